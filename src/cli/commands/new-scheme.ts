import { basename, resolve } from 'node:path';
import type { Comparison, Difference } from '../../assessment/new-scheme/compare';
import { makeScheme, type NewScheme } from '../../assessment/new-scheme/make';
import { isProposal, proposeSchemeSliced } from '../../assessment/new-scheme/propose';
import type { Question, Remark, SchemeProposal } from '../../assessment/new-scheme/proposal';
import { tryScheme } from '../../assessment/new-scheme/trial';
import { targetText } from '../../assessment/new-scheme/target-text';
import { fill, inWords, type MessageData } from '../../messages/catalogue';
import { cliMessages, type CliCode } from '../../messages/cli/cli';
import { newSchemeMessages } from '../../messages/assessment/new-scheme';
import { areaOf } from '../../ledgers/mapping/left-out';
import { placeToA1 } from '../../workbook/cells/a1';
import type { Place } from '../../workbook/cells/area';
import { fileWorkbook, type FileWorkbook } from '../../workbook/file';
import { inSlices } from '../../workbook/progress';
import { SCHEME_SHEET } from '../../workbook/owned-sheets';
import { kindByName } from '../../xlsx';
import type { Arguments } from '../arguments';
import { CliError } from '../error';
import { readBytes, writeTogether, type FileToWrite } from '../files';
import { phraseJson } from '../json';
import { lineOf } from '../output';
import { rankedLines } from './score';
import { ASKED } from '../questions';
import type { Terminal } from '../terminal';

/**
 * `kaoji new WORKBOOK`: a scheme of the workbook's own. Prints what is proposed and asked; with all answers, or with --accept-proposals,
 * writes the scheme as a file (`--out`) or into a copy of the workbook (`--sheet`), and says how its totals and ranks compare with the
 * workbook's own. The exit code is 3 while something is asked.
 */
export async function newScheme(args: Arguments, { line: print, json, control }: Terminal): Promise<number> {
  const [file, another] = args.files;
  if (file === undefined) throw new CliError('CLI-NO-FILE');
  if (another !== undefined) throw new CliError('CLI-ONE-FILE', { file: another });
  checkTargets(args, file);
  const workbook = await fileWorkbook(await readBytes(file, control), basename(file), control);
  const snapshot = await workbook.read(undefined, control);
  const hasScheme = snapshot.sheets.some(({ name }) => name === SCHEME_SHEET);
  if (hasScheme) throw new CliError('CLI-NEW-NOTHING', {}, [fill(newSchemeMessages['NS-SHEET-TAKEN'], {})]);
  const proposal = await inSlices(proposeSchemeSliced(snapshot, basename(file).replace(/\.[^.]{1,8}$/u, '')), control);
  if (!isProposal(proposal)) throw new CliError('CLI-NEW-NOTHING', {}, proposal.remarks.map(remarkLine));
  const { made, wrong } = makeScheme(proposal, args.answers, snapshot);
  if (made === null)
    throw new CliError(
      'CLI-ANSWER',
      { count: wrong.length },
      wrong.map(({ message }) => inWords(message)),
    );
  const open = args.acceptProposals ? [] : proposal.questions.filter(({ name }) => args.answers[name] === undefined);
  if (open.length > 0) {
    if (args.json) json(proposalJson(proposal, made, open));
    else for (const line of [...proposalLines(proposal, made), ...questionLines(open)]) print(line);
    return ASKED;
  }
  const { assessment, unlike, compared } = await inSlices(tryScheme(proposal, made, snapshot), control);
  if (unlike.length > 0)
    throw new CliError(
      'CLI-NEW-READ',
      { count: unlike.length },
      unlike.map((one) => differenceLine(one, 'CLI-NEW-READ-AT')),
    );
  await workbook.apply(made.edits, undefined, control);
  await write(args, workbook, made, control);
  if (args.json)
    json({
      ...proposalJson(proposal, made, []),
      compared: { totals: comparisonJson(compared.totals), ranks: comparisonJson(compared.ranks) },
    });
  else {
    const written = [args.out, args.sheet].flatMap((path) => (path === null ? [] : [fill(cliMessages['CLI-WRITTEN'], { file: path })]));
    for (const line of [
      ...proposalLines(proposal, made),
      ...answerLines(proposal.questions, args.answers),
      ...rankedLines(assessment),
      ...comparisonLines(compared),
      ...written,
    ])
      print(line);
  }
  return 0;
}

