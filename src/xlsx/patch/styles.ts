import type { XlsxFont, XlsxLine, XlsxStyle } from '../book';
import { attributesOf, childXml, cut, element, paste, setChild, type Cut } from '../xml/xml';

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** The styles part of a file, to which looks can be added; what is there keeps its number. */
export interface StyleSheet {
  /** Number of the look in `cellXfs`, 0 for none. */
  indexOf(style: XlsxStyle | undefined, numberFormat: string | undefined): number;
  /** Number of a look of conditional formats, as the format writes it, in `dxfs`. */
  differentialOf(xml: string): number;
  xml(): string;
}

/** `base` is the default font of the book, for what a font leaves open. */
export function styleSheet(part: Cut, base: XlsxFont): StyleSheet {
  const lists = {
    fonts: listOf(part, 'fonts'),
    fills: listOf(part, 'fills'),
    borders: listOf(part, 'borders'),
    cellXfs: listOf(part, 'cellXfs'),
    numFmts: listOf(part, 'numFmts'),
    dxfs: listOf(part, 'dxfs'),
  };
  const known = new Map<string, number>();
  const seen = new WeakMap<XlsxStyle, Map<string | undefined, number>>();

  const add = (list: Cut, child: string): number => {
    const at = list.children.findIndex((other) => other.xml === child);
    if (at >= 0) return at;
    return list.children.push({ name: '', xml: child }) - 1;
  };
  const formatId = (format: string | undefined): number => {
    if (format === undefined || format === 'General') return 0;
    if (format === '@') return 49;
    let highest = 163;
    for (const child of lists.numFmts.children) {
      const { numFmtId = '', formatCode } = attributesOf(child.xml);
      if (formatCode === format) return Number(numFmtId);
      highest = Math.max(highest, Number(numFmtId));
    }
    add(lists.numFmts, element('numFmt', { numFmtId: highest + 1, formatCode: format }));
    return highest + 1;
  };

  const indexOf = (style: XlsxStyle | undefined, numberFormat: string | undefined): number => {
    const key = JSON.stringify([style, numberFormat]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const fontId = style?.font === undefined ? 0 : add(lists.fonts, fontXml(style.font, base));
    const fillId = style?.fill === undefined ? 0 : add(lists.fills, fillXml(style.fill));
    const borderId = style?.border === undefined ? 0 : add(lists.borders, borderXml(style.border));
    const numFmtId = formatId(numberFormat);
    const inner = alignmentXml(style ?? {}) + protectionXml(style ?? {});
    const xf = element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
        applyProtection: 1,
      },
      inner,
    );
    const index = add(lists.cellXfs, xf);
    known.set(key, index);
    return index;
  };

  return {
    indexOf: (style, numberFormat) => {
      if (style === undefined) return numberFormat === undefined ? 0 : indexOf(style, numberFormat);
      const byFormat = seen.get(style) ?? new Map<string | undefined, number>();
      seen.set(style, byFormat);
      const found = byFormat.get(numberFormat) ?? indexOf(style, numberFormat);
      byFormat.set(numberFormat, found);
      return found;
    },
    differentialOf: (xml) => add(lists.dxfs, xml),
    xml: () => {
      for (const [name, list] of Object.entries(lists)) {
        if (list.children.length === 0) continue;
        list.attributes['count'] = String(list.children.length);
        setChild(part, name, paste(list), ORDER);
      }
      return paste(part);
    },
  };
}

function listOf(part: Cut, name: string): Cut {
  return cut(childXml(part, name) ?? `<${name}/>`);
}

function colorXml(name: string, color: string | undefined): string {
  return element(name, color === undefined ? { indexed: 64 } : { rgb: `FF${color.slice(1)}` });
}

function fontXml(font: XlsxFont, base: XlsxFont): string {
  const flag = (name: string, on: boolean | undefined): string => (on === true ? `<${name}/>` : '');
  const name = font.name ?? base.name;
  const size = font.size ?? base.size;
  const content = [
    flag('b', font.bold),
    flag('i', font.italic),
    flag('strike', font.strike),
    font.underline === undefined ? '' : element('u', { val: font.underline === 'double' ? 'double' : undefined }),
    font.script === undefined ? '' : element('vertAlign', { val: font.script === 'super' ? 'superscript' : 'subscript' }),
    size === undefined ? '' : element('sz', { val: size }),
    font.color === undefined ? '' : colorXml('color', font.color),
    name === undefined ? '' : element('name', { val: name }),
  ];
  return element('font', {}, content.join(''));
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml('fgColor', color)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: NonNullable<XlsxStyle['border']>): string {
  const line = (name: string, side: XlsxLine | undefined): string =>
    side === undefined ? `<${name}/>` : element(name, { style: side.style }, colorXml('color', side.color));
  const lines = (['left', 'right', 'top', 'bottom'] as const).map((side) => line(side, border[side]));
  return `<border>${lines.join('')}<diagonal/></border>`;
}

function alignmentXml(style: XlsxStyle): string {
  const attributes = {
    horizontal: style.horizontal,
    vertical: style.vertical,
    textRotation: style.rotation,
    wrapText: style.wrap === true ? 1 : undefined,
    indent: style.indent,
    shrinkToFit: style.shrink === true ? 1 : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? '' : element('alignment', attributes);
}

function protectionXml(style: XlsxStyle): string {
  if (style.unlocked !== true && style.hiddenFormula !== true) return '';
  return element('protection', { locked: style.unlocked === true ? 0 : undefined, hidden: style.hiddenFormula === true ? 1 : undefined });
}
