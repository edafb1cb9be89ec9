import { readXlsx } from '../../src/xlsx';
import { partText, setPartText, unpack, pack } from '../../src/xlsx/package';
import { areaToA1 } from '../../src/workbook/cells/a1';
import { packageOf } from './support/package-of';

const SHEET = 'xl/worksheets/sheet1.xml';

async function mergesOf(areas: readonly string[]): Promise<string[]> {
  const parts = unpack(packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row>' } }));
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`).join('');
  setPartText(parts, SHEET, (partText(parts, SHEET) ?? '').replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`));
  const [sheet] = (await readXlsx(pack(parts))).sheets;
  return (sheet?.merges ?? []).map(areaToA1);
}

test('merged areas side by side, one below the other, in any order, are read as they are', async () => {
  const areas = ['C3:D4', 'A1:B2', 'C1:D2', 'A3:B4', 'E1:E4', 'A5:XFD5', 'A6:A1048576'];
  // A whole row is told by its number.
  expect(await mergesOf(areas)).toEqual(areas.with(5, '5:5'));
});

test('an area that is written from its end to its beginning is the same area', async () => {
  expect(await mergesOf(['B3:A2'])).toEqual(['A2:B3']);
});

test('a hundred thousand of them, each as wide as the sheet', async () => {
  const areas = Array.from({ length: 100_000 }, (_, row) => `A${String(row + 1)}:XFD${String(row + 1)}`);
  expect(await mergesOf(areas)).toHaveLength(100_000);
});
