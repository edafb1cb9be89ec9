import { yearOfTable, type SaidYear } from '../../ledgers/units/outside';
import { PERIOD, yearIn } from '../../ledgers/words/titles';
import { foldName } from '../../language/syntax/fold-width';
import { findingMessages } from '../../messages/assessment/findings';
import { settingEdit } from '../choices/settings';
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
  const found = finding(years.size === 1 ? 'C-PERIOD-OTHER' : 'C-PERIOD-SEVERAL', 'warning', others[0]?.place ?? null, data);
  const answers = [...years]
    .filter((one) => one !== year)
    .sort((a, b) => b - a)
    .map((one) => {
      const period = periodOf(one, said);
      return { message: { sentence: findingMessages['C-PERIOD-AS'], data: { period } }, edits: [settingEdit('period', period)] };
    });
  return [{ ...found, answers }];
}

/** The year as a period; with its quarter, half-year or month where all that say the year say the same one. */
function periodOf(year: number, said: readonly SaidYear[]): string {
  const parts = new Set(said.filter((one) => one.year === year).map(({ words }) => PERIOD.exec(foldName(words))?.[0] ?? ''));
  const [part = ''] = parts;
  return parts.size === 1 && part !== '' ? `${String(year)}年${part}` : String(year);
}

function wordsOf({ words }: SaidYear): string {
  return words;
}
