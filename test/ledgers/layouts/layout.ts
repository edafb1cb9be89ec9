import { cellText } from '../../../src/ledgers/ledger-header-row';
import { columnIndex, columnLetters } from '../../../src/workbook/cells/a1';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { areaOf, workbook } from '../../support/snapshot';

type Rows = readonly (readonly CellValue[])[];

/** A ledger of a layout as its author knows it. Columns by letters, rows by their numbers on the sheet; turned: the other way round. */
interface OwnLedger {
  readonly kind: string;
  readonly sheet: string;
  readonly area: string;
  readonly head: readonly number[];
  /** Concept → letter; turned: concept → row. */
  readonly columns: Readonly<Record<string, string | number>>;
  /** The rows (turned: letters) of the records. */
  readonly rows: readonly (number | string)[];
  /** The unit of all rows, of each, or of what stands in column `unit`. */
  readonly unit?: string | Readonly<Record<number, string>>;
  readonly from?: string;
  readonly groups?: readonly { readonly by: string; readonly value: string; readonly columns: Readonly<Record<string, string>> }[];
  readonly constants?: Readonly<Record<string, string | number>>;
  readonly sections?: readonly { readonly row: number; readonly concept: string; readonly value: string }[];
  readonly skip?: readonly { readonly row: number; readonly why: string }[];
  readonly others?: Readonly<Record<string, string>>;
  /** Letters of columns that say below what they say above. */
  readonly carried?: readonly string[];
}

export interface OwnLayout {
  readonly name: string;
  readonly about: string;
  readonly sheets: Readonly<Record<string, Rows | { readonly rows: Rows; readonly merges?: readonly string[]; readonly hidden?: boolean }>>;
  readonly ledgers: readonly OwnLedger[];
  /** What of cells is accepted, where it is not what stands there. */
  readonly accepted?: Readonly<Record<string, readonly [unknown, unknown, string?]>>;
  readonly notRead?: readonly {
    readonly sheet: string;
    readonly area: string | null;
    readonly why: string;
    readonly mistakenFor: string;
  }[];
  readonly ask?: readonly { readonly sheet: string; readonly at: string; readonly what: string }[];
}

/** The workbook of a layout. */
export function snapshotOf({ sheets }: OwnLayout): Snapshot {
  return workbook(sheets);
}

/** The files of a layout's truth as the measure reads them. */
export function truthOf(layout: OwnLayout): { readonly truth: object; readonly values: object } {
  const snapshot = snapshotOf(layout);
  const sheets: Record<string, Record<string, Record<string, unknown>>> = {};
  const valueAt = (sheet: string, at: string): CellValue => {
    const { row, column } = areaOf(at);
    return snapshot.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;
  };
  const note = (sheet: string, at: string): void => {
    const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(at) ?? [];
    const own = ((sheets[sheet] ??= { same: {} })[letter] ??= {});
    own[row] = [layout.accepted?.[`${sheet}!${at}`] ?? valueAt(sheet, at)];
  };
  const ledgers = layout.ledgers.map((ledger, index) => {
    const { sheet, columns, groups = [], carried = [] } = ledger;
    const isTurned = typeof Object.values(columns)[0] === 'number';
    const list = ledger.rows.flatMap((place) => {
      const anchor = new Map<string, string>();
      const cellsOf = (some: Readonly<Record<string, string | number>>): string[] =>
        Object.entries(some).flatMap(([concept, where]) => {
          const at = isTurned ? `${String(place)}${String(where)}` : `${String(where)}${String(place)}`;
          if (valueAt(sheet, at) !== null) {
            note(sheet, at);
            return [`${concept}=${at}`];
          }
          if (!carried.includes(String(where))) return [];
          let row = Number(place);
          while (row > 0 && valueAt(sheet, `${String(where)}${String(row)}`) === null) row -= 1;
          const first = `${String(where)}${String(row)}`;
          note(sheet, first);
          anchor.set(concept, first);
          ((sheets[sheet] ??= { same: {} })['same'] ??= {})[first] = at;
          return [`${concept}=${at}`];
        });
      const base = cellsOf(columns);
      const unitCell =
        'unit' in columns
          ? (anchor.get('unit') ?? (isTurned ? `${String(place)}${String(columns['unit'])}` : `${String(columns['unit'])}${String(place)}`))
          : null;
      const given = typeof ledger.unit === 'object' ? ledger.unit[Number(place)] : ledger.unit;
      const unit = given ?? (unitCell === null ? '' : cellText(valueAt(sheet, unitCell)));
      if (groups.length === 0) return [[place, unit, null, base.join(' ')]];
      return groups.flatMap((group, at) => {
        const own = cellsOf(group.columns);
        const cells = base.filter((text) => !own.some((other) => other.split('=')[0] === text.split('=')[0]));
        return own.length === 0 ? [] : [[place, group.by === 'unit' ? group.value : unit, at, [...cells, ...own].join(' ')]];
      });
    });
    return {
      id: `${sheet}·${ledger.kind}${String(index)}`,
      kind: ledger.kind,
      sheet,
      area: ledger.area,
      direction: isTurned ? 'columns' : 'rows',
      head: ledger.head,
      unit: { from: ledger.from ?? 'column' },
      columns: isTurned ? {} : columns,
      ...(isTurned ? { rowsOf: columns } : {}),
      groups,
      constants: Object.fromEntries(Object.entries(ledger.constants ?? {}).map(([concept, value]) => [concept, { value, from: 'title' }])),
      sections: ledger.sections ?? [],
      skip: ledger.skip ?? [],
      others: ledger.others ?? {},
      heads: {},
      records: { count: list.length, list },
    };
  });
  const file = `${layout.name}.xlsx`;
  const truth = {
    file,
    set: 'own',
    about: layout.about,
    features: [layout.about],
    ledgers,
    notRead: layout.notRead ?? [],
    ask: layout.ask ?? [],
  };
  return { truth, values: { file, sheets, asks: (layout.ask ?? []).map(({ sheet, at }) => ({ sheet, at, places: [at] })) } };
}

/** Rows that say what the rows below them share, and are no records: their texts by row. */
export function sectionRows(concept: string, values: Readonly<Record<number, string>>): Required<Pick<OwnLedger, 'sections' | 'skip'>> {
  const rows = Object.entries(values).map(([row, value]) => ({ row: Number(row), value }));
  return { sections: rows.map(({ row, value }) => ({ row, concept, value })), skip: rows.map(({ row }) => ({ row, why: 'section' })) };
}

/** Columns that say the same once more for each value of a head above them, side by side from a letter on. */
export function groupsOf(
  by: string,
  values: readonly string[],
  first: string,
  concepts: readonly string[],
): NonNullable<OwnLedger['groups']> {
  const letter = (at: number): string => columnLetters(columnIndex(first) + at);
  return values.map((value, group) => ({
    by,
    value,
    columns: Object.fromEntries(concepts.map((concept, at) => [concept, letter(group * concepts.length + at)])),
  }));
}

/** Numbers from the first to the last. */
export function rowsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Letters from the first to the last. */
export function lettersFrom(first: string, last: string): string[] {
  return rowsFrom(columnIndex(first), columnIndex(last)).map(columnLetters);
}
