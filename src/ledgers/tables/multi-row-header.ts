import type { Area } from '../../workbook/cells/area';
import { meaning, sensesOf } from '../columns/lexicon';
import type { Concept } from '../columns/vocabulary';
import { WEIGHT_LABELS } from '../words/rows';
import { UNITS_OF_MEASURE } from '../words/units-of-measure';
import { axisOf } from './axes';
import { headText, isFormLine, isHeadWord, type KnownWords } from './detect-header-row';
import { isFilled, type SheetView } from './sheet-view';
import type { HeadColumn, Line } from './table';

/** Rows that head a table together. */
export interface HeadBlock {
  readonly first: number;
  readonly last: number;
  /** A row of full marks, weights or units of measure below the heads, which is no data. */
  readonly weights: number | null;
}

const MOST_ROWS = 3;
const WEIGHT = /^[([]?(?:占|权重|满分)?\d+(?:\.\d+)?(?:%|分)?[)\]]?$/u;

/** The head that a head row belongs to: with the groups above it, the lower heads below it, and its weights. */
export function headBlock(view: SheetView, row: number, known: KnownWords): HeadBlock {
  let first = row;
  while (row - first < MOST_ROWS - 1 && first > 0 && isGroupRow(view, first - 1, known)) first -= 1;
  let last = row;
  while (last - first < MOST_ROWS - 1 && last + 1 < view.rows && goesOn(view, first, last, known)) last += 1;
  const weights = last + 1 < view.rows && (isWeightRow(view, last + 1, first) || isMeasureRow(view, last + 1)) ? last + 1 : null;
  return { first, last, weights };
}

/** Whether the row above a head groups its columns: a merged or several cells, none over the whole width, all short. */
function isGroupRow(view: SheetView, row: number, known: KnownWords): boolean {
  if (isFormLine(view, row, known)) return false;
  let [filled, down, across] = [0, 0, 0];
  const width = usedWidth(view, row + 1);
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    const text = headText(view, row, column);
    if (text === '' || text.length > 24 || text.includes(':')) return false;
    const merge = view.merge(row, column);
    if (merge !== undefined && merge.columns >= width - 1 && width > 3) return false;
    if (merge !== undefined && standsOverAll(view, row + 1, merge)) return false;
    filled += 1;
    if (merge !== undefined && merge.rows > 1) down += 1;
    else if ((merge?.columns ?? 1) > 1 || isHeadWord(text, known) > 0 || axisOf(text, known.units) !== null) across += 1;
  }
  if (down > 0) return true;
  // What stands alone over the first column is a title.
  if (filled === 1) return across === 1 && firstColumn(view, row) > firstColumn(view, row + 1) && width > 3;
  return filled >= 2 && across * 2 >= filled && (across >= 2 || down > 0);
}

/** Whether a merge of several columns is over a whole table beside others: the heads below it end where it ends. It is a title. */
function standsOverAll(view: SheetView, head: number, { column, columns }: Area): boolean {
  const isHeaded = (at: number): boolean => at >= 0 && (isFilled(view.value(head, at)) || view.merge(head, at) !== undefined);
  const end = column + columns;
  const isApart = !isHeaded(column - 1) && !isHeaded(end);
  return columns > 2 && isApart && Array.from({ length: columns }, (_, at) => column + at).every(isHeaded);
}

function usedWidth(view: SheetView, row: number): number {
  let width = 0;
  for (let column = 0; column < view.columns; column += 1) if (isFilled(view.value(row, column))) width += 1;
  return width;
}

/** Whether the row below the block still belongs to it. */
function goesOn(view: SheetView, first: number, last: number, known: KnownWords): boolean {
  const next = last + 1;
  const texts: string[] = [];
  let [under, down] = [0, 0];
  for (let column = 0; column < view.columns; column += 1) {
    const merge = view.merge(next, column);
    if (merge !== undefined && merge.row >= first && merge.row <= last) {
      if (merge.column === column) down += 1;
      continue;
    }
    if (!isFilled(view.value(next, column))) continue;
    const text = headText(view, next, column);
    if (text === '' || text.length > 30) return false;
    texts.push(text);
    if (isUnderGroup(view, last, column)) under += 1;
  }
  if (down > 0) return true;
  if (texts.length < 2 || under < texts.length) return false;
  if (texts.filter((text) => isHeadWord(text, known) > 0 || axisOf(text, known.units) !== null).length * 2 >= texts.length) return true;
  // Words that nobody knows group the heads below them: 固定资产投资 over 目标|完成|得分.
  return next + 1 < view.rows && next - first < MOST_ROWS - 1 && isLowerHead(view, next, known);
}

/** Whether the row below a row of groups holds nothing but heads under these, twice the same: 目标|完成|目标|完成. */
function isLowerHead(view: SheetView, groups: number, known: KnownWords): boolean {
  const texts: string[] = [];
  for (let column = 0; column < view.columns; column += 1) {
    if (!isFilled(view.value(groups + 1, column))) continue;
    const text = headText(view, groups + 1, column);
    if (isHeadWord(text, known) !== 1 || !isUnderGroup(view, groups, column)) return false;
    texts.push(text);
  }
  return texts.length >= 4 && new Set(texts).size * 2 <= texts.length;
}

