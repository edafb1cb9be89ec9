import { isFormula } from '../../workbook/cells/cell';
import type { Edit, Edits } from '../../workbook/edits';
import type { Assessment, ResultPlan } from '../assessment';
import { sameReadings, type StoredResult, type WriteAs } from './settings';

/** The record of a result written now from this assessment. Whoever stores it also writes {@link sealingEdits}. */
export function resultRecord(
  assessment: Assessment,
  plan: Pick<ResultPlan, 'sheet' | 'untranslated' | 'edits'>,
  time: Date,
  as: WriteAs,
): StoredResult {
  return {
    sheet: plan.sheet,
    fingerprint: assessment.fingerprint,
    ...(assessment.sealed === null ? {} : { sealed: assessment.sealed.fingerprint() }),
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

/** What has to stand in the workbook for a record of this assessment to be held against it again. */
export function sealingEdits({ sealed }: Assessment): readonly Edit[] {
  return sealed?.secrets() ?? [];
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
  const sameBallots = result.sealed === undefined || result.sealed === now.sealed?.fingerprint();
  const sameInputs = result.fingerprint === now.fingerprint && sameBallots;
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
