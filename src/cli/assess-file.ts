import { assessSliced } from '../assessment/assess';
import type { Assessed } from '../assessment/assessment';
import { chooseScheme, readingsFor, type ChosenBy } from '../assessment/choices/choose';
import { fittingScheme } from '../assessment/choices/fitting-scheme';
import { shapesOf } from '../ledgers/columns/fields';
import type { CarriedOver } from '../ledgers/mapping/carry-over';
import type { RateAnswer, ReadAnswers } from '../ledgers/read-ledgers';
import { yearNamed } from '../assessment/score-workbook';
import { OwnSchemeReader, type OwnScheme } from '../assessment/choices/own-scheme';
import { reviewsIn } from '../assessment/choices/reviews';
import { OWN_SCHEME, readSettings, type Choices, type Settings } from '../assessment/choices/settings';
import { shippedLibrary, shippedSchemes } from '../regulations';
import { diagnosticLine, loadParsed, loadScheme, type Scheme } from '../scheme/load';
import { textOf } from '../scheme/source/decode';
import { placeToA1 } from '../workbook/cells/a1';
import { fileWorkbook, type FileWorkbook } from '../workbook/file';
import { inSlices, type Control } from '../workbook/progress';
import type { Snapshot } from '../workbook/snapshot';
import { basename } from 'node:path';
import type { Arguments } from './arguments';
import { CliError } from './error';
import { readBytes, soundScheme } from './files';
import { acceptingGuesses, knownAnswers, mappedBy } from './table-options';

/** A workbook file, assessed under the scheme that `--scheme` names, else under the one that the workbook itself says. */
export interface AssessedFile {
  readonly workbook: FileWorkbook;
  readonly snapshot: Snapshot;
  readonly assessment: Assessed;
  /** How the scheme was chosen. */
  readonly chosenBy: ChosenBy;
  /** What `--from` carried over; null without it. */
  readonly carried: CarriedOver | null;
  /** The scheme, its readings and the period, as a copy of the workbook is to remember them. */
  readonly choices: Pick<Choices, 'scheme' | 'schemeText' | 'readings' | 'period' | 'rates' | 'tables'>;
}

/** Throws {@link CliError} where the file cannot be read, or there is no scheme, a faulty one, or none at hand that the workbook names. */
export async function assessFile(args: Arguments, control: Control): Promise<AssessedFile> {
  const [file, another] = args.files;
  if (file === undefined) throw new CliError('CLI-NO-FILE');
  if (another !== undefined) throw new CliError('CLI-ONE-FILE', { file: another });
  if (args.period !== null && yearNamed(args.period) === null) throw new CliError('CLI-PERIOD', { period: args.period });
  const workbook = await fileWorkbook(await readBytes(file, control), basename(file), control);
  const snapshot = await workbook.read(undefined, control);
  const settings = readSettings(snapshot);
  const own = new OwnSchemeReader(shippedLibrary).read(snapshot);
  const chosen = args.scheme === null ? chosenScheme(snapshot, settings, own) : await namedScheme(args.scheme);
  const { scheme } = chosen;
  const readings = { ...readingsFor(scheme.id, settings, own?.scheme?.id ?? null), ...ofScheme(args.readings, scheme) };
  const period = args.period ?? settings.period;
  const reviews = reviewsIn(snapshot);
  const by = (answers: ReadAnswers): Promise<Assessed> =>
    inSlices(
      assessSliced(snapshot, scheme, { readings, answers, reviews, fileName: basename(file), ...(period === null ? {} : { period }) }),
      control,
    );
  const shapes = shapesOf(scheme);
  const { answers: known, carried } = await knownAnswers(args.from, { snapshot, shapes, sequences: scheme.sequences }, control);
  let answers: ReadAnswers = { rates: settings.rates, tables: await inSlices(mappedBy(args.maps, known, snapshot, shapes), control) };
  let assessment = await by(answers);
  // Each guess that is taken may bring up another: of the roster's units those that other tables name by.
  while (args.acceptGuesses && assessment.checking.ledgers.unseen.length > 0) {
    const tables = acceptingGuesses(assessment.checking.ledgers);
    if (tables.length === answers.tables.length) break;
    answers = { ...answers, tables };
    assessment = await by(answers);
  }
  if (args.rates.length > 0) {
    answers = { ...answers, rates: answered(assessment, args.rates) };
    assessment = await by(answers);
  }
  const remembered = chosen.by === 'own' ? OWN_SCHEME : scheme.id;
  return {
    workbook,
    snapshot,
    assessment,
    chosenBy: chosen.by,
    carried,
    choices: { scheme: remembered, schemeText: chosen.schemeText, readings, period, ...answers },
  };
}

