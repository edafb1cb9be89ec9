import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from './memory-workbook';
import { smallSchemes } from './small-schemes';

export const NOON = new Date(2017, 11, 20, 12, 0, 0);

/** A session under the small regulation over a workbook with the ledger 数据 of these rows, started. */
export async function opened(
  rows: readonly (readonly CellValue[])[] = [
    ['甲局', 90, 5],
    ['乙局', 88, 0],
  ],
) {
  const workbook = new MemoryWorkbook({ 数据: [['单位', '基本分', '扣分'], ...rows] });
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON });
  await session.start();
  return { workbook, session };
}

/** The totals as the pane shows them, by unit. */
export function totals(session: Pick<Session, 'getState'>): Record<string, string> {
  return Object.fromEntries((session.getState().assessment?.units ?? []).map((card) => [card.unit, card.total?.text ?? '']));
}

export const RESULT = '考评结果-2017';

/** Where a column's number of a unit stands on the written result, rows and columns from 0. Fails where the sheet does not name both. */
export async function resultCell(workbook: MemoryWorkbook, unit: string, column: string): Promise<{ row: number; column: number }> {
  const values = (await workbook.peek()).sheets.find(({ name }) => name === RESULT)?.values ?? [];
  const heads = values.find((line) => line.includes('单位') && line.includes(column)) ?? [];
  const row = values.findIndex((line) => line[heads.indexOf('单位')] === unit);
  if (heads.length === 0 || row < 0) throw new Error(`the result does not name ${unit} and ${column}`);
  return { row, column: heads.indexOf(column) };
}

/** The units of the written result with their 得分, from first to last. */
export async function written(workbook: MemoryWorkbook): Promise<[CellValue, CellValue][]> {
  const values = (await workbook.peek()).sheets.find(({ name }) => name === RESULT)?.values ?? [];
  const at = values.findIndex((line) => line.includes('单位') && line.includes('得分'));
  const [unit = 0, points = 0] = ['单位', '得分'].map((head) => (values[at] ?? []).indexOf(head));
  return values
    .slice(at + 1)
    .flatMap((line): [CellValue, CellValue][] =>
      line[points] === null || line[points] === undefined ? [] : [[line[unit] ?? null, line[points]]],
    );
}
