import type { GradeRule, Scheme, Statement } from '../scheme/model';
import { ROSTER } from '../scheme/term';
import type { Column, NumberColumn, TextColumn } from './columns/column';
import { stride } from './columns/column';
import { spread } from './columns/gather';
import type { Grouping } from './columns/groups';
import { small } from './columns/numbers';
import { ranks, type Ties } from './columns/ranks';
import { round } from './columns/rounding';
import { NOT_APPLICABLE, PENDING, someState, stateAt, VALUE } from './columns/state';
import { underCeilings } from './ceilings';
import { asBooleans, asNumbers, asTexts, evaluate, pick } from './evaluate';
import { Store, type Frame } from './frame';
import { ingest } from './ingest';
import type { ScoringInput } from './input';

/** A finished scoring run: every computed column of every ledger, kept, so that explaining is looking up. */
export interface Run {
  readonly scheme: Scheme;
  readonly input: ScoringInput;
  readonly store: Store;
  column(ledger: string, name: string): Column;
  /** Whether a unit of the same sequence is still pending, so that ranks are 暂列. */
  provisional(unit: number): boolean;
}

/** Computes all statements of a scheme over its input, column by column. */
export function score(scheme: Scheme, input: ScoringInput): Run {
  return scoreStore(new Store(scheme, input));
}

/** The same for data that is read already, in part or whole. */
export function scoreStore(store: Store): Run {
  const { scheme, input } = store;
  for (const statement of scheme.statements) {
    const column = compute(statement, store);
    store.put(statement.ledger, statement.name, withKnown(statement, column, store));
  }
  const pending = pendingGroups(store);
  return {
    scheme,
    input,
    store,
    column: (ledger, name) => store.column(ledger, name),
    provisional: (unit) => pending.has(rankGroup(unit, store)),
  };
}

function compute(statement: Statement, store: Store): Column {
  const frame = store.frame(statement.ledger);
  switch (statement.kind) {
    case 'formula': {
      const { decimals } = statement;
      const column = evaluate(statement.formula.term, frame, store, (part) => (part.kind === 'number' && decimals !== null ? round(part, decimals, 'half') : part));
      return limitTo(statement.appliesTo, spread(column, frame.rows), frame, store);
    }
    case 'rank':
      return rankUnits(store);
    case 'rankedCount':
      return countRanked(store);
    case 'grade':
      return underCeilings(grade(statement.rules.filter((rule) => !rule.ceiling), frame, store), statement, frame, store);
  }
}

/** Beyond its sequences a statement is 不适用. */
function limitTo(sequences: readonly string[] | null, column: Column, frame: Frame, store: Store): Column {
  if (sequences === null) return column;
  const applies = store.applies(sequences);
  const state = new Uint8Array(frame.rows);
  for (let row = 0; row < frame.rows; row += 1) state[row] = applies[frame.unit[row] ?? -1] === 1 ? stateAt(column.state, row) : NOT_APPLICABLE;
  return { ...column, state: someState(state) };
}

function rankUnits(store: Store): NumberColumn {
  const { ranking } = store.scheme;
  if (ranking === null) throw new Error('a rank has a ranking');
  const ties = asTexts(evaluate(ranking.ties, store.frame(ROSTER), store));
  const tiesOf = (row: number): Ties => store.texts.text(ties.codes[row * stride(ties)] ?? -1) as Ties;
  return ranks(asNumbers(store.column(ROSTER, ranking.by)), rankGroups(store), '降', tiesOf);
}

function countRanked(store: Store): NumberColumn {
  const totals = store.column(ROSTER, store.scheme.ranking?.by ?? '');
  const counts = new Map<number, number>();
  store.input.units.forEach((_, unit) => {
    if (stateAt(totals.state, unit) === NOT_APPLICABLE) return;
    const group = rankGroup(unit, store);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  return small(Float64Array.from(store.input.units, (_, unit) => counts.get(rankGroup(unit, store)) ?? 0), 1, null);
}

function rankGroups(store: Store): Grouping {
  return { of: Int32Array.from(store.input.units, (_, unit) => rankGroup(unit, store)), count: Math.max(1, store.sequenceCount) };
}

function rankGroup(unit: number, store: Store): number {
  return store.scheme.ranking?.reach === '全部' ? 0 : (store.sequenceOf[unit] ?? 0);
}

function pendingGroups(store: Store): Set<number> {
  const { ranking } = store.scheme;
  const pending = new Set<number>();
  if (ranking === null) return pending;
  const totals = store.column(ROSTER, ranking.by);
  store.input.units.forEach((_, unit) => {
    if (stateAt(totals.state, unit) > NOT_APPLICABLE) pending.add(rankGroup(unit, store));
  });
  return pending;
}

/** The first rule that holds. A rule that cannot be decided yet, or an honour while a unit of the sequence is pending, leaves the grade 待补. */
function grade(rules: readonly GradeRule[], frame: Frame, store: Store): TextColumn {
  const codes = new Int32Array(frame.rows).fill(-1);
  const state = new Uint8Array(frame.rows);
  const open = new Uint8Array(frame.rows).fill(1);
  const pending = pendingGroups(store);
  const totals = store.scheme.ranking === null ? null : store.column(ROSTER, store.scheme.ranking.by);
  for (let row = 0; row < frame.rows; row += 1) {
    const here = totals === null ? VALUE : stateAt(totals.state, row);
    if (here === VALUE) continue;
    state[row] = here;
    open[row] = 0;
  }
  for (const rule of rules) {
    const when = rule.when === null ? null : asBooleans(evaluate(rule.when.term, frame, store));
    for (let row = 0; row < frame.rows; row += 1) {
      if (open[row] === 0) continue;
      const here = when === null ? VALUE : stateAt(when.state, row * stride(when));
      const holds = when === null || (here === VALUE && when.bits[row * stride(when)] === 1);
      if (here > NOT_APPLICABLE || (holds && rule.honour && pending.has(rankGroup(row, store)))) {
        state[row] = PENDING;
        open[row] = 0;
      } else if (holds) {
        codes[row] = store.texts.code(rule.grade);
        open[row] = 0;
      }
    }
  }
  return { kind: 'text', constant: false, codes, state: someState(state) };
}

/** 已知 of a worked case replaces what was computed, for the units that fix it. */
function withKnown(statement: Statement, column: Column, store: Store): Column {
  const known = statement.ledger === ROSTER ? store.input.known?.get(statement.name) : undefined;
  if (known === undefined) return column;
  const fixed = ingest(known.map((value) => value ?? null), known.length, statement.type, { fallback: null, required: true }, store.texts);
  const take = Uint8Array.from(known, (value) => (value === undefined ? 0 : 1));
  return pickKnown(take, fixed, column, known.length);
}

function pickKnown(take: Uint8Array, fixed: Column, column: Column, rows: number): Column {
  return pick({ kind: 'boolean', constant: false, bits: take, state: null }, fixed, column, rows);
}
