import { inWords } from '../../messages/catalogue';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Finding } from './finding';

/** Tells two findings apart across two assessments: the same rule at the same place. */
export function findingKey({ code, place, unit, ledger, data }: Finding): string {
  const rule = data['must'];
  return [code, place === null ? '' : placeToA1(place), unit ?? '', ledger ?? '', rule === undefined ? '' : inWords(rule)].join('\u0000');
}
