import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* What is typed in place of a number: told for what it is; a unit is only what is one. */

const { scheme } = loadScheme(
  '办法: 试\n台账: {名册: {列: {单位: 单位, 件数: {类型: 数, 计量: 件}}}}\n得分项: {总分: {公式: 件数, 依据: 一}}\n',
  '试.yaml',
);

function checked(cell: CellValue) {
  if (scheme === null) throw new Error('the scheme does not load');
  return assess(
    workbook({
      名册: [
        ['单位', '件数'],
        ['甲', cell],
      ],
    }),
    scheme,
  );
}

function told(cell: CellValue): string[] {
  return checked(cell)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${inWords(message)}`);
}

test.each([
  ['3万', '，把“万”换算到表中的计量单位'],
  ['3 件（新增）', '，把“件(新增)”换算到表中的计量单位'],
  ['3（新增）', ''],
  ['50m', '，把“m”换算到表中的计量单位'],
  ['5个百分点', '，把“个百分点”换算到表中的计量单位'],
])('%s: a number with something behind it', (cell, converting) => {
  expect(told(cell)).toEqual([`L-NUMBER-WITH-UNIT “件数”应为数，实为“${cell}”。请只写数${converting}；在此之前按待补处理。`]);
});

test.each(['5E1', '0x3', '3²', '(50)', '约3', '3-5', '③', '¥50', '1.2.3', 'NaN', '▲3'])('%j is no number, and has no unit', (cell) => {
  expect(told(cell).map((text) => text.slice(0, 12))).toEqual(['L-NOT-NUMBER']);
});

test('a sign that is not seen is named, with the number that stays without it as the correction; a word stays a word', () => {
  expect(told('3\u200b')).toEqual(['L-UNSEEN “件数”的“3‹U+200B›”里有看不见的字符（U+200B）。请删去，只写“3”；在此之前按待补处理。']);
  expect(told('\u202e3\ufeff')).toEqual([
    'L-UNSEEN “件数”的“‹U+202E›3”里有看不见的字符（U+202E、U+FEFF）。请删去，只写“3”；在此之前按待补处理。',
  ]);
  expect(told('约\u200b3')).toEqual(['L-NOT-NUMBER “件数”应为数，实为“约‹U+200B›3”。在改正之前按待补处理。']);
});

test('a text is said to be read as the 15 digits that count of it, as Excel would keep them', () => {
  const { findings } = checked('0.12345678901234567');
  expect(findings.filter(({ code }) => code === 'L-TEXT-NUMBER').map(({ data }) => data['number'])).toEqual(['0.123456789012346']);
});

test('days, choices and yes or no with a sign that is not seen are told the same way; a merged blank asks nothing', () => {
  const { scheme: mixed } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位}}
  事项: {依据: 一, 列: {单位: 单位, 日期: 日期, 档: [优, 良], 获奖: 是否, 备注: {类型: 文字, 合并: 待确认}}}
得分项: {总分: {公式: 次数(事项), 依据: 一}}
`,
    '试.yaml',
  );
  if (mixed === null) throw new Error('the scheme does not load');
  const rows = [
    ['单位', '日期', '档', '获奖', '备注'],
    ['甲', '2024-03-01\u200b', '优', '是\u2060', null],
    ['甲', '2024-03-02', '良', '否', null],
  ];
  const { findings } = assess(workbook({ 名册: [['单位'], ['甲']], 事项: { rows, merges: ['E2:E3'] } }), mixed);
  expect(findings.filter(({ code }) => code.startsWith('L-')).map(({ code, data, fix }) => [code, data['number'], fix !== null])).toEqual([
    ['L-UNSEEN', '2024-03-01', true],
    ['L-UNSEEN', '是', true],
  ]);
});
