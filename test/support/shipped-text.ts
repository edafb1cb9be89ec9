import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedLibrary } from '../../src/regulations';

/** The text of a shipped scheme's file, by the scheme's id. */
export function shippedText(id: string): string {
  const found = shippedLibrary(id);
  if (found === null) throw new Error(`no shipped scheme ${id}`);
  return readFileSync(join(__dirname, '../../src/regulations', found.file), 'utf8');
}
