import { DAY_FORMAT } from '../../assessment/number-format';
import type { RowResults } from '../../assessment/row-results';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/assessment/result';
import type { CellValue } from '../../workbook/cells/cell';
import type { Edit } from '../../workbook/edits';

/** Columns before those that are computed: the unit, the row. */
const KEYS = 2;

/**
 * What is computed of the rows of a ledger, below the units: a heading, heads, a line for each row. `row` is that of the heading, from 0.
 */
export interface RowBlock {
  readonly row: number;
  readonly results: RowResults;
}

/** How many columns the rows of ledgers take. */
export function blocksWidth(results: readonly RowResults[]): number {
  return Math.max(0, ...results.map(({ columns }) => columns.length + KEYS));
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

/** How the blocks are dressed. */
export function blockEdits(sheet: string, blocks: readonly RowBlock[]): Edit[] {
  return blocks.flatMap(({ row, results: { columns, rows } }): Edit[] => {
    const table = { row: row + 1, column: 0, rows: rows.length + 1, columns: columns.length + KEYS };
    return [
      { kind: 'style', sheet, area: { ...table, row, rows: 1 }, style: { bold: true, fill: '#F2F2F2', align: 'left' } },
      { kind: 'style', sheet, area: table, style: { border: true, valign: 'center', fontSize: 10 } },
      { kind: 'style', sheet, area: { ...table, rows: 1 }, style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true } },
      ...columns.flatMap(({ numberFormat: format }, at): Edit[] =>
        format === null
          ? []
          : [{ kind: 'numberFormat', sheet, area: { row: row + 2, column: at + KEYS, rows: rows.length, columns: 1 }, format }],
      ),
    ];
  });
}
