import { ROSTER, type End } from '../../../language/term';
import { exactAtom } from '../literal';
import { call, cell, op, when, type ExcelFormula } from '../excel-formula';
import { notApplicableText, pendingText } from '../states';
import { columnNamed } from '../workings/ends';
import type { Workings } from '../workings/workings';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../workings/workings-sheet';
import { roundingOf } from './rounding/column-rounding';

/**
 * A column that may be missing at one end: its value; where that is 待补, what its formula comes to at the least or the most, else what the
 * scheme allows; 待补 where nothing bounds it. Throws {@link Untranslatable}.
 */
export function columnAtEnd(column: SheetColumn, end: End, book: Workings): CellExpression {
  const ledger = column.sheet.ledger ?? ROSTER;
  const { ends } = book.run.store.facts;
  const limit = ends.ranges.ofColumn(ledger, column.head)[end];
  const limited: CellExpression =
    limit === null ? { formula: pendingText, states: PENDING, decimals: 0, inexact: false } : exactAtom(limit);
  const ended = formulaAtEnd(column, end, book);
  const rest: CellExpression = ended === null ? limited : where(ended, limited, column, end);
  const { traits } = column;
  return {
    formula: when(op(cell(column), '=', pendingText), rest.formula, cell(column)),
    states: (traits.states & ~PENDING) | rest.states,
    decimals: traits.decimals === null || rest.decimals === null ? null : Math.max(traits.decimals, rest.decimals),
    inexact: traits.inexact || rest.inexact,
  };
}

/** What the formula of a column comes to at an end; null where that says nothing. */
function formulaAtEnd(column: SheetColumn, end: End, book: Workings): CellExpression | null {
  const ledger = column.sheet.ledger ?? ROSTER;
  const statement = book.scheme.symbols.statement(ledger, column.head);
  const term = statement === undefined ? null : book.run.store.facts.ends.termOf(statement, end);
  if (statement?.kind !== 'formula' || term === null) return null;
  const scope = book.scopeOf(ledger, statement.formula.source);
  return book.translator.expression(term, scope, roundingOf(statement, scope, term));
}

/** Where it has a value or is 不适用, else the limit. */
function where(ended: CellExpression, limited: CellExpression, { sheet, head }: SheetColumn, end: End): CellExpression {
  if ((ended.states & (PENDING | UNDEFINED)) === 0 || ((ended.states & UNDEFINED) === 0 && limited.states !== 0)) return ended;
  const column = sheet.once(`formula of ${head} at ${end}`, () => sheet.add(columnNamed(head, end), 'helper', ended, ended.formula));
  const number: ExcelFormula = call('ISNUMBER', cell(column));
  const known: ExcelFormula =
    (ended.states & NA) === 0 ? limited.formula : when(op(cell(column), '=', notApplicableText), notApplicableText, limited.formula);
  return {
    formula: when(number, cell(column), known),
    states: (ended.states & NA) | limited.states,
    decimals: ended.decimals === null || limited.decimals === null ? null : Math.max(ended.decimals, limited.decimals),
    inexact: ended.inexact || limited.inexact,
  };
}
