import { areaContains, areasOverlap, cellArea, intersection, type Area } from '../../cells/area';
import { isFormula, sameContent, valueOf, type CellContent } from '../../cells/cell';
import type { Edit, Edits } from '../../edits';
import type { ChangedCell } from '../../port';
import type { ContentImage } from './pre-image';

/**
 * The cells that do not hold what the plan gave them: somebody changed them on the way, or Excel did not do as it was told. Of a formula it
 * counts that there is one: Excel may write it in another way. What was to be blank is not looked at.
 * @param plan with the ids of sheets; those that it adds by their names
 * @param written what Excel answered after the last request
 */
export function notAsPlanned(plan: Edits, written: readonly ContentImage[], titles: ReadonlyMap<string, string>): ChangedCell[] {
  const given = givenBySheet(plan);
  return written.flatMap((image) =>
    (given.get(image.sheet) ?? []).flatMap(({ edit, later }) => {
      const shared = intersection(image.area, edit.area);
      if (shared === null) return [];
      const found: ChangedCell[] = [];
      for (let row = shared.row; row < shared.row + shared.rows; row += 1) {
        for (let column = shared.column; column < shared.column + shared.columns; column += 1) {
          const now = image.cells[row - image.area.row]?.[column - image.area.column] ?? null;
          const content = edit.values[row - edit.area.row]?.[column - edit.area.column] ?? null;
          if (isAsGiven(now, content) || isUnder(later, row, column) || isCovered(image, row, column)) continue;
          found.push({ place: { sheet: titles.get(image.sheet) ?? image.sheet, area: cellArea(row, column) }, now: valueOf(now) });
        }
      }
      return found;
    }),
  );
}

type ValuesEdit = Extract<Edit, { kind: 'values' }>;

/** An edit of values, and where later edits of the plan give its cells something else. */
interface Given {
  readonly edit: ValuesEdit;
  readonly later: readonly Area[];
}

function givenBySheet(plan: Edits): ReadonlyMap<string, readonly Given[]> {
  const given = new Map<string, Given[]>();
  const seen = new Map<string, Area[]>();
  for (const edit of plan.toReversed()) {
    if (edit.kind !== 'values' && edit.kind !== 'clear' && edit.kind !== 'merge') continue;
    const after = seen.get(edit.sheet) ?? [];
    if (edit.kind === 'values')
      given.set(edit.sheet, [...(given.get(edit.sheet) ?? []), { edit, later: after.filter((area) => areasOverlap(area, edit.area)) }]);
    seen.set(edit.sheet, after);
    // A merge keeps what its first cell holds; that it empties the others is seen at the cells themselves.
    if (edit.kind !== 'merge') after.push(edit.area);
  }
  return given;
}

function isAsGiven(now: CellContent, given: CellContent): boolean {
  if (given === null || given === '') return true;
  if (isFormula(given)) return isFormula(now);
  if (typeof given === 'number' && typeof now === 'number') return Math.abs(now - given) <= Math.abs(given) * ROUNDING;
  if (typeof given === 'string' && typeof now === 'string') return sameLines(now) === sameLines(given);
  return sameContent(now, given);
}

/** Excel keeps some fifteen digits of a number. */
const ROUNDING = 1e-14;

function sameLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function isUnder(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => areaContains(area, row, column));
}

/** Merged cells but the first hold nothing; what a formula fills is no content of its own. */
function isCovered({ merges, filled = [] }: ContentImage, row: number, column: number): boolean {
  return [...merges, ...filled].some((area) => areaContains(area, row, column) && (area.row !== row || area.column !== column));
}
