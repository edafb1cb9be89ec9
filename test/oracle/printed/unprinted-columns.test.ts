import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { putCell, type XlsxBook } from '../../../src/xlsx';
import { calculated } from '../support/calculated';
import { togetherTest } from '../support/oracle';
import { written } from '../support/prove';

/* Columns of which no unit has anything stand beside what is printed: once one has something, the line above the table says so. */

function workbook(): XlsxBook {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 分: 数}}
  事故: {依据: 一, 一票否决: 是, 列: {单位: 单位, 属实: 是否, 情形: 文字}, 计入: 属实 = 是}
得分项:
  总分: {公式: 分, 依据: 一}
排名: {按: 总分, 范围: 全部, 依据: 一}
`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  const sheets = [
    {
      name: '名册',
      rows: [
        ['单位', '分'],
        ['甲', 3],
        ['乙', 2],
      ],
      merges: [],
    },
    {
      name: '事故',
      rows: [
        ['单位', '属实', '情形'],
        ['甲', '否', '坍塌'],
      ],
      merges: [],
    },
  ];
  return written({ name: '试', scheme, sheets, readings: {}, period: '2026' }).book;
}

togetherTest('the line is blank until a veto counts, and then names the column', async () => {
  const book = workbook();
  const vetoed = structuredClone(book);
  const sheet = vetoed.sheets.find(({ name }) => name === '事故');
  if (sheet === undefined) throw new Error('no ledger');
  putCell(sheet, 1, 1, { value: '是' });
  const lines = (await calculated([book, vetoed])).map((sheets): CellValue => sheets.get('考评结果-2026')?.[2]?.[0] ?? null);
  expect(lines[0] ?? '').toBe('');
  expect(lines[1]).toContain('“一票否决、待补事项”有了内容，在打印范围之外');
});
