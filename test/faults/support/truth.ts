import { differences, type Contents } from './contents';
import type { Said } from './desk';

/** How a workbook stands after a command, seen from outside. A command that only reads is complete. */
export type Outcome = 'before' | 'complete' | 'between';

/** What sentences promise. */
const promises: readonly (readonly [RegExp, readonly Outcome[]])[] = [
  [/没有写入任何内容/u, ['before']],
  [/已恢复原状/u, ['before']],
  [/什么都没有恢复/u, ['before']],
  [/这一步没有完成/u, ['before']],
  [/未能恢复/u, ['between']],
];

/** The sentences that do not agree with the workbook. */
export function untrue(
  said: Said,
  outcome: Outcome,
  calm: { readonly before: Contents; readonly after: Contents; readonly said: Said; readonly saidBefore: Said },
): string[] {
  const onlyReads = differences(calm.before, calm.after).length === 0;
  const all = [said.notice ?? '', ...said.lost];
  const wrong = promises.flatMap(([pattern, right]) =>
    all.filter((sentence) => pattern.test(sentence) && !right.includes(outcome) && !(onlyReads && right.includes('before'))),
  );
  const saysDone = said.status === calm.said.status && said.status !== calm.saidBefore.status;
  if (saysDone && outcome !== 'complete') wrong.push(said.status);
  const failed = all.filter((sentence) => /读取工作簿失败/u.test(sentence));
  if (!onlyReads && !saysDone && outcome !== 'before') wrong.push(...failed);
  const onlySettings = differences(calm.before, calm.after).every((line) => line.startsWith('setting '));
  if (said.lost.length > 0 && said.lostPlaces.length === 0 && !onlySettings) wrong.push('no cells are named');
  return wrong.map((sentence) => `untrue (${outcome}): ${sentence}`);
}
