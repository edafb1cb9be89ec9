import { foldName } from '../language/syntax/fold-width';
import { ROSTER } from '../language/term';
import type { InputColumn, Ledger, Scheme } from '../scheme/model';
import { areasOverlap } from '../workbook/cells/area';
import { atOnce, type Sliced } from '../workbook/progress';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { tablesOfUsers, type UsersTables } from '../workbook/tables-of-users';
import { KeptReading } from './kept-reading';
import { findHeader, type Header, type LedgerHeads } from './ledger-header-row';
import { areaOf } from './mapping/left-out';
import { mapWorkbookSliced } from './mapping/map-workbook';
import type { FoundTable, MappedTable, Told } from './mapping/mapping';
import type { TableAnswer } from './mapping/table-answers';
import type { HeadColumn } from './tables/table';

/** A sheet, or a table on it, that holds rows of a ledger. */
export interface LedgerSheet {
  readonly ledger: Ledger;
  readonly sheet: SheetSnapshot;
  /** Of a table that is no plain rows its lowest row of heads, without columns. */
  readonly header: Header;
  /** How far the sheet's name says so: 2 the ledger's name itself, 1 a name that starts with it, 0 not at all. */
  readonly named: 0 | 1 | 2;
  /** Whether each row of the ledger is a row of the sheet below the header, and each column one of its columns. */
  readonly isRows: boolean;
  /** The table, where more than the ledger's own words in one row of heads said what it is. */
  readonly mapped: MappedTable | null;
}

/** A sheet that a ledger's own heads say is this ledger's. */
interface OwnSheet<L extends LedgerHeads> extends Omit<LedgerSheet, 'ledger'> {
  readonly ledger: L;
}

/** A table that a person has to look at: it is not read before somebody says what it is. */
export interface AskedTable {
  readonly mapped: MappedTable;
  readonly ledger: Ledger;
  /** `guess`: taken for the ledger by signs; `left`: it would be read wrongly or twice. */
  readonly as: 'guess' | 'left';
  /** What was said of it when it was recognised. */
  readonly told: readonly Told[];
}

/** A table that looks like no ledger though units and numbers stand in it. */
export interface UnknownTable {
  readonly found: FoundTable;
  readonly told: Told;
}

/** A head that may be a column of a ledger that its sheet lacks. */
export interface AskedColumn {
  readonly source: LedgerSheet;
  readonly column: InputColumn;
  /** The heads that could be it, the likeliest first. */
  readonly heads: readonly HeadColumn[];
  /** The table as it would be taken. */
  readonly mapped: MappedTable;
}

/** Which tables of a workbook hold which ledgers, and what has to be asked first. */
export interface Recognised {
  readonly sheets: readonly LedgerSheet[];
  readonly asked: readonly AskedTable[];
  readonly columns: readonly AskedColumn[];
  /** Tables that look like no ledger though units and numbers stand in them, and what was said of each. */
  readonly unknown: readonly UnknownTable[];
  /** Every table of the sheets that ledgers may stand on, whatever it was taken for. */
  readonly found: readonly FoundTable[];
  /** Of these sheets those that hold something, but no table. */
  readonly bare: readonly SheetSnapshot[];
}

/**
 * Which sheets hold which ledgers. A workbook is recognised by all that it shows (see `mapWorkbook`). A sheet whose heads, in one row, are
 * a ledger's own words is that ledger, unless it shows more than one table or one of another shape. Of the others what a person has said is
 * read, and what is only likely is asked. A ledger may stand on several sheets.
 * @param answers what was said of tables before
 */
export function recognise(snapshot: Snapshot, scheme: Scheme, answers: readonly TableAnswer[] = []): Recognised {
  return atOnce(recogniseSliced(snapshot, scheme, answers));
}

