import { foldName } from '../../language/syntax/fold-width';
import { atOnce, type Sliced } from '../../workbook/progress';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { tablesOfUsers, type UsersTables } from '../../workbook/tables-of-users';
import type { LedgerShape } from '../columns/fields';
import {
  headWords,
  matchLedger,
  saysUnits,
  traitsOf,
  type Match,
  type MatchedColumn,
  type TableTraits,
} from '../columns/match-table-to-ledger';
import { nearestLedger } from '../columns/nearest-ledger';
import { tableMessages } from '../../messages/assessment/tables';
import type { Area } from '../../workbook/cells/area';
import { isUnitLike } from '../tables/axes';
import { sectionAxis, sectionName } from '../tables/row-sort';
import type { Table } from '../tables/table';
import { mayNameUnit } from '../units/sheet-names';
import { holdsUnitsAndNumbers } from '../tables/unknown-head';
import { outsideContext, outsideUnit, titlesOf, unitBehindLabel, type OutsideContext, type OutsideUnit } from '../units/outside';
import { KeptTables, type MappedSheet } from './kept-tables';
import { lookForTables, type Known } from './look-for-tables';
import { leftOut } from './left-out';
import type { FoundTable, MappedTable, Mapping, Told } from './mapping';
import { columnQuestions, questionsOf } from './questions';
import { UNIT_SECTION } from './records';
import { answersFor, type TableAnswer } from './table-answers';

const LEAST = 1.2;
const NEAR = 0.12;

/** What recognition goes by besides the cells. */
export interface MapOptions {
  /** The classes that the scheme names. */
  readonly sequences?: readonly string[];
  /** What was said of tables before. */
  readonly answers?: readonly TableAnswer[];
  /** Where tables may stand; by itself as {@link tablesOfUsers} says. */
  readonly users?: UsersTables;
  /** Whether every row and value is looked at for questions, too; by itself yes. Whoever reads the values anyway asks by itself. */
  readonly values?: boolean;
  /** What was found before by the same shapes. */
  readonly kept?: KeptTables;
}

/** What of a workbook is which of these ledgers: visible sheets that are not Kaoji's own. Nothing in the workbook is changed. */
export function mapWorkbook(snapshot: Snapshot, shapes: readonly LedgerShape[], options: MapOptions = {}): Mapping {
  return atOnce(mapWorkbookSliced(snapshot, shapes, options));
}

/** The same in slices. */
export function* mapWorkbookSliced(snapshot: Snapshot, shapes: readonly LedgerShape[], options: MapOptions = {}): Sliced<Mapping> {
  const { sequences = [], answers = [], users = tablesOfUsers(snapshot), values = true, kept = new KeptTables() } = options;
  const { sheets, leftOut: own } = users;
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const { known, tablesOf } = yield* lookForTables(visible, shapes, kept);
  const told: Told[] = [];
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  const classes = new Set(sequences.map(foldName));
  const found: FoundTable[] = [];
  const mapped = visible.flatMap((sheet) => {
    const tables = tablesOf(sheet);
    const own = withAnswers(tables, answersFor(tables, answers, names));
    found.push(...own);
    const { mapped: taken, told: said } = mappedSheet(sheet, tables, own, { shapes, known, kept });
    told.push(...said);
    return taken;
  });
  for (const one of mapped) if (one.match.shape.kind === 'roster') for (const name of classesIn(one)) classes.add(name);
  const named = mapped.map((one) => ({ ...one, outside: one.outside ?? unitOfSheet(one, mapped) }));
  const withSections = named.map((one) => standingOf({ ...one, sectionField: sectionField(one, classes, known.units) }));
  const out = leftOut(withSections);
  const earlier = new Map(
    out.flatMap(({ mapped: one, told: { code } }) => {
      const history = code === 'T-OLD-YEAR' && one.match.shape.kind === 'result' ? asHistory(one, { shapes, known }) : null;
      return history === null ? [] : [[one, history] as const];
    }),
  );
  const left = out.filter(({ mapped: one }) => !earlier.has(one));
  const tables = withSections.flatMap((one) => (left.some((other) => other.mapped === one) ? [] : [earlier.get(one) ?? one]));
  for (const { name, visibility } of sheets) if (visibility !== 'visible') told.push(aboutSheet('T-HIDDEN', name, true));
  for (const { sheet, area, name } of own) told.push({ ...aboutSheet('T-OWNED', sheet.name, true, { name }), area });
  return {
    tables,
    left: left.map((one) => one.mapped),
    earlier: [...earlier.values()],
    found,
    told: [...told, ...left.map((one) => one.told), ...(values ? yield* questionsOf(tables, known.units) : columnQuestions(tables))],
  };
}

