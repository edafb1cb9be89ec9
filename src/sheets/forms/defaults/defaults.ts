import type { Scheme } from '../../../scheme/model';
import type { Form } from '../form';
import { appealForm } from './appeal-form';
import { approvalForms } from './approval';
import { ballotForms } from './ballots';
import { feedbackForm } from './feedback';
import { indicatorForms } from './indicators';
import { noticeForm } from './notice';
import { receiptForm } from './receipt';
import { standingForm } from './standing';
import { talksForm } from './talks';
import { unitScoresForm } from './unit-scores';

/** The forms that every scheme has by itself, as far as it says what they print; in the order in which an office needs them. */
export function defaultForms(scheme: Scheme, period: string): Form[] {
  const feedback = feedbackForm(scheme, period);
  const ofScores = [feedback, unitScoresForm(scheme, period), standingForm(scheme, period), noticeForm(scheme, period)];
  return [
    ...ofScores.filter((form) => form !== null),
    ...approvalForms(scheme, period),
    ...indicatorForms(scheme, period),
    ...ballotForms(scheme, period),
    ...[talksForm(scheme, period), appealForm(scheme, period)].filter((form) => form !== null),
    ...(feedback === null ? [] : [receiptForm(period)]),
  ];
}
