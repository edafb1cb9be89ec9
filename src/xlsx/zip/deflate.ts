import { Deflate, deflateSync } from 'fflate';
import { joined } from './joined';

/**
 * Gives the next bytes of a content in the format that archives hold it in: deflated, without a head (RFC 1951). What it gives for all of
 * them, one after another, is the content deflated.
 */
export type Deflater = (piece: Uint8Array, isLast: boolean) => Uint8Array;

const LEVEL = 6;

let by: () => Deflater = fflate;

/** Packs one content, by fflate, which runs everywhere, unless a quicker way was given. */
export function deflater(): Deflater {
  return by();
}

/**
 * From now on packs by what the place has of its own: Node's zlib takes a third of the time. What it gives may differ, not what it means.
 */
export function deflateBy(own: () => Deflater): void {
  by = own;
}

function fflate(): Deflater {
  let given: Uint8Array[] = [];
  let stream: Deflate | null = null;
  return (piece, isLast) => {
    if (stream === null && isLast) return deflateSync(piece, { level: LEVEL });
    stream ??= new Deflate({ level: LEVEL }, (out) => given.push(out));
    stream.push(piece, isLast);
    const pieces = given;
    given = [];
    return joined(pieces);
  };
}
