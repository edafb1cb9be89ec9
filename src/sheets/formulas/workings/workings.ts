import type { NumberVector } from '../../../kernel/numbers';
import { ROSTER, type End, type Term } from '../../../language/term';
import type { LedgerRow, Ledgers } from '../../../ledgers/read-ledgers';
import { fill } from '../../../messages/catalogue';
import { formulaMessages, type FormulaMessageCode } from '../../../messages/sheets/formulas';
import type { InputColumn as LedgerColumn, Scheme } from '../../../scheme/model';
import type { ScoringInput } from '../../../scoring/input';
import type { Run } from '../../../scoring/run';
import { CONFIDENTIAL_TEXT, isConfidential, isHiddenColumn } from '../../../scoring/disclosure/confidential';
import { shownAt } from '../../../scoring/shown';
import type { CellValue } from '../../../workbook/cells/cell';
import { Names } from '../../defined-names';
import { Constants, type Block } from '../constants';
import { exactly } from '../exactness/exact-values';
import { any, call, cell, exact, fits, num, op, range, text, when, type ExcelFormula } from '../excel-formula';
import { inputContent, inputKnown, unitFormula } from '../inputs/input-cells';
import { rateQuestions, type RateQuestions } from '../inputs/rate-questions';
import { spellingsOf, type Spellings } from '../inputs/spellings';
import { errorOfColumn, roundingError, type RoundingError } from '../exactness/rounding-error';
import { pendingText } from '../states';
import { Scope, type Translator } from '../translate/scope';
import { Untranslatable } from '../untranslatable';
import { readColumn } from './ends';
import type { WorkingsOptions } from './workings-options';
import {
  COUNT,
  NA,
  PENDING,
  WORDS,
  WorkingsSheet,
  type CellExpression,
  type Content,
  type SheetColumn,
  type Traits,
} from './workings-sheet';
import { WorkingsTitles } from './workings-titles';

/**
 * All workings of a workbook: a sheet per ledger, one of constants, and the names that formulas read. Sheets and columns come about when
 * something needs them.
 */
export class Workings {
  readonly run: Run;
  readonly ledgers: Ledgers;
  readonly translator: Translator;
  readonly constants: Constants;
  readonly sheets: WorkingsSheet[] = [];
  readonly scheme: Scheme;
  readonly input: ScoringInput;
  private readonly names: Names;
  private readonly titles = new WorkingsTitles();
  /** Bounds of rounding errors, as far as terms were asked for theirs. */
  readonly errors = new Map<Term, RoundingError>();
  private readonly terms = new Map<SheetColumn, Term>();
  /** Computed columns whose values were written, because ordinary formulas cannot say them. */
  readonly asValues = new Set<SheetColumn>();
  private spellings: Spellings | null = null;
  private readonly longLedger: number;

  constructor({ run, ledgers, snapshot, translator, isOwnSheet, opening, longLedger }: WorkingsOptions) {
    this.run = run;
    this.ledgers = ledgers;
    this.translator = translator;
    this.longLedger = longLedger;
    this.scheme = run.scheme;
    this.input = run.input;
    this.names = new Names(snapshot, isOwnSheet);
    this.constants = new Constants(this.names, this.titles.make(say('N-CONSTANTS')), opening);
  }

  /** The workings of a ledger; of null, the one row that stands for the whole workbook. Throws {@link Untranslatable} for a 保密 one. */
  sheet(ledger: string | null): WorkingsSheet {
    if (ledger !== null && isConfidential(ledger, this.scheme)) throw new Untranslatable('N-CONFIDENTIAL');
    const known = this.sheets.find((sheet) => sheet.ledger === ledger);
    if (known !== undefined) return known;
    const name = ledger ?? say('N-WHOLE');
    const rows = ledger === null ? 1 : ledger === ROSTER ? this.input.units.length : (this.input.ledgers.get(ledger)?.rows ?? 0);
    const sheet = new WorkingsSheet(this.titles.make(name), ledger, Math.max(1, rows), rows, (head) => this.names.make(name, head));
    this.sheets.push(sheet);
    if (ledger === ROSTER) this.rosterKeys(sheet);
    else if (ledger !== null && this.scheme.symbols.ledger(ledger)?.shared !== true) this.unitName(sheet, null);
    return sheet;
  }

