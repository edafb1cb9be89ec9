import { fill, inWords } from '../../../messages/catalogue';
import { formMessages } from '../../../messages/sheets/forms';
import { numberFormatOf } from '../../../assessment/number-format';
import { rankGroupTitle } from '../../../assessment/wording/standing';
import { ROSTER, type Term } from '../../../language/term';
import type { Scheme, Statement } from '../../../scheme/model';
import { CONFIDENTIAL_TEXT } from '../../../scoring/disclosure/confidential';
import { shownQuantity } from '../../../scoring/disclosure/shown-quantity';
import { decimalsAt, substitute } from '../../../scoring/explain/substitute';
import { decimalsOf, PENDING_TEXT, shownAt, type Shown } from '../../../scoring/shown';
import { placeToA1 } from '../../../workbook/cells/a1';
import type { Fact, Placeholder } from '../compile/compiled';
import { dayNumberText, dayText } from '../day';
import { textValue, type Filling, type Here, type Value } from './here';
import { rowsOfAggregate } from './matching-rows';

/**
 * What a placeholder comes to here. `running` gives the next number that runs on over the copy; `listed`, how many rows its lists had so
 * far.
 */
export function valueOf(place: Placeholder, here: Here, filling: Filling, count: { running(): number; listed(): number }): Value {
  const { assessment } = filling;
  const { run } = assessment.checking;
  switch (place.kind) {
    case 'term': {
      const row = rowIn(place.ledger, here);
      return row === null ? textValue('') : termValue(place.term, place.ledger, row, filling, place.statement);
    }
    case 'rank': {
      const standing = here.unit === null ? null : (assessment.units[here.unit]?.standing ?? null);
      return typeof standing === 'number' ? { text: String(standing), number: standing, format: '0' } : textValue(standing ?? '');
    }
    case 'fact':
      return factValue(place.fact, here, filling, count);
    case 'field':
      return here.own?.[place.field] ?? textValue('');
    case 'text':
      return textValue(place.text);
    case 'working':
      return textValue(here.unit === null ? '' : workingOf(place.statement, here.unit, filling));
    case 'cells':
      return textValue(here.unit === null ? '' : cellsOf(place.statement, here.unit, filling));
    case 'joined': {
      const { rows, open } = rowsOfAggregate(run, place.of, here);
      if (open.size > 0) return textValue(PENDING_TEXT);
      const { value, ledger } = place.of;
      const texts =
        value === null ? [] : rows.map((row) => termValue(value, ledger, row, filling, null).text).filter((text) => text !== '');
      return textValue(texts.length === 0 ? fill(formMessages['FO-NONE'], {}) : texts.join('、'));
    }
    case 'groupCount': {
      const { rows, open } = rowsOfAggregate(run, place.of, here);
      return open.size > 0 ? textValue(PENDING_TEXT) : { text: String(rows.length), number: rows.length, format: '0' };
    }
  }
}

/** The row of a ledger that is at hand; null where none is. */
export function rowIn(ledger: string | null, here: Here): number | null {
  return ledger === null ? 0 : ledger === ROSTER ? here.unit : here.row;
}

/** What a formula comes to for a row, as it is shown; or （保密）, where something hidden goes into it. */
function termValue(term: Term, ledger: string | null, row: number, filling: Filling, statement: Statement | null): Value {
  const { run } = filling.assessment.checking;
  const frame = run.store.frame(ledger);
  const shown = shownAt(run.memo.valuesOf(term, frame), row, run.store, term.type, decimalsAt(term, run));
  if (shown.state === 'value' && run.suppression.hidesPart(term, { frame, row })) return textValue(CONFIDENTIAL_TEXT);
  if (shown.state === 'pending' && isBlankCell(term, ledger, row, filling)) return textValue('');
  const value = valueShown(shown, term.type.kind === 'date', statement);
  return value.number === null || statement !== null ? value : { ...value, format: pointsFormat(term, run.scheme) };
}

/** 分 that are added to and taken from one another keep their decimals, so that columns of them stand in line. */
function pointsFormat(term: Term, scheme: Scheme): string | null {
  const decimals = pointsDecimals(term, scheme);
  return decimals === null || decimals === 0 ? null : `0.${'0'.repeat(decimals)}`;
}

function pointsDecimals(term: Term, scheme: Scheme): number | null {
  if (term.kind === 'negate') return pointsDecimals(term.operand, scheme);
  if (term.kind === 'column') return decimalsOf(scheme.symbols.statement(term.ledger, term.column));
  if (term.kind !== 'binary' || (term.operator !== '+' && term.operator !== '-')) return null;
  const sides = [term.left, term.right].flatMap((side) => pointsDecimals(side, scheme) ?? []);
  return sides.length === 0 ? null : Math.max(...sides);
}

export function valueShown(shown: Shown, isDay: boolean, statement: Statement | null): Value {
  if (shown.number === null) return textValue(shown.text);
  if (isDay) return textValue(dayNumberText(shown.number));
  const format = statement === null ? null : numberFormatOf(statement);
  return { text: shown.text, number: shown.number, format: format === 'General' ? null : format };
}

/** Whether a formula is a cell that may be blank, and is: on paper it is blank, too. What has to be filled is 待补. */
function isBlankCell(term: Term, ledger: string | null, row: number, { assessment }: Filling): boolean {
  if (term.kind !== 'column') return false;
  const { run, scheme } = assessment.checking;
  const column = scheme.symbols.column(term.ledger, term.column);
  if (column === undefined || column.required) return false;
  const at = term.via === 'row' ? row : (run.store.frame(ledger).unit[row] ?? -1);
  return (run.input.ledgers.get(term.ledger)?.columns.get(term.column)?.[at] ?? null) === null;
}

function factValue(fact: Fact, here: Here, { assessment, today }: Filling, count: { running(): number; listed(): number }): Value {
  const number = (value: number): Value => ({ text: String(value), number: value, format: '0' });
  switch (fact) {
    case '行号':
      return here.at === null ? textValue('') : number(here.at.number);
    case '连号':
      return number(count.running());
    case '行数':
      return number(here.at?.count ?? count.listed());
    case '今天':
      return textValue(dayText(today));
    case '期次':
      return textValue(assessment.period);
    case '办法':
      return textValue(assessment.scheme.title);
    case '文号':
      return textValue(assessment.checking.scheme.documentNumber ?? '');
    case '名称':
      return textValue(here.group === null ? '' : inWords(rankGroupTitle(here.group)));
    case '单位数':
      return number(here.group?.units.length ?? 0);
  }
}

/** The formula of a computed column with its numbers put in; of a rank, by what it is ranked. */
export function workingOf(statement: Statement, unit: number, { assessment }: Filling): string {
  const { run } = assessment.checking;
  if (shownQuantity(run, ROSTER, statement.name, unit).text === CONFIDENTIAL_TEXT) return CONFIDENTIAL_TEXT;
  if (statement.kind === 'formula') return substitute(statement.formula, { run, frame: run.store.frame(ROSTER), row: unit });
  const words = assessment.explain(assessment.units[unit]?.unit ?? '', statement.name)?.formula ?? null;
  return words === null ? '' : inWords(words);
}

/** The cells that a computed column was read from, whatever lies between. */
function cellsOf(statement: Statement, unit: number, { assessment }: Filling): string {
  const found = new Set<string>();
  const visit = (node: ReturnType<typeof assessment.explain>): void => {
    if (node === null) return;
    for (const place of node.places) found.add(placeToA1(place));
    node.children.forEach(visit);
  };
  visit(assessment.explain(assessment.units[unit]?.unit ?? '', statement.name));
  return [...found].join('、');
}
