import { fill } from '../messages/catalogue';
import { functionPart } from '../messages/functions/function-part';

/** The ids of all functions, in the order of their definitions, for who must know them before those are fetched. */
const functionIds = [
  'COMPLETION',
  'WEIGHTED',
  'PERCENT',
  'CAPPED',
  'VOTES',
  'PLACE',
  'TIERS',
  'INTERPOLATE',
  'RANK',
  'GRADE',
  'ROUND',
  'VETO',
  'UNITS',
  'DERIVE',
  'FINDINGS',
  'LOADED',
] as const;

/** The part of Office that custom functions need to be known to it; `CustomFunctions` itself is one. */
export interface FunctionRegistry {
  associate(id: string, run: (...values: unknown[]) => unknown): void;
}

/** Answers a call of the function with that id. */
export type AnswerCall = (id: string, values: readonly unknown[]) => unknown;

/**
 * Makes every function known under its id. To be called as soon as office.js is loaded, before it has found its host: formulas of the
 * workbook may be waiting. What answers them is fetched with the first call; where it cannot be, the cells say so (#N/A), and the next
 * call tries again.
 * @param fetching fetches what answers
 */
export function associateFunctions(registry: FunctionRegistry, fetching: () => Promise<AnswerCall>): void {
  let here: AnswerCall | null = null;
  let coming: Promise<AnswerCall> | null = null;
  const first = async (id: string, values: readonly unknown[]): Promise<unknown> => {
    coming ??= fetching();
    try {
      here = await coming;
    } catch (error) {
      coming = null;
      const told: unknown = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, fill(functionPart['F-PART'], {}));
      if (told instanceof Error) throw told;
      throw error;
    }
    return here(id, values);
  };
  for (const id of functionIds) registry.associate(id, (...values) => (here === null ? first(id, values) : here(id, values)));
}
