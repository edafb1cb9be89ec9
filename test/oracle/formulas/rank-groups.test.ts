import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { snapshotOf } from '../../../src/workbook/file/snapshot';
import { cellAt, putCell } from '../../../src/xlsx';
import { calculated } from '../support/calculated';
import { kernelSays } from '../support/kernel';
import { togetherTest } from '../support/oracle';
import { ALL_LONG, differencesOf, formulaFaults, written, type Written } from '../support/prove';
import { saysChanged } from '../support/read-back';

/*
 * The result in formulas stands in groups of those that are ranked together, follows what changes within them, and says so where it
 * cannot.
 */

function schemeOf(ranking: string): Scheme {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
标识: 试
施行: 2026-01-01
年度: 2026
序列: [乡镇, 部门]
口径: {并组: {问: 丙组并入甲组否, 取: 不并, 另可: [并入], 依据: 一}}
台账:
  名册:
    列: {单位: 单位, 序列: 文字, 组别: 文字, 得: 数, 完成: 是否, 初评: [好, 差]}
    行:
      排名组:
        分档:
          - {当: 组别 = 免, 取: 不适用}
          - {当: 口径.并组 = 并入 且 组别 = 丙, 取: '"a组"'}
          - {当: 其他, 取: 组别}
        类型: 文字
        依据: 一
  问题: {依据: 一, 列: {分数: 数, 状态: [核实, 核查中]}, 计入: 状态 = 核实}
得分项:
  总分: {公式: 得, 依据: 一}
排名: {按: 总分, ${ranking}, 依据: 一}
等次:
  - {等次: 优, 当: 初评 = 好, 依据: 二}
  - {等次: 良, 当: 其他, 依据: 二}
结果运用:
  - {做: 表扬, 当: 名次 = 1, 依据: 三}
  - {做: 约谈, 当: 完成 = 否 且 总分 < 60, 依据: 四}
  - {做: 督办, 台账: 问题, 当: 分数 ≥ 2, 依据: 五}
  - {做: 进城, 当: 完成 = 是, 适用: [部门], 依据: 六}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

const ROSTER: CellValue[][] = [
  ['单位', '序列', '组别', '得', '完成', '初评'],
  ['丁局', '部门', 'A组', 90, '是', '好'],
  ['东镇', '乡镇', 'a组', 50, null, '好'],
  ['丙局', '部门', 'a组', 85, '否', null],
  ['西镇', '乡镇', 'A组', null, '否', '好'],
  ['甲局', '部门', '丙', 40, null, '差'],
  ['南镇', '乡镇', null, 99, '是', '好'],
  ['免局', '部门', '免', 30, '否', '好'],
];
const PROBLEMS: CellValue[][] = [
  ['单位', '分数', '状态'],
  ['丁局', null, '核实'],
  ['东镇', null, '核查中'],
  ['丙局', 3, null],
  ['丙局', 2, '核实'],
  ['甲局', 1, null],
  ['西镇', 5, null],
];

function book(ranking: string, roster = ROSTER, options: { readonly longLedger?: number } = {}): Written {
  return written(
    {
      name: ranking,
      scheme: schemeOf(ranking),
      sheets: [
        { name: '名册', rows: roster, merges: [] },
        { name: '问题', rows: PROBLEMS, merges: [] },
      ],
      readings: {},
      period: '2026',
    },
    options,
  );
}

/** A cell of the finished workbook typed over. */
function typedOver(before: Written, row: number, column: number, value: CellValue): Written {
  const sheets = before.book.sheets.map((sheet) => (sheet.name === '名册' ? structuredClone(sheet) : sheet));
  const sheet = sheets.find(({ name }) => name === '名册');
  if (sheet !== undefined) putCell(sheet, row, column, { ...cellAt(sheet, row, column), value });
  const changed = { ...before.book, sheets };
  return { ...before, book: changed, opened: changed, kernel: kernelSays(snapshotOf(changed), before.scenario) };
}

/** Headings and units of the result sheet from top to bottom, with what stands under some heads. */
async function listed(file: Written, ...heads: readonly string[]): Promise<CellValue[][]> {
  const [sheets] = await calculated([file.book]);
  const sheet = sheets?.get('考评结果-2026') ?? [];
  const head = sheet.findIndex((row) => row.includes('名次'));
  const end = sheet.findIndex(([first]) => typeof first === 'string' && first.startsWith('制表：'));
  return sheet
    .slice(head + 1, end)
    .map((row) =>
      typeof row[1] === 'string' ? ['单位', ...heads].map((name) => row[sheet[head]?.indexOf(name) ?? -1] ?? null) : [row[0] ?? null],
    );
}

togetherTest('rank groups, ranks and 结果运用 are the kernel’s, also of classes that differ in case only', async () => {
  const files = [
    ...['范围: 序列', '范围: 全部', '范围: 组别', '范围: 排名组'].map((ranking) => book(ranking)),
    book('范围: 排名组', ROSTER, ALL_LONG),
  ];
  expect(files.flatMap((file) => [...file.untranslated, ...formulaFaults(file)])).toEqual([]);
  expect(await differencesOf(files)).toEqual(files.map(() => []));
});

togetherTest('the sheet reads as the one of values, and names the cells that rank, grade and 结果运用 wait for', async () => {
  // 南镇 has 99 and no class, so that it may come before anyone; 西镇, of A组 as 丁局 is, has nothing that bounds it.
  expect(
    (await listed(book('范围: 排名组'), '序列', '名次', '等次', '结果运用', '待补事项')).map((row) =>
      row.map((cell) => (cell === '' ? null : cell)),
    ),
  ).toEqual([
    ['a组（2个单位）'],
    ['丙局', '部门', '暂列1', '待补', '督办；待补1项', '名册 初评；等南镇补齐'],
    ['东镇', '乡镇', '暂列2', '优', '待补1项', '名册 完成；等南镇补齐'],
    ['A组（2个单位）'],
    ['丁局', '部门', '暂列1', '优', '进城；待补2项', '问题第2行 分数；等西镇、南镇补齐'],
    ['西镇', '乡镇', '待补', '待补', '待补3项', '名册 得；问题第7行 状态'],
    ['丙（1个单位）'],
    ['甲局', '部门', '暂列1', '良', '待补3项', '名册 完成；等南镇补齐'],
    ['没有排名组的单位（1个单位）'],
    ['南镇', '乡镇', '待补', '优', '待补1项', '名册 组别'],
    ['排名组不适用、不排名的单位（1个单位）'],
    ['免局', '部门', '不适用', '优', '约谈', null],
  ]);
});

togetherTest('a figure that changes moves units within their group; another class asks for a new 计分', async () => {
  const before = book(
    '范围: 排名组',
    ROSTER.filter(([, , group]) => group !== null && group !== '免'),
  );
  const better = typedOver(before, 2, 3, 95);
  const moved = typedOver(before, 2, 2, '丙');
  const swapped = typedOver(typedOver(before, 1, 2, 'a组'), 2, 2, 'A组');
  const [differences, [first, second, third], listing] = await Promise.all([
    differencesOf([better, swapped]),
    calculated([better.book, swapped.book, moved.book]),
    listed(better),
  ]);
  expect(differences).toEqual([[], []]);
  expect([first, second, third].map((sheets) => sheets !== undefined && saysChanged(sheets))).toEqual([false, false, true]);
  expect(listing.slice(0, 3)).toEqual([['a组（2个单位）'], ['东镇'], ['丙局']]);
});
