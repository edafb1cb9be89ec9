import { readLedgers } from '../../src/ledgers/read-ledgers';
import { mapWorkbook } from '../../src/ledgers/mapping/map-workbook';
import { shapesOf } from '../../src/ledgers/columns/fields';
import type { CellValue } from '../../src/workbook/cells/cell';
import type { Snapshot } from '../../src/workbook/snapshot';
import { shipped } from '../support/transport';
import { workbook } from '../support/snapshot';

const scheme = shipped('广元交通');
const roster = [
  ['单位', '序列'],
  ['市公路局', '局直属单位'],
  ['市航务局', '局直属单位'],
];
const indicators: CellValue[][] = [
  ['单位', '三级指标', '分值', '目标值', '完成值'],
  ['市公路局', '养护', 100, 1, 1],
  ['市航务局', '航道', 100, 1, 1],
];
/** A table as a form prints it: the heads of the ledger, rows of one unit. */
const filled: CellValue[][] = [['得分明细表'], ...indicators.slice(0, 2)];

function rowsRead(snapshot: Snapshot): number {
  return readLedgers(snapshot, scheme).rows.get('指标')?.length ?? 0;
}

/** The sheets that the recognition of any office's tables reads. */
function sheetsMapped(snapshot: Snapshot): string[] {
  return mapWorkbook(snapshot, shapesOf(scheme)).tables.map(({ table }) => table.view.sheet.name);
}

test.each(['表样-得分明细', '出表-得分明细-2017', '出表-得分明细-市公路局'])('a sheet %s is no ledger, whatever it says', (name) => {
  const snapshot = workbook({ 名册: roster, 指标: indicators, [name]: filled });
  expect(rowsRead(snapshot)).toBe(2);
  expect(sheetsMapped(snapshot)).not.toContain(name);
});

test.each(['｛表样 得分明细｝', '{表样 得分明细}', ' ｛ 表样 得分明细｝｛每张 单位｝'])(
  'a sheet whose A1 says %s is a form, whatever it is called',
  (first) => {
    const snapshot = workbook({ 名册: roster, 指标: indicators, 明细: [[first], ...indicators.slice(0, 2)] });
    expect(rowsRead(snapshot)).toBe(2);
    expect(sheetsMapped(snapshot)).not.toContain('明细');
  },
);

test('a title that only mentions 表样 makes no form', () => {
  const snapshot = workbook({ 名册: roster, 指标: [['指标（按统一表样填报）'], ...indicators] });
  expect(rowsRead(snapshot)).toBe(2);
});

describe('what Kaoji wrote on a sheet that was renamed since', () => {
  const renamed = (refersTo: string, rows = filled): Snapshot => ({
    ...workbook({ 名册: roster, 指标: indicators, 年终: rows }),
    names: [{ name: '考评结果_2017', refersTo }],
  });

  test('is no ledger, and it is told at its place', () => {
    const ledgers = readLedgers(renamed('=年终!$A$1:$E$3'), scheme);
    expect(ledgers.rows.get('指标')?.length).toBe(2);
    expect(ledgers.problems.filter(({ code }) => code === 'L-OWNED')).toMatchObject([
      { place: { sheet: '年终', area: { row: 0, column: 0, rows: 3, columns: 5 } }, data: { name: '考评结果_2017' } },
    ]);
    const mapping = mapWorkbook(renamed('=年终!$A$1:$E$3'), shapesOf(scheme));
    expect(mapping.tables.map(({ table }) => table.view.sheet.name)).not.toContain('年终');
    expect(mapping.told.filter(({ code }) => code === 'T-OWNED').map(({ sheet }) => sheet)).toEqual(['年终']);
  });

  test('a table of the office below it is read', () => {
    const below = [...filled, [null], ...indicators.map((row, at) => row.map((cell) => (at > 0 && cell === 1 ? 2 : cell)))];
    expect(rowsRead(renamed('=年终!$A$1:$E$3', below))).toBe(4);
  });

  test('a name of the users’ own, or one that begins elsewhere, takes nothing away', () => {
    const snapshot = workbook({ 名册: roster, 指标: indicators });
    for (const name of [
      { name: '指标区', refersTo: '=指标!$A$1:$E$3' },
      { name: '考评结果_合计', refersTo: '=指标!$C$2:$C$3' },
    ])
      expect(rowsRead({ ...snapshot, names: [name] })).toBe(2);
  });
});
