import type { IDisposable, IUniverInstanceService } from '@univerjs/core';
import type * as EngineFormula from '@univerjs/engine-formula';
import type {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFunctionInfo,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { IDescriptionService } from '@univerjs/sheets-formula';
import type { Site } from '../functions/calls';
import { argumentCounts, type FunctionDefinition } from '../functions/metadata';
import { isErrorValue, type Argument, type ErrorOutcome, type Outcome, type PlainValue } from '../functions/values';
import { areaToA1, quoteSheet } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';
import { fromRange, toRange, type Grid } from './grid';

/** The formula engine of the grid, handed in by whoever has loaded the grid: the host itself carries no part of it. */
export interface GridEngine {
  readonly formulas: Pick<
    typeof EngineFormula,
    'ArrayValueObject' | 'BaseFunction' | 'BooleanValueObject' | 'ErrorValueObject' | 'NumberValueObject' | 'StringValueObject'
  >;
  readonly functions: IFunctionService;
  readonly descriptions: IDescriptionService;
  readonly data: FormulaDataModel;
  /** Which commands make it calculate. */
  readonly dirty: IActiveDirtyManagerService;
  /** The documents that the grid has open. */
  readonly documents: IUniverInstanceService;
}

/** Shown while a function has not answered; the grid's engine knows this of Excel's two words for it, #BUSY! it does not. */
export const WAITING = '#GETTING_DATA';

type Variant = Parameters<BaseFunction['calculate']>[number] | BaseReferenceObject;
type Result = ReturnType<BaseFunction['calculate']>;

/** What a formula of a cell calls a function for: the outcome, null while it is on its way. */
export type Evaluate = (site: Site, definition: FunctionDefinition, args: readonly (Argument | null)[]) => Outcome | null;

/** The number of "user-defined functions" among the grid's kinds of functions. */
const USER = 15;

/** Teaches the grid the functions: their names in formulas, what its autocompletion says of them. Returns the way to take them back. */
export function registerFunctions(grid: Grid, definitions: readonly FunctionDefinition[], evaluate: Evaluate): IDisposable {
  const { engine } = grid;
  const described = engine.descriptions.registerDescriptions(definitions.map(describe));
  const names = definitions.map(({ name }) => name.toUpperCase());
  engine.functions.registerExecutors(...definitions.map((definition) => executor(grid, definition, evaluate)));
  return {
    dispose() {
      described.dispose();
      engine.functions.unregisterExecutors(...names);
      engine.functions.deleteFormulaAstCacheKey(...names);
    },
  };
}

function describe({ name, description, parameters }: FunctionDefinition): IFunctionInfo {
  return {
    functionName: name,
    functionType: USER,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.isOptional || parameter.isRepeating ? 0 : 1,
      repeat: parameter.isRepeating ? 1 : 0,
    })),
  };
}

/** The grid finds functions by their names in capitals. */
function executor(grid: Grid, definition: FunctionDefinition, evaluate: Evaluate): BaseFunction {
  const made = new grid.engine.formulas.BaseFunction(definition.name.toUpperCase());
  const { least, most } = argumentCounts(definition);
  made.minParams = least;
  made.maxParams = most;
  made.needsReferenceObject = true;
  made.calculate = (...variants) => {
    const args = variants.map((variant) => argumentOf(grid, variant));
    const site: Site = { sheet: made.subUnitId ?? '', row: made.row, column: made.column };
    const foreign = made.unitId !== grid.workbook.getId();
    const refused = args.includes('refused') || foreign;
    const outcome = refused
      ? refusal
      : evaluate(
          site,
          definition,
          args.filter((argument) => argument !== 'refused'),
        );
    return toResult(grid.engine, outcome);
  };
  return made;
}

const refusal: ErrorOutcome = { kind: 'error', error: '#VALUE!', message: null };

/** What a formula gives as an argument; null for one left out. References to several areas and lambdas are refused. */
function argumentOf(grid: Grid, variant: Variant): Argument | null | 'refused' {
  if (isReference(variant))
    return variant.isMultiArea() ? 'refused' : { values: matrixOf(variant.toArrayValueObject()), address: addressOf(grid, variant) };
  if (isArray(variant)) return { values: matrixOf(variant), address: null };
  if (variant.isLambda()) return 'refused';
  return variant.isNull() ? null : { values: [[plainOf(variant)]], address: null };
}

function isReference(variant: Variant): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function isArray(variant: BaseValueObject | ArrayValueObject): variant is ArrayValueObject {
  return variant.isArray();
}

function matrixOf(array: ArrayValueObject): PlainValue[][] {
  return array.getArrayValue().map((row) => row.map((cell) => (cell === null || cell === undefined ? null : plainOf(cell))));
}

function plainOf(value: BaseValueObject): PlainValue {
  if (value.isError()) return { error: String(value.getValue()) };
  if (value.isNull()) return null;
  return value.getValue();
}

function addressOf(grid: Grid, reference: BaseReferenceObject): string {
  return `${quoteSheet(grid.sheet(reference.getSheetId()).getName())}!${areaToA1(fromRange(reference.getRangePosition()))}`;
}

function toResult({ formulas }: GridEngine, outcome: Outcome | null): Result {
  if (outcome === null) return formulas.ErrorValueObject.create(errorType(WAITING));
  if (outcome.kind === 'error') return formulas.ErrorValueObject.create(errorType(outcome.error));
  const rows = outcome.values.map((row) => row.map((value) => toValue(formulas, value)));
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (single !== undefined) return single;
  return formulas.ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function toValue(formulas: GridEngine['formulas'], value: PlainValue): BaseValueObject {
  if (isErrorValue(value)) return formulas.ErrorValueObject.create(errorType(value.error));
  if (typeof value === 'number') return formulas.NumberValueObject.create(value);
  if (typeof value === 'boolean') return formulas.BooleanValueObject.create(value);
  return formulas.StringValueObject.create(value ?? '');
}

type ErrorType = Parameters<GridEngine['formulas']['ErrorValueObject']['create']>[0];

/** The engine's names of errors are Excel's. */
function errorType(error: string): ErrorType {
  return error as ErrorType;
}

/** Has the formulas in these places calculated again, and what depends on them. */
export function recalculate(grid: Grid, places: readonly { readonly sheet: string; readonly area: Area }[]): void {
  const unitId = grid.workbook.getId();
  const dirtyRanges = places.map(({ sheet, area }) => ({ unitId, sheetId: sheet, range: toRange(area) }));
  void grid.api.executeCommand('formula.mutation.set-trigger-formula-calculation-start', { dirtyRanges }, { onlyLocal: true });
}
