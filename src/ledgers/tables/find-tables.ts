import { foldName } from '../../language/syntax/fold-width';
import type { CellValue } from '../../workbook/cells/cell';
import type { Sliced } from '../../workbook/progress';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { headBlock, headColumns, tablesBeside, type HeadBlock, type TablePart } from './multi-row-header';
import { headText, isHeadRow, isHeadWord, type KnownWords } from './detect-header-row';
import { namesUnit } from '../units/outside';
import { ENCLOSURE, PERIOD } from '../words/titles';
import { rowSorter, type RowSort } from './row-sort';
import { isFilled, viewOf, type SheetView } from './sheet-view';
import { unknownHead } from './unknown-head';
import type { HeadColumn, Line, Section, SkippedRow, Table } from './table';

/** Rows that are looked at without a pause. */
const ROWS = 1_000;

/** The tables of a sheet, from the top down, those beside each other from left to right. One pass over the rows. */
export function* findTables(sheet: SheetSnapshot, known: KnownWords): Sliced<Table[]> {
  const plain = viewOf(sheet);
  if (isTurned(plain, known)) return yield* tablesIn(viewOf(sheet, true), known);
  const tables = yield* tablesIn(plain, known);
  const head = tables.length > 0 ? null : unknownHead(plain, known.units);
  return head === null ? tables : yield* tablesIn(plain, known, head);
}

interface Open {
  readonly block: HeadBlock;
  readonly columns: readonly HeadColumn[];
  readonly above: readonly Line[];
  readonly sort: (row: number) => RowSort;
  readonly rows: number[];
  readonly sections: Section[];
  readonly skipped: SkippedRow[];
  readonly below: Line[];
  readonly amounts: TablePart['amounts'];
}

/** @param unknown a row that heads a table though none of its words is known */
function* tablesIn(view: SheetView, known: KnownWords, unknown: number | null = null): Sliced<Table[]> {
  const tables: Table[] = [];
  let open: Open[] = [];
  let loose: Line[] = [];
  let row = 0;
  while (row < view.rows) {
    if (row % ROWS === 0) yield { phase: 'reading', done: row, of: view.rows };
    if (row === unknown || (isHeadRow(view, row, known) && !goesOn(open, view, row, known) && !isRepeated(open, row, known))) {
      const block = headBlock(view, row, known);
      const between = closed(open, view);
      tables.push(...between.tables);
      const before = (open.length === 0 ? loose : between.lines).filter((line) => line.row < block.first);
      // The next copy of a form goes by the title that stands above them all.
      const isCopy = open.some(({ sort }) => sort(row) === 'head') && before.every(isLabelled);
      // The row below a head that turns out to be its lower one.
      const isLower = open.some((one) => one.rows.length === 0 && block.first <= one.block.last);
      const above = isLower
        ? (open[0]?.above ?? [])
        : isCopy
          ? [...(open[0]?.above ?? []).filter((line) => !isLabelled(line)), ...before]
          : before;
      open = openAt(view, block, known, above);
      loose = [];
      row = (block.weights ?? block.last) + 1;
      continue;
    }
    if (open.length === 0) loose.push(...linesOf(view, row, 0, view.columns));
    for (const table of open) take(view, table, row);
    row += 1;
  }
  tables.push(...closed(open, view).tables);
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The same heads again go on with the table, unless what stands between says that the rows below are another unit's. */
function isRepeated(open: readonly Open[], row: number, known: KnownWords): boolean {
  if (!open.some(({ sort }) => sort(row) === 'head')) return false;
  return !open.some(({ rows, sections, below, above }) => {
    const last = rows[rows.length - 1] ?? Infinity;
    const between = [...sections, ...below].filter((line) => line.row > last);
    return namesUnit(between, known.units) || namesOtherTime(between, above) || namesOtherSign(between, above);
  });
}

/** Whether lines name a year, or a part of one, that the lines above the table do not: the same table of last year, of the next quarter. */
function namesOtherTime(lines: readonly Line[], above: readonly Line[]): boolean {
  const timesIn = (some: readonly Line[], pattern: RegExp): string[] =>
    some.flatMap(({ text }) => [...foldName(text).matchAll(pattern)].map(([time]) => time));
  return [YEARS, PERIODS].some((pattern) => {
    const own = new Set(timesIn(above, pattern));
    return own.size > 0 && timesIn(lines, pattern).some((time) => !own.has(time));
  });
}

/** Whether lines say 减分 where those above the table say 加分, or the other way round. */
function namesOtherSign(lines: readonly Line[], above: readonly Line[]): boolean {
  const signOf = (some: readonly Line[]): string | null => {
    const signs = some.flatMap(({ text }) => [/加分|增分|奖励/u, /扣分|减分|倒扣/u].map((words) => words.test(foldName(text))));
    const [plus, minus] = [signs.some((yes, at) => yes && at % 2 === 0), signs.some((yes, at) => yes && at % 2 === 1)];
    return plus === minus ? null : plus ? '+' : '-';
  };
  const [own, other] = [signOf(above.slice(-1)), signOf(lines)];
  return own !== null && other !== null && own !== other;
}

const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const PERIODS = new RegExp(PERIOD.source, 'gu');

function isLabelled({ text }: Line): boolean {
  return foldName(text).replace(ENCLOSURE, '').includes(':');
}

/** Right below a row of data a row whose first cell is no word for a head goes on with the data: a unit's row of nothing but texts. */
function goesOn(open: readonly Open[], view: SheetView, row: number, known: KnownWords): boolean {
  if (!open.some(({ rows }) => rows[rows.length - 1] === row - 1)) return false;
  for (let column = 0; column < view.columns; column += 1)
    if (isFilled(view.value(row, column))) return isHeadWord(headText(view, row, column), known) === 0;
  return true;
}

function openAt(view: SheetView, block: HeadBlock, known: KnownWords, above: readonly Line[]): Open[] {
  const all = headColumns(view, block);
  const start = view.turned
    ? Math.max(
        0,
        all.findIndex(({ path }) => path.some((text) => isHeadWord(text, known) === 1)),
      )
    : 0;
  const titles = all.slice(0, start).flatMap(({ column, path }): Line[] => path.map((text) => ({ row: block.first, column, text })));
  const parts = tablesBeside(view, all.slice(start), block.last + 1);
  const allColumns = parts.map(({ columns }) => columns);
  return parts.map(({ columns, amounts, over }) => ({
    block,
    columns,
    amounts,
    above: [...linesOver(columns, allColumns, above), ...titles],
    sort: rowSorter(view, columns),
    rows: [],
    sections: over === null ? [] : [{ ...over, row: block.last }],
    skipped: block.weights === null ? [] : [{ row: block.weights, as: 'head' }],
    below: [],
  }));
}

/**
 * Of the lines above tables beside each other those over one of them: in a row in which every table has a line of its own, titles or the
 * same label each, a table goes by these; every other line is over them all.
 */
function linesOver(columns: readonly HeadColumn[], parts: readonly (readonly HeadColumn[])[], above: readonly Line[]): readonly Line[] {
  const starts = parts.map((part) => part[0]?.column ?? 0);
  if (new Set(starts).size < 2) return above;
  const partOf = ({ column }: Line): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= column),
    );
  const labelOf = ({ text }: Line): string => /^([^:]*):/u.exec(foldName(text))?.[1] ?? '';
  const mine = parts.findIndex((part) => part === columns);
  return above.filter((line) => {
    const inRow = above.filter(({ row }) => row === line.row);
    const firsts = parts.map((_, at) => inRow.find((other) => partOf(other) === at));
    const areOwn = firsts.every((first) => first !== undefined && firsts[0] !== undefined && labelOf(first) === labelOf(firsts[0]));
    return !areOwn || partOf(line) === mine;
  });
}

