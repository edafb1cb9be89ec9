import type { ArchiveEntry } from './archive';
import { crc32 } from './crc32';
import { deflater } from './deflate';
import { joined } from './joined';

/** 1 January 1980, the first day the format knows: archives do not depend on the clock. */
const DATE = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** Bytes that are packed at once. */
const SLICE = 1024 * 1024;

/** A file for an archive, packed; yields bytes as they are done. */
export function* packed(name: string, content: Uint8Array, how: 'deflated' | 'stored'): Generator<number, ArchiveEntry, undefined> {
  if (how === 'stored') return { name, deflated: false, size: content.length, crc: crc32(content), data: content };
  const deflate = deflater();
  const pieces: Uint8Array[] = [];
  let crc = 0;
  for (let at = 0; at === 0 || at < content.length; at += SLICE) {
    const piece = content.subarray(at, at + SLICE);
    crc = crc32(piece, crc);
    pieces.push(deflate(piece, at + SLICE >= content.length));
    yield piece.length;
  }
  const smaller = joined(pieces);
  const deflated = smaller.length < content.length;
  return { name, deflated, size: content.length, crc, data: deflated ? smaller : content };
}

/** A ZIP archive of these files in their order; its bytes depend on nothing else. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const length = files.reduce((sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.data.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (width: 2 | 4, ...values: readonly number[]): void => {
    for (const value of values) {
      if (width === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += width;
    }
  };
  const copy = (data: Uint8Array): void => {
    bytes.set(data, at);
    at += data.length;
  };
  const shared = ({ deflated, crc, data, size }: ArchiveEntry, nameLength: number): void => {
    put(2, VERSION, FLAGS, deflated ? 8 : 0, 0, DATE);
    put(4, crc, data.length, size);
    put(2, nameLength, 0);
  };
  const offsets = files.map(({ entry, name }) => {
    const offset = at;
    put(4, 0x04034b50);
    shared(entry, name.length);
    copy(name);
    copy(entry.data);
    return offset;
  });
  const directory = at;
  files.forEach(({ entry, name }, index) => {
    put(4, 0x02014b50);
    put(2, VERSION);
    shared(entry, name.length);
    put(2, 0, 0, 0);
    put(4, 0, offsets[index] ?? 0);
    copy(name);
  });
  const size = at - directory;
  put(4, 0x06054b50);
  put(2, 0, 0, files.length, files.length);
  put(4, size, directory);
  put(2, 0);
  return bytes;
}
