import { areasOverlap, cellArea, type Area, type Place } from '../workbook/cells/area';
import { type CellValue, isErrorValue, NOT_CALCULATED } from '../workbook/cells/cell';
import type { Edit } from '../workbook/edits';
import { sheetNamed, valueAt, type Snapshot } from '../workbook/snapshot';
import { NAMESPACE } from './definition';
import { saidFrozen } from './live-sheet';
import { say } from './problem';

/** A formula that will be replaced by what it shows now. */
export interface FrozenFormula {
  /** The cell with the formula, or all cells that it fills. */
  readonly place: Place;
  readonly formula: string;
  /** What stands in the first cell. */
  readonly value: CellValue;
}

/** 转为数值, laid out for approval. */
export interface Freeze {
  readonly formulas: readonly FrozenFormula[];
  /** Formulas that have no result now (the functions are not there, or not done yet): they are left as they are. */
  readonly left: readonly Place[];
  readonly edits: readonly Edit[];
}

/**
 * A Kaoji function, called or handed to another one (MAP, LET), as Excel shows it or as a file keeps it; not within a text or a quoted
 * sheet's name.
 */
const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:_xldudf_)?${NAMESPACE}[._][\\p{L}\\p{N}_.]+(?![\\p{L}\\p{N}_.!])`, 'iu');

export function callsFunctions(formula: string): boolean {
  return CALL.test(formula.replace(/"[^"]*"?|'[^']*'?/gu, '""'));
}

/** Cells whose formulas call Kaoji functions. Ordinary formulas and those of others are not among them. */
export function functionCells(snapshot: Snapshot): Place[] {
  return snapshot.sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((line, row) =>
      line.flatMap((formula, column): Place[] =>
        formula !== null && callsFunctions(formula) ? [{ sheet: sheet.name, area: cellArea(row, column) }] : [],
      ),
    ),
  );
}

/** Errors that say that a result is not there, rather than that it is an error. */
const NOT_THERE = new Set([
  '#NAME?',
  '#BUSY!',
  '#GETTING_DATA',
  '#CONNECT!',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#UNKNOWN!',
  NOT_CALCULATED.error,
]);

/** How the sheet of live results begins where the functions are not there; how it goes on, an earlier version said otherwise. */
const [GUARD = ''] = say('F-LIVE-GUARD').split('。');

/**
 * Lays out 转为数值 of these cells.
 * @param spills per cell the area that its formula fills; null for itself alone.
 */
export function planFreeze(snapshot: Snapshot, cells: readonly Place[], spills: readonly (Area | null)[]): Freeze {
  const filled = cells.flatMap((place, index) =>
    spills[index] === null || spills[index] === undefined ? [] : [{ sheet: place.sheet, area: spills[index] }],
  );
  const alone = cells.filter(
    (place, index) =>
      (spills[index] ?? null) === null && !filled.some((other) => other.sheet === place.sheet && areasOverlap(other.area, place.area)),
  );
  const places = [
    ...filled.map((place) => ({ place, spill: true })),
    ...blocks(snapshot, alone).map((place) => ({ place, spill: false })),
  ].sort(inOrder(snapshot));
  const formulas: FrozenFormula[] = [];
  const left: Place[] = [];
  const edits: Edit[] = [];
  for (const { place, spill } of places) {
    const sheet = sheetNamed(snapshot, place.sheet);
    if (sheet === undefined) continue;
    const { area } = place;
    const values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => valueAt(sheet, area.row + r, area.column + c)),
    );
    const [first = null] = values[0] ?? [];
    if (values.flat().some((value) => (isErrorValue(value) ? NOT_THERE.has(value.error) : String(value).startsWith(GUARD)))) {
      left.push(place);
      continue;
    }
    formulas.push({ place, formula: sheet.formulas[area.row]?.[area.column] ?? '', value: first });
    edits.push({
      kind: 'values',
      sheet: place.sheet,
      area,
      values,
      ...(spill ? { overSpill: true } : {}),
    });
    edits.push(...saidFrozen(snapshot, place));
  }
  return { formulas, left, edits };
}

/** Cells with the very same formula that make up a rectangle go together: an array formula can only be replaced as a whole. */
function blocks(snapshot: Snapshot, cells: readonly Place[]): Place[] {
  const byFormula = new Map<string, Place[]>();
  for (const place of cells) {
    const key = `${place.sheet}\u0000${sheetNamed(snapshot, place.sheet)?.formulas[place.area.row]?.[place.area.column] ?? ''}`;
    const own = byFormula.get(key);
    if (own === undefined) byFormula.set(key, [place]);
    else own.push(place);
  }
  return [...byFormula.values()].flatMap((group): Place[] => {
    const around = hull(group);
    const [first] = group;
    return first !== undefined && around.rows * around.columns === group.length ? [{ sheet: first.sheet, area: around }] : group;
  });
}

function hull(places: readonly Place[]): Area {
  const row = Math.min(...places.map(({ area }) => area.row));
  const column = Math.min(...places.map(({ area }) => area.column));
  return {
    row,
    column,
    rows: Math.max(...places.map(({ area }) => area.row)) - row + 1,
    columns: Math.max(...places.map(({ area }) => area.column)) - column + 1,
  };
}

function inOrder(snapshot: Snapshot): (a: { readonly place: Place }, b: { readonly place: Place }) => number {
  const order = new Map(snapshot.sheets.map(({ name }, index) => [name, index]));
  return (a, b) =>
    (order.get(a.place.sheet) ?? 0) - (order.get(b.place.sheet) ?? 0) ||
    a.place.area.row - b.place.area.row ||
    a.place.area.column - b.place.area.column;
}
