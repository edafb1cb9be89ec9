import { isFormula } from '../../workbook/cells/cell';
import type { Edits } from '../../workbook/edits';
import type { Assessment, ResultPlan } from '../assessment';
import { sameReadings, type StoredResult, type WriteAs } from './settings';

/** The record of a result written now from this assessment. */
export function resultRecord(
  assessment: Assessment,
  plan: Pick<ResultPlan, 'sheet' | 'untranslated' | 'edits'>,
  time: Date,
  as: WriteAs,
): StoredResult {
  return {
    sheet: plan.sheet,
    fingerprint: assessment.fingerprint,
    scheme: assessment.scheme.id,
    hash: assessment.scheme.hash,
    period: assessment.period,
    readings: chosenReadings(assessment),
    ...(as === 'values'
      ? {}
      : {
          as,
          layout: assessment.layout,
          ...(plan.untranslated.length > 0 ? { withValues: true } : {}),
          formulas: formulasIn(plan.edits),
        }),
    time: time.toISOString(),
  };
}

export type StaleReason = 'inputs' | 'scheme' | 'readings' | 'period';

/**
 * Why a written result no longer matches; empty while it does. Formulas follow their inputs as long as the same rows stand in the same
 * places; values among them do not.
 */
export function staleReasons(result: StoredResult, now: Assessment): readonly StaleReason[] {
  const reasons: StaleReason[] = [];
  if (result.scheme !== now.scheme.id || (result.hash !== undefined && result.hash !== now.scheme.hash)) reasons.push('scheme');
  else if (result.readings !== undefined && !sameReadings(result.readings, chosenReadings(now))) reasons.push('readings');
  if (result.period !== undefined && result.period !== now.period) reasons.push('period');
  const sameInputs = result.fingerprint === now.fingerprint;
  const covers = result.as === 'formulas' ? result.layout === now.layout && (result.withValues !== true || sameInputs) : sameInputs;
  if (reasons.length === 0 && !covers) reasons.push('inputs');
  return reasons;
}

/** How many cells edits make formulas, by their sheet. */
function formulasIn(edits: Edits): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const edit of edits) {
    if (edit.kind !== 'values') continue;
    const made = edit.values.reduce((sum, row) => sum + row.filter(isFormula).length, 0);
    if (made > 0) counts[edit.sheet] = (counts[edit.sheet] ?? 0) + made;
  }
  return counts;
}

function chosenReadings(assessment: Assessment): Record<string, string> {
  return Object.fromEntries(assessment.readings.map((reading) => [reading.name, reading.chosen]));
}
