import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formFileNames } from '../../sheets/forms/file-names';
import { draftName, type PlannedSheet } from '../../sheets/forms/plan';
import type { FileWorkbook } from '../../workbook/file';
import { checkpoint, type Control } from '../../workbook/progress';
import { archiveOf } from '../../xlsx';
import { CliError } from '../error';
import { writeBytes } from '../files';

/**
 * Writes each copy as a file that holds nothing else, into a folder, which is made, or one archive. Nothing that is there is written over.
 * @param out `name`: what a copy without a unit of its own is called; `draft`: each name says so
 * @returns the names of the files
 */
export async function writeFiles(
  workbook: FileWorkbook,
  sheets: readonly PlannedSheet[],
  out: { readonly path: string; readonly zip: boolean; readonly name: string; readonly draft: boolean },
  control: Control,
): Promise<string[]> {
  const names = formFileNames(sheets, out.name, out.draft ? `-${draftName()}` : '');
  if (!out.zip) {
    const there = names.map((name) => join(out.path, name)).find((file) => existsSync(file));
    if (there !== undefined) throw new CliError('CLI-FORM-EXISTS', { file: there });
    await mkdir(out.path, { recursive: true });
  }
  const packed: { name: string; content: Uint8Array }[] = [];
  for (const [at, { name: sheet, edits }] of sheets.entries()) {
    checkpoint(control, { phase: 'saving', done: at, of: sheets.length });
    await control.pause();
    const content = await workbook.fileOf(edits, sheet);
    const name = names[at] ?? '';
    if (out.zip) packed.push({ name, content });
    else await writeBytes(join(out.path, name), content, control);
  }
  if (out.zip) await writeBytes(out.path, archiveOf(packed), control);
  return names;
}
