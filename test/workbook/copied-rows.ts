import type { Edits } from '../../src/workbook/edits';
import type { SheetLayout } from '../../src/workbook/sheet-layout';

/** A form of three rows: a title that is merged across, one line that is repeated, a foot. */
export const FORM: Edits = [
  { kind: 'addSheet', sheet: '样' },
  {
    kind: 'values',
    sheet: '样',
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    values: [
      ['题', null],
      ['行', 1],
      ['尾', null],
    ],
  },
  {
    kind: 'style',
    sheet: '样',
    area: { row: 0, column: 0, rows: 1, columns: 2 },
    style: { bold: true, fontSize: 18, fontName: '黑体', align: 'center' },
  },
  { kind: 'style', sheet: '样', area: { row: 1, column: 0, rows: 1, columns: 2 }, style: { border: true, wrap: true, fontSize: 12 } },
  { kind: 'style', sheet: '样', area: { row: 2, column: 0, rows: 1, columns: 2 }, style: { fill: '#FFC000' } },
  { kind: 'numberFormat', sheet: '样', area: { row: 1, column: 1, rows: 1, columns: 1 }, format: '0.00' },
  { kind: 'merge', sheet: '样', area: { row: 0, column: 0, rows: 1, columns: 2 } },
  { kind: 'columnWidth', sheet: '样', column: 0, columns: 1, points: 90 },
  { kind: 'rowHeight', sheet: '样', row: 1, rows: 1, points: 30 },
  {
    kind: 'page',
    sheet: '样',
    page: {
      printArea: { row: 0, column: 0, rows: 3, columns: 2 },
      orientation: 'landscape',
      paper: 'B5',
      scale: 80,
      breaks: [2],
      titleRows: { row: 0, rows: 1 },
      margins: { top: 72, right: 36, bottom: 72, left: 36, header: 18, footer: 18 },
      header: { left: '内部', right: '&P' },
      footer: { center: '－ &P －' },
      centerHorizontally: true,
    },
  },
];

/** Which row of the form each of these rows copies: the line three and then five times, runs and single ones. */
export const ROWS = [0, 1, 1, 1, 2, 0, 1, 1, 1, 1, 1, 2];

export const COPY: Edits = [
  { kind: 'addSheet', sheet: '出' },
  {
    kind: 'values',
    sheet: '出',
    area: { row: 0, column: 0, rows: ROWS.length, columns: 2 },
    values: ROWS.map((row) => [`第${String(row)}行`, 1.5]),
  },
  { kind: 'copyRows', sheet: '出', area: { row: 0, column: 0, rows: ROWS.length, columns: 2 }, from: '样', rows: ROWS },
];

/** What each row of the form looks like, in both columns: bold, size, fill, wrapped, lined below; the format of its second cell. */
export const LOOKS = [
  [true, 18, null, false, false, 'General'],
  [false, 12, null, true, true, '0.00'],
  [false, 11, '#FFC000', false, false, 'General'],
];

/** What is read of how {@link FORM} looks, by whichever way it was written. */
export function expectLayoutOfForm({ texts, heights, widths, page }: SheetLayout): void {
  expect(texts.map(([text]) => [text?.wraps, text?.fontSize])).toEqual([
    [false, 18],
    [true, 12],
    [false, 11],
  ]);
  expect(texts.map(([text]) => [text?.bold, text?.fill ?? null, text?.border])).toEqual(
    LOOKS.map(([bold, , fill, , border]) => [bold, fill, border]),
  );
  expect(heights[1]).toBe(30);
  expect(widths[0]).toBe(90);
  expect(page).toMatchObject({
    orientation: 'landscape',
    paper: 'B5',
    scale: 80,
    breaks: [2],
    titleRows: { row: 0, rows: 1 },
    header: { left: '内部', center: '', right: '&P' },
    footer: { center: '－ &P －' },
    centerHorizontally: true,
  });
  expect(page.margins.top).toBeCloseTo(72, 3);
}
