import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cell';
import { MemoryWorkbook } from './memory-workbook';
import { smallCore } from './small-core';

export const NOON = new Date(2017, 11, 20, 12, 0, 0);

/** A session over a workbook with the ledger 数据 of these rows, started. */
export async function opened(
  rows: readonly (readonly CellValue[])[] = [
    ['甲局', 90, 5],
    ['乙局', 88, 0],
  ],
) {
  const workbook = new MemoryWorkbook({ 数据: [['单位', '基本分', '扣分'], ...rows] });
  const session = new Session(workbook, smallCore, { now: () => NOON, unexpected: () => undefined });
  await session.start();
  return { workbook, session };
}

/** The totals as the pane shows them, by unit. */
export function totals(session: Pick<Session, 'getState'>): Record<string, string> {
  return Object.fromEntries((session.getState().assessment?.units ?? []).map((card) => [card.unit, card.total.text]));
}
