import { placesOf } from '../../assessment/context';
import { fill, inWords } from '../../messages/catalogue';
import { formulaMessages } from '../../messages/sheets/formulas';
import { ROSTER, type End } from '../../language/term';
import type { Statement } from '../../scheme/model';
import { isTooLarge } from '../../scoring/explain/too-large';
import { ingest } from '../../scoring/ingest';
import type { Sliced } from '../../workbook/progress';
import { shownAt } from '../../scoring/shown';
import type { CellValue } from '../../workbook/cells/cell';
import { all, call, cell, fits, num, op, when, type ExcelFormula } from './excel-formula';
import { gradeOfUnits } from './result/grade';
import { openAmongUnits, openBeforeUnits, rankedCount, rankNow, rankOfUnits, tiedEnds } from './result/unit-rank';
import { notApplicableText, pendingText } from './states';
import { expression } from './translate/expression';
import { roundingOf } from './translate/rounding/column-rounding';
import { Scope } from './translate/scope';
import { Untranslatable } from './untranslatable';
import { putEnd } from './workings/ends';
import type { Workings } from './workings/workings';
import { NA, PENDING, UNDEFINED, type CellExpression, type Content, type SheetColumn, type WorkingsSheet } from './workings/workings-sheet';

/** A statement whose values were written, because ordinary formulas cannot say it. */
export interface Untranslated {
  /** 指标.得分, 考核得分, 检查 …: what it is, in the words of the scheme. */
  readonly what: string;
  readonly why: string;
}

/** What of the statements could not be written as formulas. */
export interface StatementsWritten {
  readonly untranslated: readonly Untranslated[];
  /** The statements whose values were written. */
  readonly values: ReadonlySet<Statement>;
  /** Those of which the values of some rows were. */
  readonly inPart: ReadonlySet<Statement>;
}

/** Writes every computed column of the scheme that is not confidential, in an order in which each needs only earlier ones. */
export function* writeStatements(book: Workings): Sliced<StatementsWritten> {
  const untranslated: Untranslated[] = [];
  const values = new Set<Statement>();
  const inPart = new Set<Statement>();
  const { statements } = book.scheme;
  for (const [done, statement] of statements.entries()) {
    yield { phase: 'planning', done, of: statements.length };
    const { ledger, name } = statement;
    if (book.isHidden(ledger, name)) continue;
    const sheet = book.sheet(ledger);
    /** Rows that a spreadsheet might round to the other side. */
    const close = new Set<number>();
    const failure = attempt(book, () => {
      const value = limited(
        book,
        sheet,
        statement.appliesTo,
        expressionOf(statement, new Scope(book, sheet, statement.kind === 'formula' ? statement.formula.source : ''), (row) =>
          close.add(row),
        ),
      );
      if (!fits(value.formula)) throw new Untranslatable('N-TOO-LONG');
      const known = knownValues(statement, book);
      const { states, decimals, inexact } = value;
      book.statement(
        ledger,
        name,
        known === null ? { states, decimals, inexact } : { states: NA | PENDING | UNDEFINED, decimals: null, inexact: true },
        (row): Content => {
          const fixed = known?.(row) ?? (close.has(row) ? book.shownNow(ledger, name, row) : undefined);
          return fixed === undefined ? { formula: value.formula } : { value: fixed };
        },
      );
    });
    if (failure === null) {
      if (close.size > 0) {
        inPart.add(statement);
        untranslated.push({ what: rowsOf(statement, [...close], book), why: fill(formulaMessages['N-CLOSE'], {}) });
      }
      const open = attempt(book, () => writeEnds(statement, book));
      if (open === null) continue;
      untranslated.push({ what: ledger === ROSTER ? name : `${ledger}.${name}`, why: open.message });
      continue;
    }
    const column = book.statement(ledger, name, { states: NA | PENDING | UNDEFINED, decimals: null, inexact: false }, (row): Content => ({
      value: book.shownNow(ledger, name, row),
    }));
    book.asValues.add(column);
    values.add(statement);
    untranslated.push({ what: ledger === ROSTER ? name : `${ledger}.${name}`, why: failure.message });
  }
  return { untranslated, values, inPart };
}

/** Of how many rows the first are named. */
const NAMED = 3;

/** Some rows of a statement, in words. */
function rowsOf({ ledger, name }: Statement, rows: readonly number[], book: Workings): string {
  const places = placesOf(book.ledgers, book.scheme);
  const first = rows.slice(0, NAMED).map((row) => inWords(places.label(ledger, row)));
  const data = { what: ledger === ROSTER ? name : `${ledger}.${name}`, rows: first.join('、'), count: rows.length };
  return fill(formulaMessages[rows.length > NAMED ? 'N-SOME-ROWS-MANY' : 'N-SOME-ROWS'], data);
}

