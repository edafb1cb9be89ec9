import { assess } from '../../src/assessment/assess';
import { compileForm } from '../../src/sheets/forms/compile/compile';
import { defaultForms } from '../../src/sheets/forms/defaults/defaults';
import { planForm } from '../../src/sheets/forms/plan';
import { asPdfs } from '../../src/tools/libreoffice/pdf';
import { guangyuanSample } from '../../src/tools/samples/guangyuan';
import { atOnce } from '../../src/workbook/progress';
import { fileWorkbook } from '../../src/workbook/file';
import type { Scheme } from '../../src/scheme/model';
import { readXlsx, writeXlsx, type XlsxBook } from '../../src/xlsx';
import { typedBook } from '../support/typed-book';
import { DASHIQIAO } from '../sheets/forms/support/dashiqiao';
import { TODAY } from '../sheets/forms/support/filled';
import { shipped } from '../support/transport';
import { canPrint, printedTest } from './support/oracle';
import { pagesOf, type Page } from './support/printed-pages';

/* Each default form as LibreOffice prints it: pages, their size, and that no text is cut or leaves the page. */

interface Printed {
  readonly pages: readonly Page[];
  readonly copies: number;
  /** All that the cells say. */
  readonly texts: readonly string[];
  readonly breaks: number;
}

/** A form that was filled, in a book that holds nothing else. */
interface Laid extends Omit<Printed, 'pages'> {
  readonly book: XlsxBook;
}

/** Default forms, filled in a copy of the workbook. */
async function laid(book: XlsxBook, scheme: Scheme, names: readonly string[]): Promise<Laid[]> {
  const workbook = await fileWorkbook(await writeXlsx(book), '试.xlsx');
  const snapshot = await workbook.read();
  const assessment = assess(snapshot, scheme);
  const plans = names.map((name) => {
    const form = defaultForms(scheme, '2017').find((one) => one.name === name);
    const compiled = form === undefined ? null : compileForm(form, scheme).compiled;
    if (compiled === null) throw new Error(`no form ${name}`);
    const plan = atOnce(planForm(compiled, { assessment, today: TODAY }, { units: null, draft: true }, snapshot));
    const [planned] = plan.sheets;
    if (planned === undefined) throw new Error(`${name} was not filled`);
    return { ...planned, copies: plan.copies.length };
  });
  for (const { edits } of plans) await workbook.apply(edits);
  const saved = await readXlsx(await workbook.save());
  return plans.map(({ name, copies }): Laid => {
    const sheet = saved.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`${name} was not filled`);
    const texts = Object.values(sheet.cells).flatMap((cells) =>
      Object.values(cells).flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    );
    return {
      book: { ...saved, sheets: [sheet], names: [], activeSheet: 0 },
      copies,
      texts,
      breaks: sheet.print.breaks?.length ?? 0,
    };
  });
}

const letters = (text: string): string => text.replace(/[\s\u3000]/gu, '');

/** Every sign of the cells is printed, on A4, and within the page's edge of 8 mm. */
function expectWhole({ pages, texts }: Printed, orientation: 'portrait' | 'landscape'): void {
  const [across, down] = orientation === 'portrait' ? [595, 842] : [842, 595];
  const edge = 8 * (72 / 25.4);
  for (const page of pages) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([across, down]);
    for (const { text, left, right, top, bottom } of page.words)
      expect([text, left >= edge - 1, right <= page.width - edge + 1, top >= 0, bottom <= page.height]).toEqual([
        text,
        true,
        true,
        true,
        true,
      ]);
  }
  // Words of a cell may be wrapped, and parts of several cells stand in one line: signs are counted.
  const count = (all: readonly string[]): Map<string, number> => {
    const counted = new Map<string, number>();
    for (const sign of all.map(letters).join('')) counted.set(sign, (counted.get(sign) ?? 0) + 1);
    return counted;
  };
  const seen = count(pages.flatMap(({ words }) => words.map(({ text }) => text)));
  const lacking = [...count(texts)].filter(([sign, wanted]) => (seen.get(sign) ?? 0) < wanted);
  expect(lacking).toEqual([]);
}

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
  const forms = [
    ...(await laid(typedBook(DASHIQIAO), shipped('大石桥计分'), ['考评情况反馈单'])),
    ...(await laid(
      guangyuanSample(),
      shipped('广元交通'),
      OF_GUANGYUAN.map(([name]) => name),
    )),
  ];
  const pdfs = await asPdfs(await Promise.all(forms.map(({ book }) => writeXlsx(book))));
  all = forms.map((form, index) => ({ ...form, pages: pagesOf(pdfs[index] ?? new Uint8Array()) }));
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
