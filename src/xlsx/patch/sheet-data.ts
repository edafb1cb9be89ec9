import type { XlsxCell, XlsxSheet } from '../book';
import { areaToA1, columnIndex, columnLetters } from '../../workbook/cells/a1';
import { portion, type Sliced } from '../../workbook/progress';
import { fileFunctionNames } from '../formulas/function-names';
import { sharedFormulas, type SharedFormula } from '../formulas/shared-formulas';
import { numberText } from '../number-text';
import { attributesOf, childXml, cut, cutSliced, element, escapeText, escapeXml, type Attributes, type Cut } from '../xml/xml';
import { joined } from '../zip/joined';
import type { StyleSheet } from './styles';

/** A sheet before and after, and which cells differ. */
export interface SheetChange {
  readonly before: XlsxSheet;
  readonly after: XlsxSheet;
  readonly changed: ReadonlySet<string>;
}

/** Rewrites the cells and row heights that differ between two states of a sheet; every other cell keeps its text. */
export function* patchSheetData(xml: string, { before, after, changed: differing }: SheetChange, styles: StyleSheet): Sliced<string> {
  const data = yield* saving(cutSliced(xml), xml.length, [0, 0.4]);
  const rows = yield* portion(readLines(data), 0.4, 0.7);
  const changed = [...new Set([...differing, ...cellsOfBrokenShares(rows, differing)])];
  for (const [index, address] of changed.entries()) {
    if (index % CELLS === 0) yield* portion(at(index, changed.length), 0.7, 0.9);
    const [row, column] = split(address);
    const line = rowAt(rows, row);
    const old = line.cells.get(column);
    const cell = after.cells[row]?.[column];
    delete line.attributes['spans'];
    if (cell === undefined) line.cells.delete(column);
    else
      line.cells.set(
        column,
        cellXml(`${columnLetters(column)}${String(row + 1)}`, cell, styleIndex(old, before.cells[row]?.[column], cell, styles)),
      );
  }
  for (const [row, height] of Object.entries(after.rowHeights)) {
    if (before.rowHeights[Number(row)] === height) continue;
    Object.assign(rowAt(rows, Number(row)).attributes, { ht: String(height), customHeight: '1' });
  }
  for (const row of Object.keys(before.rowHeights)) {
    if (after.rowHeights[Number(row)] !== undefined) continue;
    const { attributes } = rowAt(rows, Number(row));
    delete attributes['ht'];
    delete attributes['customHeight'];
  }
  const lines: string[] = [];
  for (const [row, { attributes, cells, rest }] of [...rows].sort(([a], [b]) => a - b)) {
    const content = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
    lines.push(element('row', { ...attributes, r: row + 1 }, content.join('') + rest));
    if (lines.length % ROWS === 0) yield* portion(at(lines.length, rows.size), 0.9, 1);
  }
  return element('sheetData', data.attributes, lines.join(''));
}

/** Cells between two pauses. */
const CELLS = 2_000;

function* at(done: number, of: number): Sliced<void> {
  yield { phase: 'saving', done, of };
}

/** Work that yields how many signs are done, as a part of saving that lies between two shares. */
export function* saving<T>(work: Generator<number, T, undefined>, of: number, [from, to]: readonly [number, number]): Sliced<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield* portion(at(Math.min(step.value, of), of), from, to);
  }
}

/** A row as a sheet part has it. */
interface Line {
  readonly attributes: Attributes;
  readonly cells: Map<number, string>;
  /** What stands after the cells. */
  readonly rest: string;
}

function rowAt(rows: Map<number, Line>, row: number): Line {
  const found = rows.get(row);
  if (found !== undefined) return found;
  const line: Line = { attributes: { r: String(row + 1) }, cells: new Map(), rest: '' };
  rows.set(row, line);
  return line;
}

/** The rows of a `sheetData`. */
export function* linesOf(xml: string): Sliced<ReadonlyMap<number, Line>> {
  return yield* readLines(yield* saving(cutSliced(xml), xml.length, [0, 0]));
}

