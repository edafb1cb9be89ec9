import { z } from 'zod';
import dashiqiao from './dashiqiao-2017.yaml';
import { text as dashiqiaoText } from './dashiqiao-2017.yaml?text';
import dashiqiaoScoring from './dashiqiao-scoring-2017.yaml';
import { text as dashiqiaoScoringText } from './dashiqiao-scoring-2017.yaml?text';
import guangyuan from './guangyuan-transport-2017.yaml';
import { text as guangyuanText } from './guangyuan-transport-2017.yaml?text';
import county from './county-environment.yaml';
import { text as countyText } from './county-environment.yaml?text';
import pilot from './pilot-2011.yaml';
import { text as pilotText } from './pilot-2011.yaml?text';
import sichuan from './sichuan-party-government-2017.yaml';
import { text as sichuanText } from './sichuan-party-government-2017.yaml?text';

/** What importing a .yaml file gives: its value, and the places of its parts as `loadParsed` of the scheme room takes them. */
type ParsedFile = typeof guangyuan;

/** A scheme that ships with Kaoji: its YAML text, the file it stands in, and what the text was parsed to when the program was built. */
export interface ShippedScheme {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly parsed: ParsedFile;
}

const head = z.object({ 办法: z.string(), 标识: z.string() });

function shipped(file: string, parsed: ParsedFile, text: string): ShippedScheme {
  const { 办法: title, 标识: id } = head.parse(parsed.value);
  return { id, title, file, text, parsed };
}

/** A shipped scheme by its 标识, for schemes that extend it. */
export function shippedLibrary(id: string): ShippedScheme | null {
  return shippedSchemes.find((scheme) => scheme.id === id) ?? null;
}

/** All shipped schemes, in the order of the pane's list. */
export const shippedSchemes: readonly ShippedScheme[] = [
  shipped('guangyuan-transport-2017.yaml', guangyuan, guangyuanText),
  shipped('dashiqiao-2017.yaml', dashiqiao, dashiqiaoText),
  shipped('dashiqiao-scoring-2017.yaml', dashiqiaoScoring, dashiqiaoScoringText),
  shipped('sichuan-party-government-2017.yaml', sichuan, sichuanText),
  shipped('county-environment.yaml', county, countyText),
  shipped('pilot-2011.yaml', pilot, pilotText),
];
