import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

/* A check says its numbers as people write them: a rate in per cent, no fractions. */

/** What a check finds of a unit that has 779 of 360. */
function found(check: string): string[] {
  const { scheme } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 投资: 数, 目标: 数}}
得分项:
  完成率: {公式: 投资 ÷ 目标, 类型: 率}
  人均: {公式: 投资 ÷ 目标, 类型: 数}
检查:
  - {须: "${check}", 否则: 提醒, 说明: 核对}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error('the scheme does not load');
  const { findings } = assess(
    workbook({
      名册: [
        ['单位', '投资', '目标'],
        ['甲', 779, 360],
        ['乙', 5, 4],
        ['丙', 1799999, 1800000],
      ],
    }),
    scheme,
  );
  return findings.filter(({ code }) => code === 'CHECK').map(({ message }) => inWords(message));
}

// 779 ÷ 360 = 2.163888…, 5 ÷ 4 = 125%, 1799999 ÷ 1800000 is not 100%
test('a rate is said in per cent, exactly where two decimals say it', () => {
  const said = found('完成率 ≤ 100% 且 完成率 ≥ 100%');
  expect(said.map((text) => /≈?[\d.（）÷]+%?(?= ≤)/u.exec(text)?.[0])).toEqual(['≈216.39%', '125%', '（1799999÷1800000）']);
});

test('another number without a decimal is rounded and marked', () => {
  expect(found('人均 ≤ 1.3')[0]).toContain('≈2.1639 ≤ 1.3');
});
