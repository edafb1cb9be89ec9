import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Scheme } from '../../../src/scheme/load';
import { schemes } from './worked-cases';

type Named = readonly [string, Scheme];

/** The test files that deal all schemes out among themselves, however many there are, so that the workers of jest are busy alike. */
export const partFiles: readonly string[] = readdirSync(join(__dirname, '../every-scheme'))
  .filter((file) => file.endsWith('.test.ts'))
  .sort();

/** LibreOffice takes its time by the sheet: two for each ledger, in a workbook for each case and some random ones. */
function cost([, { cases, ledgers }]: Named): number {
  return (cases.length + 6) * (ledgers.length + 1);
}

function dealt(parts: number): Named[][] {
  const hands = Array.from({ length: parts }, () => ({ schemes: [] as Named[], cost: 0 }));
  for (const scheme of [...schemes].sort((a, b) => cost(b) - cost(a))) {
    const least = hands.reduce((best, hand) => (hand.cost < best.cost ? hand : best));
    least.schemes.push(scheme);
    least.cost += cost(scheme);
  }
  return hands.map((hand) => hand.schemes);
}

/** The schemes that a file of test/oracle/every-scheme has to prove. Throws an Error for a file that is none of them. */
export function schemesOfPart(path: string): Named[] {
  const part = dealt(partFiles.length)[partFiles.indexOf(basename(path))];
  if (part === undefined) throw new Error(`${path} is no part: the schemes are dealt among the files of test/oracle/every-scheme`);
  return part;
}
