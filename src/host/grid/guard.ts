import type { DocumentExtras } from '../extras';
import type { Grid } from './grid';

/** Keeps the grid's own user from editing protected sheets, as the host keeps add-ins from it. Returns the way to stop. */
export function guardProtectedSheets(grid: Grid, extras: DocumentExtras): () => void {
  const locked = new Set<string>();
  const apply = (): void => {
    const workbook = grid.api.getActiveWorkbook();
    for (const sheet of workbook?.getSheets() ?? []) {
      const id = sheet.getSheetId();
      const isProtected = extras.sheet(id).protected === true;
      if (isProtected === locked.has(id)) continue;
      if (isProtected) locked.add(id);
      else locked.delete(id);
      const permission = sheet.getWorksheetPermission();
      const done = isProtected ? permission.protect().then(() => permission.setMode('readOnly')) : permission.unprotect();
      // A workbook that is being closed no longer answers; the next change tries again.
      done.catch(() => locked.delete(id));
    }
  };
  apply();
  return extras.onChange(apply);
}