function checkTargets({ out, sheet }: Arguments, file: string): void {
  if (out !== null && !/\.ya?ml$/iu.test(out)) throw new CliError('CLI-NEW-ENDING', { file: out });
  if (sheet === null) return;
  if (kindByName(sheet) === undefined)
    throw new CliError('CLI-OUT-ENDING', { file: sheet, way: `${sheet.replace(/\.[^./\\]{1,8}$/, '')}.xlsx` });
  if (resolve(sheet) === resolve(file)) throw new CliError('CLI-SAME-FILE', { file });
}

async function write({ out, sheet }: Arguments, workbook: FileWorkbook, made: NewScheme, control: Terminal['control']): Promise<void> {
  const files: FileToWrite[] = [];
  if (out !== null) files.push({ file: out, bytes: new TextEncoder().encode(made.text) });
  if (sheet !== null) files.push({ file: sheet, bytes: await workbook.save(control, kindByName(sheet)) });
  await writeTogether(files, control);
}

function say(code: CliCode, data: MessageData = {}): string {
  return fill(cliMessages[code], data);
}

function placesText(places: readonly Place[]): string {
  return places.map(placeToA1).join('、');
}

function ledgerPlaces({ tables }: SchemeProposal['ledgers'][number]): Place[] {
  return tables.map((mapped) => ({ sheet: mapped.table.view.sheet.name, area: areaOf(mapped) }));
}

/** What is proposed: units, ledgers with their columns, items, and what was not taken. */
function proposalLines(proposal: SchemeProposal, made: NewScheme): string[] {
  const { title, list, ledgers, full, remarks, targets } = proposal;
  const [first] = list.units;
  return [
    say('CLI-NEW-TITLE', { title }),
    say('CLI-NEW-UNITS', { count: list.units.length, place: placesText(first?.at === null || first === undefined ? [] : [first.at]) }),
    ...(list.sequences.length === 0 ? [] : [say('CLI-NEW-SEQUENCES', { sequences: list.sequences.join('、') })]),
    ...(full === null ? [] : [say('CLI-NEW-FULL', { full: full.value, place: full.place === null ? '' : placeToA1(full.place) })]),
    ...ledgers.flatMap((ledger) => [
      say('CLI-NEW-LEDGER', { ledger: ledger.name, places: placesText(ledgerPlaces(ledger)) }),
      ...ledger.columns.map(({ name, type, head, words }) => lineOf(['', head === null ? '' : placeToA1(head), words, '→', name, type])),
    ]),
    ...made.items.map(({ name, formula }) => say('CLI-NEW-ITEM', { item: name, formula })),
    ...(remarks.length === 0 ? [] : [say('CLI-NEW-REMARKS', { count: remarks.length }), ...remarks.map(remarkLine)]),
    ...(targets.length === 0 ? [] : [fill(newSchemeMessages['NS-TARGETS'], {}), ...targets.map(targetLine)]),
  ];
}

function remarkLine({ code, data, place }: Remark): string {
  return lineOf(['', place === null ? '' : placeToA1(place), fill(newSchemeMessages[code], data)]);
}

function targetLine({ place, text, said }: SchemeProposal['targets'][number]): string {
  return lineOf(['', placeToA1(place), fill(newSchemeMessages['NS-TARGET'], { text, said: targetText(said) })]);
}

