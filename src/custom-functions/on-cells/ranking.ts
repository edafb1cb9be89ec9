import { ZERO } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import type { Rational } from '../../scheme/model';
import { NOT_APPLICABLE_INPUT, type InputValue } from '../../scoring/input';
import { ingestNumbers } from '../../scoring/ingest';
import { NOT_APPLICABLE_TEXT } from '../../scoring/shown';
import { numberAt } from '../../kernel/numbers';
import { ranks, type Ties } from '../../kernel/order/ranks';
import { NOT_APPLICABLE, type Argument } from '../argument';
import { optionOf } from '../options';
import { FunctionProblem, wrong } from '../problem';
import { toNumber, type Result, type ResultCell } from '../spill';

const TIES = ['同名次跳号', '同名次不跳号', '按先后'] as const;
const ORDERS = ['从高到低', '从低到高'] as const;

/**
 * 序列名次: the rank of each score within its sequence, 1 first. A score that is missing has no rank (#N/A), the others are ranked among
 * themselves; 不适用 takes no part. Where a score may be 0 or blank, the ranks that hang on it are missing too.
 */
export function sequenceRanks(scores: Argument, sequences: Argument | null, ties: Argument | null, order: Argument | null): Result {
  const tie = optionOf(ties, TIES);
  const way = optionOf(order, ORDERS);
  if (sequences !== null && (sequences.rows !== scores.rows || sequences.columns !== scores.columns)) {
    throw wrong('F-SHAPE', {
      parameter: sequences.parameter,
      rows: sequences.rows,
      columns: sequences.columns,
      otherRows: scores.rows,
      otherColumns: scores.columns,
    });
  }
  const width = scores.columns;
  const read = scores.cells.flatMap((line, row) => line.map((_, column) => scores.number(row, column)));
  const groups = new Map<string, number>();
  const of = Int32Array.from(read, (_, at) => {
    const sequence = sequences === null ? '' : foldName(sequences.name(Math.floor(at / width), at % width));
    const known = groups.get(sequence) ?? groups.size;
    groups.set(sequence, known);
    return known;
  });
  const rule: Ties = tie === '按先后' ? '按名册先后' : tie;
  const rank = (doubtful: Rational | null): ((at: number) => number) => {
    const values = read.map((value): InputValue =>
      value === NOT_APPLICABLE ? NOT_APPLICABLE_INPUT : !(value instanceof FunctionProblem) ? value : isDoubtful(value) ? doubtful : null,
    );
    const ranked = ranks(ingestNumbers(values, values.length), { of, count: groups.size }, way === '从高到低' ? '降' : '升', () => rule);
    return (at) => toNumber(numberAt(ranked, at));
  };
  // One more score can only push a rank down: where none and all of the doubtful ones give the same, so does everything between.
  const none = rank(null);
  const all = read.some(isDoubtful) ? rank(ZERO) : none;
  const cells = read.map((value, at): ResultCell => {
    if (value === NOT_APPLICABLE) return NOT_APPLICABLE_TEXT;
    if (value instanceof FunctionProblem) return value;
    if (none(at) === all(at)) return none(at);
    return read.find((other, doubt): other is FunctionProblem => isDoubtful(other) && of[doubt] === of[at]) ?? none(at);
  });
  return scores.cells.map((_, row) => cells.slice(row * width, (row + 1) * width));
}

/** A score that may be 0 or blank. */
function isDoubtful(value: unknown): value is FunctionProblem {
  return value instanceof FunctionProblem && value.code === 'F-ZERO-OR-BLANK';
}
