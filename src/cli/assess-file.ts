import { assess } from '../assessment/assess';
import type { Assessed } from '../assessment/assessment';
import { fittingScheme } from '../assessment/choices/fitting-scheme';
import { readStored } from '../assessment/choices/stored';
import { shippedLibrary, shippedSchemes } from '../regulations';
import { loadScheme, type Scheme } from '../scheme/load';
import { fileWorkbook, type FileWorkbook } from '../workbook/file';
import type { Snapshot } from '../workbook/snapshot';
import { basename } from 'node:path';
import type { Arguments } from './arguments';
import { CliError } from './error';
import { readBytes, readScheme, soundScheme } from './files';
import { ownScheme } from './own-scheme';

/**
 * A workbook file, assessed under the named scheme, its own (the sheet 考评办法), the file's that the pane has kept in it, or the shipped
 * one that fits.
 */
export interface AssessedFile {
  readonly workbook: FileWorkbook;
  readonly snapshot: Snapshot;
  readonly assessment: Assessed;
}

export async function assessFile(args: Arguments): Promise<AssessedFile> {
  const [file, another] = args.files;
  if (file === undefined) throw new CliError('CLI-NO-FILE');
  if (another !== undefined) throw new CliError('CLI-ONE-FILE', { file: another });
  const workbook = await fileWorkbook(await readBytes(file), basename(file));
  const snapshot = await workbook.read();
  const scheme =
    args.scheme === null ? (ownScheme(snapshot) ?? keptScheme(snapshot) ?? shippedScheme(snapshot)) : await readScheme(args.scheme);
  return { workbook, snapshot, assessment: assess(snapshot, scheme) };
}

/** The scheme that was opened from a file in the pane and is kept in the workbook; null without one. */
function keptScheme(snapshot: Snapshot): Scheme | null {
  const { schemeText } = readStored(snapshot);
  return schemeText === null ? null : soundScheme(schemeText.text, schemeText.fileName);
}

function shippedScheme(snapshot: Snapshot): Scheme {
  const schemes = shippedSchemes.flatMap((shipped) => loadScheme(shipped.text, shipped.file, shippedLibrary).scheme ?? []);
  const scheme = fittingScheme(snapshot, schemes);
  if (scheme === null) throw new CliError('CLI-NO-SCHEME');
  return scheme;
}
