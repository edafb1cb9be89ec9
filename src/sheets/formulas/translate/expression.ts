import { ROSTER, type Term } from '../../../language/term';
import { valueInForce } from '../../../scheme/value-in-force';
import { num, text } from '../excel-formula';
import { exactAtom } from '../literal';
import { Operands, own, stateOnly } from '../states';
import { claimed, Untranslatable } from '../untranslatable';
import { readColumn } from '../workings/ends';
import type { Workings } from '../workings/workings';
import { NA, UNDEFINED, type Atom, type CellExpression } from '../workings/workings-sheet';
import { aggregate } from './aggregate/aggregate';
import { outermost } from './arithmetic';
import { calls } from './calls';
import { decision, truthCell } from './condition';
import { headOf, keyOf, unrounded, type Rounding, type Scope } from './scope';
import { tableFunction } from './tables/table-function';

/** A term as the formula of a cell: its value, or the text of its state. Throws {@link Untranslatable}. */
export function expression(term: Term, scope: Scope, rounding: Rounding): CellExpression {
  switch (term.kind) {
    case 'if': {
      const yes = expression(term.then, scope, rounding);
      const no = expression(term.otherwise, scope, rounding);
      return decision(term.condition, yes, no, scope);
    }
    case 'aggregate':
      return aggregate(term, scope, rounding);
    case 'table':
      return tableFunction(term, scope, rounding);
    case 'call':
      return claimed(calls, term.name).cell(term, scope, rounding) ?? byType(term, scope, rounding);
    case 'notApplicable':
      return stateOnly(NA);
    case 'undefined':
      return stateOnly(UNDEFINED);
    case 'number':
    case 'text':
    case 'boolean':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
      return byType(term, scope, rounding);
  }
}

function byType(term: Term, scope: Scope, rounding: Rounding): CellExpression {
  switch (term.type.kind) {
    case 'boolean':
      return truthCell(term, scope);
    case 'text':
    case 'unit':
      return atom(term, scope);
    case 'number':
    case 'date': {
      const operands = new Operands();
      const { value, wrap, states } = outermost(term, scope, operands);
      const done = rounding(value);
      return {
        formula: operands.guard(wrap(done.formula)),
        states: operands.states | states,
        decimals: done.decimals,
        inexact: done.inexact,
      };
    }
  }
}

/** A term that is short: as it is when it is a constant or a column, else a helper column of its own. */
export function atom(term: Term, scope: Scope): Atom {
  const { book, sheet } = scope;
  switch (term.kind) {
    case 'number':
      return exactAtom(term.value);
    case 'text':
      return { formula: text(term.value), states: 0, decimals: null, inexact: false };
    case 'boolean':
      return { formula: num(term.value ? 1 : 0), states: 0, decimals: 0, inexact: false };
    case 'period':
      return { formula: book.constants.value('period', '年度', '', book.input.period), states: 0, decimals: 0, inexact: false };
    case 'reading':
      return {
        formula: book.constants.value(readingKey(term.name), '口径', term.name, readingOf(term.name, book)),
        states: 0,
        decimals: null,
        inexact: false,
      };
    case 'parameter':
      return parameter(term.name, book);
    case 'column':
      return own(
        term.via === 'unit' && sheet.ledger !== ROSTER
          ? book.ofUnit(sheet, term.column, term.end)
          : readColumn(book, { ledger: term.ledger, name: term.column, end: term.end }),
      );
    case 'outer':
      throw new Untranslatable('N-OUTER');
    case 'notApplicable':
    case 'undefined':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      return own(
        book.ofTerm(
          book.helper(sheet, `term ${keyOf(term)}`, headOf(term, scope), () => expression(term, scope, unrounded)),
          term,
        ),
      );
  }
}

/** The key of a 口径 among the constants. */
export function readingKey(name: string): string {
  return `reading ${name}`;
}

function readingOf(name: string, { scheme, input }: Workings): string {
  return input.readings[name] ?? scheme.symbols.reading(name)?.chosen ?? '';
}

function parameter(name: string, { scheme, input, constants }: Workings): Atom {
  const value = valueInForce(scheme, name, input.period);
  if (value === null) return stateOnly(UNDEFINED);
  if (typeof value === 'string')
    return { formula: constants.value(`parameter ${name}`, '参数', name, value), states: 0, decimals: null, inexact: false };
  const exact = exactAtom(value);
  if (exact.inexact) return exact;
  return { ...exact, formula: constants.value(`parameter ${name}`, '参数', name, Number(value.num) / Number(value.den)) };
}
