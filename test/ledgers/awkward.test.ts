import { readLedgers, type Ledgers } from '../../src/ledgers/read-ledgers';
import { placeToA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Snapshot } from '../../src/workbook/snapshot';
import { shipped } from '../support/transport';
import { workbook } from '../support/snapshot';

type Rows = readonly (readonly CellValue[])[];

const scheme = shipped('广元交通');
const roster: Rows = [
  ['单位', '序列', '别名'],
  ['市公路局', '局直属单位', '公路局'],
  ['市航务局', '局直属单位', null],
];
const head = ['单位', '序号', '三级指标', '分值', '目标值', '完成值'];
const first = ['市公路局', 1, '养护', 200, 1, 1];
const second = ['市航务局', 1, '航道', 200, 1, 1];

/** Codes and cells of what was noticed; ledgers that are not there are left out. */
function noticed(ledgers: Ledgers): string[] {
  return ledgers.problems
    .filter(({ code }) => code !== 'L-LEDGER-MISSING')
    .map(({ code, place }) => `${code} ${place === null ? '-' : placeToA1(place)}`);
}

function read(rows: Rows, merges: readonly string[] = []): Ledgers {
  return readLedgers(workbook({ 名册: roster, 指标: { rows, merges } }), scheme);
}

test.each(['合计', '合  计', '合　计', '总 分', '小计：', '合计（分）'])('a row that begins with “%s” is a total', (word) => {
  const ledgers = read([head, first, second, [word, null, null, 400, null, null]]);
  expect(ledgers.rows.get('指标')).toHaveLength(2);
  expect(noticed(ledgers)).toEqual(['L-TOTAL-ROW 指标!A4:F4']);
});

test.each(['小计', '合 计', '小计：'])('a row of a unit that says “%s” in another column is a total, too', (word) => {
  const ledgers = read([head, first, ['市公路局', null, word, 200, null, null], second]);
  expect(ledgers.rows.get('指标')).toHaveLength(2);
  expect(noticed(ledgers)).toEqual(['L-TOTAL-ROW 指标!A3:F3']);
});

test('an indicator with a number in its name that begins like a total is data', () => {
  const ledgers = read(
    [
      ['单位', '三级指标', '分值', '目标值', '完成值'],
      ['市公路局', '养护', 100, 1, 1],
      [null, '平均3日内办结率', 50, 1, 1],
      [null, '合计100公里里程', 50, 1, 1],
      ['合计3项', null, 200, null, null],
    ],
    ['A2:A4'],
  );
  expect(ledgers.rows.get('指标')).toHaveLength(3);
  expect(noticed(ledgers)).toEqual(['L-TOTAL-ROW 指标!A5:E5']);
});

test('an indicator whose name begins like a total is data', () => {
  const ledgers = read(
    [
      ['单位', '三级指标', '分值', '目标值', '完成值'],
      ['市公路局', '养护', 100, 1, 1],
      [null, '平均受理时间', 50, 1, 1],
      [null, '总计费里程', 50, 1, 1],
      ['市航务局', '航道', 200, 1, 1],
    ],
    ['A2:A4'],
  );
  expect(ledgers.rows.get('指标')).toHaveLength(4);
  expect(noticed(ledgers)).toEqual([]);
});

test.each<[string, CellValue[]]>([
  ['who filled it in', ['填表人：张三', null, '审核人：李四']],
  ['a second line of the notes', ['2.另附材料']],
  ['the date below', ['2017年12月31日']],
])('%s below the table is a note, and is told as such', (_, note) => {
  const ledgers = read([head, first, second, ['注：1.数据截至12月31日'], note]);
  expect(ledgers.rows.get('指标')).toHaveLength(2);
  expect(noticed(ledgers)).toEqual(['L-NOTE-ROW 指标!A4:F4', 'L-NOTE-ROW 指标!A5:F5']);
});

test('a text merged across the table is a note', () => {
  const ledgers = read([head, first, ['本表由各单位填报，一式两份'], second], ['A3:F3']);
  expect(ledgers.rows.get('指标')).toHaveLength(2);
  expect(noticed(ledgers)).toEqual(['L-NOTE-ROW 指标!A3:F3']);
});

