import type { Building } from '../building';
import type { SchemeForm } from '../form';
import type { Scheme } from '../model';
import { reportCovered } from './covered';
import { reportTableGaps } from './gaps';
import { reportNotForAll } from './not-for-all';
import { OwnTerms } from './own-terms';
import { reportSelfCompared } from './self-compared';
import { reportUnits } from './units';
import { reportUnused } from './unused';
import { reportWeights } from './weights';

/** What can be seen only of a scheme that is right in form, names and types: what cannot be meant, and what does nothing. */
export function lint(scheme: Scheme, form: SchemeForm, building: Building): void {
  const own = new OwnTerms(scheme);
  reportUnits(scheme, own, building);
  reportWeights(scheme, own, building);
  reportCovered(scheme, own, building);
  reportSelfCompared(own, building);
  reportTableGaps(scheme, own, building);
  reportNotForAll(scheme, building);
  reportUnused(scheme, form, building);
}
