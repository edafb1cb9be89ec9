import type { Problem } from './problem';
import { headerPlace } from './rows/read-rows';
import type { LedgerSheet } from './recognise-ledgers';

/** A year in the name of a sheet. */
const YEAR = /(?:19|20)\d{2}/u;

/**
 * Sheets of a ledger that look as if they should not count beside the others: named otherwise (填报示例), or for another year (2016指标). A
 * ledger that has years in its rows may have a sheet for each.
 */
export function strangeSheets(sources: readonly LedgerSheet[]): Problem[] {
  const [named] = sources.filter((source) => source.named > 0);
  const years = new Set(sources.map(yearOf));
  // A name without a year is that of the sheet in use.
  const latest = years.has('') ? '' : ([...years].sort().pop() ?? '');
  const hasYears = sources[0]?.ledger.columns.some(({ name }) => name.includes('年')) === true;
  return sources.flatMap((source): Problem[] => {
    const isOld = years.size > 1 && !hasYears && yearOf(source) !== latest;
    const other =
      named !== undefined && source.named === 0 ? named : isOld ? sources.find((candidate) => yearOf(candidate) === latest) : undefined;
    if (other === undefined) return [];
    return [
      {
        code: 'L-SHEET-STRANGE',
        severity: 'warning',
        place: headerPlace(source),
        data: { sheet: source.sheet.name, other: other.sheet.name, ledger: source.ledger.name },
        ledger: source.ledger.name,
        row: null,
        correction: undefined,
      },
    ];
  });
}

function yearOf({ sheet }: LedgerSheet): string {
  return YEAR.exec(sheet.name)?.[0] ?? '';
}
