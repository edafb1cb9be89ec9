import { finding, unitOfRow, ledgerNamed, type AssessmentContext } from '../context';
import type { Finding } from './finding';
import { fixOf } from './fix';
import { RATE_AS, type Problem, type RateAnswer } from '../../ledgers/read-ledgers';
import { findingMessages } from '../../messages/findings';
import type { MessageData } from '../../messages/catalogue';
import { settingEdit } from '../choices/settings';

/** What was noticed while the sheets were read, as findings, with the safe corrections. */
export function readingFindings(checking: AssessmentContext): Finding[] {
  return checking.ledgers.problems.map((problem): Finding => ({
    ...finding(problem.code, problem.severity, problem.place, problem.data, {
      clause: problem.ledger === null ? null : (ledgerNamed(checking.scheme, problem.ledger)?.clause ?? null),
      unit: problem.ledger === null || problem.row === null ? null : unitOfRow(checking, problem.ledger, problem.row),
      ledger: problem.ledger,
    }),
    fix: fixOf(problem),
    ...(problem.asks === undefined ? {} : { answers: answersTo(problem.asks, problem.data, checking.ledgers.answers) }),
  }));
}

/** Both ways to read the plain numbers of a 率 column, remembered beside what was said of others. */
function answersTo(asks: NonNullable<Problem['asks']>, data: MessageData, known: readonly RateAnswer[]): NonNullable<Finding['answers']> {
  const others = known.filter(({ sheet, ledger, column }) => sheet !== asks.sheet || ledger !== asks.ledger || column !== asks.column);
  return RATE_AS.map((as) => ({
    message: { sentence: findingMessages[`L-RATE-AS-${as}`], data },
    edits: [settingEdit('rates', [...others, { ...asks, as }])],
  }));
}
