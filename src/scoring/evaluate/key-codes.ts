import { stride, type Vector, type NumberVector, type TextPool } from '../../kernel/vector';
import { numberAt } from '../../kernel/numbers';
import { stateAt, VALUE } from '../../kernel/state';
import { exactText } from '../../language/number-text';

/** A whole number ≥ 0 per row that is the same for the same value, in any column of the run; −1 for a blank or missing one. */
export function keyCodes(column: Vector, rows: number, texts: TextPool): Int32Array {
  if (column.kind === 'text' && column.state === null && !column.constant) return column.codes;
  const codes = new Int32Array(rows);
  const codeAt =
    column.kind === 'text'
      ? (at: number): number => column.codes[at] ?? -1
      : column.kind === 'boolean'
        ? (at: number): number => texts.code(column.bits[at] === 1 ? '是' : '否')
        : numberCodes(column, texts);
  const step = stride(column);
  for (let row = 0; row < rows; row += 1) codes[row] = stateAt(column.state, row * step) === VALUE ? codeAt(row * step) : -1;
  return codes;
}

/** Numbers by their exact text, so that 0.5 of one column is 0.50 of another. Each different numerator is written once. */
function numberCodes(column: NumberVector, texts: TextPool): (at: number) => number {
  const code = (at: number): number => texts.code(exactText(numberAt(column, at)));
  if (column.size === 'big' || column.den !== null) return code;
  const known = new Map<number, number>();
  return (at) => {
    const num = column.num[at] ?? 0;
    const before = known.get(num);
    if (before !== undefined) return before;
    const here = code(at);
    known.set(num, here);
    return here;
  };
}
