import { numberAt, type NumberVector } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { nearestDouble } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import type { Term } from '../../../language/term';
import { evaluate } from '../../../scoring/evaluate/evaluate';
import type { Scope } from '../translate/scope';

/** What a term comes to in every row of its sheet, exactly; null where it is no number. */
export function exactly(term: Term, { book, sheet }: Pick<Scope, 'book' | 'sheet'>): NumberVector | null {
  const { store } = book.run;
  const column = evaluate(term, store.frame(sheet.ledger), store);
  return column.kind === 'number' ? column : null;
}

/** The nearest doubles, of the rows that have a value. */
export function doublesOf(numbers: NumberVector): number[] {
  const doubles: number[] = [];
  for (let row = 0; row < numbers.num.length; row += 1) {
    if (stateAt(numbers.state, row) !== VALUE) continue;
    doubles.push(
      numbers.size === 'small'
        ? (numbers.num[row] ?? 0) / (numbers.scale * (numbers.den?.[row] ?? 1))
        : nearestDouble(numberAt(numbers, row)),
    );
  }
  return doubles;
}

/** The exact values, of the rows that have one. */
export function* valuesOf(numbers: NumberVector): Iterable<Rational> {
  for (let row = 0; row < numbers.num.length; row += 1) if (stateAt(numbers.state, row) === VALUE) yield numberAt(numbers, row);
}
