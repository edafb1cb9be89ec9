import { pageEdits } from '../../pages';
import { officeWith } from '../support/office';

const office = officeWith({ 表: [[0], [1], [2], [3], [4], [5], [6], [7], [8]] });

function look(name: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load('tabColor');
    const page = sheet.pageLayout.load('zoom,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin');
    const all = page.headersFooters.defaultForAllPages.load('centerFooter,leftHeader');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    const font = sheet.getRange('A1').format.font.load('name,size');
    await context.sync();
    return {
      tab: sheet.tabColor,
      scale: page.zoom.scale,
      margins: [page.topMargin, page.rightMargin, page.bottomMargin, page.leftMargin, page.headerMargin, page.footerMargin],
      footer: all.centerFooter,
      header: all.leftHeader,
      breaks: breaks.items.map(({ rowIndex }) => rowIndex),
      font: [font.name, font.size],
    };
  });
}

const written = {
  tab: '#C00000',
  scale: 90,
  margins: [108, 72, 99, 79.2, 36, 72],
  footer: '－ &P －',
  breaks: [3, 6],
  font: ['仿宋', 16],
};

test('page breaks, scale, margins, page number, typeface and tab colour reach Excel', async () => {
  await office.workbook.apply([...pageEdits('表'), { kind: 'addSheet', sheet: '新' }, ...pageEdits('新')]);
  expect(await look('表')).toMatchObject(written);
  expect(await look('新')).toMatchObject(written);
});

test('taken back all is as before, and what stands beside it was never touched', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.horizontalPageBreaks.add('A6');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '旧';
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = '内部';
    sheet.tabColor = '#00B050';
    await context.sync();
  });
  const before = await look('表');
  const { revert } = await office.workbook.apply(pageEdits('表'));
  expect(await look('表')).toMatchObject({ ...written, header: '内部' });
  expect((await revert()).leftAlone).toEqual([]);
  expect(await look('表')).toEqual(before);
});
