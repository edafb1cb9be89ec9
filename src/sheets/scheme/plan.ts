import { textPoints } from '../../workbook/cells/text-width';
import type { Area } from '../../workbook/cells/area';
import type { CellStyle, Edit, Edits } from '../../workbook/edits';
import { SCHEME_SHEET } from '../../workbook/owned-sheets';
import { sheetCells, sheetRows, type RowRole, type SheetRow } from './write';

/** Widths in points: names, the long texts, the rest. Landscape A4 takes about 780 at full size. */
const NAME_POINTS = 120;
const TEXT_POINTS = 270;
const OTHER_POINTS = 92;
/** Title and usage run over so many columns, which a window shows at once. */
const HEAD_COLUMNS = 5;
const LINE_POINTS = 14;
const FONT_POINTS = 10;

const STYLES: Readonly<Record<RowRole, CellStyle>> = {
  title: { bold: true, fontSize: 16, align: 'center', valign: 'center' },
  usage: { fontSize: 9, color: '#595959', align: 'left', valign: 'top', wrap: true },
  heading: { bold: true, fontSize: 13, fill: '#BDD7EE', align: 'left', valign: 'center' },
  part: { bold: true, fontSize: 11, fill: '#F2F2F2', align: 'left', valign: 'center' },
  header: { bold: true, fontSize: 10, fill: '#DDEBF7', align: 'center', valign: 'center', wrap: true, border: true },
  fact: { fontSize: 10, align: 'left', valign: 'top', wrap: true, border: true },
  row: { fontSize: 10, align: 'left', valign: 'top', wrap: true, border: true },
  signing: { fontSize: 11, align: 'left', valign: 'center' },
  blank: {},
};

/** Writes a scheme's value as the sheet 考评办法, ready to edit and to print. The workbook has no such sheet yet. */
export function planSchemeSheet(value: unknown): Edits {
  const rows = sheetRows(value);
  const values = sheetCells(rows);
  const width = Math.max(2, values[0]?.length ?? 0);
  const sheet = SCHEME_SHEET;
  const area = (row: number, count: number, columns = width): Area => ({ row, column: 0, rows: count, columns });
  const all = area(0, rows.length);
  const edits: Edit[] = [
    { kind: 'addSheet', sheet },
    { kind: 'numberFormat', sheet, area: area(0, rows.length), format: '@' },
    { kind: 'values', sheet, area: { ...all, columns: values[0]?.length ?? 1 }, values },
    { kind: 'columnWidth', sheet, column: 0, columns: 1, points: NAME_POINTS },
    { kind: 'columnWidth', sheet, column: 1, columns: 1, points: TEXT_POINTS },
  ];
  if (width > 2) edits.push({ kind: 'columnWidth', sheet, column: 2, columns: width - 2, points: OTHER_POINTS });
  for (const { role, row, count, columns } of runsOf(rows, width)) {
    if (role !== 'blank') edits.push({ kind: 'style', sheet, area: area(row, count, columns), style: STYLES[role] });
  }
  rows.forEach((line, row) => {
    if (isWide(line))
      edits.push(
        { kind: 'merge', sheet, area: { row, column: 1, rows: 1, columns: width - 1 } },
        { kind: 'style', sheet, area: area(row, 1), style: STYLES.fact },
      );
    if (line.role === 'title' || line.role === 'usage')
      edits.push({ kind: 'merge', sheet, area: area(row, 1, Math.min(width, HEAD_COLUMNS)) });
  });
  rows.forEach((line, row) => edits.push({ kind: 'rowHeight', sheet, row, rows: 1, points: heightOf(line, width) }));
  edits.push(
    { kind: 'freeze', sheet, rows: 0, columns: 1 },
    { kind: 'page', sheet, page: { printArea: all, orientation: 'landscape', fitToWidth: 1, paper: 'A4', centerHorizontally: true } },
    { kind: 'activate', sheet },
  );
  return edits;
}

interface Run {
  readonly role: RowRole;
  readonly row: number;
  readonly count: number;
  readonly columns: number;
}

/** Rows of one role that follow each other; a table is as wide as its header, the rest as the sheet. */
function runsOf(rows: readonly SheetRow[], width: number): Run[] {
  const runs: Run[] = [];
  let columns = width;
  rows.forEach(({ role, cells }, row) => {
    if (role === 'header') columns = cells.length;
    const wide = role === 'header' || role === 'row' ? columns : role === 'fact' ? 2 : width;
    const last = runs.at(-1);
    if (last?.role === role && last.columns === wide) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ role, row, count: 1, columns: wide });
  });
  return runs;
}

/** A fact whose text is longer than its column: it runs over the columns beside. */
function isWide({ role, cells }: SheetRow): boolean {
  return role === 'fact' && linesOf(cells[1] ?? '', TEXT_POINTS) > 1;
}

function heightOf(line: SheetRow, width: number): number {
  const { role, cells } = line;
  if (role === 'title') return 32;
  if (role === 'heading') return 22;
  if (role === 'signing') return 28;
  if (role === 'usage')
    return (
      Math.ceil(textPoints(cells[0] ?? '', 9) / (NAME_POINTS + TEXT_POINTS + (Math.min(width, HEAD_COLUMNS) - 2) * OTHER_POINTS - 8)) *
        LINE_POINTS +
      4
    );
  const lines = cells.map((text, column) =>
    linesOf(
      text ?? '',
      column === 0 ? NAME_POINTS : column > 1 ? OTHER_POINTS : TEXT_POINTS + (isWide(line) ? (width - 2) * OTHER_POINTS : 0),
    ),
  );
  return Math.min(400, Math.max(1, ...lines) * LINE_POINTS + 6);
}

/** How many lines a text takes in a column; wrapping leaves a little room unused at the end of a line. */
function linesOf(text: string, points: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((textPoints(line, FONT_POINTS) * 1.03) / (points - 8))), 0);
}
