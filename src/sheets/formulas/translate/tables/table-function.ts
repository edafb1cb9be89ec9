import type { Table } from '../../../../scheme/model';
import { call, when } from '../../excel-formula';
import { claimed } from '../../untranslatable';
import type { CellExpression } from '../../workings/workings-sheet';
import { unrounded, type Rounding, type Scope } from '../scope';
import { interpolated } from './interpolation';
import { lookedUp } from './lookup';
import type { TableTerm } from './table';
import { tierOf } from './tiers';
import { workingDay } from './working-days';

/** How a function that reads a table is written; `table` null where the scheme has none of its name. */
type TableTranslation = (term: TableTerm, table: Table | null, scope: Scope, rounding: Rounding) => CellExpression;

/** Every function over a table of the scheme. What a table lacks is 无法计算, a blank key 待补. */
export const tableFunctions: Readonly<Record<TableTerm['name'], TableTranslation>> = {
  查表: ofTable((term, table, scope, rounding) => {
    if (rounding === unrounded) return lookedUp(term, table, scope);
    const short = scope.atom(term);
    const done = rounding(short);
    return { ...done, states: short.states, formula: when(call('ISNUMBER', short.formula), done.formula, short.formula) };
  }),
  分段: ofTable(tierOf),
  插值: ofTable(interpolated),
  工作日后: (term, table, scope) => workingDay(term, table, scope),
};

/** A function over a table as the formula of a cell. Throws Untranslatable. */
export function tableFunction(term: TableTerm, scope: Scope, rounding: Rounding): CellExpression {
  const table = scope.book.scheme.symbols.table(term.table) ?? null;
  return claimed(tableFunctions, term.name)(term, table, scope, rounding);
}

function ofTable(written: (term: TableTerm, table: Table, scope: Scope, rounding: Rounding) => CellExpression): TableTranslation {
  return (term, table, scope, rounding) => {
    if (table === null) throw new Error(`${term.name} has a table by the check of names`);
    return written(term, table, scope, rounding);
  };
}
