import type { Scheme } from '../../scheme/model';
import { areaBetween, boundingArea, cellArea, type Area, type Place } from '../../workbook/cells/area';
import { isDateFormat } from '../../workbook/cells/date-format';
import { dateText, isDayNumber } from '../../workbook/cells/day-number';
import { dayShift } from '../../workbook/snapshot';
import { headWords } from '../columns/match-table-to-ledger';
import { cellText } from '../ledger-header-row';
import type { AskedTable, LedgerSheet, Recognised } from '../recognise-ledgers';
import { isFilled, viewOf } from '../tables/sheet-view';
import type { HeadColumn, Table } from '../tables/table';
import { areaOf } from './left-out';
import type { FoundTable, MappedTable } from './mapping';
import { showing } from './showing';
import { asTaken, type TableAnswer } from './table-answers';

/**
 * How a table stands: `read`; `guess`, asked whether it is the ledger that it looks like; `left`, asked about because it would be read
 * wrongly or twice; `refused`, somebody said that it is not to be read; `unknown`, it looks like no ledger.
 */
export type TableStanding = 'read' | 'guess' | 'left' | 'refused' | 'unknown';

/** A table of the workbook and what it was taken for. */
export interface TableOverview {
  readonly place: Place;
  /** Which table of its sheet it is, from 0; null where nothing but the ledger's own heads says so, and nothing else can be said of it. */
  readonly nth: number | null;
  readonly standing: TableStanding;
  /** The ledger that it was taken for; null for none. */
  readonly ledger: string | null;
  /** The rows that hold data. */
  readonly rows: number;
  /** Each head once; of heads in groups those of the first group. */
  readonly columns: readonly ColumnOverview[];
  /** The groups that stand side by side below heads of their own: quarters, units, raters. */
  readonly groups: readonly string[];
  /** Whose the rows are, where a title, a line or the sheet's name says it. */
  readonly unit: string | null;
  /** The answer that takes the table as it stands here; null where it was taken for nothing. */
  readonly taken: TableAnswer | null;
}

/** A column of a table, or a row where the table lies on its side. */
export interface ColumnOverview {
  /** The words of its head, see `headWords`. */
  readonly head: string;
  readonly place: Place;
  /** The column of the ledger that it holds; null for none. */
  readonly field: string | null;
  /** One of several heads of which one is ticked: they hold the column together. */
  readonly isTick: boolean;
  /** The first values; null where they are not to be shown. */
  readonly samples: readonly string[] | null;
}

const SAMPLES = 3;
const ROWS_LOOKED_AT = 200;

/** Every table of a workbook as it was recognised, sheet by sheet; first those that only their heads say, see `nth`. */
export function tableOverviews(
  { sheets, asked, tablesFound: { found } }: Pick<Recognised, 'sheets' | 'asked'> & { readonly tablesFound: Pick<Recognised, 'found'> },
  scheme: Scheme,
): TableOverview[] {
  const withTables = new Set(found.map(({ table }) => table.view.sheet));
  const alone = sheets.filter(({ sheet }) => !withTables.has(sheet)).map((source) => overviewOfHeads(source, scheme));
  const overviews = found.map((one) => {
    const { sheet } = one.table.view;
    const question = asked.find(({ mapped }) => mapped.table === one.table);
    const source =
      sheets.find(({ mapped }) => mapped?.table === one.table) ??
      sheets.find(({ sheet: its, mapped, header: { row } }) => its === sheet && mapped === null && isHeadRow(one.table, row));
    return overviewOf(one, takenOf(one, question, source), scheme);
  });
  return [...alone, ...overviews];
}

/** A sheet that is read by the ledger's own heads, though nothing looks like a table: one column, or no rows. */
function overviewOfHeads({ sheet, ledger, header }: LedgerSheet, scheme: Scheme): TableOverview {
  const at = [...header.columns.values()];
  const left = Math.min(...at);
  const below = sheet.values.slice(header.row + 1).flatMap((cells, index) => (cells.some(isFilled) ? [header.row + 1 + index] : []));
  const last = below[below.length - 1] ?? header.row;
  const mayShow = showing(ledger.name, new Set(header.columns.keys()), scheme);
  return {
    place: { sheet: sheet.name, area: areaBetween(header.row, left, last, Math.max(...at)) },
    nth: null,
    standing: 'read',
    ledger: ledger.name,
    rows: below.length,
    columns: [...header.columns].map(([field, column]) => ({
      head: field,
      place: { sheet: sheet.name, area: areaBetween(header.row, column, last, column) },
      field,
      isTick: false,
      samples: mayShow(field) ? samplesOf({ view: viewOf(sheet), rows: below }, column) : null,
    })),
    groups: [],
    unit: null,
    taken: null,
  };
}

