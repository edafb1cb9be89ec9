import { foldName } from '../../language/syntax/fold-width';
import { shapesOf } from '../../ledgers/columns/fields';
import { mapWorkbookSliced } from '../../ledgers/mapping/map-workbook';
import type { MappedTable, Mapping, Told } from '../../ledgers/mapping/mapping';
import { mapPlainly } from '../../ledgers/mapping/map-plainly';
import { asTaken, notRead } from '../../ledgers/mapping/table-answers';
import { targetIn } from '../../ledgers/said/target';
import { limitsIn } from '../../ledgers/said/limits';
import { tableMessages } from '../../messages/assessment/tables';
import { loadScheme } from '../../scheme/load';
import { schemeYaml } from '../../sheets/scheme/scheme-sheet';
import { atOnce, portion, type Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { gradeProposal } from './grade-proposal';
import { ownResults, type OwnResults } from './total/own-results';
import type { ReadTarget, Remark, SchemeProposal } from './proposal';
import { placeOf, proposedLedgers, type ProposedLedger } from './proposed-ledger';
import { questionsOf } from './questions';
import { rosterSheetName } from './roster-sheet';
import { ledgersValue } from './scheme-value';
import { scoreItems, type ScoreItems } from './total/score-items';
import { copiedItems, totalFormulas } from './total/total-formula';
import { withRankedClasses } from './ranked-classes';
import { unitList, type UnitList } from './unit-list';
import { numberOf, textIn, unitRows, type UnitRow } from './unit-rows';

/** Nothing can be made of the workbook: no table names units, or none has points. */
export interface NoProposal {
  readonly remarks: readonly Remark[];
}

/**
 * A scheme of the workbook's own, from what recognition finds in it. What was not taken is among the remarks. Nothing in the workbook is
 * changed.
 * @param name what the scheme is called where no title says it: the file's name
 */
export function proposeScheme(snapshot: Snapshot, name: string): SchemeProposal | NoProposal {
  return atOnce(proposeSchemeSliced(snapshot, name));
}

/** The same in slices. */
export function* proposeSchemeSliced(snapshot: Snapshot, name: string): Sliced<SchemeProposal | NoProposal> {
  const found = yield* portion(mapPlainly(snapshot), 0, 0.4);
  const ledgers = proposedLedgers(found.tables.filter((mapped) => !isByYears(mapped)));
  const { mapping, remarks: unsteady } = yield* portion(readAgain(snapshot, ledgers), 0.4, 0.8);
  const rows = yield* portion(unitRows(mapping), 0.8, 0.9);
  yield* step(0);
  const listed = unitList(ledgers, rows);
  yield* step(1);
  const results = ownResults(ledgers, rows, listed);
  yield* step(2);
  const list = withRankedClasses(listed, results, rows);
  yield* step(3);
  const { own, scoring, totals } = scored(ledgers, rows, list, results);
  yield* step(4);
  const remarks = [...leftOut(found, scoring), ...unsteady, ...byYears(found)];
  if (list.units.length === 0) return { remarks: [...remarks, { code: 'NS-UNITS-NONE', data: {}, place: null }] };
  if (totals.length === 0) return { remarks: [...remarks, { code: 'NS-ITEMS-NONE', data: {}, place: null }] };
  const facts = { list, ledgers: withPoints(ledgers, scoring), scoring, totals, own };
  const grades = gradeProposal(ledgers, own, list, vetoedUnits(ledgers, rows, list));
  yield* step(5);
  const full = fullMark(ledgers, rows, list);
  yield* step(6);
  const targets = targetsOf(ledgers, rows);
  yield* step(7);
  return {
    ...facts,
    title: titleOf(found, name),
    year: found.tables.map(({ context }) => context.year).find((year) => year !== null) ?? null,
    full: full.mark ?? fullOfParts(scoring, totals),
    questions: questionsOf({ ...facts, grades }),
    remarks: [...remarks, ...remarksOf(facts, rosterSheetName(snapshot)), ...full.remarks],
    targets,
    tables: [...mapping.tables.map(asTaken), ...mapping.left.map(notRead)],
  };
}

const STEPS = 8;

/** A pause between two steps that each take a part of a second. */
function* step(done: number): Sliced<void> {
  yield* portion(pauseAt(done), 0.9, 1);
}

function* pauseAt(done: number): Sliced<void> {
  yield { phase: 'reading', done, of: STEPS };
}

/**
 * What the total is made of. A column of scores that stands alone in its table, and that no way to add gives, is no total of what the other
 * tables hold but one more part.
 */
function scored(
  ledgers: readonly ProposedLedger[],
  rows: ReadonlyMap<string, readonly UnitRow[]>,
  list: UnitList,
  own: OwnResults,
): Pick<SchemeProposal, 'own' | 'scoring' | 'totals'> {
  const scoring = scoreItems(ledgers, rows, list, own);
  const totals = totalFormulas(scoring.items, own, periodsIn(ledgers, rows));
  const [best] = totals;
  const isAlone = own.columns !== null && scoring.items.every(({ ledger }) => ledger !== own.columns?.ledger.name);
  if (best === undefined || best.of === 0 || best.same > 0 || !isAlone || own.columns.total === null) return { own, scoring, totals };
  const without = { ...own, totals: own.totals.map(() => null), columns: { ...own.columns, total: null }, head: null, words: '' };
  const parts = scoreItems(ledgers, rows, list, without);
  return { own: without, scoring: parts, totals: totalFormulas(parts.items, without, periodsIn(ledgers, rows)) };
}

/** Whether a proposal could be made. */
export function isProposal(found: SchemeProposal | NoProposal): found is SchemeProposal {
  return 'questions' in found;
}

function isByYears({ match }: MappedTable): boolean {
  return match.groups[0]?.group.kind === 'year';
}

function byYears({ tables }: Mapping): Remark[] {
  return tables.filter(isByYears).map((mapped) => ({
    code: 'NS-YEARS',
    data: {},
    place: placeOf(mapped, mapped.table.head.first, mapped.table.columns[0]?.column ?? 0),
  }));
}

/** The workbook as the ledgers of the new scheme read it, so that what is proposed is what will be scored. */
function* readAgain(
  snapshot: Snapshot,
  ledgers: readonly ProposedLedger[],
): Sliced<{ readonly mapping: Mapping; readonly remarks: Remark[] }> {
  const value = ledgersValue({
    title: '新办法',
    ledgers,
    list: unitList(ledgers, new Map()),
    scoring: { items: [], statements: [], counted: [] },
  });
  const { scheme } = loadScheme(schemeYaml(value), '新办法');
  if (scheme === null) return { mapping: { tables: [], left: [], earlier: [], found: [], told: [] }, remarks: [] };
  const mapping = yield* mapWorkbookSliced(snapshot, shapesOf(scheme));
  const remarks = ledgers.flatMap(({ name, tables }) =>
    tables.flatMap((mapped): Remark[] => {
      const { view, head, columns } = mapped.table;
      const again = mapping.tables.find(
        ({ table }) =>
          table.view.sheet.name === view.sheet.name &&
          table.head.first === head.first &&
          // Additions and deductions in one table share its rows, not all its columns.
          table.columns.map(({ column }) => column).join() === columns.map(({ column }) => column).join(),
      );
      if (again?.match.shape.name === name) return [];
      return [{ code: 'NS-UNSTEADY', data: { ledger: name }, place: placeOf(mapped, head.first, columns[0]?.column ?? 0) }];
    }),
  );
  return { mapping, remarks };
}

/** Columns of plain numbers that go into the total are points. */
function withPoints(ledgers: readonly ProposedLedger[], { items }: ScoreItems): ProposedLedger[] {
  const points = new Set(
    items.filter(({ countsTimes }) => !countsTimes).flatMap(({ ledger, columns }) => columns.map((column) => `${ledger}.${column}`)),
  );
  return ledgers.map((ledger) => ({
    ...ledger,
    columns: ledger.columns.map((column) =>
      column.type === '数' && points.has(`${ledger.name}.${column.name}`) ? { ...column, type: '分' } : column,
    ),
  }));
}

/** What recognition left out on purpose or asks, with its reasons; values that are no numbers only where they would be scored. */
function leftOut({ told }: Mapping, { items }: ScoreItems): Remark[] {
  const isScored = ({ sheet, area }: Told): boolean =>
    area === null ||
    items.some(
      ({ place }) => place !== null && place.sheet === sheet && (place.area.column === area.column || place.area.row === area.row),
    );
  return told
    .filter(
      (one) =>
        one.leftOut || one.code === 'T-NOT-RECOGNISED' || (one.level === 'question' && (!ABOUT_VALUES.has(one.code) || isScored(one))),
    )
    .map(({ code, data, sheet, area }) => ({
      code: 'NS-TOLD',
      data: { what: { sentence: tableMessages[code], data } },
      place: { sheet, area: area ?? { row: 0, column: 0, rows: 1, columns: 1 } },
    }));
}

const ABOUT_VALUES: ReadonlySet<string> = new Set(['T-VALUE-ASKED', 'T-MERGED-NUMBER']);

function remarksOf(
  { list, ledgers, scoring, totals, own }: Pick<SchemeProposal, 'list' | 'ledgers' | 'scoring' | 'totals' | 'own'>,
  roster: string,
): Remark[] {
  const remarks: Remark[] = [];
  const [first] = list.units;
  const [best] = totals;
  const proposedItems = new Set(scoring.items.filter((_, at) => (best?.factors[at] ?? 0) !== 0));
  if (list.roster === null)
    remarks.push({
      code: 'NS-ROSTER-WRITTEN',
      data: { sheet: first?.at?.sheet ?? '', name: roster, count: list.units.length },
      place: first?.at ?? null,
    });
  for (const { name, at } of list.strangers) remarks.push({ code: 'NS-STRANGER', data: { unit: name }, place: at });
  for (const { ledger, formula, place } of scoring.counted) remarks.push({ code: 'NS-COUNTED', data: { ledger, formula }, place });
  for (const { name, blanks, place } of proposedItems)
    if (blanks > 0) remarks.push({ code: 'NS-BLANKS', data: { item: name, count: blanks }, place });
  for (const { name, ledger, columns: own, values, place } of proposedItems) {
    const isMixed = ledgers.some(
      (one) => one.name === ledger && one.columns.some((column) => own.includes(column.name) && !column.isNumeric),
    );
    const count = values.filter((value) => value === null).length;
    if (isMixed && count > 0) remarks.push({ code: 'NS-NO-NUMBERS', data: { item: name, count }, place });
  }
  for (const { ledger, formula } of scoring.statements) remarks.push({ code: 'NS-FROM-TARGETS', data: { ledger, formula }, place: null });
  const inTotal = new Set([...proposedItems].flatMap(({ ledger, columns }) => columns.map((column) => `${ledger}.${column}`)));
  for (const item of scoring.items)
    if (item.from === 'rows' && !proposedItems.has(item))
      remarks.push({ code: 'NS-ITEM-UNUSED', data: { item: item.name }, place: item.place });
  const copies = new Map(copiedItems(scoring.items).map((item) => [`${item.ledger}.${item.columns[0] ?? ''}`, item]));
  for (const { name, kind, columns, tables } of ledgers) {
    const isScored = columns.some((column) => inTotal.has(`${name}.${column.name}`));
    const [table] = tables;
    if (!isScored && (kind === 'rank' || kind === 'history' || kind === 'rating') && table !== undefined)
      remarks.push({
        code: 'NS-LEDGER-UNUSED',
        data: { ledger: name },
        place: placeOf(table, table.table.head.first, table.table.columns[0]?.column ?? 0),
      });
    if (kind !== 'result' && kind !== 'roster') continue;
    for (const column of columns) {
      const isOwn = [own.columns?.total, own.columns?.rank].some((one) => one?.name === column.name && own.columns?.ledger.name === name);
      if (column.isNumeric && !isOwn && !inTotal.has(`${name}.${column.name}`))
        remarks.push({
          code: copies.has(`${name}.${column.name}`) ? 'NS-COLUMN-COPY' : 'NS-COLUMN-UNUSED',
          data: { head: column.words },
          place: column.head,
        });
    }
  }
  return remarks;
}

/** The places of the units that a ledger of vetoes names. */
function vetoedUnits(
  ledgers: readonly ProposedLedger[],
  rows: ReadonlyMap<string, readonly UnitRow[]>,
  list: UnitList,
): ReadonlySet<number> {
  const ofVetoes = ledgers.filter(({ kind }) => kind === 'veto').flatMap(({ name }) => rows.get(name) ?? []);
  return new Set(ofVetoes.flatMap(({ unit }) => (unit === null ? [] : [list.find(unit)])));
}

/** How many periods every unit has rows for; 1 where nothing says a period. */
function periodsIn(ledgers: readonly ProposedLedger[], rows: ReadonlyMap<string, readonly UnitRow[]>): number {
  for (const { name, columns } of ledgers) {
    const period = columns.find(({ concept }) => concept === 'period');
    if (period === undefined) continue;
    const found = new Set((rows.get(name) ?? []).map((row) => textIn(row, period.name)).filter((text) => text !== ''));
    if (found.size > 1) return found.size;
  }
  return 1;
}

/** The sum of the points of every unit where all have the same; else what a title says. */
function fullMark(
  ledgers: readonly ProposedLedger[],
  rows: ReadonlyMap<string, readonly UnitRow[]>,
  list: UnitList,
): { readonly mark: SchemeProposal['full']; readonly remarks: Remark[] } {
  const [only, another] = ledgers.filter(({ kind }) => kind === 'indicator');
  const points = only?.columns.find(({ concept }) => concept === 'points');
  const remarks: Remark[] = [];
  if (only !== undefined && another === undefined && points !== undefined) {
    const sums = list.units.map(() => 0);
    for (const row of rows.get(only.name) ?? []) {
      const at = row.unit === null ? -1 : list.find(row.unit);
      if (at >= 0) sums[at] = Math.round(((sums[at] ?? 0) + (numberOf(row, points.name) ?? 0)) * 1e6) / 1e6;
    }
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    if (low === high && low > 0)
      return { mark: { value: low, points: { ledger: only.name, column: points.name }, place: points.head }, remarks };
    if (high > 0) remarks.push({ code: 'NS-FULL-DIFFERS', data: { head: points.words, low, high }, place: points.head });
  }
  for (const { tables } of ledgers)
    for (const mapped of tables)
      for (const { row, column, text } of mapped.table.above) {
        const { full } = limitsIn(text);
        if (full !== null && full >= 10 && /满分|总分/u.test(text))
          return { mark: { value: full, points: null, place: placeOf(mapped, row, column) }, remarks };
      }
  return { mark: null, remarks };
}

/** The full marks that the heads of the parts say, together, where each of them says one and counts whole. */
function fullOfParts({ items }: ScoreItems, [best]: SchemeProposal['totals']): SchemeProposal['full'] {
  const parts = items.filter(({ kind }, at) => kind === 'score' && (best?.factors[at] ?? 0) !== 0);
  const isWhole = items.every(({ kind }, at) => kind !== 'score' || [0, 1].includes(best?.factors[at] ?? 0));
  if (!isWhole || parts.length < 2 || parts.some(({ full }) => full === null)) return null;
  const value = parts.reduce((sum, { full }) => sum + (full ?? 0), 0);
  return { value: Math.round(value * 1e6) / 1e6, points: null, place: parts[0]?.place ?? null };
}

/** Targets of indicators whose cells are texts, else of the indicators' own words. */
function targetsOf(ledgers: readonly ProposedLedger[], rows: ReadonlyMap<string, readonly UnitRow[]>): ReadTarget[] {
  const found: ReadTarget[] = [];
  const seen = new Set<string>();
  for (const { name, kind, columns } of ledgers) {
    if (kind !== 'indicator') continue;
    const target = columns.find(({ concept, isNumeric }) => concept === 'target' && !isNumeric);
    const hasNumbers = columns.some(({ concept, isNumeric }) => concept === 'target' && isNumeric);
    const column = target ?? (hasNumbers ? undefined : columns.find(({ concept }) => concept === 'indicator'));
    if (column === undefined) continue;
    for (const row of rows.get(name) ?? []) {
      const cell = row.values.get(column.name);
      if (typeof cell?.value !== 'string' || cell.at === null || seen.has(cell.value)) continue;
      const said = targetIn(cell.value);
      if (said === null) continue;
      seen.add(cell.value);
      found.push({ place: cell.at, text: cell.value, said });
    }
  }
  return found;
}

const TABLE = /(?:表|台账|名单)$/u;
const ABOUT_TABLES = /(?:得分|考核|完成|目标任务|情况|汇总|统计|评分|打分|一览|排名|成绩|公示|明细)$/u;
const LONGEST_TITLE = 40;

/** The first title, of results before others and of the roster last, without what calls it a table: the name of a regulation. */
function titleOf({ tables }: Mapping, name: string): string {
  const later = ({ match }: MappedTable): number => (match.shape.kind === 'result' ? 0 : match.shape.kind === 'roster' ? 2 : 1);
  const titles = [...tables]
    .sort((a, b) => later(a) - later(b))
    .flatMap(({ table }) => table.above.filter(({ text }) => !/[:：]/u.test(text)).map(({ text }) => foldName(text)));
  const title = titles.find((text) => text.length >= 6 && text.length <= LONGEST_TITLE && !/^[(（]/u.test(text)) ?? foldName(name);
  let plain = title.replace(TABLE, '');
  if (plain !== title) while (ABOUT_TABLES.test(plain)) plain = plain.replace(ABOUT_TABLES, '');
  return `${plain === '' ? title : plain}${/考核|考评|评价|绩效$/u.test(plain) ? '' : '考核'}办法`;
}
