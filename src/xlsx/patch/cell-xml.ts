import type { XlsxCell } from '../book';
import { fileFunctionNames } from '../formulas/function-names';
import { element, escapeText, escapeXml } from '../xml';

/** A cell as the sheet part writes it. Texts stand in the cell itself, so that the shared strings of the file stay as they are. */
export function cellXml(address: string, cell: XlsxCell, styleIndex: number): string {
  const attributes = { r: address, s: styleIndex === 0 ? undefined : styleIndex };
  const { value } = cell;
  if (cell.formula !== undefined) {
    const formula = element(
      'f',
      cell.array === undefined ? {} : { t: 'array', ref: cell.array.area },
      escapeXml(fileFunctionNames(cell.formula.slice(1))),
    );
    if (value === null) return element('c', attributes, formula);
    const [type, text] = typed(value);
    return element('c', { ...attributes, t: type }, `${formula}<v>${text}</v>`);
  }
  if (value === null) return element('c', attributes);
  if (typeof value === 'string')
    return element('c', { ...attributes, t: 'inlineStr' }, `<is><t xml:space="preserve">${escapeText(value)}</t></is>`);
  const [type, text] = typed(value);
  return element('c', { ...attributes, t: type }, `<v>${text}</v>`);
}

function typed(value: Exclude<XlsxCell['value'], null>): [type: string | undefined, text: string] {
  if (typeof value === 'number') return [undefined, String(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  return typeof value === 'string' ? ['str', escapeText(value)] : ['e', escapeXml(value.error)];
}
