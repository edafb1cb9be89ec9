import { hintMessages, schemeWord } from '../../messages/scheme/scheme-words';
import { FormulaError, type PerKey, type Span, type Syntax } from '../syntax/syntax-tree';
import type { AggregateRow } from '../function-row';
import { isComparison } from '../comparison';
import { argumentsNeeded, resultType, takenType } from '../arguments';
import { AGGREGATES, isAggregate, type AggregateName } from '../functions';
import { REACHES } from '../words';
import { nearestHint } from '../hints/nearest-name';
import type { Resolver } from './resolve';
import { askedTerms, reachesOut, ROSTER, type AggregateTerm, type PerKeyTerm, type Term } from '../term';
import { TIES } from '../ties';
import { BOOLEAN, NUMBER, sameKind, typeName, type ValueType } from '../types';
import { PERIOD } from '../declarations';

type AggregateSyntax = Extract<Syntax, { kind: 'aggregate' }>;

/** Looks up an aggregate: its ledger, what is aggregated, under which conditions, over which rows. */
export function resolveAggregate(syntax: AggregateSyntax, outer: Resolver): Term {
  const { name, ledger, span } = syntax;
  if (!outer.world.ledgers.has(ledger)) {
    throw new FormulaError('F-LEDGER-UNKNOWN', syntax.ledgerSpan, () => ({
      name: ledger,
      by: name,
      nearest: nearestHint(ledger, outer.world.ledgers.keys()),
    }));
  }
  if (!isAggregate(name)) throw new FormulaError('F-NOT-A-FUNCTION', span, { name, nearest: '' });
  checkOptions(syntax, name);
  const inner = outer.within(ledger);
  const needed = argumentsNeeded(name);
  if (syntax.args.length < needed)
    throw new FormulaError('F-ARGUMENTS', span, {
      name,
      expected: schemeWord('atLeast', { count: needed + 1 }),
      found: syntax.args.length + 1,
    });
  const term = withScanned(syntax, name, outer, inner);
  // How many values an aggregate leaves out, and its ties, are asked once for its row; they cannot look further out.
  if (askedTerms(term).some(reachesOut)) throw new FormulaError('F-OUTER', span, { name });
  if (inner.asksOuter && !AGGREGATES[name].asksOwnRow) throw new FormulaError('F-OUTER', span, { name });
  return term;
}

function withScanned(syntax: AggregateSyntax, name: AggregateName, outer: Resolver, inner: Resolver): AggregateTerm {
  const { ledger, span, args } = syntax;
  const shared = sharedOf(outer, ledger);
  const ofUnits = syntax.options.find(({ word }) => word === '本单位' || word === '序列内');
  if (shared !== null && (ofUnits !== undefined || AGGREGATES[name].takes === 'condition'))
    throw new FormulaError('F-SHARED', ofUnits?.span ?? span, { ledger: shared, found: ofUnits?.word ?? name });
  const around = {
    ledger,
    perKey: perKeyTerm(syntax.perKey, ledger, inner),
    sameKeys: syntax.sameKeys.map((key) => sameKey(key, ledger, inner, outer)),
    by: syntax.by === null ? null : unitColumn(syntax.by, ledger, inner),
    reach: syntax.reach ?? (outer.scope.ledger === null || shared !== null ? '全部' : ledger === ROSTER ? '序列内' : '本单位'),
    trim:
      syntax.trim === null
        ? null
        : {
            high: syntax.trim.high === null ? null : outer.typed(syntax.trim.high, NUMBER),
            low: syntax.trim.low === null ? null : outer.typed(syntax.trim.low, NUMBER),
          },
    order: syntax.order ?? '降',
    ties: syntax.ties === null ? null : outer.typed(syntax.ties, TIES),
  } as const;
  const counted = outer.world.counts?.get(ledger);
  const { takes, result, scans }: AggregateRow = AGGREGATES[name];
  const typeOf = (value: Term | null): ValueType => resultType(result, value?.type ?? NUMBER);
  if (takes === 'condition') {
    const [condition] = args;
    if (condition === undefined || args.length !== 1)
      throw new FormulaError('F-ARGUMENTS', span, { name, expected: '2', found: args.length + 1 });
    inner.columnType(ledger, PERIOD, syntax.ledgerSpan);
    const now = outer.within(ROSTER);
    const value = askedNow(now, condition, { ledger, inner });
    if (now.asksOuter) throw new FormulaError('F-OUTER', span, { name });
    const conditions = withCounted([inner.typed(condition, BOOLEAN)], counted);
    return { kind: 'aggregate', name, span, type: typeOf(value), value, conditions, ...around };
  }
  if (scans === 'own' && outer.scope.ledger !== ledger) throw new FormulaError('F-OWN-ROWS', span, { name, ledger });
  const [first] = args;
  if (takes !== null && first !== undefined && takenType(takes)?.kind === 'number' && isCondition(first))
    throw new FormulaError('F-TYPE', first.span, {
      expected: typeName(NUMBER),
      found: typeName(BOOLEAN),
      nearest: { sentence: hintMessages.countsRows, data: { name, ledger } },
    });
  const value = takes === null || first === undefined ? null : inner.typed(first, takenType(takes));
  const conditions: Term[] = [];
  for (const condition of args.slice(takes === null ? 0 : 1)) {
    if (condition.kind === 'number' && AGGREGATES[name].options.some((option) => option === '高'))
      throw new FormulaError('F-TYPE', condition.span, {
        expected: typeName(BOOLEAN),
        found: typeName(NUMBER),
        nearest: { sentence: hintMessages.trimmed },
      });
    conditions.push(inner.typed(condition, BOOLEAN));
  }
  // The row's own value is taken as it stands; what the asking row has can be put to it outside.
  if (result === 'argument' && value !== null && reachesOut(value)) throw new FormulaError('F-OUTER', value.span, { name });
  return { kind: 'aggregate', name, span, type: typeOf(value), value, conditions: withCounted(conditions, counted), ...around };
}

