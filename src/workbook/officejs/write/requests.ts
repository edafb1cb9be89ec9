import type { Area } from '../../area';
import { sheetOf } from './proxies';

/** Something to write; `weight` in characters of the request. */
export interface WriteStep {
  readonly weight: number;
  /** Puts it into the batch. */
  readonly queue: (context: Excel.RequestContext) => void;
  /** The same in two steps, for a request that turned out too long; null where it can't be less. */
  readonly halves?: () => readonly [WriteStep, WriteStep] | null;
}

/** What one of the small steps takes of a request. */
const SMALL = 300;

/** A small step. */
export function small(queue: WriteStep['queue']): WriteStep {
  return { weight: SMALL, queue };
}

/** A small step on one sheet. */
export function onSheet(name: string, queue: (sheet: Excel.Worksheet) => void): WriteStep {
  return small((context) => queue(sheetOf(context, name)));
}

export function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Groups parts, in their order, so that each group fits into one request or one answer of `limit` characters. */
export function grouped<T extends { readonly weight: number }>(parts: readonly T[], limit: number): T[][] {
  const groups: T[][] = [[]];
  let weight = 0;
  for (const part of parts) {
    if (weight + part.weight > limit && weight > 0) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(part);
    weight += part.weight;
  }
  return groups;
}

/** Parts of an area, whole rows each, that weigh no more than a quarter of a request of `limit` characters. */
export function split(area: Area, weightOfCell: number, limit: number): Area[] {
  const rows = Math.max(1, Math.floor(limit / 4 / (area.columns * weightOfCell)));
  const parts: Area[] = [];
  for (let row = 0; row < area.rows; row += rows) parts.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return parts;
}

/** Two halves of an area, whole rows each; null for a single row. */
export function halvesOf(area: Area): readonly [Area, Area] | null {
  if (area.rows < 2) return null;
  const rows = Math.ceil(area.rows / 2);
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
}
