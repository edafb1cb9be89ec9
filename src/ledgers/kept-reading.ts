import type { Ledger, Scheme } from '../scheme/model';
import { shapesOf, type LedgerShape } from './columns/fields';
import { KeptTables } from './mapping/kept-tables';
import type { RateAnswer } from './measure/sheet-scales';
import type { Problem } from './problem';
import type { LedgerSheet, Recognised } from './recognise-ledgers';
import type { LedgerRows } from './rows/ledger-rows';

/** The rows of one ledger, and what was noticed on each of its sheets. */
export interface RowsRead {
  readonly rows: LedgerRows;
  readonly problems: readonly (readonly Problem[])[];
}

interface KeptLedger extends RowsRead {
  readonly sources: readonly LedgerSheet[];
  readonly rates: string;
}

/**
 * What the last reading of a workbook found, for the next one: a sheet that is still the same object holds the same cells, so that its
 * tables are not looked for again, nor are the rows read of a ledger all of whose sheets are the same and are taken the same way.
 */
export class KeptReading {
  private scheme: Scheme | null = null;
  private ledgers = new Map<Ledger, KeptLedger>();
  private recognition: { readonly shapes: readonly LedgerShape[]; readonly tables: KeptTables } = { shapes: [], tables: new KeptTables() };

  /** What recognition goes by; another scheme begins anew. */
  by(scheme: Scheme): { readonly shapes: readonly LedgerShape[]; readonly tables: KeptTables } {
    if (this.scheme !== scheme) {
      this.recognition = { shapes: shapesOf(scheme), tables: new KeptTables() };
      this.ledgers = new Map();
    }
    this.scheme = scheme;
    return this.recognition;
  }

  /** What was recognised, with sheets that are taken as before being the same objects as before. */
  sameSources(recognised: Recognised): Recognised {
    const known = [...this.ledgers.values()].flatMap(({ sources }) => sources);
    const kept = new Map(recognised.sheets.map((source) => [source, known.find((one) => sameSource(one, source)) ?? source]));
    const sameOf = (source: LedgerSheet): LedgerSheet => kept.get(source) ?? source;
    const columns = recognised.columns.map((one) => ({ ...one, source: sameOf(one.source) }));
    return { ...recognised, sheets: recognised.sheets.map(sameOf), columns };
  }

  /** The rows of these sheets, if they were read by the same answers; null where they have to be read. */
  rowsOf(ledger: Ledger, sources: readonly LedgerSheet[], rates: readonly RateAnswer[]): RowsRead | null {
    const known = this.ledgers.get(ledger);
    if (known === undefined || known.sources.length !== sources.length || known.rates !== JSON.stringify(rates)) return null;
    return sources.every((source, at) => source === known.sources[at]) ? known : null;
  }

  /** Keeps what was read, where the sheets' own heads said how. */
  keep(ledger: Ledger, sources: readonly LedgerSheet[], rates: readonly RateAnswer[], read: RowsRead): void {
    if (sources.every(({ mapped }) => mapped === null)) this.ledgers.set(ledger, { ...read, sources, rates: JSON.stringify(rates) });
    else this.ledgers.delete(ledger);
  }
}

function sameSource(one: LedgerSheet, other: LedgerSheet): boolean {
  return (
    one.ledger === other.ledger &&
    one.sheet === other.sheet &&
    one.named === other.named &&
    one.isRows === other.isRows &&
    one.mapped === null &&
    other.mapped === null &&
    headText(one) === headText(other)
  );
}

function headText({ header: { row, columns, doubles } }: LedgerSheet): string {
  return JSON.stringify([row, [...columns], doubles]);
}
