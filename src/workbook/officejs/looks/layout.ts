import { areaToA1, parseA1 } from '../../cells/a1';
import type { Place } from '../../cells/area';
import { PAPERS, type Paper } from '../../edits';
import { NOT_COPIED, type SheetLayout, type TextLook } from '../../sheet-layout';
import { readFailure } from '../failures';
import type { ExcelLink } from '../link';
import { readValidations } from './validations';
import { askSizes } from '../write/plan/sizes';
import { emptyImage, type PageImage } from '../write/pre-image';
import { CELL_LOOK, pagePiece } from '../write/questions';

/** How a part of a sheet looks: a round trip, and one or more for what may be typed into it. */
export async function layoutOf(link: ExcelLink, { sheet: name, area }: Place): Promise<SheetLayout> {
  const image = emptyImage();
  try {
    const validations = await readValidations(link, name, [area]);
    const looks = await link.once({ kind: 'read' }, (context) => {
      const worksheet = context.workbook.worksheets.getItem(name);
      const range = worksheet.getRange(areaToA1(area));
      const cells = range.getCellProperties(CELL_LOOK);
      const [heights, widths] = [askSizes(range, 'rowHeight'), askSizes(range, 'columnWidth')];
      // Conditional formats are copied with the looks of cells.
      const counts = { pictures: [worksheet.shapes.getCount(), worksheet.charts.getCount()], comments: [worksheet.comments.getCount()] };
      const page = pagePiece(name, image).ask(context);
      return () => {
        page();
        return {
          // A ClientResult is no proxy: it takes no load, and this runs after the sync.
          // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read
          cells: cells.value,
          heights: heights(),
          widths: widths(),
          notCopied: NOT_COPIED.filter((what) => what in counts && counts[what as keyof typeof counts].some(({ value }) => value > 0)),
        };
      };
    });
    const [page] = image.pages;
    return {
      texts: looks.cells.map((line) => line.map(textLook)),
      heights: looks.heights.map((points) => points ?? 0),
      widths: looks.widths.map((points) => points ?? 0),
      page: pageOf(page),
      validations,
      notCopied: looks.notCopied,
    };
  } catch (error) {
    throw readFailure(error, name);
  }
}

const DEFAULT_SIZE = 11;
const ALIGNED = ['left', 'center', 'right'] as const;
const PLACED = ['top', 'center', 'bottom'] as const;
/** Excel answers white for a cell without a fill. */
const NO_FILL: ReadonlySet<string> = new Set(['', '#FFFFFF']);
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
function textLook({ format }: Excel.CellProperties): TextLook {
  const { font, fill, borders } = format ?? {};
  return {
    wraps: format?.wrapText === true,
    fontSize: font?.size ?? DEFAULT_SIZE,
    fontName: font?.name ?? '',
    bold: font?.bold === true,
    italic: font?.italic === true,
    color: (font?.color ?? '#000000').toUpperCase(),
    fill: NO_FILL.has(fill?.color ?? '') ? null : (fill?.color ?? '').toUpperCase(),
    align: ALIGNED.find((name) => name === format?.horizontalAlignment?.toLowerCase()) ?? null,
    valign: PLACED.find((name) => name === format?.verticalAlignment?.toLowerCase()) ?? 'center',
    border: SIDES.some((side) => (borders?.[side]?.style ?? 'None') !== 'None'),
  };
}

const MARGINS = { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 };

function pageOf(page: PageImage | undefined): SheetLayout['page'] {
  const rows = page?.titleRows === undefined || page.titleRows === null ? null : (parseA1(page.titleRows)?.area ?? null);
  return {
    orientation: page?.orientation === Excel.PageOrientation.landscape ? 'landscape' : 'portrait',
    paper: paperOf(page?.paperSize),
    margins: page?.margins ?? MARGINS,
    titleRows: rows === null ? null : { row: rows.row, rows: rows.rows },
    scale: page?.zoom.scale ?? null,
    breaks: page?.breaks ?? [],
    header: page?.header ?? {},
    footer: page?.footer ?? {},
    centerHorizontally: page?.centerHorizontally ?? false,
  };
}

function paperOf(size: Excel.PaperType | undefined): Paper {
  const names = Object.keys(PAPERS) as Paper[];
  return names.find((name) => name.toLowerCase() === size?.toLowerCase()) ?? 'A4';
}
