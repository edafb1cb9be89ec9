import { foldName } from '../../language/syntax/fold-width';
import { sensesOf } from '../columns/lexicon';
import { TITLE_WORDS } from '../columns/vocabulary';
import { NO_UNIT } from '../words/names';
import { PERIOD } from '../words/titles';

const NAME = /^\p{Script=Han}{2,12}$/u;

/** Whether a sheet's name may be that of a unit: a few Chinese signs that name no part of the year and no kind of table. */
export function mayNameUnit(sheet: string): boolean {
  const folded = foldName(sheet);
  return (
    NAME.test(folded) &&
    !NO_UNIT.test(folded) &&
    !PERIOD.test(folded) &&
    sensesOf(folded).part === 0 &&
    !Object.values(TITLE_WORDS).some((words) => words.some((word) => folded.includes(word)))
  );
}
