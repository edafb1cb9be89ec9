import { DAY_FORMAT } from '../../assessment/number-format';
import type { RowResults } from '../../assessment/row-results';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/assessment/result';
import type { CellValue } from '../../workbook/cells/cell';
import type { Edit } from '../../workbook/edits';
import type { ResultColumn } from './result-columns';
import { heightEdits } from './result-layout';
import { FONT_POINTS, heightFor } from './result-page';

/** Columns before those that are computed: the unit, the row. */
const KEYS = 2;

/**
 * What is computed of the rows of a ledger, below the units: a heading, heads, a line for each row. `row` is that of the heading, from 0.
 */
export interface RowBlock {
  readonly row: number;
  readonly results: RowResults;
}

/** The columns that the rows of ledgers take, of which the sheet's own table has the first: how wide they are, and no head. */
export function blockColumns(results: readonly RowResults[]): Pick<ResultColumn, 'head' | 'width' | 'align'>[] {
  const count = Math.max(0, ...results.map(({ columns }) => columns.length + KEYS));
  return Array.from({ length: count }, (_, at) => ({
    head: '',
    width: at < KEYS ? { least: 96, most: 150 } : { least: 54, most: 100 },
    align: 'left',
  }));
}

/** Puts the blocks below what the grid holds. `shift`: what numbers of days have too much for the workbook. */
export function putRowBlocks(results: readonly RowResults[], grid: CellValue[][], width: number, shift: number): RowBlock[] {
  const put = (cells: readonly CellValue[]): number =>
    grid.push([...cells, ...Array.from({ length: width - cells.length }, () => null)]) - 1;
  return results.map((one): RowBlock => {
    put([]);
    const row = put([fill(resultMessages['R-ROWS'], { ledger: one.ledger, count: one.rows.length })]);
    const keys = (['R-UNIT', 'R-ROW'] as const).map((code) => fill(resultMessages[code], {}));
    put([...keys, ...one.columns.map(({ name }) => name)]);
    for (const { unit, label, values } of one.rows) {
      const cells = values.map(({ number, text }, at): CellValue => {
        const days = one.columns[at]?.numberFormat === DAY_FORMAT ? shift : 0;
        return number === null ? text : number - days;
      });
      put([unit, inWords(label), ...cells]);
    }
    return { row, results: one };
  });
}

/** How the blocks are dressed. `widths`: of the sheet's columns, in points. */
export function blockEdits(sheet: string, blocks: readonly RowBlock[], widths: readonly number[]): Edit[] {
  return blocks.flatMap(({ row, results: { columns, rows } }): Edit[] => {
    const table = { row: row + 1, column: 0, rows: rows.length + 1, columns: columns.length + KEYS };
    const height = (texts: readonly string[]): number => Math.max(...texts.map((text, at) => heightFor(text, widths[at] ?? 0)));
    const heights = [
      height(['', '', ...columns.map(({ name }) => name)]),
      ...rows.map(({ unit, label, values }) => height([unit ?? '', inWords(label), ...values.map(({ text }) => text)])),
    ];
    return [
      { kind: 'style', sheet, area: { ...table, row, rows: 1 }, style: { bold: true, fill: '#F2F2F2', align: 'left' } },
      { kind: 'style', sheet, area: table, style: { border: true, valign: 'center', fontSize: FONT_POINTS, wrap: true } },
      ...heightEdits(sheet, new Map(heights.map((points, at) => [row + 1 + at, points]))),
      { kind: 'style', sheet, area: { ...table, rows: 1 }, style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true } },
      ...columns.flatMap(({ numberFormat: format }, at): Edit[] =>
        format === null
          ? []
          : [{ kind: 'numberFormat', sheet, area: { row: row + 2, column: at + KEYS, rows: rows.length, columns: 1 }, format }],
      ),
    ];
  });
}
