import { gradeLinesIn, type GradeLine } from '../../ledgers/said/grade-lines';
import type { Place } from '../../workbook/cells/area';
import type { OwnResults } from './total/own-results';
import { placeOf, type ProposedLedger } from './proposed-ledger';
import type { UnitList } from './unit-list';

/** Grade lines that the workbook writes, or that its own grades follow. */
export interface GradeProposal {
  readonly lines: readonly GradeLine[];
  /** The note that writes them, or the first own grade. */
  readonly place: Place | null;
  readonly from: 'note' | 'points' | 'places';
}

/**
 * The grade lines in titles and notes; else lines that part the workbook's own grades, by points or by places. Null for none.
 * @param vetoed units by their places, whose grades are not due to their totals
 */
export function gradeProposal(
  ledgers: readonly ProposedLedger[],
  own: OwnResults,
  { units, sequences }: UnitList,
  vetoed: ReadonlySet<number>,
): GradeProposal | null {
  for (const { tables } of ledgers)
    for (const mapped of tables)
      for (const { row, column, text } of [...mapped.table.below, ...mapped.table.above]) {
        const lines = gradeLinesIn(text);
        if (lines.length > 0) return { lines, place: placeOf(mapped, row, column), from: 'note' };
      }
  const graded = own.grades.flatMap((grade, at) => {
    const total = own.totals[at];
    return grade === null || total === null || total === undefined || vetoed.has(at)
      ? []
      : [
          {
            grade: grade.value,
            total: total.value,
            rank: own.ranks[at]?.value ?? null,
            sequence: units[at]?.sequence ?? null,
            at: grade.at,
          },
        ];
  });
  const names = [...new Set(graded.map(({ grade }) => grade))];
  if (names.length < 2) return null;
  const mean = (name: string): number => {
    const totals = graded.filter(({ grade }) => grade === name).map(({ total }) => total);
    return totals.reduce((sum, total) => sum + total, 0) / totals.length;
  };
  names.sort((a, b) => mean(b) - mean(a));
  const place = graded[0]?.at ?? null;
  const byPoints = names.map((grade, at) => {
    const below = names[at + 1];
    if (below === undefined) return { grade, atLeast: null, first: null };
    const least = Math.min(...graded.filter((one) => one.grade === grade).map(({ total }) => total));
    const most = Math.max(...graded.filter((one) => names.indexOf(one.grade) > at).map(({ total }) => total));
    return least > most ? { grade, atLeast: roundest(most, least), first: null } : null;
  });
  const points = byPoints.flatMap((line) => line ?? []);
  if (points.length === names.length) return { lines: points, place, from: 'points' };
  const byPlaces = names.map((grade, at) => {
    if (at === names.length - 1) return { grade, atLeast: null, first: null };
    const upTo = (sequences.length === 0 ? [null] : sequences).map((sequence) => {
      const ofClass = graded.filter((one) => one.sequence === sequence);
      const ranks = ofClass.filter((one) => names.indexOf(one.grade) <= at).map(({ rank }) => rank ?? Infinity);
      const others = ofClass.filter((one) => names.indexOf(one.grade) > at).map(({ rank }) => rank ?? -Infinity);
      return Math.max(...ranks) < Math.min(...others) ? Math.max(...ranks) : null;
    });
    const [first] = upTo;
    return first !== undefined && first !== null && Number.isFinite(first) && upTo.every((one) => one === first)
      ? { grade, atLeast: null, first }
      : null;
  });
  const places = byPlaces.flatMap((line) => line ?? []);
  return places.length === names.length ? { lines: places, place, from: 'places' } : null;
}

/** The roundest number above one and up to another: 85 of (84.3, 86.1]. */
function roundest(above: number, upTo: number): number {
  for (const step of [10, 5, 1, 0.5, 0.1]) {
    const found = Math.floor(upTo / step + 1e-9) * step;
    if (found > above) return Math.round(found * 10) / 10;
  }
  return upTo;
}
