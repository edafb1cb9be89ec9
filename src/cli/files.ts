import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shippedLibrary } from '../regulations';
import { diagnosticLine, idIn, loadScheme, type Library, type Scheme } from '../scheme/load';
import { textOf } from '../scheme/source/decode';
import { fill } from '../messages/catalogue';
import { cliMessages } from '../messages/cli/cli';
import { cliReasons } from '../messages/cli/files';
import { Cancelled, checkpoint, type Control } from '../workbook/progress';
import { CliError } from './error';
import { whileUnfinished } from './terminal';

export async function readBytes(file: string, control?: Control): Promise<Uint8Array> {
  try {
    return await readFile(file, { signal: control?.signal });
  } catch (error) {
    if (control?.signal.aborted === true) throw new Cancelled();
    throw new CliError('CLI-READ', { file, reason: reasonOf(error) });
  }
}

/** What is to be written where. */
export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Writes a file so that it is whole or, cancelled, as it was. */
export function writeBytes(file: string, bytes: Uint8Array, control: Control): Promise<void> {
  return writeTogether([{ file, bytes }], control);
}

/**
 * Writes files so that all are there, each whole, or, cancelled or where one cannot be written, all are as they were: under other names
 * beside them first. Throws {@link Cancelled}, and {@link CliError} with the file that cannot be written.
 */
export async function writeTogether(files: readonly FileToWrite[], control: Control): Promise<void> {
  // Not after the file: its name may be as long as the system takes.
  const parts = files.map((part) => ({ ...part, beside: join(dirname(part.file), `.${randomUUID()}.kaoji`) }));
  let at = parts[0]?.file ?? '';
  try {
    await whileUnfinished(
      parts.map(({ beside }) => beside),
      async () => {
        for (const { file, bytes, beside } of parts) {
          at = file;
          await writeFile(beside, bytes, { signal: control.signal });
        }
        checkpoint(control);
        for (const { file, beside } of parts) {
          at = file;
          await rename(beside, file);
        }
      },
    );
  } catch (error) {
    if (control.signal.aborted) throw new Cancelled();
    throw new CliError('CLI-WRITE', { file: at, reason: reasonOf(error) });
  }
}

/**
 * Scheme files that are right, each of which may extend the others, by their 标识, and the shipped ones. Throws {@link CliError} for a
 * faulty one, and where two of them may be meant by a 继承.
 * @param warn hears what can hardly be meant
 */
export async function readTogether(
  files: readonly string[],
  warn: (line: string) => void,
): Promise<{ readonly file: string; readonly scheme: Scheme }[]> {
  const given = await Promise.all(files.map(async (path) => schemeFile(path, textOf(await readBytes(path)))));
  const library: Library = (id) => {
    const [found, another] = given.filter((one) => one.id === id);
    if (found !== undefined && another !== undefined) throw new CliError('CLI-BASE-TWICE', { first: found.path, second: another.path, id });
    return found ?? shippedLibrary(id);
  };
  return given.map(({ path, file, text }) => ({ file: path, scheme: soundScheme(text, file, { library, warn }) }));
}

function schemeFile(
  path: string,
  text: string,
): { readonly path: string; readonly file: string; readonly text: string; readonly id: string | null } {
  const file = basename(path);
  return { path, file, text, id: idIn(text, file) };
}

/** The scheme of a text that is right; throws CLI-SCHEME-INVALID with its diagnostics otherwise. */
export function soundScheme(
  text: string,
  fileName: string,
  { library = shippedLibrary, warn = () => undefined }: { readonly library?: Library; readonly warn?: (line: string) => void } = {},
): Scheme {
  const { scheme, diagnostics } = loadScheme(text, fileName, library);
  if (scheme === null)
    throw new CliError(
      'CLI-SCHEME-INVALID',
      { count: diagnostics.filter((found) => found.severity === 'error').length },
      diagnostics.map(diagnosticLine),
    );
  for (const found of diagnostics) warn(fill(cliMessages['CLI-SCHEME-WARNING'], { line: diagnosticLine(found) }));
  return scheme;
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  return Object.entries(cliReasons).find(([known]) => known === code)?.[1].zh ?? code;
}
