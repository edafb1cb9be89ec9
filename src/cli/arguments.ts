import { WRITE_AS, type WriteAs } from '../assessment/choices/settings';
import { CliError } from './error';

export interface Arguments {
  readonly files: readonly string[];
  readonly scheme: string | null;
  readonly out: string | null;
  readonly json: boolean;
  /** How `score --out` writes the result; null unless it is said. */
  readonly as: WriteAs | null;
}

/** The words after the command. Throws {@link CliError} for an unknown option or one without its value. */
export function parseArguments(words: readonly string[]): Arguments {
  const files: string[] = [];
  const values: Record<'scheme' | 'out', string | null> = { scheme: null, out: null };
  let json = false;
  let as: WriteAs | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--json') json = true;
    else if (word === '--as') {
      const wanted = WRITE_AS.find((one) => one === words[at + 1]);
      if (wanted === undefined) throw new CliError('CLI-OPTION', { option: `${word} ${words[at + 1] ?? ''}`.trim() });
      as = wanted;
      at += 1;
    } else if (word === '--scheme' || word === '--out') {
      const value = words[at + 1];
      if (value === undefined || value.startsWith('--')) throw new CliError('CLI-OPTION', { option: word });
      values[word === '--scheme' ? 'scheme' : 'out'] = value;
      at += 1;
    } else if (word.startsWith('-')) throw new CliError('CLI-OPTION', { option: word });
    else files.push(word);
  }
  return { files, json, as, ...values };
}
