import { ROSTER } from '../../language/term';
import { NOT_APPLICABLE, stateAt } from '../../kernel/state';
import { stride } from '../../kernel/vector';
import type { Check } from '../../scheme/model';
import { undecidedRows } from '../../scoring/check-rows';
import { missingAt, missingOfCondition, type Missing } from '../../scoring/explain/missing';
import { causeKey } from '../../scoring/explain/trace';
import type { AssessmentContext } from '../context';
import { resultsOfRows } from '../row-results';

/** A cause that rows of ledgers wait for: which rows, and what of them. */
export interface WaitingRows {
  readonly missing: Missing;
  /** By ledger; of all units where they are results or cannot be decided, else of the unit that lacks it. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  /** The first row that waits for it; `ledger` is null for the whole workbook. */
  readonly first: { readonly ledger: string | null; readonly row: number };
  /** What of the rows is a result that has no value, in the order of the scheme; nothing where there is a total. */
  readonly results: ReadonlySet<string>;
  /** The first check that cannot be decided for it. */
  readonly check: Check | null;
}

/** What is gathered of a cause. */
interface Gathered extends WaitingRows {
  readonly rows: Map<string, Set<number>>;
  readonly results: Set<string>;
  check: Check | null;
}

/**
 * What rows of ledgers wait for, by cause. Under a scheme without a total all that their results wait for; of checks what is 无法计算,
 * and blank cells of the roster, which no row shows; of all else that is computed by the row the latter, too. What a check finds blank in
 * its own row is not due yet, and told nowhere.
 */
export function waitingRows(checking: AssessmentContext): ReadonlyMap<string, WaitingRows> {
  const found = new Map<string, Gathered>();
  const add = (missing: Missing, ledger: string | null, row: number): Gathered => {
    const key = causeKey(missing);
    const gathered: Gathered = found.get(key) ?? { missing, rows: new Map(), first: { ledger, row }, results: new Set(), check: null };
    found.set(key, gathered);
    const isItself = missing.kind === 'input' && missing.ledger === ledger && missing.row === row;
    if (ledger === null || ledger === ROSTER || isItself) return gathered;
    const rows = gathered.rows.get(ledger);
    if (rows === undefined) gathered.rows.set(ledger, new Set([row]));
    else rows.add(row);
    return gathered;
  };
  const blank = unitsWithBlanks(checking);
  addStatements(checking, blank, add);
  addChecks(checking, blank, add);
  return found;
}

type Add = (missing: Missing, ledger: string | null, row: number) => Gathered;

function addStatements({ scheme, run }: AssessmentContext, blank: ReadonlySet<number>, add: Add): void {
  for (const { name: ledger, confidential } of scheme.ledgers) {
    if (ledger === ROSTER || confidential) continue;
    const results = resultsOfRows(scheme, ledger);
    const frame = run.store.frame(ledger);
    for (const statement of scheme.statements) {
      if (statement.kind !== 'formula' || statement.ledger !== ledger) continue;
      const isResult = results.includes(statement);
      if (!isResult && blank.size === 0) continue;
      const { state } = run.column(ledger, statement.name);
      const step = stride(run.column(ledger, statement.name));
      for (let row = 0; row < frame.rows; row += 1) {
        if (stateAt(state, row * step) <= NOT_APPLICABLE || (!isResult && !blank.has(frame.unit[row] ?? -1))) continue;
        for (const missing of missingAt(run, ledger, row, statement.name)) {
          if (!isResult && !isOfRoster(missing)) continue;
          const gathered = add(missing, ledger, row);
          if (isResult) gathered.results.add(statement.name);
        }
      }
    }
  }
}

function addChecks({ scheme, run }: AssessmentContext, blank: ReadonlySet<number>, add: Add): void {
  for (const check of scheme.checks) {
    const ofRows = check.ledger !== null && check.ledger !== ROSTER;
    const { unit } = run.store.frame(check.ledger);
    for (const { row, condition, isUndefined } of undecidedRows(check, run)) {
      if (!isUndefined && !(ofRows && blank.has(unit[row] ?? -1))) continue;
      for (const missing of missingOfCondition(run, check.ledger, row, condition))
        if (isLasting(missing) || (ofRows && isOfRoster(missing))) add(missing, check.ledger, row).check ??= check;
    }
  }
}

/** Whether it stays as it is, whatever is filled in. */
function isLasting({ kind }: Missing): boolean {
  return kind === 'undefined' || kind === 'tooLarge' || kind === 'key' || kind === 'year';
}

function isOfRoster(missing: Missing): boolean {
  return missing.kind === 'input' && missing.ledger === ROSTER;
}

/** The units whose row in the roster lacks something. */
function unitsWithBlanks({ scheme, run }: AssessmentContext): Set<number> {
  const blank = new Set<number>();
  const columns = scheme.symbols.ledger(ROSTER)?.columns ?? [];
  for (const { name } of columns) {
    const column = run.column(ROSTER, name);
    for (const unit of run.input.units.keys()) if (stateAt(column.state, unit * stride(column)) > NOT_APPLICABLE) blank.add(unit);
  }
  return blank;
}
