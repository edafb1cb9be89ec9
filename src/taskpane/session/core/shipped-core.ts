import { assess } from '../../../assessment/assess';
import { isAssessed } from '../../../assessment/assessment';
import { fittingScheme } from '../../../assessment/choices/fitting-scheme';
import { planNativeResult } from '../../../sheets/formulas/plan-formulas';
import { planResult } from '../../../sheets/result/result-sheet';
import { schemeMessages } from '../../../messages/scheme';
import { outgrown, planLiveSheet } from '../../../custom-functions/live-sheet';
import type { WorkbookContext } from '../../../custom-functions/on-ledgers/workbook-context';
import { shippedLibrary, shippedSchemes } from '../../../regulations';
import { loadScheme, type Diagnostic, type Scheme } from '../../../scheme/load';
import type { CellFunctions, Core, SchemeLoaded } from './core';
import { said, type Said } from '../notice';
import { ownSchemes } from './own-scheme';
import { measured } from '../timing';

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
  plan: (assessment, snapshot, as) =>
    as === 'formulas' && isAssessed(assessment) ? planNativeResult(assessment, snapshot) : planResult(assessment, snapshot),
  own: ownSchemes(),
  fitting(snapshot) {
    const schemes = shippedSchemes.flatMap(({ text, file }) => loadScheme(text, file, shippedLibrary).scheme ?? []);
    return fittingScheme(snapshot, schemes)?.id ?? null;
  },
};

/** The real functions, told of the workbook's scheme by way of `live`. */
export function cellFunctions(live: WorkbookContext): CellFunctions<Scheme> {
  return { follow: (use, snapshot) => live.follow(use, snapshot), plan: planLiveSheet, outgrown };
}

function load(text: string, fileName: string): SchemeLoaded<Scheme> {
  const { scheme, diagnostics } = loadScheme(text, fileName, shippedLibrary);
  const lines = (severity: Diagnostic['severity']): Said[] => diagnostics.filter((found) => found.severity === severity).map(lineOf);
  return scheme === null
    ? { sound: false, problems: lines('error') }
    : { sound: true, scheme, id: scheme.id, title: scheme.title, problems: lines('warning') };
}

function lineOf({ file, line, column, code, data }: Diagnostic): Said {
  return said('PANE-SCHEME-PROBLEM', { file, line, column, code, what: { sentence: schemeMessages[code], data } });
}
