import type { GradeRule } from '../scheme/model';
import { asksOuter, childTerms, ROSTER, type AggregateTerm, type Term } from '../scheme/term';
import { pairedRows } from './aggregate';
import { stride } from './columns/column';
import { NOT_APPLICABLE, stateAt, UNDEFINED } from './columns/state';
import { groupedRows, valuesOf } from './looked-up';
import { ledgerRow, outerSpot, takenBranch, textAt, type Spot } from './substitute';
import type { Run } from './run';

/** An input without which a value is 待补 or 无法计算: a cell, or a whole ledger without rows. */
export type Missing =
  | { readonly kind: 'input'; readonly ledger: string; readonly row: number; readonly column: string }
  | { readonly kind: 'rows'; readonly ledger: string }
  /** What the scheme lays down only from a later year on. */
  | { readonly kind: 'year'; readonly name: string; readonly from: number }
  | { readonly kind: 'undefined'; readonly ledger: string; readonly row: number; readonly column: string };

/** Everything that keeps an item of a unit from having a value, each once. */
export function missingFor(run: Run, unit: number, item: string): Missing[] {
  const found = new Map<string, Missing>();
  const add = (missing: Missing): void => {
    found.set(JSON.stringify(missing), missing);
  };
  traceColumn(run, ROSTER, item, unit, add);
  return [...found.values()];
}

function traceColumn(run: Run, ledger: string, column: string, row: number, add: (missing: Missing) => void): void {
  const values = run.column(ledger, column);
  const state = stateAt(values.state, row * stride(values));
  if (state <= NOT_APPLICABLE) return;
  const statement = run.scheme.statements.find((candidate) => candidate.ledger === ledger && candidate.name === column);
  if (statement === undefined) {
    add({ kind: 'input', ledger, row, column });
    return;
  }
  if (statement.kind !== 'formula') {
    traceStanding(run, row, add);
    if (statement.kind === 'grade') traceRules(statement.rules, { run, frame: run.store.frame(ROSTER), row }, add);
    return;
  }
  const before = countingAdd(add);
  traceTerm(statement.formula.term, { run, frame: run.store.frame(ledger), row }, before.add);
  if (before.count() === 0 && state === UNDEFINED) add({ kind: 'undefined', ledger, row, column });
}

/** A rank, a count of the ranked or a grade waits for the unit's total; an honour waits for the totals of all others of its class. */
function traceStanding(run: Run, unit: number, add: (missing: Missing) => void): void {
  const { ranking } = run.scheme;
  if (ranking === null) return;
  const totals = run.column(ROSTER, ranking.by);
  const open = (at: number): boolean => stateAt(totals.state, at * stride(totals)) > NOT_APPLICABLE;
  const waiting = run.input.units.map((_, at) => at).filter((at) => open(at) && (at === unit || (!open(unit) && (ranking.reach === '全部' || run.input.units[at]?.sequence === run.input.units[unit]?.sequence))));
  for (const at of waiting) traceColumn(run, ROSTER, ranking.by, at, add);
}

/** The rows of 等次 up to the first that holds or cannot be decided, and every ceiling. */
function traceRules(rules: readonly GradeRule[], spot: Spot, add: (missing: Missing) => void): void {
  let decided = false;
  for (const { when, ceiling } of rules) {
    if (when === null || (decided && !ceiling)) continue;
    const values = valuesOf(when.term, spot.frame, spot.run.store);
    const open = stateAt(values.state, spot.row * stride(values)) > NOT_APPLICABLE;
    if (open) traceTerm(when.term, spot, add);
    if (!ceiling && (open || textAt(when.term, spot) === '是')) decided = true;
  }
}

function countingAdd(add: (missing: Missing) => void): { add: (missing: Missing) => void; count: () => number } {
  let count = 0;
  return {
    add: (missing) => {
      count += 1;
      add(missing);
    },
    count: () => count,
  };
}

function traceTerm(term: Term, spot: Spot, add: (missing: Missing) => void): void {
  const { run, frame, row } = spot;
  const values = valuesOf(term, frame, run.store);
  if (stateAt(values.state, row * stride(values)) <= NOT_APPLICABLE) return;
  switch (term.kind) {
    case 'column':
      traceColumn(run, term.ledger, term.column, term.via === 'row' ? ledgerRow(spot) : (frame.unit[row] ?? -1), add);
      return;
    case 'parameter':
      add({ kind: 'year', name: term.name, from: run.scheme.parameters.find((parameter) => parameter.name === term.name)?.values[0]?.from ?? 0 });
      return;
    case 'undefined':
      add({ kind: 'year', name: term.name, from: term.from });
      return;
    case 'outer':
      traceTerm(term.of, outerSpot(spot), add);
      return;
    case 'if': {
      const taken = takenBranch(term, spot);
      traceTerm(taken ?? term.condition, spot, add);
      return;
    }
    case 'aggregate':
      traceAggregate(term, { run, frame: run.store.frame(frame.ledger), row: ledgerRow(spot) }, add);
      return;
    default:
      for (const child of childTerms(term)) traceTerm(child, spot, add);
  }
}

function traceAggregate(term: AggregateTerm, spot: Spot, add: (missing: Missing) => void): void {
  const { run, frame, row } = spot;
  const inner = run.store.frame(term.ledger);
  const ledger = run.scheme.ledgers.find((candidate) => candidate.name === term.ledger);
  const { outside, rowsOf } = groupedRows(term, 'all', frame, run.store);
  const rows = rowsOf(outside[row] ?? -1).map((at): Spot => ({ run, frame: inner, row: at }));
  const spots = asksOuter(term) ? pairsAt(term, spot) : rows;
  for (const at of spots) {
    const counts = ledger?.counts ?? null;
    const taken = counts === null ? '是' : textAt(counts.term, at);
    if (taken === '是') for (const part of [term.value, ...term.conditions]) if (part !== null) traceTerm(part, at, add);
    // Whether the row counts is not known: that is what is missing.
    if (taken !== '是' && counts !== null) traceTerm(counts.term, at, add);
  }
  const counted = groupedRows(term, 'reached', frame, run.store);
  if (term.reach === '本单位' && counted.rowsOf(counted.outside[row] ?? -1).length < (ledger?.atLeast ?? 0)) add({ kind: 'rows', ledger: term.ledger });
}

/** The rows that an aggregate with 本.x puts beside the row at a spot. */
function pairsAt(term: AggregateTerm, { run, frame, row }: Spot): Spot[] {
  return [...pairedRows({ ...term, conditions: [] }, Int32Array.of(row), frame, run.store)].flatMap(({ pairs }) => Array.from({ length: pairs.frame.rows }, (_, at): Spot => ({ run, frame: pairs.frame, row: at })));
}
