import type { UnitCard } from '../../../assessment/assessment';
import { staleReasons } from '../../../assessment/choices/written-result';
import type { Phrase } from '../../../messages/catalogue';
import { sameArea, type Place } from '../../../workbook/cells/area';
import { valueOf, type CellContent, type CellValue } from '../../../workbook/cells/cell';
import type { Edit, Edits } from '../../../workbook/edits';
import type { Sliced } from '../../../workbook/progress';
import { sheetNamed, valueAt, type Snapshot } from '../../../workbook/snapshot';
import { makeRoom } from '../../ownership';
import type { CompiledForm } from '../compile/compiled';
import { Problems } from '../compile/problems';
import { fillForm } from '../fill/fill';
import type { Filling } from '../fill/here';
import type { FormProblem } from '../form';
import { areaOf, contentsOf, formatEdits, laidEdits, layOut, type Laid } from '../laid';
import { planForm } from '../plan';
import type { IssuedForm } from './issued';
import { formHashOf } from './form-hash';
import { isAsWritten, marksOf, recordEdits, shapeOf } from './record';

/** A cell of an issued sheet that 更新 changes, or would. */
export interface CellUpdate {
  readonly place: Place;
  readonly was: CellValue;
  readonly now: CellValue;
}

/** What becomes of cells that were changed by hand. */
export const BY_HAND = ['keep', 'overwrite'] as const;
export type ByHand = (typeof BY_HAND)[number];

export interface FormUpdate {
  /**
   * `current`: it says what it would; `inPlace`: the same rows, so that only cells change and the office's looks stay; `anew`: made anew on
   * its sheet; `beside`: made on another sheet, as it has other rows and cells of it were changed by hand; `refused`: something is wrong
   * with the form, a copy that was printed lacks something by now, or there is no room.
   */
  readonly how: 'current' | 'inPlace' | 'anew' | 'beside' | 'refused';
  readonly sheet: string;
  /** What changes; of `anew` and `beside` nothing is listed. */
  readonly changes: readonly CellUpdate[];
  /** Cells changed by hand, with what they would say: left as they are, unless they are to be overwritten. */
  readonly byHand: readonly CellUpdate[];
  readonly left: readonly { readonly of: string; readonly missing: UnitCard['missing'] }[];
  readonly problems: readonly FormProblem[];
  /** Why there is no room for it; null where nothing is in the way. */
  readonly failure: Phrase | null;
  /** Of a `current` one that it was looked at, where what it was made from is another by now. */
  readonly edits: Edits;
}

/** What cannot be made, and why. */
export function refused(sheet: string, why: Partial<Pick<FormUpdate, 'left' | 'problems' | 'failure'>>): FormUpdate {
  return { how: 'refused', sheet, changes: [], byHand: [], left: [], problems: [], failure: null, edits: [], ...why };
}

/**
 * Fills the form of an issued sheet again, with the day of then, and says what is another by now; the edits bring it up to date, with the
 * day of now. What was changed by hand is spared. Throws WB-NOT-OWNED where a longer sheet would cover what others wrote below it.
 */
