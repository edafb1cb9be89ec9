import { numberAt } from '../../kernel/numbers';
import { stride } from '../../kernel/vector';
import { exactText } from '../../language/number-text';
import { minus, ZERO, compareRationals, type Rational } from '../../language/rational';
import type { AggregateTerm, Term } from '../../language/term';
import { findingMessages } from '../../messages/assessment/findings';
import type { MessageData, Phrase } from '../../messages/catalogue';
import type { Check } from '../../scheme/model';
import { sourceOf, textAt, type Spot } from '../../scoring/explain/substitute';

/**
 * What a check found that asks for two equal numbers, as a clerk says it: 各项分值合计 198，与满分 200 差 2. Null for any other check, for
 * shares and days, and where a number is not shown as it is.
 */
export function unequal({ must }: Check, spot: Spot): MessageData | null {
  const { term, source } = must;
  if (term.kind !== 'binary' || term.operator !== '=') return null;
  const [found, wanted] = [plainNumber(term.left, spot), plainNumber(term.right, spot)];
  if (found === null || wanted === null) return null;
  const more = minus(found, wanted);
  return {
    left: nameOf(term.left, source),
    found: exactText(found),
    wanted: isWritten(term.right, source)
      ? { sentence: findingMessages['C-NUMBER'], data: { number: exactText(wanted) } }
      : { sentence: findingMessages['C-NAMED-NUMBER'], data: { name: nameOf(term.right, source), number: exactText(wanted) } },
    difference: exactText(compareRationals(more, ZERO) < 0 ? minus(ZERO, more) : more),
  };
}

function plainNumber(term: Term, spot: Spot): Rational | null {
  if (term.type.kind !== 'number' || term.type.as === '率') return null;
  const values = spot.run.memo.valuesOf(term, spot.frame);
  if (values.kind !== 'number') return null;
  const value = numberAt(values, spot.row * stride(values));
  return textAt(term, spot) === exactText(value) ? value : null;
}

/** Whether the check says the number itself; 满分 has its name. */
function isWritten(term: Term, source: string): boolean {
  return term.kind === 'number' && /\d/u.test(sourceOf(term, source));
}

/** A quantity by its name: of a plain sum or count what is added or counted, else as the check writes it. */
function nameOf(term: Term, source: string): string | Phrase {
  if (term.kind === 'aggregate' && isPlain(term)) {
    if (term.name === '次数') return { sentence: findingMessages['C-COUNT-OF'], data: { ledger: term.ledger } };
    if (term.name === '合计' && term.value?.kind === 'column')
      return { sentence: findingMessages['C-SUM-OF'], data: { ledger: term.ledger, column: term.value.column } };
  }
  return sourceOf(term, source);
}

/** Whether all rows of the unit count, each by itself. */
function isPlain({ conditions, perKey, sameKeys, by, reach, trim }: AggregateTerm): boolean {
  return reach === '本单位' && conditions.length + sameKeys.length === 0 && perKey === null && by === null && trim === null;
}
