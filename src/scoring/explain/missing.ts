import type { Consequence, Formula, GradeRule, Statement } from '../../scheme/model';
import { claimed, type AggregateName } from '../../language/functions';
import { askedTerms, childTerms, perKeysOf, ROSTER, type AggregateTerm, type Term } from '../../language/term';
import { PERIOD } from '../../language/declarations';
import { unknownYearAfter } from '../evaluate/calendar';
import { rowsAsked } from '../evaluate/aggregates/per-key';
import { missingYear } from '../evaluate/aggregates/consecutive-years';
import { openRowsOf } from '../evaluate/aggregates/rank-within';
import { unitOfRows } from '../evaluate/aggregates/scanned-rows';
import { openRowsBefore } from '../waiting/open-places';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt, UNDEFINED, VALUE } from '../../kernel/state';
import { hidesRows } from '../disclosure/confidential';
import { rowsOf } from '../standing/consequences';
import { rankClasses, standingOf, unitsStillBefore } from '../standing/ranking';
import { ledgerRow, outerSpot, stateOf, takenBranch, textAt, type Spot } from './substitute';
import { keysAsked } from './keys-asked';
import { scannedSpots } from './scanned-spots';
import { traceShort } from './short-rows';
import { Trace, type Missing } from './trace';
import type { Run } from '../run';
import { numberAtSpot } from './undefined-cause';
import { whyUndecided, whyUndefined } from './why-undefined';

export type { Missing } from './trace';

/** Everything that keeps an item of a unit from having a value, each once. */
export function missingFor(run: Run, unit: number, item: string): Missing[] {
  return missingAt(run, ROSTER, unit, item);
}

/** The same for a row of any ledger. */
export function missingAt(run: Run, ledger: string, row: number, column: string): Missing[] {
  const trace = new Trace();
  traceColumn(run, ledger, column, row, trace);
  return trace.all();
}

/** The same for a term over the rows of a ledger, or over the whole workbook. */
export function missingOfTerm(run: Run, ledger: string | null, row: number, term: Term): Missing[] {
  const trace = new Trace();
  traceTerm(term, { run, frame: run.store.frame(ledger), row }, trace);
  return trace.all();
}

/** The same for a condition over the rows of a ledger: what keeps it from being decided. */
export function missingOfCondition(run: Run, ledger: string | null, row: number, condition: Formula): Missing[] {
  const trace = new Trace();
  traceCondition(condition, { run, frame: run.store.frame(ledger), row }, trace);
  return trace.all();
}

/** What keeps the grade of a unit from being decided by its rules, of others too, where they can still change it. */
export function missingForGrade(run: Run, unit: number): Missing[] {
  const trace = new Trace();
  const spot = { run, frame: run.store.frame(ROSTER), row: unit };
  for (const statement of run.scheme.statements) if (statement.kind === 'grade') traceRules(statement.rules, spot, trace);
  return trace.all();
}

/** What keeps a 结果运用 from being decided for a unit: of one about rows, for those that may yet bring it about. */
export function missingForConsequence(run: Run, consequence: Consequence, unit: number): Missing[] {
  const trace = new Trace();
  const { ledger, when } = consequence;
  const counts = run.scheme.symbols.ledger(ledger)?.counts ?? null;
  for (const row of ledger === ROSTER ? [unit] : rowsOf(run, consequence, unit, 'pending')) {
    for (const formula of [when, counts])
      if (formula !== null) traceCondition(formula, { run, frame: run.store.frame(ledger), row }, trace);
  }
  return trace.all();
}

