import { isUnitLike } from './axes';
import { isFilled, type SheetView } from './sheet-view';
import type { HeadColumn } from './table';

export type RowSort = 'blank' | 'data' | 'section' | 'total' | 'note' | 'head' | 'example';

const TOTAL =
  /^[([]?(?:本页|全[县市区省镇]|各单位|单位)?(?:合计|总计|小计|共计|总分|累计|最后得分|总得分|得分合计|合计得分|综合得分|平均|平均分|平均值|平均得分|分值合计|本项小计|得分小计|全[县市]平均)(?:[:(（].*|\(.*\)|得分|分|\d[\d,.]*[^\d]{0,2})?[)\]]?$/u;
/** Rows below the units of a matrix: not their data but what follows from it. */
const FOLLOWS = /^(?:名次|排名|位次|得分率|完成率|等次|档次|得分排名|排位|考核等次|最终得分|实得分|折算得分|综合排名)$/u;
/** A unit's or a level's own total: 县水利局小计. What is called so may be an indicator, where words for it stand beside. */
const OF_ITS_OWN = /^[^\d:]{1,14}(?:小计|合计|总计)$/u;
const NOTE =
  /^(?:注|附注|说明|备注|填表说明|填报说明|附件|附|备注说明|评分说明)(?:[\d一二三]?[:.、\d(].*)?$|^(?:填表|填报|制表|审核|复核|审签|单位负责人|主要负责人|负责人|联系人|签字|盖章|签名|考核人|考核组|考核组长|组长|被考核人|被考核单位负责人|分管领导|主管领导|制表人|填表人|审核人|复核人|评分人|考评人|考核员|监督人|记录人)[^:]{0,12}:/u;
const DATE = /^(?:填[表报]日期:?|制表日期:?|日期:?|报送日期:?)?\d{4}[年.-]\d{1,2}[月.-]\d{1,2}日?$/u;
const ORDINAL =
  /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[部分类组章]|[一二三四五六七八九十]+$)/u;
const CLASS_END = /(?:类|组|序列|单位\(\d+个\)|部门\(\d+个\))(?:\([^()]{0,20}\))?$/u;
const EXAMPLE = /^[([]?(?:示例|例|样例|举例|填写示例|填表示例|例如|范例|填报示例)(?:[)\]:：\d].*)?$/u;

/** Says of each row below a head what it is; ask from the top down. */
export function rowSorter(view: SheetView, columns: readonly HeadColumn[]): (row: number) => RowSort {
  const heads = columns.map(({ column, path }) => ({ column, text: path[path.length - 1] ?? '' }));
  const narrow = columns.length <= 2;
  let inNotes = false;
  const ofText = (row: number, firstAt: number, text: string, filled: number): RowSort => {
    const merge = view.merge(row, firstAt);
    const across = merge !== undefined && merge.columns > 1;
    if (NOTE.test(text) || DATE.test(text)) return 'note';
    if (filled > 1) return 'data';
    if (ORDINAL.test(text) || CLASS_END.test(text)) return 'section';
    if (inNotes) return 'note';
    if (narrow || (!across && isUnitLike(text))) return 'data';
    const early = heads.findIndex(({ column }) => column === firstAt) <= 1;
    return across || early ? 'section' : 'data';
  };
  return (row) => {
    let [filled, numbers, firstAt, secondAt] = [0, 0, -1, -1];
    for (const { column } of heads) {
      const value = view.value(row, column);
      if (!isFilled(value)) continue;
      if (typeof value !== 'string' && view.formula(row, column) !== null && value === 0) continue;
      filled += 1;
      if (firstAt < 0) firstAt = column;
      else if (secondAt < 0) secondAt = column;
      if (typeof value !== 'string') numbers += 1;
    }
    if (filled === 0) return 'blank';
    const first = view.text(row, firstAt);
    const second = secondAt < 0 ? '' : view.text(row, secondAt);
    let sort: RowSort = 'data';
    if (FOLLOWS.test(first) && filled >= 2) sort = 'total';
    else if (TOTAL.test(first) || (TOTAL.test(second) && (first === '' || !isUnitLike(first) || filled <= 3))) sort = 'total';
    else if (OF_ITS_OWN.test(first) && second === '') sort = 'total';
    else if (EXAMPLE.test(first)) sort = 'example';
    else if (numbers === 0 && filled >= 2 && repeats(row)) sort = 'head';
    else if (numbers === 0 && filled <= 3)
      sort = ofText(row, firstAt, first, labelsOnly(row, first, filled) ? 1 : ordinalBefore(first, filled) ? 1 : filled);
    else if (numbers <= 2 && numbers === filled - 1 && /^[一二三四五六七八九十]+[、.]/u.test(first)) sort = 'section';
    inNotes = sort === 'note' || (inNotes && sort === 'blank');
    return sort;
  };

  /** All that is filled are labels with a colon: 考核人：　审核： */
  function labelsOnly(row: number, first: string, filled: number): boolean {
    if (filled === 1 || !first.includes(':')) return false;
    return heads.every(({ column }) => view.text(row, column) === '' || view.text(row, column).includes(':'));
  }

  function ordinalBefore(first: string, filled: number): boolean {
    return filled === 2 && /^[一二三四五六七八九十]+$/u.test(first);
  }

  function repeats(row: number): boolean {
    let [same, asked] = [0, 0];
    for (const { column, text } of heads) {
      const own = view.text(row, column);
      if (own === '') continue;
      asked += 1;
      if (own === text || columns.some((head) => head.column === column && head.path.includes(own))) same += 1;
    }
    return same >= 2 && same * 5 >= asked * 4;
  }
}

/** A section's words without its number and its points: 一、经济发展（30分） → 经济发展. */
export function sectionName(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:[一二三四五六七八九十]+\s*[、.．,，]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+(?:部分|类|组|章)[、:：\s]?|\d+\s*[、.．])\s*/u,
      '',
    )
    .replace(/[（(][^（）()]{0,16}(?:分|个|%|家)[）)]$/u, '')
    .replace(/[:：]$/u, '')
    .trim();
}
