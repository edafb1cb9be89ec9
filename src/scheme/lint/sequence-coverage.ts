import type { BuildContext } from '../build/build-context';
import type { Scheme } from '../model';
import { FUNCTIONS } from '../../language/functions';
import { childTerms, ROSTER, type Term } from '../../language/term';

/**
 * An item of some sequences (适用) that an item of more sequences computes with: beyond the former's sequences the latter is always
 * 不适用, and the
 * units have no total. What stands in 如果, 取先, 取大, 取小 or over rows is not looked at: there 不适用 may be meant.
 */
export function reportNotForAll(scheme: Scheme, building: BuildContext): void {
  const limits = new Map(
    scheme.statements.flatMap(({ ledger, name, appliesTo }) =>
      ledger === ROSTER && appliesTo !== null ? [[name, appliesTo] as const] : [],
    ),
  );
  if (limits.size === 0) return;
  for (const statement of scheme.statements) {
    if (statement.ledger !== ROSTER || statement.kind !== 'formula') continue;
    const found = building.understood.find(({ formula }) => formula === statement.formula);
    if (found === undefined) continue;
    const wanted = statement.appliesTo ?? scheme.sequences;
    for (const term of carried(statement.formula.term)) {
      const applies = term.kind === 'column' && term.ledger === ROSTER ? limits.get(term.column) : undefined;
      const others = applies === undefined ? [] : wanted.filter((sequence) => !applies.includes(sequence));
      if (term.kind !== 'column' || applies === undefined || others.length === 0) continue;
      building.reportIn(
        found,
        term.span,
        'F-NOT-FOR-ALL',
        { name: term.column, applies: applies.join('、'), others: others.join('、'), item: statement.name },
        'warning',
      );
    }
  }
}

/** The columns that make a term 不适用 when they are. */
function carried(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'column':
      return [term];
    case 'negate':
    case 'binary':
      return childTerms(term).flatMap(carried);
    case 'call':
    case 'table':
      return FUNCTIONS[term.name].notApplicable === 'carried' ? term.args.flatMap(carried) : [];
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'outer':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'undefined':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'aggregate':
      return [];
  }
}
