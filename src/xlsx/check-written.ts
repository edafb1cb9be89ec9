import { Damage, type DamageKind, type DamagePlace } from './damage';
import { atOnce, counted, portion, type Sliced } from '../workbook/progress';
import { PackageParts, packSliced, partTexts } from './package';
import { cutPart, inPartSliced, relationsOf, sourceOf, workbookPlace } from './relations';
import { attributesOf, checkWellFormedSliced } from './xml/xml';
import { MAX_UNPACKED_BYTES, readArchive } from './zip/archive';

/** What was written is no workbook that others could open: it is not handed out. The fault is ours. */
export class XlsxWriteError extends Error {
  override readonly name = 'XlsxWriteError';

  constructor(
    readonly damage: DamageKind,
    readonly place: DamagePlace,
    options?: ErrorOptions,
  ) {
    super(`the written workbook is faulty: ${damage} ${JSON.stringify(place)}`, options);
  }
}

/** What was to be written would unpack to more than is read again. */
export class XlsxTooLargeError extends Error {
  override readonly name = 'XlsxTooLargeError';
  readonly limit = MAX_UNPACKED_BYTES;

  constructor(readonly bytes: number) {
    super(`unpacks to ${String(bytes)} bytes`);
  }
}

/**
 * Packs parts, after reading once more what is new in them: well formed, with a content type; relations lead to parts, sheets have names,
 * numbers and parts of their own; the archive agrees with its directory. Throws {@link XlsxWriteError}, and
 * {@link XlsxTooLargeError} where the file would unpack to more than is read again.
 */
export function packChecked(parts: PackageParts): Uint8Array<ArrayBuffer> {
  return atOnce(packCheckedSliced(parts));
}

/** The same in slices. */
export function* packCheckedSliced(parts: PackageParts): Sliced<Uint8Array<ArrayBuffer>> {
  if (parts.unpackedSize > MAX_UNPACKED_BYTES) throw new XlsxTooLargeError(parts.unpackedSize);
  try {
    yield* portion(checkParts(parts), 0, 0.5);
    const bytes = yield* portion(counted(packSliced(parts), 'saving', parts.unpackedSize), 0.5, 1);
    readArchive(bytes);
    return bytes;
  } catch (cause) {
    if (cause instanceof Damage) throw new XlsxWriteError(cause.kind, cause.place, { cause });
    throw cause;
  }
}

function* checkParts(parts: PackageParts): Sliced<void> {
  const changed = [...parts.changed()];
  const of = changed.reduce((sum, path) => sum + parts.sizeOf(path), 0);
  let before = 0;
  const hasType = contentTypes(parts);
  for (const path of changed) {
    if (!/\.(?:xml|rels|vml)$/i.test(path)) continue;
    if (!hasType(path)) throw new Damage('contentType', { part: path });
    for (const signs of inPartSliced(path, checkWellFormedSliced(partTexts(parts, path) ?? [])))
      yield { phase: 'saving', done: Math.min(before + signs, of), of };
    before += parts.sizeOf(path);
    const source = sourceOf(path);
    if (source === undefined) continue;
    for (const { path: target, isExternal } of relationsOf(parts, source).values())
      if (!isExternal && !parts.has(target)) throw new Damage('noPart', { part: target, found: path });
  }
  checkSheets(parts);
}

/** Whether a part has a content type: its own, or that of its extension. Those of relations need not be said. */
function contentTypes(parts: PackageParts): (path: string) => boolean {
  const types = cutPart(parts, '[Content_Types].xml').children.map(({ name, xml }) => ({ name, attributes: attributesOf(xml) }));
  const own = new PackageParts(types.map(({ attributes }) => [attributes['PartName'] ?? '', new Uint8Array()] as const));
  const extensions = new Set(types.map(({ attributes }) => attributes['Extension']?.toLowerCase() ?? ''));
  return (path) => path === '[Content_Types].xml' || path.endsWith('.rels') || own.has(path) || extensions.has(extensionOf(path));
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Every listed sheet has a name, a number and a part of its own. Throws {@link Damage}. */
export function checkSheets(parts: PackageParts): void {
  const place = workbookPlace(parts);
  if (place === null) throw new Damage('noPart', { part: 'xl/workbook.xml' });
  const { path, sheets, targets } = place;
  if (sheets.length === 0) throw new Damage('noSheets', { part: path });
  const names = new Set<string>();
  const numbers = new Set<number>();
  const taken = new Set<string>();
  for (const { name, id, relation } of sheets) {
    const target = targets.get(relation);
    if (name === '' || names.has(name.toLowerCase())) throw new Damage('duplicateSheet', { part: path, sheet: name });
    if (numbers.has(id)) throw new Damage('duplicateId', { part: path, sheet: name, found: String(id) });
    if (target === undefined || target.isExternal) throw new Damage('noRelation', { part: path, sheet: name, found: relation });
    const part = parts.nameOf(target.path);
    if (part === undefined) throw new Damage('noPart', { part: target.path, sheet: name });
    if (taken.has(part)) throw new Damage('sharedPart', { part, sheet: name });
    names.add(name.toLowerCase());
    numbers.add(id);
    taken.add(part);
  }
}
