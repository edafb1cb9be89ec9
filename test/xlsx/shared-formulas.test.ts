import { emptyBook, emptySheet, patchBook, putCell, readXlsx, writeXlsx, type XlsxSheet } from '../../src/xlsx';
import { partText, unpack } from '../../src/xlsx/package';
import { newRows } from '../../src/xlsx/patch/sheet-data';
import { styleSheet } from '../../src/xlsx/patch/styles';
import { cut } from '../../src/xlsx/xml/xml';

/* A column whose cells hold the same formula, each for its own row: in a copy the file says it once, as Excel itself does. */

const FORMULAS: readonly (readonly (string | null)[])[] = [
  // The own row, and a text that looks like a cell; from the top to the own row; another sheet; the row below.
  ['=IF($D1>3,$D1*2,"D1")', '=SUM($D$1:$D1)', '=名单!A1', '=MATCH(1,$D2:$D$9,0)'],
  ['=IF($D2>3,$D2*2,"D1")', '=SUM($D$1:$D2)', '=名单!A2', '=MATCH(1,$D3:$D$9,0)'],
  ['=IF($D3>3,$D3*2,"D1")', '=SUM($D$1:$D3)', '=名单!A3', '=MATCH(1,$D4:$D$9,0)'],
  ['=$D4+1', '=SUM($D$1:$D4)', '=名单!A4', null],
  ['=IF($D5>3,$D5*2,"D1")', '=SUM($D$1:$D5)', '=名单!A5', '=MATCH(1,$D6:$D$9,0)'],
];

async function saved(): Promise<{ readonly xml: string; readonly sheet: XlsxSheet | undefined }> {
  const list = emptySheet('名单');
  putCell(list, 0, 0, { value: 3 });
  const file = await writeXlsx({ ...emptyBook(), sheets: [list] });
  const opened = await readXlsx(file);
  const result = emptySheet('结果');
  FORMULAS.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      if (formula !== null) putCell(result, row, column, { value: row, formula });
    });
  });
  const copy = await patchBook(file, { ...opened, sheets: [...opened.sheets, result] });
  if (copy === null) throw new Error('the copy is made in place');
  const xml = [...unpack(copy).keys()].map((path) => partText(unpack(copy), path) ?? '').find((text) => text.includes('MATCH')) ?? '';
  return { xml, sheet: (await readXlsx(copy)).sheets.find(({ name }) => name === '结果') };
}

test('every cell has the formula that it had, wherever the file says it', async () => {
  const { sheet } = await saved();
  expect(FORMULAS.map((cells, row) => cells.map((_, column) => sheet?.cells[row]?.[column]?.formula ?? null))).toEqual(FORMULAS);
  expect(sheet?.cells[2]?.[1]?.value).toBe(2);
});

test('the file says a formula once for cells below each other that share it, one that names another sheet in each', async () => {
  const { xml } = await saved();
  expect([...xml.matchAll(/<f[^>]*>[^<]+<\/f>/gu)].map(([text]) => text)).toEqual([
    '<f t="shared" si="0" ref="A1:A3">IF($D1&gt;3,$D1*2,&quot;D1&quot;)</f>',
    '<f t="shared" si="2" ref="B1:B5">SUM($D$1:$D1)</f>',
    '<f>名单!A1</f>',
    '<f t="shared" si="1" ref="D1:D3">MATCH(1,$D2:$D$9,0)</f>',
    '<f>名单!A2</f>',
    '<f>名单!A3</f>',
    '<f>$D4+1</f>',
    '<f>名单!A4</f>',
    '<f>IF($D5&gt;3,$D5*2,&quot;D1&quot;)</f>',
    '<f>名单!A5</f>',
    '<f>MATCH(1,$D6:$D$9,0)</f>',
  ]);
});

test('a long sheet of formulas is written with a pause every few hundred rows, also while it is looked for what they share', () => {
  const sheet = emptySheet('计算');
  for (let row = 0; row < 5_000; row += 1) putCell(sheet, row, 0, { value: row, formula: `=$D${String(row + 1)}*2` });
  let looks = 0;
  const cells = new Proxy(sheet.cells, {
    get(rows, row, receiver) {
      looks += 1;
      return Reflect.get(rows, row, receiver) as unknown;
    },
  });
  let [before, most] = [0, 0];
  for (const { done } of newRows({ ...sheet, cells }, styleSheet(cut('<styleSheet/>'), {}))) {
    expect(done).toBeGreaterThan(0);
    most = Math.max(most, looks - before);
    before = looks;
  }
  expect(looks).toBeGreaterThanOrEqual(10_000);
  expect(most).toBeLessThanOrEqual(500);
});
