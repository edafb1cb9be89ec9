import { RANK, ROSTER, type End } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import { PENDING_TEXT, UNDEFINED_TEXT } from '../../../scoring/shown';
import type { Ranking } from '../../../scheme/model';
import { totalTerm } from '../../../scoring/standing/ranking';
import { criterion, type Criterion } from '../criterion';
import { all, any, call, cell, num, op, text, truth, when, type ExcelFormula } from '../excel-formula';
import { noneOf, notApplicableText, own, pendingText, undefinedText, worst } from '../states';
import { codes, steadyColumn } from '../translate/aggregate/which-rows/compared-columns';
import { countRows, ofState } from '../translate/aggregate/which-rows/criteria';
import { openBefore, type OpenBefore } from '../translate/aggregate/open-places';
import { rankAmong } from '../translate/aggregate/rank';
import type { Scope } from '../translate/scope';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../workings/workings-sheet';

/** The rank of the units, by the scheme's ranking: with those that are pending and surely come before, where all that may are sure. */
export function rankOfUnits(scope: Scope): CellExpression {
  const { ranking } = scope.book.scheme;
  const open = ranking?.waits === true ? openBeforeUnits(scope) : null;
  if (open === null || open.surely === null) return ranking?.place === null ? ranked(scope) : own(rankNow(scope));
  const now = own(rankNow(scope));
  const sure = all([call('ISNUMBER', now.formula), op(cell(open.may), '=', cell(open.surely))]);
  return { ...now, formula: when(sure, op(now.formula, '+', cell(open.surely)), now.formula) };
}

/** The rank among those whose place is known now, as a column of its own. */
export function rankNow(scope: Scope): SheetColumn {
  return scope.book.helper(scope.sheet, 'rank now', fill(formulaMessages['N-RANK-NOW'], { column: RANK }), () => ranked(scope));
}

function ranked(scope: Scope): CellExpression {
  const { book, sheet } = scope;
  const { ranking } = book.scheme;
  if (ranking === null) throw new Error('a rank has a ranking');
  const { place } = ranking;
  const values = place === null ? book.operand(ROSTER, ranking.by) : book.helper(sheet, 'place', '先后', () => scope.expression(place));
  const rank = rankAmong(values, [rankGroup(scope)], place === null ? '降' : '升', ranking.ties, scope);
  const classed = ofKnownClass(rank, scope);
  // A unit that is not ranked at all needs no class.
  return classed === rank || (values.traits.states & NA) === 0
    ? classed
    : { ...classed, formula: when(op(cell(values), '=', notApplicableText), notApplicableText, classed.formula) };
}

/** How many units are ranked together with the own one: all but those for which the total is 不适用. */
export function rankedCount(scope: Scope): CellExpression {
  const { ranking } = scope.book.scheme;
  const rows = [rankGroup(scope)];
  const total = scope.book.column(ROSTER, ranking?.by ?? '');
  const ranked = (total.traits.states & NA) === 0 ? countRows(rows) : op(countRows(rows), '-', countRows([...rows, ofState(total, NA)]));
  return ofKnownClass({ formula: ranked, states: 0, decimals: 0, inexact: false }, scope);
}

/** Where units are ranked by a column of texts: 待补 for a blank one, its state where it has one, else the value. */
function ofKnownClass(value: CellExpression, { book }: Scope): CellExpression {
  const within = book.scheme.ranking?.within ?? null;
  if (within === null) return value;
  const label = own(book.column(ROSTER, within));
  const known = noneOf([label]);
  return {
    ...value,
    formula: when(
      op(label.formula, '=', text('')),
      pendingText,
      known === null ? value.formula : when(known, value.formula, worst([label])),
    ),
    states: value.states | label.states | PENDING,
  };
}

/** How many units may yet come before the own one, and how many surely will; null where none ever may. */
export function openBeforeUnits(scope: Scope): OpenBefore | null {
  const { book } = scope;
  const { ranking } = book.scheme;
  if (ranking === null) return null;
  return openBeforeBy(scope, ranking, ranking.place === null ? book.column(ROSTER, ranking.by) : rankNow(scope), 'units');
}

/** See {@link openBeforeUnits}: of units of which the place is open where `standing` is. */
function openBeforeBy(scope: Scope, ranking: Ranking, standing: SheetColumn, key: string): OpenBefore | null {
  const { book } = scope;
  const total = book.column(ROSTER, ranking.by);
  const unknown = unknownClass(scope);
  const waits = ([PENDING, UNDEFINED] as const).filter((bit) => (standing.traits.states & bit) !== 0);
  if (waits.length === 0 && unknown === null) return null;
  const isOpen = any(waits.map((bit) => op(cell(standing), '=', bit === PENDING ? pendingText : undefinedText)));
  const way = scope.atom(ranking.ties).formula;
  const takesPart = (total.traits.states & NA) === 0 ? truth(true) : op(cell(total), '<>', notApplicableText);
  return openBefore(
    {
      key,
      value: totalTerm(ranking),
      values: total,
      group: [rankGroup(scope)],
      open: any([...(unknown === null ? [] : [op(cell(unknown), '=', num(1))]), ...(waits.length === 0 ? [] : [isOpen])]),
      anywhere: unknown,
      openWithValue: standing !== total,
      sure: takesPart,
      order: '降',
      equal: ranking.place !== null ? truth(true) : op(way, '=', text('按名册先后')),
      countsEach: op(way, '<>', text('同名次不跳号')),
    },
    scope,
  );
}

