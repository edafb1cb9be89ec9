import { ROSTER, type Term } from '../../scheme/term';
import { consequencesOf } from '../../scoring/consequences';
import { CONSEQUENCES } from '../../scoring/explain';
import type { Book } from './book';
import { conditionColumn } from './aggregate';
import { countRows, criterion } from './criteria';
import { all, call, cell, joined, num, op, range, text, when, type Fx } from './fx';
import { truthCell } from './logic';
import { leaf, type At } from './scalar';
import type { Column } from './sheet';
import { attempt, type Untranslated } from './statements';
import { notApplicableText, pendingText } from './states';

const WORDS = { may: 0, places: null, noisy: false };

/** 结果运用: a column of the 名册 for each, 1 where it applies, and one with all that apply, separated by ；. */
export function writeConsequences(book: Book): { column: Column | null; each: { name: string; column: Column }[]; untranslated: Untranslated[] } {
  const { scheme } = book;
  const sheet = book.sheet(ROSTER);
  const untranslated: Untranslated[] = [];
  const each: { name: string; column: Column }[] = [];
  scheme.consequences.forEach((consequence, index) => {
    const failure = attempt(book, () => {
      const at: At = { book, sheet, source: consequence.when.source };
      const test = consequence.ledger === ROSTER ? op(cell(unitTest(index, consequence.when.term, consequence.name, at)), '=', num(1)) : someRow(consequence.ledger, consequence.when.term, at);
      const applies = consequence.appliesTo === null ? test : all([book.ofSequences(sheet, consequence.appliesTo), test]);
      each.push({ name: consequence.name, column: book.helper(sheet, `consequence ${String(index)}`, consequence.name, () => ({ fx: when(applies, num(1), num(0)), ...WORDS, places: 0 })) });
    });
    if (failure === null) return;
    untranslated.push({ what: `${CONSEQUENCES} ${consequence.name}`, why: failure.message });
    each.push({ name: consequence.name, column: sheet.add(consequence.name, 'helper', { ...WORDS, places: 0 }, (row) => ({ value: appliesNow(book, index, row) ? 1 : 0 })) });
  });
  if (each.length === 0) return { column: null, each, untranslated };
  const parts = each.map(({ name, column }) => when(op(cell(column), '=', num(1)), text(`；${name}`), text('')));
  const column = sheet.add(CONSEQUENCES, 'helper', WORDS, call('MID', joined(parts, '&'), num(2), num(8000)));
  return { column, each, untranslated };
}

function unitTest(index: number, term: Term, name: string, at: At): Column {
  return at.book.helper(at.sheet, `consequence test ${String(index)}`, `${name}：${at.source.replace(/\s+/gu, ' ').trim().slice(0, 60)}`, () => truthCell(term, at));
}

function someRow(ledger: string, term: Term, at: At): Fx {
  const { book } = at;
  const inner: At = { ...at, sheet: book.sheet(ledger) };
  const counts = book.ledger(ledger)?.counts ?? null;
  const rows = [criterion(book.unitNumber(inner.sheet), cell(book.unitNumber(at.sheet))), ...[term, ...(counts === null ? [] : [counts.term])].map((condition) => criterion(conditionColumn([condition], ledger, inner) ?? book.unitNumber(inner.sheet), 1))];
  return op(countRows(rows), '>', num(0));
}

function appliesNow({ run, scheme }: Book, index: number, unit: number): boolean {
  const consequence = scheme.consequences[index];
  return consequence !== undefined && consequencesOf(run, unit).includes(consequence);
}

/** 一票否决: what the vetoes of a unit say, separated by ；. Each row that counts says its own, and each what stands in the next row of its unit. */
export function writeVetoes(book: Book): Column | null {
  const roster = book.sheet(ROSTER);
  const each = book.scheme.ledgers.filter((ledger) => ledger.veto).map((ledger) => {
    const sheet = book.sheet(ledger.name);
    const at: At = { book, sheet, source: '' };
    const said = ledger.columns.find((column) => column.type.kind === 'text' && column.type.options !== null) ?? ledger.columns.find((column) => column.type.kind === 'text');
    const unit = book.unitNumber(sheet);
    const word = said === undefined ? text(ledger.name) : saidBy(leaf({ kind: 'column', ledger: ledger.name, column: said.name, via: 'row', span: { start: 0, end: 0 }, type: said.type }, at).fx, ledger.name);
    const counted = ledger.counts === null ? null : conditionColumn([ledger.counts.term], ledger.name, at);
    const own = op(text('；'), '&', word);
    const chain: { column: Column | null } = { column: null };
    const column = sheet.add('否决情形', 'helper', WORDS, () => {
      const further = chain.column === null ? text('') : call('IFERROR', call('INDEX', { kind: 'below', column: chain.column }, call('MATCH', cell(unit), { kind: 'below', column: unit }, num(0))), text(''));
      return { fx: op(counted === null ? own : when(op(cell(counted), '=', num(1)), own, text('')), '&', further) };
    });
    chain.column = column;
    const first = call('IFERROR', call('INDEX', range(column), call('MATCH', cell(book.unitNumber(roster)), range(unit), num(0))), text(''));
    return book.helper(roster, `vetoes ${ledger.name}`, ledger.name, () => ({ fx: call('MID', first, num(2), num(8000)), ...WORDS }));
  });
  const [only, another] = each;
  if (only === undefined || another === undefined) return only ?? null;
  const parts = each.map((column) => when(op(cell(column), '=', text('')), text(''), op(text('；'), '&', cell(column))));
  return roster.add('一票否决', 'helper', WORDS, call('MID', joined(parts, '&'), num(2), num(8000)));
}

function saidBy(said: Fx, ledger: string): Fx {
  return when(call('OR', op(said, '=', text('')), op(said, '=', pendingText), op(said, '=', notApplicableText)), text(ledger), said);
}
