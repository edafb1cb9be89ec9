import { differenceOf, looksOf } from '../../language/hints/look-alikes';
import type { InputColumn } from '../../scheme/model';
import { areaToA1, placeToA1 } from '../../workbook/cells/a1';
import { boundingArea, cellArea, type Area, type Place } from '../../workbook/cells/area';
import { dayShift, valueAt, type SheetSnapshot } from '../../workbook/snapshot';
import type { Phrase } from '../../messages/catalogue';
import type { Sliced } from '../../workbook/progress';
import { visibleSigns } from '../../workbook/cells/visible-signs';
import { findingMessages, type FindingCode } from '../../messages/assessment/findings';
import { cellName, cellText, headerCells } from '../ledger-header-row';
import type { LedgerRow, LedgerRows } from './ledger-rows';
import { shiftDecimal } from '../measure/column-scale';
import { sheetScales, type RateAnswer, type SheetScales } from '../measure/sheet-scales';
import { areaOf } from '../mapping/left-out';
import { mergesOf } from '../merges';
import type { Problem } from '../problem';
import { cellReader, hasMeasures } from './read-cell';
import type { LedgerSheet } from '../recognise-ledgers';
import { rowSorter } from './row-kind';

/** Rows that are read without a pause. */
const ROWS = 500;

/**
 * Reads the rows below a header into `into`, each cell by its column's type, and gives what was noticed. Blank rows, repeated headers,
 * totals and notes are left out.
 */
export function* readRows(source: LedgerSheet, into: LedgerRows, answers: readonly RateAnswer[] = []): Sliced<Problem[]> {
  const { ledger, sheet, header } = source;
  const scales = sheetScales(source, answers);
  const problems: Problem[] = measureProblems(source, scales, (column) => headArea(source, column));
  const stray = strayColumns(source);
  const asked = new Set<Area>();
  const once = new Map<string, Problem>();
  const columns = ledger.columns.map((column) => ({
    column,
    at: header.columns.get(column.name) ?? null,
    values: into.columns.get(column.name) ?? [],
    read: cellReader(column, {
      confidential: ledger.confidential || column.confidential,
      shift: dayShift(sheet),
      scale: scales.of(column),
      measuredElsewhere: hasMeasures(ledger),
    }),
  }));
  const mergeAt = mergesOf(sheet);
  const kindOf = rowSorter(source);
  const of = { source, scales };
  for (let sheetRow = header.row + 1; sheetRow < sheet.values.length; sheetRow += 1) {
    if ((sheetRow - header.row) % ROWS === 1) yield { phase: 'reading', done: sheetRow, of: sheet.values.length };
    const cells = sheet.values[sheetRow] ?? [];
    const kind = kindOf(sheetRow);
    if (kind !== 'data') {
      if (kind !== 'blank')
        problems.push({
          code: kind.code,
          severity: 'notice',
          place: wholeRow(source, sheetRow),
          data: ledger.confidential ? { ...kind.data, found: HIDDEN } : kind.data,
          ledger: ledger.name,
          row: null,
          correction: undefined,
        });
      continue;
    }
    const row = into.rows.length;
    for (const { column, at, values, read } of columns) {
      const merge = at === null ? undefined : mergeAt(sheetRow, at);
      if (at === null || (merge !== undefined && merge.column !== at)) {
        values.push(null);
        continue;
      }
      const inherited = merge !== undefined && merge.row !== sheetRow;
      if (inherited && column.merged === 'ask') {
        values.push(null);
        if (!asked.has(merge) && cellName(valueAt(sheet, merge.row, merge.column)) !== '')
          problems.push(inheritedProblem(source, column, merge, row));
        asked.add(merge);
        continue;
      }
      const { value, problem, correction } = read(
        merge === undefined ? (cells[at] ?? null) : valueAt(sheet, merge.row, merge.column),
        sheet.numberFormats[merge?.row ?? sheetRow]?.[at] ?? 'General',
      );
      values.push(value);
      if (problem !== null && !inherited) {
        const here = { ...problem, place: cellPlace(source, sheetRow, at), ledger: ledger.name, row, correction };
        const key = `${problem.code} ${column.name}`;
        if (TOLD_ONCE.has(problem.code)) once.set(key, oneMore(once.get(key)) ?? here);
        else problems.push(here);
      }
      if (
        value === null &&
        column.required &&
        !stray.some((area) => area.column === at + 1 && sheetRow >= area.row && sheetRow < area.row + area.rows)
      ) {
        const code = column.type.kind === 'unit' ? 'L-UNIT-BLANK' : 'L-REQUIRED';
        problems.push({
          code,
          severity: 'error',
          place: cellPlace(source, sheetRow, at),
          data: { column: column.name },
          ledger: ledger.name,
          row,
          correction: undefined,
        });
      }
    }
    into.add(of, sheetRow);
  }
  for (const area of stray) problems.push(strayProblem(source, area));
  problems.push(...once.values(), ...doubleColumns(source), ...headsAlike(source));
  return problems;
}

