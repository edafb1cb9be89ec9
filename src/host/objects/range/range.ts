import { z } from 'zod';
import { bind, child, method, parse, readOnly, readWrite, type HostClass, type HostObject } from '../../dispatch/members';
import { HostError } from '../../errors';
import { intersection, isOnSheet, SHEET_COLUMNS, SHEET_ROWS, boundingArea, cellArea, type Area } from '../../../workbook/cells/area';
import {
  cellFormula,
  cellText,
  cellValue,
  clearArea,
  formatReader,
  hasFormulas,
  mapCells,
  mergeArea,
  onceAStyle,
  unmergeArea,
  usedArea,
  writeCell,
} from '../../grid/cells';
import { setColumnWidths, setRowHeights } from '../../grid/line-sizes';
import { spillAt, spillsOf } from '../../grid/spills';
import { writeStyle } from '../../grid/styles';
import type { Session } from '../../add-in-session';
import { clearComments } from '../attachments';
import { isOfLook, onlySize, propertyTree, readTree, writeTree, type PropertyTree } from './cell-properties';
import { rangeAreasObject } from './range-areas';
import { copyFormats } from './copy-formats';
import { clearRules, dataValidationObject } from './data-validation';
import { POINTS_PER_PIXEL, rangeFormatObject, takeLookAway } from './range-format';
import { addressOf, argumentRange, ensureWritable, rangeArgument, worksheetOf, type RangeTarget } from '../targets';

/** Excel answers no more cells than this at once; beyond it values are null. */
const READ_LIMIT = 5_000_000;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const matrix = z.union([z.array(z.array(scalar)), scalar]);
const integer = z.number().int();
const optionalBoolean = z.boolean().nullable();

/** A range of the sheet, from an area that may have left it. @throws HostError InvalidArgument */
export function rangeObject(sheet: string, area: Area, session: Session): HostObject {
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  return bind(rangeClass, { sheet, area }, session);
}

function moved(change: (area: Area) => Area): (target: RangeTarget, session: Session) => HostObject {
  return (target, session) => rangeObject(target.sheet, change(target.area), session);
}

/** An answer after the formulas of the sheet have been calculated. */
function calculated<T>(read: (target: RangeTarget, session: Session) => T): (target: RangeTarget, session: Session) => T | Promise<T> {
  return (target, session) => {
    session.grid.writes.flush();
    return session.calculation.isDue && hasFormulas(session.grid, worksheetOf(target, session))
      ? session.calculation.settled().then(() => read(target, session))
      : read(target, session);
  };
}

/**
 * One answer for each cell, after the formulas have been calculated that it may depend on: for what they come to, or only for what they
 * fill beside themselves, which is not waited for while an add-in writes a great many of them.
 */
function cells(
  read: (target: RangeTarget, session: Session) => unknown[][],
  needed: 'results' | 'fills' | 'nothing',
): (target: RangeTarget, session: Session) => unknown {
  return (target, session) => {
    if (target.area.rows * target.area.columns > READ_LIMIT) return null;
    session.grid.writes.flush();
    const waits = needed === 'results' || (needed === 'fills' && !session.calculation.isWritingMany);
    return waits ? calculated(read)(target, session) : read(target, session);
  };
}

function eachCell<T>(read: (grid: Session['grid'], sheet: ReturnType<typeof worksheetOf>, row: number, column: number) => T) {
  return (target: RangeTarget, session: Session): T[][] => {
    const sheet = worksheetOf(target, session);
    return mapCells(target.area, (row, column) => read(session.grid, sheet, row, column));
  };
}

function readFormats(target: RangeTarget, session: Session): string[][] {
  return mapCells(target.area, formatReader(session.grid, worksheetOf(target, session)));
}

/** Writes a matrix of the range's own shape, or one value into all its cells. */
function writeMatrix(target: RangeTarget, value: z.infer<typeof matrix>, session: Session): void {
  ensureWritable(target, session);
  const { area } = target;
  if (Array.isArray(value) && (value.length !== area.rows || value.some((line) => line.length !== area.columns)))
    throw new HostError('InvalidArgument');
  const sheet = worksheetOf(target, session);
  mapCells(area, (row, column) => {
    const one = Array.isArray(value) ? value[row - area.row]?.[column - area.column] : value;
    writeCell(session.grid, sheet, row, column, one ?? null);
  });
}