function* readLines(data: Cut): Sliced<Map<number, Line>> {
  const rows = new Map<number, Line>();
  let next = 0;
  for (const [index, { name, xml: text }] of data.children.entries()) {
    if (index % ROWS === 0) yield { phase: 'saving', done: index, of: data.children.length };
    if (name !== 'row') continue;
    const { attributes, children } = cut(text);
    const row = attributes['r'] === undefined ? next : Number(attributes['r']) - 1;
    next = row + 1;
    const cells = children.filter((child) => child.name === 'c');
    const rest = children.filter((child) => child.name !== 'c').map((child) => child.xml);
    rows.set(row, { attributes, cells: readCells(cells, row), rest: rest.join('') });
  }
  return rows;
}

function readCells(children: Cut['children'], row: number): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 0;
  for (const { xml: text } of children) {
    const address = attributesOf(text)['r'];
    const column = address === undefined ? next : columnIndex(address);
    next = column + 1;
    cells.set(column, address === undefined ? text.replace('<c', `<c r="${columnLetters(column)}${String(row + 1)}"`) : text);
  }
  return cells;
}

/** Cells that share the formula of a changed cell: they get a formula of their own, as its text may be gone. */
function cellsOfBrokenShares(rows: ReadonlyMap<number, Line>, changed: ReadonlySet<string>): string[] {
  const broken = new Set<string>();
  for (const address of changed) {
    const [row, column] = split(address);
    const share = shareOf(rows.get(row)?.cells.get(column));
    if (share !== undefined) broken.add(share);
  }
  if (broken.size === 0) return [];
  return [...rows].flatMap(([row, { cells }]) =>
    [...cells].flatMap(([column, text]) => (broken.has(shareOf(text) ?? '') ? [`${String(row)},${String(column)}`] : [])),
  );
}

function shareOf(text: string | undefined): string | undefined {
  if (text?.includes('shared') !== true) return undefined;
  const formula = attributesOf(childXml(cut(text), 'f') ?? '');
  return formula['t'] === 'shared' ? formula['si'] : undefined;
}

/** The number a look has in the file: the old one as long as the look is the old one. */
function styleIndex(old: string | undefined, was: XlsxCell | undefined, is: XlsxCell, styles: StyleSheet): number {
  const same = was !== undefined && JSON.stringify([was.style, was.numberFormat]) === JSON.stringify([is.style, is.numberFormat]);
  if (old !== undefined && same) return Number(attributesOf(old)['s'] ?? 0);
  return styles.indexOf(is.style, is.numberFormat);
}

function split(address: string): [row: number, column: number] {
  const [row = 0, column = 0] = address.split(',').map(Number);
  return [row, column];
}

/**
 * A cell as the sheet part writes it. Texts stand in the cell itself, so that the shared strings of the file stay as they are.
 * @param share what its formula says if it is shared; the text stands in the first cell that shares it.
 */
