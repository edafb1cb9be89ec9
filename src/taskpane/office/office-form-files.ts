import { WorkbookError } from '../../workbook/error';
import { checkpoint, type Control } from '../../workbook/progress';
import { download } from '../files/download';
import type { FormFiles } from '../session/forms/form-files';

/** So many bytes of the document at a time: as bytes in a message they are some four times as long. */
const SLICE = 256 * 1024;

/**
 * Files of filled forms beside the workbook that Excel has open. Null in Excel for Mac, whose panes download nothing. Forms that stand on a
 * sheet are copied from a copy of the document, which Excel on the web may refuse.
 */
export function officeFormFiles({ context, PlatformType }: typeof Office): FormFiles | null {
  if (context.platform === PlatformType.Mac) return null;
  return {
    async make(sheets, names, { archive, stands }, control) {
      // Excel itself needs no code that reads files until then.
      const { filesOf, makerOf } = await import('../files/form-files');
      const bytes = stands ? await documentBytes(context.document, control) : null;
      return filesOf(await makerOf(bytes, control), sheets, names, archive, control);
    },
    save: ({ name, content }) => download(content, name),
  };
}

/** The document as it stands, as an .xlsx. Throws WB-NO-DOCUMENT, `Cancelled`. */
async function documentBytes(document: Office.Document, control: Control): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) => document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done));
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      checkpoint(control, { phase: 'reading', done: index, of: file.sliceCount });
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = Uint8Array.from(slice.data as ArrayLike<number>);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookError('WB-NO-DOCUMENT', { reason: error.message }));
    });
  });
}
