import { fileWorkbook, sheetFile, type FileWorkbook } from '../../workbook/file';
import { safeFileName } from '../../workbook/file-name';
import { checkpoint, type Control } from '../../workbook/progress';
import { archiveOf } from '../../xlsx';
import type { PlannedSheet } from '../../sheets/forms/plan';
import type { MadeFile } from '../session/forms/form-files';

type Maker = Pick<FileWorkbook, 'fileOf'>;

/** Makes files by a workbook of which only the bytes are at hand; null: of sheets that copy nothing of it. */
export function makerOf(bytes: Uint8Array | null, control: Control): Promise<Maker> {
  return bytes === null ? Promise.resolve({ fileOf: (edits, sheet) => sheetFile(edits, sheet) }) : fileWorkbook(bytes, '', control);
}

/** Makes a file of each sheet; of several, one archive with all of them. */
export async function filesOf(
  workbook: Maker,
  sheets: readonly PlannedSheet[],
  names: readonly string[],
  archive: string,
  control: Control,
): Promise<MadeFile> {
  const made: MadeFile[] = [];
  for (const [at, { name: sheet, edits }] of sheets.entries()) {
    checkpoint(control, { phase: 'saving', done: at, of: sheets.length });
    await control.pause();
    made.push({ name: names[at] ?? '', content: await workbook.fileOf(edits, sheet) });
  }
  const [only, another] = made;
  if (only !== undefined && another === undefined) return only;
  return { name: safeFileName(archive, '.zip'), content: archiveOf(made) };
}
