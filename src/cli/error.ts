import { fill, type MessageData } from '../messages/catalogue';
import { cliMessages, type CliCode } from '../messages/cli/cli';

/** A command that cannot be carried out, said in the user's words. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly code: CliCode,
    readonly data: MessageData = {},
    /** Lines that go with it: diagnostics of a scheme file. */
    readonly details: readonly string[] = [],
  ) {
    super(fill(cliMessages[code], data));
  }
}
