import { z } from 'zod';
import { errorOutcome, type Outcome, type PlainValue } from './values';

/** What the library sends for each call: id, whether it succeeded, value or message, number of the error. */
export const invocationResults = z.array(z.tuple([z.number(), z.boolean(), z.unknown()]).rest(z.unknown()));

/** The library's numbers for the errors that a function can ask for; the others (2 thrown, 3 rejected …) are #VALUE!. */
const errors: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** Excel shows the message of these two errors only. */
const withMessage = new Set(['#VALUE!', '#N/A']);

const MOST_CHARACTERS = 32_767;

/** An error that a function gives back instead of throwing it, or puts into a matrix, as the library writes it. */
const returnedError = z.object({ valueType: z.literal('CustomFunctionError'), code: z.string(), message: z.string().optional() });

/** What an entry of the results means. */
export function outcomeOf([, succeeded, value, errorNumber]: z.infer<typeof invocationResults>[number]): Outcome {
  const returned = returnedError.safeParse(value);
  if (returned.success) return failure(returned.data.code, returned.data.message);
  if (succeeded) return valuesOf(value);
  return failure(errors[typeof errorNumber === 'number' ? errorNumber : 0] ?? '#VALUE!', value);
}

function failure(error: string, message: unknown): Outcome {
  return errorOutcome(error, withMessage.has(error) && typeof message === 'string' && message !== '' ? message : null);
}

/** A single value, or rows of equal length; anything else is no result. */
function valuesOf(value: unknown): Outcome {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  const read: PlainValue[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length === 0 || row.length !== (read[0]?.length ?? row.length)) return errorOutcome('#VALUE!');
    const line: PlainValue[] = [];
    for (const cell of row as readonly unknown[]) {
      const plain = plainOf(cell);
      if (plain === undefined) return errorOutcome('#VALUE!');
      line.push(plain);
    }
    read.push(line);
  }
  return read.length === 0 ? errorOutcome('#VALUE!') : { kind: 'values', values: read };
}

function plainOf(cell: unknown): PlainValue | undefined {
  // Excel shows a null that a function returns as 0 (office-js issue 1503).
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return cell.length > MOST_CHARACTERS ? { error: '#VALUE!' } : cell;
  const error = returnedError.safeParse(cell);
  if (!error.success) return undefined;
  const { code, message } = error.data;
  return withMessage.has(code) && message !== undefined ? { error: code, message } : { error: code };
}
