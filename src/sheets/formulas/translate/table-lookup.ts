import { compareRationals, dateSerial, daySerial } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import type { Table, TableCell } from '../../../scheme/model';
import { NOT_APPLICABLE_CELL, type Term } from '../../../language/term';
import { dateText, NOT_APPLICABLE_TEXT, UNDEFINED_TEXT } from '../../../scoring/shown';
import type { CellValue } from '../../../workbook/cell';
import type { Block } from '../constants';
import { onCalendar } from './calendar';
import { doublesOf, exactly, guardOf } from '../exactness';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { isPlain } from '../input-cells';
import { exactExpr } from '../literal';
import { asIs, headOf, keyOf, leaf, steady, type At, type Finish } from './scalar';
import { NA, UNDEFINED, type Expr, type Leaf } from '../workings-sheet';
import { Needs, noneOf, pendingText, undefinedText, worst } from '../states';
import { Untranslatable } from '../untranslatable';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** 查表, 分段, 插值, 工作日后. What a table lacks is 无法计算, a blank key 待补. */
export function lookedUp(term: TableTerm, at: At, finish: Finish): Expr {
  const table = at.book.scheme.tables.find((candidate) => candidate.name === term.table);
  if (term.name === '工作日后') return workingDay(term, table ?? null, at);
  if (table === undefined) throw new Untranslatable('N-TOO-LONG');
  if (term.name === '分段') return band(term, table, at, finish);
  if (term.name === '插值') return between(term, table, at, finish);
  if (finish === asIs) return found(term, table, at);
  const short = leaf(term, at);
  const done = finish(short);
  return { ...done, may: short.may, fx: when(call('ISNUMBER', short.fx), done.fx, short.fx) };
}

function found(term: TableTerm, table: Table, at: At): Expr {
  const wordy = term.type.kind === 'text';
  const block = at.book.constants.block(`table ${table.name}`, table.name, [...table.columns, '序'], () => {
    const seen = new Set<string>();
    return table.rows.map((row, index) => {
      const key = JSON.stringify(plain(row[0] ?? null));
      const again = seen.has(key);
      seen.add(key);
      return [
        again ? null : plain(row[0] ?? null),
        ...table.columns.slice(1).map((_, column) => shown(row[column + 1] ?? null)),
        index + 1,
      ];
    });
  });
  const [keyTerm, second] = term.args;
  if (keyTerm === undefined) throw new Untranslatable('N-TOO-LONG');
  const key = leaf(keyTerm, at);
  const keys = table.rows.map((row) => row[0] ?? null);
  const row = at.book.helper(at.sheet, `row of ${table.name} ${keyOf(keyTerm)}`, `${table.name}：${headOf(keyTerm, at)}（行）`, () => ({
    fx: rowOf(key, keyTerm, keys, block, at),
    may: 0,
    places: 0,
    noisy: false,
  }));
  const fixed = term.column === null ? -1 : table.columns.indexOf(term.column);
  const columns = second === undefined ? (fixed > 0 ? [fixed] : []) : table.columns.map((_, index) => index).slice(1);
  const cells = table.rows.flatMap((cellsOfRow) => columns.map((index) => cellsOfRow[index] ?? null));
  const taken = (column: number): ExcelFormula => {
    const value = call('INDEX', block.column(column), cell(row));
    return wordy && cells.some((value) => typeof value === 'object' && value !== null) ? op(value, '&', text('')) : value;
  };
  const value = second === undefined ? (fixed > 0 ? taken(fixed) : undefinedText) : byColumn(leaf(second, at), table, taken);
  const body = when(op(cell(row), '=', num(0)), undefinedText, value);
  const places = cells.reduce<number | null>(
    (most, one) => (typeof one !== 'object' || one === null || most === null ? most : orNull(most, exactExpr(one).places)),
    0,
  );
  const needed = [key, ...(second === undefined ? [] : [leaf(second, at)])];
  const kinds = [keyTerm, ...(second === undefined ? [] : [second])].map((arg) => arg.type.kind);
  const may = UNDEFINED | (cells.includes(NOT_APPLICABLE_CELL) ? NA : 0);
  return { ...guarded(needed, kinds, body, may), places: wordy ? null : places, noisy: false };
}

function orNull(a: number, b: number | null): number | null {
  return b === null ? null : Math.max(a, b);
}

/** The column that a text names; 无法计算 where there is none of that name. */
function byColumn(name: Leaf, table: Table, taken: (column: number) => ExcelFormula): ExcelFormula {
  return table.columns.reduceRight<ExcelFormula>(
    (rest, column, index) =>
      index === 0
        ? rest
        : when(isPlain(column) ? op(name.fx, '=', text(column)) : call('EXACT', name.fx, text(column)), taken(index), rest),
    undefinedText,
  );
}

