import { foldName } from '../../language/syntax/fold-width';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { tablesOfUsers } from '../../workbook/tables-of-users';
import type { LedgerShape } from '../columns/fields';
import { matchLedger, traitsOf, type Match } from '../columns/match';
import { findTables } from '../tables/find-tables';
import type { KnownWords } from '../tables/head-row';
import { isUnitLike } from '../tables/axes';
import { sectionName } from '../tables/row-sort';
import type { Table } from '../tables/table';
import { knownUnits } from '../units/known-units';
import { outsideContext, outsideUnit } from '../units/outside';
import { leftOut } from './left-out';
import type { MappedTable, Mapping, Told } from './mapping';
import { questionsOf } from './questions';
import { UNIT_SECTION } from './records';

const LEAST = 1.2;
const NEAR = 0.12;

/** What of a workbook is which of these ledgers: visible sheets that are not Kaoji's own. Nothing in the workbook is changed. */
export function mapWorkbook(snapshot: Snapshot, shapes: readonly LedgerShape[], sequences: readonly string[] = []): Mapping {
  const { sheets, leftOut: own } = tablesOfUsers(snapshot);
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const columns = new Set(shapes.flatMap(({ fields }) => fields.flatMap(({ names }) => names)));
  const before = visible.flatMap((sheet) => findTables(sheet, { columns, units: new Set() }));
  const known: KnownWords = { columns, units: knownUnits(before) };
  const told: Told[] = [];
  const classes = new Set(sequences.map(foldName));
  const mapped = visible.flatMap((sheet) => mapSheet(sheet, shapes, known, told));
  for (const one of mapped) if (one.match.shape.kind === 'roster') for (const name of classesIn(one)) classes.add(name);
  const withSections = mapped.map((one) => ({ ...one, sectionField: sectionField(one, classes, known.units) }));
  const left = leftOut(withSections);
  const tables = withSections.filter((one) => !left.some((other) => other.mapped === one));
  for (const { name, visibility } of sheets) if (visibility !== 'visible') told.push(aboutSheet('T-HIDDEN', name, true));
  for (const { sheet, area, name } of own) told.push({ ...aboutSheet('T-OWNED', sheet.name, true, { name }), area });
  return { tables, told: [...told, ...left.map((one) => one.told), ...questionsOf(tables, known.units)] };
}

function aboutSheet(code: 'T-HIDDEN' | 'T-OWNED' | 'T-NOT-RECOGNISED', sheet: string, isLeftOut: boolean, data: Told['data'] = {}): Told {
  return { code, level: 'notice', sheet, area: null, ledger: null, column: null, data, leftOut: isLeftOut };
}

function mapSheet(sheet: SheetSnapshot, shapes: readonly LedgerShape[], known: KnownWords, told: Told[]): MappedTable[] {
  const mapped = findTables(sheet, known).flatMap((table) => mapTable(table, shapes, known, told) ?? []);
  if (mapped.length === 0 && sheet.values.length > 0)
    told.push(aboutSheet('T-NOT-RECOGNISED', sheet.name, false, { ledgers: shapes.map(({ name }) => name).join('、') }));
  return mapped;
}

function mapTable(table: Table, shapes: readonly LedgerShape[], known: KnownWords, told: Told[]): MappedTable | null {
  const outside = outsideUnit(table, known.units);
  const context = outsideContext(table);
  const traits = traitsOf(table, known.units, {
    sheetName: foldName(table.view.sheet.name),
    title: foldName(
      table.above
        .filter(({ text }) => !/[:：]/u.test(text))
        .map(({ text }) => text)
        .join(' '),
    ),
    hasOwnUnit: outside !== null && outside.from !== 'title',
    hasRater: context.rater !== null,
  });
  const matches = shapes.flatMap((shape) => matchLedger(traits, shape) ?? []).sort((a, b) => b.score - a.score);
  const [best, second] = matches;
  if (best === undefined || best.score < LEAST) return null;
  if (second !== undefined && best.score - second.score < NEAR) told.push(unsure(table, best, second));
  const hasUnit = best.columns.some(({ field }) => field.concept === 'unit') || best.groups.some(({ group }) => group.kind === 'unit');
  return { table, match: best, outside: hasUnit ? null : outside, context, sectionField: null };
}

function unsure(table: Table, best: Match, second: Match): Told {
  const { view, head, columns } = table;
  const left = columns[0]?.column ?? 0;
  return {
    code: 'T-LEDGER-UNSURE',
    level: 'question',
    sheet: view.sheet.name,
    area: view.onSheet({
      row: head.first,
      column: left,
      rows: head.last - head.first + 1,
      columns: (columns[columns.length - 1]?.column ?? left) - left + 1,
    }),
    ledger: best.shape.name,
    column: null,
    data: { ledger: best.shape.name, rival: second.shape.name },
    leftOut: false,
  };
}

/** The classes that a roster's rows name. */
function classesIn({ table, match }: MappedTable): string[] {
  const column = match.columns.find(({ field }) => field.concept === 'sequence')?.head.column;
  return column === undefined ? [] : table.rows.map((row) => table.view.text(row, column)).filter((text) => text !== '');
}

const CLASS = /(?:类|组|序列|片区|部门|单位|乡镇|街道|学校)$/u;

/** What the section rows of a table say: the class of the units below, their unit, the level of the indicators. */
function sectionField({ table, match, outside }: MappedTable, classes: ReadonlySet<string>, units: ReadonlySet<string>): string | null {
  const names = table.sections.map(({ text }) => foldName(sectionName(text)));
  if (names.length === 0) return null;
  const free = (concept: string): string | null =>
    match.shape.fields.find((field) => field.concept === concept && !match.columns.some((column) => column.field.name === field.name))
      ?.name ?? null;
  const hasUnit =
    outside !== null ||
    match.columns.some(({ field }) => field.concept === 'unit') ||
    match.groups.some(({ group }) => group.kind === 'unit');
  if (!hasUnit && names.every((name) => units.has(name) || isUnitLike(name))) return UNIT_SECTION;
  if (names.every((name) => classes.has(name))) return free('sequence');
  if (match.shape.kind !== 'indicator' && names.every((name) => CLASS.test(name))) return free('sequence');
  return match.shape.kind === 'indicator' ? (free('level1') ?? free('level2')) : (free('level') ?? free('sequence'));
}
