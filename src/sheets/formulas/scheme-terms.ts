import { GRADE, ROSTER, termsIn, type Term } from '../../language/term';
import type { Formula, Scheme, Statement } from '../../scheme/model';

/**
 * Whether a scheme looks at days, of its ledgers or made by its formulas: what would be written counts them from 1900. Every formula is
 * looked at.
 */
export function looksAtDays(scheme: Scheme): boolean {
  const { ledgers, parameters, statements } = scheme;
  if ([...ledgers.flatMap(({ columns }) => columns), ...parameters, ...statements].some(({ type }) => type.kind === 'date')) return true;
  return formulasOf(scheme).some((term) => termsIn(term).some(({ type }) => type.kind === 'date'));
}

/** Whether a formula of a scheme compares the grade of units with grades. */
export function comparesGrade(scheme: Scheme): boolean {
  return formulasOf(scheme).some((term) =>
    termsIn(term).some((part) => part.kind === 'column' && part.ledger === ROSTER && part.column === GRADE),
  );
}

/** Every formula: statements, grades, the order of units, 结果运用, 检查 and what rows count. */
function formulasOf({ ledgers, statements, ranking, consequences, checks }: Scheme): Term[] {
  const formulas = [
    ...ledgers.map(({ counts }) => counts),
    ...statements.flatMap(ofStatement),
    ...consequences.map(({ when }) => when),
    ...checks.flatMap(({ must, when }) => [must, when]),
  ];
  return [...formulas.map((formula) => formula?.term ?? null), ranking?.place ?? null].filter((term) => term !== null);
}

function ofStatement(statement: Statement): readonly (Formula | null)[] {
  if (statement.kind === 'formula') return [statement.formula];
  return statement.kind === 'grade' ? statement.rules.map(({ when }) => when) : [];
}
