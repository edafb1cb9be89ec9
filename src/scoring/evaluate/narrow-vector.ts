import type { BooleanVector, NumberVector, TextVector, Vector } from '../../kernel/vector';

/** A vector that the type check has proved to hold numbers; throws where it does not. */
export function asNumbers(column: Vector): NumberVector {
  if (column.kind === 'number') return column;
  throw new Error('a number was proved by the type check');
}

/** The same for truth values. */
export function asBooleans(column: Vector): BooleanVector {
  if (column.kind === 'boolean') return column;
  throw new Error('a truth value was proved by the type check');
}

/** The same for texts. */
export function asTexts(column: Vector): TextVector {
  if (column.kind === 'text') return column;
  throw new Error('a text was proved by the type check');
}
