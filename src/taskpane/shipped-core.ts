import { assess } from '../checking/assess';
import { schemeFor } from '../checking/scheme-for';
import { planResult } from '../forms/result-sheet';
import { shippedLibrary, shippedSchemes } from '../regulations';
import { diagnosticLine, loadScheme, type Scheme } from '../scheme';
import type { Core, SchemeLoaded } from './core';
import { ownSchemes } from './own-scheme';
import { measured } from './timing';

/** The real core behind the pane. */
export const shippedCore: Core<Scheme> = {
  shipped: shippedSchemes,
  load,
  assess(snapshot, scheme, choices) {
    let since = performance.now();
    const onStage = (stage: string): void => {
      measured(stage, since);
      since = performance.now();
    };
    return assess(snapshot, scheme, { ...choices, onStage });
  },
  plan: planResult,
  own: ownSchemes(),
  fitting(snapshot) {
    const schemes = shippedSchemes.flatMap(({ text, file }) => loadScheme(text, file, shippedLibrary).scheme ?? []);
    return schemeFor(snapshot, schemes)?.id ?? null;
  },
};

function load(text: string, fileName: string): SchemeLoaded<Scheme> {
  const { scheme, diagnostics } = loadScheme(text, fileName, shippedLibrary);
  return scheme === null
    ? { sound: false, problems: diagnostics.map(diagnosticLine) }
    : { sound: true, scheme, id: scheme.id, title: scheme.title, problems: [] };
}