/** What was said before of 率 columns, and what is said now; throws {@link CliError} for one that nothing is asked of. */
function answered({ checking: { ledgers } }: Pick<Assessed, 'checking'>, given: Arguments['rates']): readonly RateAnswer[] {
  return given.reduce<readonly RateAnswer[]>((answers, { sheet, column, as }) => {
    const isIt = (one: { readonly sheet: string; readonly column: string }): boolean => one.sheet === sheet && one.column === column;
    const known = answers.find(isIt) ?? ledgers.problems.flatMap(({ asks }) => (asks?.kind === 'rate' ? asks : [])).find(isIt);
    if (known === undefined) throw new CliError('CLI-RATE', { sheet, column });
    const { ledger, head } = known;
    return [...answers.filter((one) => !isIt(one)), { sheet, ledger, column, head, as }];
  }, ledgers.answers.rates);
}

/** The readings as they were given, where the scheme has them; throws {@link CliError} that lists what there is. */
function ofScheme(given: Arguments['readings'], { readings, symbols }: Scheme): Arguments['readings'] {
  for (const [name, chosen] of Object.entries(given)) {
    const reading = symbols.reading(name);
    if (reading === undefined)
      throw new CliError(readings.length === 0 ? 'CLI-READING-NONE' : 'CLI-READING', {
        reading: name,
        readings: readings.map((each) => each.name).join('、'),
      });
    const all = [reading.chosen, ...reading.alternatives];
    if (!all.includes(chosen)) throw new CliError('CLI-READING-CHOICE', { reading: name, chosen, choices: all.join('、') });
  }
  return given;
}

interface Chosen extends Pick<Choices, 'schemeText'> {
  readonly by: ChosenBy;
  readonly scheme: Scheme;
}

/** A shipped scheme by its id, or any from its file. */
async function namedScheme(file: string): Promise<Chosen> {
  const scheme = shippedScheme(file);
  if (scheme !== null) return { by: 'option', scheme, schemeText: null };
  const schemeText = { fileName: basename(file), text: textOf(await readBytes(file)) };
  return { by: 'option', scheme: soundScheme(schemeText.text, schemeText.fileName), schemeText };
}

function chosenScheme(snapshot: Snapshot, settings: Settings, own: OwnScheme | null): Chosen {
  const choice = chooseScheme(settings, {
    hasOwn: own !== null,
    shipped: shippedSchemes.map(({ id }) => id),
    fitting: () =>
      fittingScheme(
        snapshot,
        shippedSchemes.flatMap(({ id }) => shippedScheme(id) ?? []),
      ),
  });
  if (choice.by === null) {
    if (choice.near !== null) throw new CliError('CLI-SCHEME-NEAR', { ...choice.near });
    throw choice.wants === null ? new CliError('CLI-NO-SCHEME') : new CliError('CLI-SCHEME-UNKNOWN', { scheme: choice.wants });
  }
  if (choice.by === 'own') return { by: 'own', scheme: soundSheet(own), schemeText: null };
  if (choice.by === 'kept') return { by: 'kept', scheme: soundScheme(choice.file.text, choice.file.fileName), schemeText: choice.file };
  const scheme = shippedScheme(choice.id);
  if (scheme === null) throw new CliError('CLI-SCHEME-UNKNOWN', { scheme: choice.id });
  return { by: choice.by, scheme, schemeText: null };
}

/** The scheme that a workbook has on a sheet of its own, keeps, or names; null for none, for a guess, and for one that cannot be used. */
export function rememberedScheme(snapshot: Snapshot): Scheme | null {
  const own = new OwnSchemeReader(shippedLibrary).read(snapshot);
  const shipped = shippedSchemes.map(({ id }) => id);
  const choice = chooseScheme(readSettings(snapshot), { hasOwn: own !== null, shipped, fitting: () => null });
  if (choice.by === 'own') return own?.scheme ?? null;
  if (choice.by === 'kept') return loadScheme(choice.file.text, choice.file.fileName, shippedLibrary).scheme;
  return choice.by === null ? null : shippedScheme(choice.id);
}

function shippedScheme(id: string): Scheme | null {
  const shipped = shippedLibrary(id);
  return shipped === null ? null : loadParsed(shipped.parsed, shipped.file, shippedLibrary).scheme;
}

/** The scheme of the sheet 考评办法; throws CLI-SHEET-INVALID with what is wrong, each at its cell. */
function soundSheet(own: OwnScheme | null): Scheme {
  if (own !== null && own.scheme !== null) return own.scheme;
  const diagnostics = own?.diagnostics ?? [];
  const lines = diagnostics.map((found) =>
    found.place === null ? diagnosticLine(found) : `${placeToA1(found.place)} ${found.code} ${found.message}`,
  );
  throw new CliError('CLI-SHEET-INVALID', { count: diagnostics.filter(({ severity }) => severity === 'error').length }, lines);
}
