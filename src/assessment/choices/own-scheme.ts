import type { Diagnostic, Library, Scheme } from '../../scheme/load';
import { readYaml } from '../../scheme/source/read-yaml';
import {
  loadSchemeSheet,
  planSchemeSheet,
  readSheet,
  schemeSheetOf,
  schemeYaml,
  type SheetDiagnostic,
} from '../../sheets/scheme/scheme-sheet';
import type { Edits } from '../../workbook/edits';
import type { Snapshot } from '../../workbook/snapshot';

/** The scheme that stands on the workbook's own sheet 考评办法, as it is now. */
export interface OwnScheme {
  /** The sheet's name. */
  readonly sheet: string;
  /** Null while something is wrong with it. */
  readonly scheme: Scheme | null;
  /** What is wrong or doubtful, each at its cell. */
  readonly diagnostics: readonly SheetDiagnostic[];
}

/** Reads the sheet 考评办法; null when the workbook has none. What it said last is kept until a cell of it changes. */
export class OwnSchemeReader {
  private last: { readonly cells: string; readonly read: OwnScheme } | null = null;

  /** @param library where the schemes are that it may extend (继承) */
  constructor(private readonly library: Library) {}

  read(snapshot: Snapshot): OwnScheme | null {
    const sheet = schemeSheetOf(snapshot);
    if (sheet === null) return null;
    const cells = JSON.stringify(sheet.values);
    if (this.last?.cells !== cells) this.last = { cells, read: { sheet: sheet.name, ...loadSchemeSheet(sheet, this.library) } };
    return this.last.read;
  }
}

/** The scheme of the sheet 考评办法 as the text of a file, faulty or not; null when there is no such sheet. */
export function ownSchemeText(snapshot: Snapshot): string | null {
  const sheet = schemeSheetOf(snapshot);
  return sheet === null ? null : schemeYaml(readSheet(sheet).source.value);
}

/**
 * Writes the text of a scheme as the sheet 考评办法, in a workbook that has none. No edits where the text cannot be read; `diagnostics`
 * then say why.
 * @param file its name, for these
 */
export function planOwnScheme(text: string, file: string): { readonly edits: Edits | null; readonly diagnostics: readonly Diagnostic[] } {
  const { source, diagnostics } = readYaml(text, file);
  return { edits: source === null ? null : planSchemeSheet(source.value), diagnostics };
}
