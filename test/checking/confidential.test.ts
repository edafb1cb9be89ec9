import { assess } from '../../src/checking/assess';
import { loadScheme } from '../../src/scheme';
import { workbook } from '../support/snapshot';

const text = `
办法: 测评
标识: 测评
版本: "1"
小数: 2
序列: [局]
台账:
  名册:
    依据: 第一条
    列: {单位: {类型: 单位, 必填: 是}, 序列: {类型: 文字, 必填: 是}}
  测评:
    依据: 第二条
    保密: 是
    列:
      评价人: {类型: 文字, 必填: 是}
      评语: {类型: 文字, 合并: 待确认}
      打分: {类型: 数, 必填: 是, 范围: [0, 100]}
得分项:
  总分: {公式: "平均(测评, 打分)", 依据: 第二条}
排名: {按: 总分, 范围: 序列, 并列: 同名次跳号, 依据: 第三条}
`;

test('what a ballot says appears in no finding, only where it stands', () => {
  const { scheme, diagnostics } = loadScheme(text, '测评.yaml');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (scheme === null) throw new Error('no scheme');
  const rows = [
    ['单位', '评价人', '评语', '打分'],
    ['甲局', '张三', '秘密一', '87'],
    ['甲局', '李四', null, 187],
    ['甲局', '王五', '秘密二', '88分'],
    ['甲局', null, '秘密三', null],
  ];
  const { findings, units } = assess(workbook({ 名册: [['单位', '序列'], ['甲局', '局']], 测评: { rows, merges: ['C2:C3'] } }), scheme);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['L-TEXT-NUMBER', 'L-OUT-OF-RANGE', 'L-NUMBER-WITH-UNIT', 'L-REQUIRED']));
  const told = JSON.stringify([findings.map(({ fix: _, ...finding }) => finding), units]);
  for (const secret of ['秘密', '87', '88', '张三', '李四', '王五']) expect(told).not.toContain(secret);
});
