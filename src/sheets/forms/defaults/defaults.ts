import type { Scheme } from '../../../scheme/model';
import type { Form } from '../form';
import { declaredForms } from '../declared/declared';
import type { Layout } from './lay';
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

/** The forms of a scheme: those that it has by itself, as it declares them (标准表); in the order in which an office needs them. */
export function defaultForms(scheme: Scheme, period: string): Form[] {
  return declaredForms(scheme, period, defaultLayouts(scheme, period));
}

/** The forms that every scheme has by itself, as far as it says what they print. */
function defaultLayouts(scheme: Scheme, period: string): Layout[] {
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
