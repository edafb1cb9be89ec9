import { parseArgs } from 'node:util';
import { WRITE_AS, type WriteAs } from '../assessment/choices/settings';
import { RATE_AS, type RateAs } from '../ledgers/read-ledgers';
import { SPLITS, type Split } from '../sheets/forms/plan';
import { CliError } from './error';
import { mapOption, type MapOption } from './table-options';

export interface Arguments {
  readonly files: readonly string[];
  readonly scheme: string | null;
  readonly out: string | null;
  readonly json: boolean;
  /** How `score --out` writes the result; null unless it is said. */
  readonly as: WriteAs | null;
  /** Year and period, e.g. 2017; null: as the workbook remembers it, or the scheme says. */
  readonly period: string | null;
  /** Alternatives of readings by the reading's name; they go before those that the workbook remembers. */
  readonly readings: Readonly<Record<string, string>>;
  /** The standard table that `forms` fills; null unless one is named. */
  readonly form: string | null;
  /** The units that it is filled for; none for all. */
  readonly units: readonly string[];
  /** Prints also that of which something is missing, as a draft. */
  readonly draft: boolean;
  /** How the copies are kept apart: pages of one sheet, sheets, or files. */
  readonly split: Split;
  /** Files in one archive. */
  readonly zip: boolean;
  /** Writes the form itself as a sheet 表样-…, to be edited, and fills nothing. */
  readonly template: boolean;
  /** Only lists what forms there are. */
  readonly list: boolean;
  /** Brings the sheets 出表-… of the workbook up to date. */
  readonly update: boolean;
  /** With `update`: also cells that were changed by hand. */
  readonly overwrite: boolean;
  /** How plain numbers of 率 columns are meant, by sheet and column. */
  readonly rates: readonly { readonly sheet: string; readonly column: string; readonly as: RateAs }[];
  /** Answers to what `new` asks, by the question's name. */
  readonly answers: Readonly<Record<string, string>>;
  /** `new`: what is not answered is as proposed. */
  readonly acceptProposals: boolean;
  /** `new`: the copy of the workbook that gets the scheme as a sheet. */
  readonly sheet: string | null;
  /** Which table is which ledger, and which column is which. */
  readonly maps: readonly MapOption[];
  /** Last year's workbook, from which its 认表 is carried over; null for none. */
  readonly from: string | null;
  /** Whether tables that only look like a ledger are taken for it. */
  readonly acceptGuesses: boolean;
}

const options = {
  scheme: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  period: { type: 'string' },
  reading: { type: 'string', multiple: true },
  rate: { type: 'string', multiple: true },
  answer: { type: 'string', multiple: true },
  'accept-proposals': { type: 'boolean' },
  sheet: { type: 'string' },
  map: { type: 'string', multiple: true },
  from: { type: 'string' },
  'accept-guesses': { type: 'boolean' },
  form: { type: 'string' },
  unit: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  draft: { type: 'boolean' },
  split: { type: 'string' },
  zip: { type: 'boolean' },
  template: { type: 'boolean' },
  list: { type: 'boolean' },
  update: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

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
  const readings: Record<string, string> = {};
  const rates: Arguments['rates'][number][] = [];
  const answers: Record<string, string> = {};
  const maps: MapOption[] = [];
  const units: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name) || !isComplete(name, value, inlineValue === true)) throw new CliError('CLI-OPTION', { option: rawName });
    if (name === 'reading') {
      const [reading, chosen] = nameAndChoice(value ?? '', name);
      readings[reading] = chosen;
    } else if (name === 'answer') {
      const [question, answer] = nameAndChoice(value ?? '', name);
      answers[question] = answer;
    } else if (name === 'unit') units.push(value ?? '');
    else if (name === 'rate') rates.push(rateOf(value ?? ''));
    else if (name === 'map') maps.push(mapOption(value ?? '') ?? refused(`--map ${value ?? ''}`));
    else values.set(name, value ?? '');
  }
  const as = values.get('as');
  const writeAs = as === undefined ? null : WRITE_AS.find((one) => one === as);
  if (writeAs === undefined) throw new CliError('CLI-OPTION', { option: `--as ${as ?? ''}` });
  const split = SPLITS.find((one) => one === (values.get('split') ?? (values.has('zip') ? 'files' : 'pages')));
  if (split === undefined || (values.has('zip') && split !== 'files'))
    throw new CliError('CLI-OPTION', { option: `--split ${values.get('split') ?? ''}` });
  return {
    files: positionals,
    scheme: values.get('scheme') ?? null,
    out: values.get('out') ?? null,
    json: values.has('json'),
    as: writeAs,
    period: values.get('period') ?? null,
    readings,
    form: values.get('form') ?? null,
    units: values.has('all') ? [] : units,
    draft: values.has('draft'),
    split,
    zip: values.has('zip'),
    template: values.has('template'),
    list: values.has('list'),
    update: values.has('update'),
    overwrite: values.has('overwrite'),
    rates,
    answers,
    acceptProposals: values.has('accept-proposals'),
    sheet: values.get('sheet') ?? null,
    maps,
    from: values.get('from') ?? null,
    acceptGuesses: values.has('accept-guesses'),
  };
}

function refused(option: string): never {
  throw new CliError('CLI-OPTION', { option });
}

/** 表!列=% or 表!列=倍. */
function rateOf(text: string): Arguments['rates'][number] {
  const [place, as] = nameAndChoice(text, 'rate');
  const at = place.search(/[!！]/u);
  const found = RATE_AS.find((one) => one === (as === '％' ? '%' : as));
  if (at <= 0 || at === place.length - 1 || found === undefined) throw new CliError('CLI-OPTION', { option: `--rate ${text}` });
  return { sheet: place.slice(0, at).trim(), column: place.slice(at + 1).trim(), as: found };
}

/** 名=取法, with the sign of either width. */
function nameAndChoice(text: string, option: OptionName): readonly [string, string] {
  const at = text.search(/[=＝]/u);
  if (at <= 0 || at === text.length - 1) throw new CliError('CLI-OPTION', { option: `--${option} ${text}` });
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
