import { loadScheme } from '../../../src/scheme/load';
import { togetherTest } from '../support/oracle';
import { differencesOf, formulaFaults, written } from '../support/prove';

togetherTest('取先 of texts goes on where a cell is blank, in formulas too', async () => {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
序列: [甲类]
台账:
  名册: {列: {单位: 单位, 序列: 文字, 新名: 文字, 原名: 文字, 档: [上, 下], 分: 数}}
  记录: {列: {改: 文字, 初: {类型: 文字, 必填: 是}, 级: [省, 县]}, 行: {定: {公式: "取先(改, 初)", 类型: 文字}, 或: {公式: "取先(初, 改)", 类型: 文字}, 评: {公式: "取先(改, 级)", 类型: 文字}}}
得分项:
  名: {公式: "取先(新名, 原名)", 类型: 文字}
  名或无: {公式: "取先(新名, 原名, \\"无名\\")", 类型: 文字}
  空先: {公式: "取先(\\"\\", 原名)", 类型: 文字}
  档次: {公式: "取先(档, 下)", 类型: 文字}
  有名: {公式: "如果 取先(新名, 原名) = \\"\\" 则 0 否则 1", 类型: 整数}
  改过: {公式: "次数(记录, 取先(改, 初) = 子)", 类型: 整数}
  总分: 分 ＋ 有名 ＋ 改过
排名: {按: 总分}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '序列', '新名', '原名', '档', '分'],
        ['甲', '甲类', '新', '旧', '上', 1],
        ['乙', '甲类', null, '旧', null, 2],
        ['丙', '甲类', null, null, '下', 3],
        ['丁', '甲类', 5, '不适用', null, 4],
        ['戊', '甲类', null, '不适用', null, 4],
      ],
      merges: [],
    },
    {
      name: '记录',
      rows: [
        ['单位', '改', '初', '级'],
        ['甲', '子', '丑', '省'],
        ['甲', null, '丑', '县'],
        ['乙', '子', null, null],
        ['丁', '不适用', '子', null],
      ],
      merges: [],
    },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
  expect(file.untranslated).toEqual([]);
  expect(formulaFaults(file)).toEqual([]);
  expect(await differencesOf([file])).toEqual([[]]);
});
