import type { AlignmentStyle, BorderSide, BorderStyle, CellStyle, FontStyle } from 'hucre';
import type { XlsxFont, XlsxLine, XlsxStyle } from './book';
import { fileColor, seenColor } from './color';

type Theme = readonly string[] | undefined;

/** A font of the file as it is seen, less what the default font says already. */
export function readFont(font: FontStyle, theme: Theme, base: XlsxFont): XlsxFont {
  const color = seenColor(font.color, theme);
  return {
    ...(font.name === undefined || font.name === base.name ? {} : { name: font.name }),
    ...(font.size === undefined || font.size === base.size ? {} : { size: font.size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === undefined || font.underline === false
      ? {}
      : { underline: font.underline === 'double' || font.underline === 'doubleAccounting' ? ('double' as const) : ('single' as const) }),
    ...(font.strikethrough === true ? { strike: true } : {}),
    ...(color === undefined || color === '#000000' ? {} : { color }),
    ...(font.vertAlign === undefined ? {} : { script: font.vertAlign === 'superscript' ? ('super' as const) : ('sub' as const) }),
  };
}

/** The font for the writer; what it leaves open is taken from the book's default font, as the file format has no inheritance. */
export function writeFont(font: XlsxFont, base: XlsxFont): FontStyle {
  const name = font.name ?? base.name;
  const size = font.size ?? base.size;
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.underline === undefined ? {} : { underline: font.underline }),
    ...(font.strike === true ? { strikethrough: true } : {}),
    ...(font.color === undefined ? {} : { color: fileColor(font.color) }),
    ...(font.script === undefined ? {} : { vertAlign: font.script === 'super' ? ('superscript' as const) : ('subscript' as const) }),
  };
}

/** A cell's style as it is seen, without its number format; undefined when it is the default. */
export function readStyle(style: CellStyle, theme: Theme, base: XlsxFont): XlsxStyle | undefined {
  const fill = style.fill?.type === 'pattern' && style.fill.pattern !== 'none' ? seenColor(style.fill.fgColor, theme) : undefined;
  const border = style.border === undefined ? undefined : readBorder(style.border, theme);
  const font = style.font === undefined ? undefined : readFont(style.font, theme, base);
  const read: XlsxStyle = {
    ...(font === undefined || Object.keys(font).length === 0 ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined || Object.keys(border).length === 0 ? {} : { border }),
    ...readAlignment(style.alignment ?? {}),
    ...(style.protection?.locked === false ? { unlocked: true } : {}),
    ...(style.protection?.hidden === true ? { hiddenFormula: true } : {}),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

/** The style for the writer; undefined when there is nothing to say. */
export function writeStyle(style: XlsxStyle | undefined, numberFormat: string | undefined, base: XlsxFont): CellStyle | undefined {
  if (style === undefined && numberFormat === undefined) return undefined;
  const given = style ?? {};
  const alignment: AlignmentStyle = {
    ...(given.horizontal === undefined ? {} : { horizontal: given.horizontal }),
    ...(given.vertical === undefined ? {} : { vertical: given.vertical }),
    ...(given.wrap === true ? { wrapText: true } : {}),
    ...(given.shrink === true ? { shrinkToFit: true } : {}),
    ...(given.rotation === undefined ? {} : { textRotation: given.rotation }),
    ...(given.indent === undefined ? {} : { indent: given.indent }),
  };
  const protection = {
    ...(given.unlocked === true ? { locked: false } : {}),
    ...(given.hiddenFormula === true ? { hidden: true } : {}),
  };
  return {
    ...(given.font === undefined ? {} : { font: writeFont(given.font, base) }),
    ...(given.fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: fileColor(given.fill), bgColor: { indexed: 64 } } }),
    ...(given.border === undefined ? {} : { border: writeBorder(given.border) }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment }),
    ...(Object.keys(protection).length === 0 ? {} : { protection }),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numFmt: numberFormat }),
  };
}

function readAlignment(alignment: AlignmentStyle): XlsxStyle {
  const { horizontal, vertical, textRotation = 0, indent = 0 } = alignment;
  return {
    ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(alignment.wrapText === true ? { wrap: true } : {}),
    ...(alignment.shrinkToFit === true ? { shrink: true } : {}),
    ...(textRotation === 0 ? {} : { rotation: textRotation }),
    ...(indent === 0 ? {} : { indent }),
  };
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

function readBorder(border: BorderStyle, theme: Theme): NonNullable<XlsxStyle['border']> {
  const read: NonNullable<XlsxStyle['border']> = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line !== undefined) read[side] = readLine(line, theme);
  }
  return read;
}

function readLine(line: BorderSide, theme: Theme): XlsxLine {
  const color = seenColor(line.color, theme);
  return { style: line.style, ...(color === undefined || color === '#000000' ? {} : { color }) };
}

function writeBorder(border: NonNullable<XlsxStyle['border']>): BorderStyle {
  const written: BorderStyle = {};
  for (const side of SIDES) {
    const line = border[side];
    if (line !== undefined)
      written[side] = { style: line.style, color: line.color === undefined ? { indexed: 64 } : fileColor(line.color) };
  }
  return written;
}
