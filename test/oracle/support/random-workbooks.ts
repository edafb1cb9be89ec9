import fc, { type Arbitrary } from 'fast-check';
import { cellText } from '../../../src/ledgers/read-ledgers';
import type { Scheme } from '../../../src/scheme/load';
import type { InputColumn, Ledger } from '../../../src/scheme/model';
import { ROSTER } from '../../../src/language/term';
import type { Area } from '../../../src/workbook/cells/area';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { cellFor, type Tidiness } from './random-cells';
import type { TypedSheet } from './typed';
import type { Scenario } from './worked-cases';

/** Names that criteria of a spreadsheet take for something else, and pairs that it takes for the same. */
const UNITS = ['甲局', '乙镇', '丙中心', '丁*', '戊?', '~己', '=庚', '>1', 'A局', 'a局', '辛（直属）', '12'];
const ALIASES = ['甲', '乙镇人民政府', '中心', '丁星', '戊问', '己波', '庚等', '大于一', '大A', '小a', '辛', '十二'];

/** Random readings, units and rows for a scheme, typed into sheets the way offices type them. */
export function randomScenario(name: string, scheme: Scheme): Arbitrary<Scenario> {
  const period = scheme.year ?? 2017;
  const readings = fc.record(
    Object.fromEntries(scheme.readings.map((reading) => [reading.name, fc.constantFrom(reading.chosen, ...reading.alternatives)])),
  );
  const units = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.nat({ max: UNITS.length - 1 }))
    .map(([count, first]) => Array.from({ length: count }, (_, index) => (first + index) % UNITS.length));
  return fc
    .tuple(readings, units, fc.constantFrom<Tidiness>('tidy', 'tidy', 'untidy'))
    .chain(([chosen, roster, tidiness]) =>
      fc
        .tuple(...scheme.ledgers.map((ledger) => ledgerSheets(ledger, scheme, roster, period, tidiness)))
        .map((sheets): Scenario => ({ name, scheme, sheets: sheets.flat(), readings: chosen, period: String(period) })),
    );
}

function ledgerSheets(
  ledger: Ledger,
  scheme: Scheme,
  roster: readonly number[],
  period: number,
  tidiness: Tidiness,
): Arbitrary<TypedSheet[]> {
  const names = roster.flatMap((at) => [UNITS[at] ?? '', UNITS[at] ?? '', ...(tidiness === 'untidy' ? [ALIASES[at] ?? ''] : [])]);
  const columns = ledger.columns.filter((column) => tidiness === 'untidy' || column.name !== '备注');
  const row = (unit: Arbitrary<CellValue> | null): Arbitrary<CellValue[]> =>
    fc.tuple(
      ...columns.map((column) => {
        if (ledger.name === ROSTER && column.name === '序列' && scheme.sequences.length > 0)
          return fc.constantFrom<CellValue>(...scheme.sequences.slice(0, 2));
        if (ledger.name === ROSTER && column.name === '别名') return fc.constant<CellValue>(null);
        if (column === ownerOf(ledger) && unit !== null) return unit;
        return cellFor(column, tidiness === 'untidy' && ledger.name !== ROSTER ? [...names, '外单位'] : names, period, tidiness);
      }),
    );
  if (ledger.name === ROSTER)
    return fc
      .tuple(
        ...roster.map((at) => row(fc.constant<CellValue>(UNITS[at] ?? '')).map((cells) => withAlias(cells, columns, ALIASES[at] ?? ''))),
      )
      .map((rows): TypedSheet[] => [sheetOf(ledger.name, columns, rows, tidiness)]);
  const most = Math.max(3, Math.round(roster.length * (ledger.atLeast > 0 ? 3 : 2)));
  const required =
    ledger.atLeast > 0 && tidiness === 'tidy' ? roster.flatMap((at) => Array.from({ length: ledger.atLeast }, () => UNITS[at] ?? '')) : [];
  const rows = fc.tuple(
    fc.tuple(...required.map((unit) => row(fc.constant(unit)))),
    fc.array(row(null), { maxLength: most }),
    fc.boolean(),
  );
  return rows.chain(([first, more, ordered]) => {
    const all = ordered
      ? sortedByOwner(
          [...first, ...more],
          columns.findIndex((column) => column === ownerOf(ledger)),
        )
      : [...more, ...first];
    const whole = fc.constant<TypedSheet[]>([sheetOf(ledger.name, columns, all, tidiness)]);
    if (tidiness === 'tidy' || all.length < 4) return whole;
    const split = fc
      .integer({ min: 1, max: all.length - 1 })
      .map((at) => [
        sheetOf(ledger.name, columns, all.slice(0, at), tidiness),
        sheetOf(`${ledger.name}（续）`, columns, all.slice(at), tidiness),
      ]);
    const titled = fc.constant<TypedSheet[]>([withTitleAndNotes(sheetOf(ledger.name, columns, all, tidiness))]);
    const merged = fc.constant<TypedSheet[]>([withMerges(sheetOf(ledger.name, columns, all, tidiness), columns)]);
    return fc.oneof(whole, split, titled, merged);
  });
}

/** The column that says whose row it is. */
function ownerOf(ledger: Ledger): InputColumn | undefined {
  return ledger.columns.find((column) => column.type.kind === 'unit');
}

function withAlias(cells: readonly CellValue[], columns: readonly InputColumn[], alias: string): CellValue[] {
  return cells.map((cell, index) => (columns[index]?.name === '别名' ? alias : cell));
}

function sortedByOwner(rows: readonly CellValue[][], owner: number): CellValue[][] {
  return [...rows].sort((a, b) => cellText(a[owner] ?? null).localeCompare(cellText(b[owner] ?? null), 'zh'));
}

/** Headers as the scheme writes them, or by their first alias. */
function sheetOf(name: string, columns: readonly InputColumn[], rows: readonly CellValue[][], tidiness: Tidiness): TypedSheet {
  const used = new Set(columns.map((column) => column.name));
  const heads = columns.map((column) => {
    const [alias] = column.aliases;
    if (tidiness === 'tidy' || alias === undefined || used.has(alias)) return column.name;
    used.add(alias);
    return alias;
  });
  return { name, rows: [heads, ...rows], merges: [] };
}

/** A title above the header, a note and a total below the rows. */
function withTitleAndNotes(sheet: TypedSheet): TypedSheet {
  const width = sheet.rows[0]?.length ?? 1;
  const line = (text: string): CellValue[] => [text, ...Array.from({ length: width - 1 }, () => null)];
  const moved = sheet.merges.map((area) => ({ ...area, row: area.row + 1 }));
  return { ...sheet, rows: [line('2017年度台账'), ...sheet.rows, line('合计'), line('注：以审定为准')], merges: moved };
}

/** Neighbouring cells that say the same, joined, in the columns where a merged cell speaks for all its rows. */
function withMerges(sheet: TypedSheet, columns: readonly InputColumn[]): TypedSheet {
  const rows = sheet.rows.map((cells) => [...cells]);
  const merges: Area[] = [];
  columns.forEach((column, at) => {
    if (column.merged !== 'inherit') return;
    for (let row = 1; row < rows.length; row += 1) {
      let length = 1;
      while (row + length < rows.length && rows[row]?.[at] !== null && rows[row + length]?.[at] === rows[row]?.[at]) length += 1;
      if (length === 1) continue;
      merges.push({ row, column: at, rows: length, columns: 1 });
      for (let inside = row + 1; inside < row + length; inside += 1) (rows[inside] ?? [])[at] = null;
      row += length - 1;
    }
  });
  return { ...sheet, rows, merges };
}
