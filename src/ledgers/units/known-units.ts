import { foldName } from '../../language/syntax/fold-width';
import { meaning } from '../columns/lexicon';
import { profileOf } from '../columns/value-profile';
import { isUnitLike } from '../tables/axes';
import type { Table } from '../tables/table';
import type { Sliced } from '../../workbook/progress';
import { outsideUnit } from './outside';

const NOBODY: ReadonlySet<string> = new Set();
const FOR_SURE = 0.35;
/** Rows that are looked at without a pause. */
const ROWS = 5_000;

/** Names of units that the workbook itself says: what stands below 单位 and its like, behind 被考核单位：, and sheets named like units. */
export function* knownUnits(tables: readonly Table[]): Sliced<Set<string>> {
  const found = new Set<string>();
  for (const table of tables) {
    for (const { column, path } of table.columns) {
      const head = path[path.length - 1] ?? '';
      if (meaning(head, 'unit') < FOR_SURE) continue;
      const profile = profileOf(table, column, NOBODY);
      const roster = /名单|名册|名录|考核对象|参评单位/u.test(table.view.sheet.name + table.above.map(({ text }) => text).join(''));
      if (profile.measures > 0.2 || profile.numbers > 0.2 || (profile.units < 0.5 && !(roster && meaning(head, 'unit') > 0.5))) continue;
      for (const [at, row] of table.rows.entries()) {
        if (at % ROWS === 0) yield { phase: 'reading', done: at, of: table.rows.length };
        const text = table.view.text(row, column);
        if (text.length >= 2 && text.length <= 24 && !/[,;]/u.test(text)) found.add(text);
      }
    }
    const outside = outsideUnit(table, NOBODY);
    if (outside !== null && outside.from !== 'title' && isUnitLike(outside.name)) found.add(foldName(outside.name));
  }
  return found;
}
