import { resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { Assessed, Assessment, ResultPlan, UnitCard } from '../../assessment/assessment';
import type { ChosenBy } from '../../assessment/choices/choose';
import { rememberChoices, settingEdit } from '../../assessment/choices/settings';
import { resultRecord, sealingEdits } from '../../assessment/choices/written-result';
import { pendingEntries } from '../../assessment/missing-inputs';
import { DAY_FORMAT } from '../../assessment/number-format';
import { rowResults } from '../../assessment/row-results';
import type { Shown } from '../../scoring/shown';
import { formulasCost, type FormulasCost } from '../../sheets/formulas/cost';
import { planFormulasSliced } from '../../sheets/formulas/plan-formulas';
import { planResult } from '../../sheets/result/result-sheet';
import { fill, inWords, type MessageData } from '../../messages/catalogue';
import { cliMessages, type CliCode } from '../../messages/cli/cli';
import { findingMessages } from '../../messages/assessment/findings';
import { formulaMessages } from '../../messages/sheets/formulas';
import { xlsxLosses } from '../../messages/workbook/xlsx';
import { placeToA1 } from '../../workbook/cells/a1';
import { inSlices } from '../../workbook/progress';
import { rankGroupTitle } from '../../assessment/wording/standing';
import { kindByName } from '../../xlsx';
import type { Arguments } from '../arguments';
import { assessFile } from '../assess-file';
import { CliError } from '../error';
import { errorsIn } from '../errors-in';
import { writeBytes } from '../files';
import { phraseJson } from '../json';
import { lineOf } from '../output';
import { askedLines, ASKED, findingJson, questionsIn } from '../questions';
import type { Terminal } from '../terminal';
import { resultLines, writtenResult } from '../written-result';

/**
 * `kaoji score WORKBOOK`: the ranked units with every item, and how many errors their ledgers hold; `--out` writes a copy of the workbook
 * with the result sheet, `--as formulas` in formulas that follow the ledgers.
 */
export async function score(args: Arguments, { line: print, json, complain, control }: Terminal): Promise<number> {
  const [file = ''] = args.files;
  const as = args.as ?? 'values';
  if (args.as !== null && args.out === null) throw new CliError('CLI-AS-WHERE');
  const kind = args.out === null ? undefined : kindByName(args.out);
  if (args.out !== null && kind === undefined)
    throw new CliError('CLI-OUT-ENDING', { file: args.out, way: `${args.out.replace(/\.[^./\\]{1,8}$/, '')}.xlsx` });
  if (args.out !== null && resolve(args.out) === resolve(file)) throw new CliError('CLI-SAME-FILE', { file });
  const { workbook, snapshot, assessment, chosenBy, choices } = await assessFile(args, control);
  const before = args.out === null ? writtenResult({ snapshot, assessment }) : null;
  const asked = questionsIn(assessment);
  if (asked.length > 0) {
    if (args.json) json({ scheme: { ...assessment.scheme, chosenBy }, asked: asked.map(findingJson) });
    else for (const line of askedLines(asked)) print(line);
    return ASKED;
  }
  if (!assessment.scheme.scores) throw new CliError('CLI-NO-SCORING');
  if (assessment.units.length === 0) throw new CliError('CLI-NO-UNITS');
  const written: Pick<ResultPlan, 'untranslated' | 'partly'>[] = [];
  if (args.out !== null) {
    if (as === 'formulas') tellCost(formulasCost(assessment), complain);
    const plan = as === 'formulas' ? await inSlices(planFormulasSliced(assessment, snapshot), control) : planResult(assessment, snapshot);
    await workbook.apply(
      [
        ...plan.edits,
        ...rememberChoices(snapshot, { ...choices, ...(as === 'formulas' ? { writeAs: as } : {}) }),
        ...sealingEdits(assessment),
        settingEdit('result', resultRecord(assessment, plan, new Date(), as)),
      ],
      undefined,
      control,
    );
    await writeBytes(args.out, await workbook.save(control, kind), control);
    written.push(plan);
  }
  const losses = args.out === null ? [] : workbook.losses;
  const [inFormulas] = as === 'formulas' ? written : [];
  if (args.json)
    json({
      ...resultJson(assessment, chosenBy),
      ...(inFormulas === undefined ? {} : { values: inFormulas.untranslated, partly: inFormulas.partly }),
      losses,
      ...(args.out === null ? { result: before } : {}),
    });
  else {
    for (const line of rankedLines(assessment)) print(line);
    print(say(`CLI-CHOSEN-${chosenBy}`, { scheme: assessment.scheme.title }));
    for (const line of resultLines(before, file)) print(line);
    for (const plan of written) for (const line of valuesLines(plan)) print(line);
    const missing = ledgersMissing(assessment);
    if (missing.length > 0) print(say('CLI-LEDGERS-MISSING', { ledgers: missing.join('、') }));
    const { errors, breaches } = errorsIn(assessment);
    if (errors > 0) print(say('CLI-DATA-ERRORS', { errors }));
    if (breaches > 0) print(say('CLI-BREACHES', { breaches }));
    if (losses.length > 0) print(say('CLI-LOSSES', { losses: losses.map((loss) => fill(xlsxLosses[loss], {})).join('、') }));
    if (args.out !== null) print(fill(cliMessages['CLI-WRITTEN'], { file: args.out }));
  }
  return 0;
}

/** What a result in formulas has as values, and what rests on them. */
function valuesLines({ untranslated, partly }: Pick<ResultPlan, 'untranslated' | 'partly'>): string[] {
  if (untranslated.length === 0) return [];
  return [
    fill(formulaMessages['N-UNTRANSLATED'], {}),
    ...untranslated.map((item) => fill(formulaMessages['N-UNTRANSLATED-ITEM'], item)),
    ...(partly.length > 0 ? [fill(formulaMessages['N-META-ON-VALUES'], { names: partly.join('、') })] : []),
  ];
}

/** The ledgers of the scheme that no sheet was taken for: whatever the workbook has of them went into no score. */
function ledgersMissing({ findings }: Pick<Assessed, 'findings'>): string[] {
  return findings.flatMap(({ code, ledger }) => (code === 'L-LEDGER-MISSING' && ledger !== null ? [ledger] : []));
}

/** Warns of formulas that take long. Throws CLI-FORMULAS-TOO-MANY where the copy could not be opened again, or the memory would not do. */
function tellCost({ isLarge, isTooLarge, ...cost }: FormulasCost, complain: (line: string) => void): void {
  const free = Math.floor(getHeapStatistics().heap_size_limit / 1e6);
  if (isTooLarge || cost.megabytes > free) throw new CliError('CLI-FORMULAS-TOO-MANY', { ...cost, free });
  if (isLarge) complain(say('CLI-FORMULAS-MANY', { ...cost }));
}

/** What `--json` prints of a result. */
export function resultJson(assessment: Assessed, chosenBy: ChosenBy): object {
  const { scheme, period, readings, fingerprint, units, rankGroups } = assessment;
  return {
    scheme: { id: scheme.id, title: scheme.title, version: scheme.version, hash: scheme.hash, chosenBy },
    period,
    fingerprint,
    ...errorsIn(assessment),
    missingLedgers: ledgersMissing(assessment),
    readings: Object.fromEntries(readings.map((reading) => [reading.name, reading.chosen])),
    rankGroups: rankGroups.map((group) => ({ title: inWords(rankGroupTitle(group)), units: group.units.map((unit) => units[unit]?.unit) })),
    rows: rowResults(assessment.checking).map(({ ledger, columns, rows }) => ({
      ledger,
      rows: rows.map(({ unit, label, values }) => ({
        unit,
        row: inWords(label),
        values: Object.fromEntries(columns.map(({ name, numberFormat }, at) => [name, valueJson(values[at], numberFormat)])),
      })),
    })),
    units: units.map((card) => ({
      unit: card.unit,
      sequence: card.sequence,
      items: Object.fromEntries(card.items.map((item) => [item.name, item.shown.number ?? item.shown.text])),
      total: card.total === null ? null : (card.total.number ?? card.total.text),
      rank: card.rank,
      provisional: card.provisional,
      grade: card.grade,
      vetoes: card.vetoes,
      pending: pendingEntries(card).map(({ what }) => inWords(what)),
      missing: pendingEntries(card).map(({ what, place }) => ({
        ...phraseJson(what, findingMessages),
        place: place === null ? null : placeToA1(place),
      })),
      consequences: card.consequences.flatMap(({ name, pending }) => (pending ? [] : [name])),
      undecided: card.consequences.flatMap(({ name, pending }) => (pending ? [name] : [])),
    })),
  };
}

/** A number, or the text that is shown: a day, a word, a state. */
function valueJson(shown: Shown | undefined, numberFormat: string | null): number | string | null {
  if (shown === undefined) return null;
  return numberFormat === DAY_FORMAT ? shown.text : (shown.number ?? shown.text);
}

/** Group by group the units from first to last, tab-separated: rank, unit, total, grade, vetoes, what is missing. */
export function rankedLines({ rankGroups, units }: Assessment): string[] {
  return rankGroups.flatMap((group) => [
    say('CLI-RANK-GROUP', { group: rankGroupTitle(group) }),
    ...group.units
      .flatMap((unit) => units[unit] ?? [])
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
      .map((card) =>
        lineOf(
          [
            card.rank === null ? '—' : String(card.rank),
            card.provisional ? say('CLI-PROVISIONAL') : '',
            card.unit,
            ...(card.total === null ? card.items.map(({ name, shown }) => `${name} ${shown.text}`) : [card.total.text]),
            card.grade ?? '',
            card.vetoes.length > 0 ? say('CLI-VETOES', { vetoes: card.vetoes.join('；') }) : '',
            pendingWords(card),
          ].filter((cell) => cell !== ''),
        ),
      ),
  ]);
}

function pendingWords(card: UnitCard): string {
  const entries = pendingEntries(card).map(({ what }) => inWords(what));
  return entries.length === 0 ? '' : say('CLI-PENDING', { pending: entries.join('；') });
}

function say(code: CliCode, data: MessageData = {}): string {
  return fill(cliMessages[code], data);
}