function questionLines(questions: readonly Question[]): string[] {
  return [say('CLI-NEW-ASKED', { count: questions.length }), ...questions.flatMap(questionText)];
}

function questionText({ name, asks, proposal, because, sources, alternatives, ownWords }: Question): string[] {
  const places = sources.length === 0 ? '' : `，${placesText(sources)}`;
  return [
    say('CLI-NEW-QUESTION', { name, asks }),
    say('CLI-NEW-PROPOSED', { proposal, because, places }),
    ...(alternatives.length === 0 ? [] : [say('CLI-NEW-OTHERS', { alternatives: alternatives.join(' / ') })]),
    ...(ownWords === null ? [] : [`　${inWords(ownWords)}`]),
  ];
}

function answerLines(questions: readonly Question[], answers: Arguments['answers']): string[] {
  return questions.flatMap(({ name, asks, proposal, because, sources }) => [
    say('CLI-NEW-QUESTION', { name, asks }),
    answers[name] === undefined
      ? say('CLI-NEW-PROPOSED', { proposal, because, places: sources.length === 0 ? '' : `，${placesText(sources)}` })
      : say('CLI-NEW-ANSWERED', { answer: answers[name] }),
  ]);
}

function comparisonLines({ totals, ranks }: { readonly totals: Comparison; readonly ranks: Comparison }): string[] {
  if (totals.of === 0 && ranks.of === 0) return [];
  return [
    say(totals.of === 0 ? 'CLI-NEW-COMPARED-RANKS' : ranks.of === 0 ? 'CLI-NEW-COMPARED-TOTALS' : 'CLI-NEW-COMPARED', {
      totalsSame: totals.same,
      totals: totals.of,
      ranksSame: ranks.same,
      ranks: ranks.of,
    }),
    ...[...totals.differing, ...ranks.differing].map((one) => differenceLine(one, 'CLI-NEW-DIFFERS')),
  ];
}

function differenceLine({ unit, own, computed, at }: Difference, code: 'CLI-NEW-DIFFERS' | 'CLI-NEW-READ-AT'): string {
  return say(code, { unit, own, computed, place: at === null ? '' : placeToA1(at) });
}

function placeJson(place: Place | null): string | null {
  return place === null ? null : placeToA1(place);
}

/** What `--json` prints: all of the proposal, the questions that are open, and the scheme as it would be. */
function proposalJson(
  { title, year, list, ledgers, full, questions, remarks, targets }: SchemeProposal,
  made: NewScheme,
  open: readonly Question[],
): object {
  return {
    title,
    year,
    full: full?.value ?? null,
    units: list.units.map(({ name, sequence, at }) => ({ name, sequence, at: placeJson(at) })),
    sequences: list.sequences,
    ledgers: ledgers.map((ledger) => ({
      ledger: ledger.name,
      places: ledgerPlaces(ledger).map(placeToA1),
      columns: ledger.columns.map(({ name, type, head, words }) => ({ column: name, type, head: words, at: placeJson(head) })),
    })),
    items: made.items,
    questions: questions.map(({ name, asks, proposal, alternatives, because, sources }) => ({
      question: name,
      asks: inWords(asks),
      proposal,
      alternatives,
      because: phraseJson(because, newSchemeMessages),
      sources: sources.map(placeToA1),
      open: open.some((one) => one.name === name),
    })),
    remarks: remarks.map(({ code, data, place }) => ({
      ...phraseJson({ sentence: newSchemeMessages[code], data }, newSchemeMessages),
      place: placeJson(place),
    })),
    targets: targets.map(({ place, text, said }) => ({
      at: placeToA1(place),
      text,
      value: said.value,
      measure: said.measure,
      direction: said.direction,
      change: said.change,
      deadline: said.deadline,
    })),
    scheme: made.text,
  };
}

function comparisonJson({ same, of, differing }: Comparison): object {
  return { same, of, differing: differing.map(({ unit, own, computed, at }) => ({ unit, own, computed, at: placeJson(at) })) };
}
