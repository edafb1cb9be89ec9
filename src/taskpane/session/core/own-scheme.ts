import { schemeMessages } from '../../../messages/scheme';
import { OwnSchemeReader, ownSchemeText, planOwnScheme, type OwnScheme as OnSheet } from '../../../assessment/choices/own-scheme';
import type { Finding } from '../../../assessment/findings/finding';
import type { Scheme } from '../../../scheme/load';
import { blankScheme, type SheetDiagnostic } from '../../../sheets/scheme/scheme-sheet';
import type { OwnScheme, OwnSchemes } from './core';

/** The real 考评办法 sheet. */
export function ownSchemes(): OwnSchemes<Scheme> {
  const reader = new OwnSchemeReader();
  return {
    blank: blankScheme,
    read(snapshot) {
      const own = reader.read(snapshot);
      return own === null ? null : shown(own);
    },
    text: ownSchemeText,
    plan: planOwnScheme,
  };
}

function shown({ sheet, scheme, diagnostics }: OnSheet): OwnScheme<Scheme> {
  return {
    scheme,
    id: scheme?.id ?? null,
    title: scheme?.title ?? null,
    findings: diagnostics.map((found) => findingOf(found, sheet)),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

function findingOf({ code, severity, place, data }: SheetDiagnostic, ledger: string): Finding {
  return { code, severity, place, data, message: { sentence: schemeMessages[code], data }, clause: null, unit: null, ledger, fix: null };
}
