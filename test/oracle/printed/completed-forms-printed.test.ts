import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import { dashiqiaoCompleted } from '../../../src/tools/samples/dashiqiao-completed';
import { guangyuanCompleted } from '../../../src/tools/samples/guangyuan-completed';
import { shipped } from '../../support/transport';
import { canPrint, printedTest } from '../support/oracle';
import { expectWhole, laid, print, type Printed } from '../support/printed-forms';

/* Every default form of both completed samples, as LibreOffice prints it: the pages, and that nothing is cut or leaves its cell. */

/** How many copies there are, on how many pages a copy at least and at most. */
type Form = readonly [name: string, orientation: 'portrait' | 'landscape', copies: number, least: number, most: number];

const OF_DASHIQIAO: readonly Form[] = [
  ['考评情况反馈单', 'portrait', 44, 1, 1],
  ['单位得分明细表', 'portrait', 44, 3, 4],
  ['得分汇总及排名表', 'landscape', 1, 3, 5],
  ['考评结果通报', 'portrait', 1, 1, 1],
  ['察访核验审定表', 'landscape', 1, 1, 1],
  ['加减分审定表', 'landscape', 1, 1, 1],
  ['严重事件审定表', 'landscape', 1, 1, 1],
  ['政府绩效考核任务项目及分值统计表', 'portrait', 1, 2, 2],
  ['政府绩效考核任务项目', 'portrait', 1, 28, 38],
  ['任务项目目标调整申请表', 'portrait', 44, 1, 3],
  ['任务项目半年自查评估表', 'landscape', 44, 1, 4],
  ['约谈名单', 'landscape', 1, 1, 1],
  ['考评复核申请表', 'portrait', 44, 1, 1],
  ['反馈单签收表', 'portrait', 1, 2, 3],
];

const OF_GUANGYUAN: readonly Form[] = [
  ['考评情况反馈单', 'portrait', 23, 1, 2],
  ['单位得分明细表', 'portrait', 23, 1, 2],
  ['得分汇总及排名表', 'landscape', 1, 2, 4],
  ['考评结果通报', 'portrait', 1, 1, 2],
  ['加分审定表', 'landscape', 1, 3, 5],
  ['扣分审定表', 'landscape', 1, 1, 2],
  ['排位审定表', 'landscape', 1, 1, 3],
  ['一票否决审定表', 'landscape', 1, 1, 1],
  ['指标及分值统计表', 'portrait', 1, 1, 2],
  ['指标一览表', 'portrait', 1, 13, 18],
  ['指标目标调整申请表', 'portrait', 23, 1, 3],
  ['指标半年自查评估表', 'landscape', 23, 1, 3],
  ['领导评价票数及得分表', 'portrait', 1, 1, 2],
  ['约谈名单', 'landscape', 1, 1, 1],
  ['考评复核申请表', 'portrait', 23, 1, 2],
  ['反馈单签收表', 'portrait', 1, 1, 2],
];

const names = (forms: readonly Form[]): string[] => forms.map(([name]) => name);

let all: readonly Printed[] = [];
beforeAll(async () => {
  if (!canPrint) return;
  all = await print([
    ...(await laid(dashiqiaoCompleted(), shipped('大石桥计分'), names(OF_DASHIQIAO))),
    ...(await laid(guangyuanCompleted(), shipped('广元交通'), names(OF_GUANGYUAN))),
  ]);
});

function expectPrinted(table: Printed | undefined, [name, orientation, copies, least, most]: Form): void {
  if (table === undefined) throw new Error('it was not printed');
  expect(table.copies).toBe(copies);
  expectWhole(table, orientation);
  expect(table.pages.length).toBeGreaterThanOrEqual(copies * least);
  expect(table.pages.length).toBeLessThanOrEqual(copies * most);
  // Each copy begins a page, with the name of the form.
  expect(table.pages.filter(({ words }) => words.some(({ text }) => text === name)).length).toBeGreaterThanOrEqual(copies);
}

test('these are all forms that the schemes have', () => {
  expect(defaultForms(shipped('大石桥计分'), '2017').map(({ name }) => name)).toEqual(names(OF_DASHIQIAO));
  expect(defaultForms(shipped('广元交通'), '2017').map(({ name }) => name)).toEqual(names(OF_GUANGYUAN));
});

printedTest.each(OF_DASHIQIAO.map((form, at) => ({ name: form[0], form, at })))('$name of 大石桥', ({ form, at }) => {
  expectPrinted(all[at], form);
});

printedTest.each(OF_GUANGYUAN.map((form, at) => ({ name: form[0], form, at })))('$name of 广元', ({ form, at }) => {
  expectPrinted(all[OF_DASHIQIAO.length + at], form);
});