function take(view: SheetView, table: Open, row: number): void {
  const sort = table.sort(row);
  if (sort === 'blank') return;
  if (sort === 'data') {
    if (!isOfOther(view, table, row)) table.rows.push(row);
  } else if (sort === 'section') {
    const lines = linesOf(view, row, table.columns[0]?.column ?? 0, (table.columns[table.columns.length - 1]?.column ?? 0) + 1);
    const [first] = lines;
    // 单位：红旗村 beside 日期：… is one line; of 一 beside 经济发展 the second says what it is.
    const line =
      first !== undefined && lines.every(isLabelled) ? { ...first, text: lines.map(({ text }) => text).join('  ') } : (lines[1] ?? first);
    if (line !== undefined) table.sections.push(line);
  } else {
    table.skipped.push({ row, as: sort });
    if (sort === 'note') table.below.push(...linesOf(view, row, 0, view.columns));
  }
}

/** Whether a row has no amount of the table's own, but one of the other table that shares its rows. */
function isOfOther(view: SheetView, { amounts }: Open, row: number): boolean {
  const isAmount = (column: number): boolean => isFilled(view.value(row, column)) && view.value(row, column) !== 0;
  return amounts !== null && !isAmount(amounts.own) && isAmount(amounts.other);
}

/** Ends tables. What stood alone behind their last row heads what comes next. */
function closed(open: readonly Open[], view: SheetView): { readonly tables: Table[]; readonly lines: Line[] } {
  const lines: Line[] = [];
  const tables = open.map(({ block, columns, above, rows, sections, skipped, below }) => {
    const last = rows[rows.length - 1] ?? block.last;
    lines.push(...sections.filter((section) => section.row > last));
    return {
      view,
      head: { first: block.first, last: block.last },
      columns,
      rows,
      sections: sections.filter((one) => one.row < last),
      skipped,
      above,
      below,
    };
  });
  return { tables, lines: [...lines, ...(open[0]?.below ?? [])] };
}

const MOST_LINES = 60;

function linesOf(view: SheetView, row: number, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let column = from; column < to && lines.length < MOST_LINES; column += 1) {
    const value: CellValue = view.value(row, column);
    if (isFilled(value) && (typeof value === 'string' || typeof value === 'number')) lines.push({ row, column, text: String(value) });
  }
  return lines;
}

const LOOKED_AT = 24;

/** Whether the heads of a sheet stand below one another in its first column: a record is a column. */
function isTurned(view: SheetView, known: KnownWords): boolean {
  for (let column = 0; column < Math.min(2, view.columns); column += 1) {
    let [texts, hits] = [0, 0];
    const words = new Set<string>();
    for (let row = 0; row < Math.min(LOOKED_AT, view.rows); row += 1) {
      const text = headText(view, row, column);
      const merge = view.merge(row, column);
      if (text === '' || (merge !== undefined && merge.columns > 2)) continue;
      texts += 1;
      if (isHeadWord(text, known) !== 1 || words.has(text)) continue;
      hits += 1;
      words.add(text);
    }
    if (hits < 3 || hits * 2 < texts) continue;
    for (let row = 0; row < Math.min(LOOKED_AT, view.rows); row += 1) {
      let across = 0;
      for (let at = column; at < view.columns; at += 1) if (isHeadWord(headText(view, row, at), known) === 1) across += 1;
      if (across >= 3) return false;
    }
    return true;
  }
  return false;
}
