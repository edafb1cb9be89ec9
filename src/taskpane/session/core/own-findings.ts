import type { Assessment } from '../../../assessment/assessment';
import type { Finding } from '../../../assessment/findings/finding';
import type { OwnScheme } from './core';

/**
 * An assessment with what is wrong with the sheet 考评办法 before the rest; of a sheet that was never right there is nothing else to say.
 */
export function withOwnFindings(assessment: Assessment | null, own: OwnScheme<object>): Assessment {
  const base = assessment ?? nothing(own);
  return { ...base, findings: [...errors(own.findings), ...errors(base.findings), ...others(own.findings), ...others(base.findings)] };
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function others(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'error');
}

function nothing(own: OwnScheme<object>): Assessment {
  return {
    scheme: { id: own.id ?? '', title: own.title ?? '', version: '', hash: '', scores: false, items: [], total: null, sequences: [] },
    period: '',
    readings: [],
    ledgers: [],
    findings: [],
    checks: [],
    units: [],
    bands: [],
    fingerprint: '',
    layout: '',
    explain: () => null,
  };
}
