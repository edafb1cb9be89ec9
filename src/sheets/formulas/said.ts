import type { Sentence } from '../../messages/catalogue';
import { joined, text, type ExcelFormula } from './excel-formula';

/** A sentence as a formula gives it: data that are formulas are put in by the spreadsheet. */
export function said(sentence: Sentence, data: Readonly<Record<string, string | ExcelFormula>>): ExcelFormula {
  const parts = sentence.zh.split(/(\{[^{}]+\})/u).filter((part) => part !== '');
  return joined(
    parts.map((part): ExcelFormula => {
      const value = data[part.slice(1, -1)];
      return part.startsWith('{') && value !== undefined ? (typeof value === 'string' ? text(value) : value) : text(part);
    }),
    '&',
  );
}
