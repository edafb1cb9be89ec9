import type { Assessed, ResultPlan } from '../../assessment/assessment';
import { isResultSheet, isWorkingsSheet } from '../../workbook/owned-sheets';
import { fill } from '../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../messages/sheets/formulas';
import type { Place } from '../../workbook/cells/area';
import { WorkbookError } from '../../workbook/error';
import { atOnce, type Sliced } from '../../workbook/progress';
import type { Snapshot } from '../../workbook/snapshot';
import { withNames } from '../remembered-names';
import { planResult, resultTitle } from '../result/result-sheet';
import { retired } from '../result/retire';
import { sheetEdits } from './layout';
import { writeChecks } from './result/checks';
import { writeConsequences } from './result/consequences';
import { followingOf } from './result/following';
import { outsideRows } from './inputs/outside-rows';
import { resultFormulas } from './result/result';
import { writeVetoes } from './result/vetoes';
import { writeStatements, type Untranslated } from './statements';
import { translator } from './translate/translator';
import { looksAtDays } from './scheme-terms';
import { Workings } from './workings/workings';
import type { SheetColumn } from './workings/workings-sheet';

/** A result in ordinary formulas, and where everything stands. */
export interface FormulaPlan extends ResultPlan {
  /** What ordinary formulas cannot say: its values were written. */
  readonly untranslated: readonly Untranslated[];
  /** The data cells of every computed column that is not confidential, one row per ledger row or unit. */
  readonly columns: readonly { readonly ledger: string; readonly name: string; readonly place: Place }[];
  /** 结果运用 in the order of the scheme, a cell per unit: 1 where it applies, else 0. */
  readonly consequences: readonly { readonly name: string; readonly place: Place }[];
  /**
   * 检查 by their index in the scheme, a cell per row of their ledger (one for the whole workbook): 1 it holds, 0 it does not, blank where
   * it is not decided.
   */
  readonly checks: readonly { readonly index: number; readonly place: Place }[];
}

/** `longLedger`: rows from which on a ledger is long. */
export interface FormulaOptions {
  readonly longLedger?: number;
}

/** Rows from which on a ledger is long: formulas then look at the rows of their unit only, at the price of being longer themselves. */
const LONG_LEDGER = 500;

/**
 * The result as ordinary formulas of Excel 2016 (and MAXIFS, MINIFS of 2019), without macros or array formulas: 考评结果, and per ledger a
 * sheet 计算-… that refers to the users' own cells, so that the workbook recalculates anywhere. Kaoji owns these sheets as it owns the
 * result; throws WB-NOT-OWNED where it would cover anything else, WB-FROM-1904 where the scheme looks at days, which its formulas count
 * from 1900, and the workbook counts them from 1904. States stand in cells as 不适用, 待补, 无法计算; 是否 as 1 and 0, shown as 是 and 否.
 */
export function planFormulas(assessed: Assessed, snapshot: Snapshot, options: FormulaOptions = {}): FormulaPlan {
  return atOnce(planFormulasSliced(assessed, snapshot, options));
}

/** The same in slices. */
export function* planFormulasSliced(
  assessed: Assessed,
  snapshot: Snapshot,
  { longLedger = LONG_LEDGER }: FormulaOptions = {},
): Sliced<FormulaPlan> {
  const { run, ledgers, scheme } = assessed.checking;
  for (const { isRows, ledger, sheet } of ledgers.sheets)
    if (!isRows) throw new WorkbookError('WB-NOT-ROWS', { ledger: ledger.name, sheet: sheet.name });
  if (snapshot.sheets.some(({ from1904 }) => from1904 === true) && looksAtDays(scheme)) throw new WorkbookError('WB-FROM-1904');
  const book = new Workings({
    run,
    ledgers,
    snapshot,
    translator,
    isOwnSheet: (sheet) => isResultSheet(sheet) || isWorkingsSheet(sheet),
    opening: [resultTitle(assessed), say('N-CONSTANTS-NOTE'), '', ''],
    longLedger,
  });
  const inStatements = yield* writeStatements(book);
  const consequences = writeConsequences(book);
  const vetoes = writeVetoes(book, assessed.units);
  const checks = writeChecks(book);
  const untranslated = [
    ...inStatements.untranslated,
    ...consequences.untranslated,
    ...vetoes.untranslated,
    ...checks.untranslated,
    ...outsideRows(book),
  ];
  const following = followingOf(scheme, inStatements);
  const formulas = resultFormulas(
    book,
    assessed,
    { consequences: consequences.column, following: consequences.each.map(({ column }) => column), vetoes: vetoes.column },
    { untranslated, following },
  );
  // The result asks for names, which the sheets of workings then define.
  const result = planResult(assessed, snapshot, formulas());
  const workings = yield* sheetEdits(book, snapshot);
  const place = (column: SheetColumn): Place => ({
    sheet: column.sheet.title,
    area: { row: column.sheet.firstRow, column: column.index, rows: column.sheet.rows, columns: 1 },
  });
  return {
    ...result,
    edits: withNames(
      [
        ...retired(snapshot, { result: result.sheet, workings: [...book.sheets.map(({ title }) => title), book.constants.title] }),
        ...workings,
        ...result.edits,
      ],
      snapshot,
    ),
    untranslated,
    partly: following.partly,
    columns: scheme.statements.flatMap(({ ledger, name }) =>
      book.isHidden(ledger, name) ? [] : [{ ledger, name, place: place(book.column(ledger, name)) }],
    ),
    consequences: consequences.each.map(({ name, column }) => ({ name, place: place(column) })),
    checks: checks.columns.map(({ check, column }) => ({ index: scheme.checks.indexOf(check), place: place(column) })),
  };
}

function say(code: FormulaMessageCode): string {
  return fill(formulaMessages[code], {});
}

export type { Untranslated };
