import { quoteSheet } from '../cell';
import { syncRead, syncWrite } from './excel-run';

/** Removes those of the sheets that hold nothing. One that a formula or name of the workbook mentions stays, even when it is empty. */
export async function removeEmptySheets(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    const defined = context.workbook.names.load('items/formula');
    await syncRead(context);
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('formulas'));
    await syncRead(context);
    const contents: unknown[] = used.flatMap((range): unknown[] => (range.isNullObject ? [] : range.formulas.flat()));
    const formulas = [...contents, ...defined.items.map((item): unknown => item.formula)].filter(
      (formula): formula is string => typeof formula === 'string' && formula.startsWith('='),
    );
    const isEmpty = (name: string): boolean => used[sheets.items.findIndex((sheet) => sheet.name === name)]?.isNullObject === true;
    const isMentioned = (name: string): boolean => formulas.some((formula) => formula.includes(`${quoteSheet(name)}!`) || formula.includes(`'${name.replaceAll("'", "''")}'!`));
    const removable = names.filter((name) => isEmpty(name) && !isMentioned(name));
    for (const name of removable) context.workbook.worksheets.getItem(name).delete();
    if (removable.length > 0) await syncWrite(context);
  });
}
