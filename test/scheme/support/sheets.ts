import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sheetCells, sheetRows } from '../../../src/sheets/scheme/scheme-sheet';
import type { CellValue } from '../../../src/workbook/cells/cell';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { workbook } from '../../support/snapshot';

/** A sheet 考评办法 of these cells. */
export function sheetOfCells(cells: readonly (readonly CellValue[])[]): SheetSnapshot {
  const [sheet] = workbook({ 考评办法: cells }).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The sheet that a scheme's YAML value becomes. */
export function sheetOf(value: unknown): SheetSnapshot {
  return sheetOfCells(sheetCells(sheetRows(value)));
}

/** Every scheme in the repository that is right: the shipped ones and one per family of mechanics. */
export const schemeFiles: readonly (readonly [string, string])[] = ['../../../src/regulations', '../../mechanics'].flatMap((folder) =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file): readonly [string, string] => [file, readFileSync(join(__dirname, folder, file), 'utf8')]),
);

export function yamlValue(text: string): unknown {
  return parse(text, { version: '1.2' });
}
