import { loadScheme } from '../../src/scheme/load';
import type { InputValue } from '../../src/scoring/input';
import { score } from '../../src/scoring/run';
import { shownAt } from '../../src/scoring/shown';

/** The value of a formula for one unit: 甲 7, 乙 2, 空 blank, 档 优, 加（减）分 3, 非公经济 4, 且慢 5, 全年 10, 全年得分 20. */
function value(formula: string, type = '数'): string {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
台账:
  名册:
    列: {单位: 单位, 甲: 数, 乙: 数, 空: 数, 档: [优, 良], 评语: 文字, 标志: 是否, 加（减）分: 数, 非公经济: 数, 且慢: 数, 全年: 数, 全年得分: 数}
  记录: {依据: 一, 列: {分: 数, 事项: 文字}}
得分项:
  结果: {公式: '${formula}', 类型: ${type}, 依据: 一}
`,
    '试',
  );
  if (scheme === null) return diagnostics.map(({ code }) => code).join(' ');
  const cells: Record<string, InputValue> = {
    甲: 7,
    乙: 2,
    空: null,
    档: '优',
    评语: '甲',
    标志: true,
    '加（减）分': 3,
    非公经济: 4,
    且慢: 5,
    全年: 10,
    全年得分: 20,
  };
  const columns = new Map<string, InputValue[]>(Object.entries(cells).map(([name, cell]) => [name, [cell]]));
  const run = score(scheme, {
    units: [{ name: '一局', sequence: '' }],
    ledgers: new Map([
      ['名册', { rows: 1, unit: Int32Array.of(0), columns }],
      [
        '记录',
        {
          rows: 4,
          unit: Int32Array.of(0, 0, 0, 0),
          columns: new Map<string, InputValue[]>([
            ['分', [1, 2, 4, 8]],
            ['事项', ['修路', '修路', '养路', null]],
          ]),
        },
      ],
    ]),
    period: 2017,
    readings: {},
  });
  return shownAt(run.column('名册', '结果'), 0, run.store).text;
}

function holds(formula: string): string {
  return value(formula, '是否');
}

describe('what binds tighter', () => {
  test.each([
    ['1 ＋ 2 × 3', '7'],
    ['（1 ＋ 2） × 3', '9'],
    ['10 － 3 － 2', '5'],
    ['12 ÷ 3 ÷ 2', '2'],
    ['12 ÷ 3 × 2', '8'],
    ['－甲 ＋ 乙', '-5'],
    ['－－甲', '7'],
    ['乙 × －甲', '-14'],
    ['50% × 甲', '3.5'],
    ['甲 × 50%', '3.5'],
    ['（甲 ＋ 3）%', '0.1'],
    ['－50%', '-0.5'],
    ['如果 甲 > 5 则 1 否则 2 ＋ 10', '1'],
    ['（如果 甲 > 5 则 1 否则 2） ＋ 10', '11'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));

  test.each([
    ['甲 > 5 或 甲 > 9 且 乙 > 9', '是'],
    ['（甲 > 5 或 甲 > 9） 且 乙 > 9', '否'],
    ['非 甲 > 9 且 乙 > 1', '是'],
    ['非 （甲 > 5 且 乙 > 1）', '否'],
    ['甲 ＋ 乙 = 9', '是'],
  ])('%s is %s', (formula, expected) => expect(holds(formula)).toBe(expected));
});

describe('the same sign, however it is typed', () => {
  test.each([
    ['甲+乙', '9'],
    ['甲＋乙', '9'],
    ['甲﹢乙', '9'],
    ['甲-乙', '5'],
    ['甲－乙', '5'],
    ['甲﹣乙', '5'],
    ['甲−乙', '5'],
    ['甲*乙', '14'],
    ['甲×乙', '14'],
    ['甲＊乙', '14'],
    ['甲/乙', '3.5'],
    ['甲÷乙', '3.5'],
    ['甲／乙', '3.5'],
    ['１２．５ ＋ ５０％', '13'],
    ['封顶（甲，乙）', '2'],
    ['封顶（甲、乙）', '2'],
    ['甲\u3000＋\u00a0乙', '9'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));

  test.each([
    ['甲 >= 7', '是'],
    ['甲≥7', '是'],
    ['甲 ≧ 7', '是'],
    ['甲 不低于 7', '是'],
    ['甲 超过 7', '否'],
    ['甲 <> 7', '否'],
    ['甲 != 7', '否'],
    ['甲 低于 7', '否'],
    ['甲 不高于 7', '是'],
  ])('%s is %s', (formula, expected) => expect(holds(formula)).toBe(expected));
});

describe('names are taken as long as they go', () => {
  test.each([
    ['加（减）分 ＋ 1', '4'],
    ['加(减)分＋1', '4'],
    ['甲＋加（减）分', '10'],
    ['非公经济 × 2', '8'],
    ['且慢 ＋ 甲', '12'],
    ['全年得分 － 全年', '10'],
    ['「甲」 ＋ 1', '8'],
    ['甲乙', 'F-NAME-UNKNOWN'],
    ['甲2', 'F-NAME-UNKNOWN'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));

  test.each([
    ['非 标志', '否'],
    ['非标志', 'F-NAME-UNKNOWN'],
    ['标志 且 甲 > 1', '是'],
    ['甲 > 1 且（乙 > 1）', '是'],
  ])('%s is %s', (formula, expected) => expect(holds(formula)).toBe(expected));
});

describe('bare texts', () => {
  test.each([
    ['档 = 优', '是'],
    ['优 = 档', '是'],
    ['档 ≠ 良', '是'],
    ['档 属于 [良, 优]', '是'],
    ['档 属于 （良）', '否'],
    ['档 = "优"', '是'],
    ['档 = “优”', '是'],
    ['档 = 中', 'F-OPTION-UNKNOWN'],
    ['评语 = 很好', '否'],
    ['评语 = "甲"', '是'],
    ['档 = 1', 'F-OPTION-UNKNOWN'],
    ['档 > 优', 'F-TYPE'],
  ])('%s is %s', (formula, expected) => expect(holds(formula)).toBe(expected));
});

describe('what is not there', () => {
  test.each([
    ['空 ＋ 1', '待补'],
    ['甲 ÷ 0', '无法计算'],
    ['如果 甲 > 5 则 1 否则 空', '1'],
    ['如果 空 > 5 则 1 否则 2', '待补'],
    ['取先(空, 甲)', '7'],
    ['取先(不适用, 乙)', '2'],
    ['封顶(不适用, 甲)', '不适用'],
    ['限于(不适用, 1, 甲)', '不适用'],
    ['保底(不适用, 甲)', '不适用'],
    ['封顶(甲, 不适用)', '7'],
    ['取小(不适用, 甲)', '7'],
    ['不适用 ＋ 1', '不适用'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));

  test.each([
    ['空 > 1 且 否', '否'],
    ['空 > 1 或 是', '是'],
    ['空 > 1 且 是', '待补'],
  ])('%s is %s', (formula, expected) => expect(holds(formula)).toBe(expected));
});

describe('exact to the last digit', () => {
  test.each([
    ['3.3 ÷ 3.0', '1.1'],
    ['每满(3.3 － 3, 0.1)', '3'],
    ['每满(－3.9, 1)', '-3'],
    ['0.1 ＋ 0.2', '0.3'],
    ['1 ÷ 3 × 3', '1'],
    ['1 ÷ 3', '（1÷3）'],
    ['四舍五入(1.005, 2)', '1.01'],
    ['四舍五入(－1.005, 2)', '-1.01'],
    ['四舍五入(2.5)', '3'],
    ['四舍五入(－2.5)', '-3'],
    ['舍去(－2.59, 1)', '-2.5'],
    ['进一(－2.51, 1)', '-2.6'],
    ['进一(2, 1)', '2'],
    ['四舍五入(2.5, 乙)', 'F-EXPECTED'],
    ['四舍五入(2.5, 0.5)', 'F-EXPECTED'],
    ['四舍五入(2.5, 10)', 'F-EXPECTED'],
    ['999999999999999 × 999999999999999', '999999999999998000000000000001'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));
});

describe('over rows', () => {
  // 修路 1 and 2, 养路 4, one of 8 without a matter, which stands for itself.
  test.each([
    ['合计(记录, 分)', '15'],
    ['合计(记录, 分, 分 > 1)', '14'],
    ['次数(记录)', '4'],
    ['次数(记录, 事项 = 修路)', '2'],
    ['个数(记录, 事项)', '2'],
    ['平均(记录, 分)', '3.75'],
    ['最大(记录, 分)', '8'],
    ['最小(记录, 分, 分 > 100)', '不适用'],
    ['合计(记录, 分, 每 事项 取最高)', '14'],
    ['合计(记录, 分, 每 事项 取最低)', '13'],
    ['合计(记录, 分, 每 事项 封顶 2.5)', '7.5'],
    ['次数(记录, 每 事项 取最高)', '3'],
    ['去极值平均(记录, 分, 高 1, 低 1)', '3'],
    ['去极值平均(记录, 分, 高 4)', '不适用'],
    ['去极值平均(记录, 分, 高 乙)', '1.5'],
  ])('%s is %s', (formula, expected) => expect(value(formula)).toBe(expected));
});
