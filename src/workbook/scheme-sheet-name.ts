/** The sheet that holds the workbook's own scheme; it is no ledger. */
export const SCHEME_SHEET = '考评办法';
