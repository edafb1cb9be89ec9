import { GRADE, RANK } from '../../../language/term';
import type { Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import { appealLines } from './appeal';
import { deductionsOf, type Deduction } from './deductions';
import { WIDTH, type ColumnLook, type Line, type Layout } from './lay';
import { describing, hasComputed, ownerColumn, placed, say } from './words';

/**
 * 考评情况反馈单: for each unit its score, every row that took something off it, by how much and under which clause, and how to appeal.
 * Null where the scheme has no total.
 * @param period what is scored, which decides how the title calls it
 */
export function feedbackForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  if (total === null) return null;
  const deductions = deductionsOf(scheme);
  const hasOwners = deductions.some(({ ledger }) => ownerColumn(ledger, scheme) !== null);
  const owners = (ledger: Deduction['ledger']): string[] => {
    const owner = ownerColumn(ledger, scheme);
    return hasOwners ? [owner === null ? '' : placed(owner)] : [];
  };
  const name = say('DF-FEEDBACK');
  const head = ['DF-SERIAL', 'DF-WHAT', 'DF-POINTS-OFF', 'DF-CLAUSE', ...(hasOwners ? (['DF-OWNER'] as const) : [])] as const;
  return {
    name,
    about: say('DF-FOR-FEEDBACK'),
    period,
    control: '｛每张 单位｝｛须 齐全｝',
    orientation: 'portrait',
    columns: columnsOf(hasOwners),
    titleRows: { row: 3, rows: 4 },
    lines: [
      { look: '落款', cells: [say('DF-UNIT'), '→', say('DF-NUMBER')], toEnd: true },
      { look: '说明', cells: [resultLine(scheme, total)], toEnd: true },
      { look: '说明', cells: [say('DF-SCHEME')], toEnd: true },
      { look: '表头', cells: head.map((code) => say(code)) },
      ...deductions.flatMap((one) => deductionLines(one, scheme, owners)),
      { look: '正文', cells: [`｛若 行数 = 0｝${say('DF-NO-DEDUCTION')}`], toEnd: true },
      ...appealLines(scheme),
      { look: '落款', cells: [say('DF-RECEIVED')], toEnd: true },
      { look: '落款', cells: [say('DF-SEAL-DAY')], toEnd: true },
    ],
  };
}

/** Serial, what, how much, clause, by whom. */
function columnsOf(hasOwners: boolean): ColumnLook[] {
  const [serial, points, clause, owner] = [34, 44, 84, hasOwners ? 76 : 0];
  const columns: ColumnLook[] = [
    { width: serial, align: 'center' },
    { width: WIDTH.portrait - serial - points - clause - owner, align: 'left' },
    { width: points, align: 'right' },
    { width: clause, align: 'center' },
  ];
  return hasOwners ? [...columns, { width: owner, align: 'center' }] : columns;
}

/** What a unit has come to: its total, its rank among whom, its grade. */
export function resultLine(scheme: Scheme, total: string): string {
  const { ranking } = scheme;
  const sequence = scheme.sequences.length === 0 || ranking?.reach === '全部' ? null : '序列';
  const column = ranking?.within ?? sequence;
  const group = ranking === null || column === null ? '' : placed(column);
  return [
    say('DF-RESULT', { total }),
    ranking === null || !hasComputed(scheme, RANK) ? '' : say('DF-RANKED', { group }),
    hasComputed(scheme, GRADE) ? say('DF-GRADED') : '',
    say('DF-STOP'),
  ].join('');
}

/**
 * The rows of a ledger that took something off, for the units that its rows count for: serial, what, how much, clause, and what else is
 * told of a ledger's rows.
 */
export function deductionLines(
  { item, ledger, units, rows, amount, scored, key }: Deduction,
  scheme: Scheme,
  more: (ledger: Deduction['ledger']) => readonly string[],
): Line[] {
  const texts = describing(ledger, scheme).map(placed);
  const what = texts.length === 0 ? ledger.name : texts.join('');
  const clause = (item.clause ?? ledger.clause ?? '') + (key === null ? '' : say('DF-KEY', { key: key.name, take: key.take }));
  const row: Line = {
    look: '正文',
    cells: [
      `｛每 ${ledger.name}${rows === '' ? '' : ` 当 ${rows}`}｝｛连号｝`,
      what + (scored === null ? '' : say('DF-SCORED', scored)),
      placed(amount),
      clause,
      ...more(ledger),
    ],
  };
  return units === '' ? [row] : [{ look: '控制', cells: [`｛若 ${units}｝`] }, row, { look: '控制', cells: ['｛完｝'] }];
}
