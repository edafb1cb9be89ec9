import type { XlsxBook } from '../book';
import { joinProperties, SETTING_PREFIX } from '../settings';
import { attributesOf, cut, element, escapeText, paste } from '../xml';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ' +
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The custom properties part with the settings of the book in place of those it had; all other properties stay as they are. */
export function propertiesXml(xml: string | undefined, settings: XlsxBook['settings']): string {
  const part = cut(xml ?? EMPTY);
  const opening = (text: string): Record<string, string> => attributesOf(/^<[^>]*>/.exec(text)?.[0] ?? '');
  part.children = part.children.filter((child) => !(opening(child.xml)['name'] ?? '').startsWith(SETTING_PREFIX));
  let id = Math.max(1, ...part.children.map((child) => Number(opening(child.xml)['pid'] ?? 1)));
  for (const [name, value] of Object.entries(joinProperties(settings, {}))) {
    id += 1;
    part.children.push({
      name: 'property',
      xml: element('property', { fmtid: FORMAT_ID, pid: id, name }, `<vt:lpwstr>${escapeText(String(value))}</vt:lpwstr>`),
    });
  }
  return paste(part);
}
