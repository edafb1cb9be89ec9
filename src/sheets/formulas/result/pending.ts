import { ROSTER } from '../../../language/term';
import { totalOf } from '../../../scheme/total';
import { fill } from '../../../messages/catalogue';
import { findingMessages } from '../../../messages/assessment/findings';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { criterion, type PendingCause, type Rows } from '../criterion';
import { all, any, call, cell, joined, num, op, text, when, write, type ExcelFormula } from '../excel-formula';
import { said } from '../said';
import { mayBePending, pendingText, undefinedText } from '../states';
import { countRows, scanned } from '../translate/aggregate/which-rows/criteria';
import type { Scope } from '../translate/scope';
import type { Workings } from '../workings/workings';
import { COUNT, WORDS, type SheetColumn, type WorkingsSheet } from '../workings/workings-sheet';
import { reached, tablesReached, type Reached } from './reached';

/**
 * What may wait beside the total, for cells of the unit's own: it does where `waits` holds, for something that the column `on` rests on.
 */
export interface PendingBeside {
  readonly waits: ExcelFormula;
  readonly on: SheetColumn;
  /** Whether a free text left blank is missing too. */
  readonly blankTexts: boolean;
}

/**
 * What keeps a unit from its total: of each ledger the first row that lacks something, with the column where it is one alone, and how many
 * rows there are; ledgers with too few rows; blank cells of the 名册. Where the reason lies elsewhere (with another unit), the items that
 * wait. Then the same of what waits beside the total.
 */
export function pendingShown(scope: Scope, beside: readonly PendingBeside[], waitsFor: SheetColumn | null): SheetColumn | null {
  const { book, sheet } = scope;
  const name = totalOf(book.scheme);
  if (name === null) return withoutTotal([...itemsWaiting(book), ...beside], scope);
  const total = book.column(ROSTER, name);
  const known = mayBePending(total) ? { ...reached(total), missing: isPending(total) } : { ...NOTHING, missing: null };
  const entries = besideTotal(beside, known, scope);
  const isOne = entries.length === 0 && waitsFor === null;
  const head = isOne ? fill(formulaMessages['N-PENDING'], {}) : fill(formulaMessages['N-PENDING-TOTAL'], { column: total.head });
  const ofTotal = known.missing === null ? null : totalShown(head, total, known, scope);
  const more =
    entries.length === 0
      ? null
      : sheet.add(
          fill(formulaMessages['N-PENDING-BESIDE'], {}),
          'helper',
          WORDS,
          when(any(beside.map(({ waits }) => waits)), list(entries), text('')),
        );
  const parts = [ofTotal, more, waitsFor].filter((part) => part !== null);
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? null;
  const each = parts.map((part) => when(op(cell(part), '=', text('')), text(''), listed(cell(part))));
  return sheet.add(fill(formulaMessages['N-PENDING'], {}), 'helper', WORDS, list(each));
}

/** Under a scheme without a total: what any item, or what else there is, waits for. */
function withoutTotal(waiting: readonly PendingBeside[], scope: Scope): SheetColumn | null {
  const entries = besideTotal(waiting, { ...NOTHING, missing: null }, scope);
  if (entries.length === 0) return null;
  const shown = when(any(waiting.map(({ waits }) => waits)), list(entries), text(''));
  return scope.sheet.add(fill(formulaMessages['N-PENDING'], {}), 'helper', WORDS, shown);
}

function itemsWaiting(book: Workings): PendingBeside[] {
  return book.scheme.items
    .map((item) => book.column(ROSTER, item))
    .filter(mayBePending)
    .map((on) => ({ waits: isPending(on), on, blankTexts: false }));
}

function totalShown(
  head: string,
  total: SheetColumn,
  { columns, tests, takes, missing }: Reached & { readonly missing: ExcelFormula },
  scope: Scope,
): SheetColumn {
  const { book, sheet } = scope;
  const own = columns.flatMap((column): ExcelFormula[] =>
    column.role === 'input' && mayBePending(column) ? [when(takenAndPending(column, takes), rosterCell(column), text(''))] : [],
  );
  const blanks = [...own, ...lackingLedgers(tests, takes), ...lackingRows(tests, takes, scope)];
  // One changed cell has the rows of every unit asked again: only where something is missing are they looked at.
  const cells =
    blanks.length === 0
      ? null
      : sheet.add(fill(formulaMessages['N-PENDING-CELLS'], {}), 'helper', WORDS, when(missing, list(blanks), text('')));
  const items = book.scheme.items.map((item) => book.column(ROSTER, item)).filter((column) => column !== total && mayBePending(column));
  const tables = columns.flatMap((column) => tablesReached({ ...NOTHING, columns: [column] }));
  const years = [...new Map(tables.map((one) => [one.table, one])).values()].map((one) =>
    when(lacksYear(one), listed(yearSaid('N-PENDING-YEAR', one.table)), text('')),
  );
  const waitingItems = items.map((column) => when(isPending(column), listed(text(column.head)), text('')));
  const waiting = waitingItems.length + years.length === 0 ? text('') : list([...waitingItems, ...years]);
  const what = cells === null ? waiting : when(op(cell(cells), '<>', text('')), cell(cells), waiting);
  return sheet.add(head, 'helper', WORDS, when(missing, what, text('')));
}

