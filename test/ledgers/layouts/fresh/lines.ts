import type { CellValue } from '../../../../src/workbook/cells/cell';

/** A sheet typed as lines: cells parted by |, a number as such, 'x a text, nothing a blank, ⏎ a line break within a cell. */
export function lines(text: string, ...merges: readonly string[]): { readonly rows: CellValue[][]; readonly merges: readonly string[] } {
  const rows = text
    .replace(/^\n|\n\s*$/gu, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cellOf(cell.trim())));
  return { rows, merges };
}

function cellOf(text: string): CellValue {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text.replaceAll('⏎', '\n');
}

/** What a cell says, as a value that may be asked about as well. */
export function asked(raw: string, value: unknown): [unknown, unknown, string] {
  return [raw, value, 'ask'];
}

/** What a cell says that is kept as it stands, or asked. */
export function must(raw: string): [unknown, unknown, string] {
  return [raw, null, 'must'];
}

/** A day as a cell says it. */
export function day(raw: string, date: string): [unknown, unknown] {
  return [raw, { date }];
}
