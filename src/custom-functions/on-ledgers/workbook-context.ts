import { recognise } from '../../ledgers/read-ledgers';
import type { Scheme } from '../../scheme/model';
import type { Snapshot } from '../../workbook/snapshot';
import type { SheetFacts } from './ledger-ranges';

/** What the functions on a workbook's own scheme rest on besides their arguments. */
export interface SchemeInUse {
  readonly scheme: Scheme;
  /** Readings that were chosen, by name; those left out are as the scheme says. */
  readonly readings: Readonly<Record<string, string>>;
  /** Null: as the scheme says. */
  readonly period: string | null;
  /** Merged areas of the ledgers' sheets, which sheets are hidden, how days are counted. */
  readonly sheets: SheetFacts;
}

/**
 * The scheme that the pane uses, for functions that run in the same runtime. The pane hands it over each time it has read the workbook;
 * formulas see nothing of that, so that it is told when they have to be calculated again.
 */
export class WorkbookContext {
  private current: SchemeInUse | null = null;
  private facts: SheetFacts = NO_FACTS;
  private key = '';
  private asked = false;

  /** What functions calculate with now; null as long as the pane has not read the workbook. */
  take(): SchemeInUse | null {
    this.asked = true;
    return this.current;
  }

  /** What the pane last read of the sheets, for formulas that name a scheme; without one in use only how the workbook counts days. */
  get sheets(): SheetFacts {
    return this.facts;
  }

  /** Takes what the pane has read. True when a function has calculated with something else before. */
  follow(use: Omit<SchemeInUse, 'sheets'> | null, snapshot: Snapshot): boolean {
    const sheets = use === null ? { ...NO_FACTS, from1904: countsFrom1904(snapshot) } : factsOf(snapshot, use.scheme);
    const key =
      use === null
        ? sheets.from1904
          ? '1904'
          : ''
        : JSON.stringify([use.scheme.hash, use.readings, use.period, [...sheets.merges], [...sheets.hidden], sheets.from1904]);
    if (key === this.key) return false;
    this.key = key;
    this.facts = sheets;
    this.current = use === null ? null : { ...use, sheets };
    const stale = this.asked;
    this.asked = false;
    return stale;
  }
}

/** Nothing known of the sheets: no cell is merged, none is hidden, days count from 1900. */
const NO_FACTS: SheetFacts = { merges: new Map(), hidden: new Set(), from1904: false };

function factsOf(snapshot: Snapshot, scheme: Scheme): SheetFacts {
  return {
    merges: new Map(
      recognise(snapshot, scheme)
        .filter(({ sheet }) => sheet.merges.length > 0)
        .map(({ sheet }) => [sheet.name, sheet.merges]),
    ),
    hidden: new Set(snapshot.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name)),
    from1904: countsFrom1904(snapshot),
  };
}

function countsFrom1904({ sheets }: Snapshot): boolean {
  return sheets.some(({ from1904 }) => from1904 === true);
}
