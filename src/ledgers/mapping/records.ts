import { foldName } from '../../language/syntax/fold-width';
import { cellArea, type Area } from '../../workbook/cells/area';
import type { CellValue } from '../../workbook/cells/cell';
import { dayShift } from '../../workbook/snapshot';
import type { Field } from '../columns/fields';
import type { ColumnGroup } from '../columns/groups';
import { itemConcept } from '../columns/item-groups';
import type { MatchedColumn } from '../columns/match-table-to-ledger';
import type { Concept } from '../columns/vocabulary';
import { cellText } from '../ledger-header-row';
import { isUnitLike } from '../tables/axes';
import { sectionAxis, sectionName } from '../tables/row-sort';
import { isFilled } from '../tables/sheet-view';
import type { Section } from '../tables/table';
import { unitBehindLabel } from '../units/outside';
import { yearIn } from '../words/titles';
import type { MappedTable } from './mapping';
import { readValue, type RecordValue } from './read-value';

/** A value of a record with its cell on the sheet. */
export interface RecordCell {
  readonly field: Field;
  readonly at: Area;
  readonly value: RecordValue | null;
  readonly asked: boolean;
  /** A number of a merged cell that this row shares with others. */
  readonly shared: boolean;
  /** The value is the head above a tick. */
  readonly isTick?: true;
}

/** A row, or of a row the part that belongs to one group, as the ledger has it. */
export interface LedgerRecord {
  /** The unit as it is written; null where nothing says it. */
  readonly unit: string | null;
  readonly cells: readonly RecordCell[];
  /** What stands outside the row, by field. */
  readonly context: Readonly<Record<string, string | number>>;
  /** Why no grade is ticked, or which row it is: rows whose ticks are unclear. */
  readonly ticksUnclear: Area | null;
}

const LEVELS: ReadonlySet<Concept> = new Set(['level1', 'level2']);
const NOBODY: ReadonlySet<string> = new Set();
const LABELS: ReadonlySet<Concept> = new Set(['unit', 'sequence', 'level1', 'level2', 'period', 'rater', 'year', 'owner']);
/** Labels, from the outermost in: a new outer one ends what the inner one says. */
const TICK = /^[√✓✔☑●○▲1]$/u;

