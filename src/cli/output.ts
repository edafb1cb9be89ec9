import { cliMessages } from '../messages/cli/cli';
import { fill } from '../messages/catalogue';
import { escapedSigns, visibleSigns } from '../workbook/cells/visible-signs';

/** Where a command prints: lines for people, values for programs. Both may hold what a stranger wrote. */
export interface Output {
  /** One line, without signs that a terminal obeys; columns are apart by tabs. */
  readonly line: (text: string) => void;
  /** A value as JSON. */
  readonly json: (value: unknown) => void;
}

/** Of longer lines the rest is left out, and said to be. */
const LONGEST_LINE = 4000;

/** Output that is safe to look at, to print and to paste. */
export function outputTo(print: (text: string) => void): Output {
  return {
    line: (text) => {
      const signs = Array.from(text);
      const cut = signs.length <= LONGEST_LINE ? text : `${signs.slice(0, LONGEST_LINE).join('')}${more(signs.length - LONGEST_LINE)}`;
      print(cut.split('\t').map(pasted).join('\t'));
    },
    json: (value) => {
      print(escapedSigns(JSON.stringify(value, null, 2)));
    },
  };
}

/** A cell of a line of several: what would part it from the next, or begin another line, is shown as such. */
export function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => visibleSigns(cell)).join('\t');
}

/**
 * A spreadsheet takes for a formula what begins like one, unless it is a number; what begins with a quote it takes for a cell that goes on
 * to the next quote, lines further down included, and what stands between for what is typed. With an apostrophe before it, it is a text.
 */
function pasted(cell: string): string {
  const seen = visibleSigns(cell);
  return /^[=+@"＝＋＠－-]/u.test(seen) && !/^[-+]?\d+(?:\.\d+)?%?$/u.test(seen) ? `'${seen}` : seen;
}

function more(count: number): string {
  return fill(cliMessages['CLI-LINE-CUT'], { count });
}
