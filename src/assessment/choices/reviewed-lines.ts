import { inWords } from '../../messages/catalogue';
import { reviewedPart, type ReviewedLine } from '../../sheets/scheme/reviewed-part';
import { schemeSheetOf } from '../../sheets/scheme/sheet-of';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Edit } from '../../workbook/edits';
import type { Snapshot } from '../../workbook/snapshot';
import type { ReviewedFinding } from './reviews';

/** An answer to a reminder in words. */
export function reviewedLine({ finding, review }: ReviewedFinding): ReviewedLine {
  return {
    place: finding.place === null ? '' : placeToA1(finding.place),
    what: inWords(finding.message),
    reason: review.reason,
    by: review.by,
    day: dayOf(review.at),
  };
}

/** Lists the answers on the sheet 考评办法, where the workbook has one. */
export function listOnSchemeSheet(reviewed: readonly ReviewedFinding[], snapshot: Snapshot): Edit[] {
  const sheet = schemeSheetOf(snapshot);
  return sheet === null ? [] : reviewedPart(sheet, reviewed.map(reviewedLine));
}

/** 2017-12-20, by the clock of this machine. */
export function dayOf(at: string): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return '';
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
