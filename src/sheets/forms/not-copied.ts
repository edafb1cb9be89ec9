import type { Phrase } from '../../messages/catalogue';
import { formMessages } from '../../messages/sheets/forms';
import type { Form } from './form';

/** What a form of the workbook's own has that its copies will not have, in words; null for nothing. */
export function notCopied({ sheet, notCopied: found = [] }: Form): Phrase | null {
  if (found.length === 0) return null;
  const what = found.map((one): Phrase => ({ sentence: formMessages[`FO-NOT-${one}`] }));
  return { sentence: formMessages['FO-NOT-COPIED'], data: { sheet, what } };
}
