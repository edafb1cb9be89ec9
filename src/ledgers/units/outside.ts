import { foldName, foldWidth } from '../../language/syntax/fold-width';
import { isUnitLike } from '../tables/axes';
import type { Line, Table } from '../tables/table';
import { isMeasure } from '../columns/value-profile';

/** A label with what stands behind it: 被考核单位：青石镇. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: Line;
}

/** The labelled parts of lines, several to a line, parted by blanks; what stands in the next cell belongs to a label without a value. */
export function labelled(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, at) => {
    const parts = foldWidth(line.text).split(':');
    return parts.slice(1).flatMap((part, index): Labelled[] => {
      const label = foldName(lastWord(parts[index] ?? '')).replace(/\([^()]*\)$/u, '');
      const isLast = index === parts.length - 2;
      const own = (isLast ? part : withoutLastWord(part)).trim();
      const next = lines[at + 1];
      const value = own === '' && isLast && next?.row === line.row && !/[:：]/u.test(next.text) ? next.text.trim() : own;
      return label === '' || value === '' ? [] : [{ label, value: value.split(/\s{2,}/u)[0] ?? value, line }];
    });
  });
}

function lastWord(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words[words.length - 1] ?? '';
}

function withoutLastWord(text: string): string {
  const trimmed = text.trimEnd();
  const at = trimmed.search(/\s\S*$/u);
  return at < 0 ? '' : trimmed.slice(0, at);
}

const UNIT_LABEL =
  /^(?:被考核单位|被考评单位|考核对象|考评对象|单位名称|单位|村名|村别|村\(社区\)|部门|部门名称|科室|乡镇|乡镇名称|填报单位|申报单位|被评价单位|受评单位|参评单位|姓名|被考核人|被评人|被测评单位|被评议单位|责任单位|学校|学校名称|被考核部门|镇\(街道\)|乡镇\(街道\)|街道|社区|村|医院|所属单位|自评单位|被考核对象|被考核乡镇|被考核科室|受检单位|报送单位|被评单位|考核单位)$/u;

/** Where a unit stands outside the rows. */
export interface OutsideUnit {
  readonly from: 'line' | 'title' | 'sheet name';
  readonly line: Line | null;
  readonly name: string;
}

/** The unit of a whole table: behind a label, in the title, in the sheet's name. */
export function outsideUnit(table: Table, units: ReadonlySet<string>): OutsideUnit | null {
  const own = labelled(table.above).find(({ label, value }) => UNIT_LABEL.test(label) && !isMeasure(value) && isName(value, units));
  if (own !== undefined) return { from: 'line', line: own.line, name: own.value };
  for (const line of table.above) {
    const name = within(foldName(line.text), units);
    if (name !== null) return { from: 'title', line, name };
  }
  const sheet = table.view.sheet.name.trim();
  const folded = foldName(sheet);
  const inName = units.has(folded) ? sheet : (within(folded, units) ?? (isUnitLike(folded) ? sheet : null));
  if (inName !== null) return { from: 'sheet name', line: null, name: inName };
  for (const line of table.above) {
    const name =
      /^([\p{Script=Han}]{2,10}?(?:局|镇|乡|街道|村|社区|办公室|委员会|公司|学校|中学|小学|医院|中心))(?=(?:19|20)\d{2}|年度|目标|考核|工作)/u.exec(
        foldName(line.text),
      )?.[1];
    if (name !== undefined && isUnitLike(name)) return { from: 'title', line, name };
  }
  return null;
}

function isName(value: string, units: ReadonlySet<string>): boolean {
  const folded = foldName(value);
  return units.has(folded) || (folded.length >= 2 && folded.length <= 24 && !/^[\d_—-]+$|年|月|日$/u.test(folded));
}

/** The longest name of a unit within a text; null for none, or for two of which neither holds the other. */
function within(text: string, units: ReadonlySet<string>): string | null {
  const found = [...units].filter((name) => name.length >= 2 && text.includes(name)).sort((a, b) => b.length - a.length);
  const [longest] = found;
  if (longest === undefined) return null;
  return found.every((name) => longest.includes(name)) ? longest : null;
}

