import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/*
 * What stands in the cells, titles and sheets of an office's own workbook and is no number, no year of this regulation, no ledger:
 * told with
 * what it may be, never taken for 0, never passed over.
 */
const { scheme } = loadScheme(
  `办法: 试
标识: 试
年度: 2024
小数: 2
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 得分: 分}}
  排位: {依据: 二, 列: {单位: 单位, 工作: 文字, 位次: 名次}}
得分项: {总分: {公式: "合计(指标, 得分) － 合计(排位, 位次)", 依据: 一}}
`,
  '试.yaml',
);

type Rows = readonly (readonly CellValue[])[];
const roster: Rows = [['单位'], ['青石镇'], ['白鹭乡']];
const scores: Rows = [
  ['单位', '指标', '得分'],
  ['青石镇', '防汛', 9],
  ['白鹭乡', '防汛', 8],
];

function told(sheets: Readonly<Record<string, Rows>>, options: { readonly period?: string; readonly fileName?: string } = {}): unknown[] {
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(workbook({ 名册: roster, 指标: scores, ...sheets }), scheme, options);
  return findings.filter(({ severity }) => severity !== 'notice').map(({ code, message }) => [code, inWords(message)]);
}

test('dashes and 无 in a column of numbers are told once, with how many there are, and count neither as 0 nor as nothing', () => {
  const found = told({
    指标: [
      ['单位', '指标', '得分'],
      ['青石镇', '防汛', '——'],
      ['青石镇', '节水', '/'],
      ['白鹭乡', '防汛', '无'],
    ],
  });
  expect(found).toEqual([
    ['L-SAYS-NOTHING', '“得分”是数，这里写着“——”（这一列共 3 格），没有当作 0，也没有当作空白。没有的请清空，是 0 的请写 0。'],
  ]);
});

test('a place in words is asked with the number that it says as its correction; 缺席 says nothing', () => {
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(
    workbook({
      名册: roster,
      指标: [...scores, ['青石镇', '会议', '缺席']],
      排位: [
        ['单位', '工作', '位次'],
        ['青石镇', '招商', '第三名'],
        ['白鹭乡', '招商', '并列第2名'],
      ],
    }),
    scheme,
  );
  const wrong = findings.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ code, fix }) => [code, fix === null ? null : fix.flatMap((edit) => ('values' in edit ? edit.values : []))])).toEqual([
    ['L-SAYS-NOTHING', null],
    ['L-RANK-IN-WORDS', [[3]]],
    ['L-RANK-IN-WORDS', [[2]]],
  ]);
});

test('a title of another year than that which is scored is told with both; none where they agree', () => {
  const titled = (title: string): Rows => [[title], ...scores];
  expect(told({ 指标: titled('2025年第三季度考核得分') })).toEqual([
    ['C-PERIOD-OTHER', '现在按 2024 年计分，“2025年第三季度考核得分”写的是 2025 年。应是 2025 年请把期次改成 2025；就是 2024 年不用改。'],
  ]);
  expect(told({ 指标: titled('2025年第三季度考核得分') }, { period: '2025年第三季度' })).toEqual([]);
  expect(told({ 指标: titled('2024年度考核得分') })).toEqual([]);
  expect(told({ 指标: titled('“十四五”末年考核得分') })).toEqual([]);
});

test('a file name of another year is told, too, and years that contradict one another', () => {
  expect(told({}, { fileName: '考核台账2023.xlsx' })).toEqual([
    ['C-PERIOD-OTHER', '现在按 2024 年计分，“考核台账2023.xlsx”写的是 2023 年。应是 2023 年请把期次改成 2023；就是 2024 年不用改。'],
  ]);
  const [found] = told({ 指标: [['2024年考核得分'], ...scores] }, { fileName: '考核台账2023.xlsx' });
  expect(found).toEqual([
    'C-PERIOD-SEVERAL',
    '现在按 2024 年计分，标题、表名和文件名写着不同的年份（2023、2024）：“考核台账2023.xlsx”。是哪一年？不是今年的表请设为不读或改标题。',
  ]);
});

test('each of the other years that are said is offered as the period, the latest first, with the quarter that its titles agree on', () => {
  if (scheme === null) throw new Error('no scheme');
  const sheets = { 名册: roster, 指标: [['2025年第三季度考核得分'], ...scores] };
  const { findings } = assess(workbook(sheets), scheme, { fileName: '台账2023.xlsx' });
  const answers = findings.find(({ code }) => code === 'C-PERIOD-SEVERAL')?.answers;
  expect(answers?.map(({ message, edits }) => [inWords(message), edits])).toEqual([
    ['按 2025年第三季度 计分', [{ kind: 'setting', key: 'kaoji.period', value: '2025年第三季度' }]],
    ['按 2023 计分', [{ kind: 'setting', key: 'kaoji.period', value: '2023' }]],
  ]);
});

test('a sheet of units and numbers whose heads are all unknown is told with the nearest ledger and what lacks, until somebody says that it is not used', () => {
  const sheets = {
    Sheet3: [
      ['地方', '甲', '得分'],
      ['青石镇', 12, 8.5],
      ['白鹭乡', 10, 9],
    ],
  };
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(workbook({ 名册: roster, 指标: scores, ...sheets }), scheme);
  const [found] = findings.filter(({ code }) => code === 'L-TABLE-UNKNOWN');
  expect(found === undefined ? '' : inWords(found.message)).toMatch(
    /^工作表“Sheet3”的 A1:C3：这张表里有单位和数字，但按表头“地方、甲、得分”认不出是哪本台账，没有读取。最像“指标”：有“得分”，缺“单位”。/u,
  );
  const answers = {
    rates: [],
    tables: [{ sheet: 'Sheet3', nth: 0, ledger: null, columns: ['地方', '甲', '得分'].map((head) => ({ head, column: null })) }],
  };
  expect(
    assess(workbook({ 名册: roster, 指标: scores, ...sheets }), scheme, { answers }).findings.filter(
      ({ code }) => code === 'L-TABLE-UNKNOWN',
    ),
  ).toEqual([]);
});
