import { Inflate } from 'fflate';
import { Damage } from '../damage';
import type { ArchiveEntry } from './archive';
import { crc32 } from './crc32';

/** So many packed bytes are unpacked at once: at most 1032 times as many come out. */
const PIECE = 16 * 1024;

/**
 * The content of a file of an archive, piece by piece. Throws {@link Damage} when it unpacks to more or less than the directory says, or
 * its checksum is another: the last piece may have been given by then.
 */
export function* contentsOf(entry: ArchiveEntry): Generator<Uint8Array, void, undefined> {
  let size = 0;
  let crc = 0;
  for (const piece of entry.deflated ? inflated(entry) : [entry.data]) {
    size += piece.length;
    if (size > entry.size) throw new Damage('size', { part: entry.name });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw new Damage('size', { part: entry.name });
  if (crc !== entry.crc) throw new Damage('checksum', { part: entry.name });
}

function* inflated({ name, data }: ArchiveEntry): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < data.length; at += PIECE) {
    try {
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    } catch (cause) {
      throw new Damage('deflate', { part: name }, { cause });
    }
    const given = pieces;
    pieces = [];
    yield* given;
  }
}

/** The whole content of a file of an archive. Throws {@link Damage} as {@link contentsOf} does. */
export function contentOf(entry: ArchiveEntry): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of contentsOf(entry)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
