import { quoteSheet } from '../cells/a1';
import type { ExcelLink } from './link';
import { readWorkbook } from './read';

/** Those of the sheets that hold nothing, by their ids. One that a formula or name of the workbook mentions is not among them. */
export async function removableSheets(link: ExcelLink, ids: readonly string[]): Promise<string[]> {
  const { snapshot } = await readWorkbook(link, undefined, false);
  const formulas = [...snapshot.sheets.flatMap((sheet) => sheet.formulas.flat()), ...snapshot.names.map(({ refersTo }) => refersTo)];
  const isMentioned = (name: string): boolean =>
    formulas.some(
      (formula) => formula !== null && (formula.includes(`${quoteSheet(name)}!`) || formula.includes(`'${name.replaceAll("'", "''")}'!`)),
    );
  return snapshot.sheets.flatMap(({ id, name, values }) =>
    id !== undefined && ids.includes(id) && values.length === 0 && !isMentioned(name) ? [id] : [],
  );
}
