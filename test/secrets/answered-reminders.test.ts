import { canBeReviewed, reviewEdit, seenAs } from '../../src/assessment/choices/reviews';
import { assessedVotes, votes, type Sheets } from './support/ballots';

/** A ballot as text is a reminder at its cell; what it says can be one of some hundred numbers. */
const withText = (points: string): Sheets => votes([points, 62, 63, 64, 65, 66, 67, 68, 69, 70]);

const WORDS = { reason: '已核对', by: '张三' };

test('a reminder at a ballot cannot be answered, as the record of it would let the ballot be found by trying', () => {
  const { assessed, snapshot } = assessedVotes(withText('61.37'));
  const reminders = assessed.findings.filter(({ place, severity }) => place?.sheet === '测评' && severity !== 'error');
  expect(reminders.length).toBeGreaterThan(0);
  expect(reminders.map(canBeReviewed)).toEqual(reminders.map(() => false));
  const written = JSON.stringify(reviewEdit(assessed.findings, snapshot, WORDS, new Date(0)));
  const tried = ['61.36', '61.37', '61.38'].flatMap((points) => {
    const other = assessedVotes(withText(points));
    return other.assessed.findings.map((finding) => ({ points, digest: seenAs(finding, other.snapshot), at: finding.place?.sheet }));
  });
  expect(tried.filter(({ digest, at }) => at === '测评' && written.includes(digest))).toEqual([]);
});
