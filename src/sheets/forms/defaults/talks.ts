import { hasComputed, placed, say } from './words';
import { RANK, ROSTER } from '../../../language/term';
import type { Consequence, Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import { secretIn } from '../compile/secrets';
import { WIDTH, type Line, type Layout } from './lay';

/** 约谈名单: the units of which a 结果运用 says that they are to be talked to, and why. Null where none does. */
export function talksForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  const talks = scheme.consequences.filter(
    ({ name, ledger, when }) => /约谈|谈话/u.test(name) && ledger === ROSTER && secretIn(when.term, scheme) === null,
  );
  if (talks.length === 0) return null;
  const name = say('DF-TALKS');
  const rank = hasComputed(scheme, RANK) ? placed(RANK) : '';
  const [serial, unit, score, ranked, clause, by, at] = [32, 110, 60, 40, 70, 76, 90];
  const heads = ['DF-SERIAL', 'DF-UNIT-HEAD', 'DF-SCORE', 'DF-RANK', 'DF-TALK-WHY', 'DF-CLAUSE', 'DF-TALK-BY', 'DF-TALK-AT'] as const;
  return {
    name,
    about: say('DF-FOR-TALKS'),
    period,
    control: '｛须 齐全｝',
    orientation: 'landscape',
    columns: [
      { width: serial, align: 'center' },
      { width: unit, align: 'left' },
      { width: score, align: 'right' },
      { width: ranked, align: 'center' },
      { width: WIDTH.landscape - serial - unit - score - ranked - clause - by - at, align: 'left' },
      { width: clause, align: 'center' },
      { width: by, align: 'center' },
      { width: at, align: 'center' },
    ],
    titleRows: { row: 1, rows: 3 },
    lines: [
      { look: '表头', cells: heads.map((code) => say(code)) },
      ...talks.map((talk): Line => ({
        look: '正文',
        cells: [
          `｛每 名册 当 ${conditionOf(talk)}｝｛连号｝`,
          placed('单位'),
          total === null ? '' : placed(total),
          rank,
          talk.name,
          talk.clause ?? '',
          '',
          '',
        ],
        height: 26,
      })),
      { look: '正文', cells: [`｛若 行数 = 0｝${say('DF-NONE')}`], toEnd: true },
      {
        look: '落款',
        cells: [`${say('DF-MADE-BY')}　　　　　　　　　　${say('DF-CHECKED-BY')}　　　　　　　　　　${say('DF-DAY')}`],
        toEnd: true,
      },
    ],
  };
}

function conditionOf({ when, appliesTo }: Consequence): string {
  const own = when.source.replace(/\s+/gu, ' ').trim();
  return appliesTo === null ? own : `序列 属于 [${appliesTo.join(', ')}] 且 （${own}）`;
}
