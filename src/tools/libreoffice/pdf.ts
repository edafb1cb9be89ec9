import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, LibreOfficeError, makeProfile, profileOf, runLibreOffice } from './libreoffice';

const DEADLINE = 240_000;

/** An .xlsx file as LibreOffice prints it. Throws a {@link LibreOfficeError} where there is no LibreOffice, or it gives nothing back. */
export async function asPdf(bytes: Uint8Array, program: string | null = findLibreOffice()): Promise<Uint8Array> {
  if (program === null) throw new LibreOfficeError('LibreOffice was not found: install it, or name its program in SOFFICE_PATH');
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-pdf-'));
  try {
    await makeProfile(folder);
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'printed.xlsx'), bytes);
    const args = [profileOf(folder), '--convert-to', 'pdf', '--outdir', join(folder, 'out'), join(folder, 'printed.xlsx')];
    const output = await runLibreOffice(program, args, DEADLINE);
    return await readFile(join(folder, 'out', 'printed.pdf')).catch((cause: unknown) => {
      throw new LibreOfficeError(`LibreOffice printed nothing\n${output}`, { cause });
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
