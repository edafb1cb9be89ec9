import { hashOf } from '../../../scheme/hash';
import { areaToA1 } from '../../../workbook/cells/a1';
import { movedValidation } from '../../../workbook/cells/validation';
import type { PageLine } from '../../../workbook/edits';
import { cutCell } from '../cut';
import type { CellLook, Form } from '../form';

const known = new WeakMap<Form, string>();

/**
 * Tells a form that was edited from what it was. A form that is written on a sheet, and read from there, is the same: sheets keep lengths
 * in pixels, and of what is not said of a cell or page what is usual.
 */
export function formHashOf(form: Form): string {
  const found = known.get(form);
  if (found !== undefined) return found;
  const { cells, merges, looks, heights, widths, page } = form;
  const { margins, header, footer, scale } = page;
  const comparable = {
    cells,
    merges: merges.map(areaToA1).sort(),
    looks: looks.map((line, row) => (isPrinted(cells[row] ?? [], row) ? line.map(wholeLook) : null)),
    heights: heights.map(inPixels),
    widths: widths.map(inPixels),
    page: {
      ...page,
      margins: [margins.top, margins.right, margins.bottom, margins.left, margins.header, margins.footer].map((points) =>
        Math.round(points),
      ),
      header: wholeLine(header),
      footer: wholeLine(footer),
      scale: scale ?? 100,
    },
  };
  const rules = rulesByCell(form);
  const hash = hashOf(rules.length === 0 ? comparable : { ...comparable, rules }).slice(0, 16);
  known.set(form, hash);
  return hash;
}

/** What may be typed into each cell that has a rule: one adapter tells of one area what another tells of its parts. */
function rulesByCell({ validations = [] }: Form): string[] {
  return validations
    .flatMap(({ areas, rule }) => {
      const [anchor] = areas;
      return areas.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, at): string => {
          const [r, c] = [row + Math.floor(at / columns), column + (at % columns)];
          return `${String(r)},${String(c)} ${JSON.stringify(movedValidation(rule, r - (anchor?.row ?? r), c - (anchor?.column ?? c)))}`;
        }),
      );
    })
    .sort();
}

/** Points of a pixel. */
const PIXEL = 0.75;

function inPixels(points: number): number {
  return Math.round(points / PIXEL);
}

function wholeLine({ left = '', center = '', right = '' }: PageLine): string[] {
  return [left, center, right];
}

function wholeLook({ style, format }: CellLook): object {
  const usual = { bold: false, italic: false, color: '#000000', fill: null, align: null, valign: 'bottom', border: false, wrap: false };
  return { ...usual, ...style, format };
}

const CONTROLS = /^\s{0,9}(?:每|若|否则|完)/u;

/** Whether anything of a row comes to be printed: neither the first row does, nor one that only steers others. */
function isPrinted(line: Form['cells'][number], row: number): boolean {
  if (row === 0) return false;
  const texts = line.filter((content): content is string => typeof content === 'string' && content.trim() !== '');
  if (texts.length === 0 || texts.length < line.filter((content) => content !== null && content !== '').length) return true;
  return !texts.every((text) => cutCell(text).pieces.every((piece) => piece.kind === 'braced' && CONTROLS.test(piece.inside)));
}
