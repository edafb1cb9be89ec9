import { readFileSync } from 'node:fs';
import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { asPdfs } from '../../../src/tools/libreoffice/pdf';
import { fileWorkbook } from '../../../src/workbook/file';
import { readXlsx, writeXlsx, type XlsxCell } from '../../../src/xlsx';
import { shipped } from '../../support/transport';
import { canPrint, printedTest } from '../support/oracle';
import { lettersOf, overlapping, pagesOf, type Page } from '../support/printed-pages';

/* 考评结果 as LibreOffice prints it: large enough to be read and signed, nothing cut. */

const RESULTS = [
  ['广元交通-2017.xlsx', '广元交通', 'values', [842, 595]],
  ['广元交通-2017-完成.xlsx', '广元交通', 'values', [842, 595]],
  ['广元交通-2017-完成.xlsx', '广元交通', 'formulas', [842, 595]],
  // 19 items take the larger sheet.
  ['大石桥-2017-完成.xlsx', '大石桥计分', 'values', [1191, 842]],
  ['大石桥-2017-完成.xlsx', '大石桥计分', 'formulas', [1191, 842]],
] as const;

interface Result {
  readonly pages: readonly Page[];
  readonly units: readonly string[];
}

/** A result by itself in a file, in the place of formulas what they give. */
async function resultFile(file: string, scheme: string, as: 'values' | 'formulas'): Promise<{ bytes: Uint8Array; units: string[] }> {
  const workbook = await fileWorkbook(readFileSync(`assets/samples/${file}`), file);
  const snapshot = await workbook.read();
  const assessment = assess(snapshot, shipped(scheme));
  const plan = as === 'values' ? planResult(assessment, snapshot) : planFormulas(assessment, snapshot);
  await workbook.apply(plan.edits);
  const book = await readXlsx(await workbook.save());
  const sheet = book.sheets.find(({ name }) => name === plan.sheet);
  if (sheet === undefined) throw new Error('no result');
  const given = ({ formula: _, ...cell }: XlsxCell): XlsxCell => cell;
  const cells = Object.fromEntries(
    Object.entries(sheet.cells).map(([row, columns]) => [
      row,
      Object.fromEntries(Object.entries(columns).map(([column, cell]) => [column, given(cell)])),
    ]),
  );
  const bytes = await writeXlsx({ ...book, sheets: [{ ...sheet, cells }], names: [], activeSheet: 0 });
  return { bytes, units: assessment.units.map(({ unit }) => unit) };
}

let all: readonly Result[] = [];
beforeAll(async () => {
  if (!canPrint) return;
  const files = await Promise.all(RESULTS.map(([file, scheme, as]) => resultFile(file, scheme, as)));
  const pdfs = await asPdfs(files.map(({ bytes }) => bytes));
  all = files.map(({ units }, at) => ({ units, pages: pagesOf(pdfs[at] ?? new Uint8Array()) }));
});

printedTest.each(RESULTS.map(([file, , as, size], at) => ({ file, as, size, at })))(
  '$file in $as: at least 9 points, every unit once, numbered pages with heads, a line to sign on',
  ({ size, at }) => {
    const { pages, units } = all[at] ?? { pages: [], units: [] };
    expect(pages.length).toBeGreaterThan(0);
    for (const [number, page] of pages.entries()) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual(size);
      expect(overlapping(page)).toEqual([]);
      // The width of a word is told to a hundredth or so.
      expect(lettersOf(page).filter(({ points }) => points < 8.95)).toEqual([]);
      const texts = page.words.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['名次', '单位', String(number + 1)]));
      for (const { left, right, bottom } of page.words)
        expect([left > 20, right < page.width - 20, bottom < page.height]).toEqual([true, true, true]);
    }
    const words = pages.flatMap((page) => page.words.map(({ text }) => text));
    expect(units.filter((unit) => words.filter((word) => word === unit).length !== 1)).toEqual([]);
    for (const place of ['制表：', '审核：', '负责人：', '日期：']) expect(words.filter((word) => word === place)).toHaveLength(1);
    expect(words.indexOf('制表：')).toBeLessThan(words.indexOf('口径'));
    expect(words.some((word) => word.includes('###'))).toBe(false);
  },
);
