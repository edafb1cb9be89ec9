import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

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
  const { findings, units } = assess(
    workbook({
      名册: [
        ['单位', '序列'],
        ['甲局', '局'],
      ],
      测评: { rows, merges: ['C2:C3'] },
    }),
    scheme,
  );
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['L-TEXT-NUMBER', 'L-OUT-OF-RANGE', 'L-NUMBER-WITH-UNIT', 'L-REQUIRED']),
  );
  // What may not be said is not to be converted either.
  expect(findings.flatMap(({ code, message }) => (code === 'L-NUMBER-WITH-UNIT' ? [inWords(message)] : []))).toEqual([
    expect.stringMatching(/实为“（保密）”。请只写数；在此之前按待补处理。$/u),
  ]);
  const told = JSON.stringify([findings.map(({ fix: _, ...finding }) => finding), units]);
  for (const secret of ['秘密', '87', '88', '张三', '李四', '王五']) expect(told).not.toContain(secret);
});

test('neither do repeated ballots, ballots of one voter that look alike, notes, or a confidential column', () => {
  const more = text
    .replace('    保密: 是\n', '    保密: 是\n    不重复: [评价人]\n')
    .replace('平均(测评, 打分)', '合计(测评, 打分, 每 评价人 取最高)')
    .replace(
      '得分项:',
      `  建议:
    依据: 第二条
    列: {提出人: {类型: 文字, 保密: 是}, 条数: 数}
    不重复: [提出人]
检查:
  - {须: 提出人 = "", 台账: 建议, 否则: 提醒, 说明: 不记名, 依据: 第二条}
得分项:`,
    );
  const { scheme, diagnostics } = loadScheme(more, '测评.yaml');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (scheme === null) throw new Error('no scheme');
  const { findings } = assess(
    workbook({
      名册: [
        ['单位', '序列'],
        ['甲局', '局'],
      ],
      测评: [
        ['单位', '评价人', '评语', '打分'],
        ['甲局', '张三Ａ', null, 61],
        ['甲局', '张三Ａ', null, 62],
        ['甲局', '张三A', null, 63],
        ['说明：李四弃权', null, null, null],
      ],
      建议: [
        ['单位', '提出人', '条数'],
        ['甲局', '赵六', 1],
        ['甲局', '赵六', 1],
      ],
    }),
    scheme,
  );
  expect(findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['C-REPEATED', 'C-SAME-EVENT', 'C-SIMILAR-EVENT', 'L-NOTE-ROW', 'CHECK']),
  );
  const told = JSON.stringify(
    findings.map(({ fix: _, ...finding }) => ({
      ...finding,
      data: { ...finding.data, must: '' },
      message: inWords({ ...finding.message, data: { ...finding.data, must: '' } }),
    })),
  );
  for (const secret of ['张三', '李四', '赵六', '61', '62', '63']) expect(told).not.toContain(secret);
});
