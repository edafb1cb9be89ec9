import { assess } from '../../../src/assessment/assess';
import type { Scheme } from '../../../src/scheme/model';
import { compileForm } from '../../../src/sheets/forms/compile/compile';
import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import { planForm } from '../../../src/sheets/forms/plan';
import { asPdfs } from '../../../src/tools/libreoffice/pdf';
import { fileWorkbook } from '../../../src/workbook/file';
import { atOnce } from '../../../src/workbook/progress';
import { readXlsx, writeXlsx, type XlsxBook } from '../../../src/xlsx';
import { TODAY } from '../../sheets/forms/support/filled';
import { overlapping, pagesOf, type Page } from './printed-pages';

/** A form as LibreOffice printed it. */
export interface Printed {
  readonly pages: readonly Page[];
  readonly copies: number;
  /** All that the cells say. */
  readonly texts: readonly string[];
  readonly breaks: number;
}

/** A form that was filled, in a book that holds nothing else. */
export interface Laid extends Omit<Printed, 'pages'> {
  readonly book: XlsxBook;
}

/** Default forms, filled in a copy of the workbook. */
export async function laid(book: XlsxBook, scheme: Scheme, names: readonly string[]): Promise<Laid[]> {
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

/** Every sign of the cells is printed, on A4, within the page's edge of 8 mm, and none over another: a text that leaves its cell does. */
export function expectWhole({ pages, texts }: Printed, orientation: 'portrait' | 'landscape'): void {
  const [across, down] = orientation === 'portrait' ? [595, 842] : [842, 595];
  const edge = 8 * (72 / 25.4);
  for (const page of pages) {
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([across, down]);
    const isOutside = ({ left, right, top, bottom }: Page['words'][number]): boolean =>
      left < edge - 1 || right > page.width - edge + 1 || top < 0 || bottom > page.height;
    expect(page.words.filter(isOutside)).toEqual([]);
    expect(overlapping(page)).toEqual([]);
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

/** What LibreOffice makes of forms, all by one start. */
export async function print(forms: readonly Laid[]): Promise<Printed[]> {
  const pdfs = await asPdfs(await Promise.all(forms.map(({ book }) => writeXlsx(book))));
  return forms.map((form, index) => ({ ...form, pages: pagesOf(pdfs[index] ?? new Uint8Array()) }));
}
