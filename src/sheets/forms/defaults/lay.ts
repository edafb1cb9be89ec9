import { WITH_LEFT, type RowLook } from '../../../scheme/declared-form';
import type { Position } from '../../../scheme/source/placed';
import type { Area } from '../../../workbook/cells/area';
import type { CellStyle, PageMargins, Paper } from '../../../workbook/edits';
import type { SheetPage } from '../../../workbook/sheet-layout';
import { PAGE_NUMBER } from '../../page-number';
import { formSheetName } from '../sheet-name';
import type { CellLook, Form } from '../form';
import { periodLine } from './words';

/**
 * A row of a form as it is written down: the texts of its cells from the left; `→` is one with the cell on its left, and so is what is left
 * out at the end, where `toEnd` says so.
 */
export interface Line {
  readonly look: RowLook;
  readonly cells: readonly string[];
  readonly toEnd?: boolean;
  /** In points, where it is higher than rows of its look are. */
  readonly height?: number;
  /** Where each of its cells stands in a scheme that declares it. */
  readonly at?: readonly Position[];
}

export interface ColumnLook {
  /** In points. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Where cells are merged down over several pages, what they say stands on the first. */
  readonly isMergedDown?: true;
}

export interface Layout {
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly about?: string;
  /** What stands above the name: 附件1. */
  readonly annex?: string;
  /** The title stands among the lines. */
  readonly isWhole?: boolean;
  /** What is scored, as it is called; the line below the name tells it. */
  readonly period: string;
  /** What stands beside ｛表样｝: ｛每张 单位｝, ｛须 齐全｝. */
  readonly control?: string;
  readonly columns: readonly ColumnLook[];
  readonly orientation: SheetPage['orientation'];
  readonly paper?: Paper;
  /** Lines repeated on each page, by their places; 0 is the one of ｛表样｝, and an annex is not counted. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** The lines below the name and the period. */
  readonly lines: readonly Line[];
}

const MILLIMETRE = 72 / 25.4;
/**
 * GB/T 9704-2012: 天头 37 mm, 版心 156 mm × 225 mm on A4; a turned page has its 订口 of 28 mm above. Tables are as wide as the 版心 and
 * stand in the middle; the margins at the sides leave room where a program has no such font and makes the columns a sixth wider.
 */
const PORTRAIT: PageMargins = millimetres({ top: 37, right: 12, bottom: 35, left: 12, header: 15, footer: 25 });
const LANDSCAPE: PageMargins = millimetres({ top: 28, right: 8, bottom: 26, left: 8, header: 12, footer: 15 });

/** The width of the text on A4, in points. */
export const WIDTH = { portrait: 156 * MILLIMETRE, landscape: 236 * MILLIMETRE } as const;

/** The width of the text on a page, in points: A3 is as much larger as the paper is. */
export function textWidth(paper: Paper, orientation: SheetPage['orientation']): number {
  return WIDTH[orientation] * (paper === 'A3' ? 297 / 210 : 1);
}

/** So many millimetres in points. */
export function pointsOf(millimetre: number): number {
  return millimetre * MILLIMETRE;
}

function millimetres(margins: PageMargins): PageMargins {
  const points = (value: number): number => Math.round(value * MILLIMETRE * 10) / 10;
  const { top, right, bottom, left, header, footer } = margins;
  return {
    top: points(top),
    right: points(right),
    bottom: points(bottom),
    left: points(left),
    header: points(header),
    footer: points(footer),
  };
}

/** Typefaces that every Chinese Windows and Office has. */
const [SONG, HEI, FANG, KAI] = ['宋体', '黑体', '仿宋', '楷体'];

