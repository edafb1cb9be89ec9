import { termsIn } from '../../language/term';
import type { Formula, Scheme, Statement } from '../../scheme/model';

/**
 * Whether a scheme looks at days, of its ledgers or made by its formulas: what would be written counts them from 1900. Every formula is
 * looked
 * at: statements, grades, the order of units, 结果运用, 检查 and what rows count.
 */
export function looksAtDays(scheme: Scheme): boolean {
  const { ledgers, parameters, statements, ranking, consequences, checks } = scheme;
  if ([...ledgers.flatMap(({ columns }) => columns), ...parameters, ...statements].some(({ type }) => type.kind === 'date')) return true;
  const formulas = [
    ...ledgers.map(({ counts }) => counts),
    ...statements.flatMap(formulasOf),
    ...consequences.map(({ when }) => when),
    ...checks.flatMap(({ must, when }) => [must, when]),
  ];
  return [...formulas.map((formula) => formula?.term), ranking?.place].some(
    (term) => term !== null && term !== undefined && termsIn(term).some(({ type }) => type.kind === 'date'),
  );
}

function formulasOf(statement: Statement): readonly (Formula | null)[] {
  if (statement.kind === 'formula') return [statement.formula];
  return statement.kind === 'grade' ? statement.rules.map(({ when }) => when) : [];
}
