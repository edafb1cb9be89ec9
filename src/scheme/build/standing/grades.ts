import { schemeWord } from '../../../messages/scheme/scheme-words';
import type { BuildContext } from '../build-context';
import type { SchemeYaml } from '../../schema/scheme-schema';
import type { GradeRule, Statement } from '../../model';
import { nearestHint } from '../../../language/hints/nearest-name';
import { GRADE, ROSTER } from '../../../language/term';
import { BOOLEAN, TEXT } from '../../../language/types';
import type { Declarations } from '../../../language/declarations';

/** Every grade that the scheme names, best first where it says so. */
export function gradesOf(yaml: SchemeYaml): string[] {
  return [...new Set([...yaml.等级, ...yaml.等次.flatMap((rule) => rule.等次 ?? rule.不高于 ?? [])])];
}

/** 等次: what a unit gets; nothing where the scheme has no grades. */
export function gradeStatements(declarations: Declarations, context: BuildContext): Statement[] {
  const { yaml } = context;
  if (yaml.等次.length === 0) return [];
  return [
    {
      ledger: ROSTER,
      name: GRADE,
      kind: 'grade',
      type: TEXT,
      clause: null,
      appliesTo: null,
      rules: buildGradeRules(declarations, context),
      scale: gradesOf(yaml),
      isOrdered: yaml.等级.length > 0,
    },
  ];
}

/** The rows of 等次: {等次, 当} of which the first that holds counts, and ceilings {不高于, 当} of which all that hold count. */
function buildGradeRules(declarations: Declarations, context: BuildContext): GradeRule[] {
  const { yaml } = context;
  const compared = yaml.等级.length > 0 || yaml.等次.some((rule) => rule.不高于 !== undefined);
  const last = yaml.等次.findIndex((rule) => rule.等次 !== undefined && rule.当 === '其他');
  if (last < 0) context.report('S-GRADE-TOTAL', ['等次'], {});
  return yaml.等次.flatMap((rule, index): GradeRule[] => {
    const path = ['等次', index];
    if (rule.依据 === undefined) context.report('S-CLAUSE-MISSING', path, { where: `等次 › ${rule.等次 ?? rule.不高于 ?? ''}` }, 'warning');
    const grade = rule.等次 ?? rule.不高于;
    if (grade === undefined || (rule.等次 !== undefined && rule.不高于 !== undefined)) {
      context.report('S-GRADE-KIND', path, {});
      return [];
    }
    if (rule.等次?.startsWith('不高于') === true && !yaml.等级.includes(grade)) {
      context.report('S-VALUE', path, {
        where: `等次 › 第${String(index + 1)}项`,
        expected: schemeWord('ceilingLike', { like: `{不高于: ${grade.slice('不高于'.length)}, 当: …}` }),
        found: grade,
      });
      return [];
    }
    if (compared && !yaml.等级.includes(grade)) context.report('S-GRADE-SCALE', path, { grade, nearest: nearestHint(grade, yaml.等级) });
    if (last >= 0 && index > last && rule.等次 !== undefined) context.report('S-GRADE-UNREACHABLE', path, { grade });
    const common = { grade, clause: rule.依据 ?? null, ceiling: rule.不高于 !== undefined };
    if (rule.当 === '其他') return [{ ...common, when: null }];
    const when = context.formula(rule.当, [...path, '当'], { declarations, ledger: ROSTER }, BOOLEAN);
    return when === null ? [] : [{ ...common, when }];
  });
}
