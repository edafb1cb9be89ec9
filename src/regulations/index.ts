import dashiqiao from './dashiqiao-2017.yaml';
import dashiqiaoScoring from './dashiqiao-scoring-2017.yaml';
import guangyuan from './guangyuan-transport-2017.yaml';
import county from './county-environment.yaml';
import { listedSchemes } from './list';
import pilot from './pilot-2011.yaml';
import type { ParsedFile, ShippedScheme } from './shipped';
import sichuan from './sichuan-party-government-2017.yaml';

export type { ShippedScheme } from './shipped';

/** A shipped scheme by its 标识, for schemes that extend it. */
export function shippedLibrary(id: string): ShippedScheme | null {
  return shippedSchemes.find((scheme) => scheme.id === id) ?? null;
}

/** In the order of the list. */
const files: readonly ParsedFile[] = [guangyuan, dashiqiao, dashiqiaoScoring, sichuan, county, pilot];

/** All shipped schemes with their files, for who need not fetch them: the command line, tests. In the order of the pane's list. */
export const shippedSchemes: readonly ShippedScheme[] = listedSchemes.flatMap((listed, at) => {
  const parsed = files[at];
  return parsed === undefined ? [] : [{ ...listed, parsed }];
});
