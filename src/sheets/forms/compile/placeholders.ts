import { isComparison, type Comparison } from '../../../language/comparison';
import type { Declarations } from '../../../language/declarations';
import { nearestHint } from '../../../language/hints/nearest-name';
import { resolve } from '../../../language/resolve/resolve';
import { parseFormula } from '../../../language/syntax/parse';
import { foldName } from '../../../language/syntax/fold-width';
import { FormulaError } from '../../../language/syntax/syntax-tree';
import { reachesOut, ROSTER, termsIn, type AggregateTerm, type Term } from '../../../language/term';
import { BOOLEAN, type ValueType } from '../../../language/types';
import type { Scheme, Statement } from '../../../scheme/model';
import { OWN_LISTS, type Condition, type Fact, type OwnList, type Placeholder } from './compiled';
import type { Problems, Spot } from './problems';
import { secretIn } from './secrets';

/** Whose things a placeholder names: those of the innermost row, then of its unit, then of the scheme. */
export interface Scope {
  /** The ledger whose row is at hand; the 名册 for a unit; null outside of both. */
  readonly ledger: string | null;
  /** Within a 排名组 and no unit. */
  readonly inGroup: boolean;
  /** Whether one unit is at hand. */
  readonly inUnit: boolean;
  /** A row of a list of the program's own is at hand. */
  readonly own: OwnList | null;
}

