import type { GradeRule, GradeStatement } from '../../scheme/model';
import { ROSTER } from '../../language/term';
import type { Run } from '../run';
import { PENDING_TEXT } from '../shown';
import { derived, type Derivation, type DerivationNote } from './derivation';
import { oneLine, spotOf, type Explainer, type FormulaPart } from './explainer';
import { reasonsOf, truthAt } from './formula/reasons';
import { missingForGrade, type Missing } from './missing';
import { substitute, textAt, type Spot } from './substitute';
import { unitsMissing } from './trace';

/** The grade of a unit: its rules in their order, up to the one that decided, and all ceilings. */
export function gradeDerivation(explainer: Explainer, statement: GradeStatement, unit: number, shown: string): Derivation {
  const rules = ruleDerivations(explainer, statement, unit);
  return derived('grade', statement.name, shown, {
    clause: statement.clause,
    note:
      shown === PENDING_TEXT
        ? waitsFor(explainer.run, unit, missingForGrade(explainer.run, unit))
        : (rules.find(({ rule, holds }) => holds && rule.grade === shown)?.node.note ?? null),
    children: rules.map(({ node }) => node),
  });
}

interface ExplainedRule {
  readonly rule: GradeRule;
  readonly holds: boolean;
  readonly node: Derivation;
}

function ruleDerivations(explainer: Explainer, statement: GradeStatement, unit: number): ExplainedRule[] {
  const spot = spotOf(explainer.run, ROSTER, unit);
  const explained: ExplainedRule[] = [];
  let decided = false;
  for (const rule of statement.rules) {
    const { when, grade, ceiling, clause } = rule;
    if (decided && !ceiling) continue;
    const truth = when === null ? true : truthAt(when.term, spot);
    const node = derived('grade', ceiling ? { code: 'ceiling', grade } : grade, fulfilledText(truth, when, spot), {
      formula: when === null ? { code: 'otherwise' } : oneLine(when),
      substituted: when === null ? null : substitute(when, spot),
      clause,
      note: when === null ? { code: 'otherwise' } : because(when, spot),
      children: when === null ? [] : explainer.children(when, spot),
    });
    explained.push({ rule, holds: truth === true, node });
    if (truth === true && !ceiling) decided = true;
  }
  return explained;
}

/** Whether a condition is fulfilled; where that is open, in which state it is. */
export function fulfilledText(truth: boolean | null, when: FormulaPart | null, spot: Spot): Derivation['text'] {
  return truth === null && when !== null ? textAt(when.term, spot) : { code: 'fulfilled', isFulfilled: truth === true };
}

/** Why a condition is fulfilled or not; null where that is open or may not be said. */
export function because(when: FormulaPart, spot: Spot): DerivationNote | null {
  const reasons = reasonsOf(when, spot);
  return reasons === null ? null : { code: 'because', reasons };
}

/** The other units of which something is missing; null where there are none. */
export function waitsFor(run: Run, unit: number, missing: readonly Missing[]): DerivationNote | null {
  const units = unitsMissing(run, missing).filter((other) => other !== unit);
  return units.length === 0 ? null : { code: 'waitsFor', units: units.map((other) => run.input.units[other]?.name ?? '') };
}
