import type { PerKeyTerm } from '../../scheme/term';
import { isTextColumn, type Scan } from './aggregate';
import { codes, countUpTo, criterion, likeOwn, over, someState, withStates, type Criterion } from './criteria';
import { call, cell, num, op, text, when, type Fx } from './fx';
import { keyOf, leaf } from './scalar';
import { NA, PENDING, UNDEFINED, type Column } from './sheet';
import { Needs, notApplicableText, own } from './states';

/** 每 键 …, once or several times: what is left stands in the first row of each key, `counted` 1; the other rows are blank. */
export function mergedPerKey(perKeys: readonly PerKeyTerm[], given: Column, scan: Scan): { values: Column; counted: Column } {
  let values = given;
  let { counted } = scan;
  for (const perKey of perKeys) ({ values, counted } = merged(perKey, values, counted, scan));
  return { values, counted: counted ?? values };
}

function merged(perKey: PerKeyTerm, values: Column, before: Column | null, { inner, groupColumns }: Scan): { values: Column; counted: Column } {
  const { book, sheet } = inner;
  const keyColumn = book.column(sheet.ledger ?? '', perKey.key);
  const code = codes(keyColumn, keyColumn, text(''), isTextColumn(sheet.ledger ?? '', perKey.key, inner) ? 'text' : 'number', inner);
  const stage = `${perKey.key} ${perKey.take} ${perKey.cap === null ? '' : keyOf(perKey.cap)} of ${sheet.keyOf(values)} where ${before === null ? '' : sheet.keyOf(before)} by ${groupColumns.map((column) => sheet.keyOf(column)).join()}`;
  const takes = takingColumn(values, before, stage, inner);
  const rows: Criterion[] = [...likeOwn(groupColumns), ...(takes === null ? [] : [criterion(takes, 1)])];
  const sameKey = [...rows, criterion(code, cell(code))];
  const first = book.helper(sheet, `first ${stage}`, `每 ${perKey.key}（首行）`, () => {
    const isFirst = when(call('ISNUMBER', cell(code)), when(op(countUpTo(sameKey), '=', num(1)), num(1), num(0)), num(1));
    return { fx: takes === null ? isFirst : when(op(cell(takes), '=', num(1)), isFirst, num(0)), may: 0, places: 0, noisy: false };
  });
  const taken = book.helper(sheet, `taken ${stage}`, `每 ${perKey.key} ${perKey.take}`, () => {
    const { places, noisy } = values.known;
    const name = perKey.take === '合计' ? 'SUMIFS' : perKey.take === '取最低' ? 'MINIFS' : 'MAXIFS';
    const value = withStates(someState(values, UNDEFINED, sameKey), someState(values, PENDING, sameKey), { fx: over(name, values, sameKey), may: 0, places, noisy: noisy || (name === 'SUMIFS' && places !== 0) });
    return { ...value, fx: ofFirst(first, when(call('ISNUMBER', cell(code)), value.fx, cell(values))) };
  });
  if (perKey.cap === null) return { values: taken, counted: first };
  const cap = leaf(perKey.cap, inner);
  const capped = book.helper(sheet, `capped ${stage}`, `每 ${perKey.key} 封顶`, () => {
    const needs = new Needs();
    const parts = [needs.strictly(own(taken)), needs.tolerantly(cap)];
    const places = taken.known.places === null || cap.places === null ? null : Math.max(taken.known.places, cap.places);
    return { fx: ofFirst(first, needs.guard(call('MIN', ...parts))), may: needs.may, places, noisy: taken.known.noisy || cap.noisy };
  });
  return { values: capped, counted: first };
}

function ofFirst(first: Column, value: Fx): Fx {
  return when(op(cell(first), '=', num(1)), value, text(''));
}

/** 1 in the rows that take part: those that count and are not 不适用. Null when all do. */
function takingColumn(values: Column, before: Column | null, stage: string, { book, sheet }: Scan['inner']): Column | null {
  if ((values.known.may & NA) === 0) return before;
  return book.helper(sheet, `taking ${stage}`, `${values.head}（计入）`, () => {
    const isValue = op(cell(values), '<>', notApplicableText);
    const test = before === null ? isValue : call('AND', op(cell(before), '=', num(1)), isValue);
    return { fx: when(test, num(1), num(0)), may: 0, places: 0, noisy: false };
  });
}
