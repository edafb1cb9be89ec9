import { parseA1 } from '../../../src/workbook/cells/a1';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { cellAt, putCell, type XlsxBook } from '../../../src/xlsx';
import { calculated } from '../support/calculated';
import type { Sheets } from '../support/csv';
import { togetherTest } from '../support/oracle';
import { written } from '../support/prove';

const RESULT = '考评结果-2026';

/** A book with a 口径 and an item that is 是 or 否. */
function workbook(): XlsxBook {
  const { scheme, diagnostics } = loadScheme(
    '办法: 试\n标识: 试\n年度: 2026\n序列: [甲类]\n口径:\n  迟报: {问: 迟报怎么扣, 取: 每次, 另可: [每天, 不扣], 依据: 第三条}\n  未用: {问: 取哪个, 取: 前者, 另可: [后者], 依据: 第四条}\n' +
      '台账:\n  名册: {列: {单位: 单位, 序列: 文字, 次数值: 数, 天数: 数}}\n得分项:\n' +
      '  达标: {公式: 次数值 ＜ 2, 类型: 是否}\n  总分: {公式: "如果 口径.迟报 = 每次 则 次数值 否则 如果 口径.迟报 = 每天 则 天数 否则 0", 类型: 数}\n' +
      '排名: {按: 总分}\n',
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const file = written({
    name: '试',
    scheme,
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位', '序列', '次数值', '天数'],
          ['甲', '甲类', 1, 5],
          ['乙', '甲类', 3, 4],
          ['丙', '甲类', null, 4],
        ],
        merges: [],
      },
    ],
    readings: {},
    period: '2026',
  });
  expect(file.untranslated).toEqual([]);
  return file.book;
}

/** The cell of 口径 迟报 typed over. */
function typed(book: XlsxBook, choice: CellValue): XlsxBook {
  const place = parseA1(book.names.find(({ name }) => name === '口径_迟报')?.refersTo.replace(/^=/u, '') ?? '');
  const changed = structuredClone(book);
  const sheet = changed.sheets.find(({ name }) => name === place?.sheet);
  if (sheet === undefined || place === null) throw new Error('no cell of the reading');
  putCell(sheet, place.area.row, place.area.column, { value: choice });
  return changed;
}

function linesOf(sheets: Sheets | undefined): CellValue[] {
  return (sheets?.get(RESULT) ?? [])
    .map((row) => row[0] ?? null)
    .filter((cell) => typeof cell === 'string' && /^(?:迟报|未用)：/u.test(cell));
}

togetherTest('the printed line of a 口径 follows its cell; one that no formula reads stays as it is', async () => {
  const book = workbook();
  const choices = ['每次', '每天', '不扣', '每月'];
  const found = await calculated(choices.map((choice) => typed(book, choice)));
  expect(found.map(linesOf)).toEqual([
    ['迟报：每次（第三条；另可：每天、不扣）', '未用：前者（第四条；另可：后者）'],
    ['迟报：每天（第三条；另可：每次、不扣）', '未用：前者（第四条；另可：后者）'],
    ['迟报：不扣（第三条；另可：每次、每天）', '未用：前者（第四条；另可：后者）'],
    ['迟报：“每月”不在可选之中', '未用：前者（第四条；另可：后者）'],
  ]);
});

togetherTest('是 and 否 are texts on the result before and after a recalculation', async () => {
  const book = workbook();
  const [found] = await calculated([book]);
  const before = book.sheets.find(({ name }) => name === RESULT);
  const after = found?.get(RESULT) ?? [];
  const head = after.findIndex((row) => row.includes('达标'));
  const column = after[head]?.indexOf('达标') ?? -1;
  const rows = after.flatMap((row, at) => (typeof row[1] === 'string' && ['甲', '乙', '丙'].includes(row[1]) ? [at] : []));
  const shown = rows.map((row) => [after[row]?.[1], after[row]?.[column]]);
  expect(Object.fromEntries(shown)).toEqual({ 甲: '是', 乙: '否', 丙: '待补' });
  expect(rows.map((row) => (before === undefined ? null : cellAt(before, row, column)?.value))).toEqual(shown.map(([, value]) => value));
});
