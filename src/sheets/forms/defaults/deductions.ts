import { reachesOut, ROSTER, termsIn, type AggregateTerm, type Term } from '../../../language/term';
import { shapesOf, type LedgerShape } from '../../../ledgers/columns/fields';
import { meaning } from '../../../ledgers/columns/lexicon';
import type { Formula, Ledger, Scheme, Statement } from '../../../scheme/model';
import { hidesRows, isHiddenColumn } from '../../../scoring/disclosure/confidential';
import { totalOf } from '../../../scheme/total';

/** Rows of a ledger that take something off the total, as a form says it. */
export interface Deduction {
  /** The item that they go into. */
  readonly item: Statement;
  readonly ledger: Ledger;
  /** For which units: a condition on the unit, in the words of the scheme; '' for all. */
  readonly units: string;
  /** Which rows, and what each adds to the total, which is below zero: formulas about the row. */
  readonly rows: string;
  readonly amount: string;
  /** What of the row is told besides its name: 分值 and 得分. */
  readonly scored: { readonly points: string; readonly score: string } | null;
  /** Rows of the same key count once. */
  readonly key: { readonly name: string; readonly take: string } | null;
}

/** An aggregate on the way from the total down, and which way it moves the total. */
interface Reached {
  readonly item: Statement;
  readonly term: AggregateTerm;
  readonly source: string;
  readonly sign: 1 | -1;
  /** What it is multiplied by within its own formula; null where that is not a number that is written. */
  readonly factor: string | null;
  readonly units: readonly string[];
}

/**
 * Which rows take something off a unit's total, found in the scheme's own formulas from the total down: rows that are summed up or counted
 * with a minus sign, rows that are below zero themselves, and rows of indicators that reach fewer than their points. What is 保密 is left
 * out; so is what takes off other than by rows (an average, a share).
 */
export function deductionsOf(scheme: Scheme): Deduction[] {
  const name = totalOf(scheme);
  const total = name === null ? undefined : scheme.symbols.statement(ROSTER, name);
  if (total?.kind !== 'formula') return [];
  const reached: Reached[] = [];
  new Walk(scheme, reached).statement(total, 1, []);
  // The same rows reached by several ways (both branches of a 如果) are told once, for the units of any of them.
  const shapes = shapesOf(scheme);
  const found = new Map<string, { readonly deduction: Omit<Deduction, 'units'>; readonly ways: string[] }>();
  for (const one of reached) {
    const deduction = deductionOf(one, scheme, shapes);
    if (deduction === null) continue;
    const key = JSON.stringify([deduction.ledger.name, deduction.rows, deduction.amount]);
    const known = found.get(key) ?? { deduction, ways: [] };
    known.ways.push(one.units.join(' 且 '));
    found.set(key, known);
  }
  return [...found.values()].map(({ deduction, ways }) => ({ ...deduction, units: anyOf(ways) }));
}

function anyOf(ways: readonly string[]): string {
  const [only, another] = ways;
  if (only === undefined || ways.includes('')) return '';
  return another === undefined ? only : ways.map((way) => `（${way}）`).join(' 或 ');
}

class Walk {
  constructor(
    private readonly scheme: Scheme,
    private readonly reached: Reached[],
  ) {}

  statement(statement: Statement, sign: 1 | -1, units: readonly string[]): void {
    if (statement.kind !== 'formula') return;
    const { appliesTo } = statement;
    const own = appliesTo === null ? units : [...units, `序列 属于 [${appliesTo.join(', ')}]`];
    this.term(statement.formula.term, { statement, formula: statement.formula, sign, units: [...new Set(own)], factor: '1' });
  }

  private term(term: Term, way: Way): void {
    const { formula } = way;
    const text = (part: Term): string => textOf(part, formula);
    switch (term.kind) {
      case 'negate':
        this.term(term.operand, { ...way, sign: opposite(way.sign) });
        return;
      case 'binary':
        this.binary(term, way);
        return;
      case 'if':
        this.term(term.then, { ...way, units: [...way.units, `（${text(term.condition)}）`] });
        this.term(term.otherwise, { ...way, units: [...way.units, `非（${text(term.condition)}）`] });
        return;
      case 'call': {
        // Rounded, capped, held between limits: what is given first moves the total the way it did.
        const [first] = term.args;
        if (first !== undefined) this.term(first, { ...way, factor: null });
        return;
      }
      case 'column': {
        const next = term.ledger === ROSTER ? this.scheme.symbols.statement(ROSTER, term.column) : undefined;
        if (next !== undefined) this.statement(next, way.sign, way.units);
        return;
      }
      case 'aggregate':
        this.reached.push({
          item: way.statement,
          term,
          source: formula.source,
          sign: way.sign,
          factor: way.factor,
          units: way.units,
        });
        return;
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'outer':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'not':
      case 'oneOf':
      case 'table':
        return;
    }
  }

