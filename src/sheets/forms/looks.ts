import type { CellStyle, Edit } from '../../workbook/edits';
import { runs } from '../runs';
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