/** Whether a cell of the row is blank beside a text on its left, or a merge of several columns, or their first. */
function isUnderGroup(view: SheetView, row: number, column: number): boolean {
  const merge = view.merge(row, column);
  if (merge !== undefined) return merge.columns > 1;
  if (!isFilled(view.value(row, column))) return column > 0;
  return column + 1 < view.columns && !isFilled(view.value(row, column + 1)) && view.merge(row, column + 1) === undefined;
}

/** A row of full marks or weights: 占40%, 20分, 100; its first cell is blank or says so. */
function isWeightRow(view: SheetView, row: number, first: number): boolean {
  let [filled, weights] = [0, 0];
  let label = '';
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    const text = typeof value === 'number' ? String(value) : view.text(row, column);
    if (filled === 0 && label === '' && WEIGHT_LABELS.has(text)) {
      label = text;
      continue;
    }
    filled += 1;
    if (WEIGHT.test(text)) weights += 1;
  }
  if (filled === 0 || weights < filled) return false;
  if (label !== '') return true;
  if (filled < 2) return false;
  // Without a label: no name of a unit, no serial, and the heads above are no plain 得分, 分值.
  const firstFilled = firstColumn(view, row);
  const head = firstColumn(view, first);
  return firstFilled > head && view.merge(row, head) === undefined && texts(view, row) * 2 >= filled;
}

/** A row of nothing but units of measure: （万元）|（万元）|（%）. */
function isMeasureRow(view: SheetView, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < view.columns; column += 1) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    const text = view.text(row, column).replace(/^[([]|[)\]]$/gu, '');
    if (!UNITS_OF_MEASURE.has(text) && !(filled === 0 && /^(?:计量)?单位$/u.test(text))) return false;
    filled += 1;
  }
  return filled >= 2;
}

function firstColumn(view: SheetView, row: number): number {
  for (let column = 0; column < view.columns; column += 1) if (isFilled(view.value(row, column))) return column;
  return view.columns;
}

function texts(view: SheetView, row: number): number {
  let count = 0;
  for (let column = 0; column < view.columns; column += 1) if (view.text(row, column) !== '') count += 1;
  return count;
}

/** The columns of a head, each with the words above it. Gaps have an empty path. */
export function headColumns(view: SheetView, { first, last }: HeadBlock): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (let column = 0; column < view.columns; column += 1) {
    const path: string[] = [];
    let own = last;
    for (let row = first; row <= last; row += 1) {
      const text = wordsAt(view, row, column, { first, last });
      if (text === '' || text === path[path.length - 1]) continue;
      path.push(text);
      own = view.merge(row, column)?.row ?? row;
    }
    columns.push({ column, path, row: own });
  }
  while (columns.length > 0 && columns[columns.length - 1]?.path.length === 0) columns.pop();
  while (columns.length > 0 && columns[0]?.path.length === 0) columns.shift();
  return columns;
}

function wordsAt(view: SheetView, row: number, column: number, { first, last }: { first: number; last: number }): string {
  const merge = view.merge(row, column);
  if (merge !== undefined) return merge.row < first ? '' : headText(view, merge.row, merge.column);
  const own = headText(view, row, column);
  const isHeadedBelow = (at: number): boolean =>
    Array.from({ length: last - row }, (_, below) => row + 1 + below).some((below) => headText(view, below, at) !== '');
  if (own !== '' || !isHeadedBelow(column)) return own;
  // A group written once at its left, not merged.
  for (let left = column - 1; left >= 0; left -= 1) {
    const at = view.merge(row, left);
    if (at !== undefined) return '';
    const text = headText(view, row, left);
    if (text !== '') return isHeadedBelow(left) ? text : '';
  }
  return '';
}

/** Where a head parts into tables beside each other: the columns of each. */
export function tablesBeside(view: SheetView, columns: readonly HeadColumn[], below: number): TablePart[] {
  const parts: HeadColumn[][] = [[]];
  for (const column of columns) {
    if (column.path.length === 0 && isBlankBelow(view, column.column, below)) parts.push([]);
    else parts[parts.length - 1]?.push(column);
  }
  const filled = parts.filter((part) => part.length > 0);
  const apart =
    filled.length > 1 && filled.every((part) => knownHeads(part) >= 2 || repeatsHead(part, filled))
      ? filled
      : [columns.filter(({ path }) => path.length > 0)];
  return underClasses(apart).flatMap(({ columns: part, over }) =>
    repeatedHeads(part)
      .flatMap(plusAndMinus)
      .map((one) => ({ ...one, over })),
  );
}

