import { assessScored } from '../../assessment/assess';
import type { Assessed, Scored } from '../../assessment/assessment';
import { scoreWorkbook } from '../../assessment/score-workbook';
import { shippedLibrary, shippedSchemes } from '../../regulations';
import { loadParsed } from '../../scheme/load-parsed';
import type { Scheme } from '../../scheme/model';
import { findingMessages } from '../../messages/assessment/findings';
import { NO_ANSWERS } from '../../ledgers/read-ledgers';
import { nearestHint } from '../../language/hints/nearest-name';
import type { Snapshot } from '../../workbook/snapshot';
import type { Argument } from '../argument';
import { missing, wrong } from '../problem';
import { snapshotOfRanges } from './ledger-ranges';
import type { WorkbookContext, SchemeInUse } from './workbook-context';
import { sameCells } from './same-cells';

/** How many outcomes are kept for the next calls. */
const KEPT = 4;
/** How many cells they may have together; what goes beyond is kept only until the memory is needed. */
const HELD_CELLS = 500_000;

/** What has come of a scheme and some cells; the findings are added by the first call that asks for them. */
interface Outcome {
  readonly snapshot: Snapshot;
  readonly scored: Scored;
  assessment: Assessed | null;
}

interface Kept {
  /** Scheme, readings and period. */
  readonly use: string;
  readonly cells: number;
  readonly outcome: WeakRef<Outcome>;
  held: Outcome | null;
}

/** Reads and scores the ledgers of a call, and keeps the outcome for other formulas over the same cells. */
export class RangeAssessor {
  private readonly shipped = new Map<string, Scheme>();
  /** The one that was used last comes first. */
  private kept: readonly Kept[] = [];

  constructor(private readonly live: WorkbookContext) {}

  /**
   * The scores of the ledgers.
   * @param scheme 办法: the id of a built-in scheme or of the workbook's own; blank for the one that the workbook uses
   * @param ranges the ledgers with their headers
   */
  score(scheme: Argument | null, ranges: readonly Argument[]): Scored {
    return this.outcomeOf(scheme, ranges).scored;
  }

  /** The scores with what is wrong in the ledgers. */
  assess(scheme: Argument | null, ranges: readonly Argument[]): Assessed {
    const outcome = this.outcomeOf(scheme, ranges);
    return (outcome.assessment ??= assessScored(outcome.scored));
  }

  private outcomeOf(scheme: Argument | null, ranges: readonly Argument[]): Outcome {
    const inUse = this.schemeOf(scheme === null ? '' : scheme.single().text());
    const snapshot = snapshotOfRanges(ranges, inUse.sheets);
    const use = JSON.stringify([inUse.scheme.hash, inUse.readings, inUse.period, inUse.answers, inUse.reviews]);
    const outcome = this.known(use, snapshot) ?? scoreRanges(inUse, snapshot);
    this.keep(use, outcome);
    return outcome;
  }

  private schemeOf(id: string): SchemeInUse {
    const live = this.live.take();
    if (id === '') {
      if (live === null) throw missing('F-NO-SCHEME', { example: shippedSchemes[0]?.id ?? '' });
      return live;
    }
    if (live?.scheme.id === id) return live;
    return {
      scheme: this.shippedScheme(id),
      readings: {},
      period: null,
      answers: live?.answers ?? NO_ANSWERS,
      reviews: live?.reviews ?? [],
      sheets: this.live.sheets,
    };
  }

  private shippedScheme(id: string): Scheme {
    const known = this.shipped.get(id);
    if (known !== undefined) return known;
    const shipped = shippedLibrary(id);
    const scheme = shipped === null ? null : loadParsed(shipped.parsed, shipped.file, shippedLibrary).scheme;
    if (scheme === null) {
      const ids = shippedSchemes.map((shipped) => shipped.id);
      throw wrong('F-SCHEME-UNKNOWN', { found: id, nearest: nearestHint(id, ids), allowed: ids.join('、') });
    }
    this.shipped.set(id, scheme);
    return scheme;
  }

  private known(use: string, snapshot: Snapshot): Outcome | undefined {
    return this.kept
      .filter((kept) => kept.use === use)
      .map(({ outcome }) => outcome.deref())
      .find((outcome) => outcome !== undefined && sameCells(outcome.snapshot, snapshot));
  }

  private keep(use: string, outcome: Outcome): void {
    const others = this.kept.filter((kept) => kept.outcome.deref() !== outcome);
    this.kept = [{ use, cells: cellsIn(outcome.snapshot), outcome: new WeakRef(outcome), held: outcome }, ...others].slice(0, KEPT);
    let cells = 0;
    for (const kept of this.kept) {
      cells += kept.cells;
      if (cells > HELD_CELLS) kept.held = null;
    }
  }
}

/** An area that is no ledger would be left out, and its numbers with it: it is refused, unless it holds nothing. */
function scoreRanges({ scheme, readings, period, answers, reviews }: SchemeInUse, snapshot: Snapshot): Outcome {
  const scored = scoreWorkbook(snapshot, scheme, { readings, answers, reviews, ...(period === null ? {} : { period }) });
  const { sheets, asked, unseen, problems } = scored.checking.ledgers;
  const question = problems.find(({ code }) => code === 'L-TABLE-GUESS');
  if (unseen.length > 0 && question !== undefined)
    throw wrong('F-LEDGER-ASKED', { what: { sentence: findingMessages[question.code], data: question.data } });
  snapshot.sheets.forEach((sheet, at) => {
    if (
      sheet.visibility !== 'visible' ||
      sheets.some((found) => found.sheet.name === sheet.name) ||
      asked.some(({ mapped }) => mapped.table.view.sheet.name === sheet.name) ||
      !sheet.values.some((line) => line.some((cell) => cell !== null && cell !== ''))
    )
      return;
    throw wrong('F-LEDGER-UNKNOWN', { index: at + 1, sheet: sheet.name, ledgers: scheme.ledgers.map(({ name }) => name).join('、') });
  });
  return { snapshot, scored, assessment: null };
}

function cellsIn(snapshot: Snapshot): number {
  return snapshot.sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}
