import { sensesOf } from '../columns/lexicon';
import { writtenDay } from '../mapping/written-values';
import { isLabelWord } from '../words/labels';
import { axisOf, isYearNumber } from './axes';
import { isFilled, type SheetView } from './sheet-view';

/** What heads are known by, beside the vocabulary. */
export interface KnownWords {
  /** Names and aliases of a scheme's columns, folded. */
  readonly columns: ReadonlySet<string>;
  /** Names of units, folded. Asked only where the answer may make a row a head or part of one. */
  readonly units: Pick<ReadonlySet<string>, 'has'>;
}

export const NO_WORDS: KnownWords = { columns: new Set(), units: new Set() };

/** How much a row looks like a head. */
export interface HeadSigns {
  readonly filled: number;
  /** Heads by vocabulary or scheme: 1 each for whole words, a half for a word within. */
  readonly hits: number;
  /** Of them whole words. */
  readonly whole: number;
  /** Periods, years, units, grades. */
  readonly axis: number;
}

const NO_SIGNS: HeadSigns = { filled: 0, hits: 0, whole: 0, axis: 0 };
const LONGEST_HEAD = 40;

/** The words of a cell of a head: its text, or a year written as a number; empty for what heads nothing. */
export function headText(view: SheetView, row: number, column: number): string {
  const value = view.value(row, column);
  if (typeof value === 'number') return isYearNumber(value) ? String(value) : '';
  return view.text(row, column);
}

/** Whether the words of a cell are a head that the vocabulary or the scheme knows: 1 wholly, ½ in part, 0 not. */
export function isHeadWord(text: string, known: KnownWords): 0 | 0.5 | 1 {
  if (text.endsWith(':') || text.length > LONGEST_HEAD) return 0;
  if (known.columns.has(text)) return 1;
  const { part } = sensesOf(text);
  return part === 1 ? 1 : part > 0 ? 0.5 : 0;
}

/** How many texts at the beginning of a row that are no heads make it none. */
const NO_HEADS = 6;

/** Looks at one row; a row with a number that is no year, with a long text, or without one whole word, is none. */
function headSigns(view: SheetView, row: number, known: KnownWords): HeadSigns {
  // Before any word is looked up: most rows of a long table hold a number.
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (typeof value === 'number' && !isYearNumber(value)) return NO_SIGNS;
  }
  const others: string[] = [];
  let [filled, hits, whole, opening] = [0, 0, 0, 0];
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    if (typeof value !== 'number' && (typeof value !== 'string' || value.length > 2 * LONGEST_HEAD)) return NO_SIGNS;
    const text = headText(view, row, column);
    filled += 1;
    const hit = isHeadWord(text, known);
    hits += hit;
    if (hit === 1) whole += 1;
    else others.push(text);
    if (hits === 0) opening = filled;
  }
  if (whole === 0) return NO_SIGNS;
  const onAxis = (text: string): boolean => axisOf(text, known.units) !== null;
  if (opening >= NO_HEADS && !others.slice(0, NO_HEADS).some(onAxis)) return NO_SIGNS;
  return { filled, hits, whole, axis: others.filter(onAxis).length };
}

/** Whether a row heads a table by itself. */
export function isHeadRow(view: SheetView, row: number, known: KnownWords): boolean {
  const { filled, hits, whole, axis } = headSigns(view, row, known);
  if (whole >= 1 && isFormLine(view, row, known)) return false;
  if (whole >= 1 && hits >= 1.5 && hits + axis >= 0.3 * filled) return true;
  if (whole >= 1 && axis >= 2 && whole + axis >= 0.6 * filled) return true;
  return whole >= 1 && filled >= 3 && opensWithKey(view, row, known) && headsNumbers(view, row);
}

/**
 * Whether a row holds labels, each with what it says in the next cell: 被考核单位|青石镇|考核日期|2024年12月30日. Several units behind
 * one label are heads.
 */
export function isFormLine(view: SheetView, row: number, known: KnownWords): boolean {
  const texts: string[] = [];
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    if ((view.merge(row, column)?.rows ?? 1) > 1) return false;
    texts.push(typeof value === 'number' ? String(value) : view.text(row, column));
  }
  const isUnit = (text: string): boolean => axisOf(text, known.units) === 'unit';
  const saysSomething = texts.some((text, at) => {
    const next = texts[at + 1] ?? '';
    return isLabelWord(text) && !isLabelWord(next) && (isUnit(next) || writtenDay(next) !== null);
  });
  return saysSomething && texts.filter((text) => isUnit(text) && !isLabelWord(text)).length <= 1;
}

/** The first cell is 单位, 序号 … wholly. */
function opensWithKey(view: SheetView, row: number, known: KnownWords): boolean {
  for (let column = 0; column < view.columns; column += 1) {
    const text = headText(view, row, column);
    if (text === '') continue;
    return isHeadWord(text, known) === 1 && sensesOf(text).senses.some(({ concept }) => concept === 'unit' || concept === 'serial');
  }
  return false;
}

/** Of the two rows below one has numbers where this row has texts. */
function headsNumbers(view: SheetView, row: number): boolean {
  for (let below = row + 1; below <= Math.min(row + 2, view.rows - 1); below += 1) {
    let numbers = 0;
    for (let column = 1; column < view.columns; column += 1)
      if (typeof view.value(below, column) === 'number' && view.text(row, column) !== '') numbers += 1;
    if (numbers >= 2) return true;
  }
  return false;
}
