import { copyReply, copyRequest, DONE, NOT_SUPPORTED, releaseRequest, sliceReply, sliceRequest } from './wire/office-methods';

/** Copies of the document that an add-in reads in slices (`getFileAsync`), until it gives them back. */
export class DocumentCopies {
  private readonly open = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  private next = 1;

  /** @param copy the document as an .xlsx; null where the host gives none, as Excel on the web */
  constructor(private readonly copy: (() => Promise<Uint8Array>) | null) {}

  /** Takes a copy as it stands now; of .xlsx only. */
  async take(data: unknown): Promise<object> {
    const slice = copyRequest(data);
    if (slice === null || this.copy === null) return NOT_SUPPORTED;
    const handle = this.next++;
    const bytes = await this.copy();
    this.open.set(handle, { bytes, slice });
    return copyReply(handle, bytes.length);
  }

  read(data: unknown): object {
    const wanted = sliceRequest(data);
    const found = wanted === null ? undefined : this.open.get(wanted.handle);
    if (wanted === null || found === undefined) return NOT_SUPPORTED;
    const start = wanted.index * found.slice;
    return sliceReply(found.bytes.subarray(start, start + found.slice));
  }

  release(data: unknown): object {
    const handle = releaseRequest(data);
    return handle !== null && this.open.delete(handle) ? DONE : NOT_SUPPORTED;
  }
}
