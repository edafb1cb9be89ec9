import { NOT_APPLICABLE_CELL, type Term } from '../../../../language/term';
import type { Table, TableCell } from '../../../../scheme/model';
import { NOT_APPLICABLE_TEXT, UNDEFINED_TEXT } from '../../../../scoring/shown';
import type { CellValue } from '../../../../workbook/cells/cell';
import type { Block } from '../../constants';
import { guardForKeys } from '../../exactness/exactness';
import { any, call, cell, exact, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { isPlain } from '../../inputs/input-cells';
import { exactAtom } from '../../literal';
import { noneOf, pendingText, undefinedText, worst } from '../../states';
import { NA, PENDING, UNDEFINED, type Atom, type CellExpression } from '../../workings/workings-sheet';
import { argumentOf } from '../argument';
import { steady } from '../rounding/rounding';
import { headOf, keyOf, type Scope } from '../scope';
import { orNull, plain, type TableTerm } from './table';

/** 查表: the value of the key's row, in a column that is fixed or that a text names. */
export function lookedUp(term: TableTerm, table: Table, scope: Scope): CellExpression {
  const wordy = term.type.kind === 'text';
  const block = scope.book.constants.block(`table ${table.name}`, table.name, [...table.columns, '序'], () => {
    const seen = new Set<string>();
    return table.rows.map((row, index) => {
      const key = JSON.stringify(plain(row[0] ?? null));
      const again = seen.has(key);
      seen.add(key);
      return [
        again ? null : plain(row[0] ?? null),
        ...table.columns.slice(1).map((_, column) => shown(row[column + 1] ?? null)),
        index + 1,
      ];
    });
  });
  const keyTerm = argumentOf(term, 0);
  const [, second] = term.args;
  const key = scope.atom(keyTerm);
  const keys = table.rows.map((row) => row[0] ?? null);
  const row = scope.book.helper(
    scope.sheet,
    `row of ${table.name} ${keyOf(keyTerm)}`,
    `${table.name}：${headOf(keyTerm, scope)}（行）`,
    () => ({
      formula: rowOf(key, keyTerm, keys, block, scope),
      states: 0,
      decimals: 0,
      inexact: false,
    }),
  );
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  const columns = second === undefined ? (fixed >= 0 ? [fixed] : []) : table.columns.map((_, index) => index).slice(1);
  const cells = table.rows.flatMap((cellsOfRow) => columns.map((index) => cellsOfRow[index] ?? null));
  const taken = (column: number): ExcelFormula => {
    const value = call('INDEX', block.column(column), cell(row));
    return wordy && cells.some((value) => typeof value === 'object' && value !== null) ? op(value, '&', text('')) : value;
  };
  const value = second === undefined ? (fixed >= 0 ? taken(fixed) : undefinedText) : byColumn(scope.atom(second), table, taken);
  const body = when(op(cell(row), '=', num(0)), undefinedText, value);
  const decimals = cells.reduce<number | null>(
    (most, one) => (typeof one !== 'object' || one === null || most === null ? most : orNull(most, exactAtom(one).decimals)),
    0,
  );
  const needed = [key, ...(second === undefined ? [] : [scope.atom(second)])];
  const kinds = [keyTerm, ...(second === undefined ? [] : [second])].map((arg) => arg.type.kind);
  const states = UNDEFINED | (cells.includes(NOT_APPLICABLE_CELL) ? NA : 0);
  return { ...guarded(needed, kinds, body, states), decimals: wordy ? null : decimals, inexact: false };
}

/** The column that a text names; 无法计算 where there is none of that name. */
function byColumn(name: Atom, table: Table, taken: (column: number) => ExcelFormula): ExcelFormula {
  return table.columns.reduceRight<ExcelFormula>(
    (rest, column, index) =>
      index === 0
        ? rest
        : when(isPlain(column) ? op(name.formula, '=', text(column)) : exact(name.formula, text(column)), taken(index), rest),
    undefinedText,
  );
}

/** The place of the key's row; 0 where the table has none. */
function rowOf(key: Atom, term: Term, keys: readonly TableCell[], block: Block, scope: Scope): ExcelFormula {
  if (term.type.kind === 'number' || term.type.kind === 'date')
    return call(
      'IFERROR',
      call(
        'MATCH',
        key.inexact || key.decimals === null
          ? steady(
              { ...key, inexact: true },
              guardForKeys(
                term,
                keys.flatMap((one) => (typeof one === 'object' && one !== null ? [one] : [])),
                scope,
              ),
              scope,
            )
          : key.formula,
        block.column(0),
        num(0),
      ),
      num(0),
    );
  const listed =
    term.type.kind === 'text' &&
    term.type.options !== null &&
    term.type.options.every((option) => isPlain(option) && !/[*?~]/u.test(option));
  const safe = listed && keys.every((one) => typeof one !== 'string' || isPlain(one));
  return safe
    ? call('IFERROR', call('MATCH', key.formula, block.column(0), num(0)), num(0))
    : call('SUMPRODUCT', op(exact(block.column(0), key.formula), '*', block.column(lastColumn(block))));
}

function lastColumn(block: Block): number {
  return block.columns - 1;
}

/** The value where all arguments have one, else the worst of what they are; a blank text is missing. */
function guarded(
  atoms: readonly Atom[],
  kinds: readonly string[],
  body: ExcelFormula,
  states: number,
): Omit<CellExpression, 'decimals' | 'inexact'> {
  const stated = atoms.filter((one) => one.states !== 0);
  const known = noneOf(stated);
  const given = known === null ? body : when(known, body, worst(stated));
  const blank = atoms.flatMap((one, index) =>
    (kinds[index] === 'text' || kinds[index] === 'unit') && one.formula.kind !== 'text' ? [op(one.formula, '=', text(''))] : [],
  );
  const determined = atoms.length === 1 ? null : noneOf(stated, UNDEFINED);
  const pending = determined === null ? pendingText : when(determined, pendingText, undefinedText);
  const formula = blank.length === 0 ? given : when(any(blank), pending, given);
  return { formula, states: states | PENDING | stated.reduce((all, one) => all | one.states, 0) };
}

/** What a table's cell gives: an empty one cannot be calculated with. */
function shown(value: TableCell): CellValue {
  return value === null ? UNDEFINED_TEXT : value === NOT_APPLICABLE_CELL ? NOT_APPLICABLE_TEXT : plain(value);
}
