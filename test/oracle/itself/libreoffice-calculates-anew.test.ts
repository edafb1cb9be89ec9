import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withoutCachedResults } from '../../../src/tools/libreoffice/cached-results';
import { recalculated, LibreOfficeError } from '../../../src/tools/libreoffice/libreoffice';
import { cellAt, emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxBook, type XlsxCell } from '../../../src/xlsx';
import { inLibreOffice } from '../support/in-libreoffice';
import { libreOffice, oracleTest } from '../support/oracle';

/** A book of one sheet whose column A holds these cells. */
function column(...cells: readonly XlsxCell[]): XlsxBook {
  const sheet = emptySheet('表');
  cells.forEach((cell, row) => putCell(sheet, row, 0, cell));
  return { ...emptyBook(), sheets: [sheet] };
}

async function valuesOf(bytes: Uint8Array | undefined, rows: number): Promise<unknown[]> {
  const [sheet] = (await readXlsx(bytes ?? new Uint8Array())).sheets;
  return Array.from({ length: rows }, (_, row) => (sheet === undefined ? undefined : cellAt(sheet, row, 0)?.value));
}

test('LibreOffice is handed no results: those that a file holds are taken out of its bytes, spilled and shared ones too', async () => {
  const book = column(
    { value: 2 },
    { value: 99, formula: '=A1*21' },
    { value: 'falsch', formula: '=IF(A2=42,"对","错")' },
    { value: 7, formula: '=A1:A2', array: { area: 'A4:A5', dynamic: true } },
    { value: 8 },
    { value: 'A4:A5 =1' },
  );
  const bytes = await writeXlsx(book);
  expect(await valuesOf(bytes, 6)).toEqual([2, 99, 'falsch', 7, 8, 'A4:A5 =1']);
  const handed = withoutCachedResults(bytes);
  expect(await valuesOf(handed, 6)).toEqual([2, null, null, null, undefined, 'A4:A5 =1']);
  const [sheet] = (await readXlsx(handed)).sheets;
  expect([1, 2, 3].map((row) => sheet?.cells[row]?.[0]?.formula)).toEqual(['=A1*21', '=IF(A2=42,"对","错")', '=A1:A2']);
});

