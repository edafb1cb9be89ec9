import type { Assessment, Shown, UnitCard } from '../../checking/assessment';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/result';
import { foldName } from '../../scheme/formula/width';
import { nearestHint } from '../../scheme/nearest';
import type { Argument } from '../argument';
import { say, wrong } from '../problem';
import type { Result, ResultCell } from '../spread';

export const ALL = '全部';

/** 单位计分: a header, and per unit its sequence, rank, every item, its grade and what is missing; in the order of the roster or of the units asked for. */
export function unitScores(assessment: Assessment, units: Argument | null): Result {
  if (!assessment.scheme.scores) throw wrong('F-NO-FORMULA', { scheme: assessment.scheme.title });
  if (assessment.units.length === 0) throw wrong('F-NO-UNITS', { why: whyNoUnits(assessment) });
  const hasGrades = assessment.units.some((card) => card.grade !== null);
  return [scoreHeads(assessment, hasGrades), ...askedUnits(assessment, units).map((card) => scoreRow(card, hasGrades))];
}

/** The heads of the columns that {@link unitScores} gives. */
export function scoreHeads(assessment: Assessment, hasGrades: boolean): string[] {
  return [
    label('R-UNIT'), say('F-HEAD-SEQUENCE'), label('R-RANK'), ...assessment.scheme.items.map(({ name }) => name),
    ...(hasGrades ? [label('R-GRADE')] : []), label('R-PENDING'),
  ];
}

function scoreRow(card: UnitCard, hasGrades: boolean): ResultCell[] {
  const rank = card.rank === null ? card.total.text : card.provisional ? `${label('R-PROVISIONAL-RANK')}${String(card.rank)}` : card.rank;
  return [
    card.unit, card.sequence, rank, ...card.items.map(({ shown }) => cellOf(shown)),
    ...(hasGrades ? [card.grade ?? ''] : []), card.pending.map(({ what }) => inWords(what)).join('；'),
  ];
}

function askedUnits(assessment: Assessment, units: Argument | null): readonly UnitCard[] {
  const names = (units?.cells ?? []).flatMap((line, row) => line.map((_, column) => units?.name(row, column) ?? '')).filter((name) => name !== '');
  if (names.length === 0 || (names.length === 1 && names[0] === ALL)) return assessment.units;
  return names.map((name) => unitNamed(assessment, name));
}

/** The unit of that name; a problem with the nearest known one where there is none. */
export function unitNamed(assessment: Assessment, name: string): UnitCard {
  const card = assessment.units.find(({ unit }) => foldName(unit) === foldName(name));
  if (card === undefined) throw wrong('F-UNIT-UNKNOWN', { found: name, nearest: nearestHint(name, assessment.units.map(({ unit }) => unit)) });
  return card;
}

/** A value as it is shown; 待补 and 不适用 are words, never 0. */
function cellOf(shown: Shown): ResultCell {
  return shown.number ?? shown.text;
}

function whyNoUnits(assessment: Assessment): string {
  const error = assessment.findings.find(({ severity }) => severity === 'error');
  return error === undefined ? '' : inWords(error.message);
}

function label(code: keyof typeof resultMessages): string {
  return fill(resultMessages[code], {});
}
