import type { CellStyle, Edit } from '../../workbook/edits';
import type { Form } from './form';

/** The looks of a form for rows that copy its rows, those that look alike at once. `templates`: for each row the row of the form. */
export function lookEdits(sheet: string, form: Form, templates: readonly number[]): Edit[] {
  const keys = form.looks.map((line) => JSON.stringify(line.map(({ style }) => style)));
  return runs(templates, (template) => keys[template] ?? '').flatMap(({ from, count }): Edit[] => {
    const line = form.looks[templates[from] ?? -1] ?? [];
    return runs(line, ({ style }) => JSON.stringify(style)).flatMap((run): Edit[] => {
      const style: CellStyle = line[run.from]?.style ?? {};
      if (Object.keys(style).length === 0) return [];
      return [{ kind: 'style', sheet, area: { row: from, column: run.from, rows: count, columns: run.count }, style }];
    });
  });
}

/** Neighbours with the same key. */
export function runs<T, Key>(
  items: readonly T[],
  keyOf: (item: T) => Key,
): { readonly from: number; readonly count: number; readonly of: Key }[] {
  const found: { from: number; count: number; of: Key }[] = [];
  items.forEach((item, from) => {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last?.of === key) last.count += 1;
    else found.push({ from, count: 1, of: key });
  });
  return found;
}
