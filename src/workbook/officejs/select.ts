import { areaToA1 } from '../a1';
import type { Place } from '../area';
import { WorkbookError } from '../error';
import { readFailure, syncRead, syncWrite } from './excel-run';

/** Brings a sheet to the front and selects cells on it. */
export async function selectPlace({ sheet: name, area }: Place): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange(areaToA1(area)).select();
      await syncWrite(context);
    });
  } catch (error) {
    throw (await isHidden(name)) ? new WorkbookError('WB-SHEET-HIDDEN', { sheet: name }, { cause: error }) : readFailure(error, name);
  }
}

/** Asked only after a failure; false, too, where it cannot be found out. */
async function isHidden(name: string): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name).load('visibility');
      await syncRead(context);
      return sheet.visibility !== Excel.SheetVisibility.visible;
    });
  } catch {
    return false;
  }
}
