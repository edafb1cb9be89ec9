import { schemeWord } from '../messages/scheme-words';
import { checkOptions } from './aggregate-options';
import { FormulaError, type PerKey, type Span, type Syntax } from './syntax/syntax-tree';
import { isAggregate, type AggregateName } from './words';
import { nearestHint } from './nearest-name';
import type { Resolver } from './resolve';
import { askedTerms, reachesOut, ROSTER, type AggregateTerm, type PerKeyTerm, type Term } from './term';
import { TIES } from './ties';
import { BOOLEAN, COUNTS, NUMBER, sameKind, typeName } from './types';
import { PERIOD } from './declarations';

type AggregateSyntax = Extract<Syntax, { kind: 'aggregate' }>;

/** Looks up an aggregate: its ledger, what is aggregated, under which conditions, over which rows. */
export function resolveAggregate(syntax: AggregateSyntax, outer: Resolver): Term {
  const { name, ledger, span } = syntax;
  if (!outer.world.ledgers.has(ledger)) {
    throw new FormulaError('F-LEDGER-UNKNOWN', syntax.ledgerSpan, () => ({
      name: ledger,
      nearest: nearestHint(ledger, outer.world.ledgers.keys()),
    }));
  }
  if (!isAggregate(name)) throw new FormulaError('F-NOT-A-FUNCTION', span, { name, nearest: '' });
  checkOptions(syntax, name);
  const inner = outer.within(ledger);
  const needed = name === '次数' ? 0 : 1;
  if (syntax.args.length < needed)
    throw new FormulaError('F-ARGUMENTS', span, {
      name,
      expected: schemeWord('atLeast', { count: needed + 1 }),
      found: syntax.args.length + 1,
    });
  const term = withScanned(syntax, name, outer, inner);
  // How many values an aggregate leaves out, and its ties, are asked once for its row; they cannot look further out.
  if (askedTerms(term).some(reachesOut)) throw new FormulaError('F-OUTER', span, { name });
  if (inner.asksOuter && (name === '连续年数' || name === '名次')) throw new FormulaError('F-OUTER', span, { name });
  return term;
}

function withScanned(syntax: AggregateSyntax, name: AggregateName, outer: Resolver, inner: Resolver): AggregateTerm {
  const { ledger, span, args } = syntax;
  const around = {
    ledger,
    perKey: perKeyTerm(syntax.perKey, ledger, inner),
    sameKeys: syntax.sameKeys.map((key) => sameKey(key, ledger, inner, outer)),
    by: syntax.by === null ? null : unitColumn(syntax.by, ledger, inner),
    reach: syntax.reach ?? (outer.scope.ledger === null ? '全部' : ledger === ROSTER ? '序列内' : '本单位'),
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
  if (name === '连续年数') {
    const [condition] = args;
    if (condition === undefined || args.length !== 1)
      throw new FormulaError('F-ARGUMENTS', span, { name, expected: '2', found: args.length + 1 });
    inner.columnType(ledger, PERIOD, syntax.ledgerSpan);
    const now = outer.within(ROSTER);
    const value = now.typed(condition, BOOLEAN);
    if (now.asksOuter) throw new FormulaError('F-OUTER', span, { name });
    return {
      kind: 'aggregate',
      name,
      span,
      type: COUNTS,
      value,
      conditions: withCounted([inner.typed(condition, BOOLEAN)], counted),
      ...around,
    };
  }
  if (name === '名次' && outer.scope.ledger !== ledger) throw new FormulaError('F-LEDGER-COLUMN-BARE', span, { name, ledger });
  const [first] = args;
  const value = name === '次数' || first === undefined ? null : name === '个数' ? inner.term(first) : inner.typed(first, NUMBER);
  const conditions: Term[] = [];
  for (let at = name === '次数' ? 0 : 1; at < args.length; at += 1) {
    const condition = args[at];
    if (condition !== undefined) conditions.push(inner.typed(condition, BOOLEAN));
  }
  const type = name === '次数' || name === '个数' || name === '名次' ? COUNTS : NUMBER;
  return { kind: 'aggregate', name, span, type, value, conditions: withCounted(conditions, counted), ...around };
}

/** The rows of a ledger count only where they fulfil its 计入, whatever else is asked of them. */
function withCounted(conditions: Term[], counted: Term | undefined): Term[] {
  if (counted !== undefined) conditions.push(counted);
  return conditions;
}

/** 同 键: a column of both ledgers, of one type. */
function sameKey({ name, span }: { name: string; span: Span }, ledger: string, inner: Resolver, outer: Resolver): string {
  if (outer.scope.ledger === null) throw new FormulaError('F-NAME-UNKNOWN', span, { name, nearest: '' });
  const asked = outer.columnType(outer.scope.ledger, name, span).type;
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
  if (type.kind !== 'unit') throw new FormulaError('F-TYPE', by.span, { expected: '单位', found: name });
  return name;
}
