import { fileWorkbook } from '../../../src/workbook/file';
import { packageOf } from '../../xlsx/support/package-of';

test('a stray cell in the last row costs no more than a row: blank rows are one and the same', async () => {
  const workbook = await fileWorkbook(
    packageOf({ sheets: { 指标: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="S1048576"><v>2</v></c></row>' } }),
    '考核.xlsx',
  );
  const [sheet] = (await workbook.read()).sheets;
  const rows = new Set([...(sheet?.values ?? []), ...(sheet?.formulas ?? []), ...(sheet?.numberFormats ?? [])]);
  expect([sheet?.values.length, sheet?.values.at(-1)?.at(-1), rows.size]).toEqual([1_048_576, 2, 5]);
});
