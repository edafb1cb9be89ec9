import { stride } from '../../kernel/vector';
import { stateAt, VALUE } from '../../kernel/state';
import { numberAt } from '../../kernel/numbers';
import { findingMessages } from '../../messages/findings';
import { evaluate } from '../../scoring/evaluate/evaluate';
import { asNumbers } from '../../scoring/evaluate/narrow-vector';
import { exactText } from '../../language/number-text';
import { compareRationals } from '../../language/rational';
import type { Statement } from '../../scheme/model';
import { ROSTER, termsIn, type Term } from '../../language/term';
import { finding, type AssessmentContext } from '../context';
import { rowsOfUnit } from './counted-rows';
import type { Finding } from './finding';
import { spanOfRows } from './row-span';

/** Units whose sum is above the cap of an item, by how much; at the rows that are added up. */
export function capFindings(checking: AssessmentContext, item: Statement, [inner, cap]: readonly Term[]): Finding[] {
  if (inner === undefined || cap === undefined) return [];
  const { run, ledgers } = checking;
  const frame = run.store.frame(ROSTER);
  const sums = asNumbers(evaluate(inner, frame, run.store));
  const caps = asNumbers(evaluate(cap, frame, run.store));
  const source = [...termsIn(inner)].find((term) => term.kind === 'aggregate');
  return ledgers.roster.units.flatMap((unit, row) => {
    if (stateAt(sums.state, row * stride(sums)) !== VALUE || stateAt(caps.state, row * stride(caps)) !== VALUE) return [];
    const sum = numberAt(sums, row);
    const limit = numberAt(caps, row);
    if (compareRationals(sum, limit) <= 0) return [];
    const hidden = run.suppression.hidesPart(inner, { frame, row }) ? { sentence: findingMessages['C-CONFIDENTIAL'] } : null;
    const excess = { num: sum.num * limit.den - limit.num * sum.den, den: sum.den * limit.den };
    const place = source === undefined ? null : spanOfRows(checking, source.ledger, rowsOfUnit(checking, source, row));
    return [
      finding(
        'C-CAP-REACHED',
        'notice',
        place,
        { unit: unit.name, item: item.name, sum: hidden ?? exactText(sum), cap: exactText(limit), excess: hidden ?? exactText(excess) },
        { clause: item.clause, unit: unit.name, ledger: source?.ledger ?? null },
      ),
    ];
  });
}
