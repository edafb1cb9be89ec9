import { percentOrFraction, exactText } from '../../../language/number-text';
import { compareRationals, minus } from '../../../language/rational';
import type { Rational } from '../../../language/syntax/syntax-tree';
import { childTerms, type Term } from '../../../language/term';
import { numberAt } from '../../../kernel/numbers';
import { stateAt, VALUE } from '../../../kernel/state';
import { stride } from '../../../kernel/vector';
import { asBooleans } from '../../evaluate/narrow-vector';
import { CONFIDENTIAL_TEXT } from '../../disclosure/confidential';
import type { DerivationNote } from '../derivation';
import { textAt, type Spot } from '../substitute';

/** What the first 封顶 or 限于 of a formula has cut off at a spot; null where none has, or what it cut may not be shown. */
export function capNote(term: Term, spot: Spot): DerivationNote | null {
  if (term.kind === 'aggregate') return null;
  if (term.kind === 'if') {
    const holds = truthAt(term.condition, spot);
    return holds === null ? null : capNote(holds ? term.then : term.otherwise, spot);
  }
  const cut = term.kind === 'call' ? cutBy(term, spot) : null;
  if (cut !== null) return cut;
  for (const child of childTerms(term)) {
    const below = capNote(child, spot);
    if (below !== null) return below;
  }
  return null;
}

function cutBy({ name, args }: Extract<Term, { kind: 'call' }>, spot: Spot): DerivationNote | null {
  const [value] = args;
  const cap = name === '封顶' ? args[1] : name === '限于' ? args[2] : undefined;
  if (value === undefined || cap === undefined) return null;
  const [found, most] = [numberOf(value, spot), numberOf(cap, spot)];
  if (found === null || most === null || compareRationals(found, most) <= 0) return null;
  const texts = { of: textAt(value, spot), cap: textAt(cap, spot) };
  if (Object.values(texts).includes(CONFIDENTIAL_TEXT)) return null;
  const excess = minus(found, most);
  const isRate = value.type.kind === 'number' && value.type.as === '率';
  return { code: 'capped', ...texts, excess: isRate ? percentOrFraction(excess) : exactText(excess) };
}

function numberOf(term: Term, { run, frame, row }: Spot): Rational | null {
  const values = run.memo.valuesOf(term, frame);
  const at = row * stride(values);
  return values.kind === 'number' && stateAt(values.state, at) === VALUE ? numberAt(values, at) : null;
}

/** Null where it is not known whether it holds. */
function truthAt(term: Term, { run, frame, row }: Spot): boolean | null {
  const values = asBooleans(run.memo.valuesOf(term, frame));
  const at = row * stride(values);
  return stateAt(values.state, at) === VALUE ? values.bits[at] === 1 : null;
}
