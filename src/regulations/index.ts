import dashiqiao from './dashiqiao-2017.yaml';
import dashiqiaoScoring from './dashiqiao-scoring-2017.yaml';
import guangyuan from './guangyuan-transport-2017.yaml';
import county from './county-environment.yaml';
import pilot from './pilot-2011.yaml';
import sichuan from './sichuan-party-government-2017.yaml';

/** A scheme that ships with Kaoji: its YAML text and the file it stands in. */
export interface ShippedScheme {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly text: string;
}

function shipped(file: string, text: string): ShippedScheme {
  return { id: firstValue(text, '标识'), title: firstValue(text, '办法'), file, text };
}

function firstValue(text: string, key: string): string {
  return new RegExp(`^${key}: (.*)$`, 'mu').exec(text)?.[1]?.trim() ?? '';
}

/** A shipped scheme by its 标识, for schemes that extend it. */
export function shippedLibrary(id: string): ShippedScheme | null {
  return shippedSchemes.find((scheme) => scheme.id === id) ?? null;
}

/** All shipped schemes, in the order of the pane's list. */
export const shippedSchemes: readonly ShippedScheme[] = [
  shipped('guangyuan-transport-2017.yaml', guangyuan),
  shipped('dashiqiao-2017.yaml', dashiqiao),
  shipped('dashiqiao-scoring-2017.yaml', dashiqiaoScoring),
  shipped('sichuan-party-government-2017.yaml', sichuan),
  shipped('county-environment.yaml', county),
  shipped('pilot-2011.yaml', pilot),
];
