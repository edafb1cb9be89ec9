import { buildScheme } from './build';
import { Building } from './building';
import type { Diagnostic } from './diagnostic';
import { formDiagnostics } from './form-diagnostics';
import { schemeForm } from './form';
import type { Scheme } from './model';
import type { Library } from './inherit';
import { readSource } from './read-source';

export type { Diagnostic } from './diagnostic';
export { diagnosticLine } from './diagnostic';
export type { Library, Lineage } from './inherit';
export type { Scheme } from './model';

/**
 * Reads a scheme file. Either a scheme that is right in form, names and types (diagnostics then hold warnings only),
 * or null and what is wrong, each at its line and column. Never throws for bad input.
 * @param text the YAML text; @param file its name, for the messages; @param library where the schemes are that it may extend (继承).
 */
export function loadScheme(text: string, file: string, library: Library = () => null): { scheme: Scheme | null; diagnostics: Diagnostic[] } {
  const { source, lineage, diagnostics } = readSource(text, file, library);
  if (source === null) return { scheme: null, diagnostics };
  const form = schemeForm.safeParse(source.value);
  if (!form.success) return { scheme: null, diagnostics: formDiagnostics(form.error.issues, source) };
  const building = new Building(source);
  const scheme = buildScheme(form.data, lineage, building);
  return { scheme: building.failed ? null : scheme, diagnostics: building.diagnostics };
}
