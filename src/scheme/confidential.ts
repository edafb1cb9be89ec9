import type { Scheme } from './model';

/** Whether some ledger of a scheme, or some column, is 保密. */
export function hasConfidential({ ledgers }: Scheme): boolean {
  return ledgers.some(({ confidential, columns }) => confidential || columns.some((column) => column.confidential));
}
