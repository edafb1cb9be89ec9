import * as z from 'zod/mini';
import { inWords } from '../../messages/catalogue';
import { hashOf } from '../../scheme/hash';
import type { Edit } from '../../workbook/edits';
import { REVIEWED } from '../../workbook/setting-keys';
import { valueAt, type Snapshot } from '../../workbook/snapshot';
import type { Finding } from '../findings/finding';
import { findingKey } from '../findings/finding-key';

/** What a person says who has looked at reminders and found them in order. */
export interface ReviewWords {
  readonly reason: string;
  /** Who says so. */
  readonly by: string;
}

/** 已核: an answer to reminders, as the workbook remembers it. */
export interface Review extends ReviewWords {
  /** The key of the setting that holds it. */
  readonly key: string;
  /** When it was given: ISO 8601. */
  readonly at: string;
  /** {@link seenAs} of the findings that it answers. */
  readonly seen: readonly string[];
}

/** A reminder that a person has answered. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly review: Review;
}

const stored = z.object({ reason: z.string(), by: z.string(), at: z.string(), seen: z.array(z.string()) });

/** The answers that a workbook remembers, the oldest first; what has another shape counts as absent. */
export function reviewsIn({ settings }: Pick<Snapshot, 'settings'>): readonly Review[] {
  return Object.entries(settings)
    .flatMap(([key, value]): Review[] => {
      const { data } = key.startsWith(REVIEWED) ? stored.safeParse(value) : { data: undefined };
      return data === undefined ? [] : [{ key, ...data }];
    })
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1));
}

/**
 * Whether a finding can be answered: reminders can that ask nothing else; an error stays until it is mended. Of 保密 cells no digest may
 * stay in the workbook: there are few ballots that one could be, and each can be tried.
 */
export function canBeReviewed({ severity, answers, confidential }: Pick<Finding, 'severity' | 'answers' | 'confidential'>): boolean {
  return severity !== 'error' && answers === undefined && confidential !== true;
}

/** A digest of a finding as it was seen: its rule, its cells, what they hold and what is said of them. 16 hex digits. */
export function seenAs(finding: Finding, snapshot: Pick<Snapshot, 'sheets'>): string {
  const { place, message } = finding;
  const sheet = place === null ? undefined : snapshot.sheets.find(({ name }) => name === place.sheet);
  const cells: unknown[] = [];
  if (place !== null && sheet !== undefined) {
    const { row, column, rows, columns } = place.area;
    for (let r = row; r < Math.min(row + rows, sheet.values.length); r += 1)
      for (let c = column; c < column + columns; c += 1) cells.push(valueAt(sheet, r, c));
  }
  return hashOf([findingKey(finding), inWords(message), cells]).slice(0, 16);
}

/** The edit by which the workbook remembers that findings were looked at, as far as they can be answered. */
export function reviewEdit(findings: readonly Finding[], snapshot: Snapshot, { reason, by }: ReviewWords, at: Date): Edit {
  const value = { reason, by, at: at.toISOString(), seen: findings.filter(canBeReviewed).map((finding) => seenAs(finding, snapshot)) };
  return { kind: 'setting', key: REVIEWED + hashOf(value).slice(0, 12), value };
}

/** The edits that take back what was said of a finding, by whomever. */
export function withdrawEdits(finding: Finding, snapshot: Snapshot): Edit[] {
  const own = seenAs(finding, snapshot);
  return reviewsIn(snapshot)
    .filter(({ seen }) => seen.includes(own))
    .map(({ key, seen, reason, by, at }): Edit => {
      const others = seen.filter((one) => one !== own);
      return { kind: 'setting', key, value: others.length === 0 ? null : { reason, by, at, seen: others } };
    });
}

/** Findings that are still open, and those that a person has answered: of several answers the last one holds. Errors stay open. */
export function byReview(
  findings: readonly Finding[],
  reviews: readonly Review[],
  snapshot: Pick<Snapshot, 'sheets'>,
): { readonly open: readonly Finding[]; readonly reviewed: readonly ReviewedFinding[] } {
  if (reviews.length === 0) return { open: findings, reviewed: [] };
  const known = new Map(reviews.flatMap((review) => review.seen.map((seen) => [seen, review] as const)));
  const reviewed: ReviewedFinding[] = [];
  const open = findings.filter((finding) => {
    const review = canBeReviewed(finding) ? known.get(seenAs(finding, snapshot)) : undefined;
    if (review !== undefined) reviewed.push({ finding, review });
    return review === undefined;
  });
  return { open, reviewed };
}
