import { recognise } from '../../../src/ledgers/read-ledgers';
import { loadScheme } from '../../../src/scheme/load';
import {
  blankScheme,
  loadSchemeSheet,
  planSchemeSheet,
  schemeSheetOf,
  sheetCells,
  sheetRows,
} from '../../../src/sheets/scheme/scheme-sheet';
import { runCases } from '../../../src/scoring/cases';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, writeXlsx } from '../../../src/xlsx';
import { transportWorkbook, shipped } from '../../support/transport';
import { workbook } from '../../support/snapshot';
import { sheetOf, yamlValue } from '../../scheme/support/sheets';

test('the scheme to begin from is right as it stands', () => {
  const { scheme, diagnostics } = loadScheme(blankScheme, '空白');
  expect(diagnostics).toEqual([]);
  expect(scheme === null ? [] : runCases(scheme).filter(({ passed }) => !passed)).toEqual([]);
  expect(loadSchemeSheet(sheetOf(yamlValue(blankScheme))).scheme?.hash).toBe(scheme?.hash);
});

test('the sheet is no ledger, whatever stands on it', () => {
  const scheme = shipped('广元交通');
  const plain = transportWorkbook();
  const head = ['单位', '序号', '一级指标', '二级指标', '三级指标', '指标内容', '计量单位', '分值', '目标值', '完成值'];
  const [own] = workbook({
    考评办法: [head, ['市公路局', 2, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 200, 100, 100]],
  }).sheets;
  if (own === undefined) throw new Error('no sheet');
  expect(recognise({ ...plain, sheets: [...plain.sheets, own] }, scheme).sheets.map(({ sheet }) => sheet.name)).toEqual(
    recognise(plain, scheme).sheets.map(({ sheet }) => sheet.name),
  );
});

test('a hidden sheet is not the scheme in use', () => {
  const cells = sheetCells(sheetRows(yamlValue(blankScheme)));
  expect(schemeSheetOf(workbook({ 考评办法: cells }))).not.toBeNull();
  expect(schemeSheetOf(workbook({ 考评办法: { rows: cells, hidden: true } }))).toBeNull();
});

test('writing it is taken back whole', async () => {
  const file = await fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('名册')] }), '空.xlsx');
  const undo = await file.apply(planSchemeSheet(yamlValue(blankScheme)));
  expect(schemeSheetOf(await file.read())).not.toBeNull();
  await undo.revert();
  expect(schemeSheetOf(await file.read())).toBeNull();
});
