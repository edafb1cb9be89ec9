import { ROSTER, type Term } from '../../../language/term';
import { derivationMessages } from '../../../messages/assessment/derivation';
import { CONSEQUENCES } from '../../../scoring/explain/consequences';
import { PENDING_TEXT } from '../../../scoring/shown';
import { unitConsequences } from '../../../scoring/standing/consequences';
import type { CellValue } from '../../../workbook/cells/cell';
import { criterion } from '../criterion';
import { any, call, cell, joined, num, op, text, when, type ExcelFormula } from '../excel-formula';
import { attempt, type Untranslated } from '../statements';
import { pendingText, undefinedText } from '../states';
import { countRows, someState } from '../translate/aggregate/which-rows/criteria';
import { conditionColumn } from '../translate/aggregate/which-rows/scan';
import { unitRows } from '../translate/aggregate/which-rows/unit-rows';
import { truthCell } from '../translate/condition';
import { Scope } from '../translate/scope';
import type { Workings } from '../workings/workings';
import { PENDING, UNDEFINED, WORDS, type SheetColumn, type WorkingsSheet } from '../workings/workings-sheet';

/**
 * 结果运用: a column of the 名册 for each, 1 where it applies, 待补 where that cannot be decided yet, else 0, and one with what stands
 * under 结果运用.
 */
export function writeConsequences(book: Workings): {
  column: SheetColumn | null;
  each: { name: string; column: SheetColumn }[];
  untranslated: Untranslated[];
} {
  const { scheme } = book;
  const sheet = book.sheet(ROSTER);
  const untranslated: Untranslated[] = [];
  const each: { name: string; column: SheetColumn }[] = [];
  scheme.consequences.forEach((consequence, index) => {
    const failure = attempt(book, () => {
      const scope = new Scope(book, sheet, consequence.when.source);
      const { applies, open } =
        consequence.ledger === ROSTER
          ? ofUnit(index, consequence.when.term, consequence.name, scope)
          : ofRows(consequence.ledger, consequence.when.term, scope);
      const states = open === null ? 0 : PENDING;
      const stands = when(applies, num(1), open === null ? num(0) : when(open, pendingText, num(0)));
      const formula = consequence.appliesTo === null ? stands : when(book.ofSequences(sheet, consequence.appliesTo), stands, num(0));
      each.push({
        name: consequence.name,
        column: book.helper(sheet, `consequence ${String(index)}`, consequence.name, () => ({
          formula,
          states,
          decimals: 0,
          inexact: false,
        })),
      });
    });
    if (failure === null) return;
    untranslated.push({ what: `${CONSEQUENCES} ${consequence.name}`, why: failure.message });
    each.push({
      name: consequence.name,
      column: sheet.add(consequence.name, 'helper', { ...WORDS, decimals: 0 }, (row) => ({ value: standsNow(book, index, row) })),
    });
  });
  return { column: each.length === 0 ? null : saidColumn(each, sheet), each, untranslated };
}

/** Those that apply, separated by ；, then how many are open. */
function saidColumn(each: readonly { readonly name: string; readonly column: SheetColumn }[], sheet: WorkingsSheet): SheetColumn {
  const applying = joined(
    each.map(({ name, column }) => when(op(cell(column), '=', num(1)), text(`；${name}`), text(''))),
    '&',
  );
  const mayBeOpen = each.filter(({ column }) => (column.traits.states & PENDING) !== 0);
  if (mayBeOpen.length === 0) return sheet.add(CONSEQUENCES, 'helper', WORDS, call('MID', applying, num(2), num(LONGEST)));
  const open = sheet.add(
    `${CONSEQUENCES}（${PENDING_TEXT}）`,
    'helper',
    { ...WORDS, decimals: 0 },
    joined(
      mayBeOpen.map(({ column }) => when(op(cell(column), '=', pendingText), num(1), num(0))),
      '+',
    ),
  );
  const [before = '', after = ''] = derivationMessages['D-OPEN'].zh.split('{count}');
  const told = when(op(cell(open), '=', num(0)), text(''), joined([text(`；${before}`), cell(open), text(after)], '&'));
  return sheet.add(CONSEQUENCES, 'helper', WORDS, call('MID', op(applying, '&', told), num(2), num(LONGEST)));
}

/** Whether a 结果运用 holds, and whether that is not known yet; null where it always is. */
interface Test {
  readonly applies: ExcelFormula;
  readonly open: ExcelFormula | null;
}

function ofUnit(index: number, term: Term, name: string, scope: Scope): Test {
  const test = scope.book.helper(
    scope.sheet,
    `consequence test ${String(index)}`,
    `${name}：${scope.source.replace(/\s+/gu, ' ').trim().slice(0, 60)}`,
    () => truthCell(term, scope),
  );
  const states = STATES.filter(({ bit }) => (test.traits.states & bit) !== 0).map(({ word }) => op(cell(test), '=', word));
  return { applies: op(cell(test), '=', num(1)), open: states.length === 0 ? null : any(states) };
}

function ofRows(ledger: string, term: Term, scope: Scope): Test {
  const { book } = scope;
  const inner: Scope = scope.on(book.sheet(ledger));
  const counts = book.scheme.symbols.ledger(ledger)?.counts ?? null;
  const unit = book.unitNumber(scope.sheet);
  const rows = criterion(book.unitNumber(inner.sheet), cell(unit), unitRows(book, unit, inner.sheet, null));
  const holds = conditionColumn([term, ...(counts === null ? [] : [counts.term])], ledger, inner);
  if (holds === null) return { applies: op(countRows([rows]), '>', num(0)), open: null };
  const states = STATES.flatMap(({ bit }) => someState(holds, bit, [rows]));
  return { applies: op(countRows([rows, criterion(holds, 1)]), '>', num(0)), open: states.length === 0 ? null : any(states) };
}

const LONGEST = 8000;

/** The states in which a condition is not decided yet. */
const STATES = [
  { bit: PENDING, word: pendingText },
  { bit: UNDEFINED, word: undefinedText },
] as const;

function standsNow({ run, scheme }: Workings, index: number, unit: number): CellValue {
  const found = unitConsequences(run, unit).find(({ consequence }) => consequence === scheme.consequences[index]);
  return found === undefined ? 0 : found.pending ? PENDING_TEXT : 1;
}
