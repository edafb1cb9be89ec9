import { ROSTER } from '../../language/term';
import { rowsOf, unitConsequences, type UnitConsequence } from '../standing/consequences';
import { PENDING_TEXT } from '../shown';
import { rowDerivation } from './aggregate';
import { hidesRowsOf } from '../disclosure/confidential';
import { derived, type Derivation } from './derivation';
import { oneLine, spotOf, type Explainer } from './explainer';
import { because } from './grade';
import { substitute } from './substitute';

/** The name under which 结果运用 can be explained. */
export const CONSEQUENCES = '结果运用';

/** Every 结果运用 that applies to a unit or is pending, with what it rests on. */
export function consequencesDerivation(explainer: Explainer, unit: number): Derivation {
  const following = unitConsequences(explainer.run, unit);
  return derived(
    'consequence',
    CONSEQUENCES,
    { code: 'consequences', following: following.map(({ consequence, pending }) => ({ name: consequence.name, pending })) },
    { children: following.map((one) => consequenceDerivation(explainer, one, unit)) },
  );
}

function consequenceDerivation(explainer: Explainer, { consequence, pending }: UnitConsequence, unit: number): Derivation {
  const { run } = explainer;
  const { name, when, clause, ledger } = consequence;
  const text = pending ? PENDING_TEXT : '是';
  const node = derived('consequence', name, pending ? text : { code: 'fulfilled', isFulfilled: true }, { formula: oneLine(when), clause });
  if (ledger === ROSTER) {
    const spot = spotOf(run, ROSTER, unit);
    return { ...node, substituted: substitute(when, spot), note: because(when, spot), children: explainer.children(when, spot) };
  }
  const rows = rowsOf(run, consequence, unit, pending ? 'pending' : 'yes');
  if (hidesRowsOf(ledger, when.term, run.scheme)) return { ...node, note: { code: 'confidential', rows: rows.length } };
  const children = rows.map((row) => {
    const spot = spotOf(run, ledger, row);
    return { ...rowDerivation(explainer, spot, text, when), note: because(when, spot) };
  });
  return { ...node, children };
}
