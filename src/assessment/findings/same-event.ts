import type { Phrase } from '../../messages/catalogue';
import { findingMessages } from '../../messages/findings';
import { mergePerKey } from '../../scoring/evaluate/aggregates/per-key';
import { groupRows } from '../../scoring/evaluate/aggregates/scanned-rows';
import { evaluate } from '../../scoring/evaluate/evaluate';
import { asNumbers } from '../../scoring/evaluate/narrow-vector';
import { shownAt } from '../../scoring/shown';
import { foldName } from '../../language/syntax/fold-width';
import type { Statement } from '../../scheme/model';
import { ROSTER, termsIn, type AggregateTerm } from '../../language/term';
import { placesOf, finding, tellable, type AssessmentContext } from '../context';
import type { Finding } from './finding';

/** Rows of a unit that count as one because they say the same of a key, and rows whose keys look alike and count as two. */
export function sameEventFindings(checking: AssessmentContext, item: Statement, term: AggregateTerm): Finding[] {
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
          ? { sentence: findingMessages['C-TAKE-SUM'] }
          : { sentence: findingMessages['C-TAKE-BEST'], data: { take: perKey.take } },
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