function traceColumn(run: Run, ledger: string, column: string, row: number, trace: Trace): void {
  const values = run.store.column(ledger, run.store.nameRead(ledger, column));
  const state = stateAt(values.state, row * stride(values));
  if (state <= NOT_APPLICABLE) return;
  const statement = run.scheme.symbols.statement(ledger, column);
  if (statement === undefined) {
    trace.add({ kind: 'input', ledger, row, column });
    return;
  }
  if (statement.kind !== 'formula') {
    traceStanding(run, row, trace, statement.kind);
    if (statement.kind === 'grade') traceRules(statement.rules, { run, frame: run.store.frame(ROSTER), row }, trace);
    return;
  }
  trace.once(JSON.stringify([ledger, column, row]), () => {
    const { told } = trace;
    traceTerm(statement.formula.term, { run, frame: run.store.frame(ledger), row }, trace);
    if (trace.told === told && state === UNDEFINED) trace.add(whyUndefined(run, statement, row));
  });
}

/**
 * A rank, a count of the ranked or a grade waits for what the unit is ranked by; once that is there, a rank for those that may still come
 * before it, a count for those that may still be ranked with it.
 */
function traceStanding(run: Run, unit: number, trace: Trace, kind: Exclude<Statement['kind'], 'formula'>): void {
  const { ranking } = run.scheme;
  if (ranking === null) return;
  const [standing, totals] = [run.column(ROSTER, standingOf(ranking)), run.column(ROSTER, ranking.by)];
  const { state: classes } = rankClasses(run.store);
  const isPending = (at: number): boolean => stateAt(standing.state, at * stride(standing)) > NOT_APPLICABLE;
  const classless = (at: number): boolean =>
    stateAt(classes, at) > NOT_APPLICABLE && stateAt(totals.state, at * stride(totals)) !== NOT_APPLICABLE;
  const others = (): number[] =>
    kind === 'rank' ? unitsStillBefore(run.store, unit) : kind === 'rankedCount' ? [...run.input.units.keys()].filter(classless) : [];
  for (const at of isPending(unit) || classless(unit) ? [unit] : others()) {
    if (ranking.within !== null) traceKey(run, ROSTER, ranking.within, at, trace);
    traceColumn(run, ROSTER, ranking.by, at, trace);
    if (ranking.place !== null) traceTerm(ranking.place, { run, frame: run.store.frame(ROSTER), row: at }, trace);
  }
}

/** The rows of 等次 up to the first that holds or cannot be decided, and every ceiling. */
function traceRules(rules: readonly GradeRule[], spot: Spot, trace: Trace): void {
  let decided = false;
  for (const { when, ceiling } of rules) {
    if (when === null || (decided && !ceiling)) continue;
    const pending = stateOf(when.term, spot) > NOT_APPLICABLE;
    if (pending) traceCondition(when, spot, trace);
    if (!ceiling && (pending || textAt(when.term, spot) === '是')) decided = true;
  }
}

/** What a condition waits for; where nothing is missing and it has no value for all that, why it has none. */
function traceCondition(condition: Formula, spot: Spot, trace: Trace): void {
  const { told } = trace;
  traceTerm(condition.term, spot, trace);
  if (trace.told === told && stateOf(condition.term, spot) === UNDEFINED)
    trace.add(whyUndecided(spot.run, spot.frame.ledger ?? ROSTER, spot.row, condition));
}

function traceTerm(term: Term, spot: Spot, trace: Trace): void {
  const { run, frame, row } = spot;
  if (stateOf(term, spot) <= NOT_APPLICABLE) return;
  switch (term.kind) {
    case 'column':
      traceColumn(run, term.ledger, term.column, term.via === 'row' ? ledgerRow(spot) : (frame.unit[row] ?? -1), trace);
      return;
    case 'parameter':
      trace.add({
        kind: 'year',
        name: term.name,
        from: run.scheme.symbols.parameter(term.name)?.values[0]?.from ?? 0,
      });
      return;
    case 'undefined':
      trace.add({ kind: 'year', name: term.name, from: term.from });
      return;
    case 'outer':
      traceTerm(term.of, outerSpot(spot), trace);
      return;
    case 'if': {
      const taken = takenBranch(term, spot);
      traceTerm(taken ?? term.condition, spot, trace);
      return;
    }
    case 'aggregate':
      traceAggregate(term, { run, frame: run.store.frame(frame.ledger), row: ledgerRow(spot) }, trace);
      return;
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'reading':
    case 'period':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'call':
      for (const child of childTerms(term)) traceTerm(child, spot, trace);
      return;
    case 'table':
      traceTable(term, spot, trace);
  }
}

