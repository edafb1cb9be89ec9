import type { BuildContext, Environment } from '../build-context';
import { composed, type Branch, type ComposedText } from './branches';
import type { StatementYaml } from '../../schema/scheme-schema';
import type { Formula } from '../../model';
import type { Term } from '../../../language/term';
import { BOOLEAN, NUMBER, type ValueType } from '../../../language/types';
import { PERIOD } from '../../../language/declarations';
import type { YamlPath } from '../../source/placed';

type Dated = NonNullable<StatementYaml['按年']>;

/** 自 has to ascend; only the first entry may leave it out, and then holds from the beginning. */
export function checkYears(
  entries: readonly { readonly 自?: number | undefined }[],
  path: YamlPath,
  where: string,
  context: BuildContext,
): void {
  let before: number | null = null;
  entries.forEach(({ 自: from }, index) => {
    if (from === undefined) {
      if (index > 0) context.report('S-YEAR-MISSING', [...path, index], { where });
    } else if (before !== null && from <= before) context.report('S-YEAR-ORDER', [...path, index, '自'], { where, found: from, before });
    before = from ?? before;
  });
}

/**
 * 按年: formulas by the year from which they hold. They become one, 如果 年度 ≥ … 则 … 否则 …, the latest first;
 * before the first year it is 无法计算. What is wrong is reported at the entry it stands in.
 */
export function buildDated(
  entries: Dated,
  path: YamlPath,
  environment: Environment,
  type: ValueType,
  context: BuildContext,
): Formula | null {
  const name = String(path[path.length - 2] ?? '');
  checkYears(entries, path, name, context);
  return composed(environment, context, (text) => {
    const branches = entries
      .map(({ 自: from, 取: source }, index) => ({ from, source, at: [...path, index, '取'] }))
      .reverse()
      .map(({ from, source, at }): Branch => {
        const start = text.at();
        if (from === undefined) return { start, when: null, then: text.formula(source, at, type), last: true };
        text.words('如果 ');
        const when = inYear(from, text);
        text.words(' 则 ');
        const then = text.formula(source, at, type);
        text.words(' 否则 ');
        return { start, when, then, last: false };
      });
    const first = entries[0]?.自;
    if (first === undefined) return branches;
    const start = text.at();
    text.words('无法计算');
    return [
      ...branches,
      { start, when: null, then: { kind: 'undefined', name, from: first, type, span: { start, end: text.at() } }, last: true },
    ];
  });
}

/** 年度 ≥ from, of the assessed year, whatever columns the ledger has. */
function inYear(from: number, text: ComposedText): Term {
  const start = text.at();
  const written = `${PERIOD} ≥ ${String(from)}`;
  text.words(written);
  const span = { start, end: start + written.length };
  const left: Term = { kind: 'period', type: NUMBER, span: { start, end: start + PERIOD.length } };
  const right: Term = {
    kind: 'number',
    value: { num: BigInt(from), den: 1n },
    type: NUMBER,
    span: { start: span.end - String(from).length, end: span.end },
  };
  return { kind: 'binary', operator: '≥', left, right, type: BOOLEAN, span };
}
