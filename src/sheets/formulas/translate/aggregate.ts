import { ONE } from '../../../language/rational';
import type { Ledger } from '../../../scheme/model';
import { ROSTER, perKeysOf, reachesOut, type AggregateTerm, type Term } from '../../../language/term';
import { call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import {
  codes,
  columnOf,
  countRows,
  countUpTo,
  criterion,
  firstRows,
  hasNumber,
  over,
  someState,
  steadyColumn,
  valueKind,
  waitsForRows,
  withStates,
  type Criterion,
} from './criteria';
import { mergedPerKey } from './per-key';
import { pairCriteria } from './correlated';
import { rankWithin } from './rank';
import { headOf, keyOf, leaf, type At, type Finish } from './scalar';
import { NA, PENDING, UNDEFINED, type SheetColumn, type Expr, type Leaf } from '../workings-sheet';
import { notApplicableText, own, worst, pendingText, noneOf } from '../states';
import { truthCell } from './logic';
import { rowCount, unitRows, type Rows } from './unit-rows';
import { Untranslatable } from '../untranslatable';
import { yearsRunning } from './consecutive-years';

/**
 * The rows that an aggregate scans: of the ledger `inner` those like the asking row in `group`, of which those count whose `counted` is 1.
 */
export interface Scan {
  readonly inner: At;
  readonly group: readonly Criterion[];
  /** The same asked by a row of the scanned ledger: those of its own group. */
  readonly likeOwn: () => readonly Criterion[];
  readonly counted: SheetColumn | null;
  /** The asking row's keys of 同, which have to be there. */
  readonly asked: readonly Leaf[];
  /** Whether the asking row belongs to a unit; null where it always does, or need not. */
  readonly hasUnit: ExcelFormula | null;
}

/** 合计, 次数, 个数, 平均, 最大, 最小, 去极值平均, 名次, 连续年数 as a formula of the asking row. */
export function aggregate(term: AggregateTerm, at: At, finish: Finish): Expr {
  if (term.name === '连续年数') return yearsRunning(term, at);
  const conditions = term.conditions.flatMap(conjuncts);
  const apart = conditions.filter(reachesOut);
  const scan = scanOf(
    term,
    conditions.filter((condition) => !reachesOut(condition)),
    at,
  );
  if (term.name === '名次') return rankWithin(term, scan, at);
  if (
    apart.length > 0 &&
    (term.perKey !== null || term.name === '个数' || term.name === '去极值平均' || (term.value !== null && reachesOut(term.value)))
  )
    throw new Untranslatable('N-PAIRS');
  const pairs = pairCriteria(apart, scan, at);
  const counts: Criterion[] = [...scan.group, ...(scan.counted === null ? [] : [criterion(scan.counted, 1)]), ...pairs.criteria];
  const values = valueOf(term, scan, counts, at, finish);
  const open =
    pairs.openTests ?? ((bit: number): ExcelFormula[] => (scan.counted === null ? [] : someState(scan.counted, bit, scan.group)));
  const short = shortOfRows(term, scan, at);
  const undefinedTests = [...open(UNDEFINED), ...values.tests(UNDEFINED)];
  const pendingTests = [...(short === null ? [] : [short]), ...open(PENDING), ...values.tests(PENDING)];
  return asked(scan, short, withStates(undefinedTests, pendingTests, values.value));
}

interface Values {
  readonly value: Expr;
  /** Tests that say that a value is 待补 or 无法计算. */
  readonly tests: (bit: number) => ExcelFormula[];
}

function valueOf(term: AggregateTerm, scan: Scan, counts: readonly Criterion[], at: At, finish: Finish): Values {
  if (term.name === '个数' && term.value !== null) return distinct(term.value, scan, counts, finish);
  const none = (): ExcelFormula[] => [];
  if (term.perKey === null && (term.name === '次数' || term.value === null))
    return { value: finish(wholeNumber(countRows(counts))), tests: none };
  const given = term.value === null ? columnOf(EACH_ONE, scan.inner) : columnOf(term.value, scan.inner);
  const { values, counted } = term.perKey === null ? { values: given, counted: null } : mergedPerKey(perKeysOf(term.perKey), given, scan);
  const rows = counted === null ? counts : [...scan.group, criterion(counted, 1)];
  const tests = (bit: number): ExcelFormula[] => someState(values, bit, rows);
  const { places, noisy } = values.known;
  switch (term.name) {
    case '次数':
      return { value: finish(wholeNumber(countRows(rows))), tests: none };
    case '平均':
      return { value: orNone(finish({ fx: over('AVERAGEIFS', values, rows), may: 0, places: null, noisy: true })), tests };
    case '最大':
    case '最小': {
      const some = op(countRows([...rows, ...hasNumber(values)]), '=', num(0));
      const found = finish({ fx: over(term.name === '最大' ? 'MAXIFS' : 'MINIFS', values, rows), may: 0, places, noisy });
      return { value: { ...found, may: NA, fx: when(some, notApplicableText, found.fx) }, tests };
    }
    case '去极值平均':
      return trimmed(term, values, rows, scan, at, finish);
    default:
      return { value: finish({ fx: over('SUMIFS', values, rows), may: 0, places, noisy: places !== 0 || noisy }), tests };
  }
}

const EACH_ONE: Term = { kind: 'number', value: ONE, span: { start: 0, end: 0 }, type: { kind: 'number', as: '整数' } };

function wholeNumber(fx: ExcelFormula): Expr {
  return { fx, may: 0, places: 0, noisy: false };
}

/** 不适用 where there is nothing to take the mean of. */
function orNone(value: Expr): Expr {
  return { ...value, may: value.may | NA, fx: call('IFERROR', value.fx, notApplicableText) };
}

/** 个数: in each group the first row with a value is marked, and the marks are added up; a value that is missing is waited for. */
function distinct(term: Term, { inner, group, likeOwn, counted }: Scan, counts: readonly Criterion[], finish: Finish): Values {
  const column = columnOf(term, inner);
  const code = codes(column, column, text(''), valueKind(term), inner);
  const named = {
    key: `${keyOf(term)} ${keysOf(inner, likeOwn())} ${counted === null ? '' : inner.sheet.keyOf(counted)}`,
    head: column.head,
  };
  const { first } = firstRows(likeOwn(), code, valueKind(term), counted === null ? [] : [op(cell(counted), '=', num(1))], named, inner);
  return { value: finish(wholeNumber(over('SUMIFS', first, group))), tests: (bit) => someState(code, bit, counts) };
}

/** 去极值平均: every value has its place in its group, and those of the places in between count. */
function trimmed(term: AggregateTerm, values: SheetColumn, rows: readonly Criterion[], scan: Scan, at: At, finish: Finish): Values {
  const { inner } = scan;
  const compared = steadyColumn(values, inner);
  const own = [...scan.likeOwn(), ...rows.slice(scan.group.length)];
  const key = `place of ${inner.sheet.keyOf(compared)} ${keysOf(inner, own)}`;
  const place = inner.book.helper(inner.sheet, key, `${values.head}（组内次序）`, () => {
    const takes = [call('ISNUMBER', cell(compared)), ...rows.slice(scan.group.length).map(({ column }) => op(cell(column), '=', num(1)))];
    const below = countRows([...own, criterion(compared, op(text('<'), '&', cell(compared)))]);
    return wholeNumber(when(call('AND', ...takes), op(below, '+', countUpTo([...own, criterion(compared, cell(compared))])), text('')));
  });
  const [high, low] = [term.trim?.high ?? null, term.trim?.low ?? null].map((count) => (count === null ? null : leaf(count, at)));
  const left = op(countRows([...rows, ...hasNumber(compared)]), '-', leftOut(high ?? null));
  const kept = [...rows, criterion(place, op(text('>'), '&', leftOut(low ?? null))), criterion(place, op(text('<='), '&', left))];
  const states = (bit: number, word: string): ExcelFormula[] =>
    [high, low].flatMap((count) =>
      count !== null && count !== undefined && (count.may & bit) !== 0 ? [op(count.fx, '=', text(word))] : [],
    );
  return {
    value: orNone(finish({ fx: over('AVERAGEIFS', values, kept), may: 0, places: null, noisy: true })),
    tests: (bit) => [...someState(values, bit, rows), ...states(bit, bit === PENDING ? '待补' : '无法计算')],
  };
}

/** How many are left out: whole ones, none where it is 不适用. */
function leftOut(count: Leaf | null): ExcelFormula {
  if (count === null) return num(0);
  if (count.fx.kind === 'number') return num(Math.max(0, Math.trunc(Number(count.fx.value))));
  return call('IF', call('ISNUMBER', count.fx), call('MAX', num(0), call('INT', call('ROUND', count.fx, num(9)))), num(0));
}

/** Which rows an aggregate scans, by 本单位, 序列内 or 全部, 按 and 同. */
export function scanOf(term: AggregateTerm, conditions: readonly Term[], at: At): Scan {
  const { book } = at;
  const inner: At = { ...at, sheet: book.sheet(term.ledger) };
  const group: Criterion[] = [];
  const likeOwn: (() => Criterion)[] = [];
  const asked: Leaf[] = [];
  let hasUnit: ExcelFormula | null = null;
  if (term.reach === '全部')
    group.push(term.ledger === ROSTER ? criterion(book.unitNumber(inner.sheet), text('>0')) : criterion(book.present(inner.sheet), 1));
  else {
    const numberOf = term.reach === '本单位' ? book.unitNumber.bind(book) : book.sequenceNumber.bind(book);
    const asking = numberOf(at.sheet, term.name === '名次' ? term.by : null);
    const theirs = numberOf(inner.sheet, term.by);
    const rowsFor = (column: SheetColumn): Rows | null => (term.reach === '本单位' ? unitRows(book, column, inner.sheet, term.by) : null);
    group.push(criterion(theirs, cell(asking), rowsFor(asking)));
    likeOwn.push(() => criterion(theirs, cell(theirs), rowsFor(theirs)));
    if (at.sheet.ledger !== ROSTER) hasUnit = op(cell(asking), '>', num(0));
  }
  for (const key of term.sameKeys) {
    const theirs = book.column(term.ledger, key);
    const mine = book.column(at.sheet.ledger ?? ROSTER, key);
    const kind = isTextColumn(term.ledger, key, at) ? 'text' : 'number';
    asked.push(own(mine));
    const code = codes(theirs, theirs, text(''), kind, inner);
    group.push(criterion(code, cell(codes(mine, theirs, text(''), kind, at))));
    likeOwn.push(() => criterion(code, cell(code)));
  }
  return {
    inner,
    group,
    likeOwn: () => likeOwn.map((make) => make()),
    counted: conditionColumn(conditions, term.ledger, inner),
    asked,
    hasUnit,
  };
}

export function isTextColumn(ledger: string, name: string, { book }: At): boolean {
  const type =
    book.declared(ledger, name)?.type ??
    book.scheme.statements.find((statement) => statement.ledger === ledger && statement.name === name)?.type;
  return type?.kind === 'text' || type?.kind === 'unit';
}

/** All conditions of an aggregate as one column of the scanned ledger: 1, 0, or the state. */
export function conditionColumn(conditions: readonly Term[], ledger: string, inner: At): SheetColumn | null {
  const [first] = conditions;
  if (first === undefined) return null;
  if (conditions.length === 1 && first.kind === 'column') return columnOf(first, inner);
  const { book, sheet } = inner;
  const counts = book.ledger(ledger)?.counts ?? null;
  const head = conditions.map((condition) => (condition === counts?.term ? counts.source : headOf(condition, inner))).join(' 且 ');
  const together = conditions.reduce((left, right): Term => ({
    kind: 'binary',
    operator: '且',
    left,
    right,
    span: { start: left.span.start, end: right.span.end },
    type: left.type,
  }));
  return book.helper(sheet, `condition ${conditions.map(keyOf).join()}`, head, () => truthCell(together, inner));
}

/** A condition as the conditions that all have to hold. */
function conjuncts(term: Term): Term[] {
  return term.kind === 'binary' && term.operator === '且' ? [...conjuncts(term.left), ...conjuncts(term.right)] : [term];
}

function keysOf(at: At, criteria: readonly Criterion[]): string {
  return criteria.map(({ column }) => at.sheet.keyOf(column)).join();
}

/** Whether the unit has fewer rows than the ledger demands. */
function shortOfRows(term: AggregateTerm, { inner }: Scan, at: At): ExcelFormula | null {
  const ledger = at.book.ledger(term.ledger);
  if (ledger === undefined || ledger.atLeast === 0 || term.reach !== '本单位') return null;
  const few = op(rowsThatCount(ledger, term.by, inner, at), '<', num(ledger.atLeast));
  return waitsForRows(ledger.appliesTo === null ? few : call('AND', at.book.ofSequences(at.sheet, ledger.appliesTo), few), ledger.name);
}

function rowsThatCount({ name, counts }: Ledger, by: string | null, inner: At, at: At): ExcelFormula {
  const { book, sheet } = at;
  if (counts === null && sheet.ledger === ROSTER) return cell(rowCount(book, inner.sheet, by));
  const ofUnit = criterion(
    book.unitNumber(inner.sheet, by),
    cell(book.unitNumber(sheet)),
    unitRows(book, book.unitNumber(sheet), inner.sheet, by),
  );
  const counted = counts === null ? null : conditionColumn([counts.term], name, inner);
  return countRows(counted === null ? [ofUnit] : [ofUnit, criterion(counted, 1)]);
}

/** What the asking row itself may lack: a unit, or a key of 同. */
function asked({ asked: keys, hasUnit }: Scan, short: ExcelFormula | null, value: Expr): Expr {
  let { fx, may } = value;
  const lacking = keys.filter((key) => key.may !== 0);
  for (const key of keys) {
    const isBlank = op(key.fx, '=', text(''));
    fx = when(isBlank, pendingText, fx);
    may |= PENDING;
  }
  const known = noneOf(lacking);
  if (known !== null) {
    const state = worst(lacking);
    fx = when(known, fx, short === null ? state : when(short, pendingText, state));
    may |= lacking.reduce((all, key) => all | key.may, 0);
  }
  if (hasUnit !== null) {
    fx = when(hasUnit, fx, notApplicableText);
    may |= NA;
  }
  return { ...value, fx, may };
}