export function* planUpdate(
  issued: IssuedForm,
  compiled: CompiledForm,
  filling: Filling,
  snapshot: Snapshot,
  hand: ByHand = 'keep',
): Sliced<FormUpdate> {
  const { sheet, record, area } = issued;
  const units = record.units?.flatMap((unit) => unit ?? []) ?? null;
  const wanted = { units: units?.length === 0 ? null : units, draft: record.draft };
  const problems = new Problems(compiled.form.sheet);
  const filled = function* (today: Filling['today']): Sliced<{ laid: Laid; copies: (string | null)[]; left: FormUpdate['left'] }> {
    const { rows, copies, left, problems: found } = yield* fillForm(compiled, { ...filling, today }, wanted);
    for (const one of found) problems.found.push(one);
    return { laid: layOut(compiled.form, sheet, rows, record.draft, problems), copies: copies.map(({ of }) => of), left };
  };
  const then = yield* filled(record.day);
  const lacking = then.left.filter(({ of }) => record.copies.includes(of) || record.copies.includes(null));
  if (problems.found.length > 0 || lacking.length > 0 || then.laid.rows.length === 0)
    return refused(sheet, { left: lacking, problems: problems.found });
  const cells = held(issued, contentsOf(then.laid), snapshot);
  const isSame = shapeOf(then.laid) === record.shape && formHashOf(compiled.form) === record.formHash && sameArea(area, areaOf(then.laid));
  const touched = cells.filter(({ isByHand }) => isByHand);
  const byHand = isSame ? touched.filter(({ was, now }) => was !== now) : touched;
  const changes = cells.filter(({ isByHand, was, now }) => was !== now && (!isByHand || hand === 'overwrite'));
  const about = { sheet, changes, byHand, left: [], problems: [], failure: null };
  if (isSame && changes.length === 0) return { ...about, how: 'current', edits: seenEdits(issued, then, filling) };
  const { laid, copies } = yield* filled(filling.today);
  const kept = recordEdits(issued.name, laid, { filling, copies, units: record.units });
  if (isSame) return { ...about, how: 'inPlace', edits: [...inPlace(laid, held(issued, contentsOf(laid), snapshot), hand), ...kept] };
  if (touched.length > 0 && hand === 'keep') {
    const { sheets, problems: found } = yield* planForm(compiled, filling, wanted, snapshot);
    return { ...about, changes: [], how: 'beside', problems: found, edits: sheets.flatMap(({ edits }) => edits) };
  }
  const edits: Edit[] = [
    ...makeRoom(snapshot, sheet, areaOf(laid), area),
    ...(laid.form.stands ? [{ kind: 'validation' as const, sheet, areas: [area, areaOf(laid)], rule: null }] : []),
    ...laidEdits(laid),
    { kind: 'name', name: issued.name, sheet, area: areaOf(laid) },
    ...kept,
  ];
  return { ...about, changes: [], how: 'anew', edits };
}

/** Keeps what a sheet that says what it would is made from by now; the day on it stays. */
function seenEdits(
  { name, record }: IssuedForm,
  { laid, copies }: { readonly laid: Laid; readonly copies: readonly (string | null)[] },
  filling: Filling,
): Edit[] {
  if (staleReasons(record.made, filling.assessment).length === 0) return [];
  return recordEdits(name, laid, { filling: { ...filling, today: record.day }, copies, units: record.units });
}

interface Held extends CellUpdate {
  readonly isByHand: boolean;
}

/** Each cell that Kaoji wrote: what it holds, and what it would. */
function held({ sheet, area, record }: IssuedForm, contents: readonly (readonly CellContent[])[], snapshot: Snapshot): Held[] {
  const found = sheetNamed(snapshot, sheet);
  if (found === undefined) return [];
  return Array.from({ length: area.rows }, (_, row) => {
    const marks = marksOf(record.cells[row] ?? '');
    return Array.from({ length: area.columns }, (__, column): Held => {
      const was = valueAt(found, area.row + row, area.column + column);
      const isFormula = (found.formulas[area.row + row]?.[area.column + column] ?? null) !== null;
      const place = { sheet, area: { row: area.row + row, column: area.column + column, rows: 1, columns: 1 } };
      return { place, was, now: valueOf(contents[row]?.[column] ?? null), isByHand: isFormula || !isAsWritten(was, marks[column]) };
    });
  }).flat();
}

/** Only the cells that say something else, with their formats, and rows that have to be higher for it. */
function inPlace(laid: Laid, cells: readonly Held[], hand: ByHand): Edit[] {
  const changed = cells.filter(({ was, now, isByHand }) => was !== now && (!isByHand || hand === 'overwrite'));
  const formats = formatEdits(laid.sheet, laid.rows, laid.form);
  const formatAt = (row: number, column: number): string | undefined =>
    formats.flatMap((edit) =>
      edit.kind === 'numberFormat' && edit.area.column === column && row >= edit.area.row && row < edit.area.row + edit.area.rows
        ? [edit.format]
        : [],
    )[0];
  const rows = new Set(changed.filter(({ now }) => typeof now === 'string').map(({ place }) => place.area.row));
  return [
    ...changed.flatMap(({ place: { sheet, area }, now }): Edit[] => {
      const format = formatAt(area.row, area.column);
      return [
        ...(format === undefined ? [] : [{ kind: 'numberFormat' as const, sheet, area, format }]),
        { kind: 'values', sheet, area, values: [[now]] },
      ];
    }),
    ...[...rows].flatMap((row): Edit[] => {
      const points = laid.heights[row];
      const least = laid.form.heights[laid.rows[row]?.template ?? -1] ?? 0;
      return points === undefined || points <= least ? [] : [{ kind: 'rowHeight', sheet: laid.sheet, row, rows: 1, points }];
    }),
  ];
}
