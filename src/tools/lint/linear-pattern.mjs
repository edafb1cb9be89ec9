// A rule: no pattern may go over a text more than a bounded number of times, whatever the text is. Files come from strangers.
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import {
  getConsumedChars,
  getFirstConsumedChar,
  getFirstConsumedCharAfter,
  hasSomeAncestor,
  isPotentiallyEmpty,
  toCache,
} from 'regexp-ast-analysis';
import { analyse } from 'scslre';

const BACK =
  'Goes back over the text: what “{{first}}” took may be divided anew with what stands beside it. ' +
  'Make the two exclude each other, bound one ({0,9}), or scan.';
const AGAIN =
  'May begin anew at every sign that “{{first}}” goes over, and fail each time at the end. ' +
  'Leave its beginning out of the set ([^<>] for [^>]), anchor the pattern, bound the number ({0,9}), or scan.';

/** Whether something behind a node of a pattern may fail, once the node matched. */
function mayFailBehind(node, flags) {
  for (let at = node; at.parent !== null && at.type !== 'Pattern'; at = at.parent) {
    if (at.parent.type !== 'Alternative') continue;
    const { elements } = at.parent;
    if (elements.slice(elements.indexOf(at) + 1).some((next) => next.type === 'Assertion' || !isPotentiallyEmpty(next, flags))) return true;
  }
  return false;
}

function isAnchored({ elements }, flags) {
  const [first] = elements;
  return first?.type === 'Assertion' && first.kind === 'start' && !flags.multiline;
}

/** Quantifiers without an end over signs among which the whole may begin: where it fails behind them, it is tried again at each. */
function beginningAgain({ pattern, flags: written }) {
  const flags = toCache(written);
  if (written.sticky) return [];
  return pattern.alternatives
    .filter((alternative) => !isAnchored(alternative, written))
    .flatMap((alternative) => {
      const { char: first } = getFirstConsumedChar(alternative, 'ltr', flags);
      const found = [];
      visitRegExpAST(alternative, {
        onQuantifierEnter(quantifier) {
          if (quantifier.max !== Infinity || !mayFailBehind(quantifier, flags)) return;
          if (!getConsumedChars(quantifier.element, flags).chars.isDisjointWith(first)) found.push(quantifier);
        },
      });
      return found;
    });
}

/**
 * Quantifiers without an end, within another, over signs with which what stands behind them may go on; and such over words of which some
 * are made of others: a text can be divided in as many ways as there are powers of two. (scslre sees those that one sign repeated brings
 * about.)
 */
function dividedAnew({ pattern, flags: written }) {
  const flags = toCache(written);
  const found = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max !== Infinity || !mayFailBehind(quantifier, written)) return;
      const isWithin = hasSomeAncestor(quantifier, ({ type, max }) => type === 'Quantifier' && max === Infinity);
      const { chars } = getConsumedChars(quantifier.element, flags);
      if (isWithin && !getFirstConsumedCharAfter(quantifier, 'ltr', flags).char.isDisjointWith(chars)) found.push(quantifier);
      else if (isAmbiguous(wordsOf(quantifier.element))) found.push(quantifier);
    },
  });
  return found;
}

/** The words that a group is one of; those that are no plain words are left out. */
function wordsOf({ alternatives = [] }) {
  return alternatives.flatMap(({ elements }) => {
    if (elements.length === 1 && elements[0].type === 'Group') return wordsOf(elements[0]);
    const isPlain = elements.every(({ type }) => type === 'Character');
    return isPlain && elements.length > 0 ? [String.fromCodePoint(...elements.map(({ value }) => value))] : [];
  });
}

/** Whether some text can be divided into the words in two ways (Sardinas and Patterson): by what one way is ahead of the other. */
function isAmbiguous(words) {
  if (new Set(words).size < words.length) return true;
  const ahead = new Set(
    words.flatMap((word) => words.flatMap((other) => (other !== word && word.startsWith(other) ? [word.slice(other.length)] : []))),
  );
  for (const rest of ahead) {
    for (const word of words) {
      if (word === rest) return true;
      if (word.startsWith(rest)) ahead.add(word.slice(rest.length));
      if (rest.startsWith(word)) ahead.add(rest.slice(word.length));
    }
  }
  return false;
}

export const linearPattern = {
  meta: { type: 'problem', schema: [], messages: { back: BACK, again: AGAIN } },
  create(context) {
    const check = (node, source, flags) => {
      let literal;
      try {
        literal = new RegExpParser().parseLiteral(`/${source}/${flags}`);
      } catch {
        return; // no pattern: another rule says so
      }
      for (const report of analyse(literal).reports) {
        if (report.type === 'Move') continue;
        context.report({ node, messageId: 'back', data: { first: (report.quant ?? report.startQuant).raw } });
      }
      for (const { raw } of dividedAnew(literal)) context.report({ node, messageId: 'back', data: { first: raw } });
      for (const { raw } of beginningAgain(literal)) context.report({ node, messageId: 'again', data: { first: raw } });
    };
    return {
      Literal(node) {
        if (node.regex !== undefined) check(node, node.regex.pattern, node.regex.flags);
      },
      'NewExpression[callee.name="RegExp"]'(node) {
        const [source, flags] = node.arguments;
        if (source?.type === 'Literal' && typeof source.value === 'string')
          check(
            node,
            source.value === '' ? '(?:)' : source.value.replaceAll('/', '\\/'),
            typeof flags?.value === 'string' ? flags.value : '',
          );
      },
    };
  },
};