/** Beside a rank that others may still change: what it may come to, and what formulas read of it. */
function writeEnds(statement: Statement, book: Workings): void {
  const { ledger, name } = statement;
  const sheet = book.sheet(ledger);
  const column = book.column(ledger, name);
  const known = knownValues(statement, book);
  const put = (end: End | undefined, value: CellExpression): void => {
    if (!fits(value.formula)) throw new Untranslatable('N-TOO-LONG');
    const traits = known === null ? value : { states: NA | PENDING | UNDEFINED, decimals: null, inexact: true };
    putEnd(sheet, { name, end }, { states: traits.states, decimals: traits.decimals, inexact: traits.inexact }, (row): Content => {
      const fixed = known?.(row);
      return fixed === undefined ? { formula: value.formula } : { value: fixed };
    });
  };
  if ((statement.kind !== 'rank' && statement.kind !== 'rankedCount') || book.scheme.ranking?.waits !== true) return;
  const scope = new Scope(book, sheet, '');
  const open = statement.kind === 'rank' ? openBeforeUnits(scope) : openAmongUnits(scope);
  if (open === null) return;
  const { may, surely } = open;
  const own = { states: column.traits.states, decimals: 0, inexact: false };
  const now = statement.kind === 'rank' ? rankNow(scope) : column;
  const tied = statement.kind === 'rank' ? tiedEnds(scope) : null;
  const ended = (count: SheetColumn | null, end: End): ExcelFormula => {
    const waiting = tied === null ? cell(now) : when(tied.isTied, tied[end], cell(now));
    return when(call('ISNUMBER', cell(now)), count === null ? cell(now) : op(cell(now), '+', cell(count)), waiting);
  };
  put('high', { ...own, formula: ended(may, 'high') });
  put('low', { ...own, formula: ended(surely, 'low') });
  const least = surely === null ? num(0) : cell(surely);
  const isOpen = all([call('ISNUMBER', cell(column)), op(cell(may), '>', least)]);
  put(undefined, { ...own, states: own.states | PENDING, formula: when(isOpen, pendingText, cell(column)) });
}

/** 不适用 beyond some sequences. */
function limited(book: Workings, sheet: WorkingsSheet, sequences: readonly string[] | null, value: CellExpression): CellExpression {
  if (sequences === null) return value;
  return { ...value, states: value.states | NA, formula: when(book.ofSequences(sheet, sequences), value.formula, notApplicableText) };
}

/** Does something that may turn out not to be sayable; then the columns made on the way go, and the reason comes back. */
export function attempt(book: Workings, work: () => void): Untranslatable | null {
  const before = new Map(book.sheets.map((sheet) => [sheet, sheet.columns.length]));
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    for (const [sheet, count] of before) sheet.backTo(count);
    return error;
  }
}

function expressionOf(statement: Statement, scope: Scope, close: (row: number) => void): CellExpression {
  switch (statement.kind) {
    case 'rank':
      return rankOfUnits(scope);
    case 'rankedCount':
      return rankedCount(scope);
    case 'grade':
      return gradeOfUnits(statement, scope);
    case 'formula':
      refuseTooLarge(statement, scope.book);
      return expression(statement.formula.term, scope, roundingOf(statement, scope, statement.formula.term, close));
  }
}

/** Where the program says 无法计算, Excel would say #NUM!. */
function refuseTooLarge(statement: Statement, { run }: Workings): void {
  const rows = run.store.frame(statement.ledger).rows;
  for (let row = 0; row < rows; row += 1) if (isTooLarge(run, statement, row)) throw new Untranslatable('N-TOO-LARGE');
}

/** 已知 of a worked case: quantities that are given, by unit; undefined where the formula holds. */
function knownValues(statement: Statement, { input, run }: Workings): ((row: number) => CellValue | undefined) | null {
  const known = statement.ledger === ROSTER ? input.known?.get(statement.name) : undefined;
  if (known === undefined) return null;
  const fixed = ingest(
    known.map((value) => value ?? null),
    known.length,
    statement.type,
    { fallback: null, required: true },
    run.store.texts,
  );
  return (row) => {
    if (known[row] === undefined) return undefined;
    const shown = shownAt(fixed, row, run.store);
    return shown.number ?? shown.text;
  };
}
