/** Letters of the name of a sheet. */
export const LONGEST_SHEET_NAME = 31;

/**
 * Whether Excel accepts a name for a sheet: 1 to 31 signs, none of \ / ? * [ ] : and none that cannot be seen, no apostrophe at an end, not
 * its own History.
 */
export function isSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= LONGEST_SHEET_NAME &&
    !/[\\/?*[\]:\p{Cc}\p{Cs}\ufffe\uffff]/u.test(name) &&
    !/^'|'$/u.test(name) &&
    name.toLowerCase() !== 'history'
  );
}
