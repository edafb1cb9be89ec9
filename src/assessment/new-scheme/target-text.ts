import type { SaidTarget } from '../../ledgers/said/target';
import { fill, type Locale } from '../../messages/catalogue';
import { newSchemeMessages } from '../../messages/assessment/new-scheme';

/** A target that was read from a text, in words: 30吨，下降，正向，12月底前. */
export function targetText({ value, measure, direction, change, deadline }: SaidTarget, locale: Locale = 'zh-CN'): string {
  const amount = value === null ? '' : measure === '%' ? `${String(Math.round(value * 1e6) / 1e4)}%` : `${String(value)}${measure}`;
  const day =
    deadline === null
      ? ''
      : deadline.day === 0
        ? fill(newSchemeMessages['NS-DEADLINE-MONTH'], { month: deadline.month }, locale)
        : fill(newSchemeMessages['NS-DEADLINE-DAY'], deadline, locale);
  return [amount, change ?? '', direction ?? '', day].filter((part) => part !== '').join('，');
}
