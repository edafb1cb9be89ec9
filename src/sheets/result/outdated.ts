import type { Assessment } from '../../assessment/assessment';
import type { StoredResult } from '../../assessment/choices/settings';
import { staleReasons, type StaleReason } from '../../assessment/choices/written-result';
import { formulaMessages } from '../../messages/sheets/formulas';
import { sheetNamed, type Snapshot } from '../../workbook/snapshot';
import { claimed } from '../ownership';

/** Why a written result no longer matches; `overwritten`: cells that were formulas are none any more. */
export type ResultOutdated = StaleReason | 'overwritten';

/**
 * Why a written result no longer matches the workbook as it was read; empty while it does. Of sheets that were not read it says what the
 * result itself says: its formulas count those of the sheets behind it.
 * @param snapshot null where the workbook was not read since the result was written
 */
export function resultOutdated(result: StoredResult, now: Assessment, snapshot: Snapshot | null): readonly ResultOutdated[] {
  const formulas = snapshot === null ? [] : Object.entries(result.formulas ?? {}).map(([sheet, count]) => ({ snapshot, sheet, count }));
  const isOverwritten = formulas.some((written) => fewerFormulas(written) || saysOverwritten(written));
  return [...staleReasons(result, now), ...(isOverwritten ? (['overwritten'] as const) : [])];
}

interface WrittenFormulas {
  readonly snapshot: Snapshot;
  readonly sheet: string;
  readonly count: number;
}

/** Whether a formula of the result shows that some of those behind it are gone. */
function saysOverwritten({ snapshot, sheet: name }: WrittenFormulas): boolean {
  const words = Object.values(formulaMessages['N-OVERWRITTEN']);
  return claimed(snapshot, name).some(({ sheet, area: { row, column, rows, columns } }) => {
    const read = sheetNamed(snapshot, sheet);
    return (read?.values ?? []).slice(row, row + rows).some((line, at) =>
      line.slice(column, column + columns).some((value, place) => {
        const isSaid = typeof value === 'string' && words.some((sentence) => value.includes(sentence.trim()));
        return isSaid && (read?.formulas[row + at]?.[column + place] ?? null) !== null;
      }),
    );
  });
}

function fewerFormulas(written: WrittenFormulas): boolean {
  const { snapshot, count } = written;
  const places = claimed(snapshot, written.sheet);
  if (places.length === 0) return true;
  return places.every(({ sheet, area: { row, column, rows, columns } }) => {
    const read = sheetNamed(snapshot, sheet);
    if (read === undefined) return false;
    const there = read.formulas
      .slice(row, row + rows)
      .flatMap((line) => line.slice(column, column + columns))
      .filter((formula) => formula !== null && !formula.includes('#REF!'));
    return there.length < count;
  });
}
