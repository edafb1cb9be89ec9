import { packed, writeArchive } from './write-archive';

/** An archive of files that are packed already, as .xlsx files are, by names without folders. */
export function archiveOf(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  return writeArchive(
    files.map(({ name, content }) => {
      const work = packed(name, content, 'stored');
      for (;;) {
        const step = work.next();
        if (step.done === true) return step.value;
      }
    }),
  );
}