  /** Whether a ledger has so many rows that no formula should look at all of them for each unit. */
  isLong(sheet: WorkingsSheet): boolean {
    return sheet.rows >= this.longLedger;
  }

  /** Whether a column stands on no sheet of workings: a confidential one, or of a confidential ledger. */
  isHidden(ledger: string, name: string): boolean {
    return isHiddenColumn(ledger, name, this.scheme);
  }

  /** A column that a formula computes with. Throws {@link Untranslatable} where its cells say （保密） instead of their values. */
  operand(ledger: string, name: string): SheetColumn {
    if (this.run.suppression.hidesSome(ledger, name)) throw new Untranslatable('N-CONFIDENTIAL');
    return this.column(ledger, name);
  }

  /**
   * A declared or computed column of a ledger. Computed ones are put in before anything asks for them. Throws {@link Untranslatable} for
   * one that is {@link isHidden hidden}.
   */
  column(ledger: string, name: string): SheetColumn {
    if (this.isHidden(ledger, name)) throw new Untranslatable('N-CONFIDENTIAL');
    const sheet = this.sheet(ledger);
    return sheet.once(`column ${name}`, () => {
      const declared = this.scheme.symbols.column(ledger, name);
      if (declared?.type.kind === 'unit') return this.unitName(sheet, name);
      if (declared === undefined) throw new Untranslatable('N-NO-COLUMN', { ledger, column: name });
      const asked = rateQuestions(this, ledger, declared);
      return sheet.add(name, 'input', inputKnown(declared, this.rowsOf(ledger)), (row) => this.inputContent(ledger, row, declared, asked));
    });
  }

  /** Puts in a computed column: a formula, or the values that stand now. */
  statement(ledger: string, name: string, known: Traits, content: ExcelFormula | ((row: number) => Content)): SheetColumn {
    const sheet = this.sheet(ledger);
    return sheet.once(`column ${name}`, () => sheet.add(name, 'statement', known, content, (row) => this.shownNow(ledger, name, row)));
  }

  /**
   * A column of workings beside the regulation's own; the same key gives the same column. Throws where Excel would not take the formula.
   */
  helper(sheet: WorkingsSheet, key: string, head: string, make: () => CellExpression): SheetColumn {
    return sheet.once(key, () => {
      const { formula, states, decimals, inexact } = make();
      if (!fits(formula)) throw new Untranslatable('N-TOO-LONG');
      return sheet.add(head, 'helper', { states, decimals, inexact }, formula);
    });
  }

  /** Remembers what a column of workings computes. */
  ofTerm(column: SheetColumn, term: Term): SheetColumn {
    this.terms.set(column, term);
    return column;
  }

  /** What a column holds now, exactly; null where it is no number, or nobody knows. */
  exactly(column: SheetColumn): NumberVector | null {
    const { sheet, role, head } = column;
    const term = this.terms.get(column);
    if (term !== undefined) return exactly(term, { book: this, sheet });
    const own = role === 'input' || role === 'statement' ? this.run.column(sheet.ledger ?? ROSTER, head) : null;
    return own?.kind === 'number' ? own : null;
  }

  /** A bound of the rounding error of a column; null where it is no number, or nobody knows. */
  errorOf(column: SheetColumn): RoundingError | null {
    const { sheet, head } = column;
    const term = this.terms.get(column);
    if (term !== undefined) return roundingError(term, new Scope(this, sheet, head));
    const numbers = this.exactly(column);
    return numbers === null ? null : errorOfColumn(sheet.ledger ?? ROSTER, head, { book: this }, numbers);
  }

  /** Where a formula of a ledger's rows stands. */
  scopeOf(ledger: string | null, source: string): Scope {
    return new Scope(this, this.sheet(ledger), source);
  }

