import { buildScheme } from './build/build-scheme';
import { BuildContext } from './build/build-context';
import type { Diagnostic } from './source/diagnostic';
import { schemaDiagnostics } from './schema/schema-diagnostics';
import { schemeSchema } from './schema/scheme-schema';
import type { Scheme } from './model';
import type { Library } from './source/inherit';
import type { ParsedYaml } from './source/parsed-yaml';
import { documentOf, parsedSource, readSource, withBases, type SourceRead } from './source/read-source';
import type { Placed } from './source/placed';
import { readYaml } from './source/read-yaml';

export type { Diagnostic } from './source/diagnostic';
export { diagnosticLine } from './source/diagnostic';
export type { Library, Lineage } from './source/inherit';
export type { Scheme } from './model';

/**
 * Reads a scheme file. Either a scheme that is right in form, names and types (diagnostics then hold warnings only),
 * or null and what is wrong, each at its line and column. Never throws for bad input.
 * @param text the YAML text; @param file its name, for the messages; @param library where the schemes are that it may extend (继承).
 */
export function loadScheme(text: string, file: string, library: Library = () => null): SchemeLoaded {
  return built(readSource(text, file, library));
}

/** The same for a scheme whose text was parsed when the program was built: a shipped one. */
export function loadParsed(parsed: ParsedYaml, file: string, library: Library = () => null): SchemeLoaded {
  return built(parsedSource(parsed, file, library));
}

/** The same for a scheme that was read from elsewhere than a text. */
export function loadPlaced(source: Placed, library: Library = () => null): SchemeLoaded {
  return built(withBases(source, library));
}

/** The id that a scheme's text gives itself (标识, else its title), whatever else is wrong with it; null where it gives none. */
export function idIn(text: string, file: string): string | null {
  const { source } = readYaml(text, file);
  return source === null ? null : documentOf(source.value).id || null;
}

/** A scheme, or null and what is wrong with it. */
export interface SchemeLoaded {
  readonly scheme: Scheme | null;
  readonly diagnostics: Diagnostic[];
}

function built({ source, lineage, diagnostics }: SourceRead): SchemeLoaded {
  if (source === null) return { scheme: null, diagnostics };
  const yaml = schemeSchema.safeParse(source.value);
  if (!yaml.success) return { scheme: null, diagnostics: schemaDiagnostics(yaml.error.issues, source) };
  const context = new BuildContext(source, yaml.data);
  const scheme = buildScheme(lineage, context);
  return { scheme: context.hasFailed() ? null : scheme, diagnostics: context.found() };
}
