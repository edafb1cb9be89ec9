import { ROSTER } from '../../../language/term';
import type { Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import type { Form } from '../form';
import { layForm, WIDTH, type Line } from './lay';
import { say } from './words';

/**
 * 考评结果通报 as a sheet: group by group how many units have which grade, and which these are; without grades the units from first to
 * last. Null where the scheme has no total.
 */
export function noticeForm(scheme: Scheme, period: string): Form | null {
  const total = totalOf(scheme);
  if (total === null) return null;
  const name = say('DF-NOTICE');
  return layForm({
    name,
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
  });
}

/** The grades that a unit may get, as the scheme lists them. */
function gradesOf(scheme: Scheme): string[] {
  const statement = scheme.statements.find(({ ledger, kind }) => ledger === ROSTER && kind === 'grade');
  if (statement?.kind !== 'grade') return [];
  const given = statement.rules.filter(({ ceiling }) => !ceiling).map(({ grade }) => grade);
  return [...new Set(statement.scale.length > 0 ? statement.scale.filter((grade) => given.includes(grade)) : given)];
}

function gradeLine(grade: string): Line {
  const condition = `等次 = "${grade}"`;
  return { look: '公文', cells: [`｛若 次数(名册, ${condition}) > 0｝${say('DF-NOTICE-GRADE', { grade, condition })}`] };
}