/** The cells of the unit's own that something beside its total waits for, but those that its total names already. */
function besideTotal(
  beside: readonly PendingBeside[],
  known: Reached & { readonly missing: ExcelFormula | null },
  scope: Scope,
): ExcelFormula[] {
  const cells = new Map<SheetColumn, { readonly waits: ExcelFormula[]; blankText: boolean }>();
  const tests = new Set(known.tests);
  const rows = beside.flatMap(({ waits, on, blankTexts }): ExcelFormula[] => {
    const found = reached(on);
    for (const column of found.columns) {
      if (column.role !== 'input' || !mayBePending(column)) continue;
      const one = cells.get(column) ?? { waits: [], blankText: false };
      const taken = found.takes(column);
      one.waits.push(taken === null ? waits : all([waits, taken]));
      one.blankText ||= blankTexts;
      cells.set(column, one);
    }
    const more = found.tests.filter((test) => tests.size < tests.add(test).size);
    return [...lackingLedgers(more, found.takes), ...lackingRows(more, found.takes, scope)].map((entry) => when(waits, entry, text('')));
  });
  const blanks = [...cells].map(([column, { waits, blankText }]): ExcelFormula => {
    const blank = any([pendingText, ...(blankText ? [text('')] : [])].map((word) => op(cell(column), '=', word)));
    const told = known.missing === null || !known.columns.includes(column) ? [] : [call('NOT', known.missing)];
    return when(all([blank, any(waits), ...told]), rosterCell(column), text(''));
  });
  return [...blanks, ...rows];
}

function rosterCell(column: SheetColumn): ExcelFormula {
  return listed(said(formulaMessages['N-ROSTER-CELL'], { ledger: ROSTER, column: column.head }));
}

/** Whether a cell of the own row is blank, and its formulas ask for it. */
function takenAndPending(column: SheetColumn, takes: Reached['takes']): ExcelFormula {
  const taken = takes(column);
  const blank = op(cell(column), '=', pendingText);
  return taken === null ? blank : all([blank, taken]);
}

function lackingLedgers(tests: readonly ExcelFormula[], takes: Reached['takes']): ExcelFormula[] {
  return tests.flatMap((test): ExcelFormula[] => {
    const wait = test.pendingCause;
    if (wait === undefined || !('ledger' in wait)) return [];
    const taken = takes(test);
    return [
      when(taken === null ? test : all([test, taken]), listed(said(findingMessages['C-MISSING-ROWS'], { ledger: wait.ledger })), text('')),
    ];
  });
}

/** Whether the own row lacks a value of a column. */
export function isPending(column: SheetColumn): ExcelFormula {
  return any([pendingText, undefinedText].map((state) => op(cell(column), '=', state)));
}

const NOTHING: Reached = { columns: [], tests: [], takes: () => null };
const LONGEST_LIST = 8000;
/** Columns of which a blank one is looked for. */
const MOST_NAMED = 30;

/** Entries one after the other; each is a text with its separator before it, or nothing. */
function list(entries: readonly ExcelFormula[]): ExcelFormula {
  return call('MID', joined(entries, '&'), num(2), num(LONGEST_LIST));
}

function listed(entry: ExcelFormula): ExcelFormula {
  return op(text('；'), '&', entry);
}

