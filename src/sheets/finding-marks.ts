import * as z from 'zod/mini';
import { boundingArea, type Area, type Place } from '../workbook/cells/area';
import type { Edit } from '../workbook/edits';
import { settingKeys } from '../workbook/setting-keys';
import type { Snapshot } from '../workbook/snapshot';

/** Fills that mark the cells of findings: of errors, and of what is no error. */
export const MARK_FILLS = { error: '#F8CBAE', other: '#FFE79A' } as const;

/** Cells that are marked at most. */
export const MOST_MARKED = 2_000;

/** A cell of a sheet; rows and columns count from 0. */
export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The fill that marks it, and the one that it had; null for none. #RRGGBB */
  readonly mark: string;
  readonly own: string | null;
}

/** The fill of a cell, null for none; undefined where nobody has looked. */
export type Fills = (sheet: string, row: number, column: number) => string | null | undefined;

const fill = z.string().check(z.regex(/^#[0-9A-F]{6}$/u));
const count = z.int().check(z.minimum(0), z.maximum(1_048_576));
/** Runs of cells below one another with the same fills: [row, column, how many, mark, own]. */
const stored = z.array(
  z.object({
    sheet: z.string(),
    id: z.optional(z.string()),
    runs: z.array(z.tuple([count, count, count, fill, z.nullable(fill)])).check(z.maxLength(MOST_MARKED)),
  }),
);

/** The cells that are marked, as the workbook remembers it, on the sheets that are there; what has another shape counts as absent. */
export function marksIn(snapshot: Snapshot): readonly MarkedCell[] {
  const { data } = stored.safeParse(snapshot.settings[settingKeys.marks]);
  return (data ?? []).flatMap(({ sheet: name, id, runs }) => {
    const sheet = snapshot.sheets.find((one) => (id === undefined || one.id === undefined ? one.name === name : one.id === id));
    if (sheet === undefined) return [];
    return runs.flatMap(([row, column, rows, mark, own]) =>
      Array.from({ length: rows }, (_, at) => ({ sheet: sheet.name, row: row + at, column, mark, own })),
    );
  });
}

/** The edit by which the workbook remembers which cells are marked; for none it forgets them. */
export function rememberMarks(cells: readonly MarkedCell[], snapshot: Snapshot): Edit {
  if (cells.length === 0) return { kind: 'setting', key: settingKeys.marks, value: null };
  const value = bySheet(cells).map(([sheet, ofSheet]) => {
    const id = snapshot.sheets.find(({ name }) => name === sheet)?.id;
    const runs = runsOf(ofSheet, ({ mark, own }) => `${mark} ${own ?? ''}`);
    return {
      sheet,
      ...(id === undefined ? {} : { id }),
      runs: runs.map(({ first, rows }) => [first.row, first.column, rows, first.mark, first.own]),
    };
  });
  return { kind: 'setting', key: settingKeys.marks, value };
}

/** The edits that fill cells, one for each run of cells below one another. */
export function fillEdits(cells: readonly MarkedCell[], fillOf: (cell: MarkedCell) => string | null): Edit[] {
  return bySheet(cells).flatMap(([sheet, ofSheet]) =>
    runsOf(ofSheet, (cell) => fillOf(cell) ?? '').map(({ first, rows }): Edit => ({
      kind: 'style',
      sheet,
      area: { row: first.row, column: first.column, rows, columns: 1 },
      style: { fill: fillOf(first) },
    })),
  );
}

/** What taking marks off comes to: the cells that get their fills back, and how many keep the mark because nobody knows theirs. */
export interface Unmarked {
  readonly cells: readonly MarkedCell[];
  readonly unknown: number;
}

/**
 * The marked cells as they stand now. One whose fill somebody has changed is theirs. Where rows were put in or taken out, a sheet's marks
 * that are elsewhere now are told by their order, and where that does not match, by having had the same fill, all of them.
 * @param found all cells of a sheet that have a fill of a mark
 */
export function marksNow(remembered: readonly MarkedCell[], fills: Fills, found: (sheet: string) => readonly MarkedCell[]): Unmarked {
  const cells: MarkedCell[] = [];
  let unknown = 0;
  for (const [sheet, ofSheet] of bySheet(remembered)) {
    const there = ofSheet.filter(({ row, column, mark }) => fills(sheet, row, column) === mark);
    cells.push(...there);
    const away = inOrder(ofSheet.filter((cell) => !there.includes(cell)));
    if (away.length === 0) continue;
    const known = new Set(there.map(({ row, column }) => `${String(row)} ${String(column)}`));
    const moved = inOrder(found(sheet).filter(({ row, column }) => !known.has(`${String(row)} ${String(column)}`)));
    const owns = new Set(away.map(({ own }) => own));
    const [own = null] = owns;
    if (moved.length === away.length) cells.push(...moved.map((cell, at) => ({ ...cell, own: away[at]?.own ?? null })));
    else if (owns.size === 1) cells.push(...moved.map((cell) => ({ ...cell, own })));
    else unknown += moved.length;
  }
  return { cells, unknown };
}

/** The parts of a sheet that have to be looked at for some areas: each at most `most` cells, unless one area is larger. */
export function partsAround(areas: readonly Area[], most: number): readonly Area[] {
  const parts: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = parts.at(-1);
    const joined = last === undefined ? area : boundingArea(last, area);
    if (last !== undefined && joined.rows * joined.columns <= most) parts[parts.length - 1] = joined;
    else parts.push(area);
  }
  return parts;
}

/** The cells of places, each once; of whole rows only where each begins. No more than {@link MOST_MARKED}. */
export function cellsOf(places: readonly Place[]): { readonly cells: ReadonlyMap<string, Place>; readonly isAll: boolean } {
  const cells = new Map<string, Place>();
  for (const { sheet, area } of places)
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const { column } = area;
      const key = JSON.stringify([sheet, row, column]);
      if (cells.size >= MOST_MARKED && !cells.has(key)) return { cells, isAll: false };
      if (!cells.has(key)) cells.set(key, { sheet, area: { row, column, rows: 1, columns: 1 } });
    }
  return { cells, isAll: true };
}

function bySheet(cells: readonly MarkedCell[]): [string, MarkedCell[]][] {
  const sheets = new Map<string, MarkedCell[]>();
  for (const cell of cells) {
    const ofSheet = sheets.get(cell.sheet);
    if (ofSheet === undefined) sheets.set(cell.sheet, [cell]);
    else ofSheet.push(cell);
  }
  return [...sheets];
}

function inOrder(cells: readonly MarkedCell[]): MarkedCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(
  cells: readonly MarkedCell[],
  alike: (cell: MarkedCell) => string,
): { readonly first: MarkedCell; readonly rows: number }[] {
  const runs: { first: MarkedCell; rows: number }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    const follows = last?.first.column === cell.column && last.first.row + last.rows === cell.row;
    if (last !== undefined && follows && alike(last.first) === alike(cell)) last.rows += 1;
    else runs.push({ first: cell, rows: 1 });
  }
  return runs;
}
