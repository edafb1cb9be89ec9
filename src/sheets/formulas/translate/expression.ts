import { ROSTER, type Term } from '../../../language/term';
import { valueInForce } from '../../../scheme/value-in-force';
import { num, text } from '../excel-formula';
import { exactExpr } from '../literal';
import { Needs, own, stateOnly } from '../states';
import { claimed, Untranslatable } from '../untranslatable';
import type { Workings } from '../workings';
import { NA, UNDEFINED, type Expr, type Leaf } from '../workings-sheet';
import { aggregate } from './aggregate/aggregate';
import { outermost } from './arithmetic';
import { calls } from './calls';
import { decision, truthCell } from './condition';
import { asIs, headOf, keyOf, type Finish, type Scope } from './scope';
import { tableFunction } from './tables/table-function';

/** A term as the formula of a cell: its value, or the text of its state. Throws {@link Untranslatable}. */
export function expression(term: Term, scope: Scope, finish: Finish): Expr {
  switch (term.kind) {
    case 'if': {
      const yes = expression(term.then, scope, finish);
      const no = expression(term.otherwise, scope, finish);
      return decision(term.condition, yes, no, scope);
    }
    case 'aggregate':
      return aggregate(term, scope, finish);
    case 'table':
      return tableFunction(term, scope, finish);
    case 'call':
      return claimed(calls, term.name).cell(term, scope, finish) ?? byType(term, scope, finish);
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
      return byType(term, scope, finish);
  }
}

function byType(term: Term, scope: Scope, finish: Finish): Expr {
  switch (term.type.kind) {
    case 'boolean':
      return truthCell(term, scope);
    case 'text':
    case 'unit':
      return leaf(term, scope);
    case 'number':
    case 'date': {
      const needs = new Needs();
      const { value, wrap, may } = outermost(term, scope, needs);
      const done = finish(value);
      return { fx: needs.guard(wrap(done.fx)), may: needs.may | may, places: done.places, noisy: done.noisy };
    }
  }
}

/** A term that is short: as it is when it is a constant or a column, else a helper column of its own. */
export function leaf(term: Term, scope: Scope): Leaf {
  const { book, sheet } = scope;
  switch (term.kind) {
    case 'number':
      return exactExpr(term.value);
    case 'text':
      return { fx: text(term.value), may: 0, places: null, noisy: false };
    case 'boolean':
      return { fx: num(term.value ? 1 : 0), may: 0, places: 0, noisy: false };
    case 'period':
      return { fx: book.constants.value('period', '年度', '', book.input.period), may: 0, places: 0, noisy: false };
    case 'reading':
      return {
        fx: book.constants.value(`reading ${term.name}`, '口径', term.name, readingOf(term.name, book)),
        may: 0,
        places: null,
        noisy: false,
      };
    case 'parameter':
      return parameter(term.name, book);
    case 'column':
      return own(term.via === 'unit' && sheet.ledger !== ROSTER ? book.ofUnit(sheet, term.column) : book.column(term.ledger, term.column));
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
          book.helper(sheet, `term ${keyOf(term)}`, headOf(term, scope), () => expression(term, scope, asIs)),
          term,
        ),
      );
  }
}

function readingOf(name: string, { scheme, input }: Workings): string {
  return input.readings[name] ?? scheme.readings.find((reading) => reading.name === name)?.chosen ?? '';
}

function parameter(name: string, { scheme, input, constants }: Workings): Leaf {
  const value = valueInForce(scheme.parameters, name, input.period);
  if (value === null) return stateOnly(UNDEFINED);
  if (typeof value === 'string')
    return { fx: constants.value(`parameter ${name}`, '参数', name, value), may: 0, places: null, noisy: false };
  const exact = exactExpr(value);
  if (exact.noisy) return exact;
  return { ...exact, fx: constants.value(`parameter ${name}`, '参数', name, Number(value.num) / Number(value.den)) };
}
