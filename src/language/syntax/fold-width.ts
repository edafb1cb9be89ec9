/**
 * Full-width and look-alike characters that mean the same in a formula or a header, each to one ASCII character,
 * so that places in the text stay the same. An explicit table: full NFKC would turn ① into 1.
 */
const SAME: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '．': '.',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '﹢': '+',
  '－': '-',
  '﹣': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '＊': '*',
  '·': '·',
  '÷': '/',
  '／': '/',
  '∕': '/',
  '＝': '=',
  '﹦': '=',
  '＞': '>',
  '﹥': '>',
  '＜': '<',
  '﹤': '<',
  '≧': '≥',
  '≦': '≤',
  '“': '"',
  '”': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
};

/** What is neither plain ASCII nor a common Han character; the great majority needs no folding. */
const FOREIGN = /[^\t\n\r\x20-\x7e\u4e00-\u9fff]/g;

/** A name of nothing else is the same folded. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** Folds widths character by character; the result has the same length. */
export function foldWidth(text: string): string {
  return text.replace(FOREIGN, folded);
}

function folded(unit: string): string {
  const code = unit.charCodeAt(0);
  const letterOrDigit = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return letterOrDigit ? String.fromCharCode(code - 0xfee0) : (SAME[unit] ?? unit);
}

/** A name as it is compared: widths folded, blanks left out. 加（减）分 and 加(减)分 are one name. */
export function foldName(text: string): string {
  return PLAIN.test(text) ? text : foldWidth(text).replace(/\s+/gu, '');
}
