import { isComparison } from '../../language/comparison';
import type { BuildContext, Understood } from '../build/build-context';
import { foldName } from '../../language/syntax/fold-width';
import type { Scheme } from '../model';
import type { MeasureRule } from '../../language/function-row';
import { AGGREGATES, FUNCTIONS } from '../../language/functions';
import { keyOf } from '../statement-order';
import { perKeysOf, type Term } from '../../language/term';
import type { OwnTerms } from './written-terms';

/** 万元, 人 …; null where none is known or none is left. */
type Unit = string | null;

/**
 * 计量: what is added, taken off, compared or held against a bound has to be in one unit where both are known. Multiplying and dividing
 * make it unknown, for that is how units are converted; a quotient of one unit has none. Points (分) count as points, whatever they come
 * from.
 */
export function reportUnits(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  if (
    !scheme.ledgers.some((ledger) => ledger.columns.some(({ unitOfMeasure }) => unitOfMeasure !== null)) &&
    !scheme.parameters.some(({ unitOfMeasure }) => unitOfMeasure !== null)
  )
    return;
  const units = new Units(scheme);
  for (const found of building.understood) for (const term of own.of(found)) units.check(term, found, building);
}

class Units {
  private readonly columns = new Map<string, Unit>();
  private readonly parameters: ReadonlyMap<string, Unit>;

  constructor(scheme: Scheme) {
    for (const ledger of scheme.ledgers)
      for (const column of ledger.columns) this.columns.set(keyOf(ledger.name, column.name), plainUnit(column.unitOfMeasure));
    this.parameters = new Map(scheme.parameters.map(({ name, unitOfMeasure }) => [name, plainUnit(unitOfMeasure)]));
    // Each needs only earlier ones.
    for (const statement of scheme.statements) {
      const points = statement.type.kind === 'number' && statement.type.as === '分';
      if (statement.kind === 'formula' && !points)
        this.columns.set(keyOf(statement.ledger, statement.name), this.of(statement.formula.term));
    }
  }

  /** Reports where two units meet in a term that differ. */
  check(term: Term, found: Understood, building: BuildContext): void {
    for (const terms of together(term)) {
      const [first, ...others] = terms.flatMap((part) => {
        const unit = this.of(part);
        return unit === null ? [] : [{ part, unit }];
      });
      for (const other of others) {
        if (first === undefined || first.unit === other.unit) continue;
        const text = ({ span }: Term): string => found.formula.source.slice(span.start, span.end);
        building.reportIn(
          found,
          other.part.span,
          'F-UNIT',
          { left: text(first.part), leftUnit: first.unit, right: text(other.part), rightUnit: other.unit },
          'error',
        );
      }
    }
  }

  private of(term: Term): Unit {
    switch (term.kind) {
      case 'column':
        return this.columns.get(keyOf(term.ledger, term.column)) ?? null;
      case 'parameter':
        return this.parameters.get(term.name) ?? null;
      case 'outer':
        return this.of(term.of);
      case 'negate':
        return this.of(term.operand);
      case 'if':
        return this.common([term.then, term.otherwise]);
      case 'binary':
        return term.operator === '+' || term.operator === '-' ? this.common([term.left, term.right]) : null;
      case 'call':
      case 'table':
        return this.ofCall(FUNCTIONS[term.name].measure, term.args);
      case 'aggregate':
        return term.value !== null && AGGREGATES[term.name].keepsMeasure ? this.of(term.value) : null;
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'reading':
      case 'period':
      case 'undefined':
      case 'not':
      case 'oneOf':
        return null;
    }
  }

  private ofCall(rule: MeasureRule, args: readonly Term[]): Unit {
    switch (rule) {
      case 'same':
      case 'kept':
        return this.common(args);
      case 'first':
        return this.common(args.slice(0, 1));
      case 'ratio':
      case 'none':
        return null;
    }
  }

  /** The unit that all have which have one; null when they differ. */
  private common(terms: readonly Term[]): Unit {
    const known = terms.map((term) => this.of(term)).filter((unit) => unit !== null);
    return known.every((unit) => unit === known[0]) ? (known[0] ?? null) : null;
  }
}

function plainUnit(unit: Unit): Unit {
  return unit === null ? null : foldName(unit);
}

const TOGETHER: Readonly<Record<MeasureRule, boolean>> = { same: true, ratio: true, kept: false, first: false, none: false };

/** What of a term has to be in one unit. */
function together(term: Term): (readonly Term[])[] {
  if (term.kind === 'binary' && term.left.type.kind === 'number') {
    const { left, right, operator } = term;
    return operator === '+' || operator === '-' || isComparison(operator) ? [[left, right]] : [];
  }
  if ((term.kind === 'call' || term.kind === 'table') && TOGETHER[FUNCTIONS[term.name].measure]) return [term.args];
  if (term.kind === 'aggregate' && term.value !== null)
    return perKeysOf(term.perKey).flatMap(({ cap }) => (cap === null || term.value === null ? [] : [[term.value, cap]]));
  return [];
}
