import { loadScheme } from '../../src/scheme/load';
import { takenOff } from '../../src/scheme/taken-off';
import { shipped } from '../support/transport';

/** What the total takes off, under a scheme with these items. */
function off(items: Readonly<Record<string, string>>): string[] {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位, 甲: 数, 乙: 数, 丙: 数}}
得分项:
${Object.entries(items)
  .map(([name, formula]) => `  ${name}: {公式: "${formula}", 依据: 一}`)
  .join('\n')}
排名: {按: 总分, 范围: 全部, 依据: 一}
`,
    '试.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return [...takenOff(scheme)];
}

const [one, other, third] = [{ 加: '甲' }, { 扣: '乙' }, { 再扣: '丙' }];

test.each([
  ['an item after a minus', { ...one, ...other, 总分: '加 － 扣' }, ['扣']],
  ['two within brackets after a minus', { ...one, ...other, ...third, 总分: '加 － （扣 ＋ 再扣）' }, ['扣', '再扣']],
  // 加减 = 加 － 扣 is shown, too, and added.
  ['the part of an item that is added', { ...one, ...other, 加减: '加 － 扣', 总分: '100 ＋ 加减' }, ['扣']],
  // 净扣 = 扣 － 再扣 is shown below zero: －扣 ＋ 再扣 = －净扣.
  ['the parts of an item that is taken off', { ...one, ...other, ...third, 净扣: '扣 － 再扣', 总分: '加 － 净扣' }, ['净扣', '扣']],
  ['in one branch only', { ...one, ...other, 总分: '如果 加 > 3 则 加 － 扣 否则 加' }, ['扣']],
  ['held between limits', { ...one, ...other, 总分: '加 － 封顶(扣, 5)' }, ['扣']],
])('%s', (_, items, expected) => {
  expect(off(items).sort()).toEqual([...expected].sort());
});

test.each([
  ['added in one place and taken off in another', { ...one, ...other, 总分: '加 － 扣 ＋ 扣' }],
  ['multiplied', { ...one, ...other, 总分: '加 － 扣 × 2' }],
  ['without its sign', { ...one, ...other, 总分: '加 － 绝对值(扣)' }],
])('%s: it keeps its own sign', (_, items) => {
  expect(off(items)).toEqual([]);
});

test('广元 takes off what is deducted and what a veto costs, 大石桥 what visits found', () => {
  expect([...takenOff(shipped('广元交通'))]).toEqual(['特殊情况扣分', '一票否决扣分']);
  expect([...takenOff(shipped('大石桥计分'))]).toEqual(['察访核验扣分']);
});
