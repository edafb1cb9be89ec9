import type { Assessment, ResultPlan } from '../assessment';
import { sameReadings, type StoredResult, type WriteAs } from './settings';

/** The record of a result written now from this assessment. */
export function resultRecord(
  assessment: Assessment,
  plan: Pick<ResultPlan, 'sheet' | 'untranslated'>,
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
    ...(as === 'values' ? {} : { as, layout: assessment.layout, ...(plan.untranslated.length > 0 ? { withValues: true } : {}) }),
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

function chosenReadings(assessment: Assessment): Record<string, string> {
  return Object.fromEntries(assessment.readings.map((reading) => [reading.name, reading.chosen]));
}
