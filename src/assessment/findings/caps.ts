import type { Phrase } from '../../messages/catalogue';
import { checkingMessages } from '../../messages/findings';
import { mergePerKey } from '../../scoring/evaluate/aggregates/per-key';
import { groupRows } from '../../scoring/evaluate/aggregates/scanned-rows';
import { stride } from '../../kernel/vector';
import { stateAt, VALUE } from '../../kernel/state';
import { numberAt } from '../../kernel/numbers';
import { evaluate } from '../../scoring/evaluate/evaluate';
import { asNumbers } from '../../scoring/evaluate/narrow-vector';
import { exactText, shownAt } from '../../scoring/shown';
import { compareRationals } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import type { Statement } from '../../scheme/model';
import { asksOuter, childTerms, ROSTER, termsIn, type AggregateTerm, type Term } from '../../language/term';
import { placesOf, finding, tellable, type AssessmentContext } from '../context';
import type { Finding } from './finding';
import { spanOfRows } from './row-span';

type FormulaStatement = Extract<Statement, { kind: 'formula' }>;

/** Where an item's formula says 封顶 or 每 … 取最高: which units reached the cap and by how much, which rows do not count again. */
export function limitFindings(checking: AssessmentContext): Finding[] {
  const items = checking.scheme.statements.filter(
    (statement): statement is FormulaStatement => statement.kind === 'formula' && statement.ledger === ROSTER,
  );
  return items.flatMap((item) =>
    [...unitTerms(item.formula.term)].flatMap((term) => {
      if (term.kind === 'call' && term.name === '封顶') return capFindings(checking, item, term.args);
      // With 本.x which rows count differs from unit to unit, and so does the one that is kept.
      return term.kind === 'aggregate' && term.perKey !== null && term.reach === '本单位' && !asksOuter(term)
        ? sameEventFindings(checking, item, term)
        : [];
    }),
  );
}

/** The terms that are said of a unit: what stands inside an aggregate is said of a row. */
function* unitTerms(term: Term): Generator<Term> {
  yield term;
  if (term.kind !== 'aggregate') for (const child of childTerms(term)) yield* unitTerms(child);
}

function capFindings(checking: AssessmentContext, item: FormulaStatement, [inner, cap]: readonly Term[]): Finding[] {
  if (inner === undefined || cap === undefined) return [];
  const { run, ledgers } = checking;
  const frame = run.store.frame(ROSTER);
  const sums = asNumbers(evaluate(inner, frame, run.store));
  const caps = asNumbers(evaluate(cap, frame, run.store));
  const source = [...termsIn(inner)].find((term) => term.kind === 'aggregate');
  return ledgers.roster.units.flatMap((unit, row) => {
    if (stateAt(sums.state, row * stride(sums)) !== VALUE || stateAt(caps.state, row * stride(caps)) !== VALUE) return [];
    const sum = numberAt(sums, row);
    const limit = numberAt(caps, row);
    if (compareRationals(sum, limit) <= 0) return [];
    const excess = { num: sum.num * limit.den - limit.num * sum.den, den: sum.den * limit.den };
    const place = source === undefined ? null : spanOfRows(checking, source.ledger, rowsOfUnit(checking, source, row));
    return [
      finding(
        'C-CAP-REACHED',
        'notice',
        place,
        { unit: unit.name, item: item.name, sum: exactText(sum), cap: exactText(limit), excess: exactText(excess) },
        { clause: item.clause, unit: unit.name, ledger: source?.ledger ?? null },
      ),
    ];
  });
}

function sameEventFindings(checking: AssessmentContext, item: FormulaStatement, term: AggregateTerm): Finding[] {
  const { run, ledgers, scheme } = checking;
  const { perKey, value } = term;
  if (perKey === null || value === null) return [];
  const inner = run.store.frame(term.ledger);
  const { inside } = groupRows(term, run.store.frame(ROSTER), inner, run.store);
  const numbers = asNumbers(evaluate(value, inner, run.store));
  const { keptRow } = mergePerKey(perKey, numbers, inside, inner, run.store);
  const kept = new Set(keptRow);
  const keys = run.column(term.ledger, perKey.key);
  const groups = new Map<string, number[]>();
  for (let row = 0; row < inner.rows; row += 1) {
    const key = shownAt(keys, row, run.store);
    if ((inside.of[row] ?? -1) < 0 || key.state !== 'value' || key.text === '') continue;
    const name = `${String(inside.of[row])} ${key.text}`;
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [row]);
    else own.push(row);
  }
  const valueColumns = [perKey.key, ...[...termsIn(value)].flatMap((inside) => (inside.kind === 'column' ? [inside.column] : []))];
  const places = placesOf(ledgers, scheme);
  const keyOf = (row: number): string => shownAt(keys, row, run.store).text;
  const tell = (row: number): string | Phrase => tellable(scheme, term.ledger, [perKey.key], keyOf(row));
  const unitOf = (row: number): string => ledgers.roster.units[inside.of[row] ?? -1]?.name ?? '';
  const similar = lookAlikes(
    [...groups.values()].flatMap(([row]) => (row === undefined ? [] : [row])),
    (row) => `${String(inside.of[row])} ${foldName(keyOf(row))}`,
  );
  const alike = similar.map(([row, other]) =>
    finding(
      'C-SIMILAR-EVENT',
      'warning',
      places.cell(term.ledger, row, perKey.key),
      { unit: unitOf(row), key: perKey.key, found: tell(row), other: tell(other) },
      { clause: item.clause, unit: unitOf(row), ledger: term.ledger },
    ),
  );
  const same = [...groups.values()].flatMap((rows) => {
    if (rows.length < 2) return [];
    const keptOne = rows.find((row) => kept.has(row)) ?? rows[0] ?? 0;
    const dropped = rows.find((row) => row !== keptOne) ?? keptOne;
    const unit = unitOf(dropped);
    const data = {
      unit,
      key: perKey.key,
      found: tell(dropped),
      rows: rows.length,
      take:
        perKey.take === '合计'
          ? { sentence: checkingMessages['C-TAKE-SUM'] }
          : { sentence: checkingMessages['C-TAKE-BEST'], data: { take: perKey.take } },
      kept: tellable(scheme, term.ledger, valueColumns, shownAt(numbers, keptOne, run.store).text),
    };
    return [
      finding('C-SAME-EVENT', 'warning', places.cell(term.ledger, dropped, perKey.key), data, {
        clause: item.clause,
        unit,
        ledger: term.ledger,
      }),
    ];
  });
  return [...same, ...alike];
}

/** Rows after the first of those that are alike, each with the first. */
function lookAlikes(rows: readonly number[], likeness: (row: number) => string): [row: number, first: number][] {
  const first = new Map<string, number>();
  return rows.flatMap((row): [number, number][] => {
    const name = likeness(row);
    const before = first.get(name);
    if (before === undefined) first.set(name, row);
    return before === undefined ? [] : [[row, before]];
  });
}

/**
 * The rows of a unit that an aggregate counts, or all that it puts its conditions to; the latter, too, where the conditions name the unit
 * itself (本.x).
 */
export function rowsOfUnit(
  checking: AssessmentContext,
  term: AggregateTerm,
  unit: number,
  which: 'counted' | 'reached' = 'counted',
): readonly number[] {
  const { memo, store } = checking.run;
  const { outside, rowsOf } = memo.groupedRows(term, asksOuter(term) ? 'reached' : which, store.frame(ROSTER));
  return rowsOf(outside[unit] ?? -1);
}
