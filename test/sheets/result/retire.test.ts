import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import type { Edits } from '../../../src/workbook/edits';
import { fileWorkbook, type FileWorkbook } from '../../../src/workbook/file';
import { sheetNamed, type SheetSnapshot } from '../../../src/workbook/snapshot';
import { typedFile } from '../../support/typed-book';

/** Two ledgers; the second scheme does without 加分. */
function schemeOf(total: string, ledgers: string): Scheme {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2016-01-01\n年度: 2016\n序列: [甲类]\n台账:\n  名册: {列: {单位: 单位, 序列: ` +
      `文字}}\n  事项: {列: {分值: 数}}\n${ledgers}得分项:\n  总分: {公式: "${total}", 类型: 分}\n排名: {按: 总分}\n`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

const both = schemeOf('合计(事项, 分值) + 合计(加分, 分数)', '  加分: {列: {分数: 数}}\n');
const one = schemeOf('合计(事项, 分值)', '');

async function typed(): Promise<FileWorkbook> {
  const file = await typedFile({
    名册: [
      ['单位', '序列'],
      ['甲', '甲类'],
    ],
    事项: [
      ['单位', '分值'],
      ['甲', 3],
    ],
    加分: [
      ['单位', '分数'],
      ['甲', 2],
    ],
    我的: [['备注']],
  });
  return fileWorkbook(file, 'x.xlsx');
}

async function score(workbook: FileWorkbook, scheme: Scheme, period: string, as: 'formulas' | 'values'): Promise<Edits> {
  const snapshot = await workbook.read();
  const assessed = assess(snapshot, scheme, { period });
  const { edits } = as === 'formulas' ? planFormulas(assessed, snapshot) : planResult(assessed, snapshot);
  await workbook.apply(edits);
  return edits;
}

async function sheet(workbook: FileWorkbook, name: string): Promise<SheetSnapshot> {
  const found = sheetNamed(await workbook.read(), name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const formulasIn = ({ formulas }: SheetSnapshot): number => formulas.flat().filter((formula) => formula !== null).length;

test('workings that the next scoring does not use are emptied and say that they can be deleted', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'formulas');
  expect(formulasIn(await sheet(workbook, '计算-加分'))).toBeGreaterThan(0);
  await score(workbook, one, '2016', 'formulas');
  const left = await sheet(workbook, '计算-加分');
  expect(left.values.flat().filter((value) => value !== null)).toEqual([formulaMessages['N-WORKINGS-RETIRED'].zh]);
  expect(formulasIn(await sheet(workbook, '计算-事项'))).toBeGreaterThan(0);
  // Once is enough.
  expect((await score(workbook, one, '2016', 'formulas')).some((edit) => 'sheet' in edit && edit.sheet === '计算-加分')).toBe(false);
});

test('values instead of formulas leave no live workings behind', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'formulas');
  await score(workbook, both, '2016', 'values');
  for (const name of ['计算-名册', '计算-事项', '计算-加分', '计算-口径与表']) expect(formulasIn(await sheet(workbook, name))).toBe(0);
  expect((await sheet(workbook, '考评结果-2016')).values.flat()).toContain(5);
});

test('a result whose period has passed says nowhere that it recalculates: it holds the values of that time', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'formulas');
  await score(workbook, both, '2017', 'formulas');
  const texts = (await sheet(workbook, '考评结果-2016')).values.flat().filter((value) => typeof value === 'string');
  expect(texts.filter((text) => text.includes('自动重算'))).toEqual([]);
  expect(texts).toEqual(
    expect.arrayContaining([
      formulaMessages['N-RESULT-RETIRED'].zh,
      expect.stringMatching(/^办法版本 .*（[0-9a-f]+）\u3000由考绩写成普通公式，现在是当时的数值，不随台账变动。$/u),
    ]),
  );
  expect((await sheet(workbook, '考评结果-2017')).values.flat()).toContainEqual(expect.stringContaining('自动重算'));
});

test('workings that a formula of the user’s refers to stay, and say that they are old', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'formulas');
  await workbook.apply([
    { kind: 'values', sheet: '我的', area: { row: 1, column: 0, rows: 1, columns: 1 }, values: [[{ formula: '=SUM(加分_分数)' }]] },
  ]);
  await score(workbook, one, '2016', 'formulas');
  const kept = await sheet(workbook, '计算-加分');
  expect(formulasIn(kept)).toBeGreaterThan(0);
  expect(kept.values.flat()).toContain(formulaMessages['N-WORKINGS-KEPT'].zh);
});

test(
  'the result of an earlier period becomes values before its workings are written anew: it never shows ' + 'another year’s figures',
  async () => {
    const workbook = await typed();
    await score(workbook, both, '2016', 'formulas');
    await workbook.apply([{ kind: 'values', sheet: '事项', area: { row: 1, column: 1, rows: 1, columns: 1 }, values: [[30]] }]);
    await score(workbook, both, '2017', 'formulas');
    const before = await sheet(workbook, '考评结果-2016');
    expect(formulasIn(before)).toBe(0);
    expect(before.values.flat()).toEqual(expect.arrayContaining(['甲', 5, formulaMessages['N-RESULT-RETIRED'].zh]));
    expect(formulasIn(await sheet(workbook, '考评结果-2017'))).toBeGreaterThan(0);
  },
);

test('names of what is no longer written go, and only they', async () => {
  const workbook = await typed();
  await workbook.apply([{ kind: 'name', name: '我的名称', sheet: '我的', area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  const names = async (): Promise<string[]> => (await workbook.read()).names.map(({ name }) => name);
  await score(workbook, both, '2016', 'formulas');
  expect(await names()).toEqual(expect.arrayContaining(['加分_分数', '名册_总分', '考评结果_2016_甲类']));
  await workbook.apply([{ kind: 'name', name: '我的总分', sheet: '计算-名册', area: { row: 4, column: 2, rows: 1, columns: 1 } }]);
  await score(workbook, one, '2016', 'formulas');
  expect(await names()).toEqual(expect.arrayContaining(['我的名称', '我的总分', '名册_总分', '事项_分值']));
  expect(await names()).not.toContain('加分_分数');
  const undo = await workbook.apply(planResult(assess(await workbook.read(), one, { period: '2016' }), await workbook.read()).edits);
  expect((await names()).sort()).toEqual([
    '我的名称',
    '我的总分',
    '考评结果_2016',
    '考评结果_2016_甲类',
    '计算_事项',
    '计算_加分',
    '计算_口径与表',
    '计算_名册',
  ]);
  await undo.revert();
  expect(await names()).toEqual(expect.arrayContaining(['名册_总分', '事项_分值']));
});

test('names of another period’s result stay', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'values');
  await score(workbook, both, '2017', 'values');
  expect((await workbook.read()).names.map(({ name }) => name).sort()).toEqual([
    '考评结果_2016',
    '考评结果_2016_甲类',
    '考评结果_2017',
    '考评结果_2017_甲类',
  ]);
});

test('values of one period leave the workings on which another period’s formulas stand', async () => {
  const workbook = await typed();
  await score(workbook, both, '2016', 'formulas');
  await score(workbook, both, '2017', 'values');
  expect(formulasIn(await sheet(workbook, '考评结果-2016'))).toBeGreaterThan(0);
  expect(formulasIn(await sheet(workbook, '计算-事项'))).toBeGreaterThan(0);
});
