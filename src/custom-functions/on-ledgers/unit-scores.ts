import type { Scored, Scores, Shown, UnitScore } from '../../assessment/assessment';
import { pendingEntries } from '../../assessment/missing-inputs';
import { DAY_FORMAT } from '../../assessment/number-format';
import { fill, inWords } from '../../messages/catalogue';
import { findingMessages } from '../../messages/assessment/findings';
import { resultMessages } from '../../messages/assessment/result';
import { nearestHint } from '../../language/hints/nearest-name';
import { ROSTER } from '../../language/term';
import { dayShift } from '../../workbook/snapshot';
import type { Argument } from '../argument';
import { say, wrong } from '../problem';
import type { Result, ResultCell } from '../spill';
import { uncounted } from './uncounted';

export const ALL = '全部';

/**
 * 单位计分: a header, and per unit its sequence, rank, every item (what the total takes off below zero), its grade and what is missing; in
 * the order of the roster or of the units asked for. A last line says what the scores leave out or count twice, where there is such a
 * thing.
 */
export function unitScores(scored: Scored, units: Argument | null): Result {
  if (!scored.scheme.scores) throw wrong('F-NO-FORMULA', { scheme: scored.scheme.title });
  if (scored.units.length === 0) throw wrong('F-NO-UNITS', { why: whyNoUnits(scored) });
  const hasGrades = scored.units.some((unit) => unit.grade !== null);
  const heads = scoreHeads(scored, hasGrades);
  const told = uncounted(scored);
  const shift = Math.max(0, ...scored.checking.ledgers.sheets.map(({ sheet }) => dayShift(sheet)));
  return [
    heads,
    ...askedUnits(scored, units).map((unit) =>
      scoreRow(
        unit,
        hasGrades,
        scored.scheme.items.map(({ numberFormat, isTakenOff }) => ({ shift: numberFormat === DAY_FORMAT ? shift : 0, isOff: isTakenOff })),
      ),
    ),
    ...(told === null ? [] : [heads.map((_, column) => (column === 0 ? told : ''))]),
  ];
}

/** The heads of the columns that {@link unitScores} gives. */
export function scoreHeads({ scheme }: Pick<Scores, 'scheme'>, hasGrades: boolean): string[] {
  return [
    label('R-UNIT'),
    say('F-HEAD-SEQUENCE'),
    label('R-RANK'),
    ...scheme.items.map(({ name }) => name),
    ...(hasGrades ? [label('R-GRADE')] : []),
    label('R-PENDING'),
  ];
}

/** How the number of an item is shown: what it has too much for the workbook, and whether the total takes it off. */
interface ItemLook {
  readonly shift: number;
  readonly isOff: boolean;
}

function scoreRow(unit: UnitScore, hasGrades: boolean, looks: readonly ItemLook[]): ResultCell[] {
  return [
    unit.unit,
    unit.sequence,
    unit.standing ?? '',
    ...unit.items.map(({ shown }, index) => cellOf(shown, looks[index] ?? { shift: 0, isOff: false })),
    ...(hasGrades ? [unit.grade ?? ''] : []),
    pendingEntries(unit)
      .map(({ what }) => inWords(what))
      .join('；'),
  ];
}

function askedUnits(scored: Scored, units: Argument | null): readonly UnitScore[] {
  const names = (units?.cells ?? [])
    .flatMap((line, row) => line.map((_, column) => units?.name(row, column) ?? ''))
    .filter((name) => name !== '');
  if (names.length === 0 || (names.length === 1 && names[0] === ALL)) return scored.units;
  return names.map((name) => unitNamed(scored, name));
}

/** The unit of that name or alias; a problem with the nearest known one where there is none. */
export function unitNamed({ units, checking }: Scored, name: string): UnitScore {
  const unit = units[checking.ledgers.roster.find(name)];
  if (unit === undefined)
    throw wrong('F-UNIT-UNKNOWN', {
      found: name,
      nearest: nearestHint(
        name,
        units.map((other) => other.unit),
      ),
    });
  return unit;
}

/** A value as it is shown, below zero where the total takes it off; 待补 and 不适用 are words, never 0. */
function cellOf(shown: Shown, { shift, isOff }: ItemLook): ResultCell {
  if (shown.number === null) return shown.text;
  return isOff ? 0 - shown.number : shown.number - shift;
}

/** What was wrong with the roster, or else with any ledger. */
function whyNoUnits({ checking }: Scored): string {
  const errors = checking.ledgers.problems.filter(({ severity }) => severity === 'error');
  const error = errors.find(({ ledger }) => ledger === ROSTER) ?? errors[0];
  return error === undefined ? '' : fill(findingMessages[error.code], error.data);
}

function label(code: keyof typeof resultMessages): string {
  return fill(resultMessages[code], {});
}