/** What is told once for a column, with how many cells it is of. */
export const TOLD_ONCE: ReadonlySet<FindingCode> = new Set(['L-NOT-CALCULATED', 'L-SAYS-NOTHING', 'L-MEASURE-SHOWN']);

/** A problem that stands for all cells of a column that have the same cause, at the first of them. */
export function oneMore(first: Problem | undefined): Problem | undefined {
  return first && { ...first, data: { ...first.data, cells: Number(first.data['cells']) + 1 } };
}

/** Where a row's value of a column stands; null when its sheet lacks the column. */
export function placeOf(row: LedgerRow, column: string): Place | null {
  const area = row.cell(column);
  return area === null ? null : { sheet: row.source.sheet.name, area };
}

function cellPlace(source: LedgerSheet, row: number, column: number): Place {
  return { sheet: source.sheet.name, area: cellArea(row, column) };
}

/** The whole row between its first and last ledger column; of a row that is no row of the sheet the area that its cells lie in. */
export function rowPlace(row: LedgerRow): Place {
  const own = row.cells === null ? [] : [...row.cells.values()].filter((area) => row.source.isRows || area.row === row.sheetRow);
  const [first, ...rest] = own;
  if (first === undefined || row.source.isRows) return betweenColumns(row.source, row.sheetRow);
  return { sheet: row.source.sheet.name, area: rest.reduce(boundingArea, first) };
}

/** The header of a ledger's sheet, between its first and last ledger column. */
export function headerPlace(source: LedgerSheet): Place {
  const { mapped, sheet, header } = source;
  if (mapped !== null) return { sheet: sheet.name, area: areaOf(mapped) };
  return betweenColumns(source, header.row);
}

function betweenColumns({ header, sheet }: LedgerSheet, row: number): Place {
  const columns = [...header.columns.values()];
  const first = Math.min(...columns);
  return { sheet: sheet.name, area: { row, column: first, rows: 1, columns: Math.max(...columns) - first + 1 } };
}

function wholeRow(source: LedgerSheet, sheetRow: number): Place {
  return {
    sheet: source.sheet.name,
    area: { row: sheetRow, column: 0, rows: 1, columns: Math.max(1, source.sheet.values[sheetRow]?.length ?? 0) },
  };
}

/** What is said in the place of what stands in a confidential ledger. */
export const HIDDEN: Phrase = { sentence: findingMessages['C-CONFIDENTIAL'] };

function inheritedProblem(source: LedgerSheet, column: InputColumn, merge: Area, row: number): Problem {
  const hidden = source.ledger.confidential || column.confidential;
  return {
    code: 'L-INHERITED',
    severity: 'notice',
    place: { sheet: source.sheet.name, area: merge },
    ledger: source.ledger.name,
    row,
    correction: undefined,
    data: { column: column.name, area: areaToA1(merge), found: hidden ? HIDDEN : cellText(valueAt(source.sheet, merge.row, merge.column)) },
  };
}

/** Runs of filled cells in a column without a header, beside the ledger's columns. */
function strayColumns(source: LedgerSheet): Area[] {
  const { sheet, header } = source;
  const used = [...header.columns.values()];
  const mergeAt = mergesOf(sheet);
  const names = headerCells(sheet, header.row);
  const stray: Area[] = [];
  for (let column = Math.min(...used); column <= Math.max(...used) + 1; column += 1) {
    if (used.includes(column) || cellName(names[column] ?? null) !== '' || coveredByHeader(sheet, header.row, column)) continue;
    let open: { row: number; rows: number } | null = null;
    for (let row = header.row + 1; row <= sheet.values.length; row += 1) {
      const merge = mergeAt(row, column);
      if (merge !== undefined && merge.column < column) continue;
      const filled = row < sheet.values.length && cellName(valueAt(sheet, merge?.row ?? row, merge?.column ?? column)) !== '';
      if (filled) open = open === null ? { row, rows: 1 } : { row: open.row, rows: row - open.row + 1 };
      else if (open !== null) {
        stray.push({ row: open.row, column, rows: open.rows, columns: 1 });
        open = null;
      }
    }
  }
  return stray;
}

