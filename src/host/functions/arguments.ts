import type { FunctionDefinition, FunctionParameter } from './metadata';
import { errorOutcome, isErrorValue, type Argument, type ErrorOutcome, type PlainValue } from './values';

/** What stands for a blank cell: null in Excel on the web, 0 on the desktop (office-js issues 4702, 5262). */
export type BlankCells = 'null' | 'zero';

/** A call as it goes out: one entry for each parameter of the function. */
export interface PreparedCall {
  readonly kind: 'call';
  readonly parameters: readonly unknown[];
  readonly addresses: readonly unknown[];
}

/**
 * Makes the parameters of a call out of the arguments of a formula: converted to their types, those left out null, repeating ones
 * gathered. An argument that does not fit makes the formula an error without a call, as in Excel.
 * @param args one for each argument of the formula, null where the formula leaves it empty
 */
export function prepareCall(
  definition: FunctionDefinition,
  args: readonly (Argument | null)[],
  blanks: BlankCells,
): PreparedCall | ErrorOutcome {
  const parameters: unknown[] = [];
  const addresses: unknown[] = [];
  for (const { parameter, taken } of assign(definition.parameters, args)) {
    const values: unknown[] = [];
    for (const argument of taken) {
      const converted = convert(parameter, argument, definition.takesErrors, blanks);
      if (converted.kind === 'error') return converted;
      values.push(converted.value);
    }
    parameters.push(parameter.isRepeating ? values : values[0]);
    const places = taken.map((argument) => argument?.address ?? null);
    addresses.push(parameter.isRepeating ? places : places[0]);
  }
  return { kind: 'call', parameters, addresses };
}

/** Which arguments go to which parameter; repeating parameters at the end take turns. */
function assign(
  parameters: readonly FunctionParameter[],
  args: readonly (Argument | null)[],
): { parameter: FunctionParameter; taken: readonly (Argument | null)[] }[] {
  const single = parameters.filter(({ isRepeating }) => !isRepeating);
  const repeating = parameters.filter(({ isRepeating }) => isRepeating);
  const rest = args.slice(single.length);
  return [
    ...single.map((parameter, index) => ({ parameter, taken: [args[index] ?? null] })),
    ...repeating.map((parameter, index) => ({ parameter, taken: rest.filter((_, at) => at % repeating.length === index) })),
  ];
}

/** The parameter that an argument goes to. */
function parameterOf(definition: FunctionDefinition, index: number): FunctionParameter | undefined {
  const single = definition.parameters.filter(({ isRepeating }) => !isRepeating);
  const repeating = definition.parameters.filter(({ isRepeating }) => isRepeating);
  return index < single.length ? single[index] : repeating[(index - single.length) % Math.max(1, repeating.length)];
}

type Converted = { readonly kind: 'value'; readonly value: unknown } | ErrorOutcome;

function convert(parameter: FunctionParameter, argument: Argument | null, takesErrors: boolean, blanks: BlankCells): Converted {
  if (argument === null) return { kind: 'value', value: null };
  const rows: unknown[][] = [];
  for (const line of argument.values) {
    const row: unknown[] = [];
    for (const value of line) {
      const one = convertOne(parameter.type, value, takesErrors, blanks);
      if (one.kind === 'error') return one;
      row.push(one.value);
    }
    rows.push(row);
  }
  return { kind: 'value', value: parameter.isMatrix ? rows : (rows[0]?.[0] ?? null) };
}

function convertOne(type: FunctionParameter['type'], value: PlainValue, takesErrors: boolean, blanks: BlankCells): Converted {
  if (isErrorValue(value)) {
    if (!takesErrors || type !== 'any') return errorOutcome(value.error);
    // The form in which the library makes a CustomFunctions.Error of it.
    return { kind: 'value', value: { code: value.error, type: 'CustomFunctionError' } };
  }
  if (value === null) return { kind: 'value', value: blanks === 'null' ? null : blankOf[type] };
  if (type === 'any' || typeof value === type) return { kind: 'value', value };
  if (type === 'string') return { kind: 'value', value: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
  if (type === 'number') {
    const number =
      typeof value === 'boolean' ? Number(value) : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? { kind: 'value', value: number } : errorOutcome('#VALUE!');
  }
  if (typeof value === 'number') return { kind: 'value', value: value !== 0 };
  const word = String(value).toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? { kind: 'value', value: word === 'TRUE' } : errorOutcome('#VALUE!');
}

const blankOf = { any: 0, number: 0, string: '', boolean: false } as const;

/** A formula that gives ranges or arrays to parameters for single values: Excel calls the function for each of them and spills. */
export interface Lifted {
  readonly rows: number;
  readonly columns: number;
  /** The arguments of one of the calls; an error where one of the arrays is too short. */
  at(row: number, column: number): readonly (Argument | null)[] | ErrorOutcome;
}

/** Null for a formula that is one call. */
export function lift(definition: FunctionDefinition, args: readonly (Argument | null)[]): Lifted | null {
  const many = args.map(
    (argument, index) =>
      argument !== null &&
      parameterOf(definition, index)?.isMatrix === false &&
      (argument.values.length > 1 || (argument.values[0]?.length ?? 0) > 1),
  );
  if (!many.includes(true)) return null;
  const lifted = args.filter((_, index) => many[index]);
  return {
    rows: Math.max(...lifted.map((argument) => argument?.values.length ?? 1)),
    columns: Math.max(...lifted.map((argument) => argument?.values[0]?.length ?? 1)),
    at(row, column) {
      const one: (Argument | null)[] = [];
      for (const [index, argument] of args.entries()) {
        if (argument === null || many[index] !== true) {
          one.push(argument);
          continue;
        }
        const line = argument.values.length === 1 ? argument.values[0] : argument.values[row];
        const value = line?.length === 1 ? line[0] : line?.[column];
        if (value === undefined) return errorOutcome('#N/A');
        one.push({ values: [[value]], address: null });
      }
      return one;
    },
  };
}
