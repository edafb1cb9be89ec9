import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibreOffice, LibreOfficeError, makeProfile, profileOf, runLibreOffice } from './libreoffice';

/** Milliseconds for a start of LibreOffice, and for each file. */
const DEADLINE = 240_000;
const DEADLINE_OF_FILE = 10_000;

/**
 * .xlsx files as LibreOffice prints them, all by one start of it.
 * @returns the PDF of each file, in their order.
 * Throws a {@link LibreOfficeError} where there is no LibreOffice, or it gives nothing back for one of them.
 */
export async function asPdfs(files: readonly Uint8Array[], program: string | null = findLibreOffice()): Promise<Uint8Array[]> {
  if (program === null) throw new LibreOfficeError('LibreOffice was not found: install it, or name its program in SOFFICE_PATH');
  const folder = await mkdtemp(join(tmpdir(), 'kaoji-pdf-'));
  try {
    await makeProfile(folder);
    await mkdir(join(folder, 'out'));
    const paths = files.map((_, index) => join(folder, `printed-${String(index)}.xlsx`));
    await Promise.all(paths.map((path, index) => writeFile(path, files[index] ?? new Uint8Array())));
    const args = [profileOf(folder), '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...paths];
    const output = await runLibreOffice(program, args, DEADLINE + DEADLINE_OF_FILE * files.length);
    return await Promise.all(
      files.map((_, index) =>
        readFile(join(folder, 'out', `printed-${String(index)}.pdf`)).catch((cause: unknown) => {
          throw new LibreOfficeError(`LibreOffice printed nothing\n${output}`, { cause });
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
