import { Damage, TooLarge } from '../damage';

/** One file of a ZIP archive, as its directory says; `data` are its bytes as they stand in the archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly deflated: boolean;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

/** More than any real workbook unpacks to; beyond it the file is refused instead of filling the memory. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** Deflate cannot shrink further than this (its longest match, 258 bytes, takes two bits). */
const DEFLATE_RATIO = 1032;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const IN_ZIP64 = 0xffffffff;

/** How parts are named the same: OPC compares names without case; some programs write `\` or a `/` before. */
export function nameKey(name: string): string {
  const slashed = name.replaceAll('\\', '/').toLowerCase();
  const path = slashed.startsWith('/') ? slashed.slice(1) : slashed;
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The files that the directory of an archive lists, folders left out. Throws {@link Damage} where directory and files disagree, where two
 * files overlap or have one name, {@link TooLarge} where they say that they unpack to more than {@link MAX_UNPACKED_BYTES}.
 */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count } = directoryOf(view);
  const listed: Listed[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const entry = listedAt(view, bytes, at);
    listed.push(entry);
    at = entry.next;
  }
  const files = listed.filter(({ name }) => !/[\\/]$/.test(name));
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw new TooLarge({ kind: 'unpacked', bytes: unpacked, limit: MAX_UNPACKED_BYTES });
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(nameKey(name))) throw new Damage('duplicatePart', { part: name });
    names.add(nameKey(name));
  }
  let free = 0;
  const starts = new Map<Listed, number>();
  for (const entry of [...listed].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw new Damage('overlap', { part: entry.name });
    const dataAt = dataStart(view, bytes, entry);
    free = dataAt + entry.packed;
    if (free > start) throw new Damage('cutArchive', { part: entry.name });
    starts.set(entry, dataAt);
  }
  return files.map((entry) => {
    const from = starts.get(entry) ?? 0;
    const data = bytes.subarray(from, from + entry.packed);
    const possible = entry.deflated ? entry.size <= data.length * DEFLATE_RATIO : entry.size === data.length;
    if (!possible) throw new Damage('size', { part: entry.name });
    return { name: entry.name, deflated: entry.deflated, size: entry.size, crc: entry.crc, data };
  });
}

interface Listed {
  readonly name: string;
  readonly deflated: boolean;
  readonly size: number;
  readonly packed: number;
  readonly crc: number;
  readonly offset: number;
  /** Whether sizes and checksum follow the data instead of standing before them. */
  readonly isStreamed: boolean;
  readonly next: number;
}

/** Where the directory begins, and how many entries it has. */
function directoryOf(view: DataView): { start: number; count: number } {
  const end = endOf(view);
  let [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const locator = end - 20;
  if ((count === 0xffff || start === IN_ZIP64) && locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
    const record = uint64(view, locator + 8);
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== ZIP64_END) throw new Damage('cutArchive', {});
    [count, start] = [uint64(view, record + 32), uint64(view, record + 48)];
  }
  if (start > end) throw new Damage('cutArchive', {});
  return { start, count };
}

/** The last end record; a comment of at most 65,535 bytes may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new Damage('cutArchive', {});
}

function listedAt(view: DataView, bytes: Uint8Array, at: number): Listed {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new Damage('cutArchive', {});
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  const nameEnd = at + 46 + nameLength;
  const next = nameEnd + extraLength + commentLength;
  if (next > view.byteLength) throw new Damage('cutArchive', {});
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) === 1) throw new Damage('locked', { part: name });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new Damage('method', { part: name });
  const fields = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  return {
    name,
    deflated: method === 8,
    crc: view.getUint32(at + 16, true),
    ...withZip64(view, fields, { from: nameEnd, to: nameEnd + extraLength, part: name }),
    isStreamed: (flags & 8) !== 0,
    next,
  };
}

/** Sizes and offset that are too long for their fields stand, in this order, in the extra field 1. */
function withZip64(
  view: DataView,
  fields: Record<'size' | 'packed' | 'offset', number>,
  extra: { readonly from: number; readonly to: number; readonly part: string },
): Record<'size' | 'packed' | 'offset', number> {
  const longer = (['size', 'packed', 'offset'] as const).filter((field) => fields[field] === IN_ZIP64);
  if (longer.length === 0) return fields;
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    if (at + 4 + longer.length * 8 > extra.to || view.getUint16(at + 2, true) < longer.length * 8) break;
    return { ...fields, ...Object.fromEntries(longer.map((field, index) => [field, uint64(view, at + 4 + index * 8)])) };
  }
  throw new Damage('size', { part: extra.part });
}

/** Where the data of a file begin; its own header has to agree with the directory. */
function dataStart(view: DataView, bytes: Uint8Array, entry: Listed): number {
  const { offset, name } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw new Damage('cutArchive', { part: name });
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const from = nameEnd + view.getUint16(offset + 28, true);
  if (from > view.byteLength) throw new Damage('cutArchive', { part: name });
  const ownName = new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd));
  if (nameKey(ownName) !== nameKey(name)) throw new Damage('directory', { part: name });
  if ((view.getUint16(offset + 8, true) === 8) !== entry.deflated) throw new Damage('directory', { part: name });
  const agrees = (field: number, listed: number): boolean => {
    const own = view.getUint32(offset + field, true);
    return own === listed || own === IN_ZIP64 || (entry.isStreamed && own === 0);
  };
  if (!agrees(18, entry.packed) || !agrees(22, entry.size)) throw new Damage('size', { part: name });
  if (!agrees(14, entry.crc)) throw new Damage('checksum', { part: name });
  return from;
}

function uint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new Damage('cutArchive', {});
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Damage('cutArchive', {});
  return Number(value);
}
