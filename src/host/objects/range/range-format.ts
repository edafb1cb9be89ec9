import type { HorizontalAlign, IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { z } from 'zod';
import { bind, child, method, readOnly, readWrite, type HostClass, type HostObject, type Member } from '../../dispatch/members';
import { HostError } from '../../errors';
import type { Area } from '../../../workbook/cells/area';
import { toRange } from '../../grid/grid';
import { autofitColumns, autofitRows } from '../../grid/autofit';
import { clearArea } from '../../grid/cells';
import {
  borderSides,
  lineStyles,
  lineWeights,
  readBorder,
  sharedStyle,
  writeBorder,
  writeStyle,
  type BorderSide,
  type Line,
} from '../../grid/styles';
import type { Session } from '../../add-in-session';
import { ensureWritable, worksheetOf, type RangeTarget } from '../targets';

/** The grid measures in pixels, Excel's API in points: 96 pixels are 72 points. */
export const POINTS_PER_PIXEL = 0.75;

export function rangeFormatObject(target: RangeTarget, session: Session): HostObject {
  return bind(formatClass, target, session);
}

/** A part of the cell format: how it reads from and goes into a style of the grid. */
function styled<V>(schema: z.ZodType<V>, read: (style: IStyleData) => V, write: (value: V) => IStyleData): Member<RangeTarget> {
  return readWrite(
    schema,
    (t, s) => sharedStyle(s.grid, worksheetOf(t, s), t.area, read),
    (t, value, s) => {
      ensureWritable(t, s);
      writeStyle(s.grid, worksheetOf(t, s), t.area, write(value));
    },
  );
}

const colorNames: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** #RRGGBB, RRGGBB or one of the plain colour names; always written as #RRGGBB. */
const color = z.string().transform((text, context) => {
  const named = colorNames[text.toLowerCase()];
  if (named !== undefined) return named;
  const match = /^#?([0-9A-Fa-f]{6})$/u.exec(text);
  if (match === null) {
    context.addIssue('no colour');
    return z.NEVER;
  }
  return `#${(match[1] ?? '').toUpperCase()}`;
});

const horizontal = { General: null, Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 } as const;
const vertical = { Top: 1, Center: 2, Bottom: 3 } as const;
const WRAP = 3;
const OVERFLOW = 1;

function nameOf<K extends string>(names: Readonly<Record<K, number | null>>, value: number | null | undefined, otherwise: K): K {
  for (const name of Object.keys(names) as K[]) if (names[name] === (value ?? null)) return name;
  return otherwise;
}

function keysOf<K extends string>(names: Readonly<Record<K, unknown>>): z.ZodType<K> {
  return z.custom<K>((value) => typeof value === 'string' && Object.hasOwn(names, value));
}

const formatClass: HostClass<RangeTarget> = {
  name: 'RangeFormat',
  members: {
    HorizontalAlignment: styled(
      keysOf(horizontal),
      (style) => nameOf(horizontal, style.ht || null, 'General'),
      (value) => ({ ht: horizontal[value] as HorizontalAlign | null }),
    ),
    VerticalAlignment: styled(
      keysOf(vertical),
      (style) => nameOf(vertical, style.vt || null, 'Bottom'),
      (value) => ({ vt: vertical[value] as VerticalAlign }),
    ),
    WrapText: styled(
      z.boolean(),
      (style) => style.tb === WRAP,
      (value) => ({ tb: (value ? WRAP : OVERFLOW) as WrapStrategy }),
    ),
    ColumnWidth: readWrite(z.number().nonnegative(), readWidth, (t, points, s) => {
      ensureWritable(t, s);
      const sheet = worksheetOf(t, s);
      s.grid.ensureSize(sheet, { ...t.area, row: 0, rows: 1 });
      s.grid.mutate('sheet.mutation.set-worksheet-col-width', {
        subUnitId: t.sheet,
        ranges: [{ ...toRange(t.area), startRow: 0, endRow: sheet.getRowCount() - 1 }],
        colWidth: points / POINTS_PER_PIXEL,
      });
    }),
    RowHeight: readWrite(z.number().nonnegative(), readHeight, (t, points, s) => {
      ensureWritable(t, s);
      s.grid.ensureSize(worksheetOf(t, s), { ...t.area, column: 0, columns: 1 });
      const ranges = [{ ...toRange(t.area), startColumn: 0, endColumn: worksheetOf(t, s).getColumnCount() - 1 }];
      s.grid.mutate('sheet.mutation.set-worksheet-row-height', { subUnitId: t.sheet, ranges, rowHeight: points / POINTS_PER_PIXEL });
      s.grid.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { subUnitId: t.sheet, ranges, autoHeightInfo: 0 });
    }),
    Fill: child([], (t, _args, s) => bind(fillClass, t, s)),
    Font: child([], (t, _args, s) => bind(fontClass, t, s)),
    Borders: child([], (t, _args, s) => bind(bordersClass, t, s)),
    AutofitColumns: method([], (t, _args, s) => {
      ensureWritable(t, s);
      autofitColumns(s.grid, worksheetOf(t, s), t.area);
    }),
    AutofitRows: method([], (t, _args, s) => {
      ensureWritable(t, s);
      autofitRows(s.grid, worksheetOf(t, s), t.area);
    }),
  },
};

