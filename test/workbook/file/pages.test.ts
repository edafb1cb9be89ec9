import { emptyBook, emptySheet, putCell, readXlsx, writeXlsx, type XlsxSheet } from '../../../src/xlsx';
import { fileWorkbook } from '../../../src/workbook/file';
import { partText, unpack } from '../../../src/xlsx/package';
import { pageEdits } from '../pages';

async function opened(change: (sheet: XlsxSheet) => void = () => undefined) {
  const sheet = emptySheet('表');
  for (let row = 0; row < 9; row += 1) putCell(sheet, row, 0, { value: row });
  change(sheet);
  return fileWorkbook(await writeXlsx({ ...emptyBook(), sheets: [sheet] }), '试.xlsx');
}

/** 108 pt are 1.5 in, 72 pt 1 in, 99 pt 1.375 in, 79.2 pt 1.1 in, 36 pt half an inch. */
const page = {
  scale: 90,
  breaks: [3, 6],
  margins: { top: 1.5, right: 1, bottom: 1.375, left: 1.1, header: 0.5, footer: 1 },
  headerFooter: { oddFooter: '&C－ &P －' },
};

test('page breaks, scale, margins, page number, typeface and tab colour are in the copy, of an old sheet and of a new one', async () => {
  const workbook = await opened();
  await workbook.apply([...pageEdits('表'), { kind: 'addSheet', sheet: '新' }, ...pageEdits('新')]);
  const bytes = await workbook.save();
  for (const sheet of (await readXlsx(bytes)).sheets) {
    expect(sheet.print).toMatchObject(page);
    expect(sheet.print.fit).toBeUndefined();
    expect(sheet.view.tabColor).toBe('#C00000');
    expect(sheet.cells[0]?.[0]?.style?.font).toEqual({ name: '仿宋', size: 16 });
  }
  // Under a print area Excel heeds a break only if it says how far it goes across.
  expect(partText(unpack(bytes), 'xl/worksheets/sheet1.xml')).toContain('<brk id="3" max="16383" man="1"/>');
});

test('a header that was there stays, and taken back all is as before', async () => {
  const workbook = await opened((sheet) => {
    sheet.print.headerFooter = { oddHeader: '&L内部', oddFooter: '&R旧' };
    sheet.print.breaks = [5];
    sheet.print.fit = { width: 1, height: 0 };
  });
  const before = (await readXlsx(await workbook.save())).sheets[0];
  const { revert } = await workbook.apply(pageEdits('表'));
  expect((await readXlsx(await workbook.save())).sheets[0]?.print.headerFooter).toEqual({ oddHeader: '&L内部', oddFooter: '&C－ &P －' });
  await revert();
  expect((await readXlsx(await workbook.save())).sheets[0]).toEqual(before);
});

test('more breaks than Excel keeps are refused before anything is written', async () => {
  const workbook = await opened();
  const breaks = Array.from({ length: 1025 }, (_, at) => at + 1);
  const [, paged] = pageEdits('表');
  if (paged?.kind !== 'page' || !('scale' in paged.page)) throw new Error('the page comes second');
  await expect(workbook.apply([{ ...paged, page: { ...paged.page, breaks } }])).rejects.toThrow('1024');
  expect(workbook.unsaved).toBe(false);
});
