import type { Phrase, Words } from '../messages/catalogue';
import { findingMessages, type FindingCode } from '../messages/assessment/findings';
import { missingFor, type Missing } from '../scoring/explain/missing';
import { causeKey, unitsMissing, type Cause } from '../scoring/explain/trace';
import { countStillBefore, unitsStillBefore } from '../scoring/standing/ranking';
import type { Place } from '../workbook/cells/area';
import type { UnitScore } from './assessment';
import { placesOf, type AssessmentContext } from './context';

/** An input without which a unit has no total, or something beside it has no value, in words, with the cell. */
export interface MissingInput {
  /** The item, grade or 结果运用 that waits for it; null where the total does. */
  readonly item: string | Phrase | null;
  readonly what: Phrase;
  readonly place: Place | null;
  readonly missing: Missing;
}

/** What is missing for a quantity of a unit; `item` names it, null for the total. */
export function missingInputsOf(checking: AssessmentContext, unit: number, quantity: string, item: string | null): MissingInput[] {
  return missingInputs(checking, unit, missingFor(checking.run, unit, quantity), item);
}

/** What is missing of a unit in words, with the cells; `item` names what waits for it. */
export function missingInputs(
  checking: AssessmentContext,
  unit: number,
  missing: readonly Missing[],
  item: MissingInput['item'],
): MissingInput[] {
  const places = placesOf(checking.ledgers, checking.scheme);
  return missing.map((one): MissingInput => {
    if (one.kind === 'rows') return { item, what: missingRows(one, unit, checking), place: null, missing: one };
    if (one.kind === 'yearRow') return { item, what: ofUnit(one.unit, unit, missingYearRow(one), checking), place: null, missing: one };
    if (isOfScheme(one)) return { item, what: missingOfScheme(one), place: null, missing: one };
    const { ledger, row, column } = one;
    const data = { row: places.label(ledger, row), column };
    const place = places.cell(ledger, row, column) ?? places.row(ledger, row);
    if (one.kind === 'tooLarge') return { item, what: { sentence: findingMessages['C-MISSING-TOO-LARGE'], data }, place, missing: one };
    const cell = { sentence: findingMessages['C-MISSING-CELL'], data };
    if (one.kind === 'input') return { item, what: cell, place, missing: one };
    const read = one.cell === null ? null : places.cell(one.cell.ledger, one.cell.row, one.cell.column);
    const what = { sentence: findingMessages['C-MISSING-CAUSE'], data: { cell: andAlike(cell, one.alike), cause: causeWords(one.cause) } };
    return { item, what, place: read ?? place, missing: one };
  });
}

/** The first of so many quantities that lack a value for the same cause, in words. */
export function andAlike(first: Words, count: number): Words {
  return count === 1 ? first : { sentence: findingMessages['C-AND-ALIKE'], data: { first, count } };
}

/** Why something is 无法计算, in words. */
export function causeWords(cause: Cause): Phrase {
  return { sentence: findingMessages[CAUSES[cause.kind]], data: { ...cause } };
}

const CAUSES = {
  divisor: 'C-CAUSE-DIVISOR',
  key: 'C-CAUSE-KEY',
  empty: 'C-CAUSE-EMPTY',
  column: 'C-CAUSE-COLUMN',
  date: 'C-CAUSE-DATE',
  calendar: 'C-CAUSE-CALENDAR',
  days: 'C-CAUSE-DAYS',
  root: 'C-CAUSE-ROOT',
  other: 'C-CAUSE-OTHER',
} as const satisfies Readonly<Record<Cause['kind'], FindingCode>>;

/** What is lacking in no row of the unit: in the scheme itself, or in a ledger that something is looked up in. */
export type MissingOfScheme = Extract<Missing, { kind: 'year' | 'days' | 'key' }>;

export function isOfScheme(missing: Missing): missing is MissingOfScheme {
  return missing.kind === 'year' || missing.kind === 'days' || missing.kind === 'key';
}

/** The same in words. */
export function missingOfScheme(missing: MissingOfScheme): Phrase {
  switch (missing.kind) {
    case 'year':
      return { sentence: findingMessages['C-MISSING-YEAR'], data: { name: missing.name, from: missing.from } };
    case 'days':
      return { sentence: findingMessages['C-MISSING-DAYS'], data: { table: missing.table, year: missing.year } };
    case 'key': {
      const { ledger, keys, count } = missing;
      return { sentence: findingMessages[count === 0 ? 'C-MISSING-KEY' : 'C-SEVERAL-OF-KEY'], data: { ledger, keys, count } };
    }
  }
}

