import { foldName } from '../../language/syntax/fold-width';
import { plainHead, sensesOf } from '../../ledgers/columns/lexicon';
import { profileOf, type ValueProfile } from '../../ledgers/columns/value-profile';
import type { Concept, LedgerKind } from '../../ledgers/columns/vocabulary';
import { areaOf } from '../../ledgers/mapping/left-out';
import type { MappedTable } from '../../ledgers/mapping/mapping';
import { UNIT_SECTION } from '../../ledgers/mapping/records';
import { cellText } from '../../ledgers/ledger-header-row';
import { limitsBelowHead, limitsIn, NOTHING_SAID, saidFirst, type SaidLimits } from '../../ledgers/said/limits';
import type { HeadColumn } from '../../ledgers/tables/table';
import type { Place } from '../../workbook/cells/area';
import { freeName, nameFrom } from './names';

/** How a column is declared. */
export type ColumnKind = '单位' | '文字' | '分' | '数' | '整数' | '名次' | '日期';

/** A column of a ledger of the new scheme. */
export interface ProposedColumn {
  readonly name: string;
  /** Its head as the workbook has it, where that is not the name itself. */
  readonly aliases: readonly string[];
  readonly type: ColumnKind;
  readonly concept: Concept | null;
  /** The lowest words of its head, folded. */
  readonly words: string;
  /** The cell of its head; null for what stands outside the rows: a quarter, a rater. */
  readonly head: Place | null;
  /** What its head, and the row of full marks below it, say. */
  readonly said: SaidLimits;
  /** All that is filled are numbers. */
  readonly isNumeric: boolean;
  /** So many are numbers that the others are slips: 约88, 缺考. */
  readonly isMostlyNumeric: boolean;
  readonly filled: number;
}

/** A ledger of the new scheme with the tables of the workbook that hold its rows. */
export interface ProposedLedger {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: LedgerKind;
  readonly columns: readonly ProposedColumn[];
  readonly tables: readonly MappedTable[];
  /** What titles and notes around its tables say. */
  readonly said: SaidLimits;
}

const MOSTLY = 0.75;

const KIND_NAMES: Readonly<Record<LedgerKind, string>> = {
  roster: '名册',
  indicator: '指标',
  bonus: '加分',
  deduction: '扣分',
  rating: '评价',
  rank: '排位',
  veto: '一票否决',
  history: '历年结果',
  result: '汇总',
};

/** Ledgers from the tables that recognition found: tables of one kind with the same heads are one ledger. */
export function proposedLedgers(tables: readonly MappedTable[]): ProposedLedger[] {
  const drafts = new Map<string, { kind: LedgerKind; columns: readonly ProposedColumn[]; tables: MappedTable[] }>();
  for (const mapped of tables) {
    const { kind } = mapped.match.shape;
    if (kind === null) continue;
    const columns = columnsOf(mapped);
    const key = `${kind}|${columns
      .map(({ name }) => name)
      .sort()
      .join('|')}`;
    const known = drafts.get(key);
    if (known === undefined) drafts.set(key, { kind, columns, tables: [mapped] });
    else {
      known.columns = known.columns.map((column, at) => together(column, columns[at] ?? column, columns));
      known.tables.push(mapped);
    }
  }
  const taken = new Set<string>();
  const perSheet = new Map<string, number>();
  for (const { tables: own } of drafts.values())
    for (const sheet of new Set(own.map(({ table }) => table.view.sheet.name))) perSheet.set(sheet, (perSheet.get(sheet) ?? 0) + 1);
  return [...drafts.values()].map(({ kind, columns, tables: own }) => {
    const sheets = [...new Set(own.map(({ table }) => table.view.sheet.name))];
    const name = freeName([KIND_NAMES[kind]], taken);
    taken.add(foldName(name));
    const aliases = sheets.filter((sheet) => sheet !== name && perSheet.get(sheet) === 1 && own.every(({ outside }) => outside === null));
    const around = own.flatMap(({ table: { above, below } }) => [...above, ...below]);
    const said = around.reduce<SaidLimits>((all, { text }) => saidFirst(all, limitsIn(text)), NOTHING_SAID);
    return { name, aliases: aliases.filter((alias) => !taken.has(foldName(alias))), kind, columns, tables: own, said };
  });
}

/** A column that two tables share: numeric only where both are; what either head says. */
function together(a: ProposedColumn, other: ProposedColumn, all: readonly ProposedColumn[]): ProposedColumn {
  const b = all.find(({ name }) => name === a.name) ?? other;
  const isNumeric = a.isNumeric && b.isNumeric;
  const isMostlyNumeric = a.isMostlyNumeric && b.isMostlyNumeric;
  return {
    ...a,
    isNumeric,
    isMostlyNumeric,
    filled: a.filled + b.filled,
    said: saidFirst(a.said, b.said),
    type: a.type === b.type ? a.type : '文字',
  };
}

