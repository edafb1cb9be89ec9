import { PENDING as PENDING_STATE, stateAt } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { ROSTER, type End, type Term } from '../../../language/term';
import { exactAtom } from '../literal';
import { call, cell, op, truth, when, type ExcelFormula } from '../excel-formula';
import { noneOf, notApplicableText, Operands, pendingText } from '../states';
import { Untranslatable } from '../untranslatable';
import { columnNamed } from '../workings/ends';
import type { Workings } from '../workings/workings';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn, type States, type Traits } from '../workings/workings-sheet';
import { roundingOf } from './rounding/column-rounding';
import type { Rounding, Scope } from './scope';

/** A column at one end: what it is, and what it may be beside a value where the column is 待补. */
export interface ColumnAtEnd extends CellExpression {
  readonly statesOfEnd: States;
}

/**
 * A column that may be missing at one end: its value; where that is 待补, what its formula comes to at the least or the most, else what the
 * scheme allows; 待补 where nothing bounds it. Throws {@link Untranslatable}.
 */
export function columnAtEnd(column: SheetColumn, end: End, book: Workings): ColumnAtEnd {
  const ledger = column.sheet.ledger ?? ROSTER;
  const { ends } = book.run.store.facts;
  const limit = ends.ranges.ofColumn(ledger, column.head)[end];
  const limited: CellExpression =
    limit === null ? { formula: pendingText, states: PENDING, decimals: 0, inexact: false } : exactAtom(limit);
  const rest = formulaAtEnd(column, end, limited, book) ?? limited;
  const { traits } = column;
  return {
    formula: when(op(cell(column), '=', pendingText), rest.formula, cell(column)),
    states: (traits.states & ~PENDING) | rest.states,
    decimals: decimalsOf(traits, rest),
    inexact: traits.inexact || rest.inexact,
    statesOfEnd: rest.states,
  };
}

/** What the formula of a column comes to at an end, else the limit; null where the formula says nothing. */
function formulaAtEnd(column: SheetColumn, end: End, limited: CellExpression, book: Workings): CellExpression | null {
  const ledger = column.sheet.ledger ?? ROSTER;
  const statement = book.scheme.symbols.statement(ledger, column.head);
  const term = statement === undefined ? null : book.run.store.facts.ends.termOf(statement, end);
  if (statement?.kind !== 'formula' || term === null) return null;
  const scope = book.scopeOf(ledger, statement.formula.source);
  const now = book.run.column(ledger, column.head);
  const rounding = roundingOf(statement, scope, term, (row) => {
    // Where the column is there, its end is not asked for.
    if (stateAt(now.state, row * stride(now)) === PENDING_STATE) throw new Untranslatable('N-CLOSE');
  });
  switch (term.kind) {
    case 'if':
    case 'aggregate':
    case 'table':
      return where(book.translator.expression(term, scope, rounding), limited, column, end);
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'call':
      return arithmetic(term, scope, rounding, limited);
  }
}

/** A number written inline: where all is there that it rests on, or some is 不适用 and nothing missing; else the limit. */
function arithmetic(term: Term, scope: Scope, rounding: Rounding, limited: CellExpression): CellExpression {
  const operands = new Operands();
  const value = rounding(scope.inline(term, operands));
  const isThere = operands.satisfied();
  if (isThere === null) return value;
  const isNone =
    (operands.states & NA) === 0 ? null : (noneOf([...operands.strict, ...operands.tolerant], PENDING | UNDEFINED) ?? truth(true));
  const missing = isNone === null ? limited.formula : when(isNone, notApplicableText, limited.formula);
  return {
    formula: when(isThere, value.formula, missing),
    states: (operands.states & NA) | limited.states,
    decimals: decimalsOf(value, limited),
    inexact: value.inexact || limited.inexact,
  };
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
    decimals: decimalsOf(ended, limited),
    inexact: ended.inexact || limited.inexact,
  };
}

function decimalsOf(one: Traits, other: Traits): number | null {
  return one.decimals === null || other.decimals === null ? null : Math.max(one.decimals, other.decimals);
}
