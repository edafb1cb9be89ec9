/** The parts of an .xlsx package by their path, in the order of the archive. */
export type PackageParts = Map<string, Uint8Array>;

/** More than any real workbook unpacks to; beyond it the file is refused instead of filling the memory. */
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** 1 January 1980, the oldest day the format knows: packages do not depend on the clock. */
const FIXED_DATE = 0x21;

/** Unpacks a ZIP archive. Throws an Error when it is none, is damaged, or unpacks beyond 512 MB. */
export async function unpack(bytes: Uint8Array): Promise<PackageParts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: PackageParts = new Map();
  let left = MAX_UNPACKED_BYTES;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEADER) throw new Error('ZIP directory is damaged');
    const method = view.getUint16(at + 10, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith('/')) continue;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) throw new Error(`ZIP entry ${name} is damaged`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + packedSize);
    const data = method === 0 ? packed : await inflate(packed, left, name, method);
    left -= data.length;
    if (left < 0) throw new Error('ZIP archive is too large when unpacked');
    parts.set(name, data);
  }
  return parts;
}

/** Packs parts into a ZIP archive whose bytes depend on nothing but the parts (and the platform's deflate). */
export async function pack(parts: PackageParts): Promise<Uint8Array<ArrayBuffer>> {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, data] of parts) {
    const name = new TextEncoder().encode(path);
    const deflated = await pipe(data, new CompressionStream('deflate-raw'), Infinity);
    const stored = deflated.length >= data.length;
    const body = stored ? data : deflated;
    const header = new Uint8Array(46 + name.length);
    const view = new DataView(header.buffer);
    view.setUint32(0, DIRECTORY_HEADER, true);
    view.setUint16(4, 20, true);
    view.setUint16(6, 20, true);
    view.setUint16(8, 0x0800, true);
    view.setUint16(10, stored ? 0 : 8, true);
    view.setUint16(14, FIXED_DATE, true);
    view.setUint32(16, crc32(data), true);
    view.setUint32(20, body.length, true);
    view.setUint32(24, data.length, true);
    view.setUint16(28, name.length, true);
    view.setUint32(42, offset, true);
    header.set(name, 46);
    directory.push(header);
    const local = new Uint8Array(30 + name.length);
    new DataView(local.buffer).setUint32(0, LOCAL_HEADER, true);
    local.set(header.subarray(6, 32), 4);
    local.set(name, 30);
    locals.push(local, body);
    offset += local.length + body.length;
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, DIRECTORY_END, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return join([...locals, ...directory, end]);
}

/** The text of a part; undefined where the package has no such part. */
export function partText(parts: PackageParts, path: string): string | undefined {
  const data = parts.get(path);
  return data === undefined ? undefined : new TextDecoder().decode(data);
}

export function setPartText(parts: PackageParts, path: string, text: string): void {
  parts.set(path, new TextEncoder().encode(text));
}

function findDirectoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new Error('not a ZIP archive');
}

async function inflate(packed: Uint8Array, limit: number, name: string, method: number): Promise<Uint8Array> {
  if (method !== 8) throw new Error(`ZIP entry ${name} uses compression method ${String(method)}`);
  try {
    return await pipe(packed, new DecompressionStream('deflate-raw'), limit);
  } catch (cause) {
    throw new Error(`ZIP entry ${name} cannot be unpacked`, { cause });
  }
}

async function pipe(data: Uint8Array, through: CompressionStream | DecompressionStream, limit: number): Promise<Uint8Array> {
  const writer = through.writable.getWriter();
  const written = writer.write(new Uint8Array(data)).then(() => writer.close());
  // A failure shows at the reader as well; the writer's copy of it must not go unheard.
  written.catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = through.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new Error('too large when unpacked');
    }
    chunks.push(next.value);
  }
  await written;
  return join(chunks);
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
