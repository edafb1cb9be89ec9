import { minus, times } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import { NOT_APPLICABLE_TEXT } from '../../scoring/shown';
import { NOT_APPLICABLE, needed, type Argument } from '../argument';
import { wholeNumber } from '../whole-argument';
import { missing, wrong } from '../problem';
import { eachCell, eachNumber, type Result } from '../spill';

/** How many vetoes a unit may have. */
const VETOES = { low: 0, high: 1000 } as const;

/**
 * 否决影响: the score less so many points for each veto; with grades instead the grade, where a unit with a veto loses the one that it may
 * not have (先进) and gets the other (合格). A grade that is not the cancelled one stays.
 */
export function vetoEffect(
  score: Argument,
  vetoes: Argument,
  each: Argument | null,
  cancelled: Argument | null,
  instead: Argument | null,
): Result {
  if ((cancelled === null) !== (instead === null)) throw wrong('F-VETO-PAIR');
  if (cancelled === null || instead === null) {
    const points = each === null ? null : each.single().number();
    return eachNumber([score, vetoes], (got, count) => {
      if (wholeNumber(count, vetoes, VETOES) === 0) return got;
      return points === null ? missing('F-BLANK', { parameter: '每起扣分', at: '' }) : minus(got, times(points, count));
    });
  }
  const lost = foldName(cancelled.single().text());
  const other = instead.single().text();
  return eachCell([score, vetoes], (row, column) => {
    const at = [vetoes.rows === 1 ? 0 : row, vetoes.columns === 1 ? 0 : column] as const;
    const grade = score.text(score.rows === 1 ? 0 : row, score.columns === 1 ? 0 : column);
    if (grade === '') return missing('F-BLANK', { parameter: score.parameter, at: score.at(row, column) });
    const given = vetoes.number(...at);
    if (given === NOT_APPLICABLE) return NOT_APPLICABLE_TEXT;
    const count = wholeNumber(needed(given, vetoes, ...at), vetoes, VETOES, ...at);
    return count > 0 && foldName(grade) === lost ? other : grade;
  });
}
