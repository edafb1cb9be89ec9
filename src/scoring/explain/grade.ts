import type { GradeStatement } from '../../scheme/model';
import { ROSTER } from '../../language/term';
import type { Run } from '../run';
import { PENDING_TEXT } from '../shown';
import { derived, type Derivation, type DerivationNote } from './derivation';
import { oneLine, spotOf, type Explainer } from './explainer';
import { missingForGrade, type Missing } from './missing';
import { substitute, textAt } from './substitute';
import { unitsMissing } from './trace';

/** The grade of a unit: its rules in their order, up to the one that decided, and all ceilings. */
export function gradeDerivation(explainer: Explainer, statement: GradeStatement, unit: number, shown: string): Derivation {
  return derived('grade', statement.name, shown, {
    clause: statement.clause,
    note: shown === PENDING_TEXT ? waitsFor(explainer.run, unit, missingForGrade(explainer.run, unit)) : null,
    children: ruleDerivations(explainer, statement, unit),
  });
}

function ruleDerivations(explainer: Explainer, statement: GradeStatement, unit: number): Derivation[] {
  const spot = spotOf(explainer.run, ROSTER, unit);
  const children: Derivation[] = [];
  let decided = false;
  for (const { when, grade, ceiling, clause } of statement.rules) {
    if (decided && !ceiling) continue;
    const text = when === null ? '是' : textAt(when.term, spot);
    children.push(
      derived('grade', ceiling ? { code: 'ceiling', grade } : grade, text, {
        formula: when === null ? { code: 'otherwise' } : oneLine(when),
        substituted: when === null ? null : substitute(when, spot),
        clause,
        children: when === null ? [] : explainer.children(when, spot),
      }),
    );
    if (text === '是' && !ceiling) decided = true;
  }
  return children;
}

/** The other units of which something is missing; null where there are none. */
export function waitsFor(run: Run, unit: number, missing: readonly Missing[]): DerivationNote | null {
  const units = unitsMissing(run, missing).filter((other) => other !== unit);
  return units.length === 0 ? null : { code: 'waitsFor', units: units.map((other) => run.input.units[other]?.name ?? '') };
}
