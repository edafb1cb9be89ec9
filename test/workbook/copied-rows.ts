import { areaToA1, parseA1 } from '../../src/workbook/cells/a1';
import { cellArea, type Area } from '../../src/workbook/cells/area';
import { movedValidation, type Validation } from '../../src/workbook/cells/validation';
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

const LIST: Validation = {
  kind: 'list',
  operator: 'between',
  first: '同意,不同意',
  second: null,
  ignoreBlanks: true,
  prompt: { title: '意见', message: '选一项' },
  alert: { style: 'stop', title: '', message: '只能选一项' },
};
const ABOVE: Validation = { ...LIST, kind: 'decimal', operator: 'lessThanOrEqual', first: '=B2*2', prompt: null, ignoreBlanks: false };

/** Rules on a sheet as they are given, and as they are told of its parts: a formula moves with the cells of a rule. */
export const RULES: Edits = [
  { kind: 'addSheet', sheet: '验' },
  { kind: 'validation', sheet: '验', areas: [area('C2:C4'), area('E9')], rule: LIST },
  { kind: 'validation', sheet: '验', areas: [area('D2:D3'), area('D6')], rule: ABOVE },
  { kind: 'validation', sheet: '验', areas: [area('C3')], rule: null },
];

export const RULES_TOLD: readonly (readonly [string, Validation])[] = [
  ['C2', LIST],
  ['C4', LIST],
  ['D2', ABOVE],
  ['D3', { ...ABOVE, first: '=B3*2' }],
  ['D6', { ...ABOVE, first: '=B6*2' }],
  ['E9', LIST],
];

/** What is told of a sheet, cell by cell. */
export function byCell({ validations }: SheetLayout): (readonly [string, Validation])[] {
  return validations
    .flatMap(({ areas, rule }) =>
      areas.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, at): readonly [string, Validation] => {
          const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
          const [first] = areas;
          return [areaToA1(cellArea(r, c)), movedValidation(rule, r - (first?.row ?? 0), c - (first?.column ?? 0))];
        }),
      ),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function area(a1: string): Area {
  const found = parseA1(a1);
  if (found === null) throw new Error(a1);
  return found.area;
}

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
