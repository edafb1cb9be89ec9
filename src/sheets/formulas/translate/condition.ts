import { isComparison, type Comparison } from '../../../language/comparison';
import { blankAsked, operandsOf, type Term } from '../../../language/term';
import type { Decisions, EndTest } from '../../../scoring/waiting/ends';
import { gradesLeft } from '../../../scoring/waiting/grade-places';
import { guardBetween } from '../exactness/exactness';
import { all, any, call, exact, num, op, truth, when, type ExcelFormula, type Operator } from '../excel-formula';
import { isPlain } from '../inputs/input-cells';
import { hasValues, noneOf, notApplicableText, Operands, pendingText, sameAtom, worst } from '../states';
import { NA, PENDING, UNDEFINED, type Atom, type CellExpression } from '../workings/workings-sheet';
import { WRITTEN, type ComparisonOperator } from './comparison';
import { decimalsAt } from './rounding/rounding';
import type { Scope } from './scope';

/**
 * A condition as two tests that never fail: that it is known to hold, and that it is known not to. Where neither says yes, `missing` is
 * the state.
 */
interface Condition {
  readonly yes: ExcelFormula;
  readonly no: ExcelFormula;
  /** For a single comparison: whether it can be decided, and the comparison itself, which may fail where it cannot. */
  readonly simple: { readonly known: ExcelFormula; readonly test: ExcelFormula } | null;
  /** Whether it always is; then `yes` is the whole of it. */
  readonly decided: boolean;
  readonly missing: () => ExcelFormula;
  readonly atoms: readonly Atom[];
}

/** 如果 … 则 … 否则 …: the branch that the condition takes; a condition that cannot be decided is the result. */
export function decision(term: Term, yes: CellExpression, no: CellExpression, scope: Scope): CellExpression {
  const condition = conditionOf(term, scope);
  const merged = {
    states: yes.states | no.states | condition.atoms.reduce((states, { states: more }) => states | more, 0),
    decimals: yes.decimals === null || no.decimals === null ? null : Math.max(yes.decimals, no.decimals),
    inexact: yes.inexact || no.inexact,
  };
  if (condition.decided) return { ...merged, states: yes.states | no.states, formula: when(condition.yes, yes.formula, no.formula) };
  const { simple } = condition;
  const formula =
    simple === null
      ? when(condition.yes, yes.formula, when(condition.no, no.formula, condition.missing()))
      : when(simple.known, when(simple.test, yes.formula, no.formula), condition.missing());
  return { ...merged, formula };
}

/** A condition as a cell: 1 where it holds, 0 where it does not, else the state. */
export function truthCell(term: Term, scope: Scope): CellExpression {
  const known = { decimals: 0, inexact: false };
  return { ...decision(term, { formula: num(1), states: 0, ...known }, { formula: num(0), states: 0, ...known }, scope), ...known };
}

function conditionOf(term: Term, scope: Scope): Condition {
  switch (term.kind) {
    case 'boolean':
      return decided(truth(term.value));
    case 'not':
      return inverted(conditionOf(term.operand, scope));
    case 'oneOf':
      return oneOf(term, scope);
    case 'binary':
      if (term.operator === '且' || term.operator === '或') return chain(term, term.operator, scope);
      if (!isComparison(term.operator)) throw new Error(`${term.operator} gives no truth by the type check`);
      return comparison(term.left, term.right, term.operator, scope);
    case 'number':
    case 'text':
    case 'notApplicable':
    case 'undefined':
    case 'column':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'negate':
    case 'if':
    case 'call':
    case 'table':
    case 'aggregate':
      return ofCell(scope.atom(term));
  }
}

function decided(yes: ExcelFormula): Condition {
  return { yes, no: opposite(yes), simple: null, decided: true, missing: () => pendingText, atoms: [] };
}

/** A cell that holds 1, 0 or a state. */
function ofCell(short: Atom): Condition {
  if (short.states === 0) return decided(op(short.formula, '=', num(1)));
  return {
    yes: op(short.formula, '=', num(1)),
    no: op(short.formula, '=', num(0)),
    simple: { known: call('ISNUMBER', short.formula), test: op(short.formula, '=', num(1)) },
    decided: false,
    missing: () => worst([short]),
    atoms: [short],
  };
}

function inverted(condition: Condition): Condition {
  return {
    ...condition,
    yes: condition.no,
    no: condition.yes,
    simple: condition.simple === null ? null : { known: condition.simple.known, test: opposite(condition.simple.test) },
  };
}

