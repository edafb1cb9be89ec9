import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formFileNames } from '../../sheets/forms/file-names';
import { draftName, type PlannedSheet } from '../../sheets/forms/plan';
import type { FileWorkbook } from '../../workbook/file';
import { checkpoint, type Control } from '../../workbook/progress';
import { archiveOf } from '../../xlsx';
import { CliError } from '../error';
import { writeBytes, writeTogether } from '../files';

/**
 * Writes each copy as a file that holds nothing else, into a folder, which is made, or one archive: all of them or, cancelled or where one
 * cannot be written, none. Nothing that is there is written over in the folder.
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
  if (!out.zip) refuseThere(out.path, names);
  const made: { name: string; content: Uint8Array }[] = [];
  for (const [at, { name: sheet, edits }] of sheets.entries()) {
    checkpoint(control, { phase: 'saving', done: at, of: sheets.length });
    await control.pause();
    made.push({ name: names[at] ?? '', content: await workbook.fileOf(edits, sheet) });
  }
  if (out.zip) await writeBytes(out.path, archiveOf(made), control);
  else await writeIn(out.path, made, control);
  return names;
}

function refuseThere(folder: string, names: readonly string[]): void {
  const there = names.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (there !== undefined) throw new CliError('CLI-FORM-EXISTS', { file: there });
}

async function writeIn(folder: string, made: readonly { name: string; content: Uint8Array }[], control: Control): Promise<void> {
  const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
  refuseThere(
    folder,
    made.map(({ name }) => name),
  );
  const files = made.map(({ name, content }) => ({ file: join(folder, name), bytes: content }));
  try {
    await writeTogether(files, control);
  } catch (error) {
    if (isNew) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}