/** The same in slices. */
export function* recogniseSliced(
  snapshot: Snapshot,
  scheme: Scheme,
  answers: readonly TableAnswer[],
  before: KeptReading = new KeptReading(),
): Sliced<Recognised> {
  const users = tablesOfUsers(snapshot);
  const { shapes, tables: kept } = before.by(scheme);
  const mapping = yield* mapWorkbookSliced(snapshot, shapes, { sequences: scheme.sequences, answers, users, values: false, kept });
  const ofSheet = (sheet: SheetSnapshot): MappedTable[] => mapping.tables.filter(({ table }) => table.view.sheet === sheet);
  const isLeft = (sheet: SheetSnapshot): boolean => [...mapping.left, ...mapping.earlier].some(({ table }) => table.view.sheet === sheet);
  const own = ownSheets(users, scheme).flatMap((source) => {
    const tables = ofSheet(source.sheet);
    if (answers.some((answer) => answer.sheet === source.sheet.name) || isLeft(source.sheet) || showsMore(source, tables)) return [];
    const mapped = sameTable(source, tables);
    return [{ source: withOtherWords(source, mapped), mapped }];
  });
  const exact = own.map(({ source }) => source);
  const byHeads = new Set(exact.map(({ sheet }) => sheet));
  const sheets: LedgerSheet[] = [...exact];
  const asked: AskedTable[] = [];
  for (const [mapped, as] of [
    ...mapping.tables.map((one) => [one, 'guess'] as const),
    ...mapping.left.map((one) => [one, 'left'] as const),
  ]) {
    const { sheet } = mapped.table.view;
    const ledger = scheme.symbols.ledger(mapped.match.shape.name);
    if (ledger === undefined || byHeads.has(sheet)) continue;
    if (as === 'guess' && mapped.standing !== 'guess') sheets.push(mappedSheet(mapped, ledger));
    else asked.push({ mapped, ledger, as, told: mapping.told.filter((one) => isAbout(one, mapped)) });
  }
  const order = new Map(snapshot.sheets.map((sheet, at) => [sheet, at]));
  sheets.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
  const { found } = mapping;
  const withTables = new Set([...found.map(({ table }) => table.view.sheet), ...byHeads]);
  const bare = users.sheets.filter((sheet) => sheet.visibility === 'visible' && sheet.values.length > 0 && !withTables.has(sheet));
  const unknown = mapping.told.flatMap((told): UnknownTable[] => {
    const one = told.code === 'T-TABLE-UNKNOWN' ? found.find(({ table }) => isAbout(told, { table })) : undefined;
    return one === undefined || byHeads.has(one.table.view.sheet) ? [] : [{ found: one, told }];
  });
  return { sheets, asked, unknown, columns: own.flatMap(({ source, mapped }) => askedColumns(source, mapped)), found, bare };
}

/**
 * Whether a sheet shows more than the one table of rows that its heads say: another beside or below, columns that are rows of their own,
 * or, where its name does not say so, too, more columns of another ledger.
 */
function showsMore({ ledger, header, named }: LedgerSheet, tables: readonly MappedTable[]): boolean {
  // What looks like another table by less than two words for heads is rows of the one.
  const [first, second] = tables.filter((one) => wordsOf(one) >= 2);
  if (first === undefined) return false;
  const { match, table } = first;
  if (second !== undefined) return true;
  if (match.shape.name === ledger.name) return match.groups.length > 0 || table.view.turned;
  return named === 0 && match.columns.length > header.columns.size;
}

function wordsOf({ match: { columns, groups } }: MappedTable): number {
  return [...columns, ...groups.flatMap((group) => group.columns)].filter(({ evidence }) => evidence !== 'kin').length;
}

/** Sheets whose heads, in one row, are a ledger's own words; a sheet serves one ledger. */
export function ownSheets<L extends LedgerHeads>(
  { sheets }: Pick<UsersTables, 'sheets'>,
  scheme: { readonly ledgers: readonly L[] },
): OwnSheet<L>[] {
  const found = sheets.flatMap((sheet) => (sheet.visibility === 'visible' ? (bestLedger(sheet, scheme.ledgers) ?? []) : []));
  // Nearly every table has a column of units: beside a sheet that is called so, none is the 名册 by that alone.
  const isNamed = found.some(({ ledger, named }) => ledger.name === ROSTER && named > 0);
  return found.filter(({ ledger, named, header }) => !isNamed || ledger.name !== ROSTER || named > 0 || header.columns.size > 1);
}

function isAbout({ sheet, area }: Told, { table }: Pick<MappedTable, 'table'>): boolean {
  return sheet === table.view.sheet.name && (area === null || areasOverlap(area, areaOf({ table })));
}

