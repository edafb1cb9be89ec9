import { finding, unitOfRow, type AssessmentContext } from '../context';
import type { Finding } from './finding';
import { fixOf } from './fix';
import { RATE_AS, type Problem, type ReadAnswers } from '../../ledgers/read-ledgers';
import { withAnswer, type TableAnswer } from '../../ledgers/mapping/table-answers';
import { findingMessages } from '../../messages/assessment/findings';
import type { MessageData } from '../../messages/catalogue';
import { settingEdit } from '../choices/settings';

/** What was noticed while the sheets were read, as findings, with the safe corrections. */
export function readingFindings(checking: AssessmentContext): Finding[] {
  return checking.ledgers.problems.map((problem): Finding => ({
    ...finding(problem.code, problem.severity, problem.place, problem.data, {
      clause: problem.ledger === null ? null : (checking.scheme.symbols.ledger(problem.ledger)?.clause ?? null),
      unit: problem.ledger === null || problem.row === null ? null : unitOfRow(checking, problem.ledger, problem.row),
      ledger: problem.ledger,
    }),
    fix: fixOf(problem),
    ...(problem.asks === undefined ? {} : { answers: answersTo(problem.asks, problem.data, checking.ledgers.answers) }),
  }));
}

/** The answers that a question offers, each remembered beside what was said of others. */
function answersTo(asks: NonNullable<Problem['asks']>, data: MessageData, known: ReadAnswers): NonNullable<Finding['answers']> {
  if (asks.kind === 'table')
    return asks.answers.map(({ code, data: offered, says }) => ({
      message: { sentence: findingMessages[code], data: offered },
      edits: [settingEdit('tables', says.reduce<readonly TableAnswer[]>(withAnswer, known.tables))],
    }));
  const { sheet, ledger, column, head } = asks;
  const others = known.rates.filter((one) => one.sheet !== sheet || one.ledger !== ledger || one.column !== column);
  return RATE_AS.map((as) => ({
    message: { sentence: findingMessages[`L-RATE-AS-${as}`], data },
    edits: [settingEdit('rates', [...others, { sheet, ledger, column, head, as }])],
  }));
}
