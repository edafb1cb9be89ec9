import { emptyBook, emptySheet, readXlsx, writeXlsx } from '../../../src/xlsx';
import type { Edits } from '../../../src/workbook/edits';
import { fileWorkbook } from '../../../src/workbook/file';
import { byCell, COPY, expectLayoutOfForm, FORM, LOOKS, ROWS, RULES, RULES_TOLD } from '../copied-rows';

async function opened() {
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [emptySheet('表')] }), '试.xlsx');
}

test('rows come to look as those that they copy; what they say stays, and nothing is merged', async () => {
  const workbook = await opened();
  await workbook.apply([...FORM, ...COPY]);
  const sheet = (await readXlsx(await workbook.save())).sheets.find(({ name }) => name === '出');
  const looks = ROWS.map((_, row) => {
    const [first, second] = [sheet?.cells[row]?.[0], sheet?.cells[row]?.[1]];
    const { font, fill, wrap, border } = first?.style ?? {};
    return [
      font?.bold === true,
      font?.size ?? 11,
      fill ?? null,
      wrap === true,
      border?.bottom !== undefined,
      second?.numberFormat ?? 'General',
    ];
  });
  expect(looks).toEqual(ROWS.map((row) => LOOKS[row]));
  expect(ROWS.map((_, row) => sheet?.cells[row]?.[0]?.value)).toEqual(ROWS.map((row) => `第${String(row)}行`));
  expect(sheet?.merges).toEqual([]);
});

test('how a sheet looks is read: sizes, wrapping, page, breaks, what stands above and below', async () => {
  const workbook = await opened();
  await workbook.apply(FORM);
  const again = await fileWorkbook(await workbook.save(), '试.xlsx');
  const layout = await again.layoutOf({ sheet: '样', area: { row: 0, column: 0, rows: 3, columns: 2 } });
  expectLayoutOfForm(layout);
});

test('a sheet that is to be copied and is not there is refused before anything is written', async () => {
  const workbook = await opened();
  await expect(workbook.apply(COPY)).rejects.toMatchObject({ code: 'WB-SHEET-GONE' });
  expect(workbook.unsaved).toBe(false);
});

test('a file of one sheet holds nothing else of the workbook', async () => {
  const workbook = await opened();
  await workbook.apply(FORM);
  const bytes = await workbook.fileOf(COPY, '出');
  const book = await readXlsx(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual(['出']);
  expect([book.names, book.settings]).toEqual([[], {}]);
  expect(book.sheets[0]?.cells[1]?.[0]?.style?.font?.size).toBe(12);
  expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['表', '样']);
});

test('what may be typed into cells is given, taken away, told, saved in place, and taken back', async () => {
  const workbook = await opened();
  const part = { sheet: '验', area: { row: 0, column: 0, rows: 10, columns: 6 } };
  await workbook.apply(RULES);
  expect(byCell(await workbook.layoutOf(part))).toEqual(RULES_TOLD);
  const again = await fileWorkbook(await workbook.save(), '试.xlsx');
  expect(byCell(await again.layoutOf(part))).toEqual(RULES_TOLD);
  const { revert } = await again.apply([
    { kind: 'validation', sheet: '验', areas: [part.area], rule: null },
    { kind: 'values', sheet: '验', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[1]] },
  ]);
  const none = await fileWorkbook(await again.save(), '试.xlsx');
  expect(byCell(await none.layoutOf(part))).toEqual([]);
  await revert();
  expect(byCell(await again.layoutOf(part))).toEqual(RULES_TOLD);
});

/** A look of conditional formats, and the cells that have it: by column C, and by the cell at the left. */
const RED = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF0000' } } };
const CONDITIONS = [
  { type: 'expression', priority: 1, formula: '$C2>A2', range: 'A2:B2', style: RED },
  {
    type: 'colorScale',
    priority: 2,
    range: 'B1:B3',
    colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FFFFFFFF', 'FF00FF00'] },
  },
];

test('conditional formats come along with the rows, their formulas move, and the file keeps its own to the letter', async () => {
  const form = emptySheet('样');
  form.opaque = { conditionalRules: CONDITIONS };
  const other = emptySheet('别');
  other.opaque = {
    conditionalRules: [{ type: 'top10', priority: 1, range: 'A1:A9' }],
    dataValidations: [{ type: 'list', range: 'C1', values: ['甲', '乙'] }],
  };
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [form, other] });
  const workbook = await fileWorkbook(bytes, '试.xlsx');
  await workbook.apply(COPY);
  const saved = await readXlsx(await workbook.save());
  expect(saved.sheets[0]?.opaque).toEqual((await readXlsx(bytes)).sheets[0]?.opaque);
  expect(saved.sheets[1]?.opaque).toEqual((await readXlsx(bytes)).sheets[1]?.opaque);
  // The line is printed in rows 2 to 4 and 7 to 11; the scale is over all rows.
  expect(saved.sheets[2]?.opaque.conditionalRules).toMatchObject([
    {
      type: 'expression',
      formula: '$C2>A2',
      range: 'A2:B4 A7:B11',
      style: { font: { bold: true }, fill: { fgColor: { rgb: 'FF0000' } } },
    },
    { type: 'colorScale', range: 'B1:B12' },
  ]);
  const alone = await readXlsx(await workbook.fileOf(ALONE, '单'));
  expect(alone.sheets[0]?.opaque.conditionalRules).toMatchObject([{ formula: '$C1>A1', range: 'A1:B1' }, { range: 'B1' }]);
});

/** The line alone, in the first row of a sheet of its own. */
const ALONE: Edits = [
  { kind: 'addSheet', sheet: '单' },
  { kind: 'copyRows', sheet: '单', area: { row: 0, column: 0, rows: 1, columns: 2 }, from: '样', rows: [1] },
];

test('rows that come to look like others lose the conditional formats they had; the rest of a rule stays where it is', async () => {
  const form = emptySheet('样');
  const filled = emptySheet('出');
  filled.opaque = { conditionalRules: [{ type: 'expression', priority: 1, formula: 'A2>1', range: 'A2:A9', style: RED }] };
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [form, filled] });
  const workbook = await fileWorkbook(bytes, '试.xlsx');
  const { revert } = await workbook.apply([
    { kind: 'copyRows', sheet: '出', area: { row: 0, column: 0, rows: 5, columns: 2 }, from: '样', rows: [0, 0, 0, 0, 0] },
  ]);
  const rules = async () => (await readXlsx(await workbook.save())).sheets[1]?.opaque.conditionalRules;
  expect(await rules()).toMatchObject([{ formula: 'A6>1', range: 'A6:A9' }]);
  await revert();
  expect(await rules()).toMatchObject([{ formula: 'A2>1', range: 'A2:A9' }]);
});
