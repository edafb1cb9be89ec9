import { ROSTER, termsIn, type Term } from '../../language/term';
import { missingOfTerm } from '../../scoring/explain/missing';
import { finding, type AssessmentContext } from '../context';
import type { Finding } from './finding';

/** The years that a table of days off lacks and working days are counted on over: each said once, whatever waits for it. */
export function unknownDays(checking: AssessmentContext): Finding[] {
  const { scheme, run } = checking;
  const found = new Map<string, Finding>();
  for (const { ledger, term } of formulas(checking)) {
    if (!termsIn(term).some(countsDays)) continue;
    for (let row = 0; row < run.store.frame(ledger).rows; row += 1) {
      for (const missing of missingOfTerm(run, ledger, row, term)) {
        const key = JSON.stringify(missing);
        if (missing.kind !== 'days' || found.has(key)) continue;
        const { table, year } = missing;
        const clause = scheme.symbols.table(table)?.clause ?? null;
        found.set(key, finding('C-DAYS-UNKNOWN', 'warning', null, { table, year }, { clause }));
      }
    }
  }
  return [...found.values()];
}

/** What is computed and checked, each with the ledger whose rows it is about; null for the whole workbook. */
function formulas({ scheme: { statements, checks } }: AssessmentContext): { readonly ledger: string | null; readonly term: Term }[] {
  return [
    ...statements.flatMap((statement) =>
      statement.kind === 'formula' ? [{ ledger: statement.ledger, term: statement.formula.term }] : [],
    ),
    ...statements.flatMap((statement) =>
      statement.kind === 'grade' ? statement.rules.flatMap(({ when }) => (when === null ? [] : [{ ledger: ROSTER, term: when.term }])) : [],
    ),
    ...checks.flatMap(({ ledger, must, when }) => [must, ...(when === null ? [] : [when])].map(({ term }) => ({ ledger, term }))),
  ];
}

function countsDays(term: Term): boolean {
  return term.kind === 'table' && term.name === '工作日后' && term.table !== '';
}
