import type { Assessed } from '../../../assessment/assessment';
import { GRADE, RANK, ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import { resultMessages } from '../../../messages/assessment/result';
import { takenOff } from '../../../scheme/taken-off';
import { mixesSequences } from '../../../scoring/standing/rank-groups';
import type { ResultSubject } from '../../result/result-columns';
import type { ResultFormulas, UnprintedColumn } from '../../result/result-sheet';
import { criterion } from '../criterion';
import { all, any, call, cell, joined, num, op, range, text, when, write, type ExcelFormula } from '../excel-formula';
import { attempt, type Untranslated } from '../statements';
import { mayBePending, undefinedText } from '../states';
import { countRows, countUpTo } from '../translate/aggregate/which-rows/criteria';
import { Scope } from '../translate/scope';
import type { Workings } from '../workings/workings';
import { COUNT, WORDS, type SheetColumn } from '../workings/workings-sheet';
import { gradeConditions } from './grade';
import { changesOf } from './ledger-changes';
import { headOf, type Following } from './following';
import { overwrittenOf } from './overwritten';
import { isPending, pendingShown, type PendingBeside } from './pending';
import { numberedRankGroups } from './rank-groups';
import { readingLine } from './reading-lines';
import { rankOpen, unknownClass } from './unit-rank';
import { waitsForShown } from './waits-for';

/** Room for the units of one rank group in the number that orders all. */
const PLACES = 1_000_000;

/**
 * The formulas of 考评结果: each row shows the unit that has its place now, so that units change places by themselves.
 * Call what comes back once the sheets of workings are laid out.
 */
export function resultFormulas(
  book: Workings,
  assessed: Assessed,
  texts: { consequences: SheetColumn | null; following: readonly SheetColumn[]; vetoes: SheetColumn | null },
  { untranslated, following }: { readonly untranslated: readonly Untranslated[]; readonly following: Following },
): () => ResultFormulas {
  const scope = new Scope(book, book.sheet(ROSTER), '');
  const waiting = rankOpenOrNow(scope, assessed);
  const rankGroups = numberedRankGroups(book);
  const order = orderOf(scope, rankGroups.column);
  const shown = new Map<string, ExcelFormula>();
  const put = (subject: ResultSubject, column: SheetColumn | null): void => {
    if (column !== null) shown.set(keyOf(subject), range(column));
  };
  put('unit', book.column(ROSTER, '单位'));
  if (mixesSequences(rankGroups.rankGroups, book.input.units)) put('sequence', book.column(ROSTER, '序列'));
  const off = takenOff(book.scheme);
  for (const item of book.scheme.items) put({ item }, itemShown(item, off.has(item), scope));
  put('rank', rankShown(waiting, scope));
  if (book.scheme.statements.some((statement) => statement.kind === 'grade')) put('grade', book.column(ROSTER, GRADE));
  put('vetoes', texts.vetoes);
  put('consequences', texts.consequences);
  put('pending', pendingShown(scope, pendingBeside(scope, texts.following), waitsForOrNot(scope)));
  const changed = changesOf(book);
  const waitingColumn = waiting?.kind === 'operation' && waiting.left.kind === 'cell' ? waiting.left.column : null;
  const provisional = waitingColumn === null ? null : op(call('SUM', range(waitingColumn)), '>', num(0));
  const notices = (
    unprinted: readonly UnprintedColumn[],
    overwritten: ExcelFormula,
  ): { readonly test: ExcelFormula; readonly words: string }[] => [
    { test: changed, words: say('N-CHANGED') },
    { test: overwritten, words: say('N-OVERWRITTEN') },
    ...(unprinted.length === 0
      ? []
      : [
          {
            test: any(unprinted.map(holdsSomething)),
            words: say('N-UNPRINTED', { columns: unprinted.map(({ head }) => head).join('、') }),
          },
        ]),
    ...(provisional === null ? [] : [{ test: provisional, words: fill(resultMessages['R-PROVISIONAL'], {}) }]),
  ];
  const of = { version: assessed.scheme.version, hash: assessed.scheme.hash };
  const meta = headOf(following, of);
  return () => ({
    meta,
    lines: (unprinted, cells) => {
      const overwritten = overwrittenOf(book, cells);
      const all = notices(unprinted, overwritten);
      const said = all.map(({ test, words }) => when(test, text(words), text('')));
      return {
        status: `=${write(joined(said, '&'), 0)}`,
        longestStatus: all.map(({ words }) => words).join(''),
        meta: `=${write(when(overwritten, text(say('N-META-OVERWRITTEN', of)), text(meta)), 0)}`,
      };
    },
    cell: (subject, helper) => {
      const values = shown.get(keyOf(subject));
      if (values === undefined) return null;
      return `=IF(ISERROR(${helper}),"",IFERROR(INDEX(${write(values, 0)},${helper}),${write(undefinedText, 0)}))`;
    },
    helper: {
      head: say('N-PLACE'),
      cell: ({ group, place }) => `=MATCH(${String((rankGroups.numbers[group] ?? 0) * PLACES + place)},${write(range(order), 0)},0)`,
    },
    reading: (reading) => readingLine(reading, book),
    notes:
      untranslated.length === 0
        ? []
        : [say('N-UNTRANSLATED'), ...untranslated.map(({ what, why }) => say('N-UNTRANSLATED-ITEM', { what, why }))],
  });
}

/** Whether anything stands in a column beside the printed table. */
function holdsSomething({ sheet, area }: UnprintedColumn): ExcelFormula {
  const cells: ExcelFormula = { kind: 'outside', sheet, area };
  return op(op(call('COUNTIFS', cells, text('?*')), '+', call('COUNT', cells)), '>', num(0));
}

function keyOf(subject: ResultSubject): string {
  return typeof subject === 'string' ? subject : `item ${subject.item}`;
}

function say(code: FormulaMessageCode, data: Record<string, string | number> = {}): string {
  return fill(formulaMessages[code], data);
}

/** Where each unit stands on the result: by rank group, rank, and the order of the 名册. Units without a rank come last. */
function orderOf({ book, sheet }: Scope, groups: SheetColumn): SheetColumn {
  const group = criterion(groups, cell(groups));
  const ranked = book.scheme.ranking === null ? null : book.column(ROSTER, RANK);
  const last = sheet.add(
    `${say('N-ORDER')}（名次）`,
    'helper',
    COUNT,
    ranked === null ? num(1) : when(call('ISNUMBER', cell(ranked)), cell(ranked), num(PLACES)),
  );
  const before = countRows([group, criterion(last, op(text('<'), '&', cell(last)))]);
  return sheet.add(
    say('N-ORDER'),
    'helper',
    COUNT,
    joined([op(cell(groups), '*', num(PLACES)), before, countUpTo([group, criterion(last, cell(last))])], '+'),
  );
}

/** What may wait for cells of the unit's own although its total is there: the rank for the class, the grade for a condition, a 结果运用. */
function pendingBeside(scope: Scope, following: readonly SheetColumn[]): PendingBeside[] {
  const { book, sheet } = scope;
  const unknown = unknownClass(scope);
  const within = book.scheme.ranking?.within ?? null;
  const beside: PendingBeside[] =
    unknown === null || within === null
      ? []
      : [{ waits: op(cell(unknown), '=', num(1)), on: book.column(ROSTER, within), blankTexts: true }];
  attempt(book, () => {
    for (const statement of book.scheme.statements) {
      if (statement.kind !== 'grade') continue;
      const by = book.scheme.ranking?.by;
      const graded = all([
        isPending(book.column(ROSTER, GRADE)),
        ...(by === undefined ? [] : [call('ISNUMBER', cell(book.column(ROSTER, by)))]),
      ]);
      const waits = sheet.once('grade waits', () => sheet.add(say('N-GRADE-WAITS'), 'helper', COUNT, when(graded, num(1), num(0))));
      for (const on of gradeConditions(statement, scope))
        if (mayBePending(on)) beside.push({ waits: all([op(cell(waits), '=', num(1)), isPending(on)]), on, blankTexts: false });
    }
  });
  return [...beside, ...following.filter(mayBePending).map((on): PendingBeside => ({ waits: isPending(on), on, blankTexts: false }))];
}

/** See {@link waitsForShown}; null where no formula can say it. */
function waitsForOrNot(scope: Scope): SheetColumn | null {
  let shown: SheetColumn | null = null;
  attempt(scope.book, () => {
    shown = waitsForShown(scope);
  });
  return shown;
}

/** An item as it is shown, as in a result in values: 是 and 否 are texts, and what the total takes off is below zero. */
function itemShown(item: string, isOff: boolean, { book, sheet }: Scope): SheetColumn {
  const column = book.column(ROSTER, item);
  const statement = book.scheme.symbols.statement(ROSTER, item);
  const head = fill(formulaMessages['N-SHOWN'], { column: item });
  if (isOff) {
    const below = op(num(0), '-', cell(column));
    return sheet.add(head, 'helper', column.traits, when(call('ISNUMBER', cell(column)), below, cell(column)));
  }
  if (statement?.type.kind !== 'boolean') return column;
  const words = when(op(cell(column), '=', num(1)), text('是'), when(op(cell(column), '=', num(0)), text('否'), cell(column)));
  return sheet.add(head, 'helper', WORDS, words);
}

/** See {@link rankOpen}; where no formula can say it, as for a rank that is a value itself, how it is now. */
function rankOpenOrNow(scope: Scope, { units }: Assessed): ExcelFormula | null {
  let open: ExcelFormula | null = null;
  const failure = attempt(scope.book, () => {
    open = rankOpen(scope);
  });
  if (failure === null) return open;
  const now = scope.sheet.add(say('N-RANK-OPEN'), 'helper', COUNT, (row) => ({ value: units[row]?.provisional === true ? 1 : 0 }));
  return op(cell(now), '=', num(1));
}

function rankShown(waiting: ExcelFormula | null, { book, sheet }: Scope): SheetColumn | null {
  if (book.scheme.ranking === null) return null;
  const rank = book.column(ROSTER, RANK);
  if (waiting === null) return rank;
  const provisional = when(
    call('AND', waiting, call('ISNUMBER', cell(rank))),
    op(text(fill(resultMessages['R-PROVISIONAL-RANK'], {})), '&', cell(rank)),
    cell(rank),
  );
  return sheet.add(fill(formulaMessages['N-SHOWN'], { column: RANK }), 'helper', WORDS, provisional);
}
