import type { XlsxBook } from '../book';
import { partText, setPartText, type PackageParts } from '../package';
import { customPropertiesPath } from '../relations';
import { joinProperties, SETTING_PREFIX } from '../settings';
import { attributesOf, element, escapeText, paste, type Cut } from '../xml/xml';
import type { PackageForm } from './forms';
import { addOverride, addRootRelation } from './package-lists';
import { cutOwn } from './own-namespace';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const NEW_PATH = 'docProps/custom.xml';

/**
 * Puts the settings of the book into the custom properties of a package, in place of those it had; all other properties stay as they are.
 * Gives false where their part cannot be changed in place.
 */
export function patchSettings(parts: PackageParts, types: Cut, settings: XlsxBook['settings'], form: PackageForm): boolean {
  const named = customPropertiesPath(parts);
  const path = named ?? NEW_PATH;
  const part = cutOwn(
    (named === undefined ? undefined : partText(parts, named)) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
        `<Properties xmlns="${form.customProperties}" xmlns:vt="${form.propertyTypes}"/>`,
  );
  if (part === null) return false;
  part.children = part.children.filter((child) => !(attributesOf(child.xml)['name'] ?? '').startsWith(SETTING_PREFIX));
  let id = Math.max(1, ...part.children.map((child) => Number(attributesOf(child.xml)['pid'] ?? 1)));
  const isDeclared = part.attributes['xmlns:vt'] === form.propertyTypes;
  for (const [name, value] of Object.entries(joinProperties(settings, {}))) {
    id += 1;
    const text = element('vt:lpwstr', isDeclared ? {} : { 'xmlns:vt': form.propertyTypes }, escapeText(String(value)));
    part.children.push({ name: 'property', xml: element('property', { fmtid: FORMAT_ID, pid: id, name }, text) });
  }
  setPartText(parts, path, paste(part));
  addOverride(types, path, PROPERTIES_TYPE);
  return named !== undefined || addRootRelation(parts, `${form.relations}/${form.customRelation}`, path);
}
