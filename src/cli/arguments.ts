import { parseArgs } from 'node:util';
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

const options = { scheme: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' } } as const;

type OptionName = keyof typeof options;

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** An option that is ours, with a value if it takes one and without if it does not; a value that looks like an option is none. */
function isComplete(name: OptionName, value: string | undefined, isInline: boolean): boolean {
  if (options[name].type === 'boolean') return value === undefined;
  return value !== undefined && value !== '' && (isInline || !value.startsWith('--'));
}

/** The words after the command. Throws {@link CliError} for an unknown option or one without its value. */
export function parseArguments(words: readonly string[]): Arguments {
  // Not strict: what is wrong with an option is said in our own words.
  const { tokens, positionals } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const values = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name) || !isComplete(name, value, inlineValue === true)) throw new CliError('CLI-OPTION', { option: rawName });
    values.set(name, value ?? '');
  }
  const as = values.get('as');
  const writeAs = as === undefined ? null : WRITE_AS.find((one) => one === as);
  if (writeAs === undefined) throw new CliError('CLI-OPTION', { option: `--as ${as ?? ''}` });
  return {
    files: positionals,
    scheme: values.get('scheme') ?? null,
    out: values.get('out') ?? null,
    json: values.has('json'),
    as: writeAs,
  };
}
