import { amountText } from '../../../language/number-text';
import { stride } from '../../../kernel/vector';
import { stateAt, VALUE } from '../../../kernel/state';
import { numberAt } from '../../../kernel/numbers';
import { findingMessages } from '../../../messages/assessment/findings';
import type { Phrase } from '../../../messages/catalogue';
import { evaluate } from '../../../scoring/evaluate/evaluate';
import { asNumbers } from '../../../scoring/evaluate/narrow-vector';
import { sourceOf } from '../../../scoring/explain/substitute';
import { compareRationals, minus } from '../../../language/rational';
import { ROSTER, termsIn, type Term } from '../../../language/term';
import { finding, type AssessmentContext } from '../../context';
import { isRate } from '../amounts';
import { rowsOfUnit } from '../counted-rows';
import type { Finding } from '../finding';
import type { FormulaStatement } from './limits';
import { spanOfRows } from '../row-span';

type CallTerm = Extract<Term, { kind: 'call' }>;

/** Units of which what an item holds to a cap is above it, by how much; at the rows that it is made from. */
export function capFindings(
  checking: AssessmentContext,
  item: FormulaStatement,
  term: CallTerm,
  isReached: (unit: number) => boolean,
): Finding[] {
  const [inner, cap] = term.args;
  if (inner === undefined || cap === undefined) return [];
  const { run, ledgers } = checking;
  const frame = run.store.frame(ROSTER);
  const sums = asNumbers(evaluate(inner, frame, run.store));
  const caps = asNumbers(evaluate(cap, frame, run.store));
  const source = [...termsIn(inner)].find((one) => one.kind === 'aggregate');
  const [what, asRate] = [cappedPart(item, term, inner), isRate(item, cap, checking.scheme)];
  return ledgers.roster.units.flatMap((unit, row) => {
    if (!isReached(row)) return [];
    if (stateAt(sums.state, row * stride(sums)) !== VALUE || stateAt(caps.state, row * stride(caps)) !== VALUE) return [];
    const sum = numberAt(sums, row);
    const limit = numberAt(caps, row);
    if (compareRationals(sum, limit) <= 0) return [];
    const hidden = run.suppression.hidesPart(inner, { frame, row }) ? { sentence: findingMessages['C-CONFIDENTIAL'] } : null;
    const place = source === undefined ? null : spanOfRows(checking, source.ledger, rowsOfUnit(checking, source, row));
    return [
      finding(
        'C-CAP-REACHED',
        'notice',
        place,
        {
          unit: unit.name,
          what,
          sum: hidden ?? amountText(sum, asRate),
          cap: amountText(limit, asRate),
          excess: hidden ?? amountText(minus(sum, limit), asRate),
        },
        { clause: item.clause, unit: unit.name, ledger: source?.ledger ?? null },
      ),
    ];
  });
}

/** What is held to the cap: the item as a whole, or a part of its formula. */
function cappedPart({ name, formula }: FormulaStatement, term: CallTerm, inner: Term): Phrase {
  if (formula.term !== term)
    return { sentence: findingMessages['C-CAP-OF-PART'], data: { item: name, part: sourceOf(inner, formula.source) } };
  const adds = inner.kind === 'aggregate' && inner.name === '合计';
  return { sentence: findingMessages[adds ? 'C-CAP-OF-SUM' : 'C-CAP-OF-ITEM'], data: { item: name } };
}
