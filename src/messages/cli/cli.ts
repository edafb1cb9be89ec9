import type { Sentence } from '../catalogue';
import { cliCaseMessages } from './cases';
import { cliChoiceMessages } from './choices';
import { cliFileMessages } from './files';
import { cliFormMessages } from './forms';
import { cliNewSchemeMessages } from './new-scheme';
import { cliResultMessages } from './results';
import { cliTableMessages } from './tables';
import { cliUsageMessages } from './usage';

/** What the command line prints besides data, a file for each subject. */
export const cliMessages = {
  ...cliCaseMessages,
  ...cliChoiceMessages,
  ...cliFileMessages,
  ...cliFormMessages,
  ...cliNewSchemeMessages,
  ...cliResultMessages,
  ...cliTableMessages,
  ...cliUsageMessages,
} as const satisfies Record<string, Sentence>;

export type CliCode = keyof typeof cliMessages;
