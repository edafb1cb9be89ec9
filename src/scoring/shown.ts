import { exactText, readableText } from '../language/number-text';
import { dateText } from '../workbook/cells/day-number';
import { nearestDouble } from '../language/rational';
import type { Statement } from '../scheme/model';
import type { ValueType } from '../language/types';
import { stride, type Vector } from '../kernel/vector';
import { numberAt } from '../kernel/numbers';
import { NOT_APPLICABLE, PENDING, stateAt, VALUE } from '../kernel/state';
import type { Store } from './evaluate/frame';

/**
 * A value as it is shown. `number` is there for `value` only and is the shown number, not a longer one; part of a formula may be larger
 * than any number of a cell, and then has none.
 */
export interface Shown {
  readonly state: 'value' | 'pending' | 'notApplicable' | 'undefined';
  /** 221.1 · 待补 · 不适用 · 无法计算 · 先进 */
  readonly text: string;
  readonly number: number | null;
}

/** What the total takes off, with its sign, so that what is shown adds up. */
export function belowZero<T extends Pick<Shown, 'text' | 'number'>>(shown: T): T {
  const { number, text } = shown;
  return number === null || number === 0 ? shown : { ...shown, number: -number, text: text.startsWith('-') ? text.slice(1) : `-${text}` };
}

export const PENDING_TEXT = '待补';
export const NOT_APPLICABLE_TEXT = '不适用';
export const UNDEFINED_TEXT = '无法计算';

/**
 * The decimals that the values of a statement are shown with: those that a 分 is rounded to, so that what is shown adds up to what is
 * shown; null for as many as a value needs.
 */
export function decimalsOf(statement: Statement | undefined): number | null {
  return statement?.kind === 'formula' && statement.type.kind === 'number' && statement.type.as === '分' ? statement.decimals : null;
}

/** How a row of a column is shown; a number with so many decimals at least, exactly unless a type says how persons read it. */
export function shownAt(column: Vector, row: number, store: Store, type: ValueType | null = null, decimals: number | null = null): Shown {
  const index = row * stride(column);
  const state = stateAt(column.state, index);
  if (state !== VALUE) {
    if (state === PENDING) return { state: 'pending', text: PENDING_TEXT, number: null };
    if (state === NOT_APPLICABLE) return { state: 'notApplicable', text: NOT_APPLICABLE_TEXT, number: null };
    return { state: 'undefined', text: UNDEFINED_TEXT, number: null };
  }
  if (column.kind === 'text') return { state: 'value', text: store.texts.text(column.codes[index] ?? -1), number: null };
  if (column.kind === 'boolean') return { state: 'value', text: column.bits[index] === 1 ? '是' : '否', number: null };
  const exact = numberAt(column, index);
  if (type?.kind === 'date')
    return { state: 'value', text: dateText(Number(exact.num / exact.den)), number: Number(exact.num / exact.den) };
  const number = nearestDouble(exact);
  const text = type?.kind === 'number' ? readableText(exact, type.as === '率', decimals ?? 0) : exactText(exact, decimals ?? 0);
  return { state: 'value', text, number: Number.isFinite(number) ? number : null };
}
