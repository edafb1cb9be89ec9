import type { Scheme } from '../../../scheme/model';
import { totalOf } from '../../../scheme/total';
import { resultLine } from './feedback';
import { WIDTH, type Layout } from './lay';
import { say } from './words';

/** 单位得分明细表: for each unit every item with its formula, the numbers put in and the clause. Null where the scheme has no items. */
export function unitScoresForm(scheme: Scheme, period: string): Layout | null {
  const total = totalOf(scheme);
  if (scheme.items.length === 0) return null;
  const name = say('DF-SCORES');
  const [item, score, clause] = [96, 54, 84];
  return {
    name,
    about: say('DF-FOR-SCORES'),
    period,
    control: '｛每张 单位｝｛须 齐全｝',
    orientation: 'portrait',
    columns: [
      { width: item, align: 'left' },
      { width: score, align: 'right' },
      { width: WIDTH.portrait - item - score - clause, align: 'left' },
      { width: clause, align: 'center' },
    ],
    titleRows: { row: 3, rows: total === null ? 3 : 4 },
    lines: [
      { look: '说明', cells: [say('DF-UNIT')], toEnd: true },
      ...(total === null ? [] : [{ look: '说明' as const, cells: [resultLine(scheme, total)], toEnd: true }]),
      { look: '说明', cells: [say('DF-SCHEME')], toEnd: true },
      { look: '表头', cells: [say('DF-ITEM'), say('DF-SCORE'), say('DF-WORKING'), say('DF-CLAUSE')] },
      { look: '正文', cells: ['｛每 得分项｝｛名称｝', '｛得分｝', '｛公式｝\n＝ ｛算式｝', '｛依据｝'] },
      { look: '正文', cells: ['｛每 结果运用｝｛合并 "结果运用"｝', '', '｛名称｝', '｛依据｝'] },
      { look: '正文', cells: ['｛每 待补｝｛合并 "待补"｝', '', '｛事项｝', '｛位置｝'] },
      { look: '落款', cells: [say('DF-MADE-BY'), '→', `${say('DF-CHECKED-BY')}　　　　　　　　${say('DF-DAY')}`], toEnd: true },
    ],
  };
}