interface Taken {
  readonly standing: TableStanding;
  readonly ledger: string | null;
  readonly mapped: MappedTable | null;
  readonly answer: TableAnswer | null;
}

function takenOf(found: FoundTable, question: AskedTable | undefined, source: LedgerSheet | undefined): Taken {
  if (question !== undefined) {
    const { mapped, ledger, as } = question;
    return { standing: as, ledger: ledger.name, mapped, answer: asTaken(mapped) };
  }
  if (source !== undefined) {
    const { ledger, mapped } = source;
    return { standing: 'read', ledger: ledger.name, mapped, answer: mapped === null ? byHeader(found, source) : asTaken(mapped) };
  }
  return { standing: found.answer?.ledger === null ? 'refused' : 'unknown', ledger: null, mapped: null, answer: null };
}

function isHeadRow({ view, head }: Table, row: number): boolean {
  return !view.turned && row >= head.first && row <= head.last;
}

/** The table of a sheet that is read by the ledger's own heads, as the answer that takes it so. */
function byHeader({ table, nth }: FoundTable, { sheet, ledger, header }: LedgerSheet): TableAnswer {
  const names = new Map([...header.columns].map(([name, at]) => [at, name]));
  return { sheet: sheet.name, nth, ledger: ledger.name, columns: headsIn(table.columns, (at) => names.get(at) ?? null) };
}

function headsIn(columns: readonly HeadColumn[], fieldAt: (column: number) => string | null): TableAnswer['columns'] {
  const heads = new Map<string, string | null>();
  for (const head of columns) {
    const words = headWords(head);
    if (words !== '') heads.set(words, heads.get(words) ?? fieldAt(head.column));
  }
  return [...heads].map(([head, column]) => ({ head, column }));
}

function overviewOf({ table, nth }: FoundTable, { standing, ledger, mapped, answer }: Taken, scheme: Scheme): TableOverview {
  const groups = mapped?.match.groups ?? [];
  const further = new Set(groups.slice(1).flatMap(({ columns }) => columns.map(({ head }) => head)));
  const ticks = new Set(mapped?.match.ticks?.columns);
  const fields = new Map(answer?.columns.map(({ head, column }) => [head, column]));
  const seen = new Set<string>();
  const shown = table.columns.filter((head) => {
    const words = headWords(head);
    const isFirst = words !== '' && !seen.has(words);
    seen.add(words);
    return isFirst && !further.has(head);
  });
  const columns = shown.map((head): ColumnOverview => {
    const isTick = ticks.has(head);
    const field = isTick ? (mapped?.match.ticks?.field.name ?? null) : (fields.get(headWords(head)) ?? null);
    return { head: headWords(head), place: columnPlace(table, head), field, isTick, samples: null };
  });
  const mayShow = showing(ledger, new Set(columns.map(({ field }) => field)), scheme);
  return {
    place: { sheet: table.view.sheet.name, area: areaOf({ table }) },
    nth,
    standing,
    ledger,
    rows: table.rows.length,
    columns: columns.map((column, at) => {
      const head = shown[at];
      return head === undefined || !mayShow(column.field) ? column : { ...column, samples: samplesOf(table, head.column) };
    }),
    groups: groups.map(({ group }) => group.value),
    unit: mapped?.outside?.name ?? null,
    taken: answer,
  };
}

/** A column from its head to the last row of the table. */
function columnPlace({ view, rows }: Table, { row, column }: HeadColumn): Place {
  const last = rows[rows.length - 1] ?? row;
  const area: Area = boundingArea(cellArea(row, column), cellArea(last, column));
  return { sheet: view.sheet.name, area: view.onSheet(area) };
}

function samplesOf({ view, rows }: Pick<Table, 'view' | 'rows'>, column: number): string[] {
  const samples: string[] = [];
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const value = view.value(row, column);
    if (!isFilled(value)) continue;
    const day = typeof value === 'number' && isDateFormat(view.format(row, column)) ? value + dayShift(view.sheet) : null;
    samples.push(day !== null && isDayNumber(day) ? dateText(day) : cellText(value));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}