function chain(term: Term, operator: '且' | '或', scope: Scope): Condition {
  const parts = operandsOf(term, operator).map((part): Condition => {
    const condition = conditionOf(part, scope);
    // The state of a chain inside another is its own: it may be decided although one of its parts is not.
    return condition.decided || !isChain(part) ? condition : ofCell(scope.atom(part));
  });
  return chained(operator, parts);
}

/** 属于: for texts one test of the same cell, else a chain of comparisons. */
function oneOf(term: Extract<Term, { kind: 'oneOf' }>, scope: Scope): Condition {
  const asWritten = oneOfWritten(term, scope);
  const left = gradesLeft(term, scope.book.scheme) ?? [];
  if (left.length === 0 || asWritten.decided) return asWritten;
  const isNone = left.map((option) => comparison(term.operand, option, '≠', scope).yes);
  return { ...asWritten, simple: null, yes: any([asWritten.yes, all(isNone)]) };
}

function oneOfWritten(term: Extract<Term, { kind: 'oneOf' }>, scope: Scope): Condition {
  const each = term.options.map((option) => comparison(term.operand, option, '=', scope));
  const [first] = each;
  const tests = each.flatMap(({ simple }) => (simple === null ? [] : [simple.test]));
  if (
    first?.simple === undefined ||
    first.simple === null ||
    tests.length < each.length ||
    each.some((one) => one.atoms.length !== 1) ||
    !each.every(({ atoms: [atom] }) => atom !== undefined && first.atoms[0] !== undefined && sameAtom(atom, first.atoms[0]))
  )
    return chained('或', each);
  const test = any(tests);
  return {
    ...first,
    yes: any(each.map(({ yes }) => yes)),
    no: all([call('NOT', test), first.simple.known]),
    simple: { known: first.simple.known, test },
  };
}

function isChain(term: Term): boolean {
  return term.kind === 'not'
    ? isChain(term.operand)
    : term.kind === 'oneOf'
      ? false
      : term.kind === 'binary' && (term.operator === '且' || term.operator === '或');
}

/** 且 is false as soon as one part is, 或 true as soon as one is, even beside a missing one. */
function chained(operator: '且' | '或', parts: readonly Condition[]): Condition {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const constants = parts.filter((part) => part.decided && part.yes.kind === 'boolean');
  const decisive = constants.find((part) => part.yes.kind === 'boolean' && part.yes.value === (operator === '或'));
  if (decisive !== undefined) return decisive;
  const rest = parts.filter((part) => !constants.includes(part));
  if (rest.length < parts.length && rest.length > 0) return chained(operator, rest);
  const yes = parts.map((part) => part.yes);
  if (parts.every((part) => part.decided)) return decided(operator === '且' ? all(yes) : any(yes));
  const no = parts.map((part) => part.no);
  const atoms = parts
    .flatMap((part) => part.atoms)
    .reduce<Atom[]>((merged, one) => {
      const before = merged.findIndex((other) => sameAtom(one, other));
      return before < 0
        ? [...merged, one]
        : merged.map((other, at) => (at === before ? { ...other, states: other.states | one.states } : other));
    }, []);
  return {
    yes: operator === '且' ? all(yes) : any(yes),
    no: operator === '且' ? any(no) : all(no),
    simple: null,
    decided: false,
    missing: () => worst(atoms),
    atoms,
  };
}

function comparison(left: Term, right: Term, operator: Comparison, scope: Scope): Condition {
  if (left.kind === 'notApplicable' || right.kind === 'notApplicable')
    return isNotApplicable(left.kind === 'notApplicable' ? right : left, operator === '≠', scope);
  const asked = blankAsked(left, right);
  if (asked !== null) return isBlank(asked, operator === '≠', scope);
  const kind = left.type.kind;
  if (kind === 'boolean') return sameTruth(left, right, operator === '≠', scope);
  const asWritten =
    kind === 'text' || kind === 'unit' ? sameWords(left, right, operator === '≠', scope) : compared(left, right, operator, scope);
  return decidedEarly(asWritten, scope.book.run.store.facts.ends.decisions(left, right, operator), scope);
}

/** A comparison that others may still change, decided where it comes to the same whatever they will be. */
function decidedEarly(asWritten: Condition, { always, never }: Decisions, scope: Scope): Condition {
  if (asWritten.decided || asWritten.atoms.every(({ states }) => (states & PENDING) === 0) || always.length + never.length === 0)
    return asWritten;
  const computable = noneOf(asWritten.atoms, UNDEFINED);
  const holds = (test: EndTest): ExcelFormula => {
    const { yes } = compared(test.left, test.right, test.operator, scope);
    return computable === null ? yes : when(computable, yes, truth(false));
  };
  return { ...asWritten, simple: null, yes: any([asWritten.yes, ...always.map(holds)]), no: any([asWritten.no, ...never.map(holds)]) };
}

