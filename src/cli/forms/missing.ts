import { inWords } from '../../messages/catalogue';
import type { FormPlan } from '../../sheets/forms/plan';
import { say } from './known';

/** What a copy that is not printed waits for, in words. */
export function missingWords({ missing }: FormPlan['left'][number]): string {
  return missing.length === 0 ? say('CLI-FORM-WAITS') : missing.map(({ what }) => inWords(what)).join('；');
}
