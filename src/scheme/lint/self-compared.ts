import type { Building, Understood } from '../building';
import type { Term } from '../term';
import type { OwnTerms } from './own-terms';

const COMPARISONS: readonly string[] = ['=', '≠', '<', '≤', '>', '≥'];

/** A column compared with itself in the same row: mostly 本. was forgotten, and every row counts. */
export function reportSelfCompared(own: OwnTerms, building: Building): void {
  for (const found of building.understood) walk(found.formula.term, found, own, building);
}

function walk(term: Term, found: Understood, own: OwnTerms, building: Building): void {
  if (term.kind === 'binary' && COMPARISONS.includes(term.operator)) {
    const { left, right, span } = term;
    if (left.kind === 'column' && right.kind === 'column' && left.column === right.column && left.ledger === right.ledger && left.via === right.via) {
      building.reportIn(found, span, 'F-SELF', { found: found.formula.source.slice(span.start, span.end), name: left.column }, 'warning');
    }
  }
  for (const child of own.below(term)) walk(child, found, own, building);
}
