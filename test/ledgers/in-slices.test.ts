import { plainShapes } from '../../src/ledgers/columns/fields';
import { mapAs, mapWorkbook, mapWorkbookSliced } from '../../src/ledgers/mapping/map-workbook';
import { recordsJson } from '../../src/ledgers/mapping/mapping-json';
import type { Progress, Sliced } from '../../src/workbook/progress';
import { workbook } from '../support/snapshot';

/* Recognising the tables of a long workbook tells how far it is and may pause anywhere: no stretch grows with the number of rows. */

const ROWS = 20_000;
const UNITS = ['城关镇', '河西乡', '民政局', '财政局'];

const long = workbook({
  名册: [['单位', '序列'], ...UNITS.map((unit) => [unit, '一类'])],
  指标: [
    ['序号', '单位', '考核内容', '分值', '目标值', '完成值', '得分', '备注'],
    ...Array.from({ length: ROWS }, (_, row) => [row + 1, UNITS[row % 4] ?? '', `指标${String(row)}`, 5, 100, row % 90, row % 5, null]),
  ],
});

function steps<T>(work: Sliced<T>): { readonly heard: readonly Progress[]; readonly result: T } {
  const heard: Progress[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return { heard, result: step.value };
    heard.push(step.value);
  }
}

test('it may pause after some hundred rows, whatever it looks at, and comes to the same as at once', () => {
  const { heard, result } = steps(mapWorkbookSliced(long, plainShapes()));
  // Heads and rows, names of units, every record for questions: three looks at each row at least.
  expect(heard.length).toBeGreaterThan(ROWS / 500);
  expect(heard.every(({ done, of }) => done >= 0 && done <= of)).toBe(true);
  expect(recordsJson(result)).toEqual(recordsJson(mapWorkbook(long, plainShapes())));
  expect(result.tables.map(({ table }) => table.rows.length)).toEqual([UNITS.length, ROWS]);
});

test('a table that a person names is looked for in the same way', () => {
  const { heard, result } = steps(mapAs(long, plainShapes(), { sheet: '指标', ledger: '指标' }));
  expect(heard.length).toBeGreaterThan(ROWS / 2_000);
  expect(result.map(({ table }) => table.rows.length)).toEqual([ROWS]);
});

/** How often the tables of a sheet of so many rows are looked for: a look begins at its first row. */
function looks(heard: readonly Progress[], rows: number): number {
  return heard.filter(({ done, of }) => done === 0 && of === rows).length;
}

test('a sheet is looked through once; again only where a name of a unit that another sheet says may be a head', () => {
  expect(looks(steps(mapWorkbookSliced(long, plainShapes(), { values: false })).heard, ROWS + 1)).toBe(1);
  // 张湾 and 李沟 look like no unit by themselves; the list of units says that they are, so that they head columns.
  const names = ['张湾', '李沟', '王坝'];
  const matrix = workbook({
    考核对象名单: [['单位', '序列'], ...names.map((unit) => [unit, '一类'])],
    指标得分: [
      ['考核内容', ...names],
      ['经济发展', 5, 4, 3],
      ['社会治理', 6, 5, 4],
      ['党的建设', 7, 6, 5],
    ],
  });
  const { heard, result } = steps(mapWorkbookSliced(matrix, plainShapes()));
  expect(looks(heard, 4)).toBeGreaterThan(1);
  const found = result.tables.find(({ table }) => table.view.sheet.name === '指标得分');
  expect(found?.match.groups.map(({ group }) => [group.kind, group.value])).toEqual(names.map((name) => ['unit', name]));
});
