import { ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../../scoring/shown';
import { rankGroupsOf, type RankGroup } from '../../../scoring/standing/rank-groups';
import { call, exact, num, op, text, when } from '../excel-formula';
import { own } from '../states';
import type { Workings } from '../workings/workings';
import { COUNT, type SheetColumn } from '../workings/workings-sheet';

/** The rank groups of the result, and the number of the one that a unit stands in now. */
export interface NumberedRankGroups {
  readonly rankGroups: readonly RankGroup[];
  /** The number of each. */
  readonly numbers: readonly number[];
  /** Beside each unit the number of its rank group; another number, or 0, where it is in none of them any more. */
  readonly column: SheetColumn;
}

/** They follow what the 名册 says now; which there are is settled when the result is written. */
export function numberedRankGroups(book: Workings): NumberedRankGroups {
  const rankGroups = rankGroupsOf(book.run);
  const sheet = book.sheet(ROSTER);
  const within = book.scheme.ranking?.within ?? null;
  if (within === null) {
    const isOne = rankGroups.some(({ kind }) => kind === 'all');
    const column = isOne
      ? sheet.once('rank group', () => sheet.add(say('N-RANK-GROUP'), 'helper', COUNT, num(1)))
      : book.sequenceNumber(sheet);
    return {
      rankGroups,
      column,
      numbers: rankGroups.map((group) => (group.kind === 'sequence' ? book.sequences().indexOf(group.name) + 1 : 1)),
    };
  }
  const numbers = rankGroups.map((_, at) => at + 1);
  const numberOf = (kind: RankGroup['kind'], beyond: number): number =>
    rankGroups.findIndex((group) => group.kind === kind) + 1 || rankGroups.length + beyond;
  const [unclassed, unranked] = [numberOf('unclassed', 1), numberOf('unranked', 2)];
  const column = sheet.once('rank group', () => {
    const block = book.constants.block('rank groups', say('N-RANK-GROUP'), [within, say('N-RANK-GROUP')], () => [
      ...rankGroups.flatMap((group, at) => (group.kind === 'class' ? [[group.name, at + 1]] : [])),
      // A class may be called 待补: the number is a sum of all that read so.
      ...[
        [PENDING_TEXT, unclassed],
        [UNDEFINED_TEXT, unclassed],
        [NOT_APPLICABLE_TEXT, unranked],
      ].filter(([word]) => !rankGroups.some((group) => group.kind === 'class' && group.name === word)),
    ]);
    const label = own(book.column(ROSTER, within)).formula;
    const listed = call('SUMPRODUCT', op(exact(block.column(0), label), '*', block.column(1)));
    return sheet.add(say('N-RANK-GROUP'), 'helper', COUNT, when(op(label, '=', text('')), num(unclassed), listed));
  });
  return { rankGroups, numbers, column };
}

function say(code: 'N-RANK-GROUP'): string {
  return fill(formulaMessages[code], {});
}