/**
 * The first and the last rank that the own unit may get where it waits for what those of the same total are compared by next; null where
 * none ever does.
 */
export function tiedEnds(scope: Scope): (Readonly<Record<End, ExcelFormula>> & { readonly isTied: ExcelFormula }) | null {
  const { book, sheet } = scope;
  const { ranking } = book.scheme;
  if (ranking?.waits !== true || ranking.place === null) return null;
  const total = book.column(ROSTER, ranking.by);
  const group = [rankGroup(scope)];
  const way = scope.atom(ranking.ties).formula;
  const isDense = op(way, '=', text('同名次不跳号'));
  const skipping = rankAmong(total, group, '降', null, scope).formula;
  const dense = (): ExcelFormula => rankAmong(total, group, '降', { ...ranking.ties, kind: 'text', value: '同名次不跳号' }, scope).formula;
  const first = way.kind === 'text' ? (way.value === '同名次不跳号' ? dense() : skipping) : when(isDense, dense(), skipping);
  const compared = steadyColumn(total, scope);
  const last = countRows([...group, criterion(compared, op(text('>='), '&', cell(compared)))]);
  const others = openBeforeBy(scope, ranking, total, 'totals');
  const unknown = unknownClass(scope);
  const isTied = all([
    op(cell(rankNow(scope)), '=', pendingText),
    call('ISNUMBER', cell(total)),
    ...(unknown === null ? [] : [op(cell(unknown), '=', num(0))]),
  ]);
  const named = (code: FormulaMessageCode, place: ExcelFormula, more: SheetColumn | null): SheetColumn =>
    book.helper(sheet, code, say(code), () => ({
      states: 0,
      decimals: 0,
      inexact: false,
      formula: when(isTied, more === null ? place : op(place, '+', cell(more)), num(0)),
    }));
  return {
    isTied,
    low: cell(named('N-TIED-FIRST', first, others?.surely ?? null)),
    high: cell(named('N-TIED-LAST', last, others?.may ?? null)),
  };
}

/** How many units of unknown class may yet be ranked together with the own one; null where each is always known. */
export function openAmongUnits(scope: Scope): OpenBefore | null {
  const unknown = unknownClass(scope);
  if (unknown === null) return null;
  const may = scope.book.helper(scope.sheet, 'open among', say('N-OPEN-AMONG'), () => ({
    formula: when(op(cell(unknown), '=', num(1)), num(0), countRows([criterion(unknown, 1)])),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  return { may, surely: null, who: [[criterion(unknown, 1)]] };
}

/** Whether the rank of the own unit is open, so that it is 暂列, or pending. Null when none ever is. */
export function rankOpen(scope: Scope): ExcelFormula | null {
  const { book, sheet } = scope;
  const before = openBeforeUnits(scope);
  if (before === null) return null;
  const { may, surely } = before;
  const least = surely === null || book.scheme.ranking?.waits !== true ? num(0) : cell(surely);
  const rank = book.column(ROSTER, RANK);
  const pending = any([pendingText, undefinedText].map((word) => op(cell(rank), '=', word)));
  const column = book.helper(sheet, 'rank open', say('N-RANK-OPEN'), () => ({
    formula: when(any([op(cell(may), '>', least), pending]), num(1), num(0)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  return op(cell(column), '=', num(1));
}

/** 1 where a unit is ranked, but with whom is not known: it may belong to any class. Null where units are not ranked by a column. */
export function unknownClass({ book, sheet }: Scope): SheetColumn | null {
  const { ranking } = book.scheme;
  if (ranking === null || ranking.within === null) return null;
  const label = own(book.column(ROSTER, ranking.within));
  const total = own(book.column(ROSTER, ranking.by));
  const open = any(['', PENDING_TEXT, UNDEFINED_TEXT].map((word) => op(label.formula, '=', text(word))));
  const ranked = (total.states & NA) === 0 ? open : all([open, op(total.formula, '<>', notApplicableText)]);
  return book.helper(sheet, 'class unknown', `${ranking.within}（不明）`, () => ({
    formula: when(ranked, num(1), num(0)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
}

function rankGroup(scope: Scope): Criterion {
  const { book, sheet } = scope;
  const { reach, within } = book.scheme.ranking ?? { reach: '序列内', within: null };
  if (reach === '全部' && within === null) return criterion(book.unitNumber(sheet), text('>0'));
  const label = within === null ? null : book.column(ROSTER, within);
  const number = label === null ? book.sequenceNumber(sheet) : codes(label, label, text(''), 'text', scope);
  return criterion(number, cell(number));
}

function say(code: FormulaMessageCode): string {
  return fill(formulaMessages[code], {});
}
