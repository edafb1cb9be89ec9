import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { assessSliced } from '../assess';
import type { Assessment } from '../assessment';
import { compareWithOwn, readOtherwise, type Comparison, type Difference } from './compare';
import type { NewScheme } from './make';
import type { SchemeProposal } from './proposal';
import { withRosterSheet } from './roster-sheet';

/** The workbook as the new scheme scores it, before anything is written into it. */
export interface Trial {
  readonly assessment: Assessment;
  /** What the scheme reads otherwise than recognition did; with any of it the scheme is of no use. */
  readonly unlike: readonly Difference[];
  /** Its totals and ranks beside the workbook's own. */
  readonly compared: { readonly totals: Comparison; readonly ranks: Comparison };
}

/** Scores the workbook by a scheme that was made of it, with the roster that would be written. */
export function* tryScheme(proposal: SchemeProposal, { scheme }: NewScheme, snapshot: Snapshot): Sliced<Trial> {
  const tried = proposal.list.roster === null ? withRosterSheet(snapshot, proposal.list) : snapshot;
  const assessment = yield* assessSliced(tried, scheme, { answers: { rates: [], tables: proposal.tables } });
  return { assessment, unlike: readOtherwise(assessment, proposal), compared: compareWithOwn(assessment, proposal) };
}
