import { foldName } from '../../language/syntax/fold-width';
import { inWords } from '../../messages/catalogue';
import { tableMessages } from '../../messages/assessment/tables';
import { areaToA1 } from '../../workbook/cells/a1';
import { areaOf } from './left-out';
import type { MappedTable, Mapping } from './mapping';
import type { Scheme } from '../../scheme/model';
import { rosterOf } from './questions';
import { recordsOf, severalUnits, type LedgerRecord } from './records';
import { showingOf, toldOpenly } from './showing';

/**
 * What `kaoji tables --json` prints: the ledgers with their records, each value with its cell, and all that is asked or said. Of what is
 * 保密 by the scheme only the cells.
 */
export function recordsJson(
  mapping: Mapping,
  scheme: Scheme | null = null,
): { readonly ledgers: readonly object[]; readonly told: readonly object[] } {
  const roster = rosterOf(mapping.tables);
  return {
    ledgers: mapping.tables.map((mapped) => ({
      ledger: mapped.match.shape.name,
      sheet: mapped.table.view.sheet.name,
      area: areaToA1(areaOf(mapped)),
      columns: columnsJson(mapped),
      records: recordsOfTable(mapped, roster, scheme),
    })),
    told: mapping.told
      .map((one) => toldOpenly(one, scheme))
      .map(({ code, level, sheet, area, ledger, column, data, leftOut }) => ({
        sheet,
        area: area === null ? null : areaToA1(area),
        ...(ledger === null ? {} : { ledger }),
        ...(column === null ? {} : { column }),
        code,
        level,
        message: inWords({ sentence: tableMessages[code], data }),
        ...(leftOut ? { trap: true } : {}),
      })),
  };
}

function columnsJson({ table: { view }, match }: MappedTable): object[] {
  const group = (value: string | null) => (value === null ? {} : { group: value });
  return [
    ...match.columns.map((column) => ({ ...column, of: null })),
    ...match.groups.flatMap((one) => one.columns.map((column) => ({ ...column, of: one.group.value }))),
  ].map(({ field, head, evidence, of }) => ({
    column: field.name,
    at: areaToA1(view.onSheet({ row: head.row, column: head.column, rows: 1, columns: 1 })),
    head: head.path.join('▸'),
    evidence,
    ...group(of),
  }));
}

function recordsOfTable(mapped: MappedTable, roster: ReadonlySet<string> | null, scheme: Scheme | null): object[] {
  const mayShow = showingOf(mapped, scheme);
  const units = mapped.match.shape.kind === 'roster' ? null : roster;
  return [...recordsOf(mapped)].map((record) => recordJson(record, units, mayShow));
}

function recordJson(
  { unit, cells, context }: LedgerRecord,
  roster: ReadonlySet<string> | null,
  mayShow: (field: string | null) => boolean,
): object {
  const own = cells.find(({ field }) => field.type.kind === 'unit');
  const isOpen =
    own !== undefined &&
    unit !== null &&
    (severalUnits(unit, roster ?? new Set()).length > 0 || (roster !== null && !roster.has(foldName(unit))));
  const open = Object.entries(context).filter(([field]) => mayShow(field));
  return {
    unit: isOpen || !mayShow(own?.field.name ?? null) ? null : unit,
    cells: Object.fromEntries(
      cells
        .filter(({ value }) => value !== null)
        .map(({ field, at, value, asked, shared }) => [
          field.name,
          {
            at: areaToA1(at),
            ...(mayShow(field.name) ? { value } : { confidential: true }),
            ...(asked || shared || (isOpen && field.type.kind === 'unit') ? { asked: true } : {}),
          },
        ]),
    ),
    ...(open.length === 0 ? {} : { context: Object.fromEntries(open) }),
  };
}
