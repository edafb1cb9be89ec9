import { assess } from '../../checking/assess';
import type { Assessment } from '../../checking/assessment';
import { shippedLibrary, shippedSchemes } from '../../regulations';
import { loadScheme } from '../../scheme';
import type { Scheme } from '../../scheme/model';
import { nearestHint } from '../../scheme/nearest';
import type { Snapshot } from '../../workbook/snapshot';
import type { Argument } from '../argument';
import { missing, wrong } from '../problem';
import { snapshotOfRanges } from './ledger-ranges';
import type { LiveScheme, SchemeInUse } from './live';

/** How many cells a call may have for its outcome to be kept for the next one, and how many outcomes are kept. */
const KEPT_CELLS = 100_000;
const KEPT = 4;

/** Assesses the ledgers of a call, and keeps the outcome for other formulas over the same cells. */
export class RangeAssessor {
  private readonly shipped = new Map<string, Scheme>();
  private readonly kept = new Map<string, Assessment>();

  constructor(private readonly live: LiveScheme) {}

  /**
   * @param scheme 办法: the id of a built-in scheme or of the workbook's own; blank for the one that the workbook uses
   * @param ranges the ledgers with their headers
   */
  assess(scheme: Argument | null, ranges: readonly Argument[]): Assessment {
    const id = scheme === null ? '' : scheme.single().text();
    const use = this.schemeOf(id);
    const snapshot = snapshotOfRanges(ranges, use.merges);
    const key = keyOf(use, snapshot);
    const known = key === null ? undefined : this.kept.get(key);
    if (known !== undefined) return known;
    const assessment = assess(snapshot, use.scheme, { readings: use.readings, ...(use.period === null ? {} : { period: use.period }) });
    if (key !== null) this.keep(key, assessment);
    return assessment;
  }

  private schemeOf(id: string): SchemeInUse {
    const live = this.live.take();
    if (id === '') {
      if (live === null) throw missing('F-NO-SCHEME', { example: shippedSchemes[0]?.id ?? '' });
      return live;
    }
    if (live?.scheme.id === id) return live;
    return { scheme: this.shippedScheme(id), readings: {}, period: null, merges: live?.merges ?? new Map() };
  }

  private shippedScheme(id: string): Scheme {
    const known = this.shipped.get(id);
    if (known !== undefined) return known;
    const text = shippedLibrary(id);
    const scheme = text === null ? null : loadScheme(text.text, text.file, shippedLibrary).scheme;
    if (scheme === null) {
      const ids = shippedSchemes.map((shipped) => shipped.id);
      throw wrong('F-SCHEME-UNKNOWN', { found: id, nearest: nearestHint(id, ids), allowed: ids.join('、') });
    }
    this.shipped.set(id, scheme);
    return scheme;
  }

  private keep(key: string, assessment: Assessment): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, assessment);
  }
}

function keyOf(use: SchemeInUse, snapshot: Snapshot): string | null {
  const cells = snapshot.sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  return cells > KEPT_CELLS ? null : JSON.stringify([use.scheme.hash, use.readings, use.period, snapshot.sheets.map(({ name, values, merges }) => [name, values, merges])]);
}
