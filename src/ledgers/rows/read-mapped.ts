import type { InputColumn } from '../../scheme/model';
import { areaToA1 } from '../../workbook/cells/a1';
import { boundingArea, type Area } from '../../workbook/cells/area';
import type { CellValue } from '../../workbook/cells/cell';
import type { Sliced } from '../../workbook/progress';
import { dayShift, valueAt } from '../../workbook/snapshot';
import { cellText } from '../ledger-header-row';
import type { LedgerRows } from './ledger-rows';
import type { MappedTable } from '../mapping/mapping';
import { recordsOf, withoutNumber, type LedgerRecord, type RecordCell } from '../mapping/records';
import { isRate, MOST_UNASKED, saysMeasure } from '../measure/column-scale';
import { measureOfLine } from '../measure/head-measure';
import { plainNumber, scalesOf, type RateAnswer, type SheetScales } from '../measure/sheet-scales';
import type { Problem } from '../problem';
import { cellReader, hasMeasures, type CellReading } from './read-cell';
import { HIDDEN, measureProblems, oneMore, TOLD_ONCE } from './read-rows';
import type { LedgerSheet } from '../recognise-ledgers';

/** Records that are read without a pause. */
const ROWS = 500;

/**
 * Reads the records of a table that was recognised (see `mapWorkbook`) into `into`: each value from its own cell by its column's type; what
 * stands outside the rows, in titles, sections and groups, as if it stood in them. Gives what was noticed.
 */
export function* readMapped(
  source: LedgerSheet,
  mapped: MappedTable,
  into: LedgerRows,
  answers: readonly RateAnswer[] = [],
): Sliced<Problem[]> {
  const { ledger, sheet } = source;
  const scales = scalesOfTable(source, mapped, answers);
  const problems: Problem[] = measureProblems(source, scales, (column) => headArea(mapped, column.name));
  const once = new Map<string, Problem>();
  const asked = new Set<string>();
  const readers = ledger.columns.map((column) => ({
    column,
    values: into.columns.get(column.name) ?? [],
    read: cellReader(column, {
      confidential: ledger.confidential || column.confidential,
      shift: dayShift(sheet),
      scale: scales.of(column),
      measuredElsewhere: hasMeasures(ledger),
    }),
  }));
  problems.push(...skippedRows(source, mapped));
  let count = 0;
  for (const record of recordsOf(mapped)) {
    if (count % ROWS === 0) yield { phase: 'reading', done: count, of: Math.max(count, mapped.table.rows.length) };
    count += 1;
    const row = into.rows.length;
    const cells = new Map<string, Area>();
    for (const { column, values, read } of readers) {
      const cell = record.cells.find(({ field }) => field.name === column.name);
      if (cell !== undefined) cells.set(column.name, cell.at);
      if (cell?.shared === true && column.merged === 'ask') {
        values.push(null);
        const key = areaToA1(cell.at) + column.name;
        if (!asked.has(key) && cellText(valueAt(source.sheet, cell.at.row, cell.at.column)).trim() !== '')
          problems.push(sharedProblem(source, column, cell, row));
        asked.add(key);
        continue;
      }
      const { value, problem, correction } = readingOf(record, cell, column, source, read);
      values.push(value);
      const place = cell === undefined ? null : { sheet: sheet.name, area: cell.at };
      const isCarried = cell !== undefined && asked.has(`${areaToA1(cell.at)} ${column.name}`);
      if (problem !== null && !isCarried) {
        if (cell !== undefined) asked.add(`${areaToA1(cell.at)} ${column.name}`);
        const here = { ...problem, place: place ?? recordPlace(source, cells), ledger: ledger.name, row, correction };
        const key = `${problem.code} ${column.name}`;
        if (TOLD_ONCE.has(problem.code)) once.set(key, oneMore(once.get(key)) ?? here);
        else problems.push(here);
      }
    }
    for (const { column, values } of readers)
      if (values[row] === null && column.required)
        problems.push({
          code: column.type.kind === 'unit' ? 'L-UNIT-BLANK' : 'L-REQUIRED',
          severity: 'error',
          place: blankPlace(source, mapped, column.name, cells),
          data: { column: column.name },
          ledger: ledger.name,
          row,
          correction: undefined,
        });
    if (record.ticksUnclear !== null)
      problems.push({
        code: 'L-TICKS-UNCLEAR',
        severity: 'error',
        place: { sheet: sheet.name, area: record.ticksUnclear },
        data: { column: mapped.match.ticks?.field.name ?? '' },
        ledger: ledger.name,
        row,
        correction: undefined,
      });
    const sheetRow = sheetRowOf(source, mapped, cells);
    into.add({ source, scales }, sheetRow, standsInRow(source, sheetRow, cells) ? null : cells);
  }
  problems.push(...once.values());
  return problems;
}

