import { shiftDecimal } from '../../src/ledgers/measure/column-scale';
import { measureOfLine, partHead } from '../../src/ledgers/measure/head-measure';
import { measureNamed } from '../../src/ledgers/measure/measures';
import { shownAs } from '../../src/workbook/cells/number-format';

test.each([
  ['%', '', -2],
  ['％', '', -2],
  ['‰', '', -3],
  ['倍', '', 0],
  ['元', '元', 0],
  ['万元', '元', 4],
  ['百万元', '元', 6],
  ['亿元', '元', 8],
  ['万人次', '人次', 4],
  ['公里', '米', 3],
  ['千米', '米', 3],
  ['万吨标煤', '吨标准煤', 4],
  ['分', '分', 0],
])('%s is a unit of measure', (text, base, exponent) => {
  expect(measureNamed(text)).toEqual({ base, exponent });
});

test.each(['百分制', '20分', '含税', '市公路局', '百分点', '甲局、乙局', '万', ''])('%s is none that is known', (text) => {
  expect(measureNamed(text)).toBeNull();
});

test.each([
  ['税收（亿元）', '税收', '亿元'],
  ['权 重\n（%）', '权重', '%'],
  ['增长率%', '增长率', '%'],
  ['金额（单位：万元）', '金额', '万元'],
  ['投资/亿元', '投资', '亿元'],
  ['投资 单位：亿元', '投资', '亿元'],
  ['投资\n计量单位:万元', '投资', '万元'],
  ['责任单位：市公路局', '责任单位:市公路局', null],
  ['完成值（万元）（含税）', '完成值', '万元'],
  ['得分（百分制）', '得分', null],
  ['加（减）分', '加(减)分', null],
  ['得分率/权重', '得分率/权重', null],
  ['（%）', '(%)', null],
])('the head %j is a name and a unit of measure', (head, name, measure) => {
  expect([partHead(head).name, partHead(head).measure?.text ?? null]).toEqual([name, measure]);
});

test.each([
  ['单位：万元', '万元'],
  ['（单位：亿元）', '亿元'],
  ['制表单位：市统计局　　计量单位：万元', '万元'],
  ['单位：市公路局', null],
  ['2026年度指标完成情况表', null],
])('the line %j above a table', (line, measure) => {
  expect(measureOfLine(line)?.text ?? null).toBe(measure);
});

test.each([
  ['0.00%', { share: true, behind: '', exponent: 0 }],
  ['0"%"', { share: false, behind: '%', exponent: 0 }],
  ['0\\%', { share: false, behind: '%', exponent: 0 }],
  ['#,##0.00"万元"', { share: false, behind: '万元', exponent: 0 }],
  ['#,##0,"千元"', { share: false, behind: '千元', exponent: -3 }],
  ['0.00亿元;[红色]-0.00亿元', { share: false, behind: '亿元', exponent: 0 }],
  ['[>1]0.0%;0.0', { share: true, behind: '', exponent: 0 }],
  ['_ * #,##0.00_ ', { share: false, behind: '', exponent: 0 }],
  // 12345 is shown as 1.2万元: a tenth of its thousandth
  ['0!.0,"万元"', { share: false, behind: '万元', exponent: -4 }],
  ['0\\.0,"万"', { share: false, behind: '万', exponent: -4 }],
  ['#"."0,万', { share: false, behind: '万', exponent: -4 }],
  ['0!.0000', { share: false, behind: '', exponent: -4 }],
  ['#,##0,,', { share: false, behind: '', exponent: -6 }],
  ['General"亿元"', { share: false, behind: '亿元', exponent: 0 }],
  ['G/通用格式"元"', { share: false, behind: '元', exponent: 0 }],
  ['0.00"; 元"', { share: false, behind: '; 元', exponent: 0 }],
])('the format %s', (format, expected) => {
  expect(shownAs(format)).toEqual(expected);
});

test.each([
  ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0', [250_000_000, 25_000, 2500, -5], [-8, -4, 0, 0]],
  ['0!.0,"万";-0', [20_000, -20_000, 0], [-4, 0, -4]],
  ['0;0,;0,,', [1, -1, 0], [0, -3, -6]],
  ['[<1000]0;0,', [999, 1000], [0, -3]],
])('by the format %s large numbers are shown in another unit than small ones', (format, values, expected) => {
  expect(values.map((value) => shownAs(format, value).exponent)).toEqual(expected);
});

test('a power of ten moves the point of the decimal that is written, and nothing else', () => {
  expect([shiftDecimal(60.1, -2), shiftDecimal(1.1, 4), shiftDecimal(1e21, -2), shiftDecimal(-0.07, 2), shiftDecimal(1e-7, 2)]).toEqual([
    0.601, 11000, 1e19, -7, 1e-5,
  ]);
});
