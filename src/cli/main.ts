import { constants, deflateRawSync } from 'node:zlib';
import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import { WorkbookError } from '../workbook/error';
import { deflateBy } from '../xlsx';
import { Cancelled, unfollowed, type Control } from '../workbook/progress';
import { parseArguments } from './arguments';
import { cases } from './commands/cases';
import { check } from './commands/check';
import { CliError } from './error';
import { forms } from './commands/forms';
import { errorJson } from './json';
import { outputTo } from './output';
import { newScheme } from './commands/new-scheme';
import { score } from './commands/score';
import { tables } from './commands/tables';
import { CANCELLED } from './terminal';

deflateBy(() => (piece, isLast) => deflateRawSync(piece, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));

const COMMANDS = { cases, check, forms, new: newScheme, score, tables } as const;

/**
 * Runs one command. Prints to `print`, errors to `complain`, both without signs that act on a terminal or a spreadsheet, follows `control`;
 * gives the exit code: 0 done, 1 found errors or failed cases, 2 the command could not be carried out, 3 something is asked, 130 cancelled.
 */
export async function main(
  words: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
  control: Control = unfollowed,
): Promise<number> {
  const [command = 'help', ...rest] = words;
  if (command === 'help' || asksHelp(words)) {
    print(fill(cliMessages['CLI-USAGE'], {}));
    return 0;
  }
  try {
    if (!Object.hasOwn(COMMANDS, command)) throw new CliError('CLI-COMMAND', { command }, [fill(cliMessages['CLI-USAGE'], {})]);
    return await COMMANDS[command as keyof typeof COMMANDS](parseArguments(rest), { ...outputTo(print), complain, control });
  } catch (error) {
    if (error instanceof Cancelled) {
      complain(fill(cliMessages['CLI-CANCELLED'], {}));
      return CANCELLED;
    }
    const isForeseen = error instanceof CliError || error instanceof WorkbookError;
    if (words.includes('--json')) outputTo(print).json({ error: errorJson(error) });
    const { line } = outputTo(complain);
    line(isForeseen ? error.message : fill(cliMessages['CLI-BROKEN'], { reason: error instanceof Error ? error.message : String(error) }));
    if (error instanceof CliError) error.details.flatMap((detail) => detail.split('\n')).forEach(line);
    return 2;
  }
}

/** --help or -h anywhere among the words, as far as these are options. */
function asksHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