const LOOKS: Readonly<Record<RowLook, { readonly style: CellStyle; readonly height: number }>> = {
  控制: { style: {}, height: 15 },
  附件: { style: { fontName: HEI, fontSize: 16, align: 'left', valign: 'center' }, height: 24 },
  标题: { style: { fontName: SONG, fontSize: 18, bold: true, align: 'center', valign: 'center', wrap: true }, height: 36 },
  副标题: { style: { fontName: KAI, fontSize: 14, align: 'center', valign: 'center', wrap: true }, height: 24 },
  说明: { style: { fontName: FANG, fontSize: 12, align: 'left', valign: 'center', wrap: true }, height: 22 },
  表头: { style: { fontName: HEI, fontSize: 11, align: 'center', valign: 'center', wrap: true, border: true }, height: 26 },
  正文: { style: { fontName: FANG, fontSize: 11, valign: 'center', wrap: true, border: true }, height: 22 },
  小计: { style: { fontName: HEI, fontSize: 11, valign: 'center', wrap: true, border: true }, height: 24 },
  栏目: { style: { fontName: KAI, fontSize: 12, bold: true, align: 'left', valign: 'center', wrap: true, border: true }, height: 24 },
  意见: { style: { fontName: FANG, fontSize: 11, align: 'left', valign: 'top', wrap: true, border: true }, height: 72 },
  公文: { style: { fontName: FANG, fontSize: 16, align: 'left', valign: 'center', wrap: true }, height: 28 },
  落款: { style: { fontName: FANG, fontSize: 12, align: 'left', valign: 'center', wrap: true }, height: 26 },
};

/** Looks whose cells are aligned as their column is. */
const BY_COLUMN: ReadonlySet<RowLook> = new Set(['正文', '小计']);

/** Lays a form out from what is written down of it. */
export function layForm(layout: Layout): Form {
  const { columns, name, period, annex, control = '', titleRows } = layout;
  const above: readonly Line[] = annex === undefined ? [] : [{ look: '附件', cells: [annex], toEnd: true }];
  const title: readonly Line[] = [
    { look: '标题', cells: [name], toEnd: true },
    { look: '副标题', cells: [periodLine(period)], toEnd: true },
  ];
  const lines: readonly Line[] = [
    { look: '控制', cells: [`｛表样 ${name}｝${control}`] },
    ...above,
    ...(layout.isWhole === true ? [] : title),
    ...layout.lines,
  ];
  const merges: Area[] = [];
  const cells = lines.map(({ cells: texts, toEnd }, row) => {
    const starts = texts.flatMap((text, column) => (text === WITH_LEFT ? [] : [column]));
    starts.forEach((column, at) => {
      const isLast = at === starts.length - 1;
      const end = isLast ? (toEnd === true ? columns.length : texts.length) : (starts[at + 1] ?? texts.length);
      if (end - column > 1) merges.push({ row, column, rows: 1, columns: end - column });
    });
    return columns.map((_, column) => {
      const text = texts[column] ?? '';
      return text === '' || text === WITH_LEFT ? null : text;
    });
  });
  return {
    name: layout.name,
    ...(layout.about === undefined ? {} : { about: layout.about }),
    sheet: formSheetName(name),
    stands: false,
    cells,
    merges,
    looks: lines.map(({ look }) =>
      columns.map(({ align, isMergedDown }): CellLook => {
        const { style } = LOOKS[look];
        return {
          style: BY_COLUMN.has(look) ? { ...style, align, ...(isMergedDown === true ? { valign: 'top' as const } : {}) } : style,
          format: null,
        };
      }),
    ),
    heights: lines.map(({ look, height }) => height ?? LOOKS[look].height),
    widths: columns.map(({ width }) => width),
    ...(lines.some(({ at }) => at !== undefined) ? { written: lines.map(({ at }) => at ?? []) } : {}),
    page: {
      orientation: layout.orientation,
      paper: layout.paper ?? 'A4',
      margins: layout.orientation === 'portrait' ? PORTRAIT : LANDSCAPE,
      titleRows: titleRows === undefined ? null : { ...titleRows, row: titleRows.row + above.length },
      scale: null,
      breaks: [],
      header: {},
      footer: { center: PAGE_NUMBER },
      centerHorizontally: true,
    },
  };
}