/** Columns of a table that the scheme declares: all with a head but serial numbers, and what stands outside the rows. */
function columnsOf(mapped: MappedTable): ProposedColumn[] {
  const { table, match } = mapped;
  const [group] = match.groups;
  const grouped = new Set(match.groups.flatMap(({ group: one }) => one.columns.map(({ column }) => column)));
  const ticked = new Set(match.ticks?.columns.map(({ column }) => column));
  const found: { readonly head: HeadColumn; readonly concept: Concept | null; readonly type: string | null }[] = [
    ...[...match.columns, ...(group?.columns ?? [])].map(({ head, field }) => ({ head, concept: field.concept, type: field.type.kind })),
    ...match.unused
      .filter(({ column }) => !grouped.has(column) && !ticked.has(column))
      .map((head) => ({ head, concept: null, type: null })),
  ]
    .filter(({ concept, head }) => concept !== 'serial' && (concept !== null || sensesOf(wordsOf(head)).senses[0]?.concept !== 'serial'))
    .sort((a, b) => a.head.column - b.head.column);
  const taken = new Set<string>();
  const lowest = found.map(({ head }) => wordsOf(head));
  const columns = found.map(({ head, concept, type }): ProposedColumn => {
    const words = wordsOf(head);
    const own = concept === 'sequence' && match.shape.kind === 'roster' ? '序列' : concept === 'alias' ? '别名' : '';
    const within = group === undefined || !grouped.has(head.column) ? head.path : head.path.filter((text) => text !== group.group.value);
    // 考评 below each of several heads: every one of them is called by both.
    const isRepeated = within.length > 1 && lowest.filter((text) => text === words).length > 1;
    const plain = nameFrom(plainHead(within[within.length - 1] ?? usualName(concept)));
    const whole = nameFrom(within.slice(-2).map(plainHead).join(''));
    const name = own !== '' ? own : freeName(isRepeated ? [whole, plain] : [plain, whole], taken);
    taken.add(foldName(name));
    const raw = cellText(table.view.value(head.row, head.column)).replace(/\s/gu, '');
    const alias = within.length === 0 || raw === '' || foldName(raw) === foldName(name) ? [] : [raw];
    const profile = profileOf(table, head.column, new Set());
    return {
      name,
      aliases: alias,
      type: type === 'unit' ? '单位' : typeOf(concept, profile),
      concept,
      words,
      head: placeOf(mapped, head.row, head.column),
      said: saidOf(mapped, head),
      isNumeric: profile.numbers >= 0.999 && profile.filled > 0,
      isMostlyNumeric: profile.numbers >= MOSTLY && profile.filled > 0,
      filled: profile.filled,
    };
  });
  return [...columns, ...outsideColumns(mapped, taken)];
}

function wordsOf({ path }: HeadColumn): string {
  return path[path.length - 1] ?? '';
}

/** What a column is called whose only head is that of its group: a unit, a quarter. */
function usualName(concept: Concept | null): string {
  return concept === 'score'
    ? '得分'
    : concept === 'target'
      ? '目标值'
      : concept === 'grade'
        ? '等次名'
        : concept === 'rank'
          ? '名次'
          : '完成值';
}

function outsideColumns({ match, context, sectionField }: MappedTable, taken: ReadonlySet<string>): ProposedColumn[] {
  const kind = match.groups[0]?.group.kind ?? null;
  const text = (name: string, concept: Concept | null): ProposedColumn => ({
    name,
    aliases: [],
    type: '文字',
    concept,
    words: name,
    head: null,
    said: NOTHING_SAID,
    isNumeric: false,
    isMostlyNumeric: false,
    filled: 0,
  });
  const has = (concept: Concept): boolean => match.columns.some(({ field }) => field.concept === concept);
  const columns: ProposedColumn[] = [];
  if ((kind === 'period' || context.period !== null) && !has('period')) columns.push(text('期次', 'period'));
  if ((kind === 'rater' || context.rater !== null) && !has('rater') && match.shape.kind === 'rating') columns.push(text('评价人', 'rater'));
  if (match.ticks !== null) columns.push(text('等次名', 'grade'));
  const ofSections = sectionField === UNIT_SECTION ? undefined : match.shape.fields.find(({ name }) => name === sectionField);
  if (ofSections !== undefined) columns.push(text(ofSections.name, ofSections.concept));
  else if (context.sequence !== null && !has('sequence')) columns.push(text('序列', 'sequence'));
  return columns.filter(({ name }) => !taken.has(foldName(name)));
}

const POINTS: ReadonlySet<Concept> = new Set(['points', 'selfScore', 'score', 'bonus', 'deduction', 'summary']);

function typeOf(concept: Concept | null, { numbers, days, ranks, filled }: ValueProfile): ColumnKind {
  if (filled === 0) return concept !== null && POINTS.has(concept) ? '分' : '文字';
  if (concept !== null && POINTS.has(concept) && numbers >= 0.5) return '分';
  if (concept === 'rank' && ranks >= 0.999) return '名次';
  if (concept === 'date') return days >= 0.999 ? '日期' : '文字';
  if (concept === 'year') return numbers >= 0.999 ? '整数' : '文字';
  if (numbers < 0.999) return '文字';
  return concept === 'target' || concept === 'actual' || concept === null ? '数' : '文字';
}

/** What the cells of a head say of its points: each of its rows, and the row of full marks below. */
function saidOf({ table: { view, head, skipped } }: MappedTable, { column, path }: HeadColumn): SaidLimits {
  const own = [...path].reverse().reduce<SaidLimits>((said, text) => saidFirst(said, limitsIn(text)), NOTHING_SAID);
  const below = skipped.find(({ row, as }) => as === 'head' && row === head.last + 1);
  return below === undefined ? own : saidFirst(own, limitsBelowHead(cellText(view.value(below.row, column))));
}

/** A cell of a table as a place on its sheet. */
export function placeOf({ table: { view } }: MappedTable, row: number, column: number): Place {
  return { sheet: view.sheet.name, area: view.onSheet({ row, column, rows: 1, columns: 1 }) };
}

/** The area of a ledger's first table. */
export function placeOfLedger({ tables: [first] }: ProposedLedger): Place | null {
  return first === undefined ? null : { sheet: first.table.view.sheet.name, area: areaOf(first) };
}
