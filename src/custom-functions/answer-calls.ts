import { cutToCell } from '../workbook/cell-limits';
import type { AnswerCall } from './associate';
import { answer } from './call';
import { definitions } from './definitions';
import { RangeAssessor } from './on-ledgers/assess-ranges';
import type { WorkbookContext } from './on-ledgers/workbook-context';
import { FunctionProblem } from './problem';
import type { Result, ResultCell } from './spill';

/**
 * What answers the calls of all functions, as Excel makes them: the arguments, then what it says of the call.
 * @param live what the pane hands over of the workbook's scheme
 * @param unexpected told of failures that nobody foresaw
 */
export function answerCalls(live: WorkbookContext, unexpected: (error: unknown) => void): AnswerCall {
  const assessor = new RangeAssessor(live);
  return (id, given) => {
    const definition = definitions.find((one) => one.id === id);
    if (definition === undefined) throw new RangeError(`no function has the id ${id}`);
    const values = given.slice(0, -1);
    return forCells(answer(definition, values, addressesOf(given.at(-1)), { blanks: blankConvention(), assessor, unexpected }));
  };
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
