import type { IResources } from '@univerjs/core';
import { z } from 'zod';
import type { XlsxName } from '../../xlsx';

/** Where the grid keeps defined names in its saved form, and its word for "belongs to the whole workbook". */
const RESOURCE = 'SHEET_DEFINED_NAME_PLUGIN';
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

const gridNames = z.record(z.string(), z.object({ name: z.string(), formulaOrRefString: z.string(), localSheetId: z.string().optional() }));

/** The names of the file as the grid loads them. */
export function toGridNames(names: readonly XlsxName[], sheetId: (name: string) => string | undefined): IResources {
  const data = Object.fromEntries(
    names.map((name, index) => {
      const id = `xlsx-name-${String(index + 1)}`;
      const localSheetId = name.sheet === undefined ? WHOLE_WORKBOOK : (sheetId(name.sheet) ?? WHOLE_WORKBOOK);
      return [id, { id, name: name.name, formulaOrRefString: name.refersTo.replace(/^=/u, ''), localSheetId }];
    }),
  );
  return [{ name: RESOURCE, data: JSON.stringify(data) }];
}

/** The names that the grid holds; those of a sheet that was deleted, which it still has, go with the sheet. */
export function fromGridNames(resources: IResources | undefined, sheetName: (id: string) => string | undefined): XlsxName[] {
  const saved = resources?.find(({ name }) => name === RESOURCE)?.data;
  if (saved === undefined || saved === '') return [];
  return Object.values(gridNames.parse(JSON.parse(saved))).flatMap(({ name, formulaOrRefString, localSheetId }): XlsxName[] => {
    const refersTo = `=${formulaOrRefString.replace(/^=/u, '')}`;
    if (localSheetId === undefined || localSheetId === WHOLE_WORKBOOK) return [{ name, refersTo }];
    const sheet = sheetName(localSheetId);
    return sheet === undefined ? [] : [{ name, refersTo, sheet }];
  });
}
