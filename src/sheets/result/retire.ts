import { isResultSheet, isWorkingsSheet, WORKINGS_PREFIX } from '../../workbook/owned-sheets';
import { fill } from '../../messages/catalogue';
import { formulaMessages } from '../../messages/sheets/formulas';
import { cellArea, type Area } from '../../workbook/cells/area';
import { parseA1 } from '../../workbook/cells/a1';
import type { CellValue } from '../../workbook/cells/cell';
import type { Edit } from '../../workbook/edits';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { claim, ownedArea } from '../ownership';

/** What is about to be written: the result's sheet, and the sheets of workings that its formulas stand on; none for a result in values. */
export interface Written {
  readonly result: string;
  readonly workings: readonly string[];
}

/**
 * What Kaoji wrote earlier and the new result does not keep up. Results of other periods stood on the workings that are now written anew:
 * they become the values that they show. Workings that nothing stands on any more are emptied and say so; where a formula of the user's
 * refers to them, they stay and say so. No sheet is deleted: formulas that nobody sees here (of another workbook) may point at it.
 */
export function retired(snapshot: Snapshot, { result, workings }: Written): Edit[] {
  const own = snapshot.sheets.flatMap((sheet) => {
    const area = ownedArea(snapshot, sheet.name);
    return area === null || !isKaojis(sheet.name) ? [] : [{ sheet, area }];
  });
  const refers = referring(snapshot);
  const results = own.filter(({ sheet }) => isResultSheet(sheet.name) && sheet.name !== result && formulasOf(sheet).some(refers));
  if (workings.length === 0 && results.length > 0) return [];
  const usersRefer = snapshot.sheets
    .filter((sheet) => !own.some((one) => one.sheet === sheet))
    .some((sheet) => formulasOf(sheet).some(refers));
  const stale = own.filter(({ sheet, area }) => isWorkingsSheet(sheet.name) && !workings.includes(sheet.name) && area.rows > 1);
  return [
    ...results.flatMap(({ sheet }) => [...frozen(sheet), said(sheet.name, STATUS_ROW, 'N-RESULT-RETIRED')]),
    ...stale.flatMap(({ sheet, area }): Edit[] => {
      if (!usersRefer)
        return [{ kind: 'clear', sheet: sheet.name, area }, said(sheet.name, 0, 'N-WORKINGS-RETIRED'), claim(sheet.name, cellArea(0, 0))];
      return [said(sheet.name, NOTE_ROW, 'N-WORKINGS-KEPT')];
    }),
  ];
}

const NOTE_ROW = 1;
const STATUS_ROW = 2;

function isKaojis(sheet: string): boolean {
  return isResultSheet(sheet) || isWorkingsSheet(sheet);
}

/** Whether a formula refers to a sheet of workings, or to a name for cells of one. */
function referring({ names }: Snapshot): (formula: string) => boolean {
  const known = new Set(
    names
      .filter(({ refersTo }) => isWorkingsSheet(parseA1(refersTo.replace(/^=/u, ''))?.sheet ?? ''))
      .map(({ name }) => name.toLowerCase()),
  );
  return (formula) =>
    formula.includes(WORKINGS_PREFIX) || [...formula.matchAll(/[\p{L}_][\p{L}\p{N}_.]*/gu)].some(([word]) => known.has(word.toLowerCase()));
}

function formulasOf({ formulas }: SheetSnapshot): string[] {
  return formulas.flat().flatMap((formula) => formula ?? []);
}

/** The formulas of a sheet replaced by what they show; the line that says that they are formulas says that they were. */
function frozen({ name, formulas, values }: SheetSnapshot): Edit[] {
  const checked = fill(formulaMessages['N-FORMULAS'], {});
  return formulas.flatMap((row, at): Edit[] => {
    if (row[0]?.includes(checked) === true) return [retiredMeta(name, at, values[at]?.[0] ?? null)];
    const columns = row.flatMap((formula, column) => (formula === null ? [] : [column]));
    const [first] = columns;
    const last = columns[columns.length - 1];
    if (first === undefined || last === undefined) return [];
    const area: Area = { row: at, column: first, rows: 1, columns: last - first + 1 };
    return [{ kind: 'values', sheet: name, area, values: [(values[at] ?? []).slice(first, last + 1)] }];
  });
}

/** The line at the end of a result keeps which version of the scheme it was. */
function retiredMeta(sheet: string, row: number, shown: CellValue): Edit {
  const [version = ''] = typeof shown === 'string' ? shown.split('\u3000') : [];
  return { kind: 'values', sheet, area: cellArea(row, 0), values: [[`${version}\u3000${fill(formulaMessages['N-META-RETIRED'], {})}`]] };
}

function said(sheet: string, row: number, code: 'N-RESULT-RETIRED' | 'N-WORKINGS-RETIRED' | 'N-WORKINGS-KEPT'): Edit {
  return { kind: 'values', sheet, area: cellArea(row, 0), values: [[fill(formulaMessages[code], {})]] };
}
