import { reachesOut, conjuncts, type AggregateTerm, type Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { op, text, when, type ExcelFormula } from '../../excel-formula';
import { hasValues, noneOf, notApplicableText, pendingText, worst } from '../../states';
import { claimed, Untranslatable } from '../../untranslatable';
import { NA, PENDING, UNDEFINED, type CellExpression } from '../../workings/workings-sheet';
import { headOf, unrounded, type Rounding, type Scope } from '../scope';
import { yearsRunning } from './consecutive-years';
import { pairCriteria } from './correlated';
import { someState, withStates } from './which-rows/criteria';
import { distinct } from './distinct';
import { only } from './only';
import { rankWithin } from './rank';
import { count, extreme, mean, sum, type RowsAsked, type RowsValue } from './rows-value';
import { scanOf, type Scan } from './which-rows/scan';
import { sharedKey, type SharedKey } from './shared-key';
import { shortOfRows } from './short-of-rows';
import { median, trimmedMean } from './trimmed';

/** An aggregate as a formula of the asking row. */
type AggregateTranslation = (term: AggregateTerm, scope: Scope, rounding: Rounding) => CellExpression;

/** Every function over the rows of a ledger. */
export const aggregates: Readonly<Record<AggregateTerm['name'], AggregateTranslation>> = {
  合计: ofRows(sum, { inPairs: true }),
  次数: ofRows(count, { inPairs: true }),
  个数: ofRows(distinct, { inPairs: false }),
  平均: ofRows(mean, { inPairs: true }),
  最大: ofRows(extreme('MAXIFS'), { inPairs: true }),
  最小: ofRows(extreme('MINIFS'), { inPairs: true }),
  中位数: ofRows(median, { inPairs: false }),
  去极值平均: ofRows(trimmedMean, { inPairs: false }),
  取值: (term, scope, rounding) => {
    const taken = ofRows(only, { inPairs: true });
    if (rounding === unrounded) return taken(term, scope, unrounded);
    const short = scope.atom(term);
    const done = rounding(short);
    return { ...done, states: short.states, formula: when(hasValues([short]), done.formula, worst([short])) };
  },
  // 本. is refused in its conditions before.
  名次: (term, scope) => rankWithin(term, scanOf(term, conditionsOf(term).together, scope), scope),
  连续年数: (term, scope) => yearsRunning(term, scope),
};

/** See {@link AggregateTranslation}. Throws {@link Untranslatable}. */
export function aggregate(term: AggregateTerm, scope: Scope, rounding: Rounding): CellExpression {
  return claimed(aggregates, term.name)(term, scope, rounding);
}

/**
 * What the rows that count come to, and their states.
 * @param inPairs whether conditions may compare each row with the asking one.
 */
function ofRows(valueOf: (asked: RowsAsked) => RowsValue, { inPairs }: { readonly inPairs: boolean }): AggregateTranslation {
  return (term, scope, rounding) => {
    const { name, value } = term;
    if (value !== null && reachesOut(value)) throw new Untranslatable('N-PAIRS-VALUE', { name, value: headOf(value, scope) });
    const { apart, together } = conditionsOf(term);
    const asked = scanOf(term, together, scope);
    const pairs = pairCriteria(apart, asked, scope);
    const byKeys = !inPairs || term.perKey !== null;
    const scan = byKeys ? sharing(apart, asked, term, scope) : asked;
    const counts: Criterion[] = [
      ...scan.group,
      ...(scan.counted === null ? [] : [criterion(scan.counted, 1)]),
      ...(byKeys ? [] : pairs.criteria),
    ];
    const open =
      pairs.pendingTests ?? ((bit: number): ExcelFormula[] => (scan.counted === null ? [] : someState(scan.counted, bit, scan.group)));
    const values = valueOf({ term, scan, counts, scope, rounding, open });
    const short = shortOfRows(term, scan, scope);
    const undefinedTests = [...open(UNDEFINED), ...values.tests(UNDEFINED)];
    const pendingTests = [...(short === null ? [] : [short]), ...open(PENDING), ...values.tests(PENDING)];
    return ofAskingRow(scan, short, withStates(undefinedTests, pendingTests, values.value));
  };
}

/** The conditions on rows: apart those that name the asking row (本.x). */
function conditionsOf(term: AggregateTerm): { readonly apart: readonly Term[]; readonly together: readonly Term[] } {
  const conditions = term.conditions.flatMap(conjuncts);
  return { apart: conditions.filter(reachesOut), together: conditions.filter((condition) => !reachesOut(condition)) };
}

/** The rows that share the keys of some conditions with the asking one, as by 同. Throws {@link Untranslatable} for any other condition. */
function sharing(conditions: readonly Term[], scan: Scan, term: AggregateTerm, scope: Scope): Scan {
  const keys = conditions.map((condition): SharedKey => {
    const key = sharedKey(condition, scan, scope);
    if (key !== null) return key;
    const { name, perKey } = term;
    throw new Untranslatable(perKey === null ? 'N-PAIRS-FUNCTION' : 'N-PAIRS-PER-KEY', { name, condition: headOf(condition, scope) });
  });
  return {
    ...scan,
    group: [...scan.group, ...keys.map(({ asked }) => asked)],
    likeOwn: () => [...scan.likeOwn(), ...keys.map(({ likeOwn }) => likeOwn)],
  };
}

/** What the asking row itself may lack: a unit, or a key of 同. */
function ofAskingRow({ asked: keys, hasUnit }: Scan, short: ExcelFormula | null, value: CellExpression): CellExpression {
  let { formula, states } = value;
  const lacking = keys.filter((key) => key.states !== 0);
  for (const key of keys) {
    const isBlank = op(key.formula, '=', text(''));
    formula = when(isBlank, pendingText, formula);
    states |= PENDING;
  }
  const known = noneOf(lacking);
  if (known !== null) {
    const state = worst(lacking);
    formula = when(known, formula, short === null ? state : when(short, pendingText, state));
    states |= lacking.reduce((all, key) => all | key.states, 0);
  }
  if (hasUnit !== null) {
    formula = when(hasUnit, formula, notApplicableText);
    states |= NA;
  }
  return { ...value, formula, states };
}
