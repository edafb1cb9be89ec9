import type { CellStyle, Edit } from '../../workbook/edits';
import { runs } from '../runs';
import type { Form } from './form';

/** Neighbours in a row that look alike. */
interface Look {
  readonly from: number;
  readonly count: number;
  readonly style: CellStyle;
}

/** The looks of a form for rows that copy its rows, those that look alike at once. `templates`: for each row the row of the form. */
export function lookEdits(sheet: string, form: Form, templates: readonly number[]): Edit[] {
  const keys = form.looks.map((line) => JSON.stringify(line.map(({ style }) => style)));
  const known = new Map<string, readonly Look[]>();
  const edits: Edit[] = [];
  for (const { from, count, of: key } of runs(templates, (template) => keys[template] ?? '')) {
    const looks = known.get(key) ?? looksOf(form.looks[templates[from] ?? -1] ?? []);
    known.set(key, looks);
    for (const look of looks)
      edits.push({ kind: 'style', sheet, area: { row: from, column: look.from, rows: count, columns: look.count }, style: look.style });
  }
  return edits;
}

function looksOf(line: Form['looks'][number]): Look[] {
  return runs(line, ({ style }) => JSON.stringify(style)).flatMap(({ from, count }): Look[] => {
    const style = line[from]?.style ?? {};
    return Object.keys(style).length === 0 ? [] : [{ from, count, style }];
  });
}
