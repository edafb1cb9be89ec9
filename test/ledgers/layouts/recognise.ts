import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shapesOf } from '../../../src/ledgers/columns/fields';
import { mapWorkbook } from '../../../src/ledgers/mapping/map-workbook';
import { recordsJson } from '../../../src/ledgers/mapping/mapping-json';
import { loadScheme } from '../../../src/scheme/load';
import { fileWorkbook } from '../../../src/workbook/file';

/** A plain scheme of nine ledgers, by which every layout is measured. */
export function genericShapes(): ReturnType<typeof shapesOf> {
  const { scheme, diagnostics } = loadScheme(readFileSync(join(__dirname, 'generic.yaml'), 'utf8'), 'generic.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return shapesOf(scheme);
}

/** What `kaoji tables FILE --scheme generic.yaml --json` prints of a workbook file. */
export async function recognised(file: string, shapes = genericShapes()): Promise<unknown> {
  const workbook = await fileWorkbook(readFileSync(file), basename(file));
  return recordsJson(mapWorkbook(await workbook.read(), shapes));
}
