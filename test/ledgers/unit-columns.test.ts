import { assess } from '../../src/assessment/assess';
import { inWords } from '../../src/messages/catalogue';
import { loadScheme } from '../../src/scheme/load';
import { placeToA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import { workbook } from '../support/snapshot';

/* A ledger may have several columns of type 单位: the first says whose row it is, 按 counts it by another. */

function found(rows: CellValue[][], item = '合计(事项, 分值) ＋ 合计(事项, 分值, 按 属地镇)'): { said: string[]; totals: unknown[] } {
  const { scheme } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 所在片区: {类型: 单位, 必填: 否, 说明: 只作说明}}}
  事项: {依据: 一, 列: {责任部门: 单位, 属地镇: 单位, 分值: 数}}
得分项:
  总分: {公式: "${item}", 类型: 数, 依据: 一}
检查:
  - {须: 分值 ≤ 5, 台账: 事项, 说明: 每件不超过五分, 依据: 一}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error('the scheme does not load');
  const sheets = {
    名册: [
      ['单位', '所在片区'],
      ['甲局', null],
      ['东镇', '西片'],
    ],
    事项: [['责任部门', '属地镇', '分值'], ...rows],
  };
  const { findings, units } = assess(workbook(sheets), scheme);
  return {
    said: findings.map(({ code, place, message }) => `${code} ${place === null ? '' : placeToA1(place)} ${inWords(message)}`),
    totals: units.map(({ total }) => total?.number),
  };
}

const roster = 'L-UNIT-UNKNOWN 名册!B3 名册里没有“西片”，这一格不是名册里的单位。请改正，或在名册的别名中加上。';

test('every one of them is looked up, at its own cell; the 名册 may name units in others of its columns', () => {
  expect(found([['甲局', '南镇', 3]])).toEqual({
    said: [
      roster,
      'L-UNIT-UNKNOWN 事项!B2 名册里没有“南镇”，是不是“东镇”，这一行按“属地镇”没有计入任何单位，按“责任部门”计入甲局。请改正，或在名册的别名中加上。',
    ],
    totals: [3, 0],
  });
});

test('a row without its own unit still counts by 按: both are said', () => {
  expect(
    found([
      ['乙局', '东镇', 3],
      [null, '东镇', 2],
    ]),
  ).toEqual({
    said: [
      roster,
      'L-UNIT-UNKNOWN 事项!A2 名册里没有“乙局”，是不是“甲局”，这一行按“责任部门”没有计入任何单位，按“属地镇”计入东镇。请改正，或在名册的别名中加上。',
      'L-UNIT-BLANK 事项!A3 “责任部门”没有写单位，这一行按“责任部门”没有计入任何单位，按“属地镇”计入东镇。请补上。',
    ],
    totals: [0, 5],
  });
});

test('where no formula says 按 of the other column, the row counts for nobody', () => {
  expect(found([['乙局', '东镇', 3]], '合计(事项, 分值)').said[1]).toContain('这一行没有计入任何单位。');
});

test('rows of no unit are checked as well, at their cells', () => {
  expect(found([[null, '东镇', 9]]).said).toContainEqual(expect.stringMatching(/^CHECK 事项!C2 .*每件不超过五分/u));
});
