import { ROSTER, termsIn } from '../language/term';
import type { MessageData, Phrase } from '../messages/catalogue';
import { findingMessages, type FindingCode } from '../messages/assessment/findings';
import type { Ledger, Scheme } from '../scheme/model';
import type { InputValue } from '../scoring/input';
import type { LedgerRow } from './rows/ledger-rows';
import type { Problem } from './problem';
import { HIDDEN, placeOf } from './rows/read-rows';
import type { Roster } from './roster';

/** The columns of type 单位 of a ledger, its own first: a row is of the unit that this names, and by 按 of those that the others name. */
export function unitColumnsOf(ledger: Ledger): string[] {
  return ledger.columns.filter(({ type }) => type.kind === 'unit').map(({ name }) => name);
}

/** A ledger as it was read. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly rows: readonly LedgerRow[];
  readonly columns: ReadonlyMap<string, readonly InputValue[]>;
}

/** Every cell of a column of type 单位 that names none of the 名册. Of the 名册 itself, the column that makes up its units is left out. */
export function unknownUnits({ ledger, rows, columns }: ReadLedger, roster: Roster): Problem[] {
  if (roster.units.length === 0) return [];
  const [own, ...others] = unitColumnsOf(ledger);
  return (ledger.name === ROSTER ? others : own === undefined ? [] : [own, ...others]).flatMap((column) =>
    rows.flatMap((row, at): Problem[] => {
      const found = columns.get(column)?.[at];
      if (typeof found !== 'string' || found === '' || roster.find(found) >= 0 || roster.isRefused(found)) return [];
      // Who mistypes a ballot may have put the voter's name into the column of units.
      const data = isHidden(ledger, column)
        ? { column, found: HIDDEN, nearest: column === own ? roster.nearest(found) : '' }
        : { column, found, nearest: roster.nearest(found) };
      return [
        {
          code: 'L-UNIT-UNKNOWN',
          severity: 'error',
          place: placeOf(row, column),
          ledger: ledger.name,
          row: at,
          correction: undefined,
          data,
        },
      ];
    }),
  );
}

/** Says of what is wrong with a unit's cell through which column the row counts all the same, and through which not. */
export function withCounted(problem: Problem, { ledger, columns }: ReadLedger, scheme: Scheme, roster: Roster): Problem {
  const { row } = problem;
  const column = problem.data['column'];
  if (row === null || typeof column !== 'string') return problem;
  return { ...problem, data: { ...problem.data, counted: counted() } };

  function counted(): Phrase {
    const [own] = unitColumnsOf(ledger);
    if (ledger.name === ROSTER) return say('L-IS-NOBODY');
    const counting = unitColumnsOf(ledger).filter((name) => name === own || countedBy(scheme, ledger.name).has(name));
    if (!counting.includes(column as string)) return say('L-IS-NOBODY');
    if (counting.length === 1) return say('L-COUNTS-NOWHERE');
    const others = counting.flatMap((name): Phrase[] => {
      const value = columns.get(name)?.[row ?? -1];
      const unit = typeof value === 'string' ? roster.units[roster.find(value)]?.name : undefined;
      return name === column || unit === undefined
        ? []
        : [say('L-COUNTS-BY', { column: name, unit: isHidden(ledger, name) ? HIDDEN : unit })];
    });
    return others.length === 0
      ? say('L-COUNTS-NOT-BY', { column: column as string })
      : say('L-COUNTS-BUT-BY', { column: column as string, others });
  }
}

function isHidden({ confidential, columns }: Ledger, name: string): boolean {
  return confidential || columns.some((column) => column.name === name && column.confidential);
}

/** The columns of a ledger that some formula says 按 of. */
function countedBy({ statements, checks, consequences }: Scheme, ledger: string): Set<string> {
  const formulas = [
    ...statements.flatMap((one) =>
      one.kind === 'formula' ? [one.formula] : one.kind === 'grade' ? one.rules.map(({ when }) => when) : [],
    ),
    ...checks.flatMap(({ must, when }) => [must, when]),
    ...consequences.map(({ when }) => when),
  ];
  return new Set(
    formulas.flatMap((formula) =>
      (formula === null ? [] : termsIn(formula.term)).flatMap((term) =>
        term.kind === 'aggregate' && term.ledger === ledger && term.by !== null ? [term.by] : [],
      ),
    ),
  );
}

function say(code: FindingCode, data: MessageData = {}): Phrase {
  return { sentence: findingMessages[code], data };
}
