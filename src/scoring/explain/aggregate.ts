import { claimed, type AggregateName } from '../../language/functions';
import { asksOuter, perKeysOf, type AggregateTerm } from '../../language/term';
import { mergePerKey } from '../evaluate/aggregates/per-key';
import { groupRows, pairedRows } from '../evaluate/aggregates/scanned-rows';
import { stride } from '../../kernel/vector';
import { NOT_APPLICABLE, stateAt } from '../../kernel/state';
import { asNumbers } from '../evaluate/narrow-vector';
import type { Grouping } from '../../kernel/groups/groups';
import type { Frame } from '../evaluate/frame';
import { shownAt } from '../shown';
import { CONFIDENTIAL_TEXT, hidesRows } from '../disclosure/confidential';
import { derived, type Derivation, type DerivationNote } from './derivation';
import type { Explainer, FormulaPart } from './explainer';
import { decimalsAt, exactly, ledgerRow, sourceOf, substitutePart, textAt, type Spot } from './substitute';

/** What is told of an aggregate: the years up to this one, which rows there are, or the values that it takes together and how. */
export const TOLD: Readonly<Record<AggregateName, 'years' | 'rows' | 'row' | 'sum' | 'values'>> = {
  合计: 'sum',
  次数: 'rows',
  个数: 'rows',
  平均: 'values',
  最大: 'values',
  最小: 'values',
  中位数: 'values',
  去极值平均: 'values',
  取值: 'row',
  名次: 'rows',
  连续年数: 'years',
};

/** An aggregate at a spot of the ledger that asks, with the rows that it counts, unless these are confidential. */
export function aggregateDerivation(explainer: Explainer, term: AggregateTerm, source: string, spot: Spot): Derivation {
  const { run } = explainer;
  const label = sourceOf(term, source);
  const clause = run.scheme.symbols.ledger(term.ledger)?.clause ?? null;
  const node = derived('aggregate', label, textAt(term, spot), { formula: label, clause });
  const told = claimed(TOLD, term.name);
  if (told === 'years') return { ...node, note: { code: 'yearsTo', year: run.input.period } };
  const scanned = scannedAt(term, spot);
  const { frame, rows } = scanned;
  if (hidesRows(term, run.scheme)) return { ...node, note: { code: 'confidential', rows: rows.length } };
  if (told === 'rows' || term.value === null)
    return {
      ...node,
      note: { code: 'rows', rows: rows.length },
      children: rows.map((row) => rowDerivation(explainer, { run, frame, row }, '1', null)),
    };
  if (told === 'row') {
    const { value } = term;
    const children = rows.map((row) =>
      rowDerivation(explainer, { run, frame, row }, textAt(value, { run, frame, row }), { term: value, source }),
    );
    return { ...node, note: { code: 'rows', rows: rows.length }, children };
  }
  return { ...node, ...countedValues(explainer, { ...term, value: term.value }, source, scanned) };
}

/** The values that an aggregate takes together; of rows with the same key also which it leaves out. */
function countedValues(
  explainer: Explainer,
  term: AggregateTerm & { readonly value: NonNullable<AggregateTerm['value']> },
  source: string,
  { frame, inside, rows }: ScannedRows,
): Pick<Derivation, 'substituted' | 'note' | 'children'> {
  const { run } = explainer;
  const { value, perKey } = term;
  const numbers = asNumbers(run.memo.valuesOf(value, frame));
  const merged = perKey === null ? null : mergePerKey(perKey, numbers, inside, frame, run.store);
  const kept = merged === null || perKeysOf(perKey).some(({ take }) => take === '合计') ? null : new Set(merged.keptRow);
  const isKept = (row: number): boolean => kept === null || kept.has(row);
  const textOf = (row: number): string =>
    run.suppression.hidesPart(value, { frame, row })
      ? CONFIDENTIAL_TEXT
      : shownAt(numbers, row, run.store, value.type, decimalsAt(value, run)).text;
  const texts = rows
    .filter((row) => isKept(row) && stateAt(numbers.state, row * stride(numbers)) !== NOT_APPLICABLE)
    .map((row) => exactly(textOf(row), numbers, row, value));
  const isSum = claimed(TOLD, term.name) === 'sum' && (perKey === null || kept !== null);
  return {
    substituted: isSum
      ? texts.map((text) => (text.startsWith('-') ? `（${text}）` : text)).join(' ＋ ') || '0'
      : `${term.name}(${texts.join('，')})`,
    note: perKey === null ? null : perKeyNote(perKey),
    children: rows.map((row) => {
      const node = rowDerivation(explainer, { run, frame, row }, textOf(row), { term: value, source });
      return isKept(row) ? node : { ...node, note: { code: 'notCounted', key: perKey?.key ?? '', take: perKey?.take ?? '' } };
    }),
  };
}

function perKeyNote({ key, take }: NonNullable<AggregateTerm['perKey']>): DerivationNote {
  return take === '合计' ? { code: 'perKeyCapped', key } : { code: 'perKey', key, take };
}

/** A ledger row that fed an aggregate or brings a consequence about; what it counts and how that came about. */
export function rowDerivation(explainer: Explainer, spot: Spot, text: string, counted: FormulaPart | null): Derivation {
  const ledger = spot.frame.ledger ?? '';
  const row = ledgerRow(spot);
  const node = derived('row', { code: 'row', ledger, row }, text, { cells: [{ ledger, row, column: null }] });
  if (counted === null) return node;
  const { term, source } = counted;
  const statement = term.kind === 'column' ? explainer.run.scheme.symbols.statement(ledger, term.column) : undefined;
  if (statement !== undefined) {
    const { formula, substituted, clause, note, children } = explainer.statement(statement, row);
    return { ...node, formula, substituted, clause, note, children };
  }
  const plain = term.kind === 'column';
  return {
    ...node,
    formula: plain ? null : sourceOf(term, source),
    substituted: plain ? null : substitutePart(term, source, spot),
    children: explainer.children(counted, spot),
  };
}

interface ScannedRows {
  readonly frame: Frame;
  readonly inside: Grouping;
  readonly rows: readonly number[];
}

/** The rows that an aggregate counts at a spot; with 本.x the frame holds them beside the row that asks. */
function scannedAt(term: AggregateTerm, spot: Spot): ScannedRows {
  const { store } = spot.run;
  if (asksOuter(term)) {
    for (const { pairs, rows } of pairedRows(term, Int32Array.of(spot.row), spot.frame, store))
      return { frame: pairs.frame, inside: rows.inside, rows: rowsIn(rows.inside.of, 0) };
  }
  const frame = store.frame(term.ledger);
  const { inside, outside } = groupRows(term, spot.frame, frame, store);
  return { frame, inside, rows: rowsIn(inside.of, outside[spot.row] ?? -1) };
}

function rowsIn(groups: Int32Array, group: number): number[] {
  const rows: number[] = [];
  groups.forEach((here, row) => {
    if (here === group && group >= 0) rows.push(row);
  });
  return rows;
}
