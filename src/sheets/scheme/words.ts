import { fill } from '../../messages/catalogue';
import { schemeSheetMessages } from '../../messages/scheme/scheme-sheet';

const say = (key: keyof typeof schemeSheetMessages): string => fill(schemeSheetMessages[key], {});

/** The sheet that holds the workbook's own scheme. */

/** Headers that belong to the sheet, not to the language. */
export const NAME = '名称';
export const ORDER = '序';
export const MORE = '其他项';

/** Parts of the sheet that are for people alone. */
export const SIGNING = '签批';
export const REMARKS = '附注';
export const REVIEWED_PART = '已核';

const FOR_PEOPLE: readonly unknown[] = [SIGNING, REMARKS, REVIEWED_PART];

/** Whether a part of the sheet is for people alone. */
export function isForPeople(heading: unknown): boolean {
  return FOR_PEOPLE.includes(heading);
}

export const TITLE = say('SS-TITLE');
export const USAGE = say('SS-USAGE');
export const SIGNING_LINES = [say('SS-DRAFTED'), say('SS-REVIEWED'), say('SS-APPROVED')];
