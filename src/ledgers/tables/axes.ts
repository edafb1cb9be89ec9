import { foldName } from '../../language/syntax/fold-width';
import type { Concept } from '../columns/vocabulary';

/** What a head can be besides a concept: one of several alike columns, for a period, a year, a unit, a grade. */
export type AxisKind = 'period' | 'year' | 'unit' | 'grade' | 'rater';

const PERIOD = /^(?:\d{4}年?)?(?:第?[一二三四1-4]季度?|[上下]半年|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?|Q[1-4])$/u;
const YEAR = /^(?:19|20)\d{2}(?:年|年度)?$/u;
const GRADES =
  '优秀 优 良好 良 好 较好 一般 中 合格 基本合格 不合格 差 较差 称职 基本称职 不称职 满意 较满意 比较满意 基本满意 不满意 非常满意 一等 二等 三等 好评 不了解 弃权 先进 达标 不达标 一般化 较优 很好 A B C D';
const GRADE: ReadonlySet<string> = new Set(GRADES.split(' '));
const RATER =
  /^(?:评委[一二三四五六七八九十\d]*|第?[一二三四五六七八九十\d]+(?:号)?评委|.{0,4}(?:主管|分管|县|市|班子)领导.{0,4}|考核组.{0,4}|职工代表|服务对象|.{1,6}评分|评分人[一二三四五六七八九十\d]*|人大代表|政协委员|.{1,4}评议|基层(?:单位|代表)?|群众(?:代表)?|其他部门|企业代表|机关互评)$/u;
const UNIT_END =
  /(?:局|委|办|镇|乡|街道|村|社区|科|处|队|所|站|院|校|学校|小学|中学|幼儿园|公司|集团|厂|部|厅|室|县|区|市|中心|委员会|银行|支行|分行|医院|分局|园|林场|农场|办事处|检察院|法院|总工会|妇联|团委|残联|工商联|科协|文联|红十字会|党校|档案馆|图书馆|博物馆|馆|会|社|办公厅)$/u;
const NO_UNIT =
  /[\d,;:。%<>=]|合计|小计|总计|平均|指标|工作|情况|分值|得分|项目|内容|备注|说明|任务|完成|建设|发展|机构|社会$|责任制|大会$|^(?:单位|被?考核单位|责任单位|部门|乡镇|科室|学校|医院|村|社区|街道|镇|处室|牵头部门|全县|全市|全省|全区|全镇|本县|本市|各单位|县区|市县|机会|园区|地区|校区|城区|市区)$/u;

export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

export function isYear(text: string): boolean {
  return YEAR.test(text);
}

export function isGrade(text: string): boolean {
  return GRADE.has(text);
}

/** Whether a text looks like the name of a unit: what such names end with, and nothing that none has. */
export function isUnitLike(text: string): boolean {
  const folded = foldName(text);
  return folded.length >= 2 && folded.length <= 24 && !NO_UNIT.test(folded) && UNIT_END.test(folded);
}

/** The axis that a head stands on by itself; `units` are the names that the workbook knows. */
export function axisOf(text: string, units: ReadonlySet<string>): AxisKind | null {
  if (text === '') return null;
  if (units.has(text)) return 'unit';
  if (isPeriod(text)) return 'period';
  if (isYear(text)) return 'year';
  if (isGrade(text)) return 'grade';
  if (RATER.test(text)) return 'rater';
  return isUnitLike(text) ? 'unit' : null;
}

/** The concept that the head of a group gives the records below it. */
export const AXIS_CONCEPT: Readonly<Record<AxisKind, Concept>> = {
  period: 'period',
  year: 'year',
  unit: 'unit',
  grade: 'grade',
  rater: 'rater',
};
