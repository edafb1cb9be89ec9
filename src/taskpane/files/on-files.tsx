import { fileWorkbook } from '../../workbook/file';
import { begin } from '../session/begin';
import type { FormFiles } from '../session/forms/form-files';
import { download } from './download';
import { FileApp, type FileWorkbook } from './FileApp';
import { filesOf } from './form-files';
import type { Show } from '../panels/show';

/** Outside Office: .xlsx files. A bundle of its own, for Excel itself needs no code that reads files. */
export function startOnFiles(show: Show): void {
  show(navigator.language, <FileApp open={fileWorkbook} begin={(workbook, file) => begin(workbook, { files: formFiles(file) })} />);
}

/** Files of filled forms, which copy the looks of this workbook. */
function formFiles(workbook: FileWorkbook): FormFiles {
  return {
    make: (sheets, names, { archive }, control) => filesOf(workbook, sheets, names, archive, control),
    save: ({ name, content }) => download(content, name),
  };
}
