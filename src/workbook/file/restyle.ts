import type { XlsxFont, XlsxStyle } from '../../xlsx';
import type { CellStyle } from '../edits';

/** A cell's style after an edit: what the edit does not name stays. */
export function restyle(before: XlsxStyle, edit: CellStyle): XlsxStyle {
  const font = refont(before.font ?? {}, edit);
  const after: XlsxStyle = { ...before };
  if (Object.keys(font).length > 0) after.font = font;
  else delete after.font;
  if (edit.fill === null) delete after.fill;
  else if (edit.fill !== undefined) after.fill = edit.fill.toUpperCase();
  if (edit.align !== undefined) after.horizontal = edit.align;
  if (edit.valign === 'bottom') delete after.vertical;
  else if (edit.valign !== undefined) after.vertical = edit.valign;
  if (edit.wrap === false) delete after.wrap;
  else if (edit.wrap === true) after.wrap = true;
  if (edit.border === false) delete after.border;
  else if (edit.border === true)
    after.border = { top: { style: 'thin' }, right: { style: 'thin' }, bottom: { style: 'thin' }, left: { style: 'thin' } };
  return after;
}

function refont(before: XlsxFont, edit: CellStyle): XlsxFont {
  const after: XlsxFont = { ...before };
  if (edit.bold === false) delete after.bold;
  else if (edit.bold === true) after.bold = true;
  if (edit.italic === false) delete after.italic;
  else if (edit.italic === true) after.italic = true;
  if (edit.fontName !== undefined) after.name = edit.fontName;
  if (edit.fontSize !== undefined) after.size = edit.fontSize;
  if (edit.color !== undefined) after.color = edit.color.toUpperCase();
  return after;
}