/** A table as the sheet of a ledger. */
function mappedSheet(mapped: MappedTable, ledger: Ledger): LedgerSheet {
  const { table, match } = mapped;
  const { sheet } = table.view;
  const isRows = !table.view.turned && match.groups.length === 0;
  const columns = new Map(isRows ? match.columns.map(({ field, head }) => [field.name, head.column]) : []);
  const area = areaOf(mapped);
  const row = isRows ? table.head.last : area.row;
  return { ledger, sheet, header: { row, columns, doubles: [] }, named: nameWeight(sheet.name, ledger), isRows, mapped };
}

/** The table that a sheet's own heads are of, where recognition sees the same. */
function sameTable({ sheet, ledger, header }: LedgerSheet, tables: readonly MappedTable[]): MappedTable | null {
  const mapped = tables.find(({ table, match }) => table.view.sheet === sheet && match.shape.name === ledger.name);
  if (mapped === undefined || mapped.table.view.turned || mapped.table.head.last !== header.row) return null;
  const agrees = [...header.columns].every(([name, at]) =>
    mapped.match.columns.some(({ field, head }) => field.name === name && head.column === at),
  );
  return agrees ? mapped : null;
}

/** The sheet with columns that only other words name, as far as no score and no check rests on them. */
function withOtherWords(source: LedgerSheet, mapped: MappedTable | null): LedgerSheet {
  const { header } = source;
  const more = mapped?.match.columns.filter(({ field }) => !field.needed && !header.columns.has(field.name)) ?? [];
  if (more.length === 0) return source;
  const columns = new Map([...header.columns, ...more.map(({ field, head }): [string, number] => [field.name, head.column])]);
  return { ...source, header: { ...header, columns } };
}

/** Of the columns that a sheet lacks, and something rests on, those that one of its other heads may be. */
function askedColumns(source: LedgerSheet, mapped: MappedTable | null): AskedColumn[] {
  if (mapped === null) return [];
  return source.ledger.columns.flatMap((column) => {
    const found = mapped.match.columns.find(({ field }) => field.name === column.name);
    if (found === undefined || source.header.columns.has(column.name)) return [];
    return [{ source, column, mapped, heads: [found.head, ...found.rivals] }];
  });
}

/** Hidden sheets that would have held a ledger, and which. */
export function hiddenLedgerSheets(snapshot: Snapshot, scheme: Scheme): Pick<LedgerSheet, 'sheet' | 'ledger'>[] {
  return tablesOfUsers(snapshot).sheets.flatMap((sheet) =>
    sheet.visibility === 'visible' ? [] : (bestLedger(sheet, scheme.ledgers) ?? []),
  );
}

/** What Kaoji wrote itself and would look like a ledger. */
export function ownLedgerAreas(snapshot: Snapshot, scheme: Scheme): UsersTables['leftOut'] {
  return tablesOfUsers(snapshot).leftOut.filter(
    ({ sheet }) => sheet.visibility === 'visible' && bestLedger(sheet, scheme.ledgers) !== null,
  );
}

function bestLedger<L extends LedgerHeads>(sheet: SheetSnapshot, ledgers: readonly L[]): OwnSheet<L> | null {
  let best: OwnSheet<L> | null = null;
  let bestWeight = 0;
  for (const ledger of ledgers) {
    const named = nameWeight(sheet.name, ledger);
    const header = findHeader(sheet, ledger, named);
    if (header === null) continue;
    const weight =
      named * 1000 +
      header.columns.size * 10 -
      ledger.columns.filter((column) => column.required && !header.columns.has(column.name)).length;
    if (weight > bestWeight) {
      best = { ledger, sheet, header, named, isRows: true, mapped: null };
      bestWeight = weight;
    }
  }
  return best;
}

/** How well a sheet's name says which ledger it is: 2 the name itself, 1 a name that starts with it, 0 not at all. */
function nameWeight(sheetName: string, ledger: LedgerHeads): 0 | 1 | 2 {
  const folded = foldName(sheetName);
  const names = [ledger.name, ...ledger.aliases].map(foldName);
  if (names.includes(folded)) return 2;
  return names.some((name) => folded.startsWith(name)) ? 1 : 0;
}
