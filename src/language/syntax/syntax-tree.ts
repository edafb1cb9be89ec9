import type { Comparison } from '../comparison';
import type { MessageData } from '../../messages/catalogue';
import type { Rational } from '../rational';

export type { Rational };

/** Where a piece of a formula stands in its text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | Comparison | '且' | '或';

/** How rows with the same key count as one: 每 工作事项 取最高. */
export interface PerKey {
  readonly key: string;
  readonly span: Span;
  readonly take: '取最高' | '取最低' | '合计';
  /** 每 … 封顶 n: the merged value is at most n. */
  readonly cap: Syntax | null;
  /** A further 每 over what this one left: caps per kind inside caps per group. */
  readonly next: PerKey | null;
}

export type Reach = '本单位' | '序列内' | '全部';

/** A parsed formula, names not yet looked up. */
export type Syntax = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'notApplicable' }
  /** A bare name, or `owner.name` (口径.并列, 本.单位, 评价分值.评价人). */
  | { readonly kind: 'name'; readonly owner: string | null; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'negate' | 'not'; readonly operand: Syntax }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'oneOf'; readonly operand: Syntax; readonly options: readonly Syntax[] }
  | { readonly kind: 'if'; readonly condition: Syntax; readonly then: Syntax; readonly otherwise: Syntax }
  | { readonly kind: 'call'; readonly name: string; readonly nameSpan: Span; readonly args: readonly Syntax[] }
  | {
      readonly kind: 'aggregate';
      readonly name: string;
      readonly ledger: string;
      readonly ledgerSpan: Span;
      readonly args: readonly Syntax[];
      readonly perKey: PerKey | null;
      readonly sameKeys: readonly { readonly name: string; readonly span: Span }[];
      readonly by: { readonly name: string; readonly span: Span } | null;
      readonly reach: Reach | null;
      readonly trim: { readonly high: Syntax | null; readonly low: Syntax | null } | null;
      readonly order: '升' | '降' | null;
      readonly ties: Syntax | null;
      /** The words that stand beside the arguments (每, 同, 按, 序列内, 高 …), each at its place. */
      readonly options: readonly { readonly word: string; readonly span: Span }[];
    }
);

/** A bare name, or a whole number that may be one (季度 = 1, 查表(基数, 级, 2017)); null for all else. */
export function wordOf(syntax: Syntax): string | null {
  if (syntax.kind === 'name') return syntax.owner === null ? syntax.name : null;
  return syntax.kind === 'number' && syntax.value.den === 1n ? String(syntax.value.num) : null;
}

/** A formula that cannot be read: a code of `messages/scheme/scheme.ts`, where, and the data of its sentence. */
export class FormulaError extends Error {
  /** @param say what the sentence needs; worked out only when it is told. */
  constructor(
    readonly code: string,
    readonly span: Span,
    private readonly say: MessageData | (() => MessageData) = {},
  ) {
    super(code);
  }

  get data(): MessageData {
    return typeof this.say === 'function' ? this.say() : this.say;
  }
}
