import { assess } from '../../../src/assessment/assess';
import type { Assessed } from '../../../src/assessment/assessment';
import { planFreeze } from '../../../src/custom-functions/freeze';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { placeToA1 } from '../../../src/workbook/cells/a1';
import { fileWorkbook } from '../../../src/workbook/file';
import { SMALLEST_SCHEME } from '../../support/smallest-scheme';
import { packageOf } from '../../xlsx/support/package-of';

function text(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

const HEAD = `<row r="1">${text('A1', '单位')}${text('B1', '序列')}${text('C1', '分')}</row>`;

async function assessed(rows: string): Promise<Assessed> {
  const { scheme } = loadScheme(SMALLEST_SCHEME, '最小.yaml');
  if (scheme === null) throw new Error('the scheme is faulty');
  return assess(await (await fileWorkbook(packageOf({ sheets: { 名册: HEAD + rows } }), '名册.xlsx')).read(), scheme);
}

function told({ findings }: Assessed, code: string): string[] {
  return findings.flatMap((found) =>
    found.code === code ? [`${found.place === null ? '' : placeToA1(found.place)} ${inWords(found.message)}`] : [],
  );
}

test('a formula that was never calculated is said as such, not as a blank; its unit waits', async () => {
  const rows = `<row r="2">${text('A2', '甲')}${text('B2', '科室')}<c r="C2"><f>1+4</f></c></row><row r="3">${text('A3', '乙')}${text('B3', '科室')}<c r="C3"><v>6</v></c></row>`;
  const assessment = await assessed(rows);
  expect(told(assessment, 'L-NOT-CALCULATED')).toEqual([
    '名册!C2 “分”有 1 格公式没有保存的结果（生成文件的程序不计算公式）。请用 Excel 或 WPS 打开并保存，再核对。',
  ]);
  expect(told(assessment, 'L-REQUIRED')).toEqual([]);
  expect(assessment.units.map(({ unit, total }) => [unit, total?.state, total?.number])).toEqual([
    ['甲', 'pending', null],
    ['乙', 'value', 6],
  ]);
});

test('rows of nothing but such formulas are no blank rows; one cause is told once a column', async () => {
  const cell = (name: string): string => `<c r="${name}"><f>其他!${name}</f><v></v></c>`;
  const rows = [2, 3, 4].map(
    (row) => `<row r="${String(row)}">${['A', 'B', 'C'].map((column) => cell(column + String(row))).join('')}</row>`,
  );
  expect(told(await assessed(rows.join('')), 'L-NOT-CALCULATED').map((line) => line.slice(0, 16))).toEqual([
    '名册!A2 “单位”有 3 格公',
    '名册!B2 “序列”有 3 格公',
    '名册!C2 “分”有 3 格公式',
  ]);
});

test('a function without a saved result is not turned into a value', async () => {
  const rows = `<row r="2">${text('A2', '甲')}${text('B2', '科室')}<c r="C2"><f>_xldudf_KAOJI_加权得分(1,2)</f></c></row>`;
  const snapshot = await (await fileWorkbook(packageOf({ sheets: { 名册: HEAD + rows } }), '名册.xlsx')).read();
  const place = { sheet: '名册', area: { row: 1, column: 2, rows: 1, columns: 1 } };
  expect(planFreeze(snapshot, [place], [null])).toMatchObject({ formulas: [], left: [place], edits: [] });
});
