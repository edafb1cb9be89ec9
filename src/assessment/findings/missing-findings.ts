import type { Missing } from '../../scoring/explain/missing';
import { ROSTER } from '../../language/term';
import { findingMessages } from '../../messages/assessment/findings';
import type { MessageData, Words } from '../../messages/catalogue';
import type { CellOfCause } from '../../scoring/explain/trace';
import { finding, ledgerNamed, placesOf, type AssessmentContext } from '../context';
import { causeWords, missingYearRow, type MissingInput } from '../missing-inputs';
import type { Finding } from './finding';

/** One finding per missing input, unless its cell (where nothing is missing: its row) already has an error that says why. */
export function missingFindings(
  checking: AssessmentContext,
  missingOf: ReadonlyMap<string, readonly MissingInput[]>,
  known: readonly Finding[],
): Finding[] {
  const errors = known.flatMap(({ severity, place }) => (severity === 'error' && place !== null ? [place] : []));
  const explained = new Set(errors.map((place) => JSON.stringify(place)));
  const rows = new Set(errors.filter(({ area }) => area.rows === 1).map(({ sheet, area }) => `${sheet} ${String(area.row)}`));
  const clauseOf = (ledger: string): string | null => ledgerNamed(checking.scheme, ledger)?.clause ?? null;
  const ownerOf = ({ unit }: Extract<Missing, { kind: 'rows' }>): string => checking.run.input.units[unit]?.name ?? '';
  const years = new Set<string>();
  const keys = new Set<string>();
  return [...missingOf].flatMap(([unit, list]) =>
    list.flatMap(({ item, what, place, missing }): Finding[] => {
      // What a table of days off lacks is told beside this, also where no total waits for it.
      if (missing.kind === 'days') return [];
      if (missing.kind === 'key') {
        const key = JSON.stringify(missing);
        if (keys.has(key)) return [];
        keys.add(key);
        return [finding('C-LOOK-UP', 'error', null, { unit, what }, { clause: clauseOf(missing.ledger), unit, ledger: missing.ledger })];
      }
      if (missing.kind === 'year') {
        if (years.has(missing.name)) return [];
        years.add(missing.name);
        return [beforeFirst(missing, checking)];
      }
      if (place !== null && explained.has(JSON.stringify(place))) return [];
      if (missing.kind === 'yearRow') {
        const key = JSON.stringify(missing);
        if (keys.has(key)) return [];
        keys.add(key);
        const owner = checking.run.input.units[missing.unit]?.name ?? '';
        const about = { clause: clauseOf(missing.ledger), unit: owner, ledger: missing.ledger };
        const told = { unit: owner, what: missingYearRow(missing) };
        return [
          item === null
            ? finding('C-PENDING', 'warning', null, told, about)
            : finding('C-ITEM-PENDING', 'warning', null, { ...told, item }, about),
        ];
      }
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
      if (missing.kind === 'tooLarge') return [finding('C-TOO-LARGE', 'error', place, { unit, what }, more)];
      if (missing.kind === 'undefined')
        return place !== null && rows.has(`${place.sheet} ${String(place.area.row)}`)
          ? []
          : [finding('C-DIVISION', 'error', place, { unit, ...whyUndefined(missing, unit, checking) }, more)];
      const own = cellOf(missing, unit, checking);
      return [
        item === null
          ? finding('C-PENDING', 'warning', place, { unit, what: own }, more)
          : finding('C-ITEM-PENDING', 'warning', place, { unit, item, what: own }, more),
      ];
    }),
  );
}

/** A cell in words; of the unit that is spoken of only the column, for its name stands before. */
function cellOf({ ledger, row, column }: CellOfCause, unit: string, { ledgers, scheme, run }: AssessmentContext): Words {
  if (ledger === ROSTER && run.input.units[row]?.name === unit) return column;
  return { sentence: findingMessages['C-MISSING-CELL'], data: { row: placesOf(ledgers, scheme).label(ledger, row), column } };
}

/** What cannot be computed, why, and where to look: at the cell that is read, else at the formula. */
function whyUndefined(missing: Extract<Missing, { kind: 'undefined' }>, unit: string, checking: AssessmentContext): MessageData {
  const { cause, cell } = missing;
  return {
    what: cellOf(missing, unit, checking),
    cause: causeWords(cause),
    where: cell === null ? { sentence: findingMessages['C-WHERE-SCHEME'] } : cellOf(cell, unit, checking),
  };
}

/** Said once, not for every unit: the assessed year is before the first that the scheme knows. */
function beforeFirst({ name, from }: Extract<Missing, { kind: 'year' }>, { scheme, run }: AssessmentContext): Finding {
  const clause =
    scheme.parameters.find((parameter) => parameter.name === name)?.clause ??
    scheme.statements.find((statement) => statement.name === name)?.clause ??
    null;
  return finding('C-BEFORE-FIRST', 'error', null, { name, from, year: run.input.period }, { clause });
}