function writeFormats(target: RangeTarget, value: z.infer<typeof matrix>, session: Session): void {
  ensureWritable(target, session);
  const { area } = target;
  const format = (one: unknown): string | null => parse(z.string().nullable(), one);
  if (!Array.isArray(value)) {
    const pattern = format(value);
    if (pattern !== null) writeStyle(session.grid, worksheetOf(target, session), area, numberStyle(pattern));
    return;
  }
  if (value.length !== area.rows || value.some((line) => line.length !== area.columns)) throw new HostError('InvalidArgument');
  const sheet = worksheetOf(target, session);
  mapCells(area, (row, column) => {
    const pattern = format(value[row - area.row]?.[column - area.column] ?? null);
    if (pattern !== null) session.grid.writes.put(sheet, row, column, { s: numberStyle(pattern) });
  });
}

function numberStyle(pattern: string): { n: { pattern: string } | null } {
  return { n: pattern === 'General' ? null : { pattern } };
}

const rangeClass: HostClass<RangeTarget> = {
  name: 'Range',
  identity: (target, session) => ({ _ReferenceId: referenceOf(target, session) }),
  members: {
    Address: readOnly(addressOf),
    AddressLocal: readOnly(addressOf),
    CellCount: readOnly(({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
    ColumnCount: readOnly(({ area }) => area.columns),
    ColumnIndex: readOnly(({ area }) => area.column),
    RowCount: readOnly(({ area }) => area.rows),
    RowIndex: readOnly(({ area }) => area.row),
    IsEntireColumn: readOnly(({ area }) => area.rows === SHEET_ROWS),
    IsEntireRow: readOnly(({ area }) => area.columns === SHEET_COLUMNS),
    Values: readWrite(
      matrix,
      cells(
        eachCell((grid, sheet, row, column) => cellValue(grid, sheet, row, column).value),
        'results',
      ),
      writeMatrix,
    ),
    ValueTypes: readOnly(
      cells(
        eachCell((grid, sheet, row, column) => cellValue(grid, sheet, row, column).type),
        'results',
      ),
    ),
    Text: readOnly(cells(eachCell(cellText), 'results')),
    Formulas: readWrite(
      matrix,
      cells(
        eachCell((grid, sheet, row, column) => cellFormula(grid, sheet, row, column) ?? cellValue(grid, sheet, row, column).value),
        'fills',
      ),
      writeMatrix,
    ),
    NumberFormat: readWrite(matrix, cells(readFormats, 'nothing'), writeFormats),
    HasSpill: readOnly(calculated(hasSpill)),
    _ReferenceId: readOnly(referenceOf),

    Format: child([], (target, _args, session) => rangeFormatObject(target, session)),
    DataValidation: child([], (target, _args, session) => dataValidationObject(target, session)),
    Worksheet: child([], (target, _args, session) => session.objects.worksheet(target.sheet, session)),
    GetCell: child([integer, integer], (t, [row, column], s) =>
      moved((a) => ({ row: a.row + row, column: a.column + column, rows: 1, columns: 1 }))(t, s),
    ),
    GetRow: child([integer], (t, [row], s) => moved((a) => ({ ...a, row: a.row + row, rows: 1 }))(t, s)),
    GetColumn: child([integer], (t, [column], s) => moved((a) => ({ ...a, column: a.column + column, columns: 1 }))(t, s)),
    GetLastCell: child([], (t, _args, s) =>
      moved((a) => ({ row: a.row + a.rows - 1, column: a.column + a.columns - 1, rows: 1, columns: 1 }))(t, s),
    ),
    GetLastRow: child([], (t, _args, s) => moved((a) => ({ ...a, row: a.row + a.rows - 1, rows: 1 }))(t, s)),
    GetLastColumn: child([], (t, _args, s) => moved((a) => ({ ...a, column: a.column + a.columns - 1, columns: 1 }))(t, s)),
    GetEntireRow: child([], (t, _args, s) => moved((a) => ({ ...a, column: 0, columns: SHEET_COLUMNS }))(t, s)),
    GetEntireColumn: child([], (t, _args, s) => moved((a) => ({ ...a, row: 0, rows: SHEET_ROWS }))(t, s)),
    GetOffsetRange: child([integer, integer], (t, [rows, columns], s) =>
      moved((a) => ({ ...a, row: a.row + rows, column: a.column + columns }))(t, s),
    ),
    GetResizedRange: child([integer, integer], (t, [rows, columns], s) =>
      moved((a) => ({ ...a, rows: a.rows + rows, columns: a.columns + columns }))(t, s),
    ),
    GetAbsoluteResizedRange: child([integer, integer], (t, [rows, columns], s) => moved((a) => ({ ...a, rows, columns }))(t, s)),
    GetBoundingRect: child([rangeArgument], (t, [other], s) => rangeObject(t.sheet, boundingArea(t.area, onSameSheet(t, other, s)), s)),
    GetIntersection: child([rangeArgument], (t, [other], s) => {
      const common = intersection(t.area, onSameSheet(t, other, s));
      if (common === null) throw new HostError('ItemNotFound');
      return rangeObject(t.sheet, common, s);
    }),
    GetIntersectionOrNullObject: child([rangeArgument], (t, [other], s) => {
      const common = intersection(t.area, onSameSheet(t, other, s));
      return common === null ? null : rangeObject(t.sheet, common, s);
    }),
    GetUsedRange: child([optionalBoolean], (t, [valuesOnly], s) => {
      const used = usedArea(s.grid, worksheetOf(t, s), t.area, valuesOnly ?? false);
      return rangeObject(t.sheet, used ?? cellArea(t.area.row, t.area.column), s);
    }),
    GetUsedRangeOrNullObject: child([optionalBoolean], (t, [valuesOnly], s) => {
      const used = usedArea(s.grid, worksheetOf(t, s), t.area, valuesOnly ?? false);
      return used === null ? null : rangeObject(t.sheet, used, s);
    }),
    GetMergedAreasOrNullObject: child([], (t, _args, s) => {
      s.grid.writes.flush();
      const merges = s.grid.merges(worksheetOf(t, s), t.area);
      return merges.length === 0 ? null : rangeAreasObject({ sheet: t.sheet, areas: merges }, s);
    }),

    GetSpillingToRange: child([], (t, _args, s) => found(spillingTo(singleCell(t), s))),
    // Of named styles the grid has that of a cell without a look.
    Style: readWrite(z.literal('Normal'), () => 'Normal', takeLookAway),
    GetSpillingToRangeOrNullObject: child([], (t, _args, s) => (isSingleCell(t) ? spillingTo(t, s) : null)),
    GetSpillParent: child([], (t, _args, s) => found(spillParent(singleCell(t), s))),
    GetSpillParentOrNullObject: child([], (t, _args, s) => (isSingleCell(t) ? spillParent(t, s) : null)),

    CopyFrom: method([rangeArgument, z.enum(['Formats']), optionalBoolean, optionalBoolean], (t, [source], s) => {
      ensureWritable(t, s);
      copyFormats(argumentRange(source, t, s), t, s);
    }),
    Clear: method([z.enum(['All', 'Formats', 'Contents']).nullable()], (t, [applyTo], s) => {
      ensureWritable(t, s);
      clearArea(s.grid, worksheetOf(t, s), t.area, applyTo ?? 'All');
      if (applyTo !== 'Contents') clearRules(t, applyTo ?? 'All', s);
      if ((applyTo ?? 'All') === 'All') clearComments(t, s);
    }),
    Merge: method([optionalBoolean], (t, [across], s) => {
      ensureWritable(t, s);
      mergeArea(s.grid, worksheetOf(t, s), t.area, across ?? false);
    }),
    Unmerge: method([], (t, _args, s) => {
      ensureWritable(t, s);
      unmergeArea(s.grid, worksheetOf(t, s), t.area);
    }),
    Select: method([], (t, _args, s) => {
      s.grid.writes.flush();
      const sheet = s.grid.facadeSheet(t.sheet);
      const inside = s.grid.clip(worksheetOf(t, s), t.area) ?? t.area;
      s.grid.asHost(() => {
        sheet.activate();
        sheet.getRange(inside.row, inside.column, inside.rows, inside.columns).activate();
      });
    }),
    GetCellProperties: method([propertyTree], (t, [wanted], s) => {
      const read = (row: number, column: number): PropertyTree => readTree(rangeObject(t.sheet, cellArea(row, column), s), wanted);
      return mapCells(readable(t.area), isOfLook(wanted) ? onceAStyle(s.grid, worksheetOf(t, s), read) : read);
    }),
    SetCellProperties: method([z.array(z.array(propertyTree))], (t, [trees], s) => {
      ensureWritable(t, s);
      if (trees.length !== t.area.rows || trees.some((line) => line.length !== t.area.columns)) throw new HostError('InvalidArgument');
      mapCells(t.area, (row, column) => {
        writeTree(rangeObject(t.sheet, { row, column, rows: 1, columns: 1 }, s), trees[row - t.area.row]?.[column - t.area.column] ?? {});
      });
    }),
    GetRowProperties: method([propertyTree], (t, [wanted], s) =>
      rowsOf(readable(t.area)).map((area) => readTree(rangeObject(t.sheet, area, s), wanted)),
    ),
    SetRowProperties: method([z.array(propertyTree)], (t, [trees], s) => {
      const heights = onlySizes(trees, 'rowHeight', t.area.row, t.area.rows);
      if (heights === null) return writeTrees(t, rowsOf(t.area), trees, s);
      ensureWritable(t, s);
      setRowHeights(s.grid, worksheetOf(t, s), heights);
    }),
    GetColumnProperties: method([propertyTree], (t, [wanted], s) =>
      columnsOf(readable(t.area)).map((area) => readTree(rangeObject(t.sheet, area, s), wanted)),
    ),
    SetColumnProperties: method([z.array(propertyTree)], (t, [trees], s) => {
      const widths = onlySizes(trees, 'columnWidth', t.area.column, t.area.columns);
      if (widths === null) return writeTrees(t, columnsOf(t.area), trees, s);
      ensureWritable(t, s);
      setColumnWidths(s.grid, worksheetOf(t, s), widths);
    }),
    _KeepReference: method([], (t, _args, s) => s.references.keep(bind(rangeClass, t, s))),
    _ValidateArraySize: method([integer, integer], ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw new HostError('InvalidArgument');
    }),
  },
};

/** Whether all cells are part of spilled results, or none; null when some are. */
function hasSpill(t: RangeTarget, s: Session): boolean | null {
  const inside = spillsOf(s.grid, worksheetOf(t, s)).flatMap(({ area }) => intersection(area, t.area) ?? []);
  const spilled = inside.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return spilled === 0 ? false : spilled === t.area.rows * t.area.columns ? true : null;
}

/** The whole result, for the cell whose formula it is. */
function spillingTo(t: RangeTarget, s: Session): HostObject | null {
  const area = spillAt(s.grid, worksheetOf(t, s), t.area.row, t.area.column)?.area;
  return area?.row === t.area.row && area.column === t.area.column ? rangeObject(t.sheet, area, s) : null;
}

/** The cell whose formula spills into this one. */
function spillParent(t: RangeTarget, s: Session): HostObject | null {
  const area = spillAt(s.grid, worksheetOf(t, s), t.area.row, t.area.column)?.area;
  return area === undefined ? null : rangeObject(t.sheet, { ...area, rows: 1, columns: 1 }, s);
}

function isSingleCell({ area }: RangeTarget): boolean {
  return area.rows === 1 && area.columns === 1;
}

function singleCell(t: RangeTarget): RangeTarget {
  if (!isSingleCell(t)) throw new HostError('InvalidOperation');
  return t;
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound');
  return object;
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }));
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_, c) => ({ ...area, column: area.column + c, columns: 1 }));
}

