import { areaToA1, parseA1 } from '../../workbook/cells/a1';
import { WHOLE_SHEET } from '../../workbook/cells/area';
import { DocumentExtras, type PageExtras } from '../../host';
import { withoutRuleParts, type XlsxBook, type XlsxOpaque, type XlsxPrint, type XlsxSheet } from '../../xlsx';

const POINTS_PER_INCH = 72;

const papers = { A3: 'A3', A4: 'A4', A5: 'A5', B4: 'B4', B5: 'B5', letter: 'Letter', legal: 'Legal' } as const;

/** What the grid cannot keep of a book: settings, protection, page layout. */
export function toExtras(book: XlsxBook, origins: ReadonlyMap<string, XlsxSheet>): DocumentExtras {
  const extras = new DocumentExtras();
  extras.setSettings(Object.fromEntries(Object.entries(book.settings).map(([key, value]) => [key, JSON.stringify(value)])));
  for (const [id, sheet] of origins) {
    extras.setSheet(id, {
      protected: sheet.protected,
      veryHidden: sheet.visibility === 'veryHidden',
      page: toPage(sheet.print),
      rules: rulesOf(sheet.opaque),
    });
  }
  return extras;
}

/** The book with what has become of its settings, protection and page layout. Sheets stand in the order of `ids`. */
export function withExtras(book: XlsxBook, extras: DocumentExtras, ids: readonly string[]): XlsxBook {
  return {
    ...book,
    settings: Object.fromEntries(Object.entries(extras.settings).map(([key, json]) => [key, parsed(json)])),
    sheets: book.sheets.map((sheet, index) => {
      const id = ids[index] ?? '';
      const { rules } = extras.sheet(id);
      const opaque = rules === undefined ? sheet.opaque : { ...withoutRuleParts(sheet.opaque), ...rules };
      return { ...sheet, protected: extras.sheet(id).protected ?? false, print: fromPage(extras.page(id)), opaque };
    }),
  };
}

/** The parts of a sheet that are rules. */
function rulesOf({ conditionalRules, dataValidations }: XlsxOpaque): XlsxOpaque {
  return {
    ...(conditionalRules === undefined ? {} : { conditionalRules }),
    ...(dataValidations === undefined ? {} : { dataValidations }),
  };
}

function parsed(json: string): unknown {
  return JSON.parse(json);
}

function toPage(print: XlsxPrint): PageExtras {
  const page: PageExtras = {};
  if (print.area !== undefined) page.printArea = print.area;
  if (print.titleRows !== undefined) page.titleRows = areaToA1({ ...WHOLE_SHEET, ...print.titleRows });
  if (print.titleColumns !== undefined) page.titleColumns = areaToA1({ ...WHOLE_SHEET, ...print.titleColumns });
  if (print.orientation !== undefined) page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (print.paper !== undefined) page.paperSize = papers[print.paper];
  if (print.fit !== undefined) page.zoom = { horizontalFitToPages: print.fit.width, verticalFitToPages: print.fit.height };
  else if (print.scale !== undefined) page.zoom = { scale: print.scale };
  if (print.centerHorizontally !== undefined) page.centerHorizontally = print.centerHorizontally;
  if (print.centerVertically !== undefined) page.centerVertically = print.centerVertically;
  if (print.margins !== undefined) page.margins = scaled(print.margins, POINTS_PER_INCH);
  if (print.headerFooter !== undefined) page.headerFooter = { ...print.headerFooter };
  if (print.breaks !== undefined) page.breaks = [...print.breaks];
  return page;
}

function fromPage(page: PageExtras): XlsxPrint {
  const print: XlsxPrint = {};
  const paper = (Object.keys(papers) as (keyof typeof papers)[]).find((name) => papers[name] === page.paperSize);
  const rows = parseA1(page.titleRows ?? '')?.area;
  const columns = parseA1(page.titleColumns ?? '')?.area;
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = page.zoom ?? {};
  if (page.printArea !== undefined && page.printArea !== '') print.area = page.printArea;
  if (rows !== undefined) print.titleRows = { row: rows.row, rows: rows.rows };
  if (columns !== undefined) print.titleColumns = { column: columns.column, columns: columns.columns };
  if (page.orientation !== undefined) print.orientation = page.orientation === 'Landscape' ? 'landscape' : 'portrait';
  if (paper !== undefined) print.paper = paper;
  if (across !== undefined || down !== undefined) print.fit = { width: across ?? 0, height: down ?? 0 };
  else if (scale !== undefined) print.scale = scale;
  if (page.centerHorizontally !== undefined) print.centerHorizontally = page.centerHorizontally;
  if (page.centerVertically !== undefined) print.centerVertically = page.centerVertically;
  if (page.headerFooter !== undefined) print.headerFooter = { ...page.headerFooter };
  if (page.breaks !== undefined && page.breaks.length > 0) print.breaks = [...page.breaks];
  if (page.margins !== undefined) print.margins = scaled(page.margins, 1 / POINTS_PER_INCH);
  return print;
}

const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;

function scaled(
  margins: Partial<Record<(typeof sides)[number], number | undefined>>,
  by: number,
): Partial<Record<(typeof sides)[number], number>> {
  const result: Partial<Record<(typeof sides)[number], number>> = {};
  for (const side of sides) {
    const margin = margins[side];
    // To a hundred-thousandth, so that inches come back from points as they were.
    if (margin !== undefined) result[side] = Math.round(margin * by * 1e5) / 1e5;
  }
  return result;
}
