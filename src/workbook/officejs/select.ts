import { areaToA1 } from '../cells/a1';
import type { Place } from '../cells/area';
import { WorkbookError } from '../error';
import { readFailure } from './failures';
import type { ExcelLink } from './link';

/** Brings a sheet to the front and selects cells on it. */
export async function selectPlace(link: ExcelLink, { sheet: name, area }: Place): Promise<void> {
  try {
    await link.once({ kind: 'write' }, (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange(areaToA1(area)).select();
      return () => undefined;
    });
  } catch (error) {
    throw (await isHidden(link, name)) ? new WorkbookError('WB-SHEET-HIDDEN', { sheet: name }, { cause: error }) : readFailure(error, name);
  }
}

/** Asked only after a failure; false, too, where it cannot be found out. */
async function isHidden(link: ExcelLink, name: string): Promise<boolean> {
  try {
    return await link.once({ kind: 'read' }, (context) => {
      const sheet = context.workbook.worksheets.getItem(name).load('visibility');
      return () => sheet.visibility !== Excel.SheetVisibility.visible;
    });
  } catch {
    return false;
  }
}
