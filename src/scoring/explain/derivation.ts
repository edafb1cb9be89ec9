import type { Place } from '../../workbook/cell';

/**
 * The tree from a number down to cells and clauses. What is displayed adds up to what is displayed: `text` of a node
 * follows from the `text` of its children by `substituted`.
 */
export interface Derivation {
  readonly kind: 'item' | 'aggregate' | 'row' | 'input' | 'parameter' | 'reading' | 'table' | 'rank' | 'grade' | 'consequence';
  /** 考核得分, 合计(加分, 分值 …), 加分第3行, 完成值 … */
  readonly label: string;
  /** The value as shown: 221.1, 待补, 不适用, 先进 … */
  readonly text: string;
  /** The formula in the regulation's words; null for an input. */
  readonly formula: string | null;
  /** The formula with the numbers put in: 205 ＋ 4.5 ＋ 20 － 4 ＋ 0.6 － 5; null for an input. */
  readonly substituted: string | null;
  /** Clause, e.g. 第十一条（一）3 */
  readonly clause: string | null;
  /** Why it is what it is, where the formula alone does not say: 同一工作事项只取最高, 封顶减去 3 … */
  readonly note: string | null;
  /** The cells it was read from; a click selects them. */
  readonly places: readonly Place[];
  readonly children: readonly Derivation[];
}
