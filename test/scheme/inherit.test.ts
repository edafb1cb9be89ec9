import { loadScheme, type Library } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';

const province = `办法: 省办法
标识: 省
版本: 3
序列: [市]
满分: 100
口径:
  并列: {问: 怎样排, 取: 同名次跳号, 另可: [按名册先后], 依据: 省一}
表:
  权重: {依据: 省二, 行: [[项, 值], [甲, 60%], [乙, 40%]]}
台账:
  名册:
    列: {单位: 单位, 甲: 数, 乙: 数}
  加分:
    依据: 省三
    列: {事项: 文字, 分: 数}
得分项:
  基本分: {公式: "甲 × 查表(权重, 甲) ＋ 乙 × 查表(权重, 乙)", 依据: 省四}
  加分: {公式: "封顶(合计(加分, 分), 5)", 依据: 省五}
  总分: {公式: 基本分 ＋ 加分, 依据: 省六}
排名: {按: 总分, 并列: 口径.并列, 依据: 省七}
检查:
  - {须: 甲 ≤ 满分, 说明: 甲不超过满分, 依据: 省八}
  - {须: 乙 ≤ 满分, 说明: 乙不超过满分, 依据: 省九}
结果运用:
  - {做: 表扬, 当: 名次 = 1, 依据: 省十}
`;

const city = `办法: 市办法
标识: 市
继承: 省
版本: 1
序列: [县]
表:
  权重: {依据: 市一, 行: [[项, 值], [甲, 50%], [乙, 50%]]}
台账:
  加分:
    列: {层级: 文字}
  扣分:
    依据: 市二
    列: {分: 数}
得分项:
  加分: {公式: "封顶(合计(加分, 分), 10)", 依据: 市三}
  扣分: {公式: "合计(扣分, 分)", 依据: 市四}
  总分: {公式: 基本分 ＋ 加分 － 扣分, 依据: 市五}
检查:
  - {须: 乙 ≤ 80, 说明: 乙不超过满分, 依据: 市六}
算例:
  # 80×50% ＋ 90×50% = 85；加分 12 封顶 10；扣 1：94
  - {名: 市的权重和封顶, 甲: 80, 乙: 90, 加分: [{事项: 一, 分: 12, 层级: 省}], 扣分: [{分: 1}], 应得: {总分: 94, 名次: 1, 结果运用: [表扬], "检查[甲不超过满分]": 符合, "检查[乙不超过满分]": 不符合}}
`;

const shelf: Record<string, string> = { 省: province, 市: city };
const library: Library = (id) => {
  const text = Object.hasOwn(shelf, id) ? shelf[id] : undefined;
  return text === undefined ? null : { text, file: `${id}.yaml` };
};

function load(text: string, from: Library = library): ReturnType<typeof loadScheme> {
  return loadScheme(text, '本.yaml', from);
}

test('what the city says otherwise holds, what it leaves open is the province’s', () => {
  const { scheme, diagnostics } = load(city);
  expect(diagnostics).toEqual([]);
  expect(scheme === null ? [] : runCases(scheme).map(({ what, got, passed }) => [what, got, passed])).toEqual([
    ['总分', '94', true],
    ['名次', '1', true],
    ['结果运用', '[表扬]', true],
    ['检查[甲不超过满分]', '符合', true],
    ['检查[乙不超过满分]', '不符合', true],
  ]);
  expect(scheme).toMatchObject({ id: '市', title: '市办法', version: '1', sequences: ['县'] });
});

test('it can be seen what is its own, what is overridden and what is taken over', () => {
  const { lineage } = load(city).scheme ?? {};
  expect(lineage?.bases).toEqual([{ id: '省', title: '省办法', version: '3' }]);
  expect(lineage?.own).toEqual(expect.arrayContaining(['台账 › 加分 › 列 › 层级', '台账 › 扣分', '得分项 › 扣分']));
  expect(lineage?.overridden).toEqual(expect.arrayContaining(['表 › 权重', '得分项 › 加分', '得分项 › 总分', '检查 › 乙不超过满分']));
  expect(lineage?.inherited).toEqual(
    expect.arrayContaining([
      '口径 › 并列',
      '台账 › 名册',
      '台账 › 加分 › 列 › 事项',
      '得分项 › 基本分',
      '排名',
      '检查 › 甲不超过满分',
      '结果运用 › 表扬',
    ]),
  );
});

test('a scheme that extends nothing has no lineage', () => {
  expect(load(province).scheme?.lineage).toBeNull();
});

