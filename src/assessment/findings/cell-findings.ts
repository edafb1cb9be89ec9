import { finding, unitOfRow, ledgerNamed, type AssessmentContext } from '../context';
import type { Finding } from './finding';
import { fixOf } from './fix';

/** What was noticed while the sheets were read, as findings, with the safe corrections. */
export function readingFindings(checking: AssessmentContext): Finding[] {
  return checking.ledgers.problems.map((problem) => ({
    ...finding(problem.code, problem.severity, problem.place, problem.data, {
      clause: problem.ledger === null ? null : (ledgerNamed(checking.scheme, problem.ledger)?.clause ?? null),
      unit: problem.ledger === null || problem.row === null ? null : unitOfRow(checking, problem.ledger, problem.row),
      ledger: problem.ledger,
    }),
    fix: fixOf(problem),
  }));
}