/** Of each ledger whose rows the own unit waits for: the first such row, and how many there are. */
function lackingRows(tests: readonly ExcelFormula[], takes: Reached['takes'], { book, sheet }: Scope): ExcelFormula[] {
  const asked = cell(book.unitNumber(sheet));
  const byUnit = new Map<
    SheetColumn,
    { within: Rows | null; sources: Set<SheetColumn>; tests: Map<string, ExcelFormula>; takes: (ExcelFormula | null)[] }
  >();
  for (const test of tests) {
    const wait = test.pendingCause;
    if (wait === undefined || !('column' in wait)) continue;
    const ofUnit = wait.criteria.find(
      ({ column, value }) => column.sheet.ledger !== ROSTER && value.kind === 'cell' && value.column === book.unitNumber(sheet),
    );
    if (ofUnit === undefined) continue;
    const known = byUnit.get(ofUnit.column) ?? {
      within: ofUnit.within,
      sources: new Set<SheetColumn>(),
      tests: new Map<string, ExcelFormula>(),
      takes: [],
    };
    byUnit.set(ofUnit.column, known);
    const each = beforeMerging(wait);
    known.sources.add(each.column);
    known.takes.push(takes(test));
    const lacks = all([
      ...each.criteria.flatMap(({ column, value }) => (value.kind === 'number' ? [op(cell(column), '=', value)] : [])),
      isPending(each.column),
    ]);
    // Rows that are 待补 and those that are 无法计算 lack the same.
    known.tests.set(write(lacks, 0), lacks);
  }
  return [...byUnit].map(([unit, { within, ...known }]): ExcelFormula => {
    const ledger = unit.sheet;
    const lacking = ledger.add(
      fill(formulaMessages['N-PENDING-UNIT'], { column: unit.head }),
      'helper',
      COUNT,
      when(any([...known.tests.values()]), cell(unit), num(0)),
    );
    const where = rowsSaid(lacking, [...known.sources], book);
    const rows = [criterion(lacking, asked, within)];
    const count = countRows(rows);
    const first = call('INDEX', scanned(where, rows), call('MATCH', asked, scanned(lacking, rows), num(0)));
    const taken = known.takes.flatMap((one) => one ?? []);
    const isTaken = taken.length < known.takes.length ? [] : [any(taken)];
    return when(
      all([op(count, '>', num(0)), ...isTaken]),
      listed(op(first, '&', when(op(count, '>', num(1)), said(formulaMessages['N-PENDING-MORE'], { count }), text('')))),
      text(''),
    );
  });
}

/** What is waited for, row by row: of 每 键 … not the row that stands for all of a key, but those that lack something. */
function beforeMerging(wait: AwaitedColumn): AwaitedColumn {
  const merged = wait.column.mergedFrom;
  if (merged === null) return wait;
  const { each, before, after } = merged;
  const others = wait.criteria.filter(({ column }) => column !== after);
  return beforeMerging({ column: each, criteria: before === null ? others : [...others, criterion(before, 1)] });
}

function lacksYear({ column }: { readonly column: SheetColumn }): ExcelFormula {
  return op(cell(column), '=', pendingText);
}

function yearSaid(code: 'N-PENDING-YEAR' | 'N-PENDING-ROW-YEAR', table: string): ExcelFormula {
  return text(fill(formulaMessages[code], { table }));
}

type AwaitedColumn = Extract<PendingCause, { readonly column: unknown }>;

/** Beside each row that lacks something where it stands, and which cell it is, if only one can be meant. */
function rowsSaid(lacking: SheetColumn, sources: readonly SheetColumn[], book: Workings): SheetColumn {
  const { sheet } = lacking;
  const ways = sources.map(reached);
  const blank = [...new Set(ways.flatMap(({ columns }) => columns))]
    .filter((column) => column.role === 'input' && mayBePending(column))
    .map((column) => ({
      column,
      is: any(ways.filter(({ columns }) => columns.includes(column)).map(({ takes }) => takenAndPending(column, takes))),
    }));
  const tables = ways.flatMap(tablesReached);
  const ofTable = tables.reduceRight<ExcelFormula>(
    (rest, one) => when(lacksYear(one), yearSaid('N-PENDING-ROW-YEAR', one.table), rest),
    text(''),
  );
  const named = blank.reduceRight((rest, { column, is }) => when(is, text(` ${column.head}`), rest), ofTable);
  const several = blank.map(({ is }) => is);
  const count = several.length === 0 ? num(0) : joined(several, '+');
  const none = tables.length === 0 ? text('') : when(op(count, '=', num(0)), ofTable, text(''));
  const only = blank.length > MOST_NAMED ? text('') : several.length < 2 ? named : when(op(count, '=', num(1)), named, none);
  return sheet.add(fill(formulaMessages['N-PENDING-CELLS'], {}), 'helper', WORDS, (row) => {
    const place = placeOf(sheet, row, book);
    return { formula: place === null ? text('') : when(op(cell(lacking), '>', num(0)), op(place, '&', only), text('')) };
  });
}

/** 指标第3行, which stays right when rows are put in above. */
function placeOf(sheet: WorkingsSheet, row: number, book: Workings): ExcelFormula | null {
  const source = book.rowsOf(sheet.ledger ?? '')[row];
  if (source === undefined) return null;
  const { name } = source.source.sheet;
  const column = Math.min(...source.source.header.columns.values());
  return said(findingMessages['C-ROW'], {
    sheet: name,
    row: call('ROW', { kind: 'outside', sheet: name, area: { row: source.sheetRow, column, rows: 1, columns: 1 } }),
  });
}