/** The arguments, a text left blank among them; where all are there, the table itself. */
function traceTable(term: Extract<Term, { kind: 'table' }>, spot: Spot, trace: Trace): void {
  const { told } = trace;
  for (const child of term.args) {
    traceTerm(child, spot, trace);
    if (child.type.kind === 'text' && stateOf(child, spot) === VALUE && textAt(child, spot) === '') traceBlank(child, spot, trace);
  }
  const table = spot.run.scheme.symbols.table(term.table);
  if (trace.told > told || term.name !== '工作日后' || table === undefined) return;
  const [from = null, count = null] = term.args.map((arg) => numberAtSpot(arg, spot));
  const year = from === null || count === null ? null : unknownYearAfter(from, count, table);
  if (year !== null) trace.add({ kind: 'days', table: term.table, year });
}

function traceAggregate(term: AggregateTerm, spot: Spot, trace: Trace): void {
  for (const key of term.sameKeys) traceKey(spot.run, spot.frame.ledger ?? ROSTER, key, spot.row, trace);
  for (const asked of askedTerms(term)) traceTerm(asked, spot, trace);
  claimed(TRACED, term.name)(term, spot, trace);
}

type TraceAggregate = (term: AggregateTerm, spot: Spot, trace: Trace) => void;

/** What an aggregate waits for besides its keys. */
export const TRACED: Readonly<Record<AggregateName, TraceAggregate>> = {
  合计: traceScanned,
  次数: traceScanned,
  个数: traceScanned,
  平均: traceScanned,
  最大: traceScanned,
  最小: traceScanned,
  中位数: traceScanned,
  去极值平均: traceScanned,
  取值: traceOnly,
  名次: traceRank,
  连续年数: traceYears,
};

/** The own row; where nothing is missing of it, the others that may still change its rank. */
function traceRank(term: AggregateTerm, spot: Spot, trace: Trace): void {
  const { told } = trace;
  traceCounted(term.conditions, term.value, spot, trace);
  if (trace.told > told) return;
  const { run, frame } = spot;
  const open = openRowsOf(term, frame, run.store);
  const inner = run.store.frame(term.ledger);
  for (const row of open === null ? [] : openRowsBefore(open, spot.row)) {
    const at: Spot = { run, frame: inner, row };
    for (const key of term.sameKeys) traceKey(run, term.ledger, key, row, trace);
    traceCounted(term.conditions, term.value, at, trace);
  }
}

/** The rows that it scans, whichever of them count, and those that there should be. */
function traceScanned(term: AggregateTerm, spot: Spot, trace: Trace): void {
  const counted = scannedSpots(term, spot).filter((at) => traceCounted(term.conditions, term.value, at, trace));
  traceCaps(term, counted, trace);
  traceShort(term, spot, trace);
}

/** The row whose value is taken, and those that may be it; else what it should hold. */
function traceOnly(term: AggregateTerm, spot: Spot, trace: Trace): void {
  const spots = scannedSpots(term, spot);
  const counted = spots.filter((at) => term.conditions.every((condition) => textAt(condition, at) === '是'));
  const open = spots.filter((at) => !term.conditions.some((condition) => textAt(condition, at) === '否'));
  if (counted.length > 1 || (counted.length === 0 && open.length === 0)) {
    const keys = hidesRows(term, spot.run.scheme) ? '' : keysAsked(term, spot).join('、');
    trace.add({ kind: 'key', ledger: term.ledger, keys, count: counted.length });
    return;
  }
  traceScanned(term, spot, trace);
}

