import type { BuildContext } from '../build/build-context';
import type { Scheme } from '../model';
import { CALLS } from '../../language/functions';
import { ROSTER, type Term } from '../../language/term';
import { notApplicableWith } from './not-applicable-with';
import type { OwnTerms } from './written-terms';

/**
 * An item of some sequences (适用) that an item of more sequences computes with: beyond the former's sequences the latter is always 不适用,
 * and the units have no total. What stands in 如果, 不适用作, 取先, 取大, 取小 or over rows is not looked at: there 不适用 may be meant.
 */
export function reportNotForAll(scheme: Scheme, building: BuildContext): void {
  const limits = limitedItems(scheme);
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

/**
 * 取先 over an item of some sequences: it takes the place of what is 不适用, and of what is 待补 as well, so that a unit whose data are
 * missing is taken for one that the item does not apply to.
 */
export function reportPendingSkipped(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  const limits = limitedItems(scheme);
  if (limits.size === 0) return;
  for (const found of building.understood) {
    for (const term of own.of(found)) {
      if (term.kind !== 'call' || CALLS[term.name].notApplicable !== 'passedOver') continue;
      term.args.slice(0, -1).forEach((arg, at) => {
        const next = term.args[at + 1]?.span ?? term.span;
        if (arg.kind !== 'column' || arg.ledger !== ROSTER || !limits.has(arg.column)) return;
        const data = { name: arg.column, next: found.formula.source.slice(next.start, next.end) };
        building.reportIn(found, arg.span, 'F-PENDING-SKIPPED', data, 'warning');
      });
    }
  }
}

/** The items that only some sequences have, with these. */
function limitedItems({ statements }: Scheme): ReadonlyMap<string, readonly string[]> {
  return new Map(
    statements.flatMap(({ ledger, name, appliesTo }) => (ledger === ROSTER && appliesTo !== null ? [[name, appliesTo] as const] : [])),
  );
}

/** The columns that make a term 不适用 when they are. */
function carried(term: Term): readonly Term[] {
  return term.kind === 'column' ? [term] : notApplicableWith(term).flatMap(carried);
}