test('a row of data below a note is data', () => {
  expect(read([head, first, ['注：以下为航务'], second]).rows.get('指标')).toHaveLength(2);
});

test('rows that formulas prepared in advance and nobody filled are blank', () => {
  const book = workbook({ 名册: roster, 指标: [head, first, second, [null, null, null, 0, '', 0]] });
  const prepared: Snapshot = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === '指标'
        ? { ...sheet, formulas: sheet.formulas.map((row, at) => (at === 3 ? row.map((_, column) => (column >= 3 ? '=X1' : null)) : row)) }
        : sheet,
    ),
  };
  const ledgers = readLedgers(prepared, scheme);
  expect(ledgers.rows.get('指标')).toHaveLength(2);
  expect(noticed(ledgers)).toEqual([]);
});

test('in a header of two rows a column may be named in the upper one', () => {
  const rows = [
    ['单位', '序号', '指标名称', null, '计分', null, null],
    [null, null, '二级指标', '三级指标', '分值', '目标值', '完成值'],
    ['市公路局', 1, '职能', '养护', 200, 1, 1],
    ['市航务局', 1, '职能', '航道', 200, 1, 1],
  ];
  const merged = read(rows, ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1']);
  expect([...(merged.tables.get('指标')?.unit ?? [])]).toEqual([0, 1]);
  expect(noticed(merged)).toEqual([]);
  expect([...(read(rows).tables.get('指标')?.unit ?? [])]).toEqual([0, 1]);
});

test('a cell that another one is merged over to the right holds nothing', () => {
  const ledgers = read([head, ['市公路局', null, '养护', 200, 1, 1], second], ['A2:B2']);
  expect(ledgers.rows.get('指标')?.[0]?.value('序号')).toBeNull();
  expect(noticed(ledgers)).toEqual([]);
});

test('a sheet copied within the workbook is not counted again, and that is asked', () => {
  const ledgers = readLedgers(workbook({ 名册: roster, 指标: [head, first, second], '指标 (2)': [head, first, second] }), scheme);
  expect(noticed(ledgers)).toEqual(["L-TABLE-LEFT '指标 (2)'!A1:F3"]);
  expect(ledgers.rows.get('指标')?.length).toBe(2);
});

test('an alias of two units belongs to neither, and that is told', () => {
  const rows: Rows = [
    ['单位', '序列', '别名'],
    ['市公路局', '局直属单位', '公路局、市局'],
    ['市航务局', '局直属单位', '市局、市公路局'],
  ];
  const ledgers = readLedgers(
    workbook({ 名册: rows, 指标: [head, ['市局', 1, '养护', 200, 1, 1], ['市公路局', 1, '航道', 200, 1, 1]] }),
    scheme,
  );
  expect([...(ledgers.tables.get('指标')?.unit ?? [])]).toEqual([-1, 0]);
  expect(noticed(ledgers)).toEqual(['L-ALIAS-AMBIGUOUS 名册!C3', 'L-ALIAS-AMBIGUOUS 名册!C3', 'L-UNIT-UNKNOWN 指标!A2']);
});

test('a unit whose sequence is wrong is told once in the roster, not at each of its rows', () => {
  const ledgers = readLedgers(
    workbook({
      名册: [
        ['单位', '序列'],
        ['市公路局', '直属'],
        ['市航务局', '局直属单位'],
      ],
      指标: [head, first, second],
    }),
    scheme,
  );
  expect(noticed(ledgers)).toEqual(['L-OPTION-UNKNOWN 名册!B2', 'L-SEQUENCE-UNKNOWN 名册!B2']);
});

test('a roster without a unit is told', () => {
  expect(noticed(readLedgers(workbook({ 名册: [['单位', '序列']], 指标: [head] }), scheme))).toEqual(['L-ROSTER-EMPTY 名册!A1:B1']);
});

test('a text “-0” is corrected to plain 0', () => {
  const ledgers = read([head, ['市公路局', 1, '养护', 200, 1, '-0'], second]);
  expect(Object.is(ledgers.problems.find(({ code }) => code === 'L-TEXT-NUMBER')?.correction, 0)).toBe(true);
});