/** The sizes in pixels of lines from one on, where that is all that is set; null else, and where they are not as many. */
function onlySizes(
  trees: readonly PropertyTree[],
  size: 'rowHeight' | 'columnWidth',
  from: number,
  count: number,
): ReadonlyMap<number, number> | null {
  const sizes = trees.flatMap((tree) => onlySize(tree, size) ?? []);
  if (sizes.length !== trees.length || sizes.length !== count) return null;
  return new Map(sizes.map((points, index) => [from + index, points / POINTS_PER_PIXEL]));
}

/** Sets the properties of each part of a range, which are as many. */
function writeTrees(target: RangeTarget, parts: readonly Area[], trees: readonly PropertyTree[], session: Session): void {
  ensureWritable(target, session);
  if (trees.length !== parts.length) throw new HostError('InvalidArgument');
  parts.forEach((area, index) => writeTree(rangeObject(target.sheet, area, session), trees[index] ?? {}));
}

function readable(area: Area): Area {
  if (area.rows * area.columns > READ_LIMIT) throw new HostError('InvalidArgument');
  return area;
}

function referenceOf(target: RangeTarget, session: Session): string {
  return session.references.idOf(bind(rangeClass, target, session));
}

function onSameSheet(target: RangeTarget, other: HostObject | string, session: Session): Area {
  const range = argumentRange(other, target, session);
  if (range.sheet !== target.sheet) throw new HostError('InvalidArgument');
  return range.area;
}