/** Whether a condition is written: a comparison, or several that are joined. */
function isCondition(syntax: Syntax): boolean {
  if (syntax.kind !== 'binary') return syntax.kind === 'oneOf' || syntax.kind === 'not';
  return isComparison(syntax.operator) || syntax.operator === '且' || syntax.operator === '或';
}

/** What 连续年数 asks of this year; a column that only the years before have is told as such. */
function askedNow(now: Resolver, condition: Syntax, before: { readonly ledger: string; readonly inner: Resolver }): Term {
  try {
    return now.typed(condition, BOOLEAN);
  } catch (error) {
    if (!(error instanceof FormulaError) || (error.code !== 'F-LEDGER-COLUMN-BARE' && error.code !== 'F-NAME-UNKNOWN')) throw error;
    const { name } = error.data;
    if (typeof name !== 'string' || before.inner.world.ledgers.get(before.ledger)?.has(name) !== true) throw error;
    throw new FormulaError('F-NAME-UNKNOWN', error.span, {
      name,
      nearest: { sentence: hintMessages.nowToo, data: { name, ledger: before.ledger } },
    });
  }
}

/** Of the ledger that asks and the one that is scanned the one whose rows are of no unit (共用); null where both have units. */
function sharedOf({ world: { shared }, scope }: Resolver, ledger: string): string | null {
  return [ledger, scope.ledger].find((one) => one !== null && shared?.has(one) === true) ?? null;
}

/**
 * A word that would be ignored is refused: one the aggregate does not heed, one of a kind that is given twice. Throws {@link FormulaError}.
 */
function checkOptions(syntax: AggregateSyntax, name: AggregateName): void {
  const { options: heeded, takes }: AggregateRow = AGGREGATES[name];
  const words: readonly string[] = heeded;
  const kinds = new Set<string>();
  for (const { word, span } of syntax.options) {
    if (!words.includes(word)) throw new FormulaError('F-OPTION-IGNORED', span, { name, found: word, allowed: words.join('、') });
    const kind = REACH.includes(word) ? REACH.join('') : word === '降' ? '升' : word;
    if (kinds.has(kind)) throw new FormulaError('F-OPTION-TWICE', span, { name, found: word });
    if (word !== '同' && word !== '每') kinds.add(kind);
  }
  const capped = takes === null ? capOf(syntax) : null;
  if (capped !== null) throw new FormulaError('F-OPTION-IGNORED', capped, { name, found: '封顶', allowed: '取最高、取最低' });
}

const REACH: readonly string[] = REACHES;

/** Where a 每 … 封顶 stands: where nothing is taken of a row, each key counts once, whatever the cap. */
function capOf(syntax: AggregateSyntax): Span | null {
  for (let perKey = syntax.perKey; perKey !== null; perKey = perKey.next) if (perKey.cap !== null) return perKey.cap.span;
  return null;
}

/** The rows of a ledger count only where they fulfil its 计入, whatever else is asked of them. */
function withCounted(conditions: Term[], counted: Term | undefined): Term[] {
  if (counted !== undefined) conditions.push(counted);
  return conditions;
}

/** 同 键: a column of both ledgers, of one type. */
function sameKey({ name, span }: { name: string; span: Span }, ledger: string, inner: Resolver, outer: Resolver): string {
  if (outer.scope.ledger === null) throw new FormulaError('F-NAME-UNKNOWN', span, { name, nearest: '' });
  const { ledger: asking } = outer.scope;
  if (outer.world.ledgers.get(asking)?.has(name) !== true && outer.world.ledgers.get(ledger)?.has(name) === true)
    throw new FormulaError('F-COLUMN-UNKNOWN', span, {
      ledger: asking,
      name,
      nearest: { sentence: hintMessages.sameOfBoth, data: { name } },
    });
  const asked = outer.columnType(asking, name, span).type;
  const scanned = inner.columnType(ledger, name, span).type;
  if (!sameKind(asked, scanned)) throw new FormulaError('F-TYPE', span, { expected: typeName(asked), found: typeName(scanned) });
  return name;
}

function perKeyTerm(perKey: PerKey | null, ledger: string, inner: Resolver): PerKeyTerm | null {
  if (perKey === null) return null;
  return {
    key: inner.columnType(ledger, perKey.key, perKey.span).name,
    take: perKey.take,
    cap: perKey.cap === null ? null : inner.typed(perKey.cap, NUMBER),
    next: perKeyTerm(perKey.next, ledger, inner),
  };
}

function unitColumn(by: { name: string; span: Span }, ledger: string, inner: Resolver): string {
  const { name, type } = inner.columnType(ledger, by.name, by.span);
  if (type.kind !== 'unit')
    throw new FormulaError('F-TYPE', by.span, { expected: '单位', found: name, nearest: { sentence: hintMessages.byUnits } });
  return name;
}