function missingRows({ ledger, unit }: Extract<Missing, { kind: 'rows' }>, asking: number, checking: AssessmentContext): Phrase {
  return ofUnit(unit, asking, { sentence: findingMessages['C-MISSING-ROWS'], data: { ledger } }, checking);
}

/** A year of which the unit has no row, in words. */
export function missingYearRow({ ledger, year }: Extract<Missing, { kind: 'yearRow' }>): Phrase {
  return { sentence: findingMessages['C-MISSING-YEAR-ROW'], data: { ledger, year } };
}

/** What is missing of a unit as it is told of another: with its name before it. */
function ofUnit(unit: number, asking: number, missing: Phrase, { run }: AssessmentContext): Phrase {
  if (unit === asking) return missing;
  return { sentence: findingMessages['C-MISSING-OF'], data: { subject: run.input.units[unit]?.name ?? '', missing } };
}

/** What a unit lacks itself, then for whom it waits. */
export function pendingEntries({ missing, waitsFor }: Pick<UnitScore, 'missing' | 'waitsFor'>): UnitScore['missing'] {
  return [...missing, ...waitsFor];
}

/** Units that others wait for: the first of them, and how many there are. */
export interface OtherUnits {
  readonly first: readonly number[];
  readonly count: number;
}

/** How many of the units that one waits for are named. */
export const MOST_NAMED = 3;

/**
 * For whom a unit waits, as an entry of what is missing: by name, and where the first of them lacks something. None where it waits for
 * nobody.
 * @param firstOf what a unit lacks first, where that is known.
 */
export function waitingFor(
  { first, count }: OtherUnits,
  { run }: AssessmentContext,
  firstOf: (unit: string) => Pick<MissingInput, 'what' | 'place'> | undefined,
): Pick<MissingInput, 'what' | 'place'>[] {
  const names = first.slice(0, MOST_NAMED).map((unit) => run.input.units[unit]?.name ?? '');
  const [one] = names;
  if (one === undefined) return [];
  const lacks = firstOf(one);
  const where: Words = lacks === undefined ? '' : { sentence: findingMessages['C-WHERE'], data: { what: lacks.what } };
  const sentence = findingMessages[count > names.length ? 'C-WAITS-FOR-MANY' : 'C-WAITS-FOR'];
  return [{ what: { sentence, data: { units: names.join('、'), count, where } }, place: lacks?.place ?? null }];
}

/**
 * The other units that one waits for: those of which something is missing that keeps it from a value, and those that its rank is open for.
 */
export function othersAwaited(missing: readonly MissingInput[], unit: number, checking: AssessmentContext): OtherUnits {
  const { run } = checking;
  const named = othersOf(missing, unit, checking);
  if (run.scheme.ranking?.waits !== true || !run.provisional(unit)) return { first: named, count: named.length };
  const count = countStillBefore(run.store, unit);
  if (named.length === 0 || count <= MOST_NAMED) {
    const all = [...new Set([...named, ...unitsStillBefore(run.store, unit, MOST_NAMED)])];
    return { first: all, count: Math.max(all.length, count) };
  }
  const all = [...new Set([...named, ...unitsStillBefore(run.store, unit)])];
  return { first: all, count: all.length };
}

/** Of missing inputs the units that they are missing of, but one. */
function othersOf(missing: readonly MissingInput[], unit: number, { run }: AssessmentContext): number[] {
  return unitsMissing(
    run,
    missing.map((one) => one.missing),
  ).filter((other) => other !== unit);
}

/** Whether it is the unit itself of which something is missing, and not another one. */
export function isOwn(missing: Missing, unit: number, { run }: AssessmentContext): boolean {
  if (missing.kind === 'rows' || missing.kind === 'yearRow') return missing.unit === unit;
  return isOfScheme(missing) || run.store.frame(missing.ledger).unit[missing.row] === unit;
}

/** What several quantities wait for is told of the first of them. */
export function eachOnce(missing: readonly MissingInput[], told = new Set<string>()): MissingInput[] {
  return missing.filter((one) => told.size < told.add(missingKey(one)).size);
}

/** The same for the same cause, whatever waits for it. */
export function missingKey({ missing }: MissingInput): string {
  return causeKey(missing);
}
