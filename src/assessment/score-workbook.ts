import { readLedgersSliced, scoringInput, type KeptReading, type ReadAnswers } from '../ledgers/read-ledgers';
import { fill } from '../messages/catalogue';
import { resultMessages } from '../messages/assessment/result';
import type { Scheme } from '../scheme/model';
import { keyOf, needsOf } from '../scheme/statement-order';
import { takenOff } from '../scheme/taken-off';
import { totalOf } from '../scheme/total';
import { GRADE, RANK, ROSTER } from '../language/term';
import { rankGroupsOf } from '../scoring/standing/rank-groups';
import { explain } from '../scoring/explain/explain';
import { scoreSliced } from '../scoring/run';
import { shownQuantity } from '../scoring/disclosure/shown-quantity';
import { atOnce, type Sliced } from '../workbook/progress';
import type { Snapshot } from '../workbook/snapshot';
import type { ReadingInUse, SchemeInfo, Scored, Shown, UnitScore } from './assessment';
import type { Review } from './choices/reviews';
import { placesOf, type AssessmentContext } from './context';
import { numberFormatOf } from './number-format';
import { eachOnce, isOwn, missingInputsOf, othersAwaited, waitingFor, type MissingInput } from './missing-inputs';
import { wordedDerivation } from './wording/derivation';

/** What a workbook is assessed by besides its scheme. */
export interface AssessOptions {
  /** Readings that were chosen, by name; those left out are as the scheme says. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Year and period, e.g. 2017; by itself the year of the scheme, else this year. */
  readonly period?: string;
  /** The name of the workbook's file, which may name its year; by itself what the snapshot says. */
  readonly fileName?: string;
  /** What was said of the workbook's tables. */
  readonly answers?: ReadAnswers;
  /** 已核: what was said of reminders. */
  readonly reviews?: readonly Review[];
  /** What the last look at the same workbook read; what this one reads is kept there. */
  readonly kept?: KeptReading;
  readonly onStage?: (stage: 'recognise' | 'score' | 'check') => void;
}

/**
 * Reads the ledgers of a workbook and scores them: all that a table of scores needs. What is wrong with the cells is left for `assess`.
 * What the workbook remembers of choices is not looked at: `choices/` finds scheme, readings and period.
 * @param options `onStage` is called at the end of each stage, for measuring.
 */
