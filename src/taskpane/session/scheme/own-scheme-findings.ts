import { byReview, reviewsIn } from '../../../assessment/choices/reviews';
import type { Snapshot } from '../../../workbook/snapshot';
import type { Assessment } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import type { OwnScheme } from '../../../assessment/choices/own-scheme';
import { schemeMessages } from '../../../messages/scheme/scheme';
import type { SheetDiagnostic } from '../../../sheets/scheme/scheme-sheet';

/**
 * An assessment with what is wrong with the sheet 考评办法 before the rest; of a sheet that was never right there is nothing else to say.
 */
export function withOwnFindings(assessment: Assessment | null, own: OwnScheme, snapshot: Snapshot): Assessment {
  const base = assessment ?? nothing(own.scheme);
  const all = own.diagnostics.map((diagnostic) => findingOf(diagnostic, own.sheet));
  const { open: found, reviewed } = byReview(all, reviewsIn(snapshot), snapshot);
  return {
    ...base,
    reviewed: [...reviewed, ...base.reviewed],
    findings: [...errors(found), ...errors(base.findings), ...others(found), ...others(base.findings)],
  };
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function others(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'error');
}

function nothing(scheme: OwnScheme['scheme']): Assessment {
  return {
    scheme: {
      id: scheme?.id ?? '',
      title: scheme?.title ?? '',
      version: '',
      hash: '',
      scores: false,
      items: [],
      total: null,
      sequences: [],
      clauseTexts: new Map(),
    },
    period: '',
    readings: [],
    ledgers: [],
    findings: [],
    reviewed: [],
    checks: [],
    units: [],
    rankGroups: [],
    fingerprint: '',
    sealed: null,
    layout: '',
    explain: () => null,
  };
}

function findingOf({ code, severity, place, data }: SheetDiagnostic, ledger: string): Finding {
  return { code, severity, place, data, message: { sentence: schemeMessages[code], data }, clause: null, unit: null, ledger, fix: null };
}
