import type { Phrase } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import type { NotCopied } from '../../workbook/sheet-layout';
import type { Form } from './form';
import type { Split } from './plan';
import { standingAlone } from './validations';

/** What the copies of a form of the workbook's own will not have, by code. */
export function notCopiedOf(form: Form, split: Split): (NotCopied | 'validationSources')[] {
  const found = form.notCopied ?? [];
  return split === 'files' && standingAlone(form) !== form ? [...found, 'validationSources'] : [...found];
}

/** The same in words; null for nothing. */
export function notCopied(form: Form, split: Split): Phrase | null {
  const found = notCopiedOf(form, split);
  if (found.length === 0) return null;
  const what = found.map((one): Phrase => ({ sentence: formMessages[`FO-NOT-${one}`] }));
  return { sentence: formMessages['FO-NOT-COPIED'], data: { sheet: form.sheet, what } };
}
