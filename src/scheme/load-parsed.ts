import { buildScheme } from './build/build-scheme';
import { BuildContext } from './build/build-context';
import type { SchemeYaml } from './schema/scheme-schema';
import type { Scheme } from './model';
import { schemaDiagnostics } from './schema/schema-diagnostics';
import { schemeSchema } from './schema/scheme-schema';
import type { Diagnostic } from './source/diagnostic';
import type { ParsedLibrary } from './source/inherit';
import { YamlSource, type ParsedYaml } from './source/parsed-yaml';
import { withBases, type Read, type SourceRead } from './source/read-source';

/** A scheme, or null and what is wrong with it. */
export interface SchemeLoaded {
  readonly scheme: Scheme | null;
  readonly diagnostics: Diagnostic[];
}

/**
 * A scheme whose text was parsed when the program was built: a shipped one. Apart from `load`, which reads texts, and brings a parser
 * along.
 * @param file its name, for the messages; @param library where the schemes are that it may extend (继承)
 */
export function loadParsed(parsed: ParsedYaml, file: string, library: ParsedLibrary = () => null): SchemeLoaded {
  return built(
    withBases(alreadyRead(parsed, file), (id) => {
      const found = library(id);
      return found === null ? null : alreadyRead(found.parsed, found.file);
    }),
  );
}

/** What needs no reading any more. */
export function alreadyRead(parsed: ParsedYaml, file: string): Read {
  return { source: new YamlSource(file, parsed), diagnostics: [] };
}

/** Looks a scheme through that is right in form, names and types, and reports what can hardly be meant. */
export type Lint = (scheme: Scheme, form: SchemeYaml, building: BuildContext) => void;

/** Shipped schemes were looked through when the program was built. */
const noLint: Lint = () => undefined;

/** A scheme made of what was read, with all it extends. */
export function built({ source, lineage, diagnostics }: SourceRead, lint: Lint = noLint): SchemeLoaded {
  if (source === null) return { scheme: null, diagnostics };
  const yaml = schemeSchema.safeParse(source.value);
  if (!yaml.success) return { scheme: null, diagnostics: schemaDiagnostics(yaml.error.issues, source) };
  const context = new BuildContext(source, yaml.data);
  const scheme = buildScheme(lineage, context);
  if (scheme !== null) lint(scheme, yaml.data, context);
  return { scheme: context.hasFailed() ? null : scheme, diagnostics: context.found() };
}
