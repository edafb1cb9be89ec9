import { columnIndex, columnLetters } from '../../workbook/cells/a1';
import { isDateFormat, isTimeFormat } from '../../workbook/cells/date-format';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../workbook/cells/area';
import type { XlsxCell, XlsxLoss, XlsxSheet, XlsxStyle, XlsxValue } from '../book';
import { Damage } from '../damage';
import { movable } from '../../workbook/cells/formula-text';
import { plainFunctionNames } from '../formulas/function-names';
import type { XmlCursor } from '../xml/xml-cursor';
import { numberOfIsoDate } from './iso-date';
import { own, readText, unescaped, type FileText } from './texts';

/** What the cells of a workbook have in common, as they are read. */
export interface CellContext {
  readonly texts: readonly FileText[];
  readonly theme: readonly string[] | undefined;
  readonly looks: readonly CellLook[];
  readonly dateSystem: '1900' | '1904';
  /** Whether a cell's mark `cm` says that its array spills. */
  readonly spills: (mark: string | undefined) => boolean;
  /** What cells hold and the model does not. */
  readonly lost: Set<XlsxLoss>;
}

/** How cells look; cells that also hold the same are one object, as most cells of a long sheet are. */
export interface CellLook {
  readonly style?: XlsxStyle;
  readonly numberFormat?: string;
  /** Cells of this look that were read, by their value. */
  readonly known: Map<XlsxValue, XlsxCell>;
}

/** A look without cells; General and the default style are left out. */
export function lookOf(style: XlsxStyle | undefined, numberFormat: string | undefined): CellLook {
  return {
    ...(style === undefined ? {} : { style }),
    ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    known: new Map(),
  };
}

/** More values of one look than these are not looked up: they would be seldom seen again. */
const KNOWN = 20_000;
/** What a cell may be (ECMA-376 part 1, 18.18.11), and what it may hold once. */
const TYPES = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
const CONTENTS = new Set(['f', 'is', 'v']);
const DATE_FORMAT = 'yyyy-mm-dd';
const DATE_TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';

/** Reads the cells of one sheet, each as the cursor stands at its start. Throws {@link Damage} at a cell that contradicts itself. */
export class CellReader {
  readonly #plain = lookOf(undefined, undefined);
  readonly #masters = new Map<string, { readonly moved: ReturnType<typeof movable>; readonly row: number; readonly column: number }>();
  readonly #shares: { readonly row: number; readonly column: number; readonly share: string }[] = [];
  #row = -1;
  #rowText = '';
  #column = -1;

  constructor(
    readonly cursor: XmlCursor,
    readonly context: CellContext,
    readonly into: XlsxSheet,
  ) {}

  /** The row that was last begun, from 1. */
  get rowNumber(): number {
    return this.#row + 1;
  }