/**
 * A column that says with whom a row belongs: a key of 同, the class that a unit is ranked in. A text that is left blank is missing here
 * too.
 */
function traceKey(run: Run, ledger: string, key: string, row: number, trace: Trace): void {
  const column = run.column(ledger, key);
  const at = row * stride(column);
  if (column.kind !== 'text' || stateAt(column.state, at) !== VALUE || column.codes[at] !== -1) {
    traceColumn(run, ledger, key, row, trace);
    return;
  }
  const { told } = trace;
  const statement = run.scheme.symbols.statement(ledger, key);
  if (statement?.kind === 'formula') traceBlank(statement.formula.term, { run, frame: run.store.frame(ledger), row }, trace);
  if (trace.told === told) trace.add({ kind: 'input', ledger, row, column: key });
}

/** The cells left blank that make a text blank, as far as it is taken from cells as they are. */
function traceBlank(term: Term, spot: Spot, trace: Trace): void {
  switch (term.kind) {
    case 'column':
      traceKey(spot.run, term.ledger, term.column, term.via === 'row' ? ledgerRow(spot) : (spot.frame.unit[spot.row] ?? -1), trace);
      return;
    case 'if': {
      const taken = takenBranch(term, spot);
      if (taken !== null) traceBlank(taken, spot, trace);
      return;
    }
    case 'call':
      for (const arg of term.args) traceBlank(arg, spot, trace);
      return;
    // A blank text of the scheme itself, and what gives no text, waits for no cell.
    case 'outer':
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'table':
    case 'aggregate':
  }
}

/**
 * What keeps a scanned row from being counted or left out, or if it counts, from having its value. Gives whether it counts with something
 * to count.
 */
function traceCounted(conditions: readonly Term[], value: Term | null, at: Spot, trace: Trace): boolean {
  const holds = conditions.map((condition) => textAt(condition, at));
  if (holds.includes('否')) return false;
  for (const condition of conditions) traceTerm(condition, at, trace);
  if (!holds.every((text) => text === '是')) return false;
  if (value !== null) traceTerm(value, at, trace);
  return value === null || stateOf(value, at) !== NOT_APPLICABLE;
}

/** What the rows that count as one are held to, where a row of theirs says so. */
function traceCaps(term: AggregateTerm, counted: readonly Spot[], trace: Trace): void {
  const [any] = counted;
  const caps = perKeysOf(term.perKey).map(({ cap }) => cap);
  if (any === undefined || caps.every((cap) => cap === null)) return;
  const { run, frame } = any;
  rowsAsked(
    term,
    Int32Array.from(counted, ({ row }) => row),
    frame,
    run.store,
  ).forEach((rows, level) => {
    const cap = caps[level] ?? null;
    if (cap !== null) for (const row of rows) traceTerm(cap, { run, frame, row }, trace);
  });
}

/** This year’s own quantity; where that is there, the rows of earlier years. */
function traceYears(term: AggregateTerm, spot: Spot, trace: Trace): void {
  const { run, frame, row } = spot;
  const now: Spot = { run, frame: run.store.frame(ROSTER), row: frame.unit[row] ?? -1 };
  const [held = null, ...counts] = term.conditions;
  if (term.value !== null && stateOf(term.value, now) > NOT_APPLICABLE) return traceTerm(term.value, now, trace);
  for (const at of scannedSpots(term, spot)) {
    traceCounted(counts, held, at, trace);
    if (!counts.some((condition) => textAt(condition, at) === '否')) traceColumn(run, term.ledger, PERIOD, at.row, trace);
  }
  const year = missingYear(term, unitOfRows(term, run.store.frame(term.ledger), run.store), now.row, run.store);
  if (year !== null) trace.add({ kind: 'yearRow', ledger: term.ledger, unit: now.row, year });
}
