import type { Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { plainShapes } from '../columns/fields';
import { headWords } from '../columns/match-table-to-ledger';
import { profileOf } from '../columns/value-profile';
import { mapWorkbookSliced } from './map-workbook';
import type { Mapping } from './mapping';
import { notRead, withColumn, type TableAnswer } from './table-answers';

/**
 * What the plain ledgers find. Where nothing of it has points, tables of units and numbers under heads that nobody knows, 村|党建|产业, are
 * results of which these are the parts.
 */
export function* mapPlainly(snapshot: Snapshot): Sliced<Mapping> {
  const shapes = plainShapes();
  const found = yield* mapWorkbookSliced(snapshot, shapes);
  const result = shapes.find(({ kind }) => kind === 'result')?.name;
  const unknown = new Set(found.told.filter(({ code }) => code === 'T-TABLE-UNKNOWN').map(({ sheet }) => sheet));
  if (result === undefined || unknown.size === 0 || found.tables.some(({ match }) => match.shape.kind !== 'roster')) return found;
  const taken = new Set(found.tables.map(({ table }) => table));
  const answers = found.found
    .filter(({ table }) => unknown.has(table.view.sheet.name) && !taken.has(table))
    .map((one): TableAnswer => {
      const ofUnits = one.table.columns.find(({ column }) => profileOf(one.table, column, NO_NAMES).units > 0.5);
      const answer = { ...notRead(one), ledger: result };
      return ofUnits === undefined ? answer : withColumn(answer, headWords(ofUnits), UNIT);
    });
  return yield* mapWorkbookSliced(snapshot, shapes, { answers });
}

const NO_NAMES: ReadonlySet<string> = new Set();
/** What the plain ledgers call the column of the units. */
const UNIT = '单位';