  /** The number of a row's unit in the 名册, 0 for none; by the ledger's own column or by the one that 按 names. */
  unitNumber(sheet: WorkingsSheet, by: string | null = null): SheetColumn {
    const { ledger } = sheet;
    const own = by ?? this.unitColumn(ledger);
    return sheet.once(`unit ${own}`, () => {
      const head = own === '单位' || by === null ? say('N-UNIT-NUMBER') : say('N-NUMBER-OF', { column: own });
      if (ledger === null) return sheet.add(head, 'key', COUNT, num(0));
      if (ledger === ROSTER && by === null) return sheet.add(head, 'helper', COUNT, (row) => ({ value: row + 1 }));
      return sheet.add(head, 'helper', COUNT, (row) => ({ formula: this.unitFound(ledger, own, row) }));
    });
  }

  /** The number of the sequence of a row's unit, 0 for none. */
  sequenceNumber(sheet: WorkingsSheet, by: string | null = null): SheetColumn {
    return sheet.once(`sequence ${by ?? ''}`, () => {
      const head = by === null ? say('N-SEQUENCE-NUMBER') : say('N-SEQUENCE-OF', { column: by });
      if (sheet.ledger === ROSTER && by === null) {
        if (this.sequences().every((sequence) => sequence === '')) return sheet.add(head, 'helper', COUNT, num(1));
        return sheet.add(
          head,
          'helper',
          COUNT,
          call('IFERROR', call('MATCH', cell(this.column(ROSTER, '序列')), this.sequenceBlock().column(0), num(0)), num(0)),
        );
      }
      const unit = this.unitNumber(sheet, by);
      const roster = this.sequenceNumber(this.sheet(ROSTER));
      return sheet.add(head, 'helper', COUNT, when(op(cell(unit), '=', num(0)), num(0), call('INDEX', range(roster), cell(unit))));
    });
  }

  /** Whether the unit of the own row is of one of some sequences. */
  ofSequences(sheet: WorkingsSheet, sequences: readonly string[]): ExcelFormula {
    const own = this.sequenceNumber(sheet);
    const numbers = sequences.flatMap((sequence) => {
      const at = this.sequences().indexOf(sequence);
      return at < 0 ? [] : [op(cell(own), '=', num(at + 1))];
    });
    return numbers.length === 0 ? op(cell(own), '<', num(0)) : any(numbers);
  }

  /** 1 in rows of the ledger that still hold something. */
  present(sheet: WorkingsSheet): SheetColumn {
    return sheet.once('present', () => {
      if (sheet.ledger === ROSTER) return this.unitNumber(sheet);
      return sheet.add(say('N-PRESENT'), 'helper', COUNT, (row) => {
        const source = this.rowsOf(sheet.ledger ?? '')[row];
        if (source === undefined) return { value: 0 };
        const columns = [...source.source.header.columns.values()];
        const first = Math.min(...columns);
        const area = { row: source.sheetRow, column: first, rows: 1, columns: Math.max(...columns) - first + 1 };
        return {
          formula: when(op(call('COUNTA', { kind: 'outside', sheet: source.source.sheet.name, area }), '>', num(0)), num(1), num(0)),
        };
      });
    });
  }

  /** A quantity of the row's unit, seen from a row of another ledger. */
  ofUnit(sheet: WorkingsSheet, name: string, end?: End): SheetColumn {
    const roster = readColumn(this, { ledger: ROSTER, name, end });
    if (sheet.ledger === ROSTER) return roster;
    const unit = this.unitNumber(sheet);
    return this.helper(sheet, `of unit ${name} ${end ?? ''}`, say('N-OF-UNIT', { column: name }), () => ({
      ...roster.traits,
      states: roster.traits.states | PENDING,
      formula: when(op(cell(unit), '=', num(0)), pendingText, call('INDEX', range(roster), cell(unit))),
    }));
  }

  rowsOf(ledger: string): readonly LedgerRow[] {
    return this.ledgers.rows.get(ledger) ?? [];
  }

  /** The sequences by number. */
  sequences(): readonly string[] {
    return this.scheme.sequences.length > 0 ? this.scheme.sequences : [...new Set(this.input.units.map((unit) => unit.sequence))];
  }

  /** What the scoring run found for a cell. */
  shownNow(ledger: string, name: string, row: number): CellValue {
    const column = this.run.column(ledger, name);
    const shown = shownAt(column, row, this.run.store);
    if (shown.state === 'value' && this.run.suppression.hides(ledger, name, row)) return CONFIDENTIAL_TEXT;
    if (shown.state === 'value' && column.kind === 'boolean') return shown.text === '是' ? 1 : 0;
    return shown.number ?? shown.text;
  }

