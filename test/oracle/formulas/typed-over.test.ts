import { fill } from '../../../src/messages/catalogue';
import { formulaMessages } from '../../../src/messages/sheets/formulas';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { cellAt, putCell, type XlsxBook } from '../../../src/xlsx';
import { calculated } from '../support/calculated';
import type { Sheets } from '../support/csv';
import { togetherTest } from '../support/oracle';
import { formulaFaults, written } from '../support/prove';

/* A result in formulas, of which cells are pasted over with what they show: it never goes on saying that it recalculates. */

const { scheme } = loadScheme(
  `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 得: 数}}
  加分: {列: {分值: 数}}
得分项:
  总分: 得 ＋ 合计(加分, 分值)
排名: {按: 总分}
`,
  '试.yaml',
);

const RESULT = '考评结果-2026';
/** The heads of a result stand in row 4, a heading for all units in row 5: the units in rows 6 and 7. */
const UNITS = [5, 6];

/** Cells of a sheet as they would be after 复制, 选择性粘贴 › 数值. */
function pasted(book: XlsxBook, name: string, rows: readonly number[], columns: readonly number[]): XlsxBook {
  return over(book, name, (sheet) => {
    for (const row of rows) for (const column of columns) putCell(sheet, row, column, { value: cellAt(sheet, row, column)?.value ?? 0 });
  });
}

function typed(book: XlsxBook, name: string, row: number, column: number, value: CellValue): XlsxBook {
  return over(book, name, (sheet) => putCell(sheet, row, column, { value }));
}

function over(book: XlsxBook, name: string, change: (sheet: XlsxBook['sheets'][number]) => void): XlsxBook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const copy = structuredClone(sheet);
      change(copy);
      return copy;
    }),
  };
}

/** Whether the line above the heads, and the one at the end, say that formulas are gone; and whether any says that it recalculates. */
function said(sheets: Sheets): readonly [warns: boolean, recalculates: boolean] {
  const texts = (sheets.get(RESULT) ?? []).map(([first = null]) => (typeof first === 'string' ? first : ''));
  return [
    texts[2]?.includes(fill(formulaMessages['N-OVERWRITTEN'], {})) === true && texts.some((text) => text.includes('但有的格已不是公式')),
    texts.some((text) => text.includes('这里自动重算')),
  ];
}

togetherTest('a result of which a cell, a column, or the workings are pasted over says that it follows no more', async () => {
  if (scheme === null) throw new Error('the scheme is right');
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '得'],
        ['甲', 50],
        ['乙', 60],
      ],
      merges: [],
    },
    {
      name: '加分',
      rows: [
        ['单位', '分值'],
        ['甲', 1],
        ['乙', 2],
      ],
      merges: [],
    },
  ];
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
  expect([...formulaFaults(file), ...file.untranslated]).toEqual([]);
  const { book } = file;
  const head = (name: string, row: number, text: string): number => {
    const found = book.sheets
      .filter((sheet) => sheet.name === name)
      .flatMap((sheet) => Array.from({ length: 40 }, (_, column) => column).filter((column) => cellAt(sheet, row, column)?.value === text));
    return found[0] ?? -1;
  };
  const total = head(RESULT, 3, '总分');
  const cases: readonly (readonly [what: string, book: XlsxBook, gone: boolean])[] = [
    ['nothing', book, false],
    ['another figure in a ledger', typed(book, '加分', 1, 1, 9), false],
    ['a remark beside the result', typed(book, RESULT, 5, 30, '核过'), false],
    ['one total', pasted(book, RESULT, [UNITS[0] ?? 0], [total]), true],
    ['the column of totals', pasted(book, RESULT, UNITS, [total]), true],
    ['the whole table', pasted(book, RESULT, UNITS, [0, 1, 2, 3]), true],
    ['a column of the workings', pasted(book, '计算-名册', [4, 5], [head('计算-名册', 3, '总分')]), true],
    ['one cell of a ledger’s workings', pasted(book, '计算-加分', [4], [head('计算-加分', 3, '分值')]), true],
  ];
  const found = await calculated(cases.map(([, one]) => one));
  expect(cases.map(([what], at) => [what, ...said(found[at] ?? new Map())])).toEqual(cases.map(([what, , gone]) => [what, gone, !gone]));
});
