import type { Scheme } from '../../../scheme/model';
import type { Form } from '../form';
import { approvalForms } from './approval';
import { feedbackForm } from './feedback';
import { standingForm } from './standing';
import { unitScoresForm } from './unit-scores';

/** The forms that every scheme has by itself, as far as it says what they print; in the order in which an office needs them. */
export function defaultForms(scheme: Scheme, period: string): Form[] {
  const ofScores = [feedbackForm(scheme, period), unitScoresForm(scheme, period), standingForm(scheme, period)];
  return [...ofScores.filter((form) => form !== null), ...approvalForms(scheme, period)];
}
