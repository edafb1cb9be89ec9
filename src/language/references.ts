import { askedTerms, childTerms, ROSTER, scannedTerms, type AggregateTerm, type Term } from './term';
import { PERIOD } from './declarations';
import { AGGREGATES } from './functions';

/** What a formula may name besides columns. */
export type ReferenceKind = '口径' | '参数' | '表';

/** Whatever a term names, itself and in all below it. */
export interface ReferenceVisitor {
  column(ledger: string, name: string): void;
  other(kind: ReferenceKind, name: string): void;
}

/**
 * Tells everything that a term names: columns of the rows at hand, of their units, and those that an aggregate compares by itself
 * (每, 按, 同 on both sides, 年度 for 连续年数). `ledger` is the one whose rows the term is about; null for the whole workbook. `seen`: the
 * 计入 of a ledger goes with every aggregate over it, and is looked through once.
 */
export function visitReferences(term: Term, ledger: string | null, visitor: ReferenceVisitor, seen = new Set<Term>()): void {
  switch (term.kind) {
    case 'column':
      visitor.column(term.ledger, term.column);
      return;
    case 'reading':
      visitor.other('口径', term.name);
      return;
    case 'parameter':
      visitor.other('参数', term.name);
      return;
    case 'aggregate':
      visitAggregate(term, ledger, visitor, seen);
      return;
    case 'table':
      visitor.other('表', term.table);
      break;
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'period':
    case 'undefined':
    case 'outer':
    case 'negate':
    case 'not':
    case 'binary':
    case 'oneOf':
    case 'if':
    case 'call':
      break;
  }
  for (const child of childTerms(term)) visitReferences(child, ledger, visitor, seen);
}

function visitAggregate(term: AggregateTerm, ledger: string | null, visitor: ReferenceVisitor, seen: Set<Term>): void {
  for (let perKey = term.perKey; perKey !== null; perKey = perKey.next ?? null) visitor.column(term.ledger, perKey.key);
  if (term.by !== null) visitor.column(term.ledger, term.by);
  const yearly = AGGREGATES[term.name].takes === 'condition';
  if (yearly) visitor.column(term.ledger, PERIOD);
  for (const key of term.sameKeys) {
    visitor.column(term.ledger, key);
    visitor.column(ledger ?? ROSTER, key);
  }
  for (const child of scannedTerms(term)) {
    if (seen.has(child)) continue;
    seen.add(child);
    visitReferences(child, yearly && child === term.value ? ROSTER : term.ledger, visitor, seen);
  }
  for (const child of askedTerms(term)) visitReferences(child, ledger, visitor, seen);
}
