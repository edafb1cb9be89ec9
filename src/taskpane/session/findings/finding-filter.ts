import type { Finding, Severity } from '../../../assessment/findings/finding';
import { inWords, type Locale } from '../../../messages/catalogue';
import { placeToA1 } from '../../../workbook/cells/a1';

/** Which findings are listed. An empty set of severities means all of them. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly unit: string | null;
  readonly ledger: string | null;
  /** Words that all have to stand in what is shown of a finding; blank for no search. */
  readonly text: string;
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

export const noFilter: FindingFilter = { severities: new Set(), unit: null, ledger: null, text: '' };

/** The findings that are listed, in their order; searched in either language. */
export function filtered(findings: readonly Finding[], { severities, unit, ledger, text }: FindingFilter): readonly Finding[] {
  const wanted = text
    .toLowerCase()
    .split(/\s/u)
    .filter((word) => word !== '');
  if (severities.size === 0 && unit === null && ledger === null && wanted.length === 0) return findings;
  return findings.filter((finding) => {
    if (severities.size > 0 && !severities.has(finding.severity)) return false;
    if ((unit !== null && finding.unit !== unit) || (ledger !== null && finding.ledger !== ledger)) return false;
    if (wanted.length === 0) return true;
    const place = finding.place === null ? '' : placeToA1(finding.place);
    const sentences = LOCALES.map((locale) => inWords(finding.message, locale));
    const shown = [...sentences, place, finding.unit ?? '', finding.clause ?? ''].join(' ').toLowerCase();
    return wanted.every((word) => shown.includes(word));
  });
}

/** The filter with a severity switched on or off. */
export function toggleSeverity(filter: FindingFilter, severity: Severity): FindingFilter {
  const severities = new Set(filter.severities);
  if (!severities.delete(severity)) severities.add(severity);
  return { ...filter, severities };
}

/** The distinct values of a part of the findings, in order of first occurrence. */
export function distinct(findings: readonly Finding[], part: 'unit' | 'ledger'): readonly string[] {
  return [...new Set(findings.flatMap((finding) => finding[part] ?? []))];
}
