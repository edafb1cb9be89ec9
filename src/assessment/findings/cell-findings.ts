import type { Problem } from '../../ledgers/read-ledgers';
import type { Edits } from '../../workbook/edits';
import { finding, unitOfRow, ledgerNamed, type AssessmentContext } from '../context';
import type { Finding } from './finding';

/** What was noticed while the sheets were read, as findings, with the safe corrections. */
export function readingFindings(checking: AssessmentContext): Finding[] {
  return checking.ledgers.problems.map((problem) => ({
    ...finding(problem.code, problem.severity, problem.place, problem.data, {
      clause: problem.ledger === null ? null : (ledgerNamed(checking.scheme, problem.ledger)?.clause ?? null),
      unit: problem.ledger === null || problem.row === null ? null : unitOfRow(checking, problem.ledger, problem.row),
      ledger: problem.ledger,
    }),
    fix: correctionOf(problem),
  }));
}

/** The edit that puts a text number right; it never changes what the cell means. */
function correctionOf(problem: Problem): Edits | null {
  const { place, correction } = problem;
  if (place === null || correction === undefined) return null;
  return [
    { kind: 'numberFormat', sheet: place.sheet, area: place.area, format: 'General' },
    { kind: 'values', sheet: place.sheet, area: place.area, values: [[correction]] },
  ];
}
