import { readArgument, type Argument, type BlankConvention } from './argument';
import { given, type FunctionDefinition } from './definition';
import { FunctionProblem, wrong } from './problem';
import type { RangeAssessor } from './on-ledgers/assess-ranges';
import type { Result } from './spill';

/** What a call needs from the runtime that it runs in. */
export interface CallSurroundings {
  readonly blanks: BlankConvention;
  readonly assessor: RangeAssessor;
  /** Told of failures that nobody foresaw, so that a developer finds them; the cell says a sentence. */
  readonly unexpected: (error: unknown) => void;
}

/**
 * Answers one call as the host makes it: one entry for each parameter, a repeating one as a list, null for what was left out.
 * Never throws: what fails is a problem in the only cell.
 * @param addresses the arguments' addresses in the same order, a list for a repeating one; undefined where the host gives none.
 */
export function answer(
  definition: FunctionDefinition,
  values: readonly unknown[],
  addresses: readonly unknown[] | undefined,
  around: CallSurroundings,
): Result {
  try {
    const read = new Map<string, Argument>();
    const repeated: Argument[] = [];
    definition.parameters.forEach(({ name, kind }, index) => {
      const address = addresses?.[index];
      const one = (raw: unknown, where: unknown): Argument | null => readArgument(name, raw, where, around.blanks, addresses !== undefined);
      if (kind !== 'repeating') {
        const argument = one(values[index], address);
        if (argument !== null) read.set(name, argument);
        return;
      }
      const all: readonly unknown[] = Array.isArray(values[index]) ? values[index] : [];
      // Some hosts list the addresses of a repeating parameter one by one behind the others.
      const places: readonly unknown[] = Array.isArray(address) ? address : (addresses?.slice(index) ?? []);
      repeated.push(...all.flatMap((raw, at) => one(raw, places[at]) ?? []));
    });
    return definition.compute(given(read, repeated, around.assessor));
  } catch (error) {
    if (error instanceof FunctionProblem) return [[error]];
    around.unexpected(error);
    return [[wrong('F-UNEXPECTED')]];
  }
}
