import { shippedLibrary, shippedSchemes } from '../../src/regulations';
import { clauseText } from '../../src/scheme/clause-text';
import { loadParsed, loadScheme } from '../../src/scheme/load';
import { loadSchemeSheet } from '../../src/sheets/scheme/scheme-sheet';
import { sheetOf, yamlValue } from './support/sheets';

const text = `办法: 试
参数:
  上限: {值: 20, 类型: 分, 依据: 第六条, 原文: 加分最多20分。}
台账:
  名册: {列: {单位: 单位, 甲: 数}}
  扣分:
    依据: 第八条
    列: {事项: 文字, 分值: 数}
    行:
      扣分值: {公式: 分值 × 2, 类型: 数, 依据: "2.10", 原文: 双倍扣。}
得分项:
  加分: {公式: "封顶(甲, 上限)", 依据: 第六条, 原文: 按甲加分。}
  扣分分: {公式: "合计(扣分, 扣分值)", 依据: 第八条}
  总分:
    公式: 加分 － 扣分分
    依据: 第六条、2.10
排名: {按: 总分, 依据: 第九条, 原文: 总分高的在前。}
等次:
  - {等次: 合格, 当: 总分 ≥ 60, 依据: 第十条, 原文: 60分以上合格。}
  - {等次: 不合格, 当: 其他, 依据: 第十条}
结果运用:
  - {做: 约谈, 当: 等次 = 不合格, 依据: 第十一条, 原文: 不合格的约谈。}
检查:
  - {须: 甲 ≤ 30, 说明: 甲太大, 依据: 第三条, 原文: 甲不超过30。}
`;

function textsOf(written: string) {
  const { scheme, diagnostics } = loadScheme(written, '试.yaml');
  expect(diagnostics).toEqual([]);
  if (scheme === null) throw new Error('refused');
  return scheme.clauseTexts;
}

test('what a clause says stands beside it once, wherever a clause may stand', () => {
  const texts = textsOf(text);
  expect([...texts]).toEqual([
    ['第六条', '加分最多20分。\n按甲加分。'],
    ['2.10', '双倍扣。'],
    ['第九条', '总分高的在前。'],
    ['第十条', '60分以上合格。'],
    ['第十一条', '不合格的约谈。'],
    ['第三条', '甲不超过30。'],
  ]);
});

test('they change no score, and so not what a result is known by', () => {
  const { scheme } = loadScheme(text, '试.yaml');
  const bare = loadScheme(text.replace(/, 原文: [^}]*/gu, ''), '试.yaml').scheme;
  expect(bare?.clauseTexts.size).toBe(0);
  expect(bare?.hash).toBe(scheme?.hash);
});

test('clauses cited together say what each says; one of which nothing is said says nothing', () => {
  const texts = textsOf(text);
  expect(clauseText(texts, '第九条、2.10')).toBe('第九条：总分高的在前。\n2.10：双倍扣。');
  expect(clauseText(texts, '第八条、第九条')).toBe('第九条：总分高的在前。');
  expect(clauseText(texts, '第八条')).toBeNull();
});

test('the sheet 考评办法 has the texts in a column beside the clauses, and gives the same scheme back', () => {
  const sheet = sheetOf(yamlValue(text));
  const tables = sheet.values.filter((row) => row.includes('依据'));
  expect(tables.every((row) => row.includes('原文') || row.at(0) === '依据')).toBe(true);
  const again = loadSchemeSheet(sheet);
  expect([...(again.scheme?.clauseTexts ?? [])]).toEqual([...textsOf(text)]);
});

test('a scheme that extends another has its texts too', () => {
  const other = loadScheme('办法: 另\n继承: 试\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n', '另.yaml', (id) =>
    id === '试' ? { file: '试.yaml', text } : null,
  );
  expect(other.scheme?.clauseTexts.get('第九条')).toBe('总分高的在前。');
});

test.each(shippedSchemes)('$title says of its clauses what they come to, in short', (shipped) => {
  const clauseTexts = loadParsed(shipped.parsed, shipped.file, shippedLibrary).scheme?.clauseTexts ?? new Map<string, string>();
  expect(clauseTexts.size).toBeGreaterThan(0);
  for (const said of clauseTexts.values()) expect(said.length).toBeLessThanOrEqual(100);
});
