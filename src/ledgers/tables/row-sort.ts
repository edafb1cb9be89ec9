import { foldName } from '../../language/syntax/fold-width';
import { NOT_APPLICABLE_CELL } from '../../language/term';
import { meaning } from '../columns/lexicon';
import { EXAMPLE, FOLLOWING, NOTE, OWN_TOTAL, TOTAL } from '../words/rows';
import { isPeriod, isUnitLike, isYear } from './axes';
import { isFilled, type SheetView } from './sheet-view';
import type { HeadColumn, Table } from './table';

export type RowSort = 'blank' | 'data' | 'section' | 'total' | 'note' | 'head' | 'example';

const DATE = /^(?:填[表报]日期:?|制表日期:?|日期:?|报送日期:?)?\d{4}[年.-]\d{1,2}[月.-]\d{1,2}日?$/u;
const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[部分类组章]|[一二三四五六七八九十]+$)/u;
const CLASS_END = /(?:类|组|序列|单位\(\d+个\)|部门\(\d+个\))(?:\([^()]{0,20}\))?$/u;

/** Says of each row below a head what it is; ask from the top down. */
export function rowSorter(view: SheetView, columns: readonly HeadColumn[]): (row: number) => RowSort {
  const heads = columns.map(({ column, path }) => ({ column, text: path[path.length - 1] ?? '' }));
  const narrow = columns.length <= 2;
  let inNotes = false;
  const ofText = (row: number, firstAt: number, text: string, filled: number): RowSort => {
    const merge = view.merge(row, firstAt);
    const across = merge !== undefined && merge.columns > 1;
    if (NOTE.test(text) || DATE.test(text)) return 'note';
    if (isSignature(row)) return 'note';
    // A value that says that there is none is no title of the rows below.
    if (filled > 1 || text === NOT_APPLICABLE_CELL) return 'data';
    if (ORDINAL.test(text) || CLASS_END.test(text)) return 'section';
    if (inNotes) return 'note';
    if (narrow || (!across && isUnitLike(text))) return 'data';
    const early = heads.findIndex(({ column }) => column === firstAt) <= 1;
    return across || early ? 'section' : 'data';
  };
  return (row) => {
    let [filled, numbers, firstAt, secondAt] = [0, 0, -1, -1];
    for (const { column } of heads) {
      const value = view.value(row, column);
      if (!isFilled(value)) continue;
      if (typeof value !== 'string' && view.formula(row, column) !== null && value === 0) continue;
      filled += 1;
      if (firstAt < 0) firstAt = column;
      else if (secondAt < 0) secondAt = column;
      if (typeof value !== 'string') numbers += 1;
      // Of a row with so many numbers nothing more is asked than what its first two cells say.
      if (numbers >= 3 && filled >= 4) break;
    }
    if (filled === 0) return 'blank';
    const first = view.text(row, firstAt);
    const second = secondAt < 0 ? '' : view.text(row, secondAt);
    let sort: RowSort = 'data';
    if (FOLLOWING.has(first) && filled >= 2) sort = 'total';
    else if (TOTAL.test(first) || (TOTAL.test(second) && (first === '' || !isUnitLike(first) || filled <= 3))) sort = 'total';
    else if (second === '' && OWN_TOTAL.test(first)) sort = 'total';
    else if (EXAMPLE.test(first)) sort = 'example';
    else if (numbers === 0 && filled >= 2 && repeats(row)) sort = 'head';
    else if (numbers === 0 && filled <= 3)
      sort = ofText(row, firstAt, first, labelsOnly(row, first, filled) ? 1 : ordinalBefore(first, filled) ? 1 : filled);
    else if (numbers <= 2 && numbers === filled - 1 && /^[一二三四五六七八九十]+[、.]/u.test(first)) sort = 'section';
    inNotes = sort === 'note' || (inNotes && sort === 'blank');
    return sort;
  };

  /** Who wrote the table and when, below no head for either: 县考核办　2025年1月8日. */
  function isSignature(row: number): boolean {
    let [signs, others] = [0, 0];
    for (const { column, text } of heads) {
      const own = view.text(row, column);
      if (own === '') continue;
      if (DATE.test(own) ? meaning(text, 'date') === 0 && meaning(text, 'period') === 0 : isUnitLike(own) && unitsStandElsewhere(text))
        signs += 1;
      else others += 1;
    }
    return signs > 0 && others === 0;
  }

  /** Whether another column than this one is headed as that of the units. */
  function unitsStandElsewhere(head: string): boolean {
    return meaning(head, 'unit') === 0 && heads.some(({ text }) => meaning(text, 'unit') > 0);
  }

  /** All that is filled are labels with a colon: 考核人：　审核： */
  function labelsOnly(row: number, first: string, filled: number): boolean {
    if (filled === 1 || !first.includes(':')) return false;
    return heads.every(({ column }) => view.text(row, column) === '' || view.text(row, column).includes(':'));
  }

  function ordinalBefore(first: string, filled: number): boolean {
    return filled === 2 && /^[一二三四五六七八九十]+$/u.test(first);
  }

  function repeats(row: number): boolean {
    let [same, asked] = [0, 0];
    for (const { column, text } of heads) {
      const own = view.text(row, column);
      if (own === '') continue;
      asked += 1;
      if (own === text || columns.some((head) => head.column === column && head.path.includes(own))) same += 1;
    }
    return same >= 2 && same * 5 >= asked * 4;
  }
}

/** What the sections of a table are where all of them are years, or all are parts of one: 2022年度, 第一季度; null else. */
export function sectionAxis({ sections }: Pick<Table, 'sections'>): 'year' | 'period' | null {
  const names = sections.map(({ text }) => foldName(sectionName(text)));
  if (names.length === 0) return null;
  if (names.every(isYear)) return 'year';
  return names.every(isPeriod) ? 'period' : null;
}

/** A section's words without its number and its points: 一、经济发展（30分） → 经济发展. */
export function sectionName(text: string): string {
  const trimmed = text.trim();
  const name = trimmed
    .replace(
      /^(?:[一二三四五六七八九十]+\s*[、.．,，]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+(?:部分|类|组|章)[、:：\s]?|\d+\s*[、.．])\s*/u,
      '',
    )
    .replace(/[（(][^（）()]{0,16}(?:分|个|%|家|\d)[^（）()]?[）)]$/u, '')
    .replace(/[（(][^（）()：:]{1,8}[：:][^（）()]{0,16}[）)]$/u, '')
    .replace(/[:：]$/u, '')
    .trim();
  // 第一组（3个） is called so.
  return name === '' ? trimmed.replace(/[（(][^（）()]*[）)]$/u, '').trim() : name;
}
