import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shippedSchemes } from '../../../src/regulations';
import type { Scheme } from '../../../src/scheme/load';
import { schemes } from './worked-cases';

/** The test files that prove schemes. */
export const schemeFiles: readonly string[] = readdirSync(join(__dirname, '../schemes')).sort();

/**
 * The schemes that a file of test/oracle/schemes proves, by its name: the shipped scheme that stands in a file of that name, or the
 * examples of mechanics from one number to another. Throws an Error for a name that says neither.
 */
export function schemesOf(path: string): (readonly [string, Scheme])[] {
  const name = basename(path, '.test.ts');
  const [, from, to] = /^mechanics-(\d+)-to-(\d+)$/u.exec(name) ?? [];
  const shipped = shippedSchemes.find(({ file }) => file === `${name}.yaml`);
  const found = schemes.filter(([id]) => {
    const [number] = /^\d+(?=-)/u.exec(id) ?? [];
    return number === undefined ? id === shipped?.id : Number(from) <= Number(number) && Number(number) <= Number(to);
  });
  if (found.length === 0) throw new Error(`${path} names no scheme: name it as the file of a shipped scheme, or mechanics-01-to-08`);
  return found;
}