/** The records of a table, in order. One pass over its rows. */
export function* recordsOf(mapped: MappedTable): Generator<LedgerRecord> {
  const { table, match } = mapped;
  const { view } = table;
  const shift = dayShift(view.sheet);
  const carried = new Map<number, number>();
  const outside = contextOf(mapped);
  const isOfEvents = match.shape.kind === 'bonus' || match.shape.kind === 'deduction' || match.shape.kind === 'veto';
  const sections = sectionsOf(mapped);
  let sectionAt = -1;
  let last = -1;
  for (const row of table.rows) {
    while ((table.sections[sectionAt + 1]?.row ?? Infinity) < row) {
      sectionAt += 1;
      sections.enter(table.sections[sectionAt]);
      carried.clear();
    }
    if (table.skipped.length > 0 && row - last > 1 && last >= 0) forgetInner(row);
    last = row;
    const section = table.sections[sectionAt];
    const base = match.columns.flatMap((column) => cellOf(column, row) ?? []);
    const context = { ...outside, ...sections.context() };
    if (match.ticks?.field.concept === 'vetoKind') {
      for (const cell of tickedCells(row))
        yield { unit: unitOf(base, section ?? null), cells: [...base, cell], context, ticksUnclear: null };
      continue;
    }
    const ticks = ticksIn(row);
    const shared = ticks.cell === null ? base : [...base, ticks.cell];
    const unit = unitOf(shared, section ?? null);
    if (match.groups.length === 0) {
      if (shared.some(({ value, field }) => value !== null && !(isOfEvents && isKey(field))))
        yield { unit, cells: shared, context, ticksUnclear: ticks.unclear };
      continue;
    }
    for (const { group, columns } of match.groups) {
      // A class with fewer units than another ends where its column does.
      const isOver = group.kind === 'sequence' && columns.every(({ head }) => !isFilled(view.value(row, head.column)));
      const own = isOver ? [] : columns.flatMap((column) => cellOf(column, row) ?? []);
      if (own.every(({ value }) => value === null)) continue;
      yield {
        unit: group.kind === 'unit' ? asWritten(group) : group.kind === 'sequence' ? unitOf(own, null) : unit,
        cells: [...shared, ...own],
        context: withGroup(context, group),
        ticksUnclear: null,
      };
    }
  }

  /** After a subtotal only the unit goes on below itself; what is merged does anyway. */
  function forgetInner(row: number): void {
    for (const { field, head } of match.columns)
      if (field.concept !== 'unit' && field.concept !== null && LABELS.has(field.concept) && view.merge(row, head.column) === undefined)
        carried.delete(head.column);
  }

  function cellOf({ field, head }: MatchedColumn, row: number): RecordCell | null {
    const { column } = head;
    const merge = view.merge(row, column);
    const own = merge === undefined ? row : merge.row;
    const at = merge === undefined ? column : merge.column;
    const value: CellValue = view.value(own, at);
    const below = merge !== undefined && merge.row < row && table.rows[0] !== undefined && merge.row >= table.rows[0];
    if (merge !== undefined && merge.column < column && match.columns.some(({ head: other }) => other.column === merge.column)) return null;
    if (isFilled(value) && !isOnlyPoints(value, field, column)) {
      if (merge === undefined || merge.row === row) carried.set(column, row);
      const read = readValue(value, field, view.format(own, at), shift);
      const isShared = below && field.type.kind === 'number' && field.concept !== 'serial' && field.concept !== 'year';
      return { field, at: view.onSheet(cellArea(own, at)), ...read, shared: isShared };
    }
    const from = carried.get(column);
    if (from === undefined || field.concept === null || !LABELS.has(field.concept) || !isLabelColumn(column)) return null;
    const read = readValue(view.value(from, column), field, view.format(from, column), shift);
    return { field, at: view.onSheet(cellArea(from, column)), ...read, shared: false };
  }

  /** （30分） below a label says its points and is none itself. */
  function isOnlyPoints(value: CellValue, { concept }: Field, column: number): boolean {
    return concept !== null && LEVELS.has(concept) && carried.has(column) && /^[（(]?\d+(?:\.\d+)?分[）)]?$/u.test(cellText(value).trim());
  }

  /** A column whose first row of data is filled and that stands left of what it is a label of. */
  function isLabelColumn(column: number): boolean {
    const [firstRow] = table.rows;
    return firstRow !== undefined && isFilled(view.value(firstRow, column));
  }

  function tickedCells(row: number): RecordCell[] {
    if (match.ticks === null) return [];
    const { field, columns } = match.ticks;
    return columns
      .filter(({ column }) => TICK.test(cellText(view.value(row, column)).trim()))
      .map(({ column, path }) => {
        const at = view.onSheet(cellArea(row, column));
        return { field, at, value: path[path.length - 1] ?? '', asked: false, shared: false, isTick: true };
      });
  }

  function ticksIn(row: number): { readonly cell: RecordCell | null; readonly unclear: Area | null } {
    if (match.ticks === null) return { cell: null, unclear: null };
    const { columns } = match.ticks;
    const [one = null, another] = tickedCells(row);
    const firstColumn = columns[0]?.column ?? 0;
    const width = (columns[columns.length - 1]?.column ?? firstColumn) - firstColumn + 1;
    if (one === null || another !== undefined)
      return { cell: null, unclear: view.onSheet({ row, column: firstColumn, rows: 1, columns: width }) };
    return { cell: one, unclear: null };
  }

  function unitOf(cells: readonly RecordCell[], section: Section | null): string | null {
    const own = cells.find(({ field }) => field.type.kind === 'unit');
    if (own !== undefined && own.value !== null && typeof own.value !== 'object') return withoutNumber(String(own.value));
    if (mapped.sectionField === UNIT_SECTION && section !== null) return unitBehindLabel(section, NOBODY) ?? sectionName(section.text);
    return mapped.outside?.name ?? null;
  }

  function withGroup(context: Record<string, string | number>, group: ColumnGroup): Record<string, string | number> {
    if (group.kind === 'unit') return context;
    const wanted = group.kind === 'indicator' ? itemConcept(match.shape.kind) : group.kind;
    const field = match.shape.fields.find(({ concept }) => concept === wanted);
    if (field === undefined) return context;
    return { ...context, [field.name]: group.kind === 'year' ? Number(/\d{4}/u.exec(group.value)?.[0] ?? NaN) : asWritten(group) };
  }

  /** The words of a group's head as they stand on the sheet: 新增就业（人）. */
  function asWritten({ value, columns }: ColumnGroup): string {
    const [first] = columns;
    if (first === undefined) return value;
    for (let row = table.head.first; row <= table.head.last; row += 1)
      for (let column = first.column; column >= 0; column -= 1) {
        const at = view.merge(row, column) ?? { row, column };
        const text = cellText(view.value(at.row, at.column)).trim();
        if (foldName(text) === value) return text;
        if (text !== '') break;
      }
    return value;
  }
}

