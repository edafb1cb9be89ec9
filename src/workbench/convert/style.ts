import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type ITextRotation,
  type Nullable,
} from '@univerjs/core';
import type { XlsxFont, XlsxLine, XlsxStyle } from '../../xlsx';

/** How a cell looks, in the words of the file. */
export interface CellLook {
  readonly style?: XlsxStyle;
  readonly numberFormat?: string;
}

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
} as const;

const lines: Record<XlsxLine['style'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** What the grid draws for a look. Indents, shrinking and locks have no place in the grid; see {@link StyleBook}. */
export function toGridStyle({ style = {}, numberFormat }: CellLook): IStyleData {
  const { font = {}, border } = style;
  const data: IStyleData = {};
  if (font.name !== undefined) data.ff = font.name;
  if (font.size !== undefined) data.fs = font.size;
  if (font.bold === true) data.bl = BooleanNumber.TRUE;
  if (font.italic === true) data.it = BooleanNumber.TRUE;
  if (font.strike === true) data.st = { s: BooleanNumber.TRUE };
  if (font.underline !== undefined) {
    data.ul = { s: BooleanNumber.TRUE, t: font.underline === 'double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE };
  }
  if (font.color !== undefined) data.cl = { rgb: font.color };
  if (font.script !== undefined) data.va = font.script === 'sub' ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT;
  if (style.fill !== undefined) data.bg = { rgb: style.fill };
  if (border !== undefined) data.bd = toGridBorder(border);
  if (style.horizontal !== undefined) data.ht = horizontal[style.horizontal];
  if (style.vertical !== undefined) data.vt = vertical[style.vertical];
  if (style.wrap === true) data.tb = WrapStrategy.WRAP;
  if (style.rotation !== undefined) data.tr = toGridRotation(style.rotation);
  if (numberFormat !== undefined) data.n = { pattern: numberFormat };
  return data;
}

function toGridBorder(border: NonNullable<XlsxStyle['border']>): IBorderData {
  const data: IBorderData = {};
  if (border.top !== undefined) data.t = toGridLine(border.top);
  if (border.right !== undefined) data.r = toGridLine(border.right);
  if (border.bottom !== undefined) data.b = toGridLine(border.bottom);
  if (border.left !== undefined) data.l = toGridLine(border.left);
  return data;
}

function toGridLine(line: XlsxLine): IBorderStyleData {
  return { s: lines[line.style], cl: { rgb: line.color ?? '#000000' } };
}

/** The file counts degrees up (0–90) and then down (91–180); the grid turns clockwise. */
function toGridRotation(degrees: number): ITextRotation {
  if (degrees === 255) return { a: 0, v: BooleanNumber.TRUE };
  return { a: degrees <= 90 ? -degrees : degrees - 90 };
}

/** The look that the grid shows. */
export function fromGridStyle(data: IStyleData): CellLook {
  const style: XlsxStyle = {};
  const font = fromGridFont(data);
  const border = fromGridBorder(data.bd);
  const fill = toHex(data.bg);
  if (Object.keys(font).length > 0) style.font = font;
  if (fill !== null) style.fill = fill;
  if (border !== null) style.border = border;
  const across = (['left', 'center', 'right', 'justify', 'distributed'] as const).find((name) => horizontal[name] === data.ht);
  const upright = (['top', 'center'] as const).find((name) => vertical[name] === data.vt);
  if (across !== undefined) style.horizontal = across;
  if (upright !== undefined) style.vertical = upright;
  if (data.tb === WrapStrategy.WRAP) style.wrap = true;
  const rotation = fromGridRotation(data.tr);
  if (rotation !== 0) style.rotation = rotation;
  const pattern = data.n?.pattern;
  return {
    ...(Object.keys(style).length > 0 ? { style } : {}),
    ...(pattern === undefined || pattern === '' || pattern === 'General' ? {} : { numberFormat: pattern }),
  };
}

function fromGridFont(data: IStyleData): XlsxFont {
  const font: XlsxFont = {};
  const color = toHex(data.cl);
  if (typeof data.ff === 'string' && data.ff !== '') font.name = data.ff;
  if (data.fs !== undefined) font.size = data.fs;
  if (data.bl === BooleanNumber.TRUE) font.bold = true;
  if (data.it === BooleanNumber.TRUE) font.italic = true;
  if (data.st?.s === BooleanNumber.TRUE) font.strike = true;
  if (data.ul?.s === BooleanNumber.TRUE) font.underline = data.ul.t === TextDecoration.DOUBLE ? 'double' : 'single';
  if (color !== null) font.color = color;
  if (data.va === BaselineOffset.SUBSCRIPT) font.script = 'sub';
  if (data.va === BaselineOffset.SUPERSCRIPT) font.script = 'super';
  return font;
}

function fromGridBorder(data: Nullable<IBorderData>): NonNullable<XlsxStyle['border']> | null {
  if (data === null || data === undefined) return null;
  const border: NonNullable<XlsxStyle['border']> = {};
  for (const [side, line] of [
    ['top', data.t],
    ['right', data.r],
    ['bottom', data.b],
    ['left', data.l],
  ] as const) {
    const drawn = fromGridLine(line);
    if (drawn !== null) border[side] = drawn;
  }
  return Object.keys(border).length > 0 ? border : null;
}

function fromGridLine(data: Nullable<IBorderStyleData>): XlsxLine | null {
  if (data === null || data === undefined) return null;
  const style = (Object.keys(lines) as XlsxLine['style'][]).find((name) => lines[name] === data.s);
  const color = toHex(data.cl);
  return style === undefined ? null : { style, ...(color === null ? {} : { color }) };
}

function fromGridRotation(data: Nullable<ITextRotation>): number {
  if (data?.v === BooleanNumber.TRUE) return 255;
  const angle = data?.a ?? 0;
  return angle <= 0 ? Math.min(90, -angle) : Math.min(180, 90 + angle);
}

/** #RRGGBB of a colour that the grid may also write as #rgb or rgb(r, g, b); null for none. */
export function toHex(color: Nullable<IColorStyle>): string | null {
  const text = color?.rgb?.trim() ?? '';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/iu.test(text)) return text.toUpperCase();
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/iu.exec(text);
  if (parts === null) return null;
  return `#${parts
    .slice(1)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
