import { foldName } from '../../language/syntax/fold-width';
import { isGrade } from '../tables/axes';

/** One grade with what it takes: so many points, a place among the first so many, or nothing: the rest. */
export interface GradeLine {
  readonly grade: string;
  /** Least points; null where points do not decide. */
  readonly atLeast: number | null;
  /** Last place that gets it; null where places do not decide. */
  readonly first: number | null;
}

const NUMBER = '(\\d{1,4}(?:\\.\\d{1,4})?)';
const GRADE = '([\\p{Script=Han}A-D]{1,5}?)';
const BEHIND = '(?=[,;。.)]|$)';
/** 90分以上为优秀; 80-89分的为良好; 60分以下为不合格. */
const POINTS_FIRST = new RegExp(
  `${NUMBER}分?(?:\\(含\\))?(?:(?:以上|及以上|\\(含\\)以上)(?:不足${NUMBER}分)?|(?:[-~～—至到]${NUMBER}分?)|(以下|不足|不满))` +
    `(?:\\(?含?\\)?)(?:的|者)?(?:,)?(?:评?定?为|是|评|记为|列为):?"?${GRADE}"?(?:等次|等级|档次|单位|等)?${BEHIND}`,
  'gu',
);
/** 优秀≥90, 良好:80分以上, 合格(60-79分). */
const GRADE_FIRST = new RegExp(
  `(?:^|[,;。:(])${GRADE}[:(]?(?:≥|>=|不低于|得分)?${NUMBER}分?(?:(?:[-~～—至到]${NUMBER}分?)|及?以上)?\\)?(?=[,;。]|$)`,
  'gu',
);
/** 前3名为优秀, 前3名优秀. */
const PLACES = new RegExp(`前${NUMBER}名(?:的)?(?:评?定?为|为|是)?"?${GRADE}"?(?:等次)?${BEHIND}`, 'gu');
const REST = new RegExp(`(?:其他|其余|以下|其它)(?:的|者|单位)?(?:评?定?为|均为|为|是)?"?${GRADE}"?(?:等次)?${BEHIND}`, 'u');
const LONGEST = 400;

/**
 * Grades with their lines as a note or a person writes them, from the best down: 90分以上为优秀、80－89分为良好、60分以下为不合格;
 * 优秀≥90、良好≥80、其他合格; 前3名优秀、其他良好. Empty where the text names fewer than two. What is below the lowest line comes last.
 */
export function gradeLinesIn(text: string): readonly GradeLine[] {
  const folded = foldName(text.slice(0, LONGEST));
  const lines: GradeLine[] = [];
  let rest: string | null = null;
  const add = (grade: string, atLeast: number | null, first: number | null): void => {
    if (isGrade(grade) && lines.every((line) => line.grade !== grade)) lines.push({ grade, atLeast, first });
  };
  for (const [, places = '', grade = ''] of folded.matchAll(PLACES)) add(grade, null, Number(places));
  for (const [, low = '', , , below, grade = ''] of folded.matchAll(POINTS_FIRST)) {
    if (below !== undefined) rest = grade;
    else add(grade, Number(low), null);
  }
  for (const [, grade = '', a = '', b] of folded.matchAll(GRADE_FIRST))
    add(grade, b === undefined ? Number(a) : Math.min(Number(a), Number(b)), null);
  const last = rest ?? REST.exec(folded)?.[1] ?? null;
  lines.sort((a, b) => (a.first ?? Infinity) - (b.first ?? Infinity) || (b.atLeast ?? -Infinity) - (a.atLeast ?? -Infinity));
  if (last !== null && isGrade(last) && lines.every(({ grade }) => grade !== last)) lines.push({ grade: last, atLeast: null, first: null });
  return lines.length >= 2 ? lines : [];
}

/** The same in words: 优秀≥90、良好≥80、其他合格. */
export function gradeLinesText(lines: readonly GradeLine[]): string {
  return lines
    .map(({ grade, atLeast, first }) =>
      first !== null ? `前${String(first)}名${grade}` : atLeast !== null ? `${grade}≥${String(atLeast)}` : `其他${grade}`,
    )
    .join('、');
}
