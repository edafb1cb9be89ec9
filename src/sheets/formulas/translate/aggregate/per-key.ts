import type { PerKeyTerm } from '../../../../language/term';
import { all, any, call, cell, num, op, text, when, type ExcelFormula, type ExcelFunction } from '../../excel-formula';
import { notApplicableText, Operands, own } from '../../states';
import { claimed } from '../../untranslatable';
import { NA, PENDING, UNDEFINED, type CellExpression, type SheetColumn } from '../../workings/workings-sheet';
import { keyOf } from '../scope';
import { codes, firstRows, steadyColumn } from './which-rows/compared-columns';
import { over, someState, withStates } from './which-rows/criteria';
import { isTextColumn, keysOf, type Scan } from './which-rows/scan';

/** What each way to take rows of a key takes. */
const TAKING = { 合计: 'SUMIFS', 取最高: 'MAXIFS', 取最低: 'MINIFS' } as const satisfies Record<PerKeyTerm['take'], ExcelFunction>;

/** 每 键 …, once or several times: what is left stands in one row of each key, `counted` 1; the other rows are blank. */
export function mergedPerKey(
  perKeys: readonly PerKeyTerm[],
  given: SheetColumn,
  scan: Scan,
): { values: SheetColumn; counted: SheetColumn } {
  let values = given;
  let { counted } = scan;
  for (const perKey of perKeys) ({ values, counted } = merged(perKey, values, counted, scan));
  return { values, counted: counted ?? values };
}

function merged(
  perKey: PerKeyTerm,
  values: SheetColumn,
  before: SheetColumn | null,
  scan: Scan,
): { values: SheetColumn; counted: SheetColumn } {
  const { inner } = scan;
  const { book, sheet } = inner;
  const likeOwn = scan.likeOwn();
  const keyColumn = book.column(sheet.ledger ?? '', perKey.key);
  const kind = isTextColumn(sheet.ledger ?? '', perKey.key, inner) ? 'text' : 'number';
  const code = codes(keyColumn, keyColumn, text(''), kind, inner);
  const byRowTaken = perKey.take !== '合计' && perKey.next !== undefined && perKey.next !== null;
  const way = `${perKey.key} ${perKey.take}${byRowTaken ? ' row taken' : ''} ${perKey.cap === null ? '' : keyOf(perKey.cap)}`;
  const among = `where ${before === null ? '' : sheet.keyOf(before)} by ${keysOf(inner, likeOwn)}`;
  const stage = `${way} of ${sheet.keyOf(values)} ${among}`;
  const there = withItsNone(values);
  const takes = takingTests(there, before);
  const ofKeys = `${perKey.key} of ${there === null ? '' : sheet.keyOf(there)} ${among}`;
  const { first: keyed, sameKey } = firstRows(
    { likeOwn, code, kind, takes, named: { key: `per key ${ofKeys}`, head: `每 ${perKey.key}` } },
    inner,
  );
  const alone = all([call('NOT', call('ISNUMBER', cell(code))), ...takes]);
  // Which row of a key is left matters only to another 每 after this one.
  const standing = byRowTaken ? rowTaken() : keyed;
  const first = book.helper(sheet, `first or alone ${byRowTaken ? stage : ofKeys}`, `每 ${perKey.key}（计入）`, () => ({
    formula: when(alone, num(1), cell(standing)),
    states: 0,
    decimals: 0,
    inexact: false,
  }));
  const taken = book.helper(sheet, `taken ${stage}`, `每 ${perKey.key} ${perKey.take}`, () => {
    const value = ofKey(values);
    return { ...value, formula: ofFirst(first, when(call('ISNUMBER', cell(code)), value.formula, cell(values))) };
  });
  const mergedFrom = { each: values, before, after: first };
  taken.mergedFrom = mergedFrom;
  if (perKey.cap === null) return { values: taken, counted: first };
  const cap = inner.atom(perKey.cap);
  const capped = book.helper(sheet, `capped ${stage}`, `每 ${perKey.key} 封顶`, () => {
    const operands = new Operands();
    const parts = [operands.strictly(own(taken)), operands.tolerantly(cap)];
    const decimals = taken.traits.decimals === null || cap.decimals === null ? null : Math.max(taken.traits.decimals, cap.decimals);
    return {
      formula: ofFirst(first, operands.guard(call('MIN', ...parts))),
      states: operands.states,
      decimals,
      inexact: taken.traits.inexact || cap.inexact,
    };
  });
  // Where the cap may be missing it is no row's value that is waited for.
  if ((cap.states & (PENDING | UNDEFINED)) === 0) capped.mergedFrom = mergedFrom;
  return { values: capped, counted: first };

  /** What the rows of the own row's key come to. */
  function ofKey(column: SheetColumn): CellExpression {
    const { decimals, inexact } = column.traits;
    const name = claimed(TAKING, perKey.take);
    return withStates(someState(column, UNDEFINED, sameKey), someState(column, PENDING, sameKey), {
      formula: over(name, column, sameKey),
      states: 0,
      decimals,
      inexact: inexact || (name === 'SUMIFS' && decimals !== 0),
    });
  }

  /** 1 in the first row whose value its key takes; where a value is missing, in the first row of the key. */
  function rowTaken(): SheetColumn {
    const compared = steadyColumn(values, inner);
    const best = book.helper(sheet, `best ${stage}`, `每 ${perKey.key} ${perKey.take}（比较用）`, () => {
      const value = ofKey(compared);
      return { ...value, formula: when(all([call('ISNUMBER', cell(code)), ...takes]), value.formula, text('')) };
    });
    const isTaken = any([call('ISTEXT', cell(best)), op(cell(compared), '=', cell(best))]);
    const named = { key: `row taken ${stage}`, head: `每 ${perKey.key} ${perKey.take}` };
    return firstRows({ likeOwn, code, kind, takes: [...takes, isTaken], named }, inner).first;
  }
}

function ofFirst(first: SheetColumn, value: ExcelFormula): ExcelFormula {
  return when(op(cell(first), '=', num(1)), value, text(''));
}

/** The column whose 不适用 values have, an end the one of its column where it has none of its own; null where they have none. */
function withItsNone(values: SheetColumn): SheetColumn | null {
  const { atEndOf, traits } = values;
  if ((traits.states & NA) === 0) return null;
  return atEndOf === null || (atEndOf.states & NA) !== 0 ? values : withItsNone(atEndOf.base);
}

/** What rows that take part fulfil: they count, and are not 不适用. */
function takingTests(there: SheetColumn | null, before: SheetColumn | null): ExcelFormula[] {
  return [
    ...(before === null ? [] : [op(cell(before), '=', num(1))]),
    ...(there === null ? [] : [op(cell(there), '<>', notApplicableText)]),
  ];
}
