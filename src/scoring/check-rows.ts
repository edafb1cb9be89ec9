import type { Check, Formula } from '../scheme/model';
import { stride } from '../kernel/vector';
import { NOT_APPLICABLE, stateAt, UNDEFINED, VALUE, type State } from '../kernel/state';
import { asBooleans } from './evaluate/narrow-vector';
import type { Run } from './run';

/** A row that a check can be decided for. */
export interface CheckedRow {
  readonly row: number;
  readonly holds: boolean;
  /** Null for the whole workbook, and for a row of no unit. */
  readonly unit: string | null;
}

/** A row that a check cannot be decided for, and which of its two formulas is in the way. */
export interface UndecidedRow {
  readonly row: number;
  readonly unit: string | null;
  readonly condition: Formula;
  /** It is 无法计算: no input that is to come will change that. */
  readonly isUndefined: boolean;
}

/**
 * The rows of a check's ledger, those of no unit among them unless it is for some sequences only, for which it can be decided, and whether
 * it holds there.
 */
export function* checkedRows(check: Check, run: Run): Generator<CheckedRow> {
  for (const { row, unit, when, must } of rowsOf(check, run)) {
    if (when !== true || must.state !== VALUE) continue;
    yield { row, unit, holds: must.holds };
  }
}

/** The rows for which it cannot: an input is missing, or its formula has no value there. Where its premise is false it is no matter. */
export function* undecidedRows(check: Check, run: Run): Generator<UndecidedRow> {
  for (const { row, unit, when, must } of rowsOf(check, run)) {
    const state = when === true ? must.state : when;
    if (state === false || state <= NOT_APPLICABLE) continue;
    yield { row, unit, condition: when === true || check.when === null ? check.must : check.when, isUndefined: state === UNDEFINED };
  }
}

interface RowOfCheck {
  readonly row: number;
  readonly unit: string | null;
  /** Whether the premise holds; its state where it has no value. */
  readonly when: boolean | State;
  readonly must: { readonly state: State; readonly holds: boolean };
}

function* rowsOf(check: Check, run: Run): Generator<RowOfCheck> {
  const frame = run.store.frame(check.ledger);
  const must = asBooleans(run.memo.valuesOf(check.must.term, frame));
  const when = check.when === null ? null : asBooleans(run.memo.valuesOf(check.when.term, frame));
  const seen = new Set<string>();
  for (let row = 0; row < frame.rows; row += 1) {
    const unit = check.ledger === null ? null : run.input.units[frame.unit[row] ?? -1];
    if (check.appliesTo !== null && !check.appliesTo.includes(unit?.sequence ?? '')) continue;
    if (check.perSequence && seen.size === seen.add(unit?.sequence ?? '').size) continue;
    const at = row * stride(must);
    const asked = when === null ? VALUE : stateAt(when.state, row * stride(when));
    yield {
      row,
      unit: unit?.name ?? null,
      when: asked !== VALUE ? asked : when === null || when.bits[row * stride(when)] === 1,
      must: { state: stateAt(must.state, at), holds: must.bits[at] === 1 },
    };
  }
}
