import { foldName } from '../../language/syntax/fold-width';
import { limitsIn } from '../../ledgers/said/limits';
import { gradeLinesIn } from '../../ledgers/said/grade-lines';
import { newSchemeMessages } from '../../messages/assessment/new-scheme';
import type { Phrase } from '../../messages/catalogue';
import type { Answers, Question, QuestionName, SchemeProposal, Settled } from './proposal';
import { NO_CAP, NO_GRADES, TOGETHER, VETO_LOWERS } from './questions';

/** An answer that cannot be used, with what may be said instead. */
export interface WrongAnswer {
  readonly question: QuestionName;
  readonly message: Phrase;
}

/**
 * What the answers come to; what is not answered is as proposed. Answers that cannot be used are listed, and stand for nothing. A formula
 * of one's own is held against the language only when the scheme is made.
 */
export function settle(proposal: SchemeProposal, answers: Answers): { readonly settled: Settled; readonly wrong: readonly WrongAnswer[] } {
  const wrong: WrongAnswer[] = [];
  const answerTo = (name: QuestionName): string | null => {
    const question = proposal.questions.find((one) => one.name === name);
    if (question === undefined) return null;
    const given = answers[name]?.trim() ?? '';
    if (given === '') return question.proposal;
    const listed = [question.proposal, ...question.alternatives].find((one) => foldName(one) === foldName(given));
    if (listed !== undefined) return listed;
    if (question.ownWords !== null && isUsable(name, given, proposal)) return given;
    wrong.push({ question: name, message: wrongAnswer(question, given) });
    return question.proposal;
  };
  for (const name of Object.keys(answers) as QuestionName[])
    if (proposal.questions.every((question) => question.name !== name)) {
      const questions = proposal.questions.map((question) => question.name).join('、');
      wrong.push({ question: name, message: { sentence: newSchemeMessages['NS-QUESTION-UNKNOWN'], data: { question: name, questions } } });
    }
  const gradesSaid = answerTo('等次线') ?? NO_GRADES;
  return {
    settled: {
      total: answerTo('总分怎么算') ?? '',
      caps: capsIn(answerTo('加减分封顶') ?? NO_CAP, proposal),
      scope: answerTo('排名范围') === TOGETHER || proposal.list.sequences.length === 0 ? '全部' : '序列',
      grades: gradesSaid === NO_GRADES ? [] : gradeLinesIn(gradesSaid),
      vetoLowers: answerTo('一票否决') === VETO_LOWERS,
      decimals: Number(answerTo('小数') ?? '2'),
    },
    wrong,
  };
}

/** The sentence for an answer that is of no use; `why` begins with a colon where it is known. */
export function wrongAnswer({ name, proposal, alternatives, ownWords }: Question, answer: string, why: string | Phrase = ''): Phrase {
  const choices = [[proposal, ...alternatives].join(' / '), ...(ownWords === null ? [] : [ownWords])];
  return { sentence: newSchemeMessages['NS-ANSWER-WRONG'], data: { question: name, answer, why, choices } };
}

function isUsable(name: QuestionName, given: string, proposal: SchemeProposal): boolean {
  if (name === '等次线') return gradeLinesIn(given).length > 0;
  if (name === '加减分封顶') return capsIn(given, proposal).size > 0;
  return name === '总分怎么算';
}

/** 加分最高10分、扣分最高5分; without a name it is of all bonuses and deductions. */
function capsIn(text: string, { scoring: { items } }: SchemeProposal): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const capped = items.filter(({ kind }) => kind !== 'score');
  for (const part of text.split(/[、，,;；]/u)) {
    const { cap } = limitsIn(part);
    if (cap === null) continue;
    const folded = foldName(part);
    const named = capped.filter(({ name }) => folded.startsWith(foldName(name)));
    const longest = [...named].sort((a, b) => b.name.length - a.name.length)[0];
    if (longest !== undefined) found.set(longest.name, cap);
    else if (/^(?:最高|最多|上限|不)/u.test(folded)) for (const { name } of capped) found.set(name, cap);
  }
  return found;
}
