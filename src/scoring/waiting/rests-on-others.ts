import { childTerms, RANK, RANKED_COUNT, ROSTER, scannedTerms, type Term } from '../../language/term';
import type { Scheme } from '../../scheme/model';

/** The terms of a scheme that rest on rows of others, or on years that are missing. */
export class RestsOnOthers {
  private readonly ofOthers = new Set<string>();

  constructor(scheme: Scheme) {
    for (const statement of scheme.statements)
      if (statement.kind === 'formula' && this.has(statement.formula.term)) this.ofOthers.add(keyOf(statement.ledger, statement.name));
  }

  /** Whether a term rests on rows of others, or on years that are missing: what these may still come to decides before all are there. */
  has(term: Term): boolean {
    switch (term.kind) {
      case 'column':
        return (
          (term.ledger === ROSTER && (term.column === RANK || term.column === RANKED_COUNT)) ||
          this.ofOthers.has(keyOf(term.ledger, term.column))
        );
      case 'aggregate':
        return (
          term.name === '名次' || term.name === '连续年数' || term.reach !== '本单位' || scannedTerms(term).some((child) => this.has(child))
        );
      case 'outer':
      case 'negate':
      case 'binary':
      case 'if':
      case 'call':
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'not':
      case 'oneOf':
      case 'table':
        return childTerms(term).some((child) => this.has(child));
    }
  }
}

function keyOf(ledger: string, column: string): string {
  return JSON.stringify([ledger, column]);
}