/**
 * The tables of one sheet as they would be if a person said that they are this ledger, and nothing of their columns; none where the sheet
 * or the ledger is not there.
 */
export function* mapAs(
  snapshot: Snapshot,
  shapes: readonly LedgerShape[],
  { sheet: name, ledger }: { readonly sheet: string; readonly ledger: string },
): Sliced<MappedTable[]> {
  const { sheets } = tablesOfUsers(snapshot);
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined || !shapes.some((shape) => shape.name === ledger)) return [];
  const { known, tablesOf } = yield* lookForTables(sheets, shapes, new KeptTables());
  const tables = tablesOf(sheet);
  const said = tables.map((_, nth): TableAnswer => ({ sheet: name, nth, ledger, columns: [] }));
  return mapSheet(sheet, withAnswers(tables, said), { shapes, known }, []).map((mapped) => ({ ...mapped, standing: 'said' }));
}

/** What every table is held against. */
interface Recognition {
  readonly shapes: readonly LedgerShape[];
  readonly known: Known;
}

function withAnswers(tables: readonly Table[], answers: readonly (TableAnswer | undefined)[]): FoundTable[] {
  return tables.map((table, nth) => ({ table, nth, answer: answers[nth] ?? null }));
}

function aboutSheet(code: 'T-HIDDEN' | 'T-OWNED' | 'T-NOT-RECOGNISED', sheet: string, isLeftOut: boolean, data: Told['data'] = {}): Told {
  return { code, level: 'notice', sheet, area: null, ledger: null, column: null, data, leftOut: isLeftOut };
}

/** {@link mapSheet}, or what it gave before for the same tables and names, where nobody said anything of them. */
function mappedSheet(
  sheet: SheetSnapshot,
  tables: readonly Table[],
  found: readonly FoundTable[],
  { kept, ...recognition }: Recognition & { readonly kept: KeptTables },
): MappedSheet {
  const { units } = recognition.known;
  const isSaid = found.some(({ answer }) => answer !== null);
  const before = isSaid ? undefined : kept.mappedBy(units, tables);
  if (before !== undefined) return before;
  const told: Told[] = [];
  const made = { mapped: mapSheet(sheet, found, recognition, told), told };
  if (!isSaid) kept.keepMapped(units, tables, made);
  return made;
}

function mapSheet(
  sheet: SheetSnapshot,
  found: readonly FoundTable[],
  recognition: Recognition,
  told: Told[],
): Omit<MappedTable, 'standing'>[] {
  let form: Form | null = null;
  const mapped = found.flatMap((one) => {
    const table = mapTable(one, recognition, { form, told });
    if (table?.outside?.from === 'line' || table?.outside?.from === 'title') form = table;
    return table ?? [];
  });
  const unknown = found.filter(({ table, answer }) => answer === null && !mapped.some((one) => one.table === table));
  const asked = unknown.filter(({ table }) => holdsUnitsAndNumbers(table, recognition.known.units));
  for (const { table } of asked) told.push(unknownTable(table, recognition));
  const isRefused = found.some(({ answer }) => answer !== null && answer.ledger === null);
  if (mapped.length === 0 && asked.length === 0 && !isRefused && sheet.values.length > 0)
    told.push(aboutSheet('T-NOT-RECOGNISED', sheet.name, false, { ledgers: recognition.shapes.map(({ name }) => name).join('、') }));
  return mapped;
}

/**
 * A table that looks like no ledger though units and numbers stand in it: its heads, and the ledger that it is nearest to with what
 * lacks.
 */
