import type { Phrase } from '../../messages/catalogue';
import { checkingMessages } from '../../messages/findings';
import { missingFor, type Missing } from '../../scoring/explain/missing';
import type { Place } from '../../workbook/area';
import { finding, ledgerNamed, placesOf, type AssessmentContext } from '../context';
import type { Finding } from './finding';

/** Something that keeps a unit from its total, or from something beside it, in words, with the cell. */
export interface Pending {
  /** The item, grade or 结果运用 that waits for it; null where the total does. */
  readonly item: string | Phrase | null;
  readonly what: Phrase;
  readonly place: Place | null;
  readonly missing: Missing;
}

/** What a unit still lacks for one of its quantities; `item` names it, null for the total. */
export function pendingOf(checking: AssessmentContext, unit: number, quantity: string, item: string | null): Pending[] {
  return pendingIn(checking, unit, missingFor(checking.run, unit, quantity), item);
}

/** What a unit waits for in words, with the cells; `item` names what it is that waits. */
export function pendingIn(checking: AssessmentContext, unit: number, missing: readonly Missing[], item: Pending['item']): Pending[] {
  const places = placesOf(checking.ledgers, checking.scheme);
  return missing.map((one): Pending => {
    if (one.kind === 'rows') return { item, what: lackingRows(one, unit, checking), place: null, missing: one };
    if (one.kind === 'year')
      return {
        item,
        what: { sentence: checkingMessages['C-LACKS-YEAR'], data: { name: one.name, from: one.from } },
        place: null,
        missing: one,
      };
    const { ledger, row, column } = one;
    return {
      item,
      what: { sentence: checkingMessages['C-MISSING-CELL'], data: { row: places.label(ledger, row), column } },
      place: places.cell(ledger, row, column) ?? places.row(ledger, row),
      missing: one,
    };
  });
}

function lackingRows({ ledger, unit }: Extract<Missing, { kind: 'rows' }>, asking: number, { run }: AssessmentContext): Phrase {
  const lacks = { sentence: checkingMessages['C-LACKS-ROWS'], data: { ledger } };
  return unit === asking
    ? lacks
    : { sentence: checkingMessages['C-SUBJECT-LACKS'], data: { subject: run.input.units[unit]?.name ?? '', lacks } };
}

/** Whether a unit itself lacks something, and not another one. */
export function isOwn(missing: Missing, unit: number, { run }: AssessmentContext): boolean {
  if (missing.kind === 'rows') return missing.unit === unit;
  return missing.kind === 'year' || run.store.frame(missing.ledger).unit[missing.row] === unit;
}

/** What several quantities wait for is told of the first of them. */
export function eachOnce(pending: readonly Pending[], told = new Set<string>()): Pending[] {
  return pending.filter(({ missing }) => told.size < told.add(JSON.stringify(missing)).size);
}

/** One finding per missing input, unless its cell (where nothing is missing: its row) already has an error that says why. */
export function pendingFindings(
  checking: AssessmentContext,
  pending: ReadonlyMap<string, readonly Pending[]>,
  known: readonly Finding[],
): Finding[] {
  const errors = known.flatMap(({ severity, place }) => (severity === 'error' && place !== null ? [place] : []));
  const explained = new Set(errors.map((place) => JSON.stringify(place)));
  const rows = new Set(errors.filter(({ area }) => area.rows === 1).map(({ sheet, area }) => `${sheet} ${String(area.row)}`));
  const clauseOf = (ledger: string): string | null => ledgerNamed(checking.scheme, ledger)?.clause ?? null;
  const ownerOf = ({ unit }: Extract<Missing, { kind: 'rows' }>): string => checking.run.input.units[unit]?.name ?? '';
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
      if (missing.kind === 'rows')
        return [
          finding(
            'C-NO-ROWS',
            'warning',
            null,
            { unit: ownerOf(missing), ledger: missing.ledger, least: ledgerNamed(checking.scheme, missing.ledger)?.atLeast ?? 0 },
            { ...more, unit: ownerOf(missing) },
          ),
        ];
      if (missing.kind === 'undefined')
        return place !== null && rows.has(`${place.sheet} ${String(place.area.row)}`)
          ? []
          : [finding('C-DIVISION', 'error', place, { unit, what }, more)];
      return [
        item === null
          ? finding('C-PENDING', 'warning', place, { unit, what }, more)
          : finding('C-ITEM-PENDING', 'warning', place, { unit, item, what }, more),
      ];
    }),
  );
}

/** Said once, not for every unit: the assessed year is before the first that the scheme knows. */
function beforeFirst({ name, from }: Extract<Missing, { kind: 'year' }>, { scheme, run }: AssessmentContext): Finding {
  const clause =
    scheme.parameters.find((parameter) => parameter.name === name)?.clause ??
    scheme.statements.find((statement) => statement.name === name)?.clause ??
    null;
  return finding('C-BEFORE-FIRST', 'error', null, { name, from, year: run.input.period }, { clause });
}
