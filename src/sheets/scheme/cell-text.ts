import { stringify } from 'yaml';
import { foldWidth } from '../../language/syntax/fold-width';
import { readYaml } from '../../scheme/source/read-yaml';
import type { Diagnostic } from '../../scheme/source/diagnostic';
import { ANY_SCALAR, type Kind, type ScalarKind } from './block-kind';
import { isPlain, quoted, unquoted } from './name-text';

/**
 * How a value stands in one cell: a text as it is, a list separated by 、, anything else in YAML flow style ({项: 值}, [甲, 乙]).
 * A text that would be read as something else stands in "…" as in JSON.
 */

const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u;
const SEPARATOR = '、';

/** The text of the cell that holds a value of that kind. */
export function cellText(value: unknown, kind: Kind): string {
  if (kind.kind === 'scalar') return scalarText(value, kind, []);
  if (kind.kind === 'either') {
    if (Array.isArray(value)) return value.length > 1 && value.every(isScalar) ? listText(value, kind.of) : flow(value);
    return scalarText(value, kind.of, [SEPARATOR]);
  }
  if (kind.kind === 'list' && Array.isArray(value) && value.length > 0)
    return listText(value, kind.of.kind === 'either' ? kind.of.of : kind.of);
  return isScalar(value) ? scalarText(value, ANY_SCALAR, []) : flow(value);
}

/** The value that a cell's text stands for; what is wrong with it counts lines and columns in the text. */
export function cellValue(text: string, kind: Kind): { readonly value: unknown; readonly problems: readonly Diagnostic[] } {
  if (kind.kind === 'list' || kind.kind === 'either') {
    const parts = isCollection(text) && kind.kind === 'either' ? [text] : splitList(text);
    if (kind.kind === 'either' && parts.length === 1) return scalarValue(text, kind.of, true);
    if (kind.kind === 'list' && parts.length === 1 && isCollection(text) && kind.of.kind === 'scalar') return collection(text);
    if (kind.kind === 'list' && text === '[]') return { value: [], problems: [] };
    const of = kind.of.kind === 'either' ? kind.of.of : kind.of;
    const inner = parts.map((part) => scalarValue(part, of, kind.kind === 'list' && kind.of.kind === 'either'));
    return { value: inner.map((part) => part.value), problems: inner.flatMap((part) => part.problems) };
  }
  return kind.kind === 'scalar' ? scalarValue(text, kind, false) : scalarValue(text, ANY_SCALAR, true);
}

function listText(values: readonly unknown[], of: ScalarKind): string {
  return values.map((value) => scalarText(value, of, [SEPARATOR])).join(SEPARATOR);
}

function scalarText(value: unknown, kind: ScalarKind, forbidden: readonly string[]): string {
  if (typeof value === 'string') {
    const readOtherwise = resolved(value, kind) !== value;
    return !readOtherwise && isPlain(value, forbidden) ? value : quoted(value);
  }
  if (Array.isArray(value) && value.length === 0) return '[ ]';
  return isScalar(value) ? String(value) : flow(value);
}

function scalarValue(
  text: string,
  kind: ScalarKind,
  collections: boolean,
): { readonly value: unknown; readonly problems: readonly Diagnostic[] } {
  const inner = unquoted(text);
  if (inner !== null) return { value: inner, problems: [] };
  if (isCollection(text) && (collections || !kind.text)) return collection(text);
  if (isCollection(text)) {
    const read = collection(text);
    return read.problems.length > 0 || isScalar(read.value) ? { value: text, problems: [] } : read;
  }
  return { value: resolved(text, kind), problems: [] };
}

/** A bare text as the kind takes it: a number where a number may stand. */
function resolved(text: string, kind: ScalarKind): unknown {
  if (kind.number || !kind.text) {
    const folded = kind.text ? text : foldWidth(text).trim();
    if (NUMBER.test(folded)) return Number(folded);
  }
  if (kind.boolean && (text === 'true' || text === 'false')) return text === 'true';
  if (kind.nothing && (text === 'null' || text === '~')) return null;
  return text;
}

function isCollection(text: string): boolean {
  return /^[[{]/u.test(text);
}

/** Reads YAML flow style with the bounds of a scheme file; a copy, to which the members in other cells may be added. */
function collection(text: string): { readonly value: unknown; readonly problems: readonly Diagnostic[] } {
  const { source, diagnostics } = readYaml(text, '');
  return source === null ? { value: text, problems: diagnostics } : { value: copyOf(source.value), problems: [] };
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isScalar(value) ? value : Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, copyOf(member)]));
}

const FLOW = { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false, aliasDuplicateObjects: false, version: '1.2' } as const;

/** YAML flow style; as soon as one text needs quotes all have the double ones, which are the only quotes that lists are split by. */
function flow(value: unknown): string {
  const plain = stringify(value, FLOW).trimEnd();
  return /["']/u.test(plain)
    ? stringify(value, { ...FLOW, singleQuote: false, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' }).trimEnd()
    : plain;
}

/**
 * The parts between 、, except within "…" and within brackets that a part begins with. Blanks around a part and parts that are blank are
 * slips of the hand.
 */
function splitList(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (;;) {
    rest = rest.trimStart();
    const length = partLength(rest);
    const part = rest.slice(0, length).trimEnd();
    if (part !== '') parts.push(part);
    if (length >= rest.length) return parts;
    rest = rest.slice(length + SEPARATOR.length);
  }
}

function partLength(text: string): number {
  const plain = text.indexOf(SEPARATOR);
  const whole = plain < 0 ? text.length : plain;
  if (!/^["[{]/u.test(text)) return whole;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (sign === '"') {
      const end = /^"(?:[^"\\]|\\.)*"/su.exec(text.slice(index))?.[0].length;
      if (end === undefined) return whole;
      index += end - 1;
    } else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) {
      const after = text.slice(index + 1).search(/\S/u);
      const next = after < 0 ? text.length : index + 1 + after;
      return next === text.length || text.startsWith(SEPARATOR, next) ? next : whole;
    }
  }
  return whole;
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}
