import { officeWorkbook } from '../../../../src/workbook/officejs';
import type { Area } from '../../../../src/workbook/cells/area';
import type { Workbook } from '../../../../src/workbook/port';
import { startWorld, type Sheets, type World } from '../../../host/world';

/** The embedded host of a test file and the adapter over its workbook. */
export interface Office {
  readonly world: World;
  readonly workbook: Workbook;
}

/** Opens a workbook of these sheets before each test, nobody editing a cell, with a new adapter over it. */
export function officeWith(sheets: Sheets): Office {
  let opened: Office | null = null;
  const now = (): Office => {
    if (opened === null) throw new Error('A workbook is opened before each test, not before them all.');
    return opened;
  };
  beforeEach(async () => {
    const world = opened?.world ?? (await startWorld());
    world.editing = false;
    world.open(sheets);
    world.extras.setSettings({});
    opened = { world, workbook: officeWorkbook() };
  });
  return {
    get world() {
      return now().world;
    },
    get workbook() {
      return now().workbook;
    },
  };
}

/** Cells from a row and column that count from 0. */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