test('also where the file is another program’s: shared formulas, a prefix before every name, errors', () => {
  const sheet = (cells: string): Uint8Array =>
    zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<x:worksheet><x:sheetData><x:row r="1">${cells}</x:row></x:sheetData></x:worksheet>`) });
  const left = strFromU8(
    unzipSync(
      withoutCachedResults(
        sheet(
          '<x:c r="A1" s="3"><x:v>5</x:v></x:c><x:c r="B1" t="str"><x:f t="shared" ref="B1:C1" si="0">A1&amp;"</x:f><x:v>5</x:v></x:c>' +
            '<x:c r="C1" s="4" t="e"><x:f t="shared" si="0"/><x:v>#REF!</x:v></x:c><x:c r="D1"/>',
        ),
      ),
    )['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(left).toBe(
    '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="3"><x:v>5</x:v></x:c><x:c r="B1"><x:f t="shared" ' +
      'ref="B1:C1" si="0">A1&amp;"</x:f></x:c>' +
      '<x:c r="C1" s="4"><x:f t="shared" si="0"/></x:c><x:c r="D1"/></x:row></x:sheetData></x:worksheet>',
  );
});

oracleTest('results that a file holds are not believed: every formula is calculated anew', async () => {
  const wrong = column({ value: 2 }, { value: 99, formula: '=A1*21' }, { value: 'falsch', formula: '=IF(A2=42,"对","错")' });
  const bytes = await writeXlsx(wrong);
  expect(await valuesOf(bytes, 3)).toEqual([2, 99, 'falsch']);
  const after = await recalculated(new Map([['wrong', bytes]]));
  expect(await valuesOf(after.get('wrong'), 3)).toEqual([2, 42, '对']);
});

oracleTest('many files come back from one start, each under its name', async () => {
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < 12; index += 1)
    files.set(`第${String(index)}个`, await writeXlsx(column({ value: index }, { value: null, formula: '=A1+1' })));
  const after = await recalculated(files);
  expect([...after.keys()]).toEqual([...files.keys()]);
  for (let index = 0; index < 12; index += 1) expect(await valuesOf(after.get(`第${String(index)}个`), 2)).toEqual([index, index + 1]);
});

oracleTest('another way out of LibreOffice, plain text, says what our reader says', async () => {
  const book = column(
    { value: null, formula: '=1/3' },
    { value: null, formula: '=ROUND(2.675,2)' },
    { value: null, formula: '="不"&"适用"' },
    { value: null, formula: '=SUM(A1,1000000)' },
    { value: null, formula: '=-0.005' },
    { value: null, formula: '=MAXIFS(A1:A2,A1:A2,">0.5")' },
  );
  const files = new Map([['一', await writeXlsx(book)]]);
  const [calculated] = await inLibreOffice([{ bytes: files.get('一') ?? new Uint8Array(), typed: null }]);
  const texts = calculated?.opened.get('表')?.trim().split('\n');
  const read = await valuesOf((await recalculated(files)).get('一'), 6);
  expect(texts?.map((text) => (text.startsWith('"') ? text.slice(1, -1) : Number(text)))).toEqual(read);
  // LibreOffice saves 15 digits.
  expect(read).toEqual([0.333333333333333, 2.68, '不适用', 1000000.33333333, -0.005, 2.68]);
});

oracleTest('what is typed into a workbook that is open is followed by what depends on it, and by nothing else', async () => {
  const book = await writeXlsx(
    column(
      { value: 2 },
      { value: '甲' },
      { value: null, formula: '=A1*21' },
      { value: null, formula: '=A2&IF(ISBLANK(A2),"空",IF(ISLOGICAL(A2),"是","！"))' },
    ),
  );
  const typed = [
    { sheet: 0, row: 0, column: 0, value: 0.1 },
    { sheet: 0, row: 1, column: 0, value: '=乙"𠮷' },
    { sheet: 0, row: 1, column: 0, value: null },
    { sheet: 0, row: 1, column: 0, value: true },
  ];
  const lines = (texts: ReadonlyMap<string, string> | null | undefined): string[] => texts?.get('表')?.trim().split('\n') ?? [];
  const answers = await inLibreOffice([...typed, null].map((one) => ({ bytes: book, typed: one })));
  const asItWas = ['2', '"甲"', '42', '"甲！"'];
  expect(answers.map(({ opened }) => lines(opened))).toEqual([asItWas, asItWas, asItWas, asItWas, asItWas]);
  expect(answers.map(({ afterwards }) => (afterwards === null ? null : lines(afterwards)))).toEqual([
    ['0.1', '"甲"', '2.1', '"甲！"'],
    ['2', '"=乙""𠮷"', '42', '"=乙""𠮷！"'],
    ['2', '', '42', '"空"'],
    ['2', 'TRUE', '42', '"1是"'],
    null,
  ]);
});

oracleTest('a file that LibreOffice cannot open is said', async () => {
  await expect(inLibreOffice([{ bytes: zipSync({ 'none.txt': strToU8('none') }), typed: null }])).rejects.toThrow(LibreOfficeError);
});

test('no LibreOffice is said clearly', async () => {
  await expect(recalculated(new Map([['一', new Uint8Array([1])]]), { program: null })).rejects.toThrow('LibreOffice was not found');
});

oracleTest('a LibreOffice that does not come to an end is ended, and that is said', async () => {
  const files = new Map([['一', await writeXlsx(column({ value: 1 }))]]);
  await expect(recalculated(files, { deadline: 1, program: libreOffice })).rejects.toThrow(LibreOfficeError);
});
