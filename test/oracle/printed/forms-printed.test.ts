import { guangyuanSample } from '../../../src/tools/samples/guangyuan';
import { typedBook } from '../../support/typed-book';
import { DASHIQIAO } from '../../sheets/forms/support/dashiqiao';
import { shipped } from '../../support/transport';
import { canPrint, printedTest } from '../support/oracle';
import { expectWhole, laid, print, type Printed } from '../support/printed-forms';

/* Each default form as LibreOffice prints it: pages, their size, and that no text is cut or leaves the page. */

const OF_GUANGYUAN = [
  ['考评情况反馈单', 'portrait'],
  ['单位得分明细表', 'portrait'],
  ['得分汇总及排名表', 'landscape'],
  ['加分审定表', 'landscape'],
  ['一票否决审定表', 'landscape'],
  ['反馈单签收表', 'portrait'],
  ['考评结果通报', 'portrait'],
  ['指标及分值统计表', 'portrait'],
  ['指标一览表', 'portrait'],
] as const;

/** Each form as it is printed, all of them by one start of LibreOffice: the one of 大石桥, then those of 广元. */
let all: readonly Printed[] = [];
beforeAll(async () => {
  if (!canPrint) return;
  all = await print([
    ...(await laid(typedBook(DASHIQIAO), shipped('大石桥计分'), ['考评情况反馈单'])),
    ...(await laid(
      guangyuanSample(),
      shipped('广元交通'),
      OF_GUANGYUAN.map(([name]) => name),
    )),
  ]);
});

function printed(index: number): Printed {
  const form = all[index];
  if (form === undefined) throw new Error('it was not printed');
  return form;
}

printedTest('考评情况反馈单 of 大石桥: a page for each unit, nothing cut', () => {
  const table = printed(0);
  expect(table.copies).toBe(3);
  expect(table.pages).toHaveLength(3);
  expectWhole(table, 'portrait');
});

printedTest.each(OF_GUANGYUAN)('%s of 广元: nothing cut, each copy on pages of its own', (name, orientation) => {
  const table = printed(1 + OF_GUANGYUAN.findIndex(([one]) => one === name));
  expectWhole(table, orientation);
  expect(table.pages.length).toBeGreaterThanOrEqual(table.breaks + 1);
  // Each page has its number, and each copy begins one.
  const titles = table.pages.filter(({ words }) => words.some(({ text }) => text === name)).length;
  expect(titles).toBeGreaterThanOrEqual(table.copies);
});
