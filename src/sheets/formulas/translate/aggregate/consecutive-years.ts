import { ROSTER, type AggregateTerm } from '../../../../language/term';
import { yearsBack } from '../../../../scoring/evaluate/aggregates/consecutive-years';
import { criterion } from '../../criterion';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { notApplicableText, own, pendingText, undefinedText } from '../../states';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn, type States } from '../../workings/workings-sheet';
import { truthCell } from '../condition';
import { headOf, keyOf, type Scope } from '../scope';
import { columnOf, steadyColumn } from './which-rows/compared-columns';
import { countRows, ofState, someState } from './which-rows/criteria';

/** 连续年数: a column for each earlier year (1 it held, 0 it did not, or open), and the number of years up to the first that did not. */
export function yearsRunning(term: AggregateTerm, scope: Scope): CellExpression {
  const { book } = scope;
  const [condition, counted] = term.conditions;
  if (condition === undefined || term.value === null) throw new Error('连续年数 has a condition by the type check');
  const roster: Scope = scope.on(book.sheet(ROSTER));
  const years = book.helper(roster.sheet, `years ${keyOf(term)}`, headOf(term, scope), () => {
    const whole: AggregateTerm = { ...term, end: 'low' };
    const now = book.helper(roster.sheet, `this year ${keyOf(whole)}`, `${headOf(condition, scope)}（本年）`, () =>
      truthCell(term.value ?? condition, roster),
    );
    const inner: Scope = scope.on(book.sheet(term.ledger));
    const held = columnOf(condition, inner);
    const history = {
      held,
      counting: counted === undefined ? null : columnOf(counted, inner),
      year: steadyColumn(book.column(term.ledger, '年度'), inner),
    };
    const columns = Array.from({ length: yearsBack(term.ledger, book.run.store) }, (_, index) =>
      yearColumn(index + 1, whole, history, roster, inner),
    );
    const running = columns.reduceRight<ExcelFormula>(
      (further, column, index) => {
        const stops = term.end === undefined ? [PENDING, UNDEFINED] : [UNDEFINED];
        const words = STATES.filter(({ bit }) => stops.includes(bit) && (column.traits.states & bit) !== 0);
        const ended =
          words.length === 0
            ? num(index + 1)
            : when(any(words.map(({ word }) => op(cell(column), '=', word))), cell(column), num(index + 1));
        const held = op(cell(column), '=', num(1));
        const goesOn =
          term.end !== 'high' || (column.traits.states & PENDING) === 0 ? held : any([held, op(cell(column), '=', pendingText)]);
        return when(goesOn, further, ended);
      },
      num(columns.length + 1),
    );
    const undated = undatedRows(term, history, roster);
    const open = columns.reduce(
      (states, column) => states | column.traits.states,
      undated.reduce((states, { bit }) => states | bit, 0),
    );
    const state = own(now);
    const known = undated.reduceRight((rest, { word, some }) => when(any(some), word, rest), running);
    const formula = when(
      op(cell(now), '=', num(1)),
      known,
      state.states === 0 ? num(0) : when(op(cell(now), '=', num(0)), num(0), cell(now)),
    );
    return { formula, states: open | state.states, decimals: 0, inexact: false };
  });
  if (scope.sheet === roster.sheet) return own(years);
  const unit = book.unitNumber(scope.sheet);
  return {
    formula: when(op(cell(unit), '=', num(0)), notApplicableText, call('INDEX', { kind: 'range', column: years }, cell(unit))),
    states: years.traits.states | NA,
    decimals: 0,
    inexact: false,
  };
}

/** The rows of earlier years: whether the condition held, whether the row counts at all (null where all do), and its year. */
interface History {
  readonly held: SheetColumn;
  readonly counting: SheetColumn | null;
  readonly year: SheetColumn;
}

/** Rows of the unit that may count and lack their year. */
function undatedRows(term: AggregateTerm, { counting, year }: History, { book, sheet }: Scope): Open[] {
  const ofUnit = criterion(book.unitNumber(book.sheet(term.ledger), term.by), cell(book.unitNumber(sheet)));
  const mayCount =
    counting === null
      ? [[ofUnit]]
      : [
          [ofUnit, criterion(counting, 1)],
          ...([PENDING, UNDEFINED] as const)
            .filter((bit) => (counting.traits.states & bit) !== 0)
            .map((bit) => [ofUnit, ofState(counting, bit)]),
        ];
  return openBy((bit) => mayCount.flatMap((rows) => someState(year, bit, rows)));
}

const STATES: readonly { readonly bit: States; readonly word: ExcelFormula }[] = [
  { bit: UNDEFINED, word: undefinedText },
  { bit: PENDING, word: pendingText },
];

interface Open {
  readonly bit: States;
  readonly word: ExcelFormula;
  readonly some: readonly ExcelFormula[];
}

/** The states that there are tests for, the worst first. */
function openBy(tests: (bit: States) => ExcelFormula[]): Open[] {
  return (
    [
      [UNDEFINED, undefinedText],
      [PENDING, pendingText],
    ] as const
  )
    .map(([bit, word]) => ({ bit, word, some: tests(bit) }))
    .filter(({ some }) => some.length > 0);
}

/** A year held when it has rows that count and the condition held in all; a row in which it did not decides, whatever the others lack. */
function yearColumn(back: number, term: AggregateTerm, { held, counting, year }: History, roster: Scope, inner: Scope): SheetColumn {
  const { book } = roster;
  const wanted = op(roster.atom({ kind: 'period', span: term.span, type: term.type }).formula, '-', num(back));
  return book.helper(
    roster.sheet,
    `year ${String(back)} ${keyOf(term)}`,
    `${String(back)}年前：${headOf(term.conditions[0] ?? term, roster)}`,
    () => {
      const ofYear = [criterion(book.unitNumber(inner.sheet, term.by), cell(book.unitNumber(roster.sheet))), criterion(year, wanted)];
      const rows = counting === null ? ofYear : [...ofYear, criterion(counting, 1)];
      const tests = (bit: States): ExcelFormula[] => [
        ...someState(held, bit, rows),
        ...(counting === null ? [] : someState(counting, bit, ofYear)),
      ];
      const open = openBy(tests);
      const ended = someState(held, NA, rows).reduce<ExcelFormula>((rest, test) => when(test, num(0), rest), num(1));
      const earlier = [ofYear[0], criterion(year, op(text('<'), '&', wanted))].filter((one) => one !== undefined);
      const missing = all([op(countRows(ofYear), '=', num(0)), op(countRows(earlier), '>', num(0))]);
      const decided = when(op(countRows(rows), '=', num(0)), when(missing, pendingText, num(0)), ended);
      const formula = when(
        op(countRows([...rows, criterion(held, 0)]), '>', num(0)),
        num(0),
        open.reduceRight((rest, { word, some }) => when(any(some), word, rest), decided),
      );
      return { formula, states: open.reduce((states, { bit }) => states | bit, PENDING), decimals: 0, inexact: false };
    },
  );
}
