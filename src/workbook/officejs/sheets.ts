import { quoteSheet } from '../cells/a1';
import type { ExcelLink } from './link';
import { readWorkbook } from './read';
import { sheetOf } from './write/proxies';

/**
 * Those of the sheets that hold nothing, by their ids. One that a formula or name of the workbook mentions is not among them, nor one on
 * which somebody has put what stands in no cell: a comment, a note (where Excel lets add-ins see them), a chart, a picture, a table.
 */
export async function removableSheets(link: ExcelLink, ids: readonly string[]): Promise<string[]> {
  const { snapshot } = await readWorkbook(link, { from1904: false });
  const formulas = [...snapshot.sheets.flatMap((sheet) => sheet.formulas.flat()), ...snapshot.names.map(({ refersTo }) => refersTo)];
  const isMentioned = (name: string): boolean =>
    formulas.some(
      (formula) => formula !== null && (formula.includes(`${quoteSheet(name)}!`) || formula.includes(`'${name.replaceAll("'", "''")}'!`)),
    );
  const blank = snapshot.sheets.flatMap(({ id, name, values }) =>
    id !== undefined && ids.includes(id) && values.length === 0 && !isMentioned(name) ? [id] : [],
  );
  const used = await withAttachments(link, blank);
  return blank.filter((id) => !used.has(id));
}

/** The sheets that hold something beside cells. */
async function withAttachments(link: ExcelLink, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const seesNotes = Office.context.requirements.isSetSupported('ExcelApi', '1.18');
  return link.once({ kind: 'read' }, (context) => {
    const counts = ids.map((id) => {
      const { comments, notes, charts, shapes, pivotTables, tables } = sheetOf(context, id);
      return [comments, charts, shapes, pivotTables, tables, ...(seesNotes ? [notes] : [])].map((all) => all.getCount());
    });
    return () => new Set(ids.filter((_, at) => counts[at]?.some(({ value }) => value > 0)));
  });
}
