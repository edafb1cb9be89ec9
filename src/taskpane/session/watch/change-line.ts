import type { Assessment } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import { findingKey } from '../../../assessment/findings/finding-key';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { Place } from '../../../workbook/cells/area';
import { said, type Said } from '../notice';
import { effectsOf } from './effect';

/**
 * What edits did to the standing, in one line: of the first unit whose total changed what became of it (else of the first of which more or
 * fewer inputs are missing, else of the first whose rank or grade changed), how many others changed, and which cells were edited. Null
 * where nothing of it changed, or the two assessments are not of one scheme, period and readings.
 * @param edited the cells, as far as they are known, the first first
 * @param fresh how many findings are new
 */
export function changeLine(
  before: Assessment | null,
  after: Assessment | null,
  { edited, fresh }: { readonly edited: readonly Place[]; readonly fresh: number },
): Said | null {
  if (before === null || after === null || !isAlike(before, after)) return null;
  const effects = effectsOf(before, after);
  const first = effects.find(({ total }) => total !== null) ?? effects.find(({ missing }) => missing !== null) ?? effects[0];
  if (first === undefined) return null;
  const { unit, total, rank, grade, missing } = first;
  const what = [
    ...(total === null ? [] : [said('PANE-CHANGE', { ...total })]),
    ...(missing === null ? [] : [said('PANE-CHANGE-MISSING', { ...missing })]),
    ...(rank === null ? [] : [said('PANE-CHANGE-RANK', { ...rank })]),
    ...(grade === null ? [] : [said('PANE-CHANGE', { ...grade })]),
  ];
  const others = effects.length - 1;
  const [cell, ...more] = [...new Set(edited.map(placeToA1))];
  return said('PANE-STATUS-CHANGED', {
    unit,
    what,
    others: others === 0 ? '' : said('PANE-CHANGE-OTHERS', { count: others }),
    news: fresh === 0 ? '' : said('PANE-CHANGE-NEW', { count: fresh }),
    cells:
      cell === undefined
        ? ''
        : more.length === 0
          ? said('PANE-CHANGE-CELL', { cell })
          : said('PANE-CHANGE-CELLS', { cell, count: more.length + 1 }),
  });
}

/** The findings, by {@link findingKey}, that the earlier assessment did not have; none where the two cannot be compared. */
export function newFindings(before: Assessment | null, after: Assessment | null): ReadonlySet<string> {
  if (before === null || after === null || !isAlike(before, after)) return new Set();
  const known = new Set(keysOf([...before.findings, ...before.reviewed.map(({ finding }) => finding)]));
  return new Set(keysOf(after.findings).filter((key) => !known.has(key)));
}

function keysOf(findings: readonly Finding[]): string[] {
  return findings.map(findingKey);
}

function isAlike(before: Assessment, after: Assessment): boolean {
  const choices = ({ scheme, period, readings }: Assessment): string =>
    JSON.stringify([scheme.hash, period, readings.map(({ name, chosen }) => [name, chosen])]);
  return choices(before) === choices(after);
}
