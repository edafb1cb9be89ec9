import type * as z from 'zod/mini';
import type { CaseValue } from '../model';

/** A worked example (算例) as written; what else stands in it belongs to its unit, when it has no 单位. */
export interface CaseYaml extends CaseUnitYaml {
  readonly 名: string | number;
  readonly 依据?: string | number;
  readonly 年度?: number;
  readonly 口径?: Readonly<Record<string, string>>;
  readonly 单位?: Readonly<Record<string, CaseUnitYaml>>;
}

/** A unit of a case; its other members are columns of the 名册 and ledgers with rows. */
export interface CaseUnitYaml {
  readonly 序列?: string;
  readonly 已知?: Readonly<Record<string, CaseValue>>;
  readonly 应得?: Readonly<Record<string, CaseValue | readonly (string | number)[]>>;
  readonly [other: string]: unknown;
}

type Issue = z.core.$ZodRawIssue;

/** What a part of a case has to be, and of a map its members: some by name, or every one. */
interface Kind {
  readonly is: (value: unknown) => boolean;
  /** What is said when it is not. */
  readonly said:
    | { readonly code: 'invalid_type'; readonly expected: 'string' | 'int' | 'record' }
    | { readonly code: 'invalid_union'; readonly errors: [] };
  readonly every?: Kind;
  readonly parts?: readonly Part[];
}

interface Part {
  readonly key: string;
  readonly kind: Kind;
  readonly needed: boolean;
}

const TEXT: Kind = { is: (value) => typeof value === 'string', said: { code: 'invalid_type', expected: 'string' } };
/** A text that may look like a number: 4.1 */
const LABEL: Kind = { is: (value) => typeof value === 'string' || typeof value === 'number', said: TEXT.said };
const WHOLE: Kind = { is: Number.isSafeInteger, said: { code: 'invalid_type', expected: 'int' } };
const SCALAR: Kind = { is: isScalar, said: { code: 'invalid_union', errors: [] } };
const EXPECTED: Kind = {
  is: (value) => isScalar(value) || (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')),
  said: SCALAR.said,
};
/** A map that YAML's own kinds (!!set, !!omap) are none of. */
const MAP: Kind = {
  is: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Set) && !(value instanceof Map),
  said: { code: 'invalid_type', expected: 'record' },
};

const UNIT_PARTS: readonly Part[] = [may('序列', TEXT), may('已知', { ...MAP, every: SCALAR }), may('应得', { ...MAP, every: EXPECTED })];
const CASE_PARTS: readonly Part[] = [
  { key: '名', kind: LABEL, needed: true },
  may('依据', LABEL),
  may('年度', WHOLE),
  may('口径', { ...MAP, every: TEXT }),
  may('单位', { ...MAP, every: { ...MAP, parts: UNIT_PARTS } }),
  ...UNIT_PARTS,
];
const CASE: Kind = { ...MAP, parts: CASE_PARTS };

export const UNIT_KEYS = UNIT_PARTS.map(({ key }) => key);
export const CASE_KEYS = CASE_PARTS.map(({ key }) => key);

function may(key: string, kind: Kind): Part {
  return { key, kind, needed: false };
}

/**
 * Adds to `found` what is wrong with the form of a case, as zod says it; nothing when it is a {@link CaseYaml}. Cases are most of a
 * scheme's text: zod, which copies all it looks at, takes five times as long over them.
 */
export function findWrongInCase(value: unknown, found: Issue[]): void {
  look(value, CASE, [], found);
}

/** Whether a value is rows of a ledger. */
export function isRows(value: unknown): value is readonly Readonly<Record<string, CaseValue>>[] {
  return Array.isArray(value) && value.every((row) => MAP.is(row) && Object.values(row as object).every(isScalar));
}

/** Whether a value is a single one: a text, a number, a truth value or nothing. */
export function isScalar(value: unknown): value is CaseValue {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** `path` is where the value stands; it is left as it was. */
function look(value: unknown, kind: Kind, path: string[], found: Issue[]): void {
  if (!kind.is(value)) {
    found.push({ ...kind.said, input: value, path: [...path] });
    return;
  }
  const { every, parts } = kind;
  const map = value as Readonly<Record<string, unknown>>;
  const member = (key: string, of: Kind): void => {
    path.push(key);
    look(map[key], of, path, found);
    path.pop();
  };
  if (every !== undefined) for (const key of Object.keys(map)) member(key, every);
  if (parts !== undefined) for (const { key, kind: of, needed } of parts) if (needed || map[key] !== undefined) member(key, of);
}
