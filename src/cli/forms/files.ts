import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlannedSheet } from '../../sheets/forms/plan';
import { safeFileName } from '../../workbook/file-name';
import type { FileWorkbook } from '../../workbook/file';
import { checkpoint, type Control } from '../../workbook/progress';
import { archiveOf } from '../../xlsx';
import { CliError } from '../error';
import { writeBytes } from '../files';

/**
 * Writes each copy as a file that holds nothing else, into a folder, which is made, or one archive. Nothing that is there is written over.
 * @param name what a copy without a unit of its own is called
 * @returns the names of the files
 */
export async function writeFiles(
  workbook: FileWorkbook,
  sheets: readonly PlannedSheet[],
  out: { readonly path: string; readonly zip: boolean; readonly name: string },
  control: Control,
): Promise<string[]> {
  const names = fileNames(sheets, out.name);
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

/** A name for each file, after the form and the unit; names that differ in case only are the same. */
function fileNames(sheets: readonly PlannedSheet[], form: string): string[] {
  const taken = new Set<string>();
  return sheets.map(({ of }) => {
    const stem = of === null ? form : `${form}-${of.replace(/[\\/]/gu, '_')}`;
    for (let number = 1; ; number += 1) {
      const name = safeFileName(number === 1 ? stem : `${stem}(${String(number)})`, '.xlsx');
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