/** A table beside others, or the share of one that is about additions, or about deductions. */
export interface TablePart {
  readonly columns: readonly HeadColumn[];
  /** Where every row is an addition or a deduction: the column of the own amounts, and that of the others'. */
  readonly amounts: { readonly own: number; readonly other: number } | null;
  /** The one head over all its columns that the tables beside it have another of: their class, 乡镇 beside 部门; null for none. */
  readonly over: Line | null;
}

/** Tables beside each other, or one, whose columns stand below a class each: 乡镇▸名次|单位|总分 beside 部门▸名次|单位|总分. */
function underClasses(apart: readonly (readonly HeadColumn[])[]): Pick<TablePart, 'columns' | 'over'>[] {
  const all = apart.flat();
  const tops = [...new Set(all.map(({ path }) => path[0] ?? ''))];
  const parts = tops.map((top) => all.filter(({ path }) => path[0] === top));
  const words = parts.map((part) => part.map(({ path }) => path.slice(1).join('▸')).join('、'));
  const areClasses =
    tops.length > 1 &&
    all.every(({ path }) => path.length > 1) &&
    words.every((one) => one === words[0]) &&
    tops.every((top) => axisOf(top, NOBODY) === null || sensesOf(top).senses.some(({ concept }) => concept === 'unit')) &&
    parts.every((part) => part.some(({ path }) => meaning(path[path.length - 1] ?? '', 'unit') > 0.5));
  if (!areClasses) return apart.map((columns) => ({ columns, over: null }));
  return parts.map((part) => ({
    columns: part.map((column) => ({ ...column, path: column.path.slice(1) })),
    over: { row: 0, column: part[0]?.column ?? 0, text: part[0]?.path[0] ?? '' },
  }));
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether a part of two columns or more has a head for what another part has, too: 等次|名额 beside 评定等次. */
function repeatsHead(part: readonly HeadColumn[], parts: readonly (readonly HeadColumn[])[]): boolean {
  const meant = ({ path }: HeadColumn): readonly Concept[] => {
    const { senses, part: share } = sensesOf(path[path.length - 1] ?? '');
    const [first] = senses;
    return share === 1 && first !== undefined ? [first.concept] : [];
  };
  const others = new Set(parts.filter((other) => other !== part).flatMap((other) => other.flatMap(meant)));
  return part.length >= 2 && part.flatMap(meant).some((concept) => others.has(concept));
}

function knownHeads(part: readonly HeadColumn[]): number {
  return part.filter(({ path }) => sensesOf(path[path.length - 1] ?? '').part > 0).length;
}

const LOOKED_AT = 200;

function isBlankBelow(view: SheetView, column: number, below: number): boolean {
  for (let row = below; row < Math.min(view.rows, below + LOOKED_AT); row += 1) {
    const merge = view.merge(row, column);
    if (merge === undefined && isFilled(view.value(row, column))) return false;
  }
  return true;
}

/**
 * 加分▸事项|分值 beside 扣分▸事由|分值 are two tables that share the columns before them; so are 事项|加分|扣分 where there is no result
 * that they are parts of.
 */
function plusAndMinus(columns: readonly HeadColumn[]): Omit<TablePart, 'over'>[] {
  const under = (concept: Concept, { path }: HeadColumn): boolean => path.length > 1 && meaning(path[0] ?? '', concept) > 0.5;
  const plus = columns.filter((column) => under('bonus', column));
  const minus = columns.filter((column) => under('deduction', column));
  const without = (some: readonly HeadColumn[]): readonly HeadColumn[] => columns.filter((column) => !some.includes(column));
  if (plus.length >= 2 && minus.length >= 2) return [minus, plus].map((some) => ({ columns: without(some), amounts: null }));
  const says = (...concepts: readonly Concept[]): HeadColumn[] =>
    columns.filter(({ path }) => concepts.some((concept) => meaning(path[path.length - 1] ?? '', concept) > 0.5));
  const [[added, ...moreAdded], [taken, ...moreTaken]] = [says('bonus'), says('deduction')];
  const areEvents = says('bonusItem', 'reason').length > 0 && says('score', 'selfScore', 'rank', 'points', 'summary').length === 0;
  if (added === undefined || taken === undefined || moreAdded.length + moreTaken.length > 0 || !areEvents)
    return [{ columns, amounts: null }];
  return [
    { columns: without([added]), amounts: { own: taken.column, other: added.column } },
    { columns: without([taken]), amounts: { own: added.column, other: taken.column } },
  ];
}

/** 序号|单位|类别|序号|单位|类别: the same heads again are a table of their own. */
function repeatedHeads(columns: readonly HeadColumn[]): HeadColumn[][] {
  const words = columns.map(({ path }) => path.join('▸'));
  const again = words.indexOf(words[0] ?? '', 1);
  if (again < 2 || words.length % again !== 0 || !words.every((word, at) => word === words[at % again])) return [[...columns]];
  return Array.from({ length: words.length / again }, (_, at) => columns.slice(at * again, (at + 1) * again));
}
