/** The sheet that holds the workbook's own scheme. */
export const SCHEME_SHEET = '考评办法';

const RESULT_PREFIX = '考评结果-';

/** The sheet of live results. It begins like the other sheets of results. */
export const LIVE_SHEET = `${RESULT_PREFIX}实时`;

/** What the sheets that hold the workings of native formulas begin with. */
export const WORKINGS_PREFIX = '计算-';

/** The sheet of the results of a period: 考评结果-2017. */
export function resultSheet(period: string): string {
  return RESULT_PREFIX + period;
}

/** Whether a sheet has the name of one that results stand on, live ones, too. */
export function isResultSheet(sheet: string): boolean {
  return sheet.startsWith(RESULT_PREFIX);
}

/** Whether a sheet has the name of one that workings of native formulas stand on. */
export function isWorkingsSheet(sheet: string): boolean {
  return sheet.startsWith(WORKINGS_PREFIX);
}

/** Whether a sheet has a name that Kaoji gives to its own: results, their workings, the scheme. They are no ledgers, whatever they say. */
export function isOwnedSheet(sheet: string): boolean {
  return isResultSheet(sheet) || isWorkingsSheet(sheet) || sheet === SCHEME_SHEET;
}
