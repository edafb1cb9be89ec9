import type { Table } from '../../../../scheme/model';
import { call, when } from '../../excel-formula';
import { claimed } from '../../untranslatable';
import type { Expr } from '../../workings-sheet';
import { asIs, type Finish, type Scope } from '../scope';
import { interpolated } from './interpolation';
import { lookedUp } from './lookup';
import type { TableTerm } from './table';
import { tierOf } from './tiers';
import { workingDay } from './working-days';

/** How a function that reads a table is written; `table` null where the scheme has none of its name. */
type TableTranslation = (term: TableTerm, table: Table | null, scope: Scope, finish: Finish) => Expr;

/** Every function over a table of the scheme. What a table lacks is 无法计算, a blank key 待补. */
const tableFunctions: Readonly<Record<TableTerm['name'], TableTranslation>> = {
  查表: ofTable((term, table, scope, finish) => {
    if (finish === asIs) return lookedUp(term, table, scope);
    const short = scope.leaf(term);
    const done = finish(short);
    return { ...done, may: short.may, fx: when(call('ISNUMBER', short.fx), done.fx, short.fx) };
  }),
  分段: ofTable(tierOf),
  插值: ofTable(interpolated),
  工作日后: (term, table, scope) => workingDay(term, table, scope),
};

/** A function over a table as the formula of a cell. Throws Untranslatable. */
export function tableFunction(term: TableTerm, scope: Scope, finish: Finish): Expr {
  const table = scope.book.scheme.tables.find(({ name }) => name === term.table) ?? null;
  return claimed(tableFunctions, term.name)(term, table, scope, finish);
}

function ofTable(written: (term: TableTerm, table: Table, scope: Scope, finish: Finish) => Expr): TableTranslation {
  return (term, table, scope, finish) => {
    if (table === null) throw new Error(`${term.name} has a table by the check of names`);
    return written(term, table, scope, finish);
  };
}
