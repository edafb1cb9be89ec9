import { parseA1 } from './cells/a1';
import { areaContains, areasOverlap, type Area } from './cells/area';
import { isOwnedName, isOwnedSheet } from './owned-sheets';
import { valueAt, type SheetSnapshot, type Snapshot } from './snapshot';

/** What tables of the users' own may stand in. */
export interface UsersTables {
  /** The sheets but Kaoji's own and forms; what Kaoji wrote on one of the users' own is blank. */
  readonly sheets: readonly SheetSnapshot[];
  /** What was left out of a sheet that does not say so by its name: the area, and the name by which it is Kaoji's. */
  readonly leftOut: readonly { readonly sheet: SheetSnapshot; readonly area: Area; readonly name: string }[];
}

/**
 * Where ledgers may stand: a form, what came of one, a result, its workings and the scheme are none, on whatever sheet they stand by now.
 * A sheet is a form by its name or by what it says in A1, ｛表样 …｝.
 */
export function tablesOfUsers(snapshot: Snapshot): UsersTables {
  const own = snapshot.sheets.filter((sheet) => !isOwnedSheet(sheet.name) && !isForm(sheet));
  const leftOut = own.flatMap((sheet) => ownedAreas(snapshot, sheet).map(({ area, name }) => ({ sheet, area, name })));
  const sheets = own.map((sheet) => {
    const areas = leftOut.flatMap((one) => (one.sheet === sheet ? [one.area] : []));
    return areas.length === 0 ? sheet : without(sheet, areas);
  });
  return { sheets, leftOut };
}

/** Whether a sheet says in A1 that it is a form. */
export function isForm(sheet: SheetSnapshot): boolean {
  const first = valueAt(sheet, 0, 0);
  return typeof first === 'string' && /^\s{0,20}[{｛]\s{0,20}表样/u.test(first);
}

/** What Kaoji wrote on a sheet that has another name by now: it stands from A1 on. */
function ownedAreas(snapshot: Snapshot, sheet: SheetSnapshot): { readonly area: Area; readonly name: string }[] {
  return snapshot.names.flatMap(({ name, refersTo }) => {
    if (!isOwnedName(name)) return [];
    const target = parseA1(refersTo.replace(/^=/u, ''));
    return target?.sheet === sheet.name && target.area.row === 0 && target.area.column === 0 ? [{ area: target.area, name }] : [];
  });
}

function without(sheet: SheetSnapshot, areas: readonly Area[]): SheetSnapshot {
  const isOut = (row: number, column: number): boolean => areas.some((area) => areaContains(area, row, column));
  const blank = <T>(rows: readonly (readonly T[])[], nothing: T): T[][] =>
    rows.map((cells, row) => cells.map((cell, column) => (isOut(row, column) ? nothing : cell)));
  return {
    ...sheet,
    values: blank(sheet.values, null),
    formulas: blank(sheet.formulas, null),
    numberFormats: blank(sheet.numberFormats, 'General'),
    merges: sheet.merges.filter((merge) => !areas.some((area) => areasOverlap(area, merge))),
  };
}
