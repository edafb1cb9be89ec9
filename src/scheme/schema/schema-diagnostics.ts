import type { Phrase } from '../../messages/catalogue';
import { hintMessages, schemeWord, type schemeWords } from '../../messages/scheme/scheme-words';
import type * as z from 'zod/mini';
import { Diagnostics, type Diagnostic } from '../source/diagnostic';
import { nearestHint } from '../../language/hints/nearest-name';
import { hasWrongColon, punctuationHint } from '../../language/hints/hints';
import type { Placed, YamlPath } from '../source/placed';

/** What zod found wrong with the form, said at its place in the words of the language. */
export function schemaDiagnostics(issues: readonly z.core.$ZodIssue[], source: Placed): Diagnostic[] {
  const diagnostics = new Diagnostics();
  const unknown = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [JSON.stringify(pathOf(issue))] : [])));
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') addUnknown(issue, issues, source, diagnostics);
    // A key that is missing beside one that is unknown is most likely that one.
    else if (valueAt(source.value, path) !== undefined || !unknown.has(JSON.stringify(path.slice(0, -1))))
      addIssue(issue, path, source, diagnostics);
  }
  return diagnostics.all();
}

function pathOf({ path }: z.core.$ZodIssue): YamlPath {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

type UnknownKeys = Extract<z.core.$ZodIssue, { code: 'unrecognized_keys' }>;

/** Keys that there are not, each by itself; the pieces of one formula that is cut at its commas, and what says one tier, once. */
function addUnknown(issue: UnknownKeys, issues: readonly z.core.$ZodIssue[], source: Placed, diagnostics: Diagnostics): void {
  const path = pathOf(issue);
  const allowed = issue.message.split('、');
  const cut = issue.keys.find((key) => punctuationHint(key) !== '');
  const tier = path[0] === '表' && path[2] === '分段';
  const missing = issues.flatMap((other) => {
    const at = pathOf(other);
    const last = at[at.length - 1];
    const here = other.code !== 'unrecognized_keys' && JSON.stringify(at.slice(0, -1)) === JSON.stringify(path);
    return here && typeof last === 'string' && valueAt(source.value, at) === undefined ? [last] : [];
  });
  const [lacking] = missing;
  const meant = (key: string): Phrase | '' => {
    if (punctuationHint(key) !== '') return punctuationHint(key);
    if (tier) return { sentence: hintMessages.tierKeys };
    return nearestHint(key, allowed) || (lacking === undefined ? '' : { sentence: hintMessages.missingKey, data: { key: lacking } });
  };
  const told = cut !== undefined ? [cut] : tier ? issue.keys.slice(0, 1) : issue.keys;
  for (const key of told)
    diagnostics.add(
      'S-KEY-UNKNOWN',
      () => source.atKey([...path, key]),
      () => ({ where: pathName(path), key, allowed: issue.message, nearest: meant(key) }),
    );
}

function addIssue(issue: z.core.$ZodIssue, path: YamlPath, source: Placed, diagnostics: Diagnostics): void {
  const where = (): string => pathName(path);
  const found = valueAt(source.value, path);
  if (found === undefined) {
    const outer = path.slice(0, -1);
    diagnostics.add(
      'S-KEY-MISSING',
      () => source.at(outer),
      () => ({ where: pathName(outer), key: String(path[path.length - 1] ?? '') }),
    );
  } else
    diagnostics.add(
      'S-VALUE',
      () => source.at(path),
      () => ({ where: where(), expected: expectation(issue, found), found: shortText(found) }),
    );
}

/** 得分项 › 考核得分 › 公式; 第 1 行 for a list. The scheme itself: 办法. */
export function pathName(path: YamlPath): string {
  return path.length === 0 ? '办法' : path.map((part) => (typeof part === 'number' ? `第${String(part + 1)}项` : part)).join(' › ');
}

const TYPE_WORDS: ReadonlyMap<string, keyof typeof schemeWords> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'whole'],
  ['array', 'list'],
  ['object', 'map'],
  ['record', 'map'],
  ['boolean', 'yesNo'],
]);

function expectation(issue: z.core.$ZodIssue, found: unknown): string | Phrase {
  switch (issue.code) {
    case 'invalid_type': {
      const word = TYPE_WORDS.get(issue.expected);
      if (issue.expected === 'tuple') return schemeWord('rangeLike');
      if (word === 'list') return listOf(found);
      if (word === 'map' && typeof found === 'string' && hasWrongColon(found)) return schemeWord('mapColon');
      return word === undefined ? issue.expected : schemeWord(word);
    }
    case 'invalid_value':
      return issue.values.map((value) => String(value)).join('、');
    case 'too_big':
      return schemeWord('notMore', { limit: String(issue.maximum) });
    case 'too_small':
      return schemeWord('notLess', { limit: String(issue.minimum) });
    case 'invalid_union':
      return schemeWord(issue.errors.flat().some(({ code }) => code === 'invalid_format') ? 'number' : 'numberOrText');
    case 'invalid_format':
      return schemeWord('number');
    default:
      return issue.message;
  }
}

/** A list as it may be meant by what stands in its place. */
function listOf(found: unknown): Phrase {
  if (typeof found === 'string') return schemeWord('listLike', { like: listLike(found) });
  if (typeof found !== 'object' || found === null) return schemeWord('list');
  const years = Object.entries(found);
  const isYears = years.length > 0 && years.every(([year, value]) => /^\d{4}$/u.test(year) && typeof value !== 'object');
  return isYears
    ? schemeWord('listOfYears', { like: `[${years.map(([year, value]) => `{自: ${year}, 取: ${String(value)}}`).join(', ')}]` })
    : schemeWord('list');
}

/** [甲, 乙] for 甲、乙 and what else people put between words. */
export function listLike(text: string): string {
  return `[${text
    .split(/[、，,;；/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ')}]`;
}

function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = (current as Record<string | number, unknown>)[part];
  }
  return current;
}

function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