/** The place of the key's row; 0 where the table has none. */
function rowOf(key: Leaf, term: Term, keys: readonly TableCell[], block: Block, at: At): ExcelFormula {
  if (term.type.kind === 'number' || term.type.kind === 'date')
    return call(
      'IFERROR',
      call(
        'MATCH',
        key.noisy || key.places === null ? steady({ ...key, noisy: true }, guardOf(term, at)) : key.fx,
        block.column(0),
        num(0),
      ),
      num(0),
    );
  const listed =
    term.type.kind === 'text' &&
    term.type.options !== null &&
    term.type.options.every((option) => isPlain(option) && !/[*?~]/u.test(option));
  const safe = listed && keys.every((one) => typeof one !== 'string' || isPlain(one));
  return safe
    ? call('IFERROR', call('MATCH', key.fx, block.column(0), num(0)), num(0))
    : call('SUMPRODUCT', op(call('EXACT', block.column(0), key.fx), '*', block.column(lastColumn(block))));
}

function lastColumn(block: Block): number {
  return block.columns - 1;
}

/** The value where all arguments have one; a blank text is missing. */
function guarded(leaves: readonly Leaf[], kinds: readonly string[], body: ExcelFormula, may: number): Omit<Expr, 'places' | 'noisy'> {
  let fx = body;
  const stated = leaves.filter((one) => one.may !== 0);
  leaves.forEach((one, index) => {
    if (kinds[index] === 'text' || kinds[index] === 'unit')
      fx = one.fx.kind === 'text' ? fx : when(op(one.fx, '=', text('')), pendingText, fx);
  });
  const known = noneOf(stated);
  if (known !== null) fx = when(known, fx, worst(stated));
  return { fx, may: may | 2 | stated.reduce((all, one) => all | one.may, 0) };
}

function plain(value: TableCell): CellValue {
  return typeof value === 'object' && value !== null ? Number(value.num) / Number(value.den) : value;
}

/** What a table's cell gives: an empty one cannot be calculated with. */
function shown(value: TableCell): CellValue {
  return value === null ? UNDEFINED_TEXT : value === NOT_APPLICABLE_CELL ? NOT_APPLICABLE_TEXT : plain(value);
}

/** 分段: the first band whose edge the value does not pass. */
function band(term: TableTerm, table: Table, at: At, finish: Finish): Expr {
  const { needs, held } = argument(term, at);
  const values = (table.tiers ?? []).map(({ value }) =>
    typeof value === 'string' ? { fx: text(value), may: 0, places: null, noisy: false } : finish(exactExpr(value)),
  );
  const fx = (table.tiers ?? []).reduceRight<ExcelFormula>((rest, { edge, open }, index) => {
    const value = values[index]?.fx ?? undefinedText;
    return edge === null ? value : when(op(held, open ? '<' : '<=', exactExpr(edge).fx), value, rest);
  }, undefinedText);
  const total = (table.tiers ?? []).some(({ edge }) => edge === null);
  const places = values.reduce<number | null>((most, value) => (most === null ? null : orNull(most, value.places)), 0);
  return {
    fx: needs.guard(fx),
    may: needs.may | (total ? 0 : UNDEFINED) | ((table.tiers ?? []).some(({ value }) => value === NOT_APPLICABLE_CELL) ? NA : 0),
    places,
    noisy: values.some((value) => value.noisy),
  };
}

/** What is looked up: as it is, and put right to be held against edges. */
function argument(term: TableTerm, at: At): { needs: Needs; x: ExcelFormula; held: ExcelFormula } {
  const [first] = term.args;
  if (first === undefined) throw new Untranslatable('N-TOO-LONG');
  const needs = new Needs();
  const value = leaf(first, at);
  return { needs, x: needs.strictly(value), held: steady(value, guardOf(first, at)) };
}

