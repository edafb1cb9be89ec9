import { buildScheme } from './build';
import { Building } from './building';
import type { Diagnostic } from './diagnostic';
import { formDiagnostics } from './form-diagnostics';
import { schemeForm } from './form';
import type { Scheme } from './model';
import { YamlSource } from './yaml-source';

export type { Diagnostic } from './diagnostic';
export { diagnosticLine } from './diagnostic';
export type { Scheme } from './model';

/**
 * Reads a scheme file. Either a scheme that is right in form, names and types (diagnostics then hold warnings only),
 * or null and what is wrong, each at its line and column. Never throws for bad input.
 * @param text the YAML text; @param file its name, for the messages.
 */
export function loadScheme(text: string, file: string): { scheme: Scheme | null; diagnostics: Diagnostic[] } {
  const { source, diagnostics } = YamlSource.parse(text, file);
  if (source === null) return { scheme: null, diagnostics };
  const form = schemeForm.safeParse(source.value);
  if (!form.success) return { scheme: null, diagnostics: formDiagnostics(form.error.issues, source) };
  const building = new Building(source);
  const scheme = buildScheme(form.data, building);
  return { scheme: building.failed ? null : scheme, diagnostics: building.diagnostics };
}
