import type { Area } from '../../area';
import { PAYLOAD_LIMIT, syncWrite } from '../excel-run';

/** Something to write; `weight` in characters of the request. */
export interface WriteStep {
  readonly weight: number;
  /** Puts it into the batch. */
  readonly queue: (context: Excel.RequestContext) => void;
}

/** What one of the small steps takes of a request. */
const SMALL = 300;

/** A small step. */
export function small(queue: WriteStep['queue']): WriteStep {
  return { weight: SMALL, queue };
}

/** A small step on one sheet. */
export function onSheet(name: string, queue: (sheet: Excel.Worksheet) => void): WriteStep {
  return small((context) => queue(context.workbook.worksheets.getItem(name)));
}

export function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Groups parts, in their order, so that each group fits into one request or one answer. */
export function grouped<T extends { readonly weight: number }>(parts: readonly T[]): T[][] {
  const groups: T[][] = [[]];
  let weight = 0;
  for (const part of parts) {
    if (weight + part.weight > PAYLOAD_LIMIT && weight > 0) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(part);
    weight += part.weight;
  }
  return groups;
}

/** Parts of an area, whole rows each, that weigh no more than a quarter of a request. */
export function split(area: Area, weightOfCell: number): Area[] {
  const rows = Math.max(1, Math.floor(PAYLOAD_LIMIT / 4 / (area.columns * weightOfCell)));
  const parts: Area[] = [];
  for (let row = 0; row < area.rows; row += rows) parts.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return parts;
}

/** Runs work that must not stop half way because somebody begins to edit a cell: Excel puts it off until that is over. */
export function patiently(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, work);
}

/** Writes in as many requests as it takes. While a cell is being edited the first is refused, and nothing has been done. */
export async function send(steps: readonly WriteStep[]): Promise<void> {
  const [first = [], ...rest] = grouped(steps);
  await Excel.run((context) => sendGroup(context, first));
  if (rest.length === 0) return;
  await patiently(async (context) => {
    for (const group of rest) await sendGroup(context, group);
  });
}

async function sendGroup(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) step.queue(context);
  await syncWrite(context);
}
