import { fill, type MessageData, type Phrase } from '../messages/catalogue';
import { functionMessages, type FunctionCode } from '../messages/functions/functions';

/** The two errors of a cell that carry a message: #N/A where something is missing, #VALUE! where something is wrong. */
export type ProblemKind = 'missing' | 'wrong';

/** What a function has instead of a value: an error in its cell, and the sentence behind it. */
export class FunctionProblem extends Error {
  override readonly name = 'FunctionProblem';

  constructor(
    readonly kind: ProblemKind,
    readonly code: FunctionCode,
    readonly data: MessageData = {},
  ) {
    super(fill(functionMessages[code], data));
  }
}

/** Something is not there yet: #N/A, so that sums over it are #N/A too and not a smaller number. */
export function missing(code: FunctionCode, data?: MessageData): FunctionProblem {
  return new FunctionProblem('missing', code, data);
}

/** Something that is there is not as it should be: #VALUE!. */
export function wrong(code: FunctionCode, data?: MessageData): FunctionProblem {
  return new FunctionProblem('wrong', code, data);
}

/** A sentence of the functions to be put into another one. */
export function phrase(code: FunctionCode, data: MessageData = {}): Phrase {
  return { sentence: functionMessages[code], data };
}

/** A sentence of the functions in Chinese: what stands in cells. */
export function say(code: FunctionCode, data: MessageData = {}): string {
  return fill(functionMessages[code], data);
}
