import type { Phrase } from '../messages/catalogue';
import { checkingMessages } from '../messages/checking';
import { missingFor, type Missing } from '../scoring/missing';
import type { Place } from '../workbook/cell';
import { finding, ledgerNamed, placesOf, type Checking } from './context';
import type { Finding } from './finding';

/** Something that keeps a unit from its total, or from an item beside it, in words, with the cell. */
export interface Pending {
  /** The item that waits for it; null where the total does. */
  readonly item: string | null;
  readonly what: Phrase;
  readonly place: Place | null;
  readonly missing: Missing;
}

/** What a unit still lacks for one of its quantities; `item` names it, null for the total. */
export function pendingOf(checking: Checking, unit: number, quantity: string, item: string | null): Pending[] {
  const places = placesOf(checking.ledgers, checking.scheme);
  return missingFor(checking.run, unit, quantity).map((missing): Pending => {
    if (missing.kind === 'rows') return { item, what: { sentence: checkingMessages['C-LACKS-ROWS'], data: { ledger: missing.ledger } }, place: null, missing };
    if (missing.kind === 'year') return { item, what: { sentence: checkingMessages['C-LACKS-YEAR'], data: { name: missing.name, from: missing.from } }, place: null, missing };
    const { ledger, row, column } = missing;
    return { item, what: { sentence: checkingMessages['C-MISSING-CELL'], data: { row: places.label(ledger, row), column } }, place: places.cell(ledger, row, column) ?? places.row(ledger, row), missing };
  });
}

/** One finding per missing input, unless its cell (where nothing is missing: its row) already has an error that says why. */
export function pendingFindings(checking: Checking, pending: ReadonlyMap<string, readonly Pending[]>, known: readonly Finding[]): Finding[] {
  const errors = known.flatMap(({ severity, place }) => (severity === 'error' && place !== null ? [place] : []));
  const explained = new Set(errors.map((place) => JSON.stringify(place)));
  const rows = new Set(errors.filter(({ area }) => area.rows === 1).map(({ sheet, area }) => `${sheet} ${String(area.row)}`));
  const clauseOf = (ledger: string): string | null => ledgerNamed(checking.scheme, ledger)?.clause ?? null;
  const years = new Set<string>();
  return [...pending].flatMap(([unit, list]) =>
    list.flatMap(({ item, what, place, missing }): Finding[] => {
      if (missing.kind === 'year') {
        if (years.has(missing.name)) return [];
        years.add(missing.name);
        return [beforeFirst(missing, checking)];
      }
      if (place !== null && explained.has(JSON.stringify(place))) return [];
      const more = { clause: clauseOf(missing.ledger), unit, ledger: missing.ledger };
      if (missing.kind === 'rows') return [finding('C-NO-ROWS', 'warning', null, { unit, ledger: missing.ledger, least: ledgerNamed(checking.scheme, missing.ledger)?.atLeast ?? 0 }, more)];
      if (missing.kind === 'undefined') return place !== null && rows.has(`${place.sheet} ${String(place.area.row)}`) ? [] : [finding('C-DIVISION', 'error', place, { unit, what }, more)];
      return [item === null ? finding('C-PENDING', 'warning', place, { unit, what }, more) : finding('C-ITEM-PENDING', 'warning', place, { unit, item, what }, more)];
    }),
  );
}

/** Said once, not for every unit: the assessed year is before the first that the scheme knows. */
function beforeFirst({ name, from }: Extract<Missing, { kind: 'year' }>, { scheme, run }: Checking): Finding {
  const clause = scheme.parameters.find((parameter) => parameter.name === name)?.clause ?? scheme.statements.find((statement) => statement.name === name)?.clause ?? null;
  return finding('C-BEFORE-FIRST', 'error', null, { name, from, year: run.input.period }, { clause });
}
