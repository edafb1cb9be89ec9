import * as z from 'zod/mini';
import dashiqiao from './dashiqiao-2017.yaml';
import dashiqiaoScoring from './dashiqiao-scoring-2017.yaml';
import guangyuan from './guangyuan-transport-2017.yaml';
import county from './county-environment.yaml';
import pilot from './pilot-2011.yaml';
import sichuan from './sichuan-party-government-2017.yaml';

/** What importing a .yaml file gives: its value, and the places of its parts as `loadParsed` of the scheme room takes them. */
type ParsedFile = typeof guangyuan;

/** A scheme that ships with Kaoji: the file it stands in, and what that was parsed to when the program was built. */
export interface ShippedScheme {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly parsed: ParsedFile;
  /** Loads the text as it stands in the file, comments included, to export or copy it; rejects where it cannot be fetched. */
  readonly text: () => Promise<string>;
}

const head = z.object({ 办法: z.string(), 标识: z.string() });

function shipped(file: string, parsed: ParsedFile, text: () => Promise<{ readonly text: string }>): ShippedScheme {
  const { 办法: title, 标识: id } = head.parse(parsed.value);
  return { id, title, file, parsed, text: async () => (await text()).text };
}

/** A shipped scheme by its 标识, for schemes that extend it. */
export function shippedLibrary(id: string): ShippedScheme | null {
  return shippedSchemes.find((scheme) => scheme.id === id) ?? null;
}

/** All shipped schemes, in the order of the pane's list. */
export const shippedSchemes: readonly ShippedScheme[] = [
  shipped('guangyuan-transport-2017.yaml', guangyuan, () => import('./guangyuan-transport-2017.yaml?text')),
  shipped('dashiqiao-2017.yaml', dashiqiao, () => import('./dashiqiao-2017.yaml?text')),
  shipped('dashiqiao-scoring-2017.yaml', dashiqiaoScoring, () => import('./dashiqiao-scoring-2017.yaml?text')),
  shipped('sichuan-party-government-2017.yaml', sichuan, () => import('./sichuan-party-government-2017.yaml?text')),
  shipped('county-environment.yaml', county, () => import('./county-environment.yaml?text')),
  shipped('pilot-2011.yaml', pilot, () => import('./pilot-2011.yaml?text')),
];