function unknownTable(table: Table, { shapes, known }: Recognition): Told {
  const near = nearestLedger(traitsOfTable(table, known.units), shapes);
  return {
    code: 'T-TABLE-UNKNOWN',
    level: 'question',
    sheet: table.view.sheet.name,
    area: headArea(table),
    ledger: null,
    column: null,
    data: {
      heads: table.columns.map(headWords).join('、'),
      nearest: near === null ? '' : { sentence: tableMessages['T-NEAREST'], data: near },
      ledgers: shapes.map(({ name }) => name).join('、'),
    },
    leftOut: false,
  };
}

/** A table whose lines say whose the whole sheet is, and of when: further tables below it, which say neither, are the same form. */
type Form = Pick<MappedTable, 'outside' | 'context'>;

/** @param form a table above on the same sheet */
function mapTable(
  { table, nth, answer }: FoundTable,
  { shapes, known }: Recognition,
  { form, told }: { readonly form: Form | null; readonly told: Told[] },
): Omit<MappedTable, 'standing'> | null {
  if (answer?.ledger === null) return null;
  const own = outsideUnit(table, known.units);
  const outside = own ?? form?.outside ?? null;
  const context = own === null && form !== null ? ofForm(outsideContext(table), form.context) : outsideContext(table);
  const traits = traitsOfTable(table, known.units, { outside, context });
  const shape = answer === null ? undefined : shapes.find(({ name }) => name === answer.ledger);
  const said = answer === null ? null : new Map(answer.columns.map(({ head, column }) => [head, column]));
  const matches =
    shape === undefined
      ? shapes.flatMap((one) => matchLedger(traits, one) ?? []).sort((a, b) => b.score - a.score)
      : [matchLedger(traits, shape, said)].filter((one) => one !== null);
  const [best, second] = matches;
  if (best === undefined || (shape === undefined && best.score < LEAST)) return null;
  if (second !== undefined && best.score - second.score < NEAR) told.push(unsure(table, best, second));
  const isOutside = !saysUnits(best) && best.shape.fields.some(({ type }) => type.kind === 'unit');
  return {
    table,
    nth,
    match: best,
    outside: isOutside ? outside : null,
    context,
    sectionField: null,
    answer: shape === undefined ? null : answer,
  };
}

/** The year and the part of it that a form says, for a table of it that says neither. */
function ofForm(own: OutsideContext, { year, period }: OutsideContext): OutsideContext {
  return own.year === null && own.period === null ? { ...own, year, period } : own;
}

/** A result of an earlier year as one of 历年结果; null where no ledger holds such. */
function asHistory(one: MappedTable, { shapes, known }: Recognition): MappedTable | null {
  const ofHistory = { shapes: shapes.filter(({ kind }) => kind === 'history'), known };
  const mapped = mapTable(one, ofHistory, { form: one, told: [] });
  return mapped === null ? null : standingOf({ ...mapped, sectionField: sectionField(mapped, new Set(), known.units) });
}

/**
 * The name of a sheet as a unit, where forms with the same heads stand on several sheets, none says whose it is, and the sheets' names are
 * no parts of the year and no words for tables.
 */
function unitOfSheet(one: Omit<MappedTable, 'standing'>, all: readonly Omit<MappedTable, 'standing'>[]): OutsideUnit | null {
  const { name } = one.table.view.sheet;
  if (!lacksUnit(one) || !mayNameUnit(name)) return null;
  const heads = (other: typeof one): string => other.table.columns.map(headWords).join('|');
  const kin = all.filter((other) => other.table.view.sheet.name !== name && heads(other) === heads(one));
  return kin.length > 0 && kin.every((other) => mayNameUnit(other.table.view.sheet.name)) ? { from: 'sheet name', line: null, name } : null;
}

function lacksUnit({ match, outside, table }: Omit<MappedTable, 'standing'>): boolean {
  return (
    outside === null && table.sections.length === 0 && match.shape.fields.some(({ type }) => type.kind === 'unit') && !saysUnits(match)
  );
}

/** What a table says about itself, with its titles and the name of its sheet. */
function traitsOfTable(
  table: Table,
  units: ReadonlySet<string>,
  { outside, context }: Pick<MappedTable, 'outside' | 'context'> = { outside: outsideUnit(table, units), context: outsideContext(table) },
): TableTraits {
  return traitsOf(table, units, {
    sheetName: foldName(table.view.sheet.name),
    title: titlesOf(table).join(''),
    hasOwnUnit: outside !== null && outside.from !== 'title' && outside.from !== 'writer',
    hasRater: context.rater !== null,
  });
}

