import type { BuildContext } from './build-context';
import type { ClauseTexts } from '../clause-text';
import { pathName } from '../schema/schema-diagnostics';
import type { YamlPath } from '../source/placed';

/** What the scheme says of its clauses: each text (原文) beside a clause (依据); of several for one clause each once, in their order. */
export function buildClauseTexts(context: BuildContext): ClauseTexts {
  const texts = new Map<string, readonly string[]>();
  const walk = (value: unknown, path: YamlPath): void => {
    if (typeof value !== 'object' || value === null) return;
    const { 依据: clause, 原文: text } = value as { readonly 依据?: unknown; readonly 原文?: unknown };
    if (typeof text === 'string') {
      if (typeof clause === 'string') texts.set(clause, [...new Set([...(texts.get(clause) ?? []), text.trim()])]);
      else context.reportKey('S-CLAUSE-TEXT', [...path, '原文'], { where: pathName(path) }, 'warning');
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  for (const [key, part] of Object.entries(context.yaml)) if (!OF_USERS.has(key)) walk(part, [key]);
  return new Map([...texts].map(([clause, said]) => [clause, said.join('\n')]));
}

/** Parts whose keys are names of columns and the like, which may be called anything. */
const OF_USERS: ReadonlySet<string> = new Set(['算例', '标准表']);

/** A scheme as it is written, but for what it says of its clauses. */
export function withoutClauseTexts(yaml: object): unknown {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        key === '原文' && typeof inner === 'string' ? [] : [[key, without(inner)] as const],
      ),
    );
  };
  return Object.fromEntries(Object.entries(yaml).map(([key, part]) => [key, OF_USERS.has(key) ? part : without(part)]));
}
