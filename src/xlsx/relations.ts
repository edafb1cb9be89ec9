import { Damage } from './damage';
import { partText, type PackageParts } from './package';
import { attributesOf, childXml, cut, type Cut } from './xml/xml';
import { localName, XmlFault } from './xml/xml-text';

/** What a part says of another: the last word of its type (worksheet, styles …), and where it is. */
export interface Relation {
  readonly type: string;
  /** The path of the part; what was written for one outside the package. */
  readonly path: string;
  readonly isExternal: boolean;
}

/** The workbook part of a package and the parts that it names. */
export interface WorkbookPlace {
  readonly path: string;
  /** The part that says what the workbook names. */
  readonly relations: string;
  /** By the id of the relation. */
  readonly targets: ReadonlyMap<string, Relation>;
  /** Its sheets in order. */
  readonly sheets: readonly ListedSheet[];
  readonly dateSystem: '1900' | '1904';
}

/** A sheet as the workbook part lists it; `relation` says where its part is. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly id: number;
}

/**
 * Finds the workbook in a package; null where there is none, as in other kinds of documents. Throws {@link Damage} when a part is not well
 * formed.
 */
export function workbookPlace(parts: PackageParts): WorkbookPlace | null {
  const path = rootTarget(parts);
  if (path === null || !parts.has(path) || !/\.xml$/i.test(path)) return null;
  const workbook = cutPart(parts, path);
  if (localName(workbook.name) !== 'workbook') return null;
  const { date1904 } = attributesOf(childXml(workbook, 'workbookPr') ?? '');
  return {
    path,
    relations: relationsPart(path),
    targets: relationsOf(parts, path),
    sheets: listedSheets(workbook),
    dateSystem: date1904 === '1' || date1904 === 'true' ? '1904' : '1900',
  };
}

/** The path of the main part of a package: its workbook, document … */
export function rootTarget(parts: PackageParts): string | null {
  if (!parts.has(relationsPart(''))) return null;
  return [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.path ?? null;
}

/** The path of the custom properties of a package; undefined where it has none. */
export function customPropertiesPath(parts: PackageParts): string | undefined {
  return propertiesPaths(parts).custom;
}

/** Where the document properties of a package stand, by their kind (core, app, custom), as far as it has them. */
export function propertiesPaths(parts: PackageParts): Partial<Record<'core' | 'app' | 'custom', string>> {
  const named = [...relationsOf(parts, '').values()].filter(({ path, isExternal }) => !isExternal && parts.has(path));
  // The second names are those of Strict (ISO/IEC 29500-1).
  const at = (...types: readonly string[]): string | undefined => named.find(({ type }) => types.includes(type))?.path;
  const [core, app, custom] = [
    at('core-properties', 'coreProperties'),
    at('extended-properties', 'extendedProperties'),
    at('custom-properties', 'customProperties'),
  ];
  return { ...(core === undefined ? {} : { core }), ...(app === undefined ? {} : { app }), ...(custom === undefined ? {} : { custom }) };
}

/** The part that says what a part names; of the package itself for ''. */
export function relationsPart(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** What a part names, by the id of the relation. Throws {@link Damage} where an id stands twice. */
export function relationsOf(parts: PackageParts, path: string): Map<string, Relation> {
  const named = relationsPart(path);
  const relations = new Map<string, Relation>();
  if (!parts.has(named)) return relations;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const child of cutPart(parts, named).children) {
    const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(child.xml);
    if (relations.has(Id)) throw new Damage('duplicateRelation', { part: named, found: Id });
    const isExternal = TargetMode === 'External';
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: isExternal ? Target : resolved(folder, Target), isExternal });
  }
  return relations;
}

/** A part cut into the children of its root. Throws {@link Damage} where there is none, or it is not well formed. */
export function cutPart(parts: PackageParts, path: string): Cut {
  const xml = partText(parts, path);
  if (xml === undefined) throw new Damage('noPart', { part: path });
  return inPart(path, () => cut(xml));
}

/** Does something with a part; what is not well formed there is its damage. */
export function inPart<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof XmlFault) throw new Damage('xml', { part, found: cause.found }, { cause });
    throw cause;
  }
}

/** The same for work that is done in slices. */
export function* inPartSliced<Y, T>(part: string, work: Generator<Y, T, undefined>): Generator<Y, T, undefined> {
  try {
    return yield* work;
  } catch (cause) {
    if (cause instanceof XmlFault) throw new Damage('xml', { part, found: cause.found }, { cause });
    throw cause;
  }
}

function listedSheets(workbook: Cut): ListedSheet[] {
  return cut(childXml(workbook, 'sheets') ?? '<sheets/>').children.map((child) => {
    const attributes = attributesOf(child.xml);
    const relation = Object.entries(attributes).find(([name]) => /^[\w.-]+:id$/.test(name))?.[1] ?? '';
    return { name: attributes['name'] ?? '', relation, id: Number(attributes['sheetId']) };
  });
}

/** The path of a part that is named from a folder (`xl/`) or from the root (`/xl/styles.xml`). */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  const slashed = target.replaceAll('\\', '/');
  for (const step of (slashed.startsWith('/') ? slashed : folder + slashed).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The part whose relations a part lists, '' for the package itself; undefined for a part that lists none. */
export function sourceOf(relations: string): string | undefined {
  const slashed = relations.replaceAll('\\', '/');
  const name = slashed.lastIndexOf('/') + 1;
  const folder = name - '_rels/'.length;
  if (!slashed.toLowerCase().startsWith('_rels/', folder) || !/\.rels$/i.test(slashed)) return undefined;
  return slashed.slice(0, folder) + slashed.slice(name, -'.rels'.length);
}
