import type { Finding, Severity } from '../../../assessment/findings/finding';

/** Which findings are listed. An empty set of severities means all of them. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly unit: string | null;
  readonly ledger: string | null;
}

export const noFilter: FindingFilter = { severities: new Set(), unit: null, ledger: null };

export function matches(finding: Finding, filter: FindingFilter): boolean {
  return (
    (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
    (filter.unit === null || finding.unit === filter.unit) &&
    (filter.ledger === null || finding.ledger === filter.ledger)
  );
}

/** The filter with a severity switched on or off. */
export function toggleSeverity(filter: FindingFilter, severity: Severity): FindingFilter {
  const severities = new Set(filter.severities);
  if (!severities.delete(severity)) severities.add(severity);
  return { ...filter, severities };
}

export interface FindingGroup {
  /** Null for findings about the whole workbook. */
  readonly ledger: string | null;
  readonly findings: readonly Finding[];
}

/** Findings by ledger, ledgers and findings in the order in which they come: errors first, then as they stand in the sheets. */
export function groupByLedger(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.ledger);
    if (group === undefined) groups.set(finding.ledger, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([ledger, members]) => ({ ledger, findings: members }));
}

/** The distinct values of a part of the findings, in order of first occurrence. */
export function distinct(findings: readonly Finding[], part: 'unit' | 'ledger'): readonly string[] {
  return [...new Set(findings.flatMap((finding) => finding[part] ?? []))];
}
