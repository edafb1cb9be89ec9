import { findingMessages } from '../../messages/assessment/findings';
import { inWords, type MessageData, type Phrase, type Words } from '../../messages/catalogue';
import type { Finding } from './finding';

/** What is wrong in one way: the findings of one rule about one column, key, item or table, as they come. */
export interface Cause {
  /** The same across two assessments. */
  readonly key: string;
  /** What a person reads: the sentence of its only finding, or what holds of all of them. */
  readonly message: Phrase;
  /** At least one; all of one code, severity, ledger and clause. */
  readonly findings: readonly Finding[];
}

/** Data that say which rule it is about; what else a sentence holds is of the one place. */
const OF_THE_RULE: readonly string[] = ['column', 'columns', 'key', 'item', 'name', 'table', 'must', 'note', 'why', 'year'];

/** Of these findings some more does. */
const MORE_OF_THE_RULE: Readonly<Partial<Record<string, readonly string[]>>> = { 'C-CAP-REACHED': ['what', 'cap'] };

/** So many findings of one cause are told together; fewer stand by themselves, one after another. */
const TOGETHER_FROM = 3;

/** Findings by their causes: the gravest first, each cause where its first finding stands. What asks is answered one by one. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, Finding[]>();
  for (const [at, finding] of findings.entries()) {
    const key = finding.answers === undefined ? causeKey(finding) : `${causeKey(finding)}\u0000${String(at)}`;
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [finding]);
    else known.push(finding);
  }
  return [...causes].flatMap(([key, members]): Cause[] => {
    const [first, ...others] = members;
    if (first !== undefined && members.length >= TOGETHER_FROM) return [{ key, message: together(first, others), findings: members }];
    return members.map((finding, at) => ({ key: `${key}\u0000${String(at)}`, message: finding.message, findings: [finding] }));
  });
}

function causeKey({ code, severity, ledger, clause, data }: Finding): string {
  const rule = [...OF_THE_RULE, ...(MORE_OF_THE_RULE[code] ?? [])].map((name) => wordsOf(data[name]));
  return [code, severity, ledger ?? '', clause ?? '', ...rule].join('\u0000');
}

function wordsOf(words: Words | undefined): string {
  return words === undefined ? '' : inWords(words);
}

/** Data of which the first are named where they differ, and the rest counted; what is longer is left open. */
const NAMED: ReadonlySet<string> = new Set(['unit', 'found', 'difference', 'sheet', 'area']);

const NAMED_AT_MOST = 2;
const NAMED_SIGNS = 24;

/** The sentence of several findings: what they have in common stands, of units and contents the first are named, the rest is left open. */
function together(first: Finding, others: readonly Finding[]): Phrase {
  const data: Record<string, Words> = {};
  for (const [name, value] of Object.entries(first.data)) {
    const said = wordsOf(value);
    const isCommon = others.every((other) => other.data[name] === value || wordsOf(other.data[name]) === said);
    if (isCommon) data[name] = value;
    else data[name] = NAMED.has(name) ? several(name, [first, ...others]) : name === 'subject' ? '' : '…';
  }
  return { ...first.message, data };
}

function several(name: string, findings: readonly Finding[]): Words {
  const known = new Set<string>();
  const different = findings.flatMap(({ data: { [name]: value } }) => {
    const said = wordsOf(value);
    if (value === undefined || known.has(said)) return [];
    known.add(said);
    return [value];
  });
  const named = different.slice(0, NAMED_AT_MOST);
  if (named.some((value) => wordsOf(value).length > NAMED_SIGNS)) return '…';
  const data: MessageData = { first: namesOf(named), count: different.length };
  return { sentence: findingMessages[different.length > NAMED_AT_MOST ? 'C-SEVERAL' : 'C-BOTH'], data };
}

function namesOf([first = '', second]: readonly Words[]): Words {
  return second === undefined ? first : { sentence: findingMessages['C-AND'], data: { first, second } };
}
