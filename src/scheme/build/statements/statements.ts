import type { Declarations } from '../../../language/declarations';
import { BOOLEAN, type ValueType } from '../../../language/types';
import type { Formula, Statement } from '../../model';
import type { StatementYaml } from '../../schema/scheme-schema';
import type { YamlPath } from '../../source/placed';
import type { BuildContext, Environment } from '../build-context';
import { composed } from './branches';
import { buildDated } from './dated-values';
import type { Drafted } from '../declare-scheme';

/**
 * A computed column with its formula: 公式, 分档 or 按年; none where something is wrong with it, which is reported. Assumes that all that
 * it may name is declared, 计入 included.
 */
export function formulaStatement(draft: Drafted, declarations: Declarations, context: BuildContext): Statement[] {
  const formula = statementFormula(draft, declarations, context);
  if (formula === null) return [];
  const points = draft.type.kind === 'number' && draft.type.as === '分';
  const decimals = draft.yaml.小数 === '不舍入' ? null : (draft.yaml.小数 ?? (points ? context.yaml.小数 : null));
  return [
    {
      kind: 'formula',
      ledger: draft.ledger,
      name: draft.name,
      type: draft.type,
      clause: draft.yaml.依据 ?? null,
      appliesTo: draft.yaml.适用 ?? null,
      formula,
      decimals,
    },
  ];
}

function statementFormula(draft: Drafted, declarations: Declarations, context: BuildContext): Formula | null {
  const { 公式: text, 分档: choices, 按年: dated } = draft.yaml;
  const environment = { declarations, ledger: draft.ledger };
  if ([text, choices, dated].filter((given) => given !== undefined).length !== 1) {
    context.reportKey('S-KEY-MISSING', draft.path, { where: draft.name, key: '公式、分档 或 按年' });
    return null;
  }
  if (dated !== undefined) return buildDated(dated, [...draft.path, '按年'], environment, draft.type, context);
  if (choices !== undefined) return buildChoices(choices, context.pathOfMember(draft.path, '分档'), environment, draft.type, context);
  return text === undefined ? null : context.formula(text, context.pathOfMember(draft.path, '公式'), environment, draft.type);
}

type Choices = NonNullable<StatementYaml['分档']>;

/**
 * 分档: a list of {当, 取} of which the first that holds counts, the last one {当: 其他}. It becomes one formula,
 * 如果 … 则 … 否则 …, whose places point into that text; what is wrong is reported at the entry it stands in.
 */
function buildChoices(choices: Choices, path: YamlPath, environment: Environment, type: ValueType, context: BuildContext): Formula | null {
  const last = choices.findIndex((choice) => choice.当 === '其他');
  if (last < 0) context.report('S-CHOICE-TOTAL', path, { where: String(path[path.length - 2] ?? '') });
  choices.slice(last < 0 ? choices.length : last + 1).forEach((choice, index) => {
    context.report('S-CHOICE-UNREACHABLE', [...path, last + 1 + index], { found: choice.取 });
  });
  const formula = composed(environment, context, (text) =>
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
