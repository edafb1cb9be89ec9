/** An input without which a value is 待补 or 无法计算: a cell, or rows of a ledger that has too few for a unit. */
export type Missing =
  | { readonly kind: 'input'; readonly ledger: string; readonly row: number; readonly column: string }
  | { readonly kind: 'rows'; readonly ledger: string; readonly unit: number }
  /** What the scheme lays down only from a later year on. */
  | { readonly kind: 'year'; readonly name: string; readonly from: number }
  /** A year that a table of days off does not speak of, and working days are counted on over. */
  | { readonly kind: 'days'; readonly table: string; readonly year: number }
  /** The one row that was asked for: there are so many; `keys` says what it should hold, blank where that is confidential. */
  | { readonly kind: 'key'; readonly ledger: string; readonly keys: string; readonly count: number }
  | { readonly kind: 'undefined' | 'tooLarge'; readonly ledger: string; readonly row: number; readonly column: string };

/** What was found on the way, each once; what was looked at before is not looked at again. */
export class Trace {
  readonly found = new Map<string, Missing>();
  /** Rises with all that is found, also once more. */
  told = 0;
  private readonly seen = new Map<string, boolean>();

  add(missing: Missing): void {
    this.told += 1;
    this.found.set(JSON.stringify(missing), missing);
  }

  once(key: string, look: () => void): void {
    const { told } = this;
    const before = this.seen.get(key);
    if (before === undefined) look();
    else if (before) this.told += 1;
    this.seen.set(key, this.told > told);
  }
}