/** What `sectionField` says when the sections are units. */
export const UNIT_SECTION = '\u0000单位';

const INNER = /^[(（][一二三四五六七八九十\d]+[)）]/u;

/** What the sections say of the rows below: with （一） within 一、 two things, of which a new outer one ends the inner. */
function sectionsOf({ table, sectionField, match }: MappedTable): {
  enter(section: Section | undefined): void;
  context(): Readonly<Record<string, string | number>>;
} {
  const held = new Set(match.columns.map(({ field }) => field.name));
  const isNested = table.sections.some(({ text }) => INNER.test(text)) && table.sections.some(({ text }) => !INNER.test(text));
  const inner = match.shape.fields.find(({ name, concept }) => concept === 'level2' && name !== sectionField && !held.has(name))?.name;
  const ofYears = sectionAxis(table) === 'year';
  let context: Record<string, string | number> = {};
  return {
    enter: (section) => {
      if (section === undefined || sectionField === null || sectionField === UNIT_SECTION) return;
      const name = ofYears ? (yearIn(foldName(section.text)) ?? sectionName(section.text)) : sectionName(section.text);
      if (!isNested || !INNER.test(section.text)) context = { [sectionField]: name };
      else if (inner !== undefined) context = { ...context, [inner]: name };
    },
    context: () => context,
  };
}

/** Year, period, rater and class of a whole table, for the fields that no column holds. */
export function contextOf({ match, context }: Pick<MappedTable, 'match' | 'context'>): Record<string, string | number> {
  const held = new Set(match.columns.map(({ field }) => field.name));
  const result: Record<string, string | number> = {};
  const isNamed = match.columns.some(({ field }) => field.concept === 'indicator' || field.concept === 'level1');
  for (const { name, concept } of match.shape.fields) {
    if (held.has(name)) continue;
    const value = concept === 'indicator' && !isNamed ? (context.indicator?.name ?? null) : outsideValue(context, concept);
    if (value !== null) result[name] = value;
  }
  return result;
}

/** 1.红星社区, （2）红星社区 is 红星社区, where that looks like a unit. */
export function withoutNumber(value: string): string {
  const plain = value.replace(/^(?:[(（]?\d{1,3}[)）.．、]|[一二三四五六七八九十]{1,3}、)\s*/u, '');
  return plain !== value && isUnitLike(plain) ? plain : value;
}

/**
 * Several names in one cell: 县财政局、县民政局, 青石镇和白鹭乡; none for one. The parts all look like units, or one is a name that the
 * workbook knows; that the workbook may know the whole, too, says nothing.
 */
export function severalUnits(text: string, units: ReadonlySet<string>): readonly string[] {
  const parts = text
    .split(/[、，,;；/\n]|\s{1,}|和|及/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return [];
  const areKnown = parts.some((part) => units.has(foldName(part)));
  return areKnown || parts.every((part) => isUnitLike(part) && (part.length > 2 || /[、，,;；/\n]/u.test(text))) ? parts : [];
}

/** What a row has before anything happened: its number and its unit. */
function isKey({ concept }: Field): boolean {
  return concept === 'serial' || concept === 'unit';
}

function outsideValue({ year, period, rater, sequence }: MappedTable['context'], concept: Concept | null): string | number | null {
  if (concept === 'year') return year;
  if (concept === 'period') return period;
  if (concept === 'rater') return rater;
  return concept === 'sequence' ? sequence : null;
}
