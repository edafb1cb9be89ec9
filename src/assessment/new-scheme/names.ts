import { AGGREGATE_NAMES, FUNCTION_NAMES } from '../../language/functions';
import { FULL_MARK, OWN, PERIOD } from '../../language/declarations';
import { foldName } from '../../language/syntax/fold-width';
import { GRADE, RANK, RANKED_COUNT, ROSTER } from '../../language/term';
import { KEYWORDS, OTHERWISE, REACHES } from '../../language/words';

const RESERVED: ReadonlySet<string> = new Set([
  ...KEYWORDS,
  ...REACHES,
  ...AGGREGATE_NAMES,
  ...FUNCTION_NAMES,
  FULL_MARK,
  PERIOD,
  RANK,
  RANKED_COUNT,
  GRADE,
  OWN,
  OTHERWISE,
  ROSTER,
  '口径',
]);
const LONGEST = 30;

/**
 * A text of a workbook as a name that formulas can use: letters and digits alone; a word of the language or a bare number gets 原 before
 * it. Empty for a text without a letter or digit.
 */
export function nameFrom(text: string): string {
  const plain = foldName(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST);
  return plain === '' || (!RESERVED.has(plain) && !/^\p{N}/u.test(plain)) ? plain : `原${plain}`;
}

/** A name that is none of the taken ones: the first of the wanted that is free, else the last of them with a numeral behind. */
export function freeName(wanted: readonly string[], taken: ReadonlySet<string>): string {
  const free = wanted.find((name) => name !== '' && !taken.has(foldName(name)));
  if (free !== undefined) return free;
  const base = wanted[wanted.length - 1] ?? '';
  for (let at = 2; ; at += 1) {
    const name = `${base === '' ? '列' : base}${numeral(at)}`;
    if (!taken.has(foldName(name))) return name;
  }
}

const HAN = '〇一二三四五六七八九';

function numeral(value: number): string {
  return Array.from(String(value), (digit) => HAN[Number(digit)] ?? digit).join('');
}