export function scoreWorkbook(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Scored {
  return atOnce(scoreWorkbookSliced(snapshot, scheme, options));
}

/** The same in slices. */
export function* scoreWorkbookSliced(snapshot: Snapshot, scheme: Scheme, options: AssessOptions = {}): Sliced<Scored> {
  const readings = readingsInUse(scheme, options.readings ?? {});
  const period = options.period ?? String(yearOf('', scheme));
  const ledgers = yield* readLedgersSliced(snapshot, scheme, options.answers, options.kept);
  options.onStage?.('recognise');
  const run = yield* scoreSliced(
    scheme,
    scoringInput(ledgers, yearOf(period, scheme), Object.fromEntries(readings.map((reading) => [reading.name, reading.chosen]))),
  );
  const checking: AssessmentContext = { scheme, ledgers, run };
  const total = totalOf(scheme);
  const missing = new Map<string, readonly MissingInput[]>();
  const info = infoOf(scheme, total);
  const units = info.scores ? yield* unitScores(checking, total, missing) : [];
  const places = placesOf(ledgers, scheme);
  options.onStage?.('score');
  return {
    scheme: info,
    period,
    fileName: options.fileName ?? snapshot.fileName ?? null,
    reviews: options.reviews ?? [],
    sheets: snapshot.sheets,
    readings,
    units,
    rankGroups: info.scores ? rankGroupsOf(run) : [],
    explain: (unit, item) => {
      const derivation = explain(run, ledgers.roster.find(unit), item);
      return derivation === null ? null : wordedDerivation(derivation, places);
    },
    checking,
    missing,
  };
}

/** The year that a period names (2017, 2017年上半年); null for one that names none. */
export function yearNamed(period: string): number | null {
  const named = /(?<!\d)\d{4}(?!\d)/u.exec(period)?.[0];
  return named === undefined ? null : Number(named);
}

/** The year that a period names, else the scheme's, else this one. */
export function yearOf(period: string, { year }: Scheme): number {
  return yearNamed(period) ?? year ?? new Date().getFullYear();
}

function infoOf(scheme: Scheme, total: string | null): SchemeInfo {
  const off = takenOff(scheme);
  return {
    id: scheme.id,
    title: scheme.title,
    version: scheme.version,
    hash: scheme.hash.slice(0, 12),
    scores: scheme.statements.length > 0,
    items: scheme.items.map((name) => {
      const statement = scheme.symbols.statement(ROSTER, name);
      return {
        name,
        clause: statement?.clause ?? null,
        numberFormat: statement === undefined ? null : numberFormatOf(statement),
        isTakenOff: off.has(name),
      };
    }),
    total,
    sequences: scheme.sequences,
    clauseTexts: scheme.clauseTexts,
  };
}

/** The scores of every unit of the roster; what keeps one from its total is put into `missing`, too. */
function* unitScores(
  checking: AssessmentContext,
  total: string | null,
  missing: Map<string, readonly MissingInput[]>,
): Sliced<UnitScore[]> {
  const { scheme, run } = checking;
  const reader =
    (name: string): ((unit: number) => Shown) =>
    (unit) =>
      shownQuantity(run, ROSTER, name, unit);
  const items = scheme.items.map((name) => ({ name, read: reader(name) }));
  const inTotal = total === null ? new Set<string>() : itemsBelow(scheme, total);
  const readTotal = total === null ? null : reader(total);
  const rankOf = scheme.ranking === null ? null : reader(RANK);
  const gradeOf = scheme.statements.some((statement) => statement.kind === 'grade') ? reader(GRADE) : null;
  const { units } = run.input;
  const scores: UnitScore[] = [];
  for (const [unit, { name, sequence }] of units.entries()) {
    yield { phase: 'scoring', done: unit, of: units.length };
    const score = readTotal?.(unit) ?? null;
    const rank = rankOf?.(unit) ?? null;
    // A total keeps its unit from a rank by itself; a class may do so beside it.
    const asksRank = rank !== null && isPendingOrUndefined(rank) && (!isPendingOrUndefined(score) || scheme.ranking?.within !== null);
    const ofStanding = eachOnce([
      ...(total !== null && isPendingOrUndefined(score) ? missingInputsOf(checking, unit, total, null) : []),
      ...(asksRank ? missingInputsOf(checking, unit, RANK, RANK) : []),
    ]);
    const isWaiting = isPendingOrUndefined(score);
    const beside = items
      .filter((item) => !(isWaiting && inTotal.has(item.name)) && isPendingOrUndefined(item.read(unit)))
      .flatMap((item) => missingInputsOf(checking, unit, item.name, item.name))
      .filter((one) => !isWaiting || isOwn(one.missing, unit, checking));
    const all = eachOnce([...ofStanding, ...beside]);
    if (all.length > 0) missing.set(name, all);
    const provisional = run.provisional(unit);
    scores.push({
      unit: name,
      sequence,
      items: items.map((item) => ({ name: item.name, shown: item.read(unit) })),
      total: score,
      rank: rank?.number ?? null,
      standing:
        rank === null
          ? null
          : provisional && rank.number !== null
            ? `${fill(resultMessages['R-PROVISIONAL-RANK'], {})}${rank.text}`
            : (rank.number ?? rank.text),
      provisional,
      grade: gradeOf?.(unit).text ?? null,
      missing: (total === null ? all : ofStanding)
        .filter((one) => isOwn(one.missing, unit, checking))
        .map(({ what, place }) => ({ what, place })),
      waitsFor: [],
    });
  }
  return scores.map((score, unit) => ({ ...score, waitsFor: waitsForOf(checking, unit, missing.get(score.unit) ?? [], missing) }));
}

/** The columns of the 名册 that a quantity rests on, itself among them: what it waits for, they wait for. */
function itemsBelow({ statements, ranking }: Scheme, quantity: string): ReadonlySet<string> {
  const byKey = new Map(statements.map((statement) => [keyOf(statement.ledger, statement.name), statement]));
  const found = new Set(statements.filter(({ ledger, name }) => ledger === ROSTER && name === quantity));
  for (const statement of found) for (const needed of needsOf(statement, ranking, byKey)) found.add(needed);
  return new Set([...found].flatMap(({ ledger, name }) => (ledger === ROSTER ? [name] : [])));
}

/** The entry of the other units that one waits for, with what the first of them lacks. */
export function waitsForOf(
  checking: AssessmentContext,
  unit: number,
  of: readonly MissingInput[],
  missing: ReadonlyMap<string, readonly MissingInput[]>,
): UnitScore['waitsFor'] {
  const firstOf = (name: string): MissingInput | undefined => {
    const at = checking.run.input.units.findIndex((one) => one.name === name);
    return missing.get(name)?.find((one) => isOwn(one.missing, at, checking));
  };
  return waitingFor(othersAwaited(of, unit, checking), checking, firstOf);
}

function isPendingOrUndefined(shown: Shown | null): boolean {
  return shown?.state === 'pending' || shown?.state === 'undefined';
}

function readingsInUse(scheme: Scheme, chosen: Readonly<Record<string, string>>): ReadingInUse[] {
  return scheme.readings.map((reading) => {
    const wanted = Object.hasOwn(chosen, reading.name) ? chosen[reading.name] : undefined;
    const choices = [reading.chosen, ...reading.alternatives];
    const now = wanted !== undefined && choices.includes(wanted) ? wanted : reading.chosen;
    return {
      name: reading.name,
      question: reading.question,
      chosen: now,
      alternatives: choices.filter((choice) => choice !== now),
      clause: reading.clause,
    };
  });
}
