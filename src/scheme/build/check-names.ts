import type { Phrase } from '../../messages/catalogue';
import { schemeWord } from '../../messages/scheme/scheme-words';
import type { BuildContext } from './build-context';
import { AGGREGATE_NAMES, FUNCTION_NAMES } from '../../language/functions';
import { KEYWORDS } from '../../language/words';
import { foldName } from '../../language/syntax/fold-width';
import { GRADE, RANK, RANKED_COUNT } from '../../language/term';
import { FULL_MARK, OWN, PERIOD, type Declarations } from '../../language/declarations';
import type { YamlPath } from '../source/placed';

/** A name that the scheme gives, and where. */
interface Given {
  readonly name: string;
  readonly path: YamlPath;
}

const OPERATORS = /[-+*/＋－×÷﹢﹣=<>]/u;

/**
 * Names that could be read in two ways: one such as 甲-乙 beside the names 甲 and 乙; a parameter, which every formula sees,
 * that is also a column, an item or a word of the language; ledgers, tables or readings that differ only in what formulas do not heed,
 * wide forms and blanks.
 */
export function checkNames(declarations: Declarations, given: readonly Given[], context: BuildContext): void {
  const parameters = [...declarations.parameters.keys()].map((name): Given => ({ name, path: ['参数', name] }));
  const names = new Set([
    ...declarations.parameters.keys(),
    ...[...declarations.ledgers.values()].flatMap((columns) => [...columns.keys()]),
  ]);
  for (const { name, path } of [...given, ...parameters]) {
    const parts = name.split(OPERATORS);
    if (parts.length > 1 && parts.every((part) => names.has(part) || /^\d+$/u.test(part)))
      context.reportKey('S-NAME-AMBIGUOUS', path, { name });
  }
  for (const [part, parts] of [
    ['台账', declarations.ledgers],
    ['表', declarations.tables],
    ['口径', declarations.readings],
  ] as const) {
    const known = new Map<string, string>();
    for (const name of parts.keys()) {
      const other = known.get(foldName(name));
      if (other !== undefined) context.reportKey('S-DUPLICATE', [part, name], { name, other });
      known.set(foldName(name), name);
    }
  }
  if (parameters.length === 0) return;
  const taken = takenNames(declarations);
  for (const { name, path } of parameters) {
    const other = taken.get(foldName(name));
    if (other !== undefined) context.reportKey('S-DUPLICATE', path, { name, other });
    taken.set(foldName(name), schemeWord('parameter'));
  }
}

/** A list in which each may stand once. */
export function checkTwice(list: readonly string[], part: string, context: BuildContext): void {
  list.forEach((name, index) => {
    if (list.indexOf(name) < index) context.report('S-DUPLICATE', [part, index], { name, other: part });
  });
}

/** What else a bare name may stand for, by its folded form: who has it. */
function takenNames(declarations: Declarations): Map<string, Phrase> {
  const taken = new Map<string, Phrase>();
  for (const word of [...KEYWORDS, ...AGGREGATE_NAMES, ...FUNCTION_NAMES, FULL_MARK, PERIOD, RANK, RANKED_COUNT, GRADE, OWN, '口径'])
    taken.set(word, schemeWord('languageWord'));
  for (const [ledger, columns] of declarations.ledgers) {
    const has = schemeWord('columnOf', { ledger });
    for (const column of columns.keys()) taken.set(foldName(column), has);
  }
  return taken;
}
