import type { Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import { appealLines } from './appeal';
import { deductionsOf } from './deductions';
import { deductionLines, resultLine } from './feedback';
import { WIDTH, type Layout } from './lay';
import { say } from './words';

/**
 * 考评复核申请表: for each unit what its feedback sheet says was taken off, with room for reasons and evidence, and the opinions.
 * Null where the scheme has no total.
 */
export function appealForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  if (total === null) return null;
  const name = say('DF-APPEAL-FORM');
  const [serial, points, clause, reason, evidence] = [32, 44, 72, 90, 80];
  const heads = ['DF-SERIAL', 'DF-APPEALED', 'DF-POINTS-OFF', 'DF-CLAUSE', 'DF-REASON', 'DF-EVIDENCE'] as const;
  return {
    name,
    about: say('DF-FOR-APPEAL-FORM'),
    period,
    control: '｛每张 单位｝｛须 齐全｝',
    orientation: 'portrait',
    columns: [
      { width: serial, align: 'center' },
      { width: WIDTH.portrait - serial - points - clause - reason - evidence, align: 'left' },
      { width: points, align: 'right' },
      { width: clause, align: 'center' },
      { width: reason, align: 'left' },
      { width: evidence, align: 'left' },
    ],
    titleRows: { row: 3, rows: 3 },
    lines: [
      { look: '说明', cells: [say('DF-APPLICANT')], toEnd: true },
      { look: '说明', cells: [resultLine(scheme, total)], toEnd: true },
      { look: '表头', cells: heads.map((code) => say(code)) },
      ...deductionsOf(scheme).flatMap((one) => deductionLines(one, scheme, () => ['', ''])),
      { look: '正文', cells: ['', '', '', '', '', ''], height: 30 },
      { look: '正文', cells: ['', '', '', '', '', ''], height: 30 },
      { look: '意见', cells: [say('DF-OPINION-OF', { who: say('DF-WHO-APPLICANT') })], toEnd: true },
      { look: '意见', cells: [say('DF-OPINION-OF', { who: say('DF-WHO-OFFICE') })], toEnd: true },
      ...appealLines(scheme),
      { look: '说明', cells: [say('DF-FILLED-BY')], toEnd: true },
    ],
  };
}
