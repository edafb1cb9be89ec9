import { ROSTER, termsIn, type Term } from '../../../language/term';
import type { Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import { WIDTH, type Line, type Layout } from './lay';
import { say } from './words';

/**
 * 考评结果通报 as a sheet: group by group how many units have which grade, and which these are; without grades the units from first to
 * last. Null where the scheme has no total.
 */
export function noticeForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  if (total === null) return null;
  const name = say('DF-NOTICE');
  return {
    name,
    about: say('DF-FOR-NOTICE'),
    period,
    control: '｛须 齐全｝',
    orientation: 'portrait',
    columns: [{ width: WIDTH.portrait, align: 'left' }],
    lines: [
      { look: '公文', cells: [say('DF-NOTICE-BASIS')] },
      { look: '控制', cells: ['｛每 排名组｝'] },
      { look: '公文', cells: [say('DF-NOTICE-GROUP')] },
      ...(gradesOf(scheme).length > 0
        ? gradesOf(scheme).map(gradeLine)
        : [{ look: '公文' as const, cells: [say('DF-NOTICE-UNIT', { total })] }]),
      { look: '控制', cells: ['｛完｝'] },
      { look: '公文', cells: [say('DF-NOTICE-DAY')] },
    ],
  };
}

/**
 * The grades that a unit may get, from the highest to the lowest: as 等级 lists them; where it is not written, as 等次 decides them, those
 * last that are decided by being below a line or by a veto, as they are asked about first.
 */
function gradesOf(scheme: Scheme): string[] {
  const statement = scheme.statements.find(({ ledger, kind }) => ledger === ROSTER && kind === 'grade');
  if (statement?.kind !== 'grade') return [];
  const given = statement.rules.filter(({ ceiling }) => !ceiling).map(({ grade }) => grade);
  if (statement.isOrdered) return statement.scale.filter((grade) => given.includes(grade));
  const low = new Set(
    statement.rules.flatMap(({ grade, ceiling, when }) => (!ceiling && when !== null && isLow(when.term, scheme) ? [grade] : [])),
  );
  const grades = [...new Set(given)];
  return [...grades.filter((grade) => !low.has(grade)), ...grades.filter((grade) => low.has(grade)).reverse()];
}

/** Whether a condition asks for a total below a line, or for a veto. */
function isLow(condition: Term, scheme: Scheme): boolean {
  const total = totalOf(scheme);
  const isTotal = (term: Term): boolean => term.kind === 'column' && term.ledger === ROSTER && term.column === total;
  const vetoes = new Set(scheme.ledgers.flatMap(({ name, veto }) => (veto ? [name] : [])));
  return termsIn(condition).some(
    (term) =>
      (term.kind === 'aggregate' && vetoes.has(term.ledger)) ||
      (term.kind === 'binary' &&
        (((term.operator === '<' || term.operator === '≤') && isTotal(term.left)) ||
          ((term.operator === '>' || term.operator === '≥') && isTotal(term.right)))),
  );
}

function gradeLine(grade: string): Line {
  const condition = `等次 = "${grade}"`;
  return { look: '公文', cells: [`｛若 次数(名册, ${condition}) > 0｝${say('DF-NOTICE-GRADE', { grade, condition })}`] };
}
