import { yearOfTable, type SaidYear } from '../../ledgers/units/outside';
import { yearIn } from '../../ledgers/words/titles';
import type { AssessmentContext } from '../context';
import { finding } from '../context';
import type { Finding } from './finding';

/** Titles that are named. */
const NAMED = 3;

/**
 * Where the titles and names of the tables that are read, or the workbook's file, say another year than that which is scored, or
 * several: which
 * of them is meant is for a person to say. Of ledgers of earlier years nothing is told, nor where rows have a year of their own.
 * @param year the year that is scored
 * @param fileName of the workbook; null where it has none
 */
export function saidPeriod({ ledgers, scheme }: AssessmentContext, year: number, fileName: string | null): Finding[] {
  const ofYears = new Set(scheme.ledgers.filter(({ columns }) => columns.some(({ name }) => name.includes('年'))).map(({ name }) => name));
  const read = new Set(ledgers.sheets.filter(({ ledger }) => !ofYears.has(ledger.name)).map(({ sheet }) => sheet));
  const tables = ledgers.tablesFound.found.filter(({ table }) => read.has(table.view.sheet));
  const said = tables.flatMap(({ table }) => yearOfTable(table) ?? []);
  const named = fileName === null ? null : yearIn(fileName.replace(/\.[^.]*$/u, ''));
  const years = new Set([...said.map((one) => one.year), ...(named === null ? [] : [named])]);
  if (years.size === 0 || (years.size === 1 && years.has(year))) return [];
  const others = said.filter((one) => one.year !== year);
  const words = [...new Set(others.map(wordsOf)), ...(named === null || named === year ? [] : [fileName ?? ''])];
  const list = [...years].sort((a, b) => a - b).map(String);
  const data = { year, said: list.join('、'), words: words.slice(0, NAMED).join('”、“') };
  return [finding(years.size === 1 ? 'C-PERIOD-OTHER' : 'C-PERIOD-SEVERAL', 'warning', others[0]?.place ?? null, data)];
}

function wordsOf({ words }: SaidYear): string {
  return words;
}
