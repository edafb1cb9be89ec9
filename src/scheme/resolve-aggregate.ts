import { schemeWord } from '../messages/scheme-words';
import { checkOptions } from './formula/aggregate-options';
import { FormulaError, type PerKey, type Span, type Syntax } from './formula/syntax';
import { isAggregate } from './formula/words';
import { nearestHint } from './nearest';
import type { Resolver } from './resolve';
import { asksOuter, reachesOut, ROSTER, type AggregateTerm, type PerKeyTerm, type Term } from './term';
import { BOOLEAN, COUNTS, NUMBER, sameKind, TEXT, typeName } from './types';

/** Looks up an aggregate: its ledger, what is aggregated, under which conditions, over which rows. */
export function resolveAggregate(syntax: Extract<Syntax, { kind: 'aggregate' }>, outer: Resolver): Term {
  const { name, ledger, span } = syntax;
  const columns = outer.world.ledgers.get(ledger);
  if (columns === undefined) {
    throw new FormulaError('F-LEDGER-UNKNOWN', syntax.ledgerSpan, { name: ledger, nearest: nearestHint(ledger, outer.world.ledgers.keys()) });
  }
  if (!isAggregate(name)) throw new FormulaError('F-NOT-A-FUNCTION', span, { name, nearest: '' });
  checkOptions(syntax, name);
  const inner = outer.within(ledger);
  const counting = name === '次数';
  const needed = counting ? 0 : 1;
  if (syntax.args.length < needed) throw new FormulaError('F-ARGUMENTS', span, { name, expected: schemeWord('atLeast', { count: needed + 1 }), found: syntax.args.length + 1 });
  const valueSyntax = counting ? undefined : syntax.args[0];
  const rest = counting ? syntax.args : syntax.args.slice(1);
  const common = {
    kind: 'aggregate' as const, name, ledger, span,
    perKey: perKeyTerm(syntax.perKey, ledger, inner),
    sameKeys: syntax.sameKeys.map((key) => sameKey(key, ledger, inner, outer)),
    by: syntax.by === null ? null : unitColumn(syntax.by, ledger, inner),
    reach: syntax.reach ?? (outer.scope.ledger === null ? ('全部' as const) : ledger === ROSTER ? ('序列内' as const) : ('本单位' as const)),
    trim: syntax.trim === null ? null : {
      high: syntax.trim.high === null ? null : outer.typed(syntax.trim.high, NUMBER),
      low: syntax.trim.low === null ? null : outer.typed(syntax.trim.low, NUMBER),
    },
    order: syntax.order ?? ('降' as const),
    ties: syntax.ties === null ? null : outer.typed(syntax.ties, TEXT),
  };
  // How many values an aggregate leaves out, and its ties, are asked once for its row; they cannot look further out.
  if ([common.trim?.high, common.trim?.low, common.ties].some((part) => part !== null && part !== undefined && reachesOut(part))) throw new FormulaError('F-OUTER', span, { name });
  if (name === '连续年数') {
    const condition = syntax.args[0];
    if (condition === undefined || syntax.args.length !== 1) throw new FormulaError('F-ARGUMENTS', span, { name, expected: '2', found: syntax.args.length + 1 });
    inner.columnType(ledger, '年度', syntax.ledgerSpan);
    const now = outer.within(ROSTER).typed(condition, BOOLEAN);
    const then = inner.typed(condition, BOOLEAN);
    if (asksOuter({ ...common, value: now, conditions: [then], type: COUNTS })) throw new FormulaError('F-OUTER', span, { name });
    return { ...common, value: now, conditions: [then], type: COUNTS };
  }
  if (name === '名次' && outer.scope.ledger !== ledger) {
    throw new FormulaError('F-LEDGER-COLUMN-BARE', span, { name, ledger });
  }
  const value = valueSyntax === undefined ? null : name === '个数' ? inner.term(valueSyntax) : inner.typed(valueSyntax, NUMBER);
  const counts = outer.world.counts?.get(ledger);
  const conditions = [...rest.map((condition) => inner.typed(condition, BOOLEAN)), ...(counts === undefined ? [] : [counts])];
  const type = counting || name === '个数' || name === '名次' ? COUNTS : NUMBER;
  const term: AggregateTerm = { ...common, value, conditions, type };
  if (name === '名次' && asksOuter(term)) throw new FormulaError('F-OUTER', span, { name });
  return term;
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

function unitColumn(by: { name: string; span: { start: number; end: number } }, ledger: string, inner: Resolver): string {
  const { name, type } = inner.columnType(ledger, by.name, by.span);
  if (type.kind !== 'unit') throw new FormulaError('F-TYPE', by.span, { expected: '单位', found: name });
  return name;
}
