import { lint } from './lint/lint';
import { alreadyRead, built, type SchemeLoaded } from './load-parsed';
import type { Library } from './source/inherit';
import type { Placed } from './source/placed';
import { documentOf, withBases, type FindBase } from './source/read-source';
import { readYaml } from './source/read-yaml';

export type { Diagnostic } from './source/diagnostic';
export { diagnosticLine } from './source/diagnostic';
export type { Library, Lineage } from './source/inherit';
export type { Scheme } from './model';
export { loadParsed, type SchemeLoaded } from './load-parsed';

/**
 * Reads a scheme file. Either a scheme that is right in form, names and types (diagnostics then hold warnings only),
 * or null and what is wrong, each at its line and column. Never throws for bad input.
 * @param text the YAML text; @param file its name, for the messages; @param library where the schemes are that it may extend (继承).
 */
export function loadScheme(text: string, file: string, library: Library = () => null): SchemeLoaded {
  return built(withBases(readYaml(text, file), findIn(library)), lint);
}

/** The same for a scheme that was read from elsewhere than a text. */
export function loadPlaced(source: Placed, library: Library = () => null): SchemeLoaded {
  return built(withBases({ source, diagnostics: [] }, findIn(library)), lint);
}

/** The id that a scheme's text gives itself (标识, else its title), whatever else is wrong with it; null where it gives none. */
export function idIn(text: string, file: string): string | null {
  const { source } = readYaml(text, file);
  return source === null ? null : documentOf(source.value).id || null;
}

function findIn(library: Library): FindBase {
  return (id) => {
    const found = library(id);
    if (found === null) return null;
    return 'parsed' in found ? alreadyRead(found.parsed, found.file) : readYaml(found.text, found.file);
  };
}