  private binary({ operator, left, right }: Extract<Term, { kind: 'binary' }>, way: Way): void {
    if (operator === '+' || operator === '-') {
      this.term(left, way);
      this.term(right, { ...way, sign: operator === '-' ? opposite(way.sign) : way.sign });
      return;
    }
    if (operator !== '*' && operator !== '/') return;
    const times = (number: Term): string | null =>
      number.kind === 'number' && way.factor !== null && operator === '*'
        ? way.factor === '1'
          ? textOf(number, way.formula)
          : `${way.factor} × ${textOf(number, way.formula)}`
        : null;
    if (isPositive(right)) this.term(left, { ...way, factor: times(right) });
    else if (operator === '*' && isPositive(left)) this.term(right, { ...way, factor: times(left) });
    // A share of what rows come to (结果实得分 ÷ 结果满分): more of it is more of the total.
    else if (operator === '/') this.term(left, { ...way, factor: null });
  }
}

interface Way {
  readonly statement: Statement;
  readonly formula: Formula;
  readonly sign: 1 | -1;
  readonly factor: string | null;
  readonly units: readonly string[];
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

function isPositive(term: Term): boolean {
  if (term.kind === 'number') return term.value.num > 0n;
  return term.kind === 'binary' && (term.operator === '/' || term.operator === '*') && isPositive(term.left) && isPositive(term.right);
}

function textOf({ span }: Term, { source }: Pick<Formula, 'source'>): string {
  return source.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}

function deductionOf(reached: Reached, scheme: Scheme, shapes: readonly LedgerShape[]): Omit<Deduction, 'units'> | null {
  const { item, term, source, sign } = reached;
  const ledger = scheme.symbols.ledger(term.ledger);
  if (ledger === undefined || ledger.name === ROSTER || ledger.shared || hidesRows(term, scheme) || termsIn(term).some(reachesOut))
    return null;
  if (term.by !== null || term.sameKeys.length > 0 || term.reach !== '本单位') return null;
  const counts = ledger.counts?.term;
  const conditions = term.conditions.filter((one) => one !== counts).map((one) => `（${textOf(one, { source })}）`);
  const base = { item, ledger, scored: null, key: keyOf(term) };
  if (term.name === '次数') {
    if (sign > 0 || reached.factor === null) return null;
    return { ...base, rows: conditions.join(' 且 '), amount: `－${reached.factor}` };
  }
  if (term.name !== '合计' || term.value === null) return null;
  const value = textOf(term.value, { source });
  if (sign < 0) return { ...base, rows: [...conditions, `（${value}） > 0`].join(' 且 '), amount: negated(term.value, value) };
  const points =
    term.value.kind === 'column' && term.value.ledger === ledger.name ? pointsOf(ledger, term.value.column, scheme, shapes) : null;
  if (points !== null) {
    const scored = { points, score: value };
    return { ...base, rows: [...conditions, `${value} < ${points}`].join(' 且 '), amount: `${value} － ${points}`, scored };
  }
  return mayBeNegative(term.value) ? { ...base, rows: [...conditions, `（${value}） < 0`].join(' 且 '), amount: value } : null;
}

function negated(value: Term, text: string): string {
  return value.kind === 'column' ? `－${text}` : `－（${text}）`;
}

function keyOf({ perKey }: AggregateTerm): Deduction['key'] {
  return perKey === null ? null : { name: perKey.key, take: perKey.take };
}

/** The column of an indicator's points, beside the one of what it scored; null where the ledger has none. */
function pointsOf(ledger: Ledger, score: string, scheme: Scheme, shapes: readonly LedgerShape[]): string | null {
  const shape = shapes.find(({ name }) => name === ledger.name);
  if (shape?.kind !== 'indicator' && shape?.kind !== null) return null;
  const points = shape.fields.find(({ concept, name, required }) => concept === 'points' && required && name !== score)?.name ?? null;
  return points !== null && meansPoints(score) && !isHiddenColumn(ledger.name, points, scheme) ? points : null;
}

/** Whether a column's name says, in the words of heads, that it holds what was scored or can be. */
function meansPoints(name: string): boolean {
  return meaning(name, 'score') > 0 || meaning(name, 'points') > 0;
}

/** Whether a row may come to less than zero: something is taken off in its formula. */
function mayBeNegative(value: Term): boolean {
  return termsIn(value).some((term) => term.kind === 'negate' || (term.kind === 'binary' && term.operator === '-'));
}
