import type { Edits } from '../../workbook/edits';
import type { Control } from '../../workbook/progress';
import { kindByName } from '../../xlsx';
import type { AssessedFile } from '../assess-file';
import { writeBytes } from '../files';

/** Writes a copy of the workbook with edits in it. */
export async function writeCopy(out: string, edits: Edits, { workbook }: AssessedFile, control: Control): Promise<void> {
  await workbook.apply(edits, undefined, control);
  await writeBytes(out, await workbook.save(control, kindByName(out)), control);
}
