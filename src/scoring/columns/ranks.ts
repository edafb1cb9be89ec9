import { withValue, type Grouping } from './groups';
import { small, type NumberColumn } from './numbers';
import { comparer, sortedRows } from './sorting';
import { NOT_APPLICABLE, someState, VALUE } from './state';

export type Ties = '同名次跳号' | '同名次不跳号' | '按名册先后';

/** Ranks within each group, 1 first. Rows without a value keep their state; rows outside every group are 不适用. */
export function ranks(values: NumberColumn, groups: Grouping, order: '升' | '降', tiesOf: (row: number) => Ties): NumberColumn {
  const rows = groups.of.length;
  const step = values.constant ? 0 : 1;
  const state = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    state[row] = (groups.of[row] ?? -1) < 0 ? NOT_APPLICABLE : values.state === null ? VALUE : (values.state[row * step] ?? VALUE);
  }
  const ranked = withValue(values, groups);
  const compare = comparer(values);
  const result = new Float64Array(rows);
  /** Of each group: rows so far, rows before the run of equals at hand, different values so far, the last row. */
  const seen = new Int32Array(groups.count);
  const ahead = new Int32Array(groups.count);
  const distinct = new Int32Array(groups.count);
  const last = new Int32Array(groups.count).fill(-1);
  for (const row of sortedRows(values, ranked, order)) {
    const group = ranked.of[row] ?? 0;
    const before = last[group] ?? -1;
    if (before < 0 || compare(before, row) !== 0) {
      ahead[group] = seen[group] ?? 0;
      distinct[group] = (distinct[group] ?? 0) + 1;
    }
    seen[group] = (seen[group] ?? 0) + 1;
    last[group] = row;
    const ties = tiesOf(row);
    result[row] = ties === '按名册先后' ? (seen[group] ?? 0) : ties === '同名次不跳号' ? (distinct[group] ?? 0) : (ahead[group] ?? 0) + 1;
  }
  return small(result, 1, someState(state));
}
