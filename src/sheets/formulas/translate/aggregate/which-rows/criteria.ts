import { fill } from '../../../../../messages/catalogue';
import { formulaMessages } from '../../../../../messages/sheets/formulas';
import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../../../../scoring/shown';
import { criterion, type Criterion } from '../../../criterion';
import { any, call, cell, num, op, range, text, upTo, when, type ExcelFormula } from '../../../excel-formula';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn, type States } from '../../../workings/workings-sheet';

/** How many rows meet all criteria. */
export function countRows(criteria: readonly Criterion[]): ExcelFormula {
  return call('COUNTIFS', ...written(criteria));
}

/** Of the rows up to the own one. */
export function countUpTo(criteria: readonly Criterion[]): ExcelFormula {
  return call('COUNTIFS', ...criteria.flatMap(({ column, value }) => [upTo(column), value]));
}

export function over(
  name: 'SUMIFS' | 'AVERAGEIFS' | 'MAXIFS' | 'MINIFS',
  values: SheetColumn,
  criteria: readonly Criterion[],
): ExcelFormula {
  return call(name, scanned(values, criteria), ...written(criteria));
}

function written(criteria: readonly Criterion[]): ExcelFormula[] {
  return criteria.flatMap(({ column, value }) => [scanned(column, criteria), value]);
}

/** A column's cells, as far as rows that meet the criteria can stand in them. */
export function scanned(column: SheetColumn, criteria: readonly Criterion[]): ExcelFormula {
  const within = criteria.find((one) => one.within !== null)?.within ?? null;
  return within === null ? range(column) : { kind: 'slice', column, from: cell(within.first), to: cell(within.last) };
}

/** What stands in a cell, as a number: 0 a number, then what it stands for. */
const NUMBER = 0;
const KINDS = [
  { kind: 1, bit: PENDING, word: PENDING_TEXT },
  { kind: 2, bit: UNDEFINED, word: UNDEFINED_TEXT },
  { kind: 3, bit: NA, word: NOT_APPLICABLE_TEXT },
] as const;
const OTHER = 4;

/**
 * What stands in each cell of a column, as a number for criteria: held against a word, a spreadsheet looks at every number of the column as
 * a text, which takes a hundred times as long.
 */
function kindColumn(column: SheetColumn): SheetColumn {
  const { sheet } = column;
  return sheet.once(`kind ${sheet.keyOf(column)}`, () => {
    const states = KINDS.filter(({ bit }) => (column.traits.states & bit) !== 0).reduceRight<ExcelFormula>(
      (rest, { kind, word }) => when(op(cell(column), '=', text(word)), num(kind), rest),
      num(OTHER),
    );
    return sheet.add(
      fill(formulaMessages['N-KIND'], { column: column.head }),
      'helper',
      { states: 0, decimals: 0, inexact: false },
      when(call('ISNUMBER', cell(column)), num(NUMBER), states),
    );
  });
}

/** Rows in which a column of numbers holds one; all, where it never holds a state. */
export function hasNumber(column: SheetColumn): Criterion[] {
  return column.traits.states === 0 ? [] : [criterion(kindColumn(column), NUMBER)];
}

/** Rows in which a column holds a state, any of those that it may hold. */
export function hasState(column: SheetColumn): Criterion {
  return criterion(kindColumn(column), text(`>${String(NUMBER)}`));
}

/** Rows in which a column holds one of the states: one that an end never has where its column is 待补 stands in the column itself, too. */
export function ofState(column: SheetColumn, bit: States): Criterion {
  const { atEndOf } = column;
  if (atEndOf !== null && bit !== PENDING && (atEndOf.states & bit) === 0) return ofState(atEndOf.base, bit);
  return criterion(kindColumn(column), KINDS.find((state) => state.bit === bit)?.kind ?? OTHER);
}

/** Whether some of the rows that meet the criteria have a state in a column. */
export function someState(column: SheetColumn, bit: States, criteria: readonly Criterion[]): ExcelFormula[] {
  if ((column.traits.states & bit) === 0) return [];
  const test = op(countRows([...criteria, ofState(column, bit)]), '>', num(0));
  return [bit === NA ? test : { ...test, pendingCause: { column, criteria } }];
}

/** 无法计算 where one of the first tests holds, 待补 where one of the second does, else the value. */
export function withStates(
  undefinedTests: readonly ExcelFormula[],
  pendingTests: readonly ExcelFormula[],
  value: CellExpression,
): CellExpression {
  const pending = pendingTests.length === 0 ? value.formula : when(any(pendingTests), text(PENDING_TEXT), value.formula);
  const formula = undefinedTests.length === 0 ? pending : when(any(undefinedTests), text(UNDEFINED_TEXT), pending);
  return {
    ...value,
    formula,
    states: value.states | (pendingTests.length === 0 ? 0 : PENDING) | (undefinedTests.length === 0 ? 0 : UNDEFINED),
  };
}
