import { foldName, foldWidth } from '../../language/syntax/fold-width';
import { measureNamed, type Measure } from './measures';

/** A unit of measure as it is written and as it is known. */
export interface WrittenMeasure {
  readonly text: string;
  readonly known: Measure;
}

/** A head as it is written: the name, and the unit of measure that stands behind it. */
export interface HeadText {
  readonly name: string;
  readonly measure: WrittenMeasure | null;
}

/**
 * Parts a head into name and unit of measure: 税收（亿元）, 增长率(%), 金额（单位：万元）, 权重%, 投资/亿元, 投资：亿元, 投资 单位：亿元.
 * Brackets that hold no known unit of measure (百分制, 20分值, 含税) belong to neither; the last that hold one count.
 */
export function partHead(head: string): HeadText {
  let rest = foldName(head);
  while (/[)\]]$/u.test(rest)) {
    const open = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('['));
    if (open < 1) break;
    const text = rest.slice(open + 1, -1).replace(/^(?:计量)?单位:/u, '');
    const known = measureNamed(text);
    rest = rest.slice(0, open);
    if (known !== null) return { name: rest, measure: { text, known } };
  }
  const [, before = '', behind = ''] = /^([^:]+?)(?:计量)?单位:([^:]+)$/u.exec(rest) ?? [];
  const named = behind === '' ? null : measureNamed(behind);
  if (named !== null) return { name: before, measure: { text: behind, known: named } };
  const [, owner = '', unit = ''] = /^([^:,]+)[:,]([^:,]+)$/u.exec(rest) ?? [];
  const ofOwner = unit === '' || owner.endsWith('单位') ? null : measureNamed(unit);
  if (ofOwner !== null) return { name: owner, measure: { text: unit, known: ofOwner } };
  const slash = rest.lastIndexOf('/');
  const at = slash > 0 ? slash : /[%‰]$/u.test(rest) ? rest.length - 1 : -1;
  const text = at < 1 ? '' : rest.slice(slash > 0 ? at + 1 : at);
  const known = text === '' ? null : measureNamed(text);
  return known === null ? { name: rest, measure: null } : { name: rest.slice(0, at), measure: { text, known } };
}

/**
 * The unit of measure of a line above a table, 单位：万元 or （单位：万元）; null where it names none: 单位：市公路局 is whose table it is.
 */
export function measureOfLine(text: string): WrittenMeasure | null {
  const folded = foldWidth(text).trim().replace(/\)$/u, '');
  const at = folded.lastIndexOf('单位:');
  if (at < 0) return null;
  const named = folded.slice(at + '单位:'.length).trim();
  const known = measureNamed(named);
  return known === null ? null : { text: named, known };
}