/** 插值: on the straight line between two points; beyond the ends the value of the end. */
function between(term: TableTerm, table: Table, at: At, finish: Finish): Expr {
  const points = table.rows
    .flatMap((row) => (isRational(row[0]) && isRational(row[1]) ? [{ x: row[0], y: row[1] }] : []))
    .sort((a, b) => compareRationals(a.x, b.x));
  const last = points.length;
  if (last === 0) throw new Untranslatable('N-TOO-LONG');
  const { needs, x, held } = argument(term, at);
  const block = at.book.constants.block(`points ${table.name}`, table.name, table.columns.slice(0, 2), () =>
    points.map((point) => [plain(point.x), plain(point.y)]),
  );
  const [xs, ys] = [block.column(0), block.column(1)];
  const place = at.book.helper(at.sheet, `point ${table.name} ${keyOf(term)}`, `${table.name}：${headOf(term, at)}（段）`, () => ({
    fx: call('IFERROR', call('MATCH', held, xs, num(1)), num(0)),
    may: 0,
    places: 0,
    noisy: false,
  }));
  const pick = (of: ExcelFormula, index: ExcelFormula): ExcelFormula => call('INDEX', of, index);
  const next = op(cell(place), '+', num(1));
  const [x0, y0] = [pick(xs, cell(place)), pick(ys, cell(place))];
  const slope = op(op(op(x, '-', x0), '*', op(pick(ys, next), '-', y0)), '/', op(pick(xs, next), '-', x0));
  const exact = (fx: ExcelFormula): ExcelFormula => finish({ fx, may: 0, places: null, noisy: true }).fx;
  const fx = when(
    op(cell(place), '=', num(0)),
    exact(pick(ys, num(1))),
    when(op(cell(place), '=', num(last)), exact(pick(ys, num(last))), exact(op(y0, '+', slope))),
  );
  const done = finish({ fx, may: 0, places: null, noisy: true });
  return { fx: needs.guard(fx), may: needs.may, places: done.places, noisy: done.noisy };
}

function isRational(value: TableCell | undefined): value is Rational {
  return typeof value === 'object' && value !== null;
}

/** The farthest that 工作日后 looks, in working days. */
const MOST_DAYS = 1000;

/** 工作日后: Saturdays and Sundays are off; where a table makes some of them working days, all working days are listed and counted on. */
function workingDay(term: TableTerm, table: Table | null, at: At): Expr {
  const needs = new Needs();
  const [from = num(0), count = num(0)] = term.args.slice(0, 2).map((arg) => needs.strictly(leaf(arg, at)));
  const valid = all([op(count, '>=', num(0)), op(count, '<=', num(MOST_DAYS)), op(call('INT', count), '=', count)]);
  const day = call('INT', from);
  const days = (table?.rows ?? []).flatMap(([date, kind]) =>
    typeof date === 'string' && dateSerial(date) !== null ? [{ serial: dateSerial(date) ?? 0, worked: kind === '上班' }] : [],
  );
  const later = days.some(({ worked }) => worked)
    ? listed(term, days, day, count, at)
    : onCalendar(
        call(
          'WORKDAY',
          day,
          count,
          ...(days.length === 0
            ? []
            : [
                at.book.constants.block(`holidays ${term.table}`, term.table, ['放假'], () => days.map(({ serial }) => [serial])).column(0),
              ]),
        ),
      );
  const value = when(valid, when(op(count, '=', num(0)), day, later), undefinedText);
  return { fx: needs.guard(call('IFERROR', value, undefinedText)), may: needs.may | UNDEFINED, places: 0, noisy: false };
}

/** Years of working days that are listed at most. */
const MOST_LISTED = 60;

/**
 * The working days of the years that dates and results stand in now, of those that the table speaks of, and of those around the assessed
 * one.
 */
function listed(
  term: TableTerm,
  days: readonly { serial: number; worked: boolean }[],
  day: ExcelFormula,
  count: ExcelFormula,
  at: At,
): ExcelFormula {
  const { period } = at.book.input;
  const known = new Map(days.map(({ serial, worked }) => [serial, worked]));
  const asked = [term, ...term.args.slice(0, 1)].flatMap((part) => {
    const numbers = exactly(part, at);
    return numbers === null ? [] : doublesOf(numbers);
  });
  const years = [...known.keys(), ...asked].map((serial) => Number(dateText(serial).slice(0, 4)));
  const from = years.reduce((least, year) => Math.min(least, year), period - 1);
  const to = years.reduce((most, year) => Math.max(most, year), period + 2);
  const [first, last] = [daySerial(from, 1, 1), daySerial(to, 12, 31)];
  if (first === null || last === null || to - from > MOST_LISTED) throw new Untranslatable('N-TOO-LONG');
  const block = at.book.constants.block(`working days ${term.table} ${String(from)} ${String(to)}`, term.table, ['工作日'], () =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((serial) => known.get(serial) ?? serial % 7 >= 2)
      .map((serial) => [serial]),
  );
  return call('INDEX', block.column(0), op(call('MATCH', day, block.column(0), num(1)), '+', count));
}
