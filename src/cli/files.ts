import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { shippedLibrary } from '../regulations';
import { loadScheme, diagnosticLine, type Scheme } from '../scheme/load';
import { textOf } from '../scheme/source/decode';
import { fill } from '../messages/catalogue';
import { cliMessages, cliReasons } from '../messages/cli';
import { CliError } from './error';

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError('CLI-READ', { file, reason: reasonOf(error) });
  }
}

export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new CliError('CLI-WRITE', { file, reason: reasonOf(error) });
  }
}

/** A scheme file that is right; its diagnostics otherwise. `warn` hears what in it can hardly be meant. */
export async function readScheme(file: string, warn?: (line: string) => void): Promise<Scheme> {
  return soundScheme(textOf(await readBytes(file)), basename(file), warn);
}

/** The scheme of a text that is right; throws CLI-SCHEME-INVALID with its diagnostics otherwise. */
export function soundScheme(text: string, fileName: string, warn: (line: string) => void = () => undefined): Scheme {
  const { scheme, diagnostics } = loadScheme(text, fileName, shippedLibrary);
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
