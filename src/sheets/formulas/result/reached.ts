import { any, call, partsOf, truth, when, write, type ExcelFormula } from '../excel-formula';
import type { SheetColumn } from '../workings/workings-sheet';

/**
 * The columns of its own sheet that a column rests on, itself among them, and the tests that make it wait. An end waits for what its column
 * waits for.
 */
export interface Reached {
  readonly columns: readonly SheetColumn[];
  readonly tests: readonly ExcelFormula[];
  /** Whether the own row asks for one of these: in no branch that it does not take. Null where it always does. */
  readonly takes: (of: SheetColumn | ExcelFormula) => ExcelFormula | null;
}

/** See {@link Reached}. */
export function reached(column: SheetColumn): Reached {
  const columns = new Set<SheetColumn>();
  const tests = new Set<ExcelFormula>();
  const visit = (formula: ExcelFormula): void => {
    if (formula.pendingCause !== undefined) tests.add(formula);
    const named = columnOf(formula);
    if (named !== null) visitColumn(named);
    else partsOf(formula).forEach(visit);
  };
  const visitColumn = (next: SheetColumn): void => {
    if (next.sheet !== column.sheet || columns.has(next)) return;
    if (next.atEndOf !== null) {
      visitColumn(next.atEndOf.base);
      return;
    }
    columns.add(next);
    const formula = formulaOf(next);
    if (formula !== null) visit(formula);
  };
  visitColumn(column);
  return { columns: [...columns], tests: [...tests], takes: (of) => takesOf(column, of) };
}

/** The columns that a column rests on which lack a value where a table does not speak of a year, with the table; see {@link Reached}. */
export function tablesReached({ columns }: Reached): { readonly column: SheetColumn; readonly table: string }[] {
  return columns.flatMap((column) => {
    const formula = formulaOf(column);
    const own = formula === null ? [] : tablesIn(formula);
    const [table] = own;
    const isAlone = reached(column).tests.every(({ pendingCause }) => pendingCause !== undefined && 'table' in pendingCause);
    return table === undefined || !isAlone ? [] : [{ column, table }];
  });
}

function tablesIn(formula: ExcelFormula): string[] {
  const { pendingCause } = formula;
  return [...(pendingCause !== undefined && 'table' in pendingCause ? [pendingCause.table] : []), ...partsOf(formula).flatMap(tablesIn)];
}

/** Never, always, or where a formula says so. */
type Where = boolean | ExcelFormula;

/** Beyond so many signs a cell is named in every branch. */
const LONGEST = 1000;

function takesOf(from: SheetColumn, target: SheetColumn | ExcelFormula): ExcelFormula | null {
  const known = new Map<SheetColumn, Where>();
  const inColumn = (column: SheetColumn): Where => {
    if (column === target) return true;
    if (column.atEndOf !== null) return inColumn(column.atEndOf.base);
    const before = known.get(column);
    if (before !== undefined) return before;
    known.set(column, false);
    const formula = column.sheet === from.sheet ? formulaOf(column) : null;
    const found = formula === null ? false : inFormula(formula);
    const where = typeof found === 'boolean' || write(found, 0).length <= LONGEST ? found : true;
    known.set(column, where);
    return where;
  };
  const inFormula = (formula: ExcelFormula): Where => {
    if (formula === target) return true;
    const column = columnOf(formula);
    // Other rows of a column take their own branches.
    if (column !== null) return formula.kind === 'cell' ? inColumn(column) : inColumn(column) !== false;
    const [test, yes, no] = formula.kind === 'call' && formula.name === 'IF' ? formula.args : [];
    if (test === undefined || yes === undefined || no === undefined) return either(partsOf(formula).map(inFormula));
    const [ofYes, ofNo] = [inFormula(yes), inFormula(no)];
    const branch = ofYes === ofNo ? ofYes : when(test, written(ofYes), written(ofNo));
    return either([inFormula(test), branch]);
  };
  const where = inColumn(from);
  return typeof where === 'boolean' ? null : call('IFERROR', where, truth(true));
}

function either(wheres: readonly Where[]): Where {
  if (wheres.includes(true)) return true;
  const some = wheres.filter((where): where is ExcelFormula => typeof where !== 'boolean');
  return some.length === 0 ? false : any(some);
}

function written(where: Where): ExcelFormula {
  return typeof where === 'boolean' ? truth(where) : where;
}

/** What the first row of a column computes; null where it holds what was typed. */
function formulaOf(column: SheetColumn): ExcelFormula | null {
  if (column.role === 'input' || column.role === 'key') return null;
  const content = column.contentOf(0);
  return 'formula' in content ? content.formula : null;
}

function columnOf(formula: ExcelFormula): SheetColumn | null {
  switch (formula.kind) {
    case 'cell':
    case 'range':
    case 'upTo':
    case 'below':
    case 'slice':
      return formula.column;
    case 'operation':
    case 'minus':
    case 'call':
    case 'number':
    case 'text':
    case 'boolean':
    case 'name':
    case 'outside':
      return null;
  }
}
