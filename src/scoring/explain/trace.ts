import type { Run } from '../run';

/** An input without which a value is 待补 or 无法计算: a cell, or rows of a ledger that has too few for a unit. */
export type Missing =
  | { readonly kind: 'input'; readonly ledger: string; readonly row: number; readonly column: string }
  | { readonly kind: 'rows'; readonly ledger: string; readonly unit: number }
  /** A year before the assessed one for which a ledger has no row of the unit, although it has earlier ones. */
  | { readonly kind: 'yearRow'; readonly ledger: string; readonly unit: number; readonly year: number }
  /** What the scheme lays down only from a later year on. */
  | { readonly kind: 'year'; readonly name: string; readonly from: number }
  /** A year that a table of days off does not speak of, and working days are counted on over. */
  | { readonly kind: 'days'; readonly table: string; readonly year: number }
  /** The one row that was asked for: there are so many; `keys` says what it should hold, blank where that is confidential. */
  | { readonly kind: 'key'; readonly ledger: string; readonly keys: string; readonly count: number }
  | { readonly kind: 'tooLarge'; readonly ledger: string; readonly row: number; readonly column: string }
  | {
      readonly kind: 'undefined';
      readonly ledger: string;
      readonly row: number;
      readonly column: string;
      readonly cause: Cause;
      readonly cell: CellOfCause | null;
      /** How many quantities lack a value for this cause and cell; this is the first of them. */
      readonly alike: number;
    };

/** The same for what is missing for the same cause: one blank cell, one divisor that many rows share. */
export function causeKey(missing: Missing): string {
  return JSON.stringify(missing.kind === 'undefined' && missing.cell !== null ? [missing.cause, missing.cell] : missing);
}

/** A cell that is read as it is. */
export interface CellOfCause {
  readonly ledger: string;
  readonly row: number;
  readonly column: string;
}

/**
 * Why something has no value although all that it is made from is there: a divisor that is 0, a key or column that a table lacks or a cell
 * of it that is empty, a day that there is not, one beyond the calendar, working days that cannot be counted, the root of a negative
 * number.
 */
export type Cause =
  | { readonly kind: 'divisor'; readonly of: string }
  | { readonly kind: 'key' | 'empty'; readonly table: string; readonly key: string }
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'date'; readonly year: string; readonly month: string; readonly day: string }
  | { readonly kind: 'calendar' | 'other' }
  | { readonly kind: 'days'; readonly of: string; readonly days: string; readonly most: number }
  | { readonly kind: 'root'; readonly of: string; readonly value: string };

/** What was found on the way, each cause once; what was looked at before is not looked at again. */
export class Trace {
  private readonly found = new Map<string, Missing>();
  private readonly added = new Set<string>();
  /** Rises with all that is found, also once more. */
  told = 0;
  private readonly seen = new Map<string, boolean>();

  add(missing: Missing): void {
    this.told += 1;
    const whole = JSON.stringify(missing);
    if (this.added.has(whole)) return;
    this.added.add(whole);
    const key = causeKey(missing);
    const known = this.found.get(key);
    this.found.set(key, known?.kind === 'undefined' ? { ...known, alike: known.alike + 1 } : missing);
  }

  /** All that was found. */
  all(): Missing[] {
    return [...this.found.values()];
  }

  once(key: string, look: () => void): void {
    const { told } = this;
    const before = this.seen.get(key);
    if (before === undefined) look();
    else if (before) this.told += 1;
    this.seen.set(key, this.told > told);
  }
}

/** The units of which something is missing, each once. */
export function unitsMissing(run: Run, missing: readonly Missing[]): number[] {
  const unitOf = (one: Missing): number => {
    if (one.kind === 'rows' || one.kind === 'yearRow') return one.unit;
    return one.kind === 'year' || one.kind === 'days' || one.kind === 'key' ? -1 : (run.store.frame(one.ledger).unit[one.row] ?? -1);
  };
  return [...new Set(missing.map(unitOf))].filter((unit) => unit >= 0);
}
