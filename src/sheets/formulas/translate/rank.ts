import { ZERO } from '../../../language/rational';
import { standingOf } from '../../../scoring/standing/ranking';
import { PENDING_TEXT, UNDEFINED_TEXT } from '../../../scoring/shown';
import { ROSTER, type AggregateTerm, type Term } from '../../../language/term';
import type { Scan } from './aggregate';
import { codes, columnOf, countRows, countUpTo, criterion, ofState, over, someState, steadyColumn, type Criterion } from './criteria';
import { all, any, call, cell, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { expression, leaf, type At } from './scalar';
import { NA, PENDING, UNDEFINED, type SheetColumn, type Expr } from '../workings-sheet';
import { noneOf, notApplicableText, own, pendingText, worst } from '../states';

/** 名次(台账, 式, 升 或 降, …) of the own row among those of its group that count. */
export function rankWithin(term: AggregateTerm, scan: Scan, at: At): Expr {
  const { inner, group, counted, asked, hasUnit } = scan;
  const likeOwn = scan.likeOwn();
  const values = columnOf(term.value ?? { kind: 'number', value: ZERO, span: term.span, type: term.type }, inner);
  const fixed = group.filter(({ column }) => !likeOwn.some((one) => one.column === column));
  const rows = [...fixed, ...likeOwn, ...(counted === null ? [] : [criterion(counted, 1)])];
  const rank = rankAmong(values, rows, term.order, term.ties, at);
  let { fx, may } = rank;
  if (counted !== null) {
    const bad = own(counted);
    fx = when(
      op(cell(counted), '=', num(1)),
      fx,
      (bad.may & (PENDING | UNDEFINED)) === 0 ? notApplicableText : when(op(cell(counted), '=', num(0)), notApplicableText, cell(counted)),
    );
    may |= bad.may | NA;
  }
  for (const key of asked) {
    const known = noneOf([key]);
    fx = when(op(key.fx, '=', text('')), pendingText, known === null ? fx : when(known, fx, worst([key])));
    may |= PENDING | key.may;
  }
  if (hasUnit !== null) {
    fx = when(hasUnit, fx, notApplicableText);
    may |= NA;
  }
  return { ...rank, fx, may };
}

/** 1 and the number of those before it; the state of the value where there is none. */
function rankAmong(values: SheetColumn, rows: readonly Criterion[], order: '升' | '降', ties: Term | null, at: At): Expr {
  const compared = steadyColumn(values, at);
  const before = criterion(compared, op(text(order === '降' ? '>' : '<'), '&', cell(compared)));
  const equal = criterion(compared, cell(compared));
  const skipping = (): ExcelFormula => op(countRows([...rows, before]), '+', num(1));
  const inTurn = (): ExcelFormula => op(countRows([...rows, before]), '+', countUpTo([...rows, equal]));
  const dense = (): ExcelFormula => {
    const key = `different ${at.sheet.keyOf(compared)} ${rows.map(({ column }) => at.sheet.keyOf(column)).join()}`;
    const mark = at.book.helper(at.sheet, key, `${values.head}（首次）`, () => {
      const takes = [
        call('ISNUMBER', cell(compared)),
        ...rows.filter(({ value }) => value.kind === 'number').map(({ column, value }) => op(cell(column), '=', value)),
      ];
      return {
        fx: when(all(takes), when(op(countUpTo([...rows, equal]), '=', num(1)), num(1), num(0)), num(0)),
        may: 0,
        places: 0,
        noisy: false,
      };
    });
    return op(over('SUMIFS', mark, [...rows, before]), '+', num(1));
  };
  const way = ties === null ? null : leaf(ties, at);
  const fx =
    way === null
      ? skipping()
      : way.fx.kind === 'text'
        ? byWay(way.fx.value, { skipping, inTurn, dense })
        : when(op(way.fx, '=', text('按名册先后')), inTurn(), when(op(way.fx, '=', text('同名次不跳号')), dense(), skipping()));
  const value = own(values);
  return { fx: value.may === 0 ? fx : when(call('ISNUMBER', cell(values)), fx, cell(values)), may: value.may, places: 0, noisy: false };
}

function byWay(
  way: string,
  { skipping, inTurn, dense }: Readonly<Record<'skipping' | 'inTurn' | 'dense', () => ExcelFormula>>,
): ExcelFormula {
  return way === '按名册先后' ? inTurn() : way === '同名次不跳号' ? dense() : skipping();
}

/** The rank of the units, by the scheme's ranking. */
export function rankOfUnits(at: At): Expr {
  const { book, sheet } = at;
  const { ranking } = book.scheme;
  if (ranking === null) throw new Error('a rank has a ranking');
  const { place } = ranking;
  const values = place === null ? book.column(ROSTER, ranking.by) : book.helper(sheet, 'place', '先后', () => expression(place, at));
  const rank = rankAmong(values, [rankGroup(at)], place === null ? '降' : '升', ranking.ties, at);
  const classed = ofKnownClass(rank, at);
  // A unit that is not ranked at all needs no class.
  return classed === rank || (values.known.may & NA) === 0
    ? classed
    : { ...classed, fx: when(op(cell(values), '=', notApplicableText), notApplicableText, classed.fx) };
}

/** How many units are ranked together with the own one: all but those for which the total is 不适用. */
export function rankedCount(at: At): Expr {
  const { ranking } = at.book.scheme;
  const rows = [rankGroup(at)];
  const total = at.book.column(ROSTER, ranking?.by ?? '');
  const ranked = (total.known.may & NA) === 0 ? countRows(rows) : op(countRows(rows), '-', countRows([...rows, ofState(total, NA)]));
  return ofKnownClass({ fx: ranked, may: 0, places: 0, noisy: false }, at);
}

/** Where units are ranked by a column of texts: 待补 for a blank one, its state where it has one, else the value. */
function ofKnownClass(value: Expr, { book }: At): Expr {
  const within = book.scheme.ranking?.within ?? null;
  if (within === null) return value;
  const label = own(book.column(ROSTER, within));
  const known = noneOf([label]);
  return {
    ...value,
    fx: when(op(label.fx, '=', text('')), pendingText, known === null ? value.fx : when(known, value.fx, worst([label]))),
    may: value.may | label.may | PENDING,
  };
}

/**
 * Whether the place of a unit that is ranked together with the own one is open, so that ranks are 暂列 and honours wait. Null when none
 * ever does.
 */
export function someonePending(at: At): ExcelFormula | null {
  const { book, sheet } = at;
  const { ranking } = book.scheme;
  if (ranking === null) return null;
  const standing = book.column(ROSTER, standingOf(ranking));
  const unknown = unknownClass(at);
  if ((standing.known.may & (PENDING | UNDEFINED)) === 0 && unknown === null) return null;
  const group = rankGroup(at);
  const among = [...someState(standing, PENDING, [group]), ...someState(standing, UNDEFINED, [group])];
  const ofOwn = among.length === 0 || unknown === null ? among : [all([call('ISNUMBER', cell(group.column)), any(among)])];
  const waits = any([...(unknown === null ? [] : [op(countRows([criterion(unknown, 1)]), '>', num(0))]), ...ofOwn]);
  const column = book.helper(sheet, 'someone pending', '同列有待补', () => ({
    fx: when(waits, num(1), num(0)),
    may: 0,
    places: 0,
    noisy: false,
  }));
  return op(cell(column), '=', num(1));
}

/** 1 where a unit is ranked, but with whom is not known: it may belong to any class. Null where units are not ranked by a column. */
export function unknownClass({ book, sheet }: At): SheetColumn | null {
  const { ranking } = book.scheme;
  if (ranking === null || ranking.within === null) return null;
  const label = own(book.column(ROSTER, ranking.within));
  const total = own(book.column(ROSTER, ranking.by));
  const open = any(['', PENDING_TEXT, UNDEFINED_TEXT].map((word) => op(label.fx, '=', text(word))));
  const ranked = (total.may & NA) === 0 ? open : all([open, op(total.fx, '<>', notApplicableText)]);
  return book.helper(sheet, 'class unknown', `${ranking.within}（不明）`, () => ({
    fx: when(ranked, num(1), num(0)),
    may: 0,
    places: 0,
    noisy: false,
  }));
}

function rankGroup(at: At): Criterion {
  const { book, sheet } = at;
  const { reach, within } = book.scheme.ranking ?? { reach: '序列内', within: null };
  if (reach === '全部' && within === null) return criterion(book.unitNumber(sheet), text('>0'));
  const label = within === null ? null : book.column(ROSTER, within);
  const number = label === null ? book.sequenceNumber(sheet) : codes(label, label, text(''), 'text', at);
  return criterion(number, cell(number));
}
