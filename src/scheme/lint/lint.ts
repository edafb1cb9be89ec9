import type { BuildContext } from '../build/build-context';
import type { SchemeYaml } from '../schema/scheme-schema';
import type { Scheme } from '../model';
import { reportCovered } from './unreachable';
import { reportLookUps } from './look-ups';
import { reportTableGaps } from './table-gaps';
import { reportNotForAll, reportPendingSkipped } from './sequence-coverage';
import { OwnTerms } from './written-terms';
import { reportLookAlikes } from './look-alikes';
import { reportNamedPerson } from './confidential/named-person';
import { reportNumbersForTexts } from './numbers-for-texts';
import { reportObsoleteKeys } from './obsolete-keys';
import { reportSelfCompared } from './self-comparison';
import { reportSecretRanges } from './confidential/secret-range';
import { reportSecretValues } from './confidential/secret-value';
import { reportUnits } from './units-of-measure';
import { reportUnused } from './unused';
import { reportWeights } from './weights';

/** What can be seen only of a scheme that is right in form, names and types: what cannot be meant, and what does nothing. */
export function lint(scheme: Scheme, form: SchemeYaml, building: BuildContext): void {
  const own = new OwnTerms(scheme);
  reportNumbersForTexts(building);
  reportObsoleteKeys(building);
  reportUnits(scheme, own, building);
  reportWeights(scheme, own, building);
  reportCovered(scheme, own, building);
  reportSelfCompared(own, building);
  reportNamedPerson(scheme, own, building);
  reportSecretValues(scheme, own, building);
  reportSecretRanges(scheme, own, building);
  reportLookAlikes(scheme, building);
  reportTableGaps(scheme, own, building);
  reportNotForAll(scheme, building);
  reportPendingSkipped(scheme, own, building);
  reportLookUps(scheme, own, building);
  reportUnused(scheme, form, building);
}