/** A table is sure where its ledger's own words stand over plain rows; an answer is one for the heads that it names. */
function standingOf(mapped: Omit<MappedTable, 'standing'>): MappedTable {
  const { table, match, outside, sectionField: ofSections, answer } = mapped;
  const said = new Set(answer?.columns.map(({ head }) => head));
  const isOwn = ({ field, head, evidence }: MatchedColumn): boolean =>
    !field.needed || evidence === 'name' || evidence === 'alias' || (answer !== null && said.has(headWords(head)));
  const areOwn = [...match.columns, ...match.groups.flatMap(({ columns }) => columns)].every(isOwn);
  if (answer !== null) return { ...mapped, standing: areOwn ? 'said' : 'guess' };
  const isPlain =
    !table.view.turned &&
    match.groups.length === 0 &&
    match.ticks === null &&
    outside === null &&
    ofSections === null &&
    match.votes.length === 0;
  const found = new Set(match.columns.map(({ field }) => field.name));
  const isNamed = match.shape.names.includes(foldName(table.view.sheet.name));
  const isWhole = match.shape.fields.every(({ name }) => found.has(name));
  const hasRivals = match.columns.some(({ field, rivals, evidence }) => field.needed && rivals.length > 0 && evidence !== 'name');
  return { ...mapped, standing: areOwn && isPlain && (isNamed || isWhole) && !hasRivals ? 'sure' : 'guess' };
}

function unsure(table: Table, best: Match, second: Match): Told {
  return {
    code: 'T-LEDGER-UNSURE',
    level: 'question',
    sheet: table.view.sheet.name,
    area: headArea(table),
    ledger: best.shape.name,
    column: null,
    data: { ledger: best.shape.name, rival: second.shape.name },
    leftOut: false,
  };
}

function headArea({ view, head, columns }: Table): Area {
  const left = columns[0]?.column ?? 0;
  const width = (columns[columns.length - 1]?.column ?? left) - left + 1;
  return view.onSheet({ row: head.first, column: left, rows: head.last - head.first + 1, columns: width });
}

/** The classes that a roster's rows name. */
function classesIn({ table, match }: Pick<MappedTable, 'table' | 'match'>): string[] {
  const column = match.columns.find(({ field }) => field.concept === 'sequence')?.head.column;
  return column === undefined ? [] : table.rows.map((row) => table.view.text(row, column)).filter((text) => text !== '');
}

const CLASS_OF_UNITS = /(?:组|序列|片区|部门|单位|乡镇|街道|学校)$/u;
const CLASS = /(?:类|组|序列|片区|部门|单位|乡镇|街道|学校)$/u;

/** What the section rows of a table say: the class of the units below, their unit, the level of the indicators. */
function sectionField(
  { table, match, outside }: Omit<MappedTable, 'standing'>,
  classes: ReadonlySet<string>,
  units: ReadonlySet<string>,
): string | null {
  const names = table.sections.map(({ text }) => foldName(sectionName(text)));
  if (names.length === 0) return null;
  if (table.sections.every((line) => unitBehindLabel(line, units) !== null)) return UNIT_SECTION;
  const axis = sectionAxis(table);
  const free = (concept: string): string | null =>
    match.shape.fields.find((field) => field.concept === concept && !match.columns.some((column) => column.field.name === field.name))
      ?.name ?? null;
  const hasUnit = (outside !== null && outside.from !== 'writer') || saysUnits(match);
  if (axis !== null) return free(axis);
  if (!hasUnit && names.every((name) => units.has(name) || isUnitLike(name))) return UNIT_SECTION;
  if (names.every((name) => classes.has(name))) return free('sequence');
  if (match.shape.kind !== 'indicator' && names.every((name) => CLASS.test(name))) return free('sequence');
  // Of indicators, too, below units: 县直部门 is no level of them.
  if (hasUnit && names.every((name) => CLASS_OF_UNITS.test(name))) return free('sequence');
  return match.shape.kind === 'indicator' ? (free('level1') ?? free('level2')) : (free('level') ?? free('sequence'));
}