function coveredByHeader(sheet: SheetSnapshot, row: number, column: number): boolean {
  const area = mergesOf(sheet)(row, column);
  return area !== undefined && cellName(valueAt(sheet, area.row, area.column)) !== '';
}

function strayProblem(source: LedgerSheet, area: Area): Problem {
  const { header, sheet, ledger } = source;
  const neighbour = [...header.columns].find(([, at]) => at === area.column - 1)?.[0] ?? ledger.columns[0]?.name ?? '';
  return {
    code: 'L-STRAY-COLUMN',
    severity: 'warning',
    place: { sheet: sheet.name, area },
    data: { area: areaToA1(area), column: neighbour },
    ledger: ledger.name,
    row: null,
    correction: undefined,
  };
}

/** What is told of the units of measure of a sheet's columns, at their heads, and what is asked, at the first cell that raises it. */
export function measureProblems(
  source: LedgerSheet,
  { of, questions }: SheetScales,
  headOf: (column: InputColumn) => Area | null,
): Problem[] {
  const { ledger, sheet } = source;
  const at = { ledger: ledger.name, row: null, correction: undefined };
  const told = ledger.columns.flatMap((column): Problem[] => {
    const area = headOf(column);
    const { told: what } = of(column);
    return area === null || what === null ? [] : [{ ...what, place: { sheet: sheet.name, area }, ...at }];
  });
  const asked = questions.map((question): Problem => ({
    code: 'L-RATE-ASKED',
    severity: 'error',
    place: cellPlace(source, question.row, question.at),
    data: {
      column: question.column,
      found: ledger.confidential ? HIDDEN : String(question.found),
      percent: ledger.confidential ? HIDDEN : `${String(question.found)}%`,
      multiple: ledger.confidential ? HIDDEN : `${String(shiftDecimal(question.found, 2))}%`,
    },
    ...at,
    asks: { kind: 'rate', sheet: sheet.name, ledger: ledger.name, column: question.column, head: question.head },
  }));
  return [...told, ...asked];
}

function headArea({ header }: LedgerSheet, { name }: InputColumn): Area | null {
  const at = header.columns.get(name);
  return at === undefined ? null : cellArea(header.row, at);
}

/** Columns whose heads say the same as one that is read: nobody can tell which is meant. */
function doubleColumns(source: LedgerSheet): Problem[] {
  const { ledger, header, sheet } = source;
  return header.doubles.map(({ column, at }) => ({
    code: 'L-COLUMN-TWICE',
    severity: 'warning',
    place: cellPlace(source, header.row, at),
    ledger: ledger.name,
    row: null,
    correction: undefined,
    data: { column, used: placeToA1({ sheet: sheet.name, area: cellArea(header.row, header.columns.get(column) ?? at) }) },
  }));
}

/** Heads that only look like the name of a column that the sheet lacks, if need be without their last brackets: the column is not read. */
function headsAlike(source: LedgerSheet): Problem[] {
  const { ledger, header, sheet } = source;
  const lacking = ledger.columns.filter(({ name }) => !header.columns.has(name)).flatMap(({ name, aliases }) => [name, ...aliases]);
  if (lacking.length === 0) return [];
  const used = new Set(header.columns.values());
  return headerCells(sheet, header.row).flatMap((cell, at): Problem[] => {
    const head = used.has(at) || typeof cell !== 'string' ? '' : cell;
    const looks = looksOf(head);
    const whole = looks.replace(/[([][^()[\]]*[)\]]$/u, '');
    const name = lacking.find((one) => looks !== '' && (looksOf(one) === looks || looksOf(one) === whole));
    if (name === undefined) return [];
    return [
      {
        code: 'L-HEAD-ALIKE',
        severity: 'warning',
        place: cellPlace(source, header.row, at),
        ledger: ledger.name,
        row: null,
        correction: undefined,
        data: { found: visibleSigns(head), name, difference: differenceOf(head, name) },
      },
    ];
  });
}
