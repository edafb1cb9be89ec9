import { partText, setPartText, type PackageParts } from '../package';
import { relationsOf } from '../relations';
import { attributesOf, element, paste, type Cut } from '../xml/xml';
import { nameKey } from '../zip/archive';
import { cutOwn } from './own-namespace';

/** Enters the content type of a part, where it has none of its own. */
export function addOverride(types: Cut, path: string, type: string): void {
  if (types.children.some((child) => isOverrideOf(child.xml, path))) return;
  types.children.push({ name: 'Override', xml: element('Override', { PartName: `/${path}`, ContentType: type }) });
}

/** Enters a relation of the package itself. Gives false where that part cannot be changed in place. */
export function addRootRelation(parts: PackageParts, type: string, target: string): boolean {
  const relations = cutOwn(partText(parts, '_rels/.rels') ?? '');
  if (relations === null) return false;
  relations.children.push({ name: 'Relationship', xml: element('Relationship', { Id: 'rIdKaojiProperties', Type: type, Target: target }) });
  setPartText(parts, '_rels/.rels', paste(relations));
  return true;
}

/** Removes parts and their content types. */
export function dropParts(parts: PackageParts, types: Cut, paths: readonly string[]): void {
  for (const path of paths) {
    parts.delete(path);
    types.children = types.children.filter((child) => !isOverrideOf(child.xml, path));
  }
}

/** Removes digital signatures, which would no longer be true. Gives false where the package's relations cannot be changed in place. */
export function dropSignatures(parts: PackageParts, types: Cut): boolean {
  const signed = [...relationsOf(parts, '')].flatMap(([id, { type, path }]) => (type === 'origin' ? [{ id, path }] : []));
  const paths = [...parts.keys()].filter((path) => /^_xmlsignatures\//i.test(path));
  dropParts(parts, types, [...paths, ...signed.map(({ path }) => path)]);
  if (signed.length === 0) return true;
  const root = cutOwn(partText(parts, '_rels/.rels') ?? '');
  if (root === null) return false;
  root.children = root.children.filter((child) => !signed.some(({ id }) => id === attributesOf(child.xml)['Id']));
  setPartText(parts, '_rels/.rels', paste(root));
  return true;
}

function isOverrideOf(xml: string, path: string): boolean {
  return nameKey(attributesOf(xml)['PartName'] ?? '') === nameKey(`/${path}`);
}
