import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli';
import { WorkbookError } from '../workbook/error';
import { parseArguments } from './arguments';
import { cases } from './cases';
import { check } from './check';
import { CliError } from './error';
import { score } from './score';

const COMMANDS = { cases, check, score } as const;

/**
 * Runs one command. Prints to `print`, errors to `complain`; gives the exit code: 0 done, 1 found errors or failed cases,
 * 2 the command could not be carried out.
 */
export async function main(words: readonly string[], print: (line: string) => void, complain: (line: string) => void): Promise<number> {
  const [command = 'help', ...rest] = words;
  if (command === 'help' || command === '--help' || command === '-h') {
    print(fill(cliMessages['CLI-USAGE'], {}));
    return 0;
  }
  try {
    if (!Object.hasOwn(COMMANDS, command)) throw new CliError('CLI-COMMAND', { command }, [fill(cliMessages['CLI-USAGE'], {})]);
    return await COMMANDS[command as keyof typeof COMMANDS](parseArguments(rest), print);
  } catch (error) {
    const isForeseen = error instanceof CliError || error instanceof WorkbookError;
    complain(
      isForeseen ? error.message : fill(cliMessages['CLI-BROKEN'], { reason: error instanceof Error ? error.message : String(error) }),
    );
    if (error instanceof CliError) error.details.forEach(complain);
    return 2;
  }
}