  private rosterKeys(sheet: WorkingsSheet): void {
    const declared = this.scheme.symbols.column(ROSTER, this.unitColumn(ROSTER));
    if (declared === undefined) return;
    const column = sheet.add(
      '单位',
      'key',
      WORDS,
      (row) => this.inputContent(ROSTER, row, declared),
      (row) => this.input.units[row]?.name ?? null,
    );
    sheet.once('column 单位', () => column);
    sheet.once(`column ${declared.name}`, () => column);
    const sequence = this.scheme.symbols.column(ROSTER, '序列');
    if (sequence !== undefined && this.scheme.sequences.length === 0) return;
    const [only = '', another] = this.scheme.sequences;
    const fallback = only !== '' && another === undefined ? only : '';
    sheet.once('column 序列', () =>
      sheet.add(
        '序列',
        'key',
        WORDS,
        (row): Content => {
          const source = this.rowsOf(ROSTER)[row];
          if (sequence === undefined || source?.source.header.columns.has('序列') !== true)
            return { value: this.input.units[row]?.sequence ?? '' };
          return this.inputContent(ROSTER, row, { ...sequence, fallback, required: false });
        },
        (row) => this.input.units[row]?.sequence ?? null,
      ),
    );
  }

  private inputContent(ledger: string, row: number, column: LedgerColumn, asked: RateQuestions = new Map()): Content {
    const source = this.rowsOf(ledger)[row];
    return inputContent(source, column, {
      listed: (options) =>
        this.constants
          .block(`options ${ledger}.${column.name}`, `${ledger}·${column.name}`, [say('N-OPTIONS')], () =>
            options.map((option) => [option]),
          )
          .column(0),
      isAsked: source === undefined ? null : (asked.get(source.source.sheet.name) ?? null),
    });
  }

  /** The name of a row's unit as the 名册 has it, else what stands there. */
  private unitName(sheet: WorkingsSheet, column: string | null): SheetColumn {
    const own = this.unitColumn(sheet.ledger);
    const name = column ?? own;
    return sheet.once(`column ${name}`, () => {
      const number = this.unitNumber(sheet, name === own ? null : name);
      const declared = this.scheme.symbols.column(sheet.ledger ?? '', name);
      const roster = this.column(ROSTER, '单位');
      const known = { ...WORDS, states: NA | PENDING };
      return sheet.add(name, name === own ? 'key' : 'input', known, (row): Content => {
        const source = this.rowsOf(sheet.ledger ?? '')[row];
        const raw = source === undefined || declared === undefined ? null : unitFormula(source, declared);
        const unknown = raw === null ? text('') : op(raw, '&', text(''));
        return {
          formula: call('IFERROR', when(op(cell(number), '>', num(0)), call('INDEX', range(roster), cell(number)), unknown), pendingText),
        };
      });
    });
  }

  unitColumn(ledger: string | null): string {
    return this.scheme.symbols.ledger(ledger ?? '')?.columns.find((column) => column.type.kind === 'unit')?.name ?? '单位';
  }

  private unitFound(ledger: string, column: string, row: number): ExcelFormula {
    const declared = this.scheme.symbols.column(ledger, column);
    const source = this.rowsOf(ledger)[row];
    const raw = source === undefined || declared === undefined ? null : unitFormula(source, declared);
    if (raw === null) return num(0);
    this.spellings ??= spellingsOf(this);
    const { cells, arePlain } = this.spellings;
    const name = op(raw, '&', text(''));
    const found = arePlain
      ? call('INDEX', cells.column(1), call('MATCH', name, cells.column(0), num(0)))
      : call('SUMPRODUCT', op(exact(cells.column(0), name), '*', cells.column(1)));
    return call('IFERROR', found, num(0));
  }

  private sequenceBlock(): Block {
    return this.constants.block('sequences', say('N-SEQUENCES'), ['序列'], () => this.sequences().map((sequence) => [sequence]));
  }
}

function say(code: FormulaMessageCode, data: Record<string, string | number> = {}): string {
  return fill(formulaMessages[code], data);
}
