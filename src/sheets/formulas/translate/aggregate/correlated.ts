import { isComparison, MIRRORED } from '../../../../language/comparison';
import { reachesOut, type Term } from '../../../../language/term';
import { criterion, type Criterion } from '../../criterion';
import { exactly } from '../../exactness/exact-values';
import { guardFor, stayApart } from '../../exactness/exactness';
import { all, call, cell, num, op, text, when, type ExcelFormula } from '../../excel-formula';
import { notApplicableText, own, pendingText, undefinedText } from '../../states';
import { Untranslatable } from '../../untranslatable';
import { NA, PENDING, UNDEFINED, type Atom, type SheetColumn, type States } from '../../workings/workings-sheet';
import { roundingError } from '../../exactness/rounding-error';
import { WRITTEN, type ComparisonOperator } from '../comparison';
import { steady } from '../rounding/rounding';
import { headOf, type Scope } from '../scope';
import { BEYOND, codes, columnOf, errorOfColumn, isSureOf, steadyColumn, valueKind } from './which-rows/compared-columns';
import { countRows, hasState, ofState } from './which-rows/criteria';
import type { Scan } from './which-rows/scan';

/** Conditions that name the asking row (本.x), as criteria on columns of the scanned ledger. */
export interface PairCriteria {
  readonly criteria: readonly Criterion[];
  /** Tests that some row cannot be decided; null without such conditions. */
  readonly pendingTests: ((bit: States) => ExcelFormula[]) | null;
}

/** The most conditions that may be open at the same time: each combination is counted apart. */
const MOST_PENDING = 3;

/**
 * Each condition has to compare something of the scanned row with something of the asking row. Throws {@link Untranslatable} for any other.
 */
export function pairCriteria(conditions: readonly Term[], scan: Scan, scope: Scope): PairCriteria {
  if (conditions.length === 0) return { criteria: [], pendingTests: null };
  const pairs = conditions.map((condition) => pairOf(condition, scan, scope));
  const criteria = pairs.map((pair) => pair.criterion);
  const rows: readonly Criterion[] = [...(scan.counted === null ? [] : [criterion(scan.counted, 1)]), ...criteria];
  const open = rows.filter(({ column }) => column.traits.states !== 0);
  if (open.length > MOST_PENDING) throw new Untranslatable('N-PAIRS-OPEN', { most: MOST_PENDING });
  const worst = worstColumn(
    open.map(({ column }) => column),
    scan,
  );
  const asking = pairs.flatMap((pair) => (pair.asked.states === 0 ? [] : [pair.asked]));
  return {
    criteria,
    pendingTests: (bit) => {
      const scanned =
        worst === null || (worst.traits.states & bit) === 0
          ? []
          : subsets(open).map((stated) =>
              op(
                countRows([...scan.group, ofState(worst, bit), ...rows.map((row) => (stated.includes(row) ? hasState(row.column) : row))]),
                '>',
                num(0),
              ),
            );
      const word = bit === UNDEFINED ? undefinedText : pendingText;
      const own = asking.flatMap((asked) => {
        if ((asked.states & bit) === 0) return [];
        const others = pairs.filter((pair) => pair.asked !== asked).map((pair) => pair.criterion);
        return [
          all([
            op(asked.formula, '=', word),
            op(countRows([...scan.group, ...(scan.counted === null ? [] : [criterion(scan.counted, 1)]), ...others]), '>', num(0)),
          ]),
        ];
      });
      return [...scanned, ...own];
    },
  };
}

interface Pair {
  readonly criterion: Criterion;
  /** What the asking row compares. */
  readonly asked: Atom;
}