const FACTS: readonly Fact[] = ['行号', '连号', '行数', '今天', '期次', '办法', '文号'];
const GROUP_FACTS: readonly Fact[] = ['名称', '单位数'];
const OF_COLUMN = /^\s{0,9}(依据|算式|来源)\s{0,9}[：:](.*)$/su;
const JOINED = /^\s{0,9}连写\s{0,9}(?=[（(])/u;
/** An aggregate as long as 连写, of the same arguments: the places in the text stay the same. */
const AS_JOINED = '个数';

/** Understands what stands within braces, by the scheme, in a scope; tells what is wrong with it, and then gives null. */
export class PlaceholderReader {
  constructor(
    readonly scheme: Scheme,
    readonly world: Declarations,
    private readonly problems: Problems,
  ) {}

  placeholder(inside: string, spot: Spot, scope: Scope): Placeholder | null {
    const name = inside.trim();
    if (scope.own !== null && isFieldOf(name, scope.own)) return { kind: 'field', field: name };
    const ofColumn = OF_COLUMN.exec(inside);
    if (ofColumn !== null) return this.ofColumn(ofColumn[1] ?? '', (ofColumn[2] ?? '').trim(), spot);
    if (JOINED.test(inside)) return this.joined(inside, spot, scope);
    const fact = this.fact(name, scope);
    if (fact !== null) return { kind: 'fact', fact };
    const term = this.term(inside, spot, scope);
    if (term === null) return null;
    const counted = scope.inGroup ? this.groupAggregate(term, spot) : undefined;
    if (counted === null) return null;
    if (counted !== undefined) return { kind: 'groupCount', of: counted };
    const statement = term.kind === 'column' ? this.statement(term.ledger, term.column) : null;
    if (statement?.kind === 'rank' && scope.inUnit) return { kind: 'rank' };
    return { kind: 'term', term, ledger: scope.ledger, source: name, statement };
  }

  condition(text: string, spot: Spot, scope: Scope): Condition | null {
    const count = /^\s{0,9}行数\s{0,9}(=|＝|≠|<|＜|≤|>|＞|≥)\s{0,9}(\d{1,6})\s{0,9}$/u.exec(text);
    if (count !== null && !this.isColumn('行数', scope)) {
      const operator = comparisonOf(count[1] ?? '');
      if (operator !== null) return { kind: 'count', of: null, operator, number: Number(count[2]) };
    }
    if (/(?:^|[^\p{L}\p{N}_])行数(?![\p{L}\p{N}_])/u.test(text) && !this.isColumn('行数', scope)) {
      this.problems.addAt('FO-COUNT', spot, { found: text.trim() });
      return null;
    }
    const term = this.term(text, spot, scope, BOOLEAN);
    if (term === null) return null;
    if (
      scope.inGroup &&
      term.kind === 'binary' &&
      isComparison(term.operator) &&
      term.right.kind === 'number' &&
      term.right.value.den === 1n
    ) {
      const of = this.groupAggregate(term.left, spot);
      if (of === null) return null;
      if (of !== undefined) return { kind: 'count', of, operator: term.operator, number: Number(term.right.value.num) };
    }
    if (scope.inGroup && this.groupAggregate(term, spot) === null) return null;
    return { kind: 'term', term, ledger: scope.ledger };
  }

  /** A formula about a scope; null where it is wrong or would print what is 保密, which is told. */
  term(text: string, spot: Spot, scope: Scope, type: ValueType | null = null): Term | null {
    try {
      const term = resolve(parseFormula(text, this.world.names), this.world, { ledger: scope.ledger }, type);
      const secret = secretIn(term, this.scheme);
      if (secret === null) return term;
      this.problems.addAt('FO-SECRET', spot, { found: text.trim(), ...secret });
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.tell(error, text, spot, scope);
    }
    return null;
  }

  private tell(error: FormulaError, text: string, spot: Spot, scope: Scope): void {
    if (error.code === 'F-LEDGER-COLUMN-BARE') {
      const { name = '', ledger = '' } = error.data;
      if (ledger === ROSTER) this.problems.addAt('FO-UNIT-OUTSIDE', spot, { name });
      else this.problems.addAt('FO-COLUMN-OUTSIDE', spot, { name, ledger });
    } else if (error.code === 'F-NAME-UNKNOWN' && scope.own !== null) {
      const fields: readonly string[] = OWN_LISTS[scope.own].fields;
      const nearest = nearestHint(text.trim(), fields);
      this.problems.addAt('FO-NAME', spot, { found: text.trim(), nearest });
    } else this.problems.addFormula(error, { source: text, facts: this.facts(scope) }, spot, this.world);
  }

  private isColumn(name: string, { ledger }: Scope): boolean {
    return [ledger, ledger === null ? null : ROSTER].some((one) => one !== null && this.world.ledgers.get(one)?.has(name) === true);
  }

  private fact(name: string, scope: Scope): Fact | null {
    if (this.isColumn(name, scope)) return null;
    return this.facts(scope).find((fact) => fact === name) ?? null;
  }

  private facts({ inGroup }: Scope): readonly Fact[] {
    return inGroup ? [...GROUP_FACTS, ...FACTS] : FACTS;
  }

  private statement(ledger: string, name: string): Statement | null {
    return this.scheme.symbols.statement(ledger, name) ?? null;
  }

  private ofColumn(what: string, name: string, spot: Spot): Placeholder | null {
    const folded = foldName(name);
    const statement =
      this.scheme.statements.find((one) => foldName(one.name) === folded && one.ledger === ROSTER) ??
      this.scheme.statements.find((one) => foldName(one.name) === folded);
    const ledger = this.scheme.ledgers.find((one) => foldName(one.name) === folded);
    if (what === '依据' && (statement !== undefined || ledger !== undefined))
      return { kind: 'text', text: statement?.clause ?? ledger?.clause ?? '' };
    if (statement !== undefined && statement.ledger === ROSTER)
      return what === '算式' ? { kind: 'working', statement } : { kind: 'cells', statement };
    const names = this.scheme.statements.filter((one) => what === '依据' || one.ledger === ROSTER).map((one) => one.name);
    const nearest = nearestHint(name, what === '依据' ? [...names, ...this.scheme.ledgers.map((one) => one.name)] : names);
    this.problems.addAt('FO-NAME', spot, { found: name, nearest });
    return null;
  }

  /** 连写(台账, 式, 条件…): read as an aggregate of the same arguments. */
  private joined(inside: string, spot: Spot, scope: Scope): Placeholder | null {
    const term = this.term(inside.replace('连写', AS_JOINED), spot, scope);
    if (term === null) return null;
    const isPlain =
      term.kind === 'aggregate' &&
      term.name === AS_JOINED &&
      term.value !== null &&
      term.sameKeys.length === 0 &&
      term.perKey === null &&
      term.by === null &&
      !termsIn(term).some(reachesOut);
    if (isPlain) return { kind: 'joined', of: term };
    this.problems.addAt('FO-JOINED', spot, { found: inside.trim() });
    return null;
  }

  /** Of a formula within a rank group its 次数 of units; undefined where it aggregates nothing, null where that cannot be. */
  private groupAggregate(term: Term, spot: Spot): AggregateTerm | undefined | null {
    if (!termsIn(term).some(({ kind }) => kind === 'aggregate')) return undefined;
    if (term.kind === 'aggregate' && term.name === '次数' && term.ledger === ROSTER && term.sameKeys.length === 0 && term.perKey === null)
      return term;
    this.problems.addAt('FO-GROUP-AGGREGATE', spot, {});
    return null;
  }
}

function isFieldOf(name: string, list: OwnList): boolean {
  const fields: readonly string[] = OWN_LISTS[list].fields;
  return fields.includes(name);
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '＝': '=',
  '≠': '≠',
  '<': '<',
  '＜': '<',
  '≤': '≤',
  '>': '>',
  '＞': '>',
  '≥': '≥',
};

function comparisonOf(sign: string): Comparison | null {
  return COMPARISONS[sign] ?? null;
}
