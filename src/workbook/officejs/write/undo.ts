import { cellArea } from '../../area';
import { areaToA1 } from '../../a1';
import type { Undo, UndoReport } from '../../port';
import type { Applied } from './apply';
import { entryOf, readDirectory, refuseProtected } from '../directory';
import { undoFailure } from '../excel-run';
import { ask, contentPieces, rangeOf, type ContentImage } from './pre-image';
import { onSheet, send, type WriteStep } from './requests';
import { changedCells, countDifferences, imageOfSheets, restoreSteps } from './restore';
import { readSettings, writeSettings } from '../settings';
import { removeEmptySheets } from '../sheets';

/**
 * Takes an apply back: cells that still hold what was written get their old content and look, the others are left alone and listed. A sheet
 * that the apply added is emptied, and removed when nothing is left on it and no formula or name of the workbook mentions it.
 */
export function undoOf(applied: Applied): Undo {
  return {
    revert: () =>
      takeBack(applied).catch((error: unknown) => {
        throw undoFailure(error);
      }),
  };
}

async function takeBack(applied: Applied): Promise<UndoReport> {
  const directory = await readDirectory();
  const here = (sheet: string): boolean => entryOf(directory, sheet) !== undefined;
  refuseProtected(applied.touched.sheets, directory);
  const written = applied.written.filter(({ sheet }) => here(sheet));
  const now = await contentsNow(applied, here);
  const changed = changedCells(applied.before.contents, written, now);
  const isChanged = new Set(changed.map(({ place }) => `${place.sheet}!${areaToA1(place.area)}`));
  const may = (sheet: string, row: number, column: number): boolean => !isChanged.has(`${sheet}!${areaToA1(cellArea(row, column))}`);
  const emptied = written
    .filter(({ sheet }) => applied.touched.added.includes(sheet))
    .map((image): WriteStep => {
      const formulas = image.cells.map((line, r) =>
        line.map((_, c) => (may(image.sheet, image.area.row + r, image.area.column + c) ? '' : null)),
      );
      return {
        weight: JSON.stringify(formulas).length,
        queue: (context) => void (rangeOf(context, image.sheet, image.area).formulas = formulas),
      };
    });
  const { active } = applied.before;
  const front = active !== null && here(active) ? [onSheet(active, (sheet) => sheet.activate())] : [];
  await send([...restoreSteps(imageOfSheets(applied.before, here), directory.names, may), ...emptied, ...front]);
  await removeEmptySheets(applied.touched.added.filter(here));
  await revertSettings(applied);
  const leftAlone = changed.map(({ place, now: value }) => ({ place, now: value }));
  return { restored: countDifferences(applied.before.contents, written) - leftAlone.length, leftAlone };
}

async function contentsNow(applied: Applied, here: (sheet: string) => boolean): Promise<ContentImage[]> {
  const image: { contents: ContentImage[] } = { contents: [] };
  await Excel.run((context) => ask(context, contentPieces(applied.touched, image, here)));
  return image.contents;
}

/** A setting goes back unless it was changed since. */
async function revertSettings(applied: Applied): Promise<void> {
  const now = readSettings();
  const unchanged = Object.entries(applied.touched.settings).filter(
    ([key, value]) => JSON.stringify(now[key] ?? null) === JSON.stringify(value ?? null),
  );
  if (unchanged.length > 0) await writeSettings(Object.fromEntries(unchanged.map(([key]) => [key, applied.settingsBefore[key] ?? null])));
}
