import { schemeMessages } from '../../../messages/scheme';
import { parse } from 'yaml';
import type { Finding } from '../../../assessment/findings/finding';
import { shippedLibrary } from '../../../regulations';
import type { Scheme } from '../../../scheme/load';
import {
  blankScheme,
  loadSchemeSheet,
  planSchemeSheet,
  readSheet,
  schemeSheetOf,
  schemeYaml,
  type SheetDiagnostic,
} from '../../../sheets/scheme/scheme-sheet';
import type { SheetSnapshot, Snapshot } from '../../../workbook/snapshot';
import type { OwnScheme, OwnSchemes } from './core';

/** The real 考评办法 sheet. What it said is kept until a cell of it changes. */
export function ownSchemes(): OwnSchemes<Scheme> {
  let last: { readonly cells: string; readonly read: OwnScheme<Scheme> } | null = null;
  return {
    blank: blankScheme,
    read(snapshot) {
      const sheet = schemeSheetOf(snapshot);
      if (sheet === null) return null;
      const cells = JSON.stringify(sheet.values);
      if (last?.cells !== cells) last = { cells, read: readOwn(sheet) };
      return last.read;
    },
    text(snapshot: Snapshot) {
      const sheet = schemeSheetOf(snapshot);
      return sheet === null ? null : schemeYaml(readSheet(sheet).source.value);
    },
    plan: (text) => planSchemeSheet(parse(text, { version: '1.2', maxAliasCount: 0 })),
  };
}

function readOwn(sheet: SheetSnapshot): OwnScheme<Scheme> {
  const { scheme, diagnostics } = loadSchemeSheet(sheet, shippedLibrary);
  return {
    scheme,
    id: scheme?.id ?? null,
    title: scheme?.title ?? null,
    findings: diagnostics.map((found) => findingOf(found, sheet.name)),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

function findingOf({ code, severity, place, data }: SheetDiagnostic, ledger: string): Finding {
  return { code, severity, place, data, message: { sentence: schemeMessages[code], data }, clause: null, unit: null, ledger, fix: null };
}
