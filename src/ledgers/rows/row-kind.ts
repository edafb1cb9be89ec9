import { foldName } from '../../language/syntax/fold-width';
import type { MessageData } from '../../messages/catalogue';
import type { CellValue } from '../../workbook/cells/cell';
import { cellName, cellText, headerCells, repeatsHeader } from '../ledger-header-row';
import { mergesOf } from '../merges';
import type { LedgerSheet } from '../recognise-ledgers';

/** What a row below the header is; a row that is not data and not blank is told by its code. */
export type RowKind = 'data' | 'blank' | { readonly code: 'L-HEADER-REPEATED' | 'L-TOTAL-ROW' | 'L-NOTE-ROW'; readonly data: MessageData };

/**
 * The word alone, with a colon or a bracket after it, or with a number and at most two signs more: 平均3日内办结率 is an indicator, not a
 * total.
 */
const TOTAL = /^(?:合计|总计|小计|共计|平均|平均分|平均值|总分)(?:[:(].*|\d[\d,.]*[^\d]{0,2})?$/u;
/** Behind the unit only the word alone: nothing else is called so. */
const TOTAL_WITHIN = /^(?:合计|总计|小计|共计):?$/u;
const NOTE_WORDS = '注|附注|说明|备注';
const SIGNING_WORDS = '填表|填报|制表|审核|复核|审签|负责人|单位负责人|联系人|签字|盖章';
const NOTE = new RegExp(`^(?:${NOTE_WORDS}|${SIGNING_WORDS})(?:[\\d人说单时日(].{0,8})?[:.(]|^(?:${NOTE_WORDS})$`, 'u');
const DATE = /^(?:填[表报]日期:?|制表日期:?|日期:?)?\d{4}[年.-]\d{1,2}[月.-]\d{1,2}日?$/u;
const SHOWN = 24;
/** Signs of a text that tell a total or a note. */
const READ = 30;

/** Says of each row of a sheet what it is. Ask from the top down: a text alone below a note goes on with the note. */
export function rowSorter(source: LedgerSheet): (row: number) => RowKind {
  const { sheet, header } = source;
  const mergeAt = mergesOf(sheet);
  const columns = [...header.columns.values()];
  const headed = headerCells(sheet, header.row);
  const names = new Map(columns.map((column) => [column, cellName(headed[column] ?? null)]));
  const firstColumn = Math.min(...columns);
  const inWords = source.ledger.columns.flatMap(({ name, type }) =>
    type.kind === 'text' && type.options === null ? (header.columns.get(name) ?? []) : [],
  );
  const firsts = new Map<string, FirstText>();
  let inNotes = false;
  return (row) => {
    const cells = sheet.values[row] ?? [];
    const formulas = sheet.formulas[row] ?? [];
    let filled = 0;
    let only = -1;
    let isText = true;
    for (const column of columns) {
      const cell = cells[column] ?? null;
      if (!isFilled(cell, formulas[column] ?? null)) continue;
      filled += 1;
      only = column;
      isText &&= typeof cell === 'string';
    }
    if (filled === 0) return 'blank';
    if (repeatsHeader(cells, names)) return { code: 'L-HEADER-REPEATED', data: { row: row + 1 } };
    const firstAt = cells.findIndex((cell) => cell !== null && cell !== '');
    const firstText = cellText(cells[firstAt] ?? null).trim();
    const { folded, isTotal } = firsts.get(firstText) ?? keepFirst(firsts, firstText);
    if (isTotal) return { code: 'L-TOTAL-ROW', data: toldOf(row, firstText) };
    for (const column of inWords) {
      const text = cellText(cells[column] ?? null).trim();
      if (text.length <= READ && TOTAL_WITHIN.test(foldName(text))) return { code: 'L-TOTAL-ROW', data: toldOf(row, text) };
    }
    const alone = filled === 1 && isText;
    const across = alone && (mergeAt(row, only)?.columns ?? 1) > 1;
    const isNote = isText && ((firstAt <= firstColumn && NOTE.test(folded)) || (alone && (across || inNotes || DATE.test(folded))));
    inNotes = isNote;
    return isNote ? { code: 'L-NOTE-ROW', data: toldOf(row, firstText) } : 'data';
  };
}

/** What the first text of a row says; rows of one unit begin alike. */
interface FirstText {
  readonly folded: string;
  readonly isTotal: boolean;
}

/** Texts that are kept at a time. */
const KEPT_TEXTS = 500;

function keepFirst(firsts: Map<string, FirstText>, text: string): FirstText {
  const folded = foldName(text.slice(0, READ));
  const first = { folded, isTotal: TOTAL.test(folded) };
  if (firsts.size >= KEPT_TEXTS) firsts.clear();
  firsts.set(text, first);
  return first;
}

function toldOf(row: number, text: string): MessageData {
  return { row: row + 1, found: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
}

/** Blanks, and what a formula made of blank cells, are nothing. */
function isFilled(value: CellValue, formula: string | null): boolean {
  if (value !== null && typeof value === 'object') return true;
  if (formula !== null) return value !== null && value !== '' && value !== 0;
  return typeof value === 'string' ? value.trim() !== '' : value !== null;
}
