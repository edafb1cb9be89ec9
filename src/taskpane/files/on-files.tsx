import { fileWorkbook } from '../../workbook/file';
import { begin } from '../session/begin';
import { FileApp } from './FileApp';
import type { Show } from '../panels/show';

/** Outside Office: .xlsx files. A bundle of its own, for Excel itself needs no code that reads files. */
export function startOnFiles(show: Show): void {
  show(navigator.language, <FileApp open={fileWorkbook} begin={begin} />);
}