/** What stands outside the rows about time, class and rater: the words, and their number for a year. */
export interface OutsideContext {
  readonly year: number | null;
  readonly period: string | null;
  readonly rater: string | null;
  readonly sequence: string | null;
  /** The one indicator that the titles are about: 2024年招商引资到位资金分季度完成情况. */
  readonly indicator: { readonly name: string; readonly line: Line } | null;
}

const RATER_LABEL =
  /^(?:评价人|评分人|评委|打分人|测评人|评价单位|评分单位|评价主体|评议人|考评人|评价者|投票人|评委姓名|评委签名|评分人姓名)$/u;
const CLASS_LABEL = /^(?:类别|考核类别|组别|序列|单位类别|考核分组|分组|考核序列)$/u;
const PERIOD =
  /(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|(?<![\d-])[1-9]|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2})月份?(?![\d~—至-]))/u;

export function outsideContext(table: Table): OutsideContext {
  const labels = labelled(table.above);
  const titles = table.above.filter(({ text }) => !/[:：]/u.test(text)).map(({ text }) => foldName(text));
  const times = labels
    .filter(({ label }) => /时间|年度|季度|月份|期|年份/u.test(label) && !/填表|填报|制表|上报/u.test(label))
    .map(({ value }) => foldName(value));
  const sources = [...titles, ...times, foldName(table.view.sheet.name)];
  return {
    year: first(sources, yearIn),
    period: first(sources, (text) => PERIOD.exec(text)?.[0] ?? null),
    rater: labels.find(({ label }) => RATER_LABEL.test(label))?.value ?? RATED_BY.exec(foldName(table.view.sheet.name))?.[1] ?? null,
    indicator: first(table.above, indicatorIn),
    sequence: labels.find(({ label }) => CLASS_LABEL.test(label))?.value ?? null,
  };
}

function first<S, T>(texts: readonly S[], find: (text: S) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

const RATED_BY =
  /^((?!民主|综合|考核|年度|各|自|考评|单位|乡镇|部门|评)[\p{Script=Han}]{2,10}?(?:领导|小组|代表|组|办|委员|评委|部门|主任|局长|书记|县长|镇长|对象|群众)?)(?:评分|打分|测评|评价)表?$/u;
const BEFORE_INDICATOR =
  /^(?:.{0,12}?(?:县|市|区|镇))?(?:(?:19|20)\d{2}年?度?)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?(?:全县|全市|全镇|全区|各(?:乡镇|镇|单位|部门|县区|街道|村)(?:\([^()]*\))?)?/u;
const BEHIND_INDICATOR =
  /(?:分?(?:季度?|月度?|年度?)|指标|目标|任务|工作|实际){0,3}(?:完成情况|进度|目标任务|目标|任务|考核情况)(?:统计|通报|一览|汇总|明细)?(?:表|台账)?$/u;
const NO_INDICATOR =
  /^(?:目标|任务|考核|绩效|指标|工作|重点|目标管理|年度|目标绩效|重点工作|主要|经济社会发展|综合|责任|各项|全年|.*(?:乡镇|部门|单位|街道|科室|考核|绩效))*$/u;

/** The indicator that a title is about, without place, time and 完成情况; null for a title that names none. */
function indicatorIn(line: Line): TitleIndicator | null {
  const folded = foldName(line.text);
  if (folded.includes(':') || !BEHIND_INDICATOR.test(folded)) return null;
  const name = folded.replace(BEFORE_INDICATOR, '').replace(BEHIND_INDICATOR, '');
  return name.length < 2 || NO_INDICATOR.test(name) ? null : { name, line };
}

type TitleIndicator = NonNullable<OutsideContext['indicator']>;

/** The one year that a text names; null for none or several. */
export function yearIn(text: string): number | null {
  const years = new Set([...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