test('from province to city to county', () => {
  const county =
    '办法: 县办法\n标识: 县\n继承: 市\n得分项:\n  扣分: {公式: "2 × 合计(扣分, 分)", 依据: 县一}\n算例:\n  - ' +
    '{名: 双倍扣分, 甲: 80, 乙: 90, 扣分: [{分: 1}], 应得: {总分: 83}}\n';
  const { scheme, diagnostics } = load(county);
  expect(diagnostics).toEqual([]);
  expect(scheme === null ? [] : runCases(scheme).map(({ got }) => got)).toEqual(['83']);
  expect(scheme?.lineage?.bases.map(({ id }) => id)).toEqual(['市', '省']);
});

test('several bases are laid one over another in their order', () => {
  const checks =
    '办法: 通用检查\n标识: 通用\n台账:\n  名册:\n    列: {单位: 单位}\n检查:\n  - {须: "次数(名册, 全部) > 0", ' +
    '范围: 办法, 说明: 名册不空, 依据: 通一}\n';
  const { scheme, diagnostics } = load('办法: 县办法\n继承: [省, 通用]\n', (id) =>
    id === '通用' ? { text: checks, file: '通用.yaml' } : library(id),
  );
  expect(diagnostics).toEqual([]);
  expect(scheme?.checks.map(({ note }) => note)).toEqual(['甲不超过满分', '乙不超过满分', '名册不空']);
});

test('the hash changes when the base does', () => {
  const other: Library = (id) => (id === '省' ? { text: province.replace('甲 ≤ 满分', '甲 ≤ 90'), file: '省.yaml' } : null);
  expect(load(city, other).scheme?.hash).not.toBe(load(city).scheme?.hash);
});

describe('mistakes stand where they were written', () => {
  const places = (text: string, from?: Library): string[] =>
    load(text, from).diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${String(line)}:${String(column)}`);

  test('in the base', () => {
    const broken = province.replace('基本分 ＋ 加分, 依据', '基本分 ＋ 加份, 依据');
    expect(places('办法: 县办法\n继承: 省\n', () => ({ text: broken, file: '省.yaml' }))).toEqual(['F-NAME-UNKNOWN 省.yaml:19:18']);
  });

  test('in the derived scheme', () => {
    expect(places('办法: 县办法\n继承: 省\n得分项:\n  总分: {公式: 基本分 ＋ 加份, 依据: 一}\n')).toEqual(['F-NAME-UNKNOWN 本.yaml:4:18']);
  });

  test('a check of the base that a derived table breaks', () => {
    expect(places('办法: 县办法\n继承: 省\n台账:\n  名册: {列: {甲: 文字}}\n')).toEqual(['F-TYPE 省.yaml:17:14', 'F-TYPE 省.yaml:22:13']);
  });

  test('a base that is not there', () => {
    expect(places('办法: 县办法\n继承: 部\n')).toEqual(['S-BASE-UNKNOWN 本.yaml:2:5']);
  });

  test('schemes that extend each other', () => {
    const round: Library = (id) => ({ text: `办法: ${id}\n标识: ${id}\n继承: ${id === '一' ? '二' : '一'}\n`, file: `${id}.yaml` });
    expect(places('办法: 县办法\n继承: 一\n', round)).toEqual(['S-BASE-CYCLE 二.yaml:3:5']);
  });

  test('a chain without an end', () => {
    const endless: Library = (id) => ({ text: `办法: 甲\n继承: ${id}上\n`, file: '链.yaml' });
    expect(places('办法: 县办法\n继承: 上\n', endless)).toEqual(['S-BASE-CYCLE 链.yaml:2:5']);
  });

  test('a base that is not YAML', () => {
    expect(places('办法: 县办法\n继承: 省\n', () => ({ text: '办法: [', file: '省.yaml' }))[0]).toMatch(/^S-YAML 省\.yaml:/u);
  });
});

test('5,000 bases, of one another or of one list, are refused with how many there may be', () => {
  const wide: Library = (id) => ({ text: `办法: ${id}\n标识: ${id}\n台账: {名册: {列: {单位: 单位}}}\n`, file: `${id}.yaml` });
  const many = loadScheme(`办法: 乡\n继承: [${Array.from({ length: 5_000 }, () => '省').join(', ')}]\n`, '乡.yaml', wide);
  expect(many.scheme).toBeNull();
  expect(many.diagnostics).toMatchObject([{ code: 'S-BASE-MANY', line: 2, data: { found: 5_000, limit: 30 } }]);
  // Each stands on seven: 7, 49, 343 …
  let asked = 0;
  const deep: Library = (id) => {
    asked += 1;
    return {
      text: `办法: ${id}\n标识: ${id}\n继承: [${Array.from({ length: 7 }, (_, at) => `${id}${String(at)}`).join(', ')}]\n`,
      file: `${id}.yaml`,
    };
  };
  expect(loadScheme('办法: 乡\n继承: 甲\n', '乡.yaml', deep).diagnostics).toMatchObject([{ code: 'S-BASE-MANY' }]);
  expect(asked).toBeLessThan(31);
});
