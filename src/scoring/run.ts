import type { Scheme, Statement } from '../scheme/model';
import { GRADE, ROSTER, type End } from '../language/term';
import type { Vector } from '../kernel/vector';
import { spread } from '../kernel/gather';
import { withinDoubles } from '../kernel/numbers';
import { NOT_APPLICABLE, someState, stateAt } from '../kernel/state';
import { evaluate } from './evaluate/evaluate';
import { endName, Store, type Frame } from './evaluate/frame';
import { Memo } from './evaluate/memo';
import { Suppression } from './disclosure/suppression';
import { pick } from './evaluate/pick';
import { gradeUnits } from './standing/grades';
import { atOnce, type Sliced } from '../workbook/progress';
import { ingest } from './ingest';
import type { ScoringInput } from './input';
import { waiting, withMore, withSure } from './waiting/open-places';
import { countRanked, openAmongUnits, openBeforeUnits, provisionalUnits, rankEnds, rankUnits } from './standing/ranking';

/** A finished scoring run: every computed column of every ledger, kept, so that explaining is looking up. */
export interface Run {
  readonly scheme: Scheme;
  readonly input: ScoringInput;
  readonly store: Store;
  /** What is computed of the finished run when it is asked for. */
  readonly memo: Memo;
  /** What of it is not shown, although it counts. */
  readonly suppression: Suppression;
  column(ledger: string, name: string): Vector;
  /** Whether its rank is open: units that are pending may yet change it. */
  provisional(unit: number): boolean;
}

/** Computes all statements of a scheme over its input, column by column. */
export function score(scheme: Scheme, input: ScoringInput): Run {
  return atOnce(scoreSliced(scheme, input));
}

/** The same in slices. */
export function scoreSliced(scheme: Scheme, input: ScoringInput): Sliced<Run> {
  return storeScored(new Store(scheme, input, evaluate));
}

/** The same for data that is read already, in part or whole. */
export function scoreStore(store: Store): Run {
  return atOnce(storeScored(store));
}

function* storeScored(store: Store): Sliced<Run> {
  const { scheme, input } = store;
  for (const [done, statement] of scheme.statements.entries()) {
    yield { phase: 'scoring', done, of: scheme.statements.length };
    const column = cellsHold(compute(statement, store));
    store.put(statement.ledger, statement.name, withKnown(statement, column, store));
    putEnds(statement, store);
  }
  const provisional = provisionalUnits(store);
  const memo = new Memo(store);
  return {
    scheme,
    input,
    store,
    memo,
    suppression: new Suppression({ scheme, store, memo }),
    column: (ledger, name) => store.column(ledger, name),
    provisional: (unit) => provisional[unit] === 1,
  };
}

/** Keeps beside a column that others may still change what it may come to, and what formulas read of it. */
function putEnds(statement: Statement, store: Store): void {
  const { ledger, name } = statement;
  const column = store.column(ledger, name);
  if (column.kind !== 'number') return;
  const put = (end: End | 'settled', values: Vector): void => {
    store.put(ledger, endName(name, end), withKnown(statement, cellsHold(values), store));
  };
  switch (statement.kind) {
    case 'rank': {
      const ends = store.scheme.ranking?.waits === true ? rankEnds(store, column) : null;
      if (ends === null) return;
      const more = openBeforeUnits(store);
      const sure = withKnown(statement, withSure(column, more), store);
      store.put(ledger, name, sure);
      put('high', ends.high);
      put('low', ends.low);
      put('settled', sure.kind === 'number' ? waiting(sure, more) : sure);
      return;
    }
    case 'rankedCount': {
      const more = openAmongUnits(store);
      if (store.scheme.ranking?.waits !== true || !more.may.some((count) => count > 0)) return;
      put('high', withMore(column, more.may));
      put('low', column);
      put('settled', waiting(column, more));
      return;
    }
    case 'formula':
    case 'grade':
  }
}

/** What is computed has to stand in cells. */
function cellsHold(column: Vector): Vector {
  return column.kind === 'number' ? withinDoubles(column) : column;
}

function compute(statement: Statement, store: Store): Vector {
  const frame = store.frame(statement.ledger);
  switch (statement.kind) {
    case 'formula': {
      const column = evaluate(statement.formula.term, frame, store, statement.decimals);
      return limitTo(statement.appliesTo, spread(column, frame.rows), frame, store);
    }
    case 'rank':
      return rankUnits(store);
    case 'rankedCount':
      return countRanked(store);
    case 'grade': {
      const { grades, ends } = gradeUnits(statement, frame, store);
      for (const end of ['low', 'high'] as const) store.put(ROSTER, endName(GRADE, end), ends[end]);
      return grades;
    }
  }
}

/** Beyond its sequences a statement is 不适用. */
function limitTo(sequences: readonly string[] | null, column: Vector, frame: Frame, store: Store): Vector {
  if (sequences === null) return column;
  const applies = store.applies(sequences);
  const state = new Uint8Array(frame.rows);
  for (let row = 0; row < frame.rows; row += 1)
    state[row] = applies[frame.unit[row] ?? -1] === 1 ? stateAt(column.state, row) : NOT_APPLICABLE;
  return { ...column, state: someState(state) };
}

/** 已知 of a worked case replaces what was computed, for the units that fix it. */
function withKnown(statement: Statement, column: Vector, store: Store): Vector {
  const known = statement.ledger === ROSTER ? store.input.known?.get(statement.name) : undefined;
  if (known === undefined) return column;
  const fixed = ingest(
    known.map((value) => value ?? null),
    known.length,
    statement.type,
    { fallback: null, required: true },
    store.texts,
  );
  const take = Uint8Array.from(known, (value) => (value === undefined ? 0 : 1));
  return pickKnown(take, fixed, column, known.length);
}

function pickKnown(take: Uint8Array, fixed: Vector, column: Vector, rows: number): Vector {
  return pick({ kind: 'boolean', constant: false, bits: take, state: null }, fixed, column, rows);
}