const fillClass: HostClass<RangeTarget> = {
  name: 'RangeFill',
  members: {
    Color: styled(
      color,
      (style) => (style.bg?.rgb ?? '#FFFFFF').toUpperCase(),
      (rgb) => ({ bg: { rgb } }),
    ),
    Clear: method([], (t, _args, s) => {
      ensureWritable(t, s);
      writeStyle(s.grid, worksheetOf(t, s), t.area, { bg: null });
    }),
  },
};

const fontClass: HostClass<RangeTarget> = {
  name: 'RangeFont',
  members: {
    Bold: styled(
      z.boolean(),
      (style) => style.bl === 1,
      (value) => ({ bl: value ? 1 : 0 }),
    ),
    Italic: styled(
      z.boolean(),
      (style) => style.it === 1,
      (value) => ({ it: value ? 1 : 0 }),
    ),
    Color: styled(
      color,
      (style) => (style.cl?.rgb ?? '#000000').toUpperCase(),
      (rgb) => ({ cl: { rgb } }),
    ),
    Size: styled(
      z.number().min(1).max(409),
      (style) => style.fs ?? 11,
      (fs) => ({ fs }),
    ),
    Name: styled(
      z.string(),
      (style) => style.ff ?? '宋体',
      (ff) => ({ ff }),
    ),
    Underline: styled(
      z.enum(['None', 'Single']),
      (style) => (style.ul?.s === 1 ? 'Single' : 'None'),
      (value) => ({ ul: { s: value === 'Single' ? 1 : 0 } }),
    ),
    Strikethrough: styled(
      z.boolean(),
      (style) => style.st?.s === 1,
      (value) => ({ st: { s: value ? 1 : 0 } }),
    ),
  },
};

const bordersClass: HostClass<RangeTarget> = {
  name: 'RangeBorderCollection',
  members: { Count: readOnly(() => borderSides.length) },
  items: (t, s) => borderSides.map((side) => bind(borderClass, { ...t, side }, s)),
  item: (t, key, s) => {
    const side = borderSides.find((known) => known === key);
    if (side === undefined) throw new HostError('InvalidArgument');
    return bind(borderClass, { ...t, side }, s);
  },
};

interface BorderTarget extends RangeTarget {
  readonly side: BorderSide;
}

const borderClass: HostClass<BorderTarget> = {
  name: 'RangeBorder',
  members: {
    SideIndex: readOnly((t) => t.side),
    Style: border(
      z.enum(lineStyles),
      (line) => line.style,
      (line, style) => ({ ...line, style }),
    ),
    Weight: border(
      z.enum(lineWeights),
      (line) => line.weight,
      (line, weight) => ({ ...drawn(line), weight }),
    ),
    Color: border(
      color,
      (line) => line.color,
      (line, rgb) => ({ ...drawn(line), color: rgb }),
    ),
  },
};

/** Setting colour or weight where there is no line draws one. */
function drawn(line: Line): Line {
  return line.style === 'None' ? { ...line, style: 'Continuous' } : line;
}

function border<V>(schema: z.ZodType<V>, read: (line: Line) => V, change: (line: Line, value: V) => Line): Member<BorderTarget> {
  return readWrite(
    schema,
    (t, s) => {
      const line = readBorder(s.grid, worksheetOf(t, s), t.area, t.side);
      return line === null ? null : read(line);
    },
    (t, value, s) => {
      ensureWritable(t, s);
      const sheet = worksheetOf(t, s);
      const line = readBorder(s.grid, sheet, t.area, t.side) ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
      writeBorder(s.grid, sheet, t.area, t.side, change(line, value));
    },
  );
}

function readWidth(t: RangeTarget, s: Session): number | null {
  const sheet = worksheetOf(t, s);
  return shared(t.area.column, Math.min(t.area.columns, sheet.getColumnCount()), (column) => sheet.getColumnWidth(column));
}

function readHeight(t: RangeTarget, s: Session): number | null {
  const sheet = worksheetOf(t, s);
  return shared(t.area.row, Math.min(t.area.rows, sheet.getRowCount()), (row) => sheet.getRowHeight(row));
}

function shared(start: Area['row'], count: number, read: (index: number) => number): number | null {
  const first = read(start);
  for (let index = start + 1; index < start + count; index += 1) if (read(index) !== first) return null;
  return first * POINTS_PER_PIXEL;
}

/** Leaves the cells of a range without a look of their own; what stands in them, and what is merged, stays. */
export function takeLookAway(target: RangeTarget, _: unknown, session: Session): void {
  ensureWritable(target, session);
  clearArea(session.grid, worksheetOf(target, session), target.area, 'Look');
}
