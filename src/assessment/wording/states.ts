import { stateMessages } from '../../messages/assessment/states';
import type { Words } from '../../messages/catalogue';
import { NOT_APPLICABLE_TEXT, PENDING_TEXT, UNDEFINED_TEXT } from '../../scoring/shown';

const STATES: Readonly<Record<string, Words>> = {
  [PENDING_TEXT]: { sentence: stateMessages['S-PENDING'] },
  [NOT_APPLICABLE_TEXT]: { sentence: stateMessages['S-NOT-APPLICABLE'] },
  [UNDEFINED_TEXT]: { sentence: stateMessages['S-UNDEFINED'] },
};

/** A shown value in the reader's language: what stands for a number that is not there is put into words, any other value is itself. */
export function stateWords(shown: string): Words {
  return STATES[shown] ?? shown;
}

/** A state that stands by itself in a formula with its numbers, no part of a longer name. */
const IN_FORMULA = new RegExp(`(?<!\\p{Script=Han})(?:${Object.keys(STATES).join('|')})(?!\\p{Script=Han})`, 'gu');

/** A formula with its numbers put in, states among them in the reader's language. */
export function substitutedWords(substituted: string): Words {
  const states = [...substituted.matchAll(IN_FORMULA)];
  if (states.length === 0) return substituted;
  let from = 0;
  const data: Record<string, Words> = {};
  let pattern = '';
  for (const [at, state] of states.entries()) {
    data[`t${String(at)}`] = substituted.slice(from, state.index);
    data[`s${String(at)}`] = stateWords(state[0]);
    pattern += `{t${String(at)}}{s${String(at)}}`;
    from = state.index + state[0].length;
  }
  const whole = `${pattern}{rest}`;
  return { sentence: { zh: whole, en: whole }, data: { ...data, rest: substituted.slice(from) } };
}

const TAKES: Readonly<Record<string, Words>> = {
  取最高: { sentence: stateMessages['S-TAKE-HIGHEST'] },
  取最低: { sentence: stateMessages['S-TAKE-LOWEST'] },
};

/** Which of the rows with one key counts. */
export function takeWords(take: string): Words {
  return TAKES[take] ?? take;
}

/** A truth as it is shown, 是 or 否. */
export function truthWords(shown: string): Words {
  if (shown !== '是' && shown !== '否') return stateWords(shown);
  return { sentence: stateMessages[shown === '是' ? 'S-YES' : 'S-NO'] };
}

/** A rank, and that units which are pending may still change it. */
export function rankWords(rank: number | string, isProvisional: boolean): Words {
  return isProvisional ? { sentence: stateMessages['S-PROVISIONAL-RANK'], data: { rank } } : String(rank);
}
