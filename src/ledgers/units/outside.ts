import { foldName, foldWidth } from '../../language/syntax/fold-width';
import { isUnitLike } from '../tables/axes';
import type { Place } from '../../workbook/cells/area';
import type { Line, Table } from '../tables/table';
import { writtenDay } from '../mapping/written-values';
import { isMeasure } from '../columns/value-profile';
import { ASSESSOR, PARTY_COMMITTEE } from '../words/names';
import { CLASS_LABELS, isLabelWord, RATER_LABELS, TIME_LABEL, UNIT_LABELS, WRITER_LABELS, WRITTEN_LABEL } from '../words/labels';
import {
  BEFORE_INDICATOR,
  BEHIND_INDICATOR,
  ENCLOSURE,
  GENERAL_WORDS,
  PERIOD,
  RATED_BY,
  TITLE_UNIT,
  WORDS_FOR_UNITS,
  yearIn,
} from '../words/titles';

/** A label with what stands behind it: 被考核单位：青石镇. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: Line;
}

/** The labelled parts of lines, several to a line, parted by blanks; what stands in the next cell belongs to a label without a value. */
export function labelled(lines: readonly Line[]): Labelled[] {
  return lines.flatMap((line, at) => {
    const behind = lines[at + 1];
    const word = foldName(line.text);
    if (isLabelWord(word) && behind?.row === line.row && !isLabelWord(foldName(behind.text)) && !/[:：]/u.test(behind.text))
      return [{ label: word, value: behind.text.trim(), line }];
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

/** Names that can be asked for one by one. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/** Where a unit stands outside the rows. */
export interface OutsideUnit {
  readonly from: 'line' | 'title' | 'sheet name' | 'writer';
  readonly line: Line | null;
  readonly name: string;
}

/** The unit of a whole table: behind a label, in the title, in the sheet's name. */
export function outsideUnit(table: Table, units: ReadonlySet<string>): OutsideUnit | null {
  const labels = labelled(table.above);
  const own = labels.find((one) => UNIT_LABELS.has(one.label) && isUnitBehind(one, units));
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
    const name = TITLE_UNIT.exec(foldName(line.text))?.[1];
    if (name !== undefined && isUnitLike(name) && !isIssuer(name)) return { from: 'title', line, name };
  }
  const writer = labels.find((one) => WRITER_LABELS.has(one.label) && isUnitBehind(one, units) && !isIssuer(foldName(one.value)));
  return writer === undefined ? null : { from: 'writer', line: writer.line, name: writer.value };
}

/** Who assesses, or has issued the regulation, and is no unit of the table. */
function isIssuer(name: string): boolean {
  return ASSESSOR.test(name) || PARTY_COMMITTEE.test(name);
}

/** The unit that a line names behind a label: 单位：红旗村　日期：…; null for none. */
export function unitBehindLabel(line: Line, units: Names): string | null {
  return labelled([line]).find((one) => isUnitLabel(one, units))?.value ?? null;
}

function isUnitLabel(one: Labelled, units: Names): boolean {
  return (UNIT_LABELS.has(one.label) || WRITER_LABELS.has(one.label)) && isUnitBehind(one, units);
}

function isUnitBehind({ value }: Labelled, units: Names): boolean {
  return !isMeasure(value) && isName(value, units);
}

/** Whether lines say whose the rows below them are: behind a label, or as the one unit that a title names. */
export function namesUnit(lines: readonly Line[], units: Names): boolean {
  if (labelled(lines).some((one) => isUnitLabel(one, units))) return true;
  return lines.some(({ text }) => TITLE_UNIT.test(foldName(text)));
}

function isName(value: string, units: Names): boolean {
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

/** A title without 附件1： before it and without what it counts in behind it: （单位：万元）. */
function plainTitle(text: string): string {
  return foldName(text)
    .replace(ENCLOSURE, '')
    .replace(/[([](?:计量)?单位:[^()[\]]{1,8}[)\]]$/u, '');
}

/** The titles above a table, folded, without 附： before them; lines of labels are none. */
export function titlesOf({ above }: Pick<Table, 'above'>): string[] {
  return above.map(({ text }) => plainTitle(text)).filter((text) => !text.includes(':'));
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

export function outsideContext(table: Table): OutsideContext {
  const labels = labelled(table.above);
  const titles = titlesOf(table);
  const times = labels
    .filter(({ label, value }) => TIME_LABEL.test(label) && !WRITTEN_LABEL.test(label) && !isDayOf(label, foldName(value)))
    .map(({ value }) => foldName(value));
  const sources = [...titles, ...times, foldName(table.view.sheet.name)];
  return {
    year: first(sources, yearIn),
    period: first(sources, (text) => PERIOD.exec(text)?.[0] ?? null),
    rater: labels.find(({ label }) => RATER_LABELS.has(label))?.value ?? RATED_BY.exec(foldName(table.view.sheet.name))?.[1] ?? null,
    indicator: first(table.above, indicatorIn),
    sequence: labels.find(({ label }) => CLASS_LABELS.has(label))?.value ?? null,
  };
}

/** 日期：2025年1月8日 is when somebody wrote the table. */
function isDayOf(label: string, value: string): boolean {
  return (label === '日期' || label === '时间') && writtenDay(value) !== null;
}

/** A year that a workbook says of itself, with the place of the first that says so. */
export interface SaidYear {
  readonly year: number;
  readonly place: Place;
  /** The words that say so: a title, a labelled line, the name of a sheet. */
  readonly words: string;
}

/** The year that a table's titles say, else its sheet's name; null where they name none, or several. */
export function yearOfTable(table: Table): SaidYear | null {
  const { view, above, head, columns } = table;
  const { name } = view.sheet;
  for (const line of above) {
    const year = yearIn(foldName(line.text));
    if (year === null || WRITTEN_LABEL.test(line.text)) continue;
    return {
      year,
      place: { sheet: name, area: view.onSheet({ row: line.row, column: line.column, rows: 1, columns: 1 }) },
      words: line.text.trim(),
    };
  }
  const year = yearIn(foldName(name));
  const area = view.onSheet({ row: head.first, column: columns[0]?.column ?? 0, rows: 1, columns: 1 });
  return year === null ? null : { year, place: { sheet: name, area }, words: name };
}

function first<S, T>(texts: readonly S[], find: (text: S) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

/** The indicator that a title is about, without place, time and 完成情况; null for a title that names none. */
function indicatorIn(line: Line): TitleIndicator | null {
  const folded = plainTitle(line.text);
  if (folded.includes(':') || !BEHIND_INDICATOR.test(folded)) return null;
  const name = folded.replace(BEFORE_INDICATOR, '').replace(BEHIND_INDICATOR, '');
  return name.length < 2 || isGeneral(name) ? null : { name, line };
}

/** Whether a title's words name no one indicator. */
function isGeneral(text: string): boolean {
  const starts = new Set([text.length]);
  for (const start of starts) for (const word of GENERAL_WORDS) if (text.endsWith(word, start)) starts.add(start - word.length);
  return starts.has(0) || [...starts].some((start) => WORDS_FOR_UNITS.some((word) => text.endsWith(word, start)));
}

type TitleIndicator = NonNullable<OutsideContext['indicator']>;
