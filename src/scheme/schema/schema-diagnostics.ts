import type { Phrase } from '../../messages/catalogue';
import { schemeWord, type schemeWords } from '../../messages/scheme-words';
import type { z } from 'zod';
import { Diagnostics, type Diagnostic } from '../source/diagnostic';
import { nearestHint } from '../../language/nearest-name';
import { punctuationHint } from '../../language/hints';
import type { Placed, YamlPath } from '../source/placed';

/** What zod found wrong with the form, said at its place in the words of the language. */
export function schemaDiagnostics(issues: readonly z.core.$ZodIssue[], source: Placed): Diagnostic[] {
  const diagnostics = new Diagnostics();
  for (const issue of issues) addIssue(issue, source, diagnostics);
  return diagnostics.all();
}

function addIssue(issue: z.core.$ZodIssue, source: Placed, diagnostics: Diagnostics): void {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const where = (): string => pathName(path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = issue.message.split('、');
    // One formula cut at its commas gives several keys; of 日期(年度, 7, 31) the 7 alone looks like nothing.
    const cut = issue.keys.map(punctuationHint).find((hint) => hint !== '') ?? '';
    for (const key of issue.keys) {
      diagnostics.add(
        'S-KEY-UNKNOWN',
        () => source.atKey([...path, key]),
        () => ({ where: where(), key, allowed: issue.message, nearest: punctuationHint(key) || nearestHint(key, allowed) || cut }),
      );
    }
    return;
  }
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
      () => ({ where: where(), expected: expectation(issue), found: shortText(found) }),
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

function expectation(issue: z.core.$ZodIssue): string | Phrase {
  switch (issue.code) {
    case 'invalid_type': {
      const word = TYPE_WORDS.get(issue.expected);
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