function pairOf(term: Term, { inner }: Scan, scope: Scope): Pair {
  const condition = headOf(term, scope);
  if (term.kind !== 'binary' || !isComparison(term.operator)) throw new Untranslatable('N-PAIRS', { condition });
  const isLeft = !reachesOut(term.left) && isOfAsking(term.right);
  if (!isLeft && !(isOfAsking(term.left) && !reachesOut(term.right))) throw new Untranslatable('N-PAIRS', { condition });
  const [theirs, mine] = isLeft ? [term.left, stripped(term.right)] : [term.right, stripped(term.left)];
  const operator = WRITTEN[isLeft ? term.operator : MIRRORED[term.operator]];
  const column = columnOf(theirs, inner);
  if (valueKind(theirs) === 'text') {
    const asked = columnOf(mine, scope);
    if (operator === '<>' && (column.traits.states !== 0 || asked.traits.states !== 0))
      throw new Untranslatable('N-PAIRS-DIFFER', { condition });
    return sameText(column, asked, operator, inner, scope);
  }
  const asked = scope.atom(mine);
  // Both sides are put right at the same decimals, at which those that differ have to stay apart.
  const isSure = isSureOf(column.traits) && isSureOf(asked);
  const error = Math.max(errorOfColumn(column, inner), roundingError(mine, scope).absolute);
  const guard = guardFor(error);
  const sides = [inner.book.exactly(column), exactly(mine, scope)].flatMap((side) => side ?? []);
  if (!isSure && !stayApart(sides, guard, error)) throw new Untranslatable('N-CLOSE');
  const compared = steadyColumn(column, inner, guard);
  const value = isSureOf(asked) ? asked.formula : steady({ ...asked, inexact: true }, guard, scope);
  if (asked.states !== 0 && operator === '<>') throw new Untranslatable('N-PAIRS-DIFFER', { condition });
  const sure =
    asked.states === 0 ? value : when(call('ISNUMBER', asked.formula), value, num(operator.startsWith('<') ? `-${BEYOND}` : BEYOND));
  return { criterion: criterion(compared, operator === '=' ? sure : op(text(operator), '&', sure)), asked };
}

/** Texts are compared by their numbers among the scanned ledger's; blanks are the same as each other. */
function sameText(theirs: SheetColumn, mine: SheetColumn, operator: ComparisonOperator, inner: Scope, scope: Scope): Pair {
  const blank = num(-1);
  const code = codes(theirs, theirs, blank, 'text', inner);
  const askedCode = codes(mine, theirs, blank, 'text', scope);
  if (operator === '=')
    return {
      criterion: criterion(
        code,
        askedCode.traits.states === 0 ? cell(askedCode) : when(call('ISNUMBER', cell(askedCode)), cell(askedCode), num(BEYOND)),
      ),
      asked: own(mine),
    };
  return { criterion: criterion(code, op(text(operator), '&', cell(askedCode))), asked: own(mine) };
}

/** Whether all columns of a term are those of the asking row. */
function isOfAsking(term: Term): boolean {
  switch (term.kind) {
    case 'outer':
      return true;
    case 'column':
      return false;
    case 'negate':
      return isOfAsking(term.operand);
    case 'binary':
      return isOfAsking(term.left) && isOfAsking(term.right);
    case 'call':
      return term.args.every(isOfAsking);
    case 'number':
    case 'text':
    case 'boolean':
    case 'reading':
    case 'parameter':
    case 'period':
      return true;
    case 'notApplicable':
    case 'undefined':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'table':
    case 'aggregate':
      return false;
  }
}

/** The term as the asking row says it, without 本. */
function stripped(term: Term): Term {
  switch (term.kind) {
    case 'outer':
      return term.of;
    case 'negate':
      return { ...term, operand: stripped(term.operand) };
    case 'binary':
      return { ...term, left: stripped(term.left), right: stripped(term.right) };
    case 'call':
      return { ...term, args: term.args.map(stripped) };
    case 'number':
    case 'text':
    case 'boolean':
    case 'notApplicable':
    case 'undefined':
    case 'column':
    case 'reading':
    case 'parameter':
    case 'period':
    case 'not':
    case 'oneOf':
    case 'if':
    case 'table':
    case 'aggregate':
      return term;
  }
}

/** Per scanned row the worst state among the columns compared; 0 where all have values. */
function worstColumn(columns: readonly SheetColumn[], { inner }: Scan): SheetColumn | null {
  if (columns.length === 0) return null;
  const { book, sheet } = inner;
  const words = (
    [
      [UNDEFINED, undefinedText],
      [PENDING, pendingText],
      [NA, notApplicableText],
    ] as const
  ).filter(([bit]) => columns.some((column) => (column.traits.states & bit) !== 0));
  return book.helper(
    sheet,
    `worst ${columns.map((column) => sheet.keyOf(column)).join()}`,
    `${columns.map((column) => column.head).join('、')}（状态）`,
    () => ({
      formula: words.reduceRight<ExcelFormula>(
        (rest, [bit, word]) =>
          when(
            call('OR', ...columns.filter((column) => (column.traits.states & bit) !== 0).map((column) => op(cell(column), '=', word))),
            word,
            rest,
          ),
        num(0),
      ),
      states: columns.reduce((states, column) => states | column.traits.states, 0),
      decimals: 0,
      inexact: false,
    }),
  );
}

function subsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]).filter((set) => set.length > 0);
}
