import type { Area } from '../../cells/area';
import { sheetOf } from './proxies';

/** Something to write; `weight` in characters of the request. */
export interface WriteStep {
  readonly weight: number;
  /** Puts it into the batch. */
  readonly queue: (context: Excel.RequestContext) => void;
}

/** One question to Excel and how to note its answer; `weight` in characters of the answer. */
export interface Piece {
  readonly weight: number;
  /** Puts the question into the batch; the function it gives back is called after the sync. */
  readonly ask: (context: Excel.RequestContext) => () => void;
}

/**
 * What one request does as a whole: what its steps change is asked before them, and what has come of it after them. No two blocks of a
 * write change the same cell, so that what the questions of a block find is what nobody but others had made of it.
 */
export interface Block {
  readonly before: readonly Piece[];
  readonly steps: readonly WriteStep[];
  readonly after: readonly Piece[];
  /** The same in two blocks, for a request that turned out too long; null where it can't be less. */
  readonly halves?: () => readonly [Block, Block] | null;
}

/** What one of the small steps takes of a request, and a question. */
const SMALL = 300;
const QUESTION = 1_000;

/** A small step. */
export function small(queue: WriteStep['queue']): WriteStep {
  return { weight: SMALL, queue };
}

/** A small step on one sheet. */
export function onSheet(name: string, queue: (sheet: Excel.Worksheet) => void): WriteStep {
  return small((context) => queue(sheetOf(context, name)));
}

/** Steps before which nothing has to be asked. */
export function blockOf(...steps: readonly WriteStep[]): Block {
  return { before: [], steps, after: [] };
}

export function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Characters of the answer that may be expected for one request: it may be twice as long, and still be given. */
export function easyAnswer(limit: number): number {
  return limit / 2;
}

/** Groups questions, in their order, so that each group fits into one answer of `limit` characters. */
export function grouped(pieces: readonly Piece[], limit: number): Piece[][] {
  return groupsOf(pieces, ({ weight }) => weight / limit);
}

/** Groups blocks, in their order, into requests of `limit` characters each, their answers included. */
export function requestsOf(blocks: readonly Block[], limit: number): Block[][] {
  const shareOfRequest = ({ before, steps, after }: Block): number => (weightOf(steps) + QUESTION * (before.length + after.length)) / limit;
  const shareOfAnswer = ({ before, after }: Block): number => (weightOf(before) + weightOf(after)) / easyAnswer(limit);
  return groupsOf(blocks, shareOfRequest, shareOfAnswer);
}

/** Groups that do not go beyond 1 by any of the measures, unless a single part does. There is at least one group. */
function groupsOf<T>(parts: readonly T[], ...measures: readonly ((part: T) => number)[]): T[][] {
  const groups: T[][] = [[]];
  let filled = measures.map(() => 0);
  for (const part of parts) {
    const shares = measures.map((measure) => measure(part));
    if ((groups.at(-1) ?? []).length > 0 && shares.some((share, index) => share + (filled[index] ?? 0) > 1)) {
      groups.push([]);
      filled = measures.map(() => 0);
    }
    groups.at(-1)?.push(part);
    filled = filled.map((share, index) => share + (shares[index] ?? 0));
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
