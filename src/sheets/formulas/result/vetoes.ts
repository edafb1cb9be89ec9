import type { UnitCard } from '../../../assessment/assessment';
import { VETO_SEPARATOR, vetoColumns } from '../../../assessment/findings/structure/structure';
import { ROSTER } from '../../../language/term';
import { fill } from '../../../messages/catalogue';
import { formulaMessages } from '../../../messages/sheets/formulas';
import { call, cell, joined, num, op, range, text, when, type ExcelFormula } from '../excel-formula';
import type { Untranslated } from '../statements';
import { notApplicableText, pendingText } from '../states';
import { conditionColumn } from '../translate/aggregate/which-rows/scan';
import { Scope } from '../translate/scope';
import type { Workings } from '../workings/workings';
import { WORDS, type SheetColumn } from '../workings/workings-sheet';

/**
 * 一票否决: what the vetoes of a unit say, separated by ；. Each row that counts says its own, and each what stands in the next row of its
 * unit. Of a confidential ledger stands what is known now.
 */
export function writeVetoes(
  book: Workings,
  units: readonly UnitCard[],
): { readonly column: SheetColumn | null; readonly untranslated: readonly Untranslated[] } {
  const roster = book.sheet(ROSTER);
  const untranslated: Untranslated[] = [];
  const each = book.scheme.ledgers
    .filter((ledger) => ledger.veto)
    .map((ledger) => {
      if (ledger.confidential) {
        untranslated.push({ what: ledger.name, why: fill(formulaMessages['N-CONFIDENTIAL'], {}) });
        return roster.add(ledger.name, 'helper', WORDS, (row) => ({
          value: (units[row]?.vetoes ?? []).filter((veto) => veto === ledger.name).join('；'),
        }));
      }
      const sheet = book.sheet(ledger.name);
      const scope = new Scope(book, sheet, '');
      const unit = book.unitNumber(sheet);
      const word = saidBy(
        vetoColumns(ledger).map(
          ({ name: column, type }) =>
            scope.atom({ kind: 'column', ledger: ledger.name, column, via: 'row', span: { start: 0, end: 0 }, type }).formula,
        ),
        ledger.name,
      );
      const counted = ledger.counts === null ? null : conditionColumn([ledger.counts.term], ledger.name, scope);
      const own = op(text('；'), '&', word);
      const chain: { column: SheetColumn | null } = { column: null };
      const column = sheet.add('否决情形', 'helper', WORDS, () => {
        const further =
          chain.column === null
            ? text('')
            : call(
                'IFERROR',
                call('INDEX', { kind: 'below', column: chain.column }, call('MATCH', cell(unit), { kind: 'below', column: unit }, num(0))),
                text(''),
              );
        return { formula: op(counted === null ? own : when(op(cell(counted), '=', num(1)), own, text('')), '&', further) };
      });
      chain.column = column;
      const first = call(
        'IFERROR',
        call('INDEX', range(column), call('MATCH', cell(book.unitNumber(roster)), range(unit), num(0))),
        text(''),
      );
      return book.helper(roster, `vetoes ${ledger.name}`, ledger.name, () => ({
        formula: call('MID', first, num(2), num(8000)),
        ...WORDS,
      }));
    });
  const [only, another] = each;
  if (only === undefined || another === undefined) return { column: only ?? null, untranslated };
  const parts = each.map((column) => when(op(cell(column), '=', text('')), text(''), op(text('；'), '&', cell(column))));
  return { column: roster.add('一票否决', 'helper', WORDS, call('MID', joined(parts, '&'), num(2), num(8000))), untranslated };
}

/** What the columns of a row say, one after another; the name of the ledger where they say nothing. */
function saidBy(columns: readonly ExcelFormula[], ledger: string): ExcelFormula {
  const isNothing = (said: ExcelFormula): ExcelFormula =>
    call('OR', op(said, '=', text('')), op(said, '=', pendingText), op(said, '=', notApplicableText));
  const [only, another] = columns;
  if (only === undefined) return text(ledger);
  if (another === undefined) return when(isNothing(only), text(ledger), only);
  const parts = columns.map((said) => when(isNothing(said), text(''), op(text(VETO_SEPARATOR), '&', said)));
  const said = joined(parts, '&');
  return when(call('AND', ...columns.map(isNothing)), text(ledger), call('MID', said, num(2), num(8000)));
}
