import { intersection, type Area } from '../../cells/area';
import { isFormula, sameContent, type CellContent } from '../../cells/cell';
import type { Edits } from '../../edits';
import type { ContentImage, PreImage } from './pre-image';
import type { Touched } from './touched';

/** What a plan makes of the contents that it touches, where Excel itself has not said it. */
export interface Planned {
  readonly written: readonly ContentImage[];
  /** Whether a cell of an image may hold this on the way: a plan empties cells before it fills them. */
  isOnTheWay(image: number, r: number, c: number, content: CellContent): boolean;
}

/** @param edits with the ids of sheets; those that the plan adds by their names */
export function planned(edits: Edits, touched: Touched, before: PreImage): Planned {
  const blank = touched.sheets
    .filter(({ sheet }) => touched.added.includes(sheet))
    .flatMap(({ sheet, contents }) => contents.map((area) => blankImage(sheet, area)));
  const drafts = [...before.contents, ...blank].map(draftOf);
  for (const edit of edits) {
    if (edit.kind !== 'clear' && edit.kind !== 'values' && edit.kind !== 'merge' && edit.kind !== 'numberFormat') continue;
    for (const draft of drafts) {
      const shared = draft.image.sheet === edit.sheet ? intersection(draft.image.area, edit.area) : null;
      if (shared === null) continue;
      for (let row = shared.row; row < shared.row + shared.rows; row += 1) {
        for (let column = shared.column; column < shared.column + shared.columns; column += 1) {
          const [r, c] = [row - draft.image.area.row, column - draft.image.area.column];
          const isFirst = row === edit.area.row && column === edit.area.column;
          if (edit.kind === 'clear') put(draft, r, c, null);
          else if (edit.kind === 'merge' && !isFirst) put(draft, r, c, null);
          else if (edit.kind === 'values') put(draft, r, c, edit.values[row - edit.area.row]?.[column - edit.area.column] ?? null);
          if (edit.kind === 'numberFormat') setAt(draft.formats, r, c, edit.format);
          if (edit.kind === 'clear') setAt(draft.formats, r, c, 'General');
        }
      }
    }
  }
  return {
    written: drafts.map(({ image, cells, formats }) => ({ ...image, cells, numberFormats: formats, merges: [] })),
    isOnTheWay: (image, r, c, content) =>
      drafts[image]?.stages.get(`${String(r)},${String(c)}`)?.some((stage) => sameContent(stage, content)) ?? false,
  };
}

interface Draft {
  readonly image: ContentImage;
  readonly cells: CellContent[][];
  readonly formats: unknown[][];
  /** What a cell holds before it holds what is planned, by its place in the image. */
  readonly stages: Map<string, CellContent[]>;
  readonly set: Set<string>;
}

function draftOf(image: ContentImage): Draft {
  return {
    image,
    cells: image.cells.map((line) => [...line]),
    formats: image.numberFormats.map((line) => [...line]),
    stages: new Map(),
    set: new Set(),
  };
}

function put(draft: Draft, r: number, c: number, content: CellContent): void {
  const key = `${String(r)},${String(c)}`;
  if (draft.set.has(key)) draft.stages.set(key, [...(draft.stages.get(key) ?? []), draft.cells[r]?.[c] ?? null]);
  draft.set.add(key);
  setAt(draft.cells, r, c, content);
}

function setAt<T>(matrix: T[][], r: number, c: number, value: T): void {
  const line = matrix[r];
  if (line !== undefined) line[c] = value;
}

function blankImage(sheet: string, area: Area): ContentImage {
  const filled = <T>(value: T): T[][] => Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  return { sheet, area, cells: filled<CellContent>(null), numberFormats: filled('General'), merges: [] };
}

/** Whether a cell holds what it was given. Excel may write a formula in another way. */
export function holds(now: CellContent, given: CellContent): boolean {
  if (isFormula(now) && isFormula(given)) return plain(now.formula) === plain(given.formula);
  return sameContent(now, given);
}

function plain(formula: string): string {
  return formula.replace(/\s+/gu, '').toUpperCase();
}
