import { validationsOf, widthToPoints, type XlsxBook, type XlsxFont, type XlsxPrint, type XlsxSheet, type XlsxStyle } from '../../xlsx';
import { intersection, type Area } from '../cells/area';
import { movedValidation, type PlacedValidation } from '../cells/validation';
import type { PageLine } from '../edits';
import { NOT_COPIED, type SheetLayout, type SheetPage, type TextLook } from '../sheet-layout';

const [DEFAULT_SIZE, DEFAULT_HEIGHT, DEFAULT_WIDTH] = [11, 15, 54];
/** What a line of text takes of a row that grows with its font. */
const LINE = 1.35;
const POINTS_PER_INCH = 72;

/** How a part of a sheet looks. A row whose height nobody set is as high as its largest font needs. */
export function layoutOf(sheet: XlsxSheet, { row, column, rows, columns }: Area, { defaultFont }: XlsxBook): SheetLayout {
  const lines = Array.from({ length: rows }, (_, r) => row + r);
  const across = Array.from({ length: columns }, (_, c) => column + c);
  const texts = lines.map((r) =>
    across.map((c): TextLook => {
      return textLook(sheet.cells[r]?.[c]?.style ?? {}, defaultFont);
    }),
  );
  const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  return {
    texts,
    heights: lines.map((r, at) =>
      hiddenRows.has(r)
        ? 0
        : (sheet.rowHeights[r] ?? Math.max(DEFAULT_HEIGHT, ...(texts[at] ?? []).map(({ fontSize }) => Math.ceil(fontSize * LINE)))),
    ),
    widths: across.map((c) => {
      const width = sheet.columnWidths[c];
      return hiddenColumns.has(c) ? 0 : width === undefined ? DEFAULT_WIDTH : widthToPoints(width, defaultFont);
    }),
    page: pageOf(sheet.print),
    validations: validationsOf(sheet).flatMap((one) => withinPart(one, { row, column, rows, columns })),
    notCopied: notCopiedOf(sheet),
  };
}

/** A rule for those of its cells that lie in a part. */
function withinPart({ areas, rule }: PlacedValidation, part: Area): PlacedValidation[] {
  const inside = areas.flatMap((area) => intersection(area, part) ?? []);
  const [from, to] = [areas[0], inside[0]];
  if (from === undefined || to === undefined) return [];
  return [{ areas: inside, rule: movedValidation(rule, to.row - from.row, to.column - from.column) }];
}

function notCopiedOf({ unreadRules, drawings, cells }: XlsxSheet): SheetLayout['notCopied'] {
  const has = {
    conditionalFormats: unreadRules?.conditionalFormats === true,
    validations: unreadRules?.validations === true,
    pictures: drawings === true,
    comments: Object.values(cells).some((line) => Object.values(line).some(({ comment }) => comment !== undefined)),
  };
  return NOT_COPIED.filter((what) => has[what]);
}

const ALIGNED = ['left', 'center', 'right'] as const;

function textLook({ font, fill, border, horizontal, vertical, wrap }: XlsxStyle, base: XlsxFont): TextLook {
  return {
    wraps: wrap === true,
    fontSize: font?.size ?? base.size ?? DEFAULT_SIZE,
    fontName: font?.name ?? base.name ?? '',
    bold: font?.bold === true,
    italic: font?.italic === true,
    color: (font?.color ?? '#000000').toUpperCase(),
    // White is none: Excel does not tell the one from the other.
    fill: fill === undefined || /^#f{6}$/iu.test(fill) ? null : fill.toUpperCase(),
    align: ALIGNED.find((name) => name === horizontal) ?? null,
    valign: vertical === undefined ? 'bottom' : vertical === 'top' ? 'top' : 'center',
    border: Object.keys(border ?? {}).length > 0,
  };
}

/** Margins of a sheet of which nothing is said, in inches. */
const MARGINS = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 };

function pageOf(print: XlsxPrint): SheetPage {
  const { top, right, bottom, left, header, footer } = { ...MARGINS, ...print.margins };
  const points = (inches: number): number => inches * POINTS_PER_INCH;
  return {
    orientation: print.orientation ?? 'portrait',
    paper: print.paper ?? 'A4',
    margins: {
      top: points(top),
      right: points(right),
      bottom: points(bottom),
      left: points(left),
      header: points(header),
      footer: points(footer),
    },
    titleRows: print.titleRows === undefined ? null : { ...print.titleRows },
    scale: print.fit === undefined ? (print.scale ?? 100) : null,
    breaks: print.breaks ?? [],
    header: lineOf(print.headerFooter?.oddHeader ?? ''),
    footer: lineOf(print.headerFooter?.oddFooter ?? ''),
    centerHorizontally: print.centerHorizontally === true,
  };
}

const PARTS = { '&L': 'left', '&C': 'center', '&R': 'right' } as const;

/** The three parts of a header: `&L`, `&C` and `&R` begin one, and what stands before the first of them is in the middle. */
function lineOf(codes: string): PageLine {
  const parts = { left: '', center: '', right: '' };
  let part: keyof typeof parts = 'center';
  for (const [piece] of codes.matchAll(/&[^]|[^&]/gu)) {
    const begun = Object.entries(PARTS).find(([code]) => code === piece)?.[1];
    if (begun === undefined) parts[part] += piece;
    else part = begun;
  }
  return parts;
}
