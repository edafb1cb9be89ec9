import { cutToCell } from '../workbook/cell-limits';
import { answer } from './call';
import { definitions } from './definitions';
import { FunctionProblem } from './problem';
import { RangeAssessor } from './on-ledgers/assess-ranges';
import type { WorkbookContext } from './on-ledgers/workbook-context';
import type { Result, ResultCell } from './spill';

/** The part of Office that custom functions need to be known to it; `CustomFunctions` itself is one. */
export interface FunctionRegistry {
  associate(id: string, run: (...values: unknown[]) => unknown): void;
}

/**
 * Makes every function known under its id. To be called as soon as office.js is loaded, before it has found its host: formulas of the
 * workbook may be waiting.
 * @param live what the pane hands over of the workbook's scheme
 */
export function associateFunctions(registry: FunctionRegistry, live: WorkbookContext, unexpected: (error: unknown) => void): void {
  const assessor = new RangeAssessor(live);
  for (const definition of definitions) {
    registry.associate(definition.id, (...values) => {
      const invocation = values.pop();
      return forCells(answer(definition, values, addressesOf(invocation), { blanks: blankConvention(), assessor, unexpected }));
    });
  }
}

/** Excel on the web hands a blank cell over as null, the other kinds as 0. */
function blankConvention(): 'null' | 'zero' {
  return Office.context.platform === Office.PlatformType.OfficeOnline ? 'null' : 'zero';
}

function addressesOf(invocation: unknown): readonly unknown[] | undefined {
  const addresses: unknown =
    typeof invocation === 'object' && invocation !== null && 'parameterAddresses' in invocation ? invocation.parameterAddresses : undefined;
  return Array.isArray(addresses) ? addresses : undefined;
}

/** A problem becomes the error that carries its sentence: thrown where it is all there is, an element where others have values. */
function forCells(result: Result): unknown[][] {
  const [only] = result[0] ?? [];
  if (result.length === 1 && result[0]?.length === 1 && only instanceof FunctionProblem) {
    const error = errorOf(only);
    if (error instanceof Error) throw error;
  }
  return result.map((line) => line.map((cell: ResultCell) => cellFor(cell)));
}

function cellFor(cell: ResultCell): unknown {
  if (cell instanceof FunctionProblem) return errorOf(cell);
  return typeof cell === 'string' ? cutToCell(cell) : cell;
}

function errorOf({ kind, message }: FunctionProblem): CustomFunctions.Error {
  return new CustomFunctions.Error(
    kind === 'missing' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
    message,
  );
}
