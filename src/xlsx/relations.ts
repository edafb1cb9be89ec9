import { partText, type PackageParts } from './package';
import { attributesOf, childXml, cut, type Cut } from './xml';

/** The workbook part of a package and the parts that it names. */
export interface WorkbookPlace {
  readonly path: string;
  /** The part that says what the workbook names. */
  readonly relations: string;
  /** By the id of the relation: the last word of its type (worksheet, styles …) and the path of the part. */
  readonly targets: ReadonlyMap<string, { readonly type: string; readonly path: string }>;
  /** Its sheets in order. */
  readonly sheets: readonly ListedSheet[];
}

/** A sheet as the workbook part lists it; `relation` says where its part is. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly id: number;
}

/**
 * Finds the workbook in a package; null where there is none, as in other kinds of documents. Throws an Error when a part is not well
 * formed.
 */
export function workbookPlace(parts: PackageParts): WorkbookPlace | null {
  const path = [...targetsIn(parts, '_rels/.rels', '').values()].find(({ type }) => type === 'officeDocument')?.path;
  const xml = path === undefined ? undefined : partText(parts, path);
  if (path === undefined || xml === undefined || !/<(?:\w+:)?workbook[\s>]/.test(xml)) return null;
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = `${folder}_rels/${path.slice(slash)}.rels`;
  return { path, relations, targets: targetsIn(parts, relations, folder), sheets: listedSheets(cut(xml)) };
}

function listedSheets(workbook: Cut): ListedSheet[] {
  return cut(childXml(workbook, 'sheets') ?? '<sheets/>').children.map((child) => {
    const attributes = attributesOf(child.xml);
    const relation = Object.entries(attributes).find(([name]) => /^[\w.-]+:id$/.test(name))?.[1] ?? '';
    return { name: attributes['name'] ?? '', relation, id: Number(attributes['sheetId']) };
  });
}

function targetsIn(parts: PackageParts, path: string, folder: string): Map<string, { type: string; path: string }> {
  const xml = partText(parts, path);
  if (xml === undefined) return new Map();
  return new Map(
    cut(xml).children.map((child) => {
      const { Id = '', Type = '', Target = '' } = attributesOf(child.xml);
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) }];
    }),
  );
}

/** The path of a part that is named from a folder (`xl/`) or from the root (`/xl/styles.xml`). */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
