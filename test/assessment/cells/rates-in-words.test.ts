import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { explained } from '../../support/derivation';
import { workbook } from '../../support/snapshot';

/* A rate is said in per cent, and no number as a fraction, wherever a person reads it: items in pane and command line, derivations. */

function assessed() {
  const { scheme } = loadScheme(
    `办法: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 投资: 数, 目标: 数, 人数: 数}}
得分项:
  完成率: {公式: 投资 ÷ 目标, 类型: 率}
  人均: {公式: 投资 ÷ 人数, 类型: 数}
  得分: {公式: "限于(完成率, 0, 250%) × 40 ＋ 人均"}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error('the scheme does not load');
  return assess(
    workbook({
      名册: [
        ['单位', '投资', '目标', '人数'],
        ['甲', 779, 360, 7],
        ['乙', 5, 4, 2],
        ['丙', 1799999, 1800000, 1],
      ],
    }),
    scheme,
  );
}

// 779 ÷ 360 = 2.163888…, 779 ÷ 7 = 111.285714…; 5 ÷ 4 = 125%, 5 ÷ 2 = 2.5; 1799999 ÷ 1800000 is not 100%.
test('items: in per cent, rounded and marked so where no decimal says it; exactly where rounding would say 100%', () => {
  const { units } = assessed();
  expect(units.map(({ items }) => items.slice(0, 2).map(({ shown }) => shown.text))).toEqual([
    ['≈216.39%', '≈111.2857'],
    ['125%', '2.5'],
    ['（1799999÷1800000）', '1799999'],
  ]);
  // Numbers stay numbers: what is written to cells and to JSON is no text.
  expect(units[1]?.items[0]?.shown.number).toBe(1.25);
});

// A formula with values put in is worked out by hand: 限于 216.39% is within 250%: 2.163888… × 40 = 86.5555…, and 111.285714… make 197.84.
test('derivations say the same of each value; in formulas to be worked out by hand it stands exactly', () => {
  const { checking } = assessed();
  const of = explained(checking.run, 0, '得分');
  expect([of?.text, of?.substituted]).toEqual(['197.84', '限于(（779÷360）, 0, 250%) × 40 ＋ （779÷7）']);
  expect(of?.children.map(({ label, text }) => [label, text])).toEqual([
    ['完成率', '≈216.39%'],
    ['人均', '≈111.2857'],
  ]);
});