/** What a record holds in a column: its own cell, what stands outside it, the unit that something else says. */
function readingOf(
  record: LedgerRecord,
  cell: RecordCell | undefined,
  column: InputColumn,
  { sheet }: LedgerSheet,
  read: (cell: CellValue, format: string) => CellReading,
): CellReading {
  if (cell !== undefined) {
    const raw = valueAt(sheet, cell.at.row, cell.at.column);
    // Below a head that is a grade stands a tick; the head is the value.
    if (column.type.kind === 'unit' && typeof cell.value === 'string') return read(withoutNumber(cell.value), 'General');
    if (cell.isTick) return read(typeof cell.value === 'string' ? cell.value : raw, 'General');
    return read(raw, sheet.numberFormats[cell.at.row]?.[cell.at.column] ?? 'General');
  }
  const outside = record.context[column.name] ?? (column.type.kind === 'unit' && column.required ? record.unit : null);
  return read(outside, 'General');
}

function scalesOfTable(source: LedgerSheet, mapped: MappedTable, answers: readonly RateAnswer[]): SheetScales {
  const { table, match } = mapped;
  const { view } = table;
  const first = [...match.columns, ...(match.groups[0]?.columns ?? [])];
  const above = table.above.map(({ text }) => measureOfLine(text)).filter((found) => found !== null);
  return scalesOf(
    {
      ledger: source.ledger,
      sheet: source.sheet.name,
      head: ({ name }) => {
        const found = first.find(({ field }) => field.name === name)?.head;
        if (found === undefined) return null;
        return { text: found.path[found.path.length - 1] ?? '', at: view.onSheet(cell(found.row, found.column)).column };
      },
      above: above[above.length - 1] ?? null,
      firstAbove: (column) => {
        if (!isRate(column)) return null;
        for (const row of table.rows)
          for (const { field, head } of [...match.columns, ...match.groups.flatMap(({ columns }) => columns)]) {
            if (field.name !== column.name) continue;
            const found = plainNumber(view.value(row, head.column));
            if (found !== null && Math.abs(found) > MOST_UNASKED && !saysMeasure(view.format(row, head.column)))
              return { row: view.onSheet(cell(row, head.column)).row, found };
          }
        return null;
      },
    },
    answers,
  );
}

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function headArea({ table, match }: MappedTable, column: string): Area | null {
  const found = [...match.columns, ...match.groups.flatMap(({ columns }) => columns)].find(({ field }) => field.name === column);
  return found === undefined ? null : table.view.onSheet(cell(found.head.row, found.head.column));
}

/** Where a blank is told: in its column, below its head, as far as the row has a place on the sheet. */
function blankPlace(source: LedgerSheet, mapped: MappedTable, column: string, cells: ReadonlyMap<string, Area>): Problem['place'] {
  const own = recordPlace(source, cells);
  const head = headArea(mapped, column);
  if (own === null || head === null) return own;
  const area = mapped.table.view.turned ? cell(head.row, own.area.column) : cell(own.area.row, head.column);
  return { sheet: source.sheet.name, area };
}

function recordPlace({ sheet }: LedgerSheet, cells: ReadonlyMap<string, Area>): Problem['place'] {
  const [first, ...rest] = cells.values();
  return first === undefined ? null : { sheet: sheet.name, area: rest.reduce(boundingArea, first) };
}

/** The row of the sheet that a record is named by: that of most of its cells, since labels may stand above. */
function sheetRowOf({ header }: LedgerSheet, { table }: MappedTable, cells: ReadonlyMap<string, Area>): number {
  if (table.view.turned) return header.row;
  return Math.max(header.row, ...[...cells.values()].map(({ row }) => row));
}

/** Whether every value of a record stands in its row, below its head, so that nothing needs to be kept of where. */
function standsInRow({ isRows, header }: LedgerSheet, sheetRow: number, cells: ReadonlyMap<string, Area>): boolean {
  if (!isRows || cells.size !== header.columns.size) return false;
  for (const [column, area] of cells) if (area.row !== sheetRow || area.column !== header.columns.get(column)) return false;
  return true;
}

function sharedProblem({ sheet, ledger }: LedgerSheet, column: InputColumn, { at }: RecordCell, row: number): Problem {
  const isHidden = ledger.confidential || column.confidential;
  return {
    code: 'L-INHERITED',
    severity: 'notice',
    place: { sheet: sheet.name, area: at },
    ledger: ledger.name,
    row,
    correction: undefined,
    data: { column: column.name, area: areaToA1(at), found: isHidden ? HIDDEN : cellText(valueAt(sheet, at.row, at.column)) },
  };
}

const SKIPPED = { total: 'L-TOTAL-ROW', note: 'L-NOTE-ROW', head: 'L-HEADER-REPEATED', example: 'L-EXAMPLE-ROW' } as const;
const SHOWN = 24;

function skippedRows({ ledger, sheet }: LedgerSheet, { table }: MappedTable): Problem[] {
  const { view, columns } = table;
  const left = columns[0]?.column ?? 0;
  const width = (columns[columns.length - 1]?.column ?? left) - left + 1;
  return table.skipped.map(({ row, as }): Problem => {
    const text = columns.map(({ column }) => cellText(view.value(row, column)).trim()).find((found) => found !== '') ?? '';
    const area = view.onSheet({ row, column: left, rows: 1, columns: width });
    const found = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    return {
      code: SKIPPED[as],
      severity: as === 'example' ? 'warning' : 'notice',
      place: { sheet: sheet.name, area },
      data: { row: area.row + 1, found: ledger.confidential ? HIDDEN : found },
      ledger: ledger.name,
      row: null,
      correction: undefined,
    };
  });
}
