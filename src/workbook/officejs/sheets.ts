import { quoteSheet } from '../a1';
import { sheetNamed } from '../snapshot';
import { syncWrite } from './excel-run';
import { readWorkbook } from './read';

/** Removes those of the sheets that hold nothing. One that a formula or name of the workbook mentions stays, even when it is empty. */
export async function removeEmptySheets(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { snapshot } = await readWorkbook();
  const formulas = [...snapshot.sheets.flatMap((sheet) => sheet.formulas.flat()), ...snapshot.names.map(({ refersTo }) => refersTo)];
  const isEmpty = (name: string): boolean => sheetNamed(snapshot, name)?.values.length === 0;
  const isMentioned = (name: string): boolean =>
    formulas.some(
      (formula) => formula !== null && (formula.includes(`${quoteSheet(name)}!`) || formula.includes(`'${name.replaceAll("'", "''")}'!`)),
    );
  const removable = names.filter((name) => isEmpty(name) && !isMentioned(name));
  if (removable.length === 0) return;
  await Excel.run(async (context) => {
    for (const name of removable) context.workbook.worksheets.getItem(name).delete();
    await syncWrite(context);
  });
}
