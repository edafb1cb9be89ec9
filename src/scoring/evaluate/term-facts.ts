import type { Scheme } from '../../scheme/model';
import { AffineForms } from './affine';
import { CommonSubexpressions } from './common-subexpressions';
import { Ends } from '../waiting/ends';

/** What is known of a scheme's terms whatever the data: found in the first run, kept for all that follow. */
export class TermFacts {
  readonly same = new CommonSubexpressions();
  readonly affine = new AffineForms();
  readonly ends: Ends;

  constructor(scheme: Scheme) {
    this.ends = new Ends(scheme);
  }
}

const ofScheme = new WeakMap<Scheme, TermFacts>();

/** The facts of a scheme, which live as long as it does. */
export function termFacts(scheme: Scheme): TermFacts {
  const known = ofScheme.get(scheme) ?? new TermFacts(scheme);
  ofScheme.set(scheme, known);
  return known;
}
