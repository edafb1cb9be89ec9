import { strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an .xlsx package by their path, in the order of the archive. */
export type PackageParts = Map<string, Uint8Array>;

/** More than any real workbook unpacks to; beyond it the file is refused instead of filling the memory. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

/** The first day the format knows: packages do not depend on the clock. */
const FIXED_DATE = new Date(1980, 0, 1);

/** Unpacks a ZIP archive. Throws an Error when it is none, is damaged, or says that it unpacks beyond 512 MB. */
export function unpack(bytes: Uint8Array): PackageParts {
  let left = MAX_UNPACKED_BYTES;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      left -= originalSize;
      if (left < 0) throw new Error('ZIP archive is over the limit when unpacked');
      return !name.endsWith('/');
    },
  });
  return new Map(Object.entries(files));
}

/** Packs parts into a ZIP archive whose bytes depend on nothing but the parts; `stored` leaves them as large as they are. */
export function pack(parts: PackageParts, how: 'deflated' | 'stored' = 'deflated'): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(parts), { mtime: FIXED_DATE, level: how === 'stored' ? 0 : 6 });
}

/** The text of a part; undefined where the package has no such part. */
export function partText(parts: PackageParts, path: string): string | undefined {
  const data = parts.get(path);
  return data === undefined ? undefined : new TextDecoder().decode(data);
}

export function setPartText(parts: PackageParts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
