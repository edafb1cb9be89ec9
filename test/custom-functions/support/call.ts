import { answer } from '../../../src/custom-functions/call';
import type { BlankConvention } from '../../../src/custom-functions/argument';
import { definitions } from '../../../src/custom-functions/definitions';
import { FunctionProblem } from '../../../src/custom-functions/problem';
import { RangeAssessor } from '../../../src/custom-functions/on-ledgers/assess-ranges';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';

/** An argument as a formula gives it: a value or a rectangle of values, or cells at an address. */
export type Given = unknown;

/** Cells that a formula names: `cells('指标!A1:B2', [[…], […]])`. A blank one is null. */
export function cells(
  address: string,
  values: readonly (readonly unknown[])[],
): { readonly address: string; readonly values: readonly (readonly unknown[])[] } {
  return { address, values };
}

export interface Host {
  /** What the host makes of a blank cell. */
  readonly blanks?: BlankConvention;
  /** False for a host that tells no addresses. */
  readonly addresses?: boolean;
  readonly live?: WorkbookContext;
}

/**
 * Calls a function by its name as the host does: rectangles for every argument, null for one that is left out, a list for a repeating
 * parameter, blanks as that host hands them over. A problem comes as its error and sentence.
 */
export function call(
  name: string,
  args: readonly Given[],
  { blanks = 'null', addresses = true, live = new WorkbookContext() }: Host = {},
): unknown[][] {
  const definition = definitions.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`no function ${name}`);
  const single = definition.parameters.filter(({ kind }) => kind !== 'repeating').length;
  const repeats = definition.parameters.length > single;
  const values = [
    ...Array.from({ length: single }, (_, index) => rectangle(args[index], blanks)),
    ...(repeats ? [args.slice(single).map((arg) => rectangle(arg, blanks))] : []),
  ];
  const places = [
    ...Array.from({ length: single }, (_, index) => addressOf(args[index])),
    ...(repeats ? [args.slice(single).map(addressOf)] : []),
  ];
  const unexpected = (error: unknown): void => {
    throw error;
  };
  return answer(definition, values, addresses ? places : undefined, { blanks, assessor: new RangeAssessor(live), unexpected }).map((line) =>
    line.map(shown),
  );
}

/** The only cell of a call. */
export function value(name: string, args: readonly Given[], host: Host = {}): unknown {
  const result = call(name, args, host);
  expect(result.map((line) => line.length)).toEqual([1]);
  return result[0]?.[0];
}

function shown(cell: unknown): unknown {
  return cell instanceof FunctionProblem ? `${cell.kind === 'missing' ? '#N/A' : '#VALUE!'} ${cell.message}` : cell;
}

function rectangle(given: Given, blanks: BlankConvention): unknown {
  if (given === undefined) return null;
  const isCells = isAddressed(given);
  const rows: readonly unknown[] = isCells
    ? given.values
    : Array.isArray(given)
      ? given.every(Array.isArray)
        ? given
        : [given]
      : [[given]];
  return rows.map((row) =>
    (Array.isArray(row) ? row : [row]).map((cell: unknown) => (cell === null && isCells && blanks === 'zero' ? 0 : cell)),
  );
}

function addressOf(given: Given): string | null {
  return isAddressed(given) ? given.address : null;
}

function isAddressed(given: Given): given is ReturnType<typeof cells> {
  return typeof given === 'object' && given !== null && 'address' in given;
}
