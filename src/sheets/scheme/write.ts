import type { CellValue } from '../../workbook/cells/cell';
import { schemeSchema } from '../../scheme/schema/scheme-schema';
import type { YamlPath } from '../../scheme/source/placed';
import { cellText } from './cell-text';
import { nameText } from './name-text';
import { headingText, pathText } from './heading';
import { ANY, inOneCell, isRow, isSubTable, kindOf, memberKind, type Kind, type ObjectKind } from './block-kind';
import { MORE, NAME, ORDER, SIGNING, SIGNING_LINES, TITLE, USAGE } from './words';

/** What a row of the sheet is, for its looks. A table's `rows` under one `header` have `columns` columns. */
export type RowRole = 'title' | 'usage' | 'heading' | 'part' | 'fact' | 'header' | 'row' | 'blank' | 'signing';

export interface SheetRow {
  readonly role: RowRole;
  /** Texts only; null for a blank cell. */
  readonly cells: readonly (string | null)[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** The kind of a whole scheme. */
export const SCHEME_KIND = kindOf(schemeSchema);

/**
 * The rows of the sheet 考评办法 for a scheme as its YAML has it: facts first, then every part under its own heading.
 * `formOf` reads the same value back.
 */
export function sheetRows(value: unknown): SheetRow[] {
  const rows: SheetRow[] = [
    { role: 'title', cells: [TITLE] },
    { role: 'usage', cells: [USAGE] },
  ];
  if (SCHEME_KIND.kind === 'object') writeObject(asMapping(value), SCHEME_KIND, [], rows);
  rows.push(
    { role: 'blank', cells: [] },
    { role: 'heading', cells: [headingText([SIGNING])] },
    ...SIGNING_LINES.map((line): SheetRow => ({ role: 'signing', cells: [line] })),
  );
  return rows;
}

/** The same as cells; every row as wide as the widest. */
export function sheetCells(rows: readonly SheetRow[]): CellValue[][] {
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row.cells[column] ?? null));
}

/** Facts, one a row; then its parts. What cannot be laid out as a part stands in one cell as well. */
function writeObject(value: Mapping, kind: ObjectKind, path: YamlPath, rows: SheetRow[]): void {
  const parts: (() => void)[] = [];
  for (const key of keysInOrder(value, kind)) {
    const inner = memberKind(kind, key);
    const part = kind.loose ? null : partOf(value[key], inner, [...path, key], rows);
    if (part === null) rows.push(...factRows(value[key], inner, [key], kind.loose));
    else parts.push(part);
  }
  for (const part of parts) part();
}

/** How a member is laid out below a heading of its own; null when it stands in one cell. */
function partOf(value: unknown, kind: Kind, path: YamlPath, rows: SheetRow[]): (() => void) | null {
  const head = (): void => {
    if (path.length < 3) rows.push({ role: 'blank', cells: [] });
    rows.push({ role: path.length === 1 ? 'heading' : 'part', cells: [headingText(path)] });
  };
  if (kind.kind === 'object' && isMapping(value)) {
    return () => {
      head();
      writeObject(value, kind, path, rows);
    };
  }
  if (kind.kind === 'record' && isMapping(value) && Object.keys(value).length > 0) {
    const entries = Object.entries(value);
    if (isRow(kind.of)) {
      const { of } = kind;
      return () => {
        head();
        rows.push(...table(entries, of, NAME));
      };
    }
    if (!isObject(kind.of) || !entries.every(([, entry]) => isMapping(entry))) return null;
    return () => {
      head();
      for (const [name, entry] of entries) partOf(entry, kind.of, [...path, name], rows)?.();
    };
  }
  if (kind.kind === 'array' && Array.isArray(value) && value.length > 0) {
    if (isRow(kind.of)) {
      const { of } = kind;
      return () => {
        head();
        rows.push(
          ...table(
            value.map((entry, index) => [String(index + 1), entry]),
            of,
            ORDER,
          ),
        );
      };
    }
    if (!value.every(isMapping)) return null;
    return () => {
      head();
      value.forEach((entry, index) => partOf(entry, kind.of, [...path, index], rows)?.());
    };
  }
  if (kind.kind === 'grid' && isGrid(value)) {
    return () => {
      head();
      value.forEach((line, index) =>
        rows.push({ role: index === 0 ? 'header' : 'row', cells: line.map((cell) => (cell === null ? null : cellText(cell, kind.of))) }),
      );
    };
  }
  return null;
}

/** A member in one cell; in a loose object one row per entry where it is a map or a list of maps, so that no cell grows long. */
function factRows(value: unknown, kind: Kind, path: YamlPath, split: boolean): SheetRow[] {
  if (split && isMapping(value) && Object.values(value).length > 0 && Object.values(value).every(isMapping)) {
    return Object.entries(value).map(([name, entry]) => fact([...path, name], entry, ANY));
  }
  if (split && Array.isArray(value) && value.length > 0 && value.every(isMapping)) {
    return value.map((entry, index) => fact([...path, index], entry, ANY));
  }
  return [fact(path, value, inOneCell(kind) ? kind : ANY)];
}

function fact(path: YamlPath, value: unknown, kind: Kind): SheetRow {
  return { role: 'fact', cells: [pathText(path), cellText(value, kind)] };
}

