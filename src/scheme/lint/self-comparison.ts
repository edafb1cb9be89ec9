import { isComparison } from '../../language/comparison';
import type { BuildContext } from '../build/build-context';
import type { OwnTerms } from './written-terms';

/** A column compared with itself in the same row: mostly 本. was forgotten, and every row counts. */
export function reportSelfCompared(own: OwnTerms, building: BuildContext): void {
  for (const found of building.understood) {
    for (const term of own.of(found)) {
      if (term.kind !== 'binary' || !isComparison(term.operator)) continue;
      const { left, right, span } = term;
      if (
        left.kind !== 'column' ||
        right.kind !== 'column' ||
        left.column !== right.column ||
        left.ledger !== right.ledger ||
        left.via !== right.via
      )
        continue;
      building.reportIn(found, span, 'F-SELF', { found: found.formula.source.slice(span.start, span.end), name: left.column }, 'warning');
    }
  }
}