  /** A `row` begins. */
  row(): void {
    const number = this.cursor.attribute('r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    this.#column = -1;
    this.#rowText = String(this.#row + 1);
    if (!(Number.isInteger(this.#row) && this.#row >= 0 && this.#row < SHEET_ROWS)) throw this.#damage('cell', `<row r="${number ?? ''}">`);
  }

  /** A `c` begins; goes to its end. */
  cell(): void {
    const { cursor } = this;
    this.#goTo(cursor.attribute('r'));
    const type = cursor.attribute('t') ?? 'n';
    if (!TYPES.has(type)) throw this.#damage('cellContent', `t="${type}"`);
    const seen = new Set<string>();
    const number = cursor.attribute('s');
    const look = (number === undefined ? this.context.looks[0] : this.context.looks[Number(number)]) ?? this.#plain;
    const spills = this.context.spills(cursor.attribute('cm'));
    let written: string | undefined;
    let text: FileText | undefined;
    let formula: string | undefined;
    let array: XlsxCell['array'];
    while (cursor.next() === 'open' || cursor.kind === 'text') {
      if (cursor.kind === 'text') continue;
      if (seen.has(cursor.local)) throw this.#damage('cellContent', `<${cursor.local}>`);
      if (CONTENTS.has(cursor.local)) seen.add(cursor.local);
      if (cursor.local === 'v') written = cursor.innerText();
      else if (cursor.local === 'is') text = readText(cursor, this.context.theme, this.context.lost);
      else if (cursor.local === 'f') {
        const kind = cursor.attribute('t');
        if (kind === 'dataTable') this.context.lost.add('dataTables');
        const area = kind === 'array' ? cursor.attribute('ref') : undefined;
        if (area !== undefined) array = { area, dynamic: spills || this.context.spills(cursor.attribute('cm')) };
        formula = this.#formula();
      } else cursor.skip();
    }
    const cell = this.#cellOf(type, written, text, look);
    if (formula === undefined) this.#put(cell);
    else this.#put({ value: cell.value, formula: `=${formula}`, ...(array === undefined ? {} : { array }), ...rest(cell) });
  }

  /** All cells are read: those that share the formula of another get their own. */
  end(): void {
    for (const { row, column, share } of this.#shares) {
      const master = this.#masters.get(share);
      if (master === undefined) continue;
      const cells = (this.into.cells[row] ??= {});
      const cell = cells[column];
      const formula = `=${master.moved(row - master.row, column - master.column)}`;
      const { value, ...others } = cell ?? { value: null };
      cells[column] = { value, formula, ...others };
    }
  }

  /** The formula of the `f` that was just opened; undefined where the cell shares another's, or has none of its own. */
  #formula(): string | undefined {
    const { cursor } = this;
    const share = cursor.attribute('t') === 'shared' ? cursor.attribute('si') : undefined;
    const formula = plainFunctionNames(own(cursor.innerText()));
    if (share !== undefined && formula === '') this.#shares.push({ row: this.#row, column: this.#column, share });
    else if (share !== undefined) this.#masters.set(share, { moved: movable(formula), row: this.#row, column: this.#column });
    return formula === '' ? undefined : formula;
  }

  /** The cell's place: its address where it says one, else beside the cell before it. */
  #goTo(address: string | undefined): void {
    if (address === undefined) this.#column += 1;
    else {
      this.#column = columnIndex(address);
      const letters = this.#column < 26 ? 1 : this.#column < 702 ? 2 : 3;
      if (address.length !== letters + this.#rowText.length || !address.endsWith(this.#rowText))
        throw this.#damage('cell', `<c r="${address}">`);
    }
    if (this.#column < 0 || this.#column >= SHEET_COLUMNS) throw this.#damage('cell', `<c r="${address ?? ''}">`);
  }

  /** Only what holds or shows something is kept. */
  #put(cell: XlsxCell): void {
    if (this.into.cells[this.#row]?.[this.#column] !== undefined) throw this.#damage('duplicateCell', '');
    if (cell.value === null && cell.formula === undefined && cell.style === undefined && cell.numberFormat === undefined) return;
    (this.into.cells[this.#row] ??= {})[this.#column] = cell;
  }

  /** A cell without formula, by its type (ECMA-376 part 1, 18.18.11). */
  #cellOf(type: string, written: string | undefined, text: FileText | undefined, look: CellLook): XlsxCell {
    if (type === 's' && written !== undefined && written !== '') {
      const shared = this.context.texts[Number(written)];
      if (shared === undefined) throw this.#damage('sharedText', written);
      return shared.runs === undefined ? known(shared.text, look) : { ...known(shared.text, look), runs: shared.runs };
    }
    if (type === 'inlineStr' && text !== undefined)
      return text.runs === undefined ? known(text.text, look) : { ...known(text.text, look), runs: text.runs };
    if (type === 'str' && written !== undefined) return known(own(unescaped(written)), look);
    if (type === 'd' && written !== undefined && written !== '') return this.#dated(written, look);
    return known(written === undefined || written === '' ? null : plainValue(type, written), look);
  }

  #dated(written: string, look: CellLook): XlsxCell {
    const number = numberOfIsoDate(written.trim(), this.context.dateSystem);
    if (number === null) return known(own(written), look);
    const { numberFormat } = look;
    if (numberFormat !== undefined && (isDateFormat(numberFormat) || isTimeFormat(numberFormat))) return known(number, look);
    return { ...known(number, look), numberFormat: Number.isInteger(number) ? DATE_FORMAT : DATE_TIME_FORMAT };
  }

  #damage(kind: 'cell' | 'cellContent' | 'duplicateCell' | 'sharedText', found: string): Damage {
    const cell = this.#column < 0 ? String(this.#row + 1) : `${columnLetters(this.#column)}${String(this.#row + 1)}`;
    return new Damage(kind, { sheet: this.into.name, cell, found });
  }
}

/** A cell with this value and look; the same one where there was one. */
function known(value: XlsxValue, look: CellLook): XlsxCell {
  const { style, numberFormat } = look;
  const found = look.known.get(value);
  if (found !== undefined) return found;
  const cell: XlsxCell =
    style === undefined
      ? numberFormat === undefined
        ? { value }
        : { value, numberFormat }
      : numberFormat === undefined
        ? { value, style }
        : { value, numberFormat, style };
  if (look.known.size < KNOWN) look.known.set(value, cell);
  return cell;
}

function rest({ value: _, ...others }: XlsxCell): Omit<XlsxCell, 'value'> {
  return others;
}

function plainValue(type: string, written: string): XlsxValue {
  if (type === 'b') return written === '1' || written.toLowerCase() === 'true';
  if (type === 'e') return { error: own(written) };
  return numberOf(written) ?? own(written);
}

/**
 * A number as files write it; undefined for what is none. One beyond what a cell can hold is #NUM!, as a spreadsheet would show it.
 */
function numberOf(written: string): number | { error: string } | undefined {
  const text = written.trim();
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : { error: '#NUM!' };
}
