import type { Building } from './building';
import type { StatementForm } from './form';
import { parseFormula } from './formula/parse';
import type { Formula } from './model';
import { resolve, type Scope } from './resolve';
import type { Term } from './term';
import { BOOLEAN, type ValueType } from './types';
import type { World } from './world';
import type { YamlPath } from './yaml-source';

type Choices = NonNullable<StatementForm['分档']>;

/**
 * 分档: a list of {当, 取} of which the first that holds counts, the last one {当: 其他}. It becomes one formula,
 * 如果 … 则 … 否则 …, whose places point into that text; what is wrong is reported at the entry it stands in.
 */
export function buildChoices(choices: Choices, path: YamlPath, world: World, scope: Scope, type: ValueType, building: Building): Formula | null {
  const last = choices.findIndex((choice) => choice.当 === '其他');
  if (last < 0) building.report('S-CHOICE-TOTAL', path, { where: String(path[path.length - 2] ?? '') });
  choices.slice(last < 0 ? choices.length : last + 1).forEach((choice, index) => {
    building.report('S-CHOICE-UNREACHABLE', [...path, last + 1 + index], { found: choice.取 });
  });
  const sound = choices.map((choice, index) => {
    const when = choice.当 === '其他' || building.formula(choice.当, [...path, index, '当'], world, scope, BOOLEAN) !== null;
    return building.formula(choice.取, [...path, index, '取'], world, scope, type) !== null && when;
  });
  if (last < 0 || sound.includes(false)) return null;
  return composed(choices, world, scope, type);
}

function composed(choices: Choices, world: World, scope: Scope, type: ValueType): Formula {
  let source = '';
  const placed = (text: string, expected: ValueType): Term => {
    const term = resolve(parseFormula(text, world.names, source.length), world, scope, expected);
    source += text;
    return term;
  };
  const branches = choices.map((choice) => {
    if (choice.当 === '其他') return { start: source.length, when: null, then: placed(choice.取, type) };
    const start = source.length;
    source += '如果 ';
    const when = placed(choice.当, BOOLEAN);
    source += ' 则 ';
    const then = placed(choice.取, type);
    source += ' 否则 ';
    return { start, when, then };
  });
  const term = branches.reduceRight<Term | null>((otherwise, { start, when, then }) => {
    if (when === null || otherwise === null) return then;
    return { kind: 'if', condition: when, then, otherwise, type: otherwise.type, span: { start, end: source.length } };
  }, null);
  if (term === null) throw new Error('a list of choices has an entry');
  return { source, term };
}