function cellXml(address: string, cell: XlsxCell, styleIndex: number, share?: string): string {
  const { value, formula, array } = cell;
  // By hand: a large result has millions of cells.
  const opening = styleIndex === 0 ? `<c r="${address}"` : `<c r="${address}" s="${String(styleIndex)}"`;
  const result = value === null || (formula === undefined && typeof value === 'string') ? null : typed(value);
  const type = result === null ? '' : result[0] === undefined ? '' : ` t="${result[0]}"`;
  const shown = result === null ? '' : `<v>${result[1]}</v>`;
  if (formula !== undefined) {
    if (share?.includes('ref=') === false) return `${opening}${type}><f ${share}/>${shown}</c>`;
    const text = escapeXml(fileFunctionNames(formula.slice(1)));
    if (share !== undefined) return `${opening}${type}><f ${share}>${text}</f>${shown}</c>`;
    const written = array === undefined ? `<f>${text}</f>` : element('f', { t: 'array', ref: array.area }, text);
    return `${opening}${type}>${written}${shown}</c>`;
  }
  if (value === null) return `${opening}/>`;
  if (typeof value === 'string') return `${opening} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
  return `${opening}${type}>${shown}</c>`;
}

/** Rows that are put together to one text. */
const ROWS = 200;

/** Some rows put together, or none while formulas are looked through, and how far it has come. */
interface Rows {
  readonly xml: string;
  readonly done: number;
  readonly of: number;
}

/**
 * The rows of a sheet that no file has yet, some hundred at a time: together they may be longer than a text can be. `lines`: rows and cells
 * that are written already, which stay where the sheet has no cell.
 */
export function* newRows(
  sheet: XlsxSheet,
  styles: StyleSheet,
  lines: ReadonlyMap<number, Line> = new Map(),
): Generator<Rows, void, undefined> {
  const numbers = [...Object.keys(sheet.cells), ...Object.keys(sheet.rowHeights)].map(Number);
  const rows = [...new Set([...numbers, ...lines.keys()])].sort((a, b) => a - b);
  const letters: string[] = [];
  const of = 2 * rows.length;
  const shared = sharedFormulas(sheet);
  let looked = shared.next();
  for (; looked.done !== true; looked = shared.next()) yield { xml: '', done: looked.value, of };
  const shareAt = sharing(looked.value);
  let texts: string[] = [];
  for (const [index, row] of rows.entries()) {
    const number = String(row + 1);
    const cells = Object.entries(sheet.cells[row] ?? {}).map(([key, cell]): [number, string] => {
      const column = Number(key);
      const address = (letters[column] ??= columnLetters(column)) + number;
      return [column, cellXml(address, cell, styles.indexOf(cell.style, cell.numberFormat), shareAt(row, column))];
    });
    texts.push(rowXml(row, cells, sheet.rowHeights[row], lines.get(row)));
    if (texts.length < ROWS && index < rows.length - 1) continue;
    yield { xml: texts.join(''), done: rows.length + index + 1, of };
    texts = [];
  }
}

function rowXml(row: number, cells: readonly (readonly [number, string])[], height: number | undefined, line: Line | undefined): string {
  const number = String(row + 1);
  if (line === undefined) {
    const content = cells.map(([, text]) => text).join('');
    return `<row r="${number}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>${content}</row>`;
  }
  const { spans: _, ...attributes } = line.attributes;
  const all = [...new Map([...line.cells, ...cells])].sort(([a], [b]) => a - b).map(([, text]) => text);
  return element('row', { ...attributes, r: number }, all.join('') + line.rest);
}

/** Says of each cell of a sheet, row by row from the top, what its formula says if it is shared. */
function sharing(shared: ReadonlyMap<number, readonly SharedFormula[]>): (row: number, column: number) => string | undefined {
  /** Which of a column’s shared formulas is the next to begin or end. */
  const next = new Map<number, number>();
  return (row, column) => {
    const at = next.get(column) ?? 0;
    const share = shared.get(column)?.[at];
    if (share === undefined || row < share.row) return undefined;
    if (row === share.row + share.rows - 1) next.set(column, at + 1);
    const number = `t="shared" si="${String(share.number)}"`;
    return row === share.row ? `${number} ref="${areaToA1({ ...share, columns: 1 })}"` : number;
  };
}

const NO_ROWS = '<sheetData/>';

/** A sheet part without rows with these rows in it, as it is packed. */
export function* sheetOfRows(empty: string, rows: Iterable<Rows>): Sliced<Uint8Array> {
  const at = empty.indexOf(NO_ROWS);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(`${empty.slice(0, at)}<sheetData>`)];
  for (const { xml, done, of } of rows) {
    pieces.push(encoder.encode(xml));
    yield { phase: 'saving', done, of };
  }
  pieces.push(encoder.encode(`</sheetData>${empty.slice(at + NO_ROWS.length)}`));
  return joined(pieces);
}

function typed(value: Exclude<XlsxCell['value'], null>): [type: string | undefined, text: string] {
  if (typeof value === 'number') return [undefined, numberText(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  return typeof value === 'string' ? ['str', escapeText(value)] : ['e', escapeXml(value.error)];
}