/** A table with a header row. An entry that has lists of objects takes as many rows as the longest of them. */
function table(entries: readonly (readonly [string, unknown])[], kind: ObjectKind, label: string): SheetRow[] {
  const long = entries.map(([name, entry]) => [name, kind.long(entry)] as const);
  const columns = columnsOf(
    long.map(([, entry]) => entry),
    kind,
  );
  const rests = long.map(([, entry]) => restOf(entry, kind));
  const withRest = rests.some((rest) => rest !== undefined);
  const body = long.flatMap(([name, entry], index) => {
    const lines = Math.max(1, ...[...kind.members.keys()].map((key) => linesOf(entry, key, kind)));
    return Array.from({ length: lines }, (_, line): SheetRow => {
      const rest = line === 0 ? rests[index] : undefined;
      const cells = columns.map(([key, inner]) => columnCell(entry, key, inner, line, kind));
      return {
        role: 'row',
        cells: [line === 0 ? nameText(name) : null, ...cells, ...(withRest ? [rest === undefined ? null : cellText(rest, ANY)] : [])],
      };
    });
  });
  const heads = columns.map(([key, inner]) => pathText(inner === undefined ? [key] : [key, inner]));
  return [{ role: 'header', cells: [label, ...heads, ...(withRest ? [MORE] : [])] }, ...body];
}

/** Tables of more columns than this leave out those that no entry uses. */
const COLUMNS_AT_ONCE = 6;

/** What a clause says is to be read beside the clause, however long. */
const BESIDE_CLAUSE = '原文';

/** The columns of a table: those of the language in their order, but the longest texts first, where the sheet is widest. */
function columnsOf(entries: readonly unknown[], kind: ObjectKind): (readonly [string, string?])[] {
  const all = [...kind.members].flatMap(([key, member]): (readonly [string, string?])[] => {
    if (!isSubTable(member)) return [[key]];
    return entries.some((entry) => subTable(entry, key, kind) !== null)
      ? [...member.of.members.keys()].map((inner) => [key, inner] as const)
      : [];
  });
  const lengths = all.map(([key, inner]) =>
    Math.max(
      0,
      ...entries.flatMap((entry) =>
        Array.from({ length: linesOf(entry, key, kind) }, (_, line) => (columnCell(entry, key, inner, line, kind) ?? '').length),
      ),
    ),
  );
  const shown = all.length > COLUMNS_AT_ONCE ? all.filter((_, index) => (lengths[index] ?? 0) > 0) : all;
  const wide = lengths.map((length, index) => (all[index]?.[0] === BESIDE_CLAUSE ? 0 : length));
  const longest = all[wide.indexOf(Math.max(...wide))];
  return longest === undefined || longest.length > 1 ? shown : [longest, ...shown.filter((column) => column !== longest)];
}

/** How many rows a member takes. */
function linesOf(entry: unknown, key: string, kind: ObjectKind): number {
  return subTable(entry, key, kind)?.length ?? 1;
}

function columnCell(entry: unknown, key: string, inner: string | undefined, line: number, kind: ObjectKind): string | null {
  if (!isMapping(entry) || !Object.hasOwn(entry, key)) return null;
  const member = memberKind(kind, key);
  if (inner === undefined) return line === 0 ? cellText(entry[key], member) : null;
  const part = subTable(entry, key, kind)?.[line];
  return part !== undefined && isSubTable(member) && Object.hasOwn(part, inner)
    ? cellText(part[inner], memberKind(member.of, inner))
    : null;
}

/** What of an entry has no column: a whole entry that is no object, else the members that are left; undefined for nothing. */
function restOf(entry: unknown, kind: ObjectKind): unknown {
  if (!isMapping(entry)) return entry;
  const left = Object.entries(entry).filter(
    ([key]) => !kind.members.has(key) || (isSubTable(memberKind(kind, key)) && subTable(entry, key, kind) === null),
  );
  return left.length === 0 && Object.keys(entry).length > 0 ? undefined : Object.fromEntries(left);
}

/** A member that is a list of objects which hold something, and nothing but what has a column; else null. */
function subTable(entry: unknown, key: string, kind: ObjectKind): readonly Mapping[] | null {
  const member = memberKind(kind, key);
  const list: unknown = isMapping(entry) ? entry[key] : undefined;
  if (!isSubTable(member) || !Array.isArray(list) || list.length === 0 || !list.every(isMapping)) return null;
  return list.every((part) => Object.keys(part).length > 0 && Object.keys(part).every((inner) => member.of.members.has(inner)))
    ? list
    : null;
}

/** Whether rows can stand as they are: each as long as the first, none of them blank. */
function isGrid(value: unknown): value is readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || !value.every((line): line is unknown[] => Array.isArray(line))) return false;
  const width = value[0]?.length ?? 0;
  return width > 0 && value[0]?.[width - 1] !== null && value.every((line) => line.length === width && line.some((cell) => cell !== null));
}

/** Narrows without the rows that were dealt with before. */
function isObject(kind: Kind): boolean {
  return kind.kind === 'object';
}

function keysInOrder(value: Mapping, kind: ObjectKind): string[] {
  const known = [...kind.members.keys()].filter((key) => Object.hasOwn(value, key));
  return [...known, ...Object.keys(value).filter((key) => !kind.members.has(key))];
}

function asMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
