import { assessedVotes, KINDS, votes, type Voted } from './support/ballots';
import { outputs, told } from './support/outputs';

/*
 * Ten ballots, each of which says 60 or 90: 1,024 ways to vote. Whoever has all that leaves the office can find out of them what the
 * printed table says, and nothing else: the votes that agree with everything are those that agree with the table.
 */

const LOW = 60;
const HIGH = 90;

function vote(number: number): Voted {
  return assessedVotes(votes(KINDS.map((_, at) => ((number >> at) & 1 ? HIGH : LOW))));
}

/** The table as it is printed: of each unit its items, rank, grade, 结果运用. */
function printed({ assessed }: Voted): string {
  return JSON.stringify(
    assessed.units.map(({ unit, items, standing, grade, consequences }) => [
      unit,
      items.map(({ shown }) => shown.text),
      standing,
      grade,
      consequences.map(({ name }) => name),
    ]),
  );
}

test('the votes that agree with everything that leaves are those that agree with the printed table', () => {
  const all = Array.from({ length: 2 ** KINDS.length }, (_, number) => {
    const voted = vote(number);
    return {
      printed: printed(voted),
      left: Object.values(outputs)
        .map((output) => told(output, voted))
        .join('\n'),
    };
  });
  const agreeing = (key: 'printed' | 'left', with_: string): number[] => all.flatMap((one, number) => (one[key] === with_ ? [number] : []));
  // One leader high and one low, one of three, two of five: 2 × 3 × 10 votes have the same means.
  for (const number of [0b0001100101, 0b0000000000, 0b1111111111, 0b0101010110]) {
    const now = all[number];
    if (now === undefined) throw new Error('no such vote');
    expect(agreeing('left', now.left)).toEqual(agreeing('printed', now.printed));
  }
  expect(agreeing('printed', all[0b0001100101]?.printed ?? '')).toHaveLength(60);
  // And so of every other vote.
  const classes = (key: 'printed' | 'left'): number => new Set(all.map((one) => one[key])).size;
  expect(classes('left')).toBe(classes('printed'));
});

test('two leaders are not told apart from the table, three of a department are', () => {
  const { assessed } = vote(0b0001100101);
  expect(assessed.units[0]?.items.map(({ name, shown }) => [name, shown.text])).toEqual([
    ['领导评价', '（保密）'],
    // (90 ＋ 60 ＋ 60) ÷ 3; (90 ＋ 90 ＋ 60 × 3) ÷ 5
    ['部门评价', '70'],
    ['群众评价', '72'],
    // (4 × 90 ＋ 6 × 60) ÷ 10 ÷ 2
    ['测评分', '36'],
    ['票数', '10'],
    // 40 ＋ 36 ＋ 75 × 10%
    ['总分', '83.50'],
  ]);
});
