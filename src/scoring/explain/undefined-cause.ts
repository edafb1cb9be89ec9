import type { Table } from '../../scheme/model';
import { childTerms, type Term } from '../../language/term';
import { isDayNumber } from '../../workbook/cells/day-number';
import { stride } from '../../kernel/vector';
import { numberAt } from '../../kernel/numbers';
import { stateAt, UNDEFINED, VALUE } from '../../kernel/state';
import { dayNumber } from '../../workbook/cells/day-number';
import { MOST_DAYS } from '../evaluate/calendar';
import { ledgerRow, outerSpot, sourceOf, takenBranch, textAt, type Spot } from './substitute';
import type { Cause, CellOfCause } from './trace';

/** Why a term is 无法计算 at a spot although all that goes in is there: what it is about, and the cell that is read for that. */
export interface CauseFound {
  readonly cause: Cause;
  readonly cell: CellOfCause | null;
}

/**
 * The first operation of a term that has no value while its operands have theirs; null where none is found.
 * @param source the text of the formula; @param scanned the rows that an aggregate puts together at a spot.
 */
export function undefinedCause(
  term: Term,
  source: string,
  spot: Spot,
  scanned: (term: Extract<Term, { kind: 'aggregate' }>, spot: Spot) => readonly Spot[],
): CauseFound | null {
  if (!isUndefined(term, spot)) return null;
  if (term.kind === 'aggregate') {
    for (const at of scanned(term, { run: spot.run, frame: spot.run.store.frame(spot.frame.ledger), row: ledgerRow(spot) }))
      for (const part of [...term.conditions, ...(term.value === null ? [] : [term.value])]) {
        const found = undefinedCause(part, source, at, scanned);
        if (found !== null) return found;
      }
    return null;
  }
  if (term.kind === 'outer') return undefinedCause(term.of, source, outerSpot(spot), scanned);
  const taken = term.kind === 'if' ? takenBranch(term, spot) : null;
  for (const child of taken === null ? childTerms(term) : [taken]) {
    const found = undefinedCause(child, source, spot, scanned);
    if (found !== null) return found;
  }
  const found = ownCause(term, source, spot);
  // That a confidential cell is 0 or below is told of nobody.
  const isSecret = found !== null && childTerms(term).some((part) => spot.run.suppression.hidesPart(part, spot));
  return isSecret ? { ...found, cause: { kind: 'other' } } : found;
}

function isUndefined(term: Term, { run, frame, row }: Spot): boolean {
  const values = run.memo.valuesOf(term, frame);
  return stateAt(values.state, row * stride(values)) === UNDEFINED;
}

function ownCause(term: Term, source: string, spot: Spot): CauseFound | null {
  const divisor =
    term.kind === 'binary' && term.operator === '/' ? term.right : term.kind === 'call' && term.name === '每满' ? term.args[1] : undefined;
  if (divisor !== undefined) return { cause: { kind: 'divisor', of: sourceOf(divisor, source) }, cell: cellOf(divisor, spot) };
  if (term.kind === 'call') return causeOfCall(term, source, spot);
  if (term.kind === 'table') return causeOfTable(term, source, spot);
  return term.type.kind === 'date' ? { cause: { kind: 'calendar' }, cell: cellOf(term, spot) } : null;
}

function causeOfCall(term: Extract<Term, { kind: 'call' }>, source: string, spot: Spot): CauseFound | null {
  const [first, second, third] = term.args;
  if (first === undefined) return null;
  if (term.name === '开方')
    return { cause: { kind: 'root', of: sourceOf(first, source), value: textAt(first, spot) }, cell: cellOf(first, spot) };
  if (term.name !== '日期' || second === undefined || third === undefined)
    return term.type.kind === 'date' || first.type.kind === 'date' ? { cause: { kind: 'calendar' }, cell: cellOf(first, spot) } : null;
  const [year = '', month = '', day = ''] = [first, second, third].map((part) => textAt(part, spot));
  const cell = [third, second, first].map((part) => cellOf(part, spot)).find((found) => found !== null) ?? null;
  const exists = dayNumber(Number(year), Number(month), Number(day)) !== null;
  return { cause: exists ? { kind: 'calendar' } : { kind: 'date', year, month, day }, cell };
}

function causeOfTable(term: Extract<Term, { kind: 'table' }>, source: string, spot: Spot): CauseFound | null {
  const [first, second] = term.args;
  if (first === undefined) return null;
  const cell = cellOf(first, spot);
  if (term.name === '工作日后') {
    const days = second === undefined ? null : numberAtSpot(second, spot);
    const from = numberAtSpot(first, spot);
    if (second === undefined || days === null || (Number.isInteger(days) && days >= 0 && days <= MOST_DAYS) || !isDayNumber(from ?? -1))
      return { cause: { kind: 'calendar' }, cell };
    const of = sourceOf(second, source);
    return { cause: { kind: 'days', of, days: textAt(second, spot), most: MOST_DAYS }, cell: cellOf(second, spot) ?? cell };
  }
  const table = spot.run.scheme.symbols.table(term.table);
  if (table === undefined) return null;
  const key = textAt(first, spot);
  const number = numberAtSpot(first, spot);
  if (table.tiers === null && !hasKey(table, key, number)) return { cause: { kind: 'key', table: term.table, key }, cell };
  if (second !== undefined && !table.columns.slice(1).includes(textAt(second, spot)))
    return { cause: { kind: 'column', table: term.table, column: textAt(second, spot) }, cell: cellOf(second, spot) ?? cell };
  return { cause: { kind: 'empty', table: term.table, key }, cell };
}

function hasKey({ rows }: Table, text: string, number: number | null): boolean {
  return rows.some(([key = null]) =>
    typeof key === 'object' ? key !== null && number !== null && Number(key.num) / Number(key.den) === number : key === text,
  );
}

/** The number that a term gives at a spot; null where it gives none. */
export function numberAtSpot(term: Term, { run, frame, row }: Spot): number | null {
  const values = run.memo.valuesOf(term, frame);
  const at = row * stride(values);
  if (values.kind !== 'number' || stateAt(values.state, at) !== VALUE) return null;
  const { num, den } = numberAt(values, at);
  return Number(num) / Number(den);
}

/** The first cell that a term reads at a spot as it is. */
function cellOf(term: Term, spot: Spot): CellOfCause | null {
  if (term.kind === 'aggregate') return null;
  if (term.kind === 'outer') return cellOf(term.of, outerSpot(spot));
  if (term.kind === 'column') {
    const computed = spot.run.scheme.symbols.statement(term.ledger, term.column) !== undefined;
    const row = term.via === 'row' ? ledgerRow(spot) : (spot.frame.unit[spot.row] ?? -1);
    return computed || row < 0 ? null : { ledger: term.ledger, row, column: term.column };
  }
  for (const child of childTerms(term)) {
    const found = cellOf(child, spot);
    if (found !== null) return found;
  }
  return null;
}
