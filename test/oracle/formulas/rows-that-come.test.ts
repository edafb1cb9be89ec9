import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { putCell } from '../../../src/xlsx';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { formulaFaults, written } from '../support/prove';
import { saysChanged } from '../support/read-back';

/* A row that comes where formulas have none makes the result say so: below the others, in a blank line, the first of a ledger. */

const { scheme } = loadScheme(
  `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 得: 数}}
  加分: {列: {分值: 数}}
  一票否决: {列: {情形: 文字}}
得分项:
  总分: 得 ＋ 合计(加分, 分值) － 5 × 次数(一票否决)
排名: {按: 总分}
`,
  '试.yaml',
);

const SHEETS: Readonly<Record<string, CellValue[][]>> = {
  名册: [
    ['单位', '得'],
    ['甲', 50],
    ['乙', 60],
  ],
  加分: [
    ['单位', '分值'],
    ['甲', 1],
    [null, null],
    ['乙', 2],
    [null, null],
    ['乙', 3],
  ],
  一票否决: [['单位', '情形']],
};

/** What is typed, by sheet, row and column from 0, and whether the result has to be made anew. */
const TYPED: readonly (readonly [what: string, sheet: string, row: number, column: number, value: CellValue, changed: boolean])[] = [
  ['nothing', '名册', 0, 0, '单位', false],
  ['another value', '加分', 1, 1, 9, false],
  ['below the rows', '加分', 6, 0, '甲', true],
  ['in a blank line', '加分', 2, 0, '甲', true],
  ['in another', '加分', 4, 1, 7, true],
  ['the first of a ledger', '一票否决', 1, 0, '甲', true],
];

togetherTest('a row that comes is seen wherever it stands', async () => {
  if (scheme === null) throw new Error('the scheme is right');
  const sheets = Object.entries(SHEETS).map(([name, rows]) => ({ name, rows, merges: [] }));
  const file = written({ name: '试', scheme, sheets, readings: {}, period: '2026' });
  expect([...formulaFaults(file), ...file.untranslated]).toEqual([]);
  const books = TYPED.map(([, name, row, column, value]) => ({
    ...file.book,
    sheets: file.book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const copy = structuredClone(sheet);
      putCell(copy, row, column, { value });
      return copy;
    }),
  }));
  const found = await calculated(books);
  expect(TYPED.map(([what], at) => [what, saysChanged(found[at] ?? new Map())])).toEqual(
    TYPED.map(([what, , , , , changed]) => [what, changed]),
  );
});
