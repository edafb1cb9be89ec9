import { z } from 'zod';
import type { DocumentExtras, ExcelHost } from '../../../src/host';
import { areaToA1 } from '../../../src/workbook/cells/a1';
import { cellArea } from '../../../src/workbook/cells/area';
import { SECRET_NAME } from '../../../src/workbook/sheet-secret';
import { emptyBook, validationsOf, type XlsxSheet, type XlsxStyle } from '../../../src/xlsx';
import { fromGridBook } from '../../../src/workbench/convert/from-grid';
import { StyleBook } from '../../../src/workbench/convert/style-book';
import { withExtras } from '../../../src/workbench/convert/extras';

/** All that a workbook holds, as lines that can be compared: what is where, e.g. `数据!B2 value`. */
export type Contents = ReadonlyMap<string, string>;

type Grid = ReturnType<typeof openGrid>;

/** Reads the grid itself, not by the add-in: values, formulas, formats, merges, sizes, panes, page set-up, names, settings. */
export async function contentsOf(grid: Grid, host: ExcelHost, extras: DocumentExtras): Promise<Contents> {
  await host.idle();
  const workbook = grid.getActiveWorkbook();
  if (workbook === null) throw new Error('no workbook is open');
  const data = workbook.save();
  const book = withExtras(
    fromGridBook(data, {
      book: emptyBook(),
      origins: new Map(),
      styles: new StyleBook(),
      activeSheetId: null,
      addInFunctions: [],
      spilledCells: (id) => host.spilledCells(id),
      formulaAt: () => null,
    }),
    extras,
    data.sheetOrder,
  );
  const lines = new Map<string, string>();
  lines.set('sheets', book.sheets.map(({ name }) => name).join(' '));
  for (const sheet of book.sheets) addSheet(lines, sheet);
  for (const { name, refersTo, sheet } of book.names) lines.set(`name ${sheet ?? ''}${name}`, name === SECRET_NAME ? 'a secret' : refersTo);
  // A workbook that is opened anew has other ids for the same sheets.
  const named = (text: string): string =>
    data.sheetOrder.reduce((said, id) => said.replaceAll(`"${id}"`, JSON.stringify(data.sheets[id]?.name ?? id)), text);
  for (const [key, value] of Object.entries(book.settings))
    if (!isBookkeeping(key)) lines.set(`setting ${key}`, named(JSON.stringify(value)).replace(SEALED, '"sealed"'));
  return lines;
}

/** Of which write a setting is, and that one is under way, is the adapter's own business. */
function isBookkeeping(key: string): boolean {
  return key === 'kaoji.keys' || key.startsWith('kaoji.batch.') || key.startsWith(MARK);
}

const MARK = 'kaoji.unfinished.';

/** What is told under a secret, which is another each time. */
const SEALED = /"sealed":"[0-9a-f]{64}"/gu;

const markShape = z.object({ begun: z.boolean() });

/** The marks of writes that began and have not ended; one that has not begun says nothing. */
export function marksIn(extras: DocumentExtras): string[] {
  return Object.entries(extras.settings)
    .filter(([key, json]) => key.startsWith(MARK) && markShape.safeParse(JSON.parse(json)).data?.begun !== false)
    .map(([key]) => key);
}

function addSheet(lines: Map<string, string>, sheet: XlsxSheet): void {
  const put = (what: string, value: unknown): void => void lines.set(`${sheet.name} ${what}`, JSON.stringify(value));
  for (const [row, cells] of Object.entries(sheet.cells))
    for (const [column, { value, formula, numberFormat, style }] of Object.entries(cells)) {
      const at = areaToA1(cellArea(Number(row), Number(column)));
      // What a formula shows follows from what stands elsewhere.
      if (formula !== undefined) put(`${at} formula`, formula);
      else if (value !== null && value !== '') put(`${at} value`, value);
      if (numberFormat !== undefined && numberFormat !== 'General') put(`${at} format`, numberFormat);
      const look = visible(style);
      if (look !== null) put(`${at} style`, look);
    }
  put('visibility', sheet.visibility);
  put('protected', sheet.protected);
  for (const merge of sheet.merges) put(`${areaToA1(merge)} merged`, true);
  for (const [column, width] of Object.entries(sheet.columnWidths))
    if (width !== DEFAULT_WIDTH) put(`column ${column}`, Math.round(width * 4));
  for (const [row, height] of Object.entries(sheet.rowHeights)) if (height !== DEFAULT_HEIGHT) put(`row ${row}`, height);
  if (sheet.freeze.rows + sheet.freeze.columns > 0) put('frozen', sheet.freeze);
  const rules = { ...sheet.opaque };
  for (const { areas, rule } of validationsOf({ opaque: rules })) for (const area of areas) put(`${areaToA1(area)} rule`, rule);
  for (const [key, value] of Object.entries(sheet.print)) if (value !== false) put(`page ${key}`, value);
}

/** What a new sheet has, in characters and in points. */
const DEFAULT_WIDTH = 8.38;
const DEFAULT_HEIGHT = 15;

/** Without what every cell has: black, in the font of the workbook. */
function visible(style: XlsxStyle | undefined): unknown {
  const { font, ...rest } = style ?? {};
  const { name, color, size, ...look } = font ?? {};
  const kept = {
    ...rest,
    ...(name === undefined || name === DEFAULT_FONT ? {} : { name }),
    ...(color === undefined || color === '#000000' ? {} : { color }),
    ...(size === undefined || size === DEFAULT_SIZE ? {} : { size }),
    ...look,
  };
  return Object.keys(kept).length === 0 ? null : kept;
}

const DEFAULT_FONT = '宋体';
const DEFAULT_SIZE = 11;

/** Without looks, sizes, panes and page set-up: of these the mark of a write keeps nothing. */
export function contentsOnly(contents: Contents): Contents {
  return new Map([...contents].filter(([what]) => !/ (?:style|frozen|rule|column \d+|row \d+|page \w+)$/u.test(what)));
}

/** What is different, by place. */
export function differences(a: Contents, b: Contents): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key}: ${a.get(key) ?? '–'} → ${b.get(key) ?? '–'}`);
}
