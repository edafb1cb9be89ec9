import { assess } from '../../src/assessment/assess';
import { planFormulas } from '../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../src/sheets/result/result-sheet';
import { loadScheme, type Scheme } from '../../src/scheme/load';
import type { CellValue } from '../../src/workbook/cells/cell';
import { fileWorkbook, type FileWorkbook } from '../../src/workbook/file';
import { sheetNamed, type Snapshot } from '../../src/workbook/snapshot';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../src/xlsx';

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

function schemeOf(parts: { sequences?: string; ledgers?: string; items?: string; more?: string }): Scheme {
  const { sequences = '甲类', ledgers = '  事项: {列: {分值: 数}}\n', items = '  总分: 合计(事项, 分值)\n', more = '' } = parts;
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n序列: [${sequences}]\n台账:\n  名册: {列: {单位: 单位, ` +
      `序列: 文字}}\n${ledgers}得分项:\n${items}排名: {按: 总分}\n${more}`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

async function typed(sheets: Sheets): Promise<FileWorkbook> {
  const made = Object.entries(sheets).map(([name, rows]) => {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => putCell(sheet, row, column, { value, ...(typeof value === 'string' ? { numberFormat: '@' } : {}) })),
    );
    return sheet;
  });
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: made }), 'x.xlsx');
}

async function scored(scheme: Scheme, sheets: Sheets, as: 'formulas' | 'values'): Promise<Snapshot> {
  const workbook = await typed(sheets);
  const snapshot = await workbook.read();
  const assessed = assess(snapshot, scheme);
  await workbook.apply((as === 'formulas' ? planFormulas(assessed, snapshot) : planResult(assessed, snapshot)).edits);
  return workbook.read();
}

const ROSTER = [
  ['单位', '序列'],
  ['甲', '甲类'],
];

test('two ledgers whose names begin alike for 31 signs have workings of their own', async () => {
  const long = '很长的台账名称'.repeat(5);
  const ledgers = `  ${long}一: {别名: [一], 列: {分值: 数}}\n  ${long}二: {别名: [二], 列: {分值: 数}}\n`;
  const after = await scored(
    schemeOf({ ledgers, items: `  总分: 合计(${long}一, 分值)＋合计(${long}二, 分值)\n` }),
    {
      名册: ROSTER,
      一: [
        ['单位', '分值'],
        ['甲', 3],
      ],
      二: [
        ['单位', '分值'],
        ['甲', 4],
      ],
    },
    'formulas',
  );
  expect(after.sheets.filter(({ name }) => name.startsWith('计算-很长')).map(({ name }) => name.length <= 31)).toEqual([true, true]);
});

test.each(['口径与表', '办法'])('a ledger that is called %s does not get in the way of Kaoji’s own sheet of that name', async (name) => {
  const checks = '检查:\n  - {须: "合计(名册, 总分) > 0", 范围: 办法}\n';
  const after = await scored(
    schemeOf({ ledgers: `  ${name}: {列: {分值: 数}}\n`, items: `  总分: 合计(${name}, 分值)\n`, more: checks }),
    {
      名册: ROSTER,
      [name]: [
        ['单位', '分值'],
        ['甲', 3],
      ],
    },
    'formulas',
  );
  expect(new Set(after.sheets.map((sheet) => sheet.name)).size).toBe(after.sheets.length);
  expect(sheetNamed(after, '考评结果-2026')?.values.flat()).toContain(3);
});

test('two sequences that differ in signs which a name cannot hold have a name each', async () => {
  const after = await scored(
    schemeOf({ sequences: '甲/乙, 甲-乙' }),
    {
      名册: [
        ['单位', '序列'],
        ['甲', '甲/乙'],
        ['乙', '甲-乙'],
      ],
      事项: [
        ['单位', '分值'],
        ['甲', 3],
        ['乙', 4],
      ],
    },
    'values',
  );
  const names = after.names.filter(({ name }) => name.startsWith('考评结果_2026_'));
  expect(new Set(names.map(({ refersTo }) => refersTo)).size).toBe(2);
});

test.each(['values', 'formulas'] as const)('units keep their names, whatever these look like, in a result as %s', async (as) => {
  const units = ['001', '3-1', '=A', '1e5', 'TRUE', '＝甲'];
  const after = await scored(
    schemeOf({}),
    { 名册: [['单位', '序列'], ...units.map((unit) => [unit, '甲类'])], 事项: [['单位', '分值'], ...units.map((unit, at) => [unit, at])] },
    as,
  );
  expect(
    sheetNamed(after, '考评结果-2026')
      ?.values.slice(5, 5 + units.length)
      .map((row) => row[1]),
  ).toEqual([...units].reverse());
});

test('a text without content stays one in a result of formulas, and is no 0', async () => {
  const scheme = schemeOf({ more: '等次:\n  - {等次: 先进, 当: "次数(名册, 总分 × 本.总分 > 100) > 0"}\n  - {等次: "", 当: 其他}\n' });
  const workbook = await typed({
    名册: ROSTER,
    事项: [
      ['单位', '分值'],
      ['甲', 3],
    ],
  });
  const snapshot = await workbook.read();
  const plan = planFormulas(assess(snapshot, scheme), snapshot);
  const { place } = plan.columns.find(({ name }) => name === '等次') ?? {};
  const values = plan.edits.find((edit) => edit.kind === 'values' && edit.sheet === place?.sheet);
  expect(plan.untranslated.map(({ what }) => what)).toEqual(['等次']);
  expect(values?.kind === 'values' && place !== undefined ? values.values[place.area.row]?.[place.area.column] : null).toEqual({
    formula: '=""',
    result: '',
  });
});
