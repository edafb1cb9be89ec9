import { nearestHint } from '../../../language/hints/nearest-name';
import { ROSTER } from '../../../language/term';
import { BOOLEAN } from '../../../language/types';
import { foldName } from '../../../language/syntax/fold-width';
import { isConfidential } from '../../../scoring/disclosure/confidential';
import { isOwnList, OWN_LISTS, type List } from './compiled';
import type { Control } from './outline';
import type { PlaceholderReader, Scope } from './placeholders';
import type { Problems } from './problems';

const GROUPS = '排名组';
const UNITS = '单位';
/** Where a part of 每 begins: after a blank. */
const PART = /(?:^|\s)\s{0,9}(当|排序|前|补足|含未计入)(?=\s|\d|$)/gu;

/** What follows 每, and the scope of the rows within; null where it is wrong, which is told. */
export function listOf(control: Control, scope: Scope, reader: PlaceholderReader, problems: Problems): { list: List; inner: Scope } | null {
  const parts = partsOf(control.text);
  const name = parts.name.trim();
  const wrong = (code: 'FO-LIST-TWICE', inside: string): null => {
    problems.addAt(code, control, { found: name, inside });
    return null;
  };
  const only = (allowed: readonly string[]): boolean => {
    const other = parts.rest.find(({ word }) => !allowed.includes(word));
    if (other === undefined) return true;
    problems.addAt('FO-LIST-PART', control, { list: name, found: other.word });
    return false;
  };
  if (name === GROUPS) {
    if (scope.inUnit) return wrong('FO-LIST-TWICE', UNITS);
    if (scope.inGroup) return wrong('FO-LIST-TWICE', GROUPS);
    return only([]) ? { list: { kind: 'groups' }, inner: { ledger: null, inGroup: true, inUnit: false, own: null } } : null;
  }
  if (isOwnList(name)) {
    if (OWN_LISTS[name].of === 'unit' && !scope.inUnit) {
      problems.addAt('FO-LIST-WHERE', control, { found: name });
      return null;
    }
    return only([]) ? { list: { kind: 'own', name }, inner: { ...scope, own: name } } : null;
  }
  const isUnits = name === UNITS || name === ROSTER;
  if (isUnits && scope.inUnit) return wrong('FO-LIST-TWICE', UNITS);
  const ledger = isUnits ? ROSTER : (reader.scheme.ledgers.find((one) => foldName(one.name) === foldName(name))?.name ?? null);
  if (ledger === null) {
    const names = reader.scheme.ledgers.map((one) => one.name);
    problems.addAt('FO-LIST', control, {
      found: name,
      nearest: nearestHint(name, [...names, UNITS, GROUPS, ...Object.keys(OWN_LISTS)]),
      ledgers: names.join('、'),
    });
    return null;
  }
  if (isConfidential(ledger, reader.scheme)) {
    problems.addAt('FO-SECRET', control, { found: `每 ${name}`, ledger, name: ledger });
    return null;
  }
  const inner: Scope = { ledger, inGroup: false, inUnit: true, own: null };
  const choice = choiceOf(parts.rest, control, inner, reader, problems);
  if (choice === null) return null;
  const { uncounted, ...rest } = choice;
  return { list: isUnits ? { kind: 'units', byStanding: name === UNITS, ...rest } : { kind: 'ledger', ledger, uncounted, ...rest }, inner };
}

interface Part {
  readonly word: string;
  readonly text: string;
  /** From the beginning of what follows 每. */
  readonly start: number;
}

function partsOf(text: string): { readonly name: string; readonly rest: readonly Part[] } {
  const words = [...text.matchAll(PART)];
  const rest = words.map((found, at): Part => {
    const word = found[1] ?? '';
    const start = found.index + found[0].length;
    return { word, text: text.slice(start, words[at + 1]?.index ?? text.length), start };
  });
  return { name: text.slice(0, words[0]?.index ?? text.length), rest };
}

type Choice = Omit<Extract<List, { kind: 'ledger' }>, 'kind' | 'ledger'>;

function choiceOf(parts: readonly Part[], control: Control, scope: Scope, reader: PlaceholderReader, problems: Problems): Choice | null {
  let isRight = true;
  let choice: Choice = { condition: null, order: null, first: null, fill: null, uncounted: false };
  for (const { word, text, start } of parts) {
    const spot = { ...control, start: control.start + start };
    if (word === '含未计入' && text.trim() === '') choice = { ...choice, uncounted: true };
    else if (word === '当') {
      const condition = reader.term(text, spot, scope, BOOLEAN);
      if (condition === null) isRight = false;
      choice = { ...choice, condition };
    } else if (word === '排序') {
      const direction = /\s{0,9}(升|降)\s{0,9}$/u.exec(text);
      const by = reader.term(direction === null ? text : text.slice(0, direction.index), spot, scope);
      if (by === null) isRight = false;
      else choice = { ...choice, order: { by, descending: direction?.[1] === '降' } };
    } else {
      const number = /^\s{0,9}([1-9]\d{0,3})\s{0,9}$/u.exec(text)?.[1];
      if (number === undefined) {
        problems.addAt('FO-LIST-WORD', spot, { found: `${word}${text}` });
        isRight = false;
      } else choice = word === '前' ? { ...choice, first: Number(number) } : { ...choice, fill: Number(number) };
    }
  }
  return isRight ? choice : null;
}
