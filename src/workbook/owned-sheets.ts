/** The sheet that holds the workbook's own scheme. */
export const SCHEME_SHEET = '考评办法';

const RESULT_PREFIX = '考评结果-';

/** The sheet of live results. It begins like the other sheets of results. */
export const LIVE_SHEET = `${RESULT_PREFIX}实时`;

/** What the sheets that hold the workings of ordinary formulas begin with. */
export const WORKINGS_PREFIX = '计算-';

/** What the sheets begin with that hold a form to be filled, and those that hold what came of one. */
export const FORM_PREFIX = '表样-';
export const FILLED_PREFIX = '出表-';

/** The sheet of the results of a period: 考评结果-2017. */
export function resultSheet(period: string): string {
  return RESULT_PREFIX + period;
}

/** Whether a sheet has the name of one that results stand on, live ones, too. */
export function isResultSheet(sheet: string): boolean {
  return sheet.startsWith(RESULT_PREFIX);
}

/** Whether a sheet has the name of one that workings of ordinary formulas stand on. */
export function isWorkingsSheet(sheet: string): boolean {
  return sheet.startsWith(WORKINGS_PREFIX);
}

/** Whether a sheet has the name of a form, or of one that was filled. */
export function isFormSheet(sheet: string): boolean {
  return sheet.startsWith(FORM_PREFIX) || sheet.startsWith(FILLED_PREFIX);
}

/**
 * Whether a sheet has a name that Kaoji gives to its own: results, their workings, the scheme, forms. They are no ledgers, whatever they
 * say.
 */
export function isOwnedSheet(sheet: string): boolean {
  return isResultSheet(sheet) || isWorkingsSheet(sheet) || isFormSheet(sheet) || sheet === SCHEME_SHEET;
}

/** Whether a name of the workbook is one by which Kaoji knows what it wrote (考评结果_2017), whatever its sheet is called by now. */
export function isOwnedName(name: string): boolean {
  return [RESULT_PREFIX, WORKINGS_PREFIX, FILLED_PREFIX].some((prefix) => name.startsWith(prefix.replace('-', '_')));
}
