import { z } from 'zod';
import { bind, child, method, readWrite, type HostClass, type HostObject, type Member } from '../../dispatch/members';
import { HostError } from '../../errors';
import type { PageExtras } from '../../extras';
import { areaToA1, parseA1 } from '../../../workbook/cells/a1';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../../workbook/cells/area';
import type { Session } from '../../add-in-session';
import { headersFootersObject } from './headers-footers';
import { rangeObject } from '../range/range';
import { rangeAreasObject } from '../range/range-areas';
import { argumentRange, rangeArgument, worksheetOf, type RangeTarget, type SheetTarget } from '../targets';

export function pageLayoutObject(target: SheetTarget, session: Session): HostObject {
  return bind(pageLayoutClass, target, session);
}

const paperSizes = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'] as const;
const zoom = z.object({
  scale: z.number().int().min(10).max(400).optional(),
  horizontalFitToPages: z.number().int().positive().optional(),
  verticalFitToPages: z.number().int().positive().optional(),
});

function kept<K extends 'orientation' | 'paperSize' | 'zoom' | 'centerHorizontally' | 'centerVertically'>(
  key: K,
  schema: z.ZodType<NonNullable<PageExtras[K]>>,
  otherwise: NonNullable<PageExtras[K]>,
): Member<SheetTarget> {
  return readWrite(
    schema,
    (t, s) => s.extras.page(t.sheet)[key] ?? otherwise,
    (t, value, s) => s.extras.setPage(t.sheet, { [key]: value }),
  );
}

type Margin = keyof NonNullable<PageExtras['margins']>;

function margin(side: Margin, points: number): Member<SheetTarget> {
  return readWrite(
    z.number().nonnegative(),
    (t, s) => s.extras.page(t.sheet).margins?.[side] ?? points,
    (t, value, s) => {
      const { [side]: _, ...others } = s.extras.page(t.sheet).margins ?? {};
      // The margin of a sheet of which nothing is said is none of its own.
      s.extras.setPage(t.sheet, { margins: value === points ? others : { ...others, [side]: value } });
    },
  );
}

const pageLayoutClass: HostClass<SheetTarget> = {
  name: 'PageLayout',
  members: {
    Orientation: kept('orientation', z.enum(['Portrait', 'Landscape']), 'Portrait'),
    PaperSize: kept('paperSize', z.enum(paperSizes), 'A4'),
    Zoom: kept('zoom', zoom, { scale: 100 }),
    CenterHorizontally: kept('centerHorizontally', z.boolean(), false),
    CenterVertically: kept('centerVertically', z.boolean(), false),
    TopMargin: margin('top', 54),
    BottomMargin: margin('bottom', 54),
    LeftMargin: margin('left', 50.4),
    RightMargin: margin('right', 50.4),
    HeaderMargin: margin('header', 21.6),
    FooterMargin: margin('footer', 21.6),
    HeadersFooters: child([], (t, _args, s) => headersFootersObject(t, s)),
    SetPrintArea: method([rangeArgument], (t, [range], s) => {
      s.extras.setPage(t.sheet, { printArea: areaToA1(ownRange(t, range, s).area) });
    }),
    SetPrintTitleRows: method([rangeArgument], (t, [range], s) => {
      const { area } = ownRange(t, range, s);
      s.extras.setPage(t.sheet, { titleRows: areaToA1({ ...area, column: 0, columns: SHEET_COLUMNS }) });
    }),
    SetPrintTitleColumns: method([rangeArgument], (t, [range], s) => {
      const { area } = ownRange(t, range, s);
      s.extras.setPage(t.sheet, { titleColumns: areaToA1({ ...area, row: 0, rows: SHEET_ROWS }) });
    }),
    GetPrintAreaOrNullObject: child([], (t, _args, s) => {
      const area = areaOf(s.extras.page(t.sheet).printArea);
      return area === null ? null : rangeAreasObject({ sheet: t.sheet, areas: [area] }, s);
    }),
    GetPrintTitleRowsOrNullObject: child([], (t, _args, s) => rangeOrNull(t, s.extras.page(t.sheet).titleRows, s)),
    GetPrintTitleColumnsOrNullObject: child([], (t, _args, s) => rangeOrNull(t, s.extras.page(t.sheet).titleColumns, s)),
  },
};

function ownRange(t: SheetTarget, range: HostObject | string, s: Session): RangeTarget {
  worksheetOf(t, s);
  const target = argumentRange(range, t, s);
  if (target.sheet !== t.sheet) throw new HostError('InvalidArgument');
  return target;
}

function areaOf(address: string | undefined): RangeTarget['area'] | null {
  return address === undefined ? null : (parseA1(address)?.area ?? null);
}

function rangeOrNull(t: SheetTarget, address: string | undefined, s: Session): HostObject | null {
  const area = areaOf(address);
  return area === null ? null : rangeObject(t.sheet, area, s);
}
