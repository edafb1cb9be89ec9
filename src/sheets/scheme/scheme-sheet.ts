import { loadPlaced, type Library, type Scheme } from '../../scheme/load';
import { cellArea, type Place } from '../../workbook/cells/area';
import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Diagnostic } from '../../scheme/source/diagnostic';
import { readSheet } from './read';

export { blankScheme } from './blank-scheme';
export { planSchemeSheet } from './plan';
export { readSheet } from './read';
export { reviewedPart, type ReviewedLine } from './reviewed-part';
export { schemeSheetOf } from './sheet-of';
export { sheetCells, sheetRows } from './write';
export { schemeYaml } from './yaml-text';

/** What is wrong at a cell of the sheet; the place is null for what stands in the file of a scheme that it extends. */
export interface SheetDiagnostic extends Diagnostic {
  readonly place: Place | null;
}

/**
 * Reads the scheme that stands on a sheet. Either a scheme that is right in form, names and types, or null and what is wrong, each at
 * its cell, in the same codes and sentences as for a file. Never throws for bad input.
 */
export function loadSchemeSheet(
  sheet: SheetSnapshot,
  library?: Library,
): { readonly scheme: Scheme | null; readonly diagnostics: readonly SheetDiagnostic[] } {
  const { source, diagnostics } = readSheet(sheet);
  const loaded = loadPlaced(source, library);
  const all = [...diagnostics, ...loaded.diagnostics].map((found) => ({ ...found, place: placeOf(found, sheet.name) }));
  return { scheme: diagnostics.length > 0 ? null : loaded.scheme, diagnostics: all };
}

function placeOf(found: Diagnostic, sheet: string): Place | null {
  return found.file === sheet ? { sheet, area: cellArea(found.line - 1, found.column - 1) } : null;
}
