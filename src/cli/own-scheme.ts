import { shippedLibrary } from '../regulations';
import { diagnosticLine, type Scheme } from '../scheme/load';
import { loadSchemeSheet, schemeSheetOf } from '../sheets/scheme/scheme-sheet';
import { placeToA1 } from '../workbook/a1';
import type { Snapshot } from '../workbook/snapshot';
import { CliError } from './error';

/** The scheme on the workbook's own sheet 考评办法; null without one. Throws CLI-SHEET-INVALID with what is wrong, each at its cell. */
export function ownScheme(snapshot: Snapshot): Scheme | null {
  const sheet = schemeSheetOf(snapshot);
  if (sheet === null) return null;
  const { scheme, diagnostics } = loadSchemeSheet(sheet, shippedLibrary);
  if (scheme !== null) return scheme;
  const lines = diagnostics.map((found) =>
    found.place === null ? diagnosticLine(found) : `${placeToA1(found.place)} ${found.code} ${found.message}`,
  );
  throw new CliError('CLI-SHEET-INVALID', { count: diagnostics.filter(({ severity }) => severity === 'error').length }, lines);
}
