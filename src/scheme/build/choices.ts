import type { BuildContext } from './build-context';
import { composed } from './branches';
import type { StatementYaml } from '../schema/scheme-schema';
import type { Formula } from '../model';
import type { Scope } from '../../language/resolve';
import { BOOLEAN, type ValueType } from '../../language/types';
import type { Declarations } from '../../language/declarations';
import type { YamlPath } from '../source/placed';

type Choices = NonNullable<StatementYaml['分档']>;

/**
 * 分档: a list of {当, 取} of which the first that holds counts, the last one {当: 其他}. It becomes one formula,
 * 如果 … 则 … 否则 …, whose places point into that text; what is wrong is reported at the entry it stands in.
 */
export function buildChoices(
  choices: Choices,
  path: YamlPath,
  world: Declarations,
  scope: Scope,
  type: ValueType,
  building: BuildContext,
): Formula | null {
  const last = choices.findIndex((choice) => choice.当 === '其他');
  if (last < 0) building.report('S-CHOICE-TOTAL', path, { where: String(path[path.length - 2] ?? '') });
  choices.slice(last < 0 ? choices.length : last + 1).forEach((choice, index) => {
    building.report('S-CHOICE-UNREACHABLE', [...path, last + 1 + index], { found: choice.取 });
  });
  const formula = composed(world, scope, building, (text) =>
    choices.map((choice, index) => {
      const start = text.at();
      if (choice.当 === '其他') return { start, when: null, then: text.formula(choice.取, [...path, index, '取'], type), last: true };
      text.words('如果 ');
      const when = text.formula(choice.当, [...path, index, '当'], BOOLEAN);
      text.words(' 则 ');
      const then = text.formula(choice.取, [...path, index, '取'], type);
      text.words(' 否则 ');
      return { start, when, then, last: false };
    }),
  );
  return last < 0 ? null : formula;
}