const OPPOSITE: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

function opposite(test: ExcelFormula): ExcelFormula {
  if (test.kind === 'boolean') return truth(!test.value);
  if (test.kind === 'operation' && compares(test.operator)) return op(test.left, OPPOSITE[test.operator], test.right);
  if (test.kind === 'call' && test.name === 'NOT' && test.args[0] !== undefined) return test.args[0];
  return call('NOT', test);
}

function compares(operator: Operator): operator is ComparisonOperator {
  return Object.hasOwn(OPPOSITE, operator);
}

function compared(left: Term, right: Term, operator: Comparison, scope: Scope): Condition {
  const operands = new Operands();
  const a = scope.inline(left, operands);
  const b = scope.inline(right, operands);
  const sign = WRITTEN[operator];
  const inexact = a.inexact || b.inexact;
  const difference = b.formula.kind === 'number' && Number(b.formula.value) === 0 ? a.formula : op(a.formula, '-', b.formula);
  const test = inexact
    ? op(call('ROUND', difference, decimalsAt(guardBetween(left, right, scope), scope)), sign, num(0))
    : op(a.formula, sign, b.formula);
  const known = operands.satisfied();
  if (known === null) return decided(test);
  return {
    yes: when(known, test, truth(false)),
    no: when(known, opposite(test), truth(false)),
    simple: { known, test },
    decided: false,
    missing: () => operands.missing(),
    atoms: [...operands.strict, ...operands.tolerant.map((one) => ({ ...one, states: one.states & ~NA }))],
  };
}

function sameWords(left: Term, right: Term, differ: boolean, scope: Scope): Condition {
  const a = scope.atom(left);
  const b = scope.atom(right);
  const constant = [a, b].find((one) => one.formula.kind === 'text');
  const plain = constant?.formula.kind === 'text' && (constant.formula.value === '' || isPlain(constant.formula.value));
  const equal = plain ? op(a.formula, '=', b.formula) : exact(a.formula, b.formula);
  const known = noneOf([a, b]);
  if (known === null) return decided(differ ? opposite(equal) : equal);
  const atoms = [a, b].filter((one) => one.states !== 0);
  const yes = constant === undefined ? all([known, equal]) : equal;
  const no = all([opposite(equal), known]);
  const test = differ ? opposite(equal) : equal;
  return { yes: differ ? no : yes, no: differ ? yes : no, simple: { known, test }, decided: false, missing: () => worst(atoms), atoms };
}

function sameTruth(left: Term, right: Term, differ: boolean, scope: Scope): Condition {
  const constant = right.kind === 'boolean' ? right : left.kind === 'boolean' ? left : null;
  if (constant !== null) {
    const condition = conditionOf(constant === right ? left : right, scope);
    return constant.value === differ ? inverted(condition) : condition;
  }
  const both = [scope.atom(left), scope.atom(right)];
  const [a, b] = both;
  const test = op(a?.formula ?? num(0), differ ? '<>' : '=', b?.formula ?? num(0));
  const atoms = both.filter((one) => one.states !== 0);
  if (atoms.length === 0) return decided(test);
  const known = hasValues(atoms);
  return {
    yes: when(known, test, truth(false)),
    no: when(known, opposite(test), truth(false)),
    simple: { known, test },
    decided: false,
    missing: () => worst(atoms),
    atoms,
  };
}

/** 列 = "": a blank cell reads 待补. */
function isBlank(term: Term, differ: boolean, scope: Scope): Condition {
  const one = scope.atom(term);
  if ((one.states & PENDING) === 0) return decided(truth(differ));
  const yes = op(one.formula, '=', pendingText);
  return decided(differ ? opposite(yes) : yes);
}

/** = 不适用 is decided also where the value is 不适用; a missing one stays missing. */
function isNotApplicable(term: Term, differ: boolean, scope: Scope): Condition {
  const one = scope.atom(term);
  if ((one.states & NA) === 0 && one.states === 0) return decided(truth(differ));
  const yes = op(one.formula, '=', notApplicableText);
  const decidable = noneOf([one], PENDING | UNDEFINED);
  if (decidable === null) return decided(differ ? opposite(yes) : yes);
  const no = all([opposite(yes), decidable]);
  const rest: Atom = { ...one, states: one.states & ~NA };
  return {
    yes: differ ? no : yes,
    no: differ ? yes : no,
    simple: { known: decidable, test: differ ? opposite(yes) : yes },
    decided: false,
    missing: () => worst([rest]),
    atoms: [rest],
  };
}
