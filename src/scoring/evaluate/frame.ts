import type { Scheme } from '../../scheme/model';
import { ROSTER, type End, type Term } from '../../language/term';
import { blocksOf, type ContiguousGroups } from '../../kernel/groups/contiguous-groups';
import { TextPool, type Vector } from '../../kernel/vector';
import { PART } from '../../kernel/buffer-pool';
import type { States } from '../../kernel/state';
import { ingest } from '../ingest';
import type { LedgerTable, ScoringInput } from '../input';
import type { Lookup } from './table-lookup';
import { termFacts, type TermFacts } from './term-facts';

/** The rows a formula is computed for: those of a ledger, or one row for the whole workbook. */
export interface Frame {
  readonly ledger: string | null;
  readonly rows: number;
  /** Of a part of a ledger: the first row that it holds. */
  readonly from?: number;
  /** Per row its unit's index in the roster; −1 for none. */
  readonly unit: Int32Array;
  /** Of a whole ledger: where the rows of one unit stand together. */
  readonly blocks?: ContiguousGroups | null;
  /** Of a frame whose rows are pairs of a ledger row and a row that asks: the ledger's row, and where the asking row stands. */
  readonly pairs?: { readonly rowOf: Int32Array; readonly outer: Frame; readonly outerOf: Int32Array };
}

/** A long frame in parts, one after another; a short one as it is. */
export function partsOf(frame: Frame): Frame[] {
  if (frame.rows <= PART || frame.pairs !== undefined) return [frame];
  const parts: Frame[] = [];
  for (let from = 0; from < frame.rows; from += PART) {
    const rows = Math.min(PART, frame.rows - from);
    parts.push({ ledger: frame.ledger, rows, from, unit: frame.unit.subarray(from, from + rows) });
  }
  return parts;
}

/** 0, 1, 2 … */
function inOrder(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let at = 0; at < length; at += 1) numbers[at] = at;
  return numbers;
}

/** The name under which a column's ends, and it itself as formulas read it, are kept beside it. */
export function endName(column: string, end: End | 'settled'): string {
  return `${column}\u0000${end}`;
}

/** Computes a term for all rows of a frame. */
export type Evaluator = (term: Term, frame: Frame, store: Store) => Vector;

/** The data of one run: input columns read on first use, computed columns put in as they are made. */
export class Store {
  readonly texts = new TextPool();
  readonly facts: TermFacts;
  /** Per unit the index of its sequence. */
  readonly sequenceOf: Int32Array;
  readonly sequenceCount: number;
  /** The cells of tables, made ready for the term that looks them up. */
  readonly lookups = new Map<Term, Lookup>();
  private readonly columns = new Map<string, Map<string, Vector>>();
  private readonly frames = new Map<string, Frame>();
  private readonly shortOf = new Map<string, States>();
  private readonly sharedColumns = new Map<string, Vector>();

  /** `evaluator` computes terms over what the store holds; what it needs of other terms it asks the store for. */
  constructor(
    readonly scheme: Scheme,
    readonly input: ScoringInput,
    private readonly evaluator: Evaluator,
  ) {
    this.facts = termFacts(scheme);
    const sequences = new Map<string, number>();
    this.sequenceOf = new Int32Array(input.units.length);
    input.units.forEach(({ sequence }, unit) => {
      const known = sequences.get(sequence) ?? sequences.size;
      if (known === sequences.size) sequences.set(sequence, known);
      this.sequenceOf[unit] = known;
    });
    this.sequenceCount = sequences.size;
  }

  /** A term's exact values for all rows of a frame. */
  evaluate(term: Term, frame: Frame): Vector {
    return this.evaluator(term, frame, this);
  }

  /** Per unit 1 where its sequence is among the given ones; null stands for all. */
  applies(sequences: readonly string[] | null): Uint8Array {
    const applies = new Uint8Array(this.input.units.length);
    if (sequences === null) return applies.fill(1);
    this.input.units.forEach((unit, index) => {
      applies[index] = sequences.includes(unit.sequence) ? 1 : 0;
    });
    return applies;
  }

  /** By the code of a text the unit of that name; −1 for none. */
  unitOfText(): Int32Array {
    const codes = this.input.units.map((unit) => this.texts.code(unit.name));
    const units = new Int32Array(this.texts.size).fill(-1);
    codes.forEach((code, unit) => {
      if (units[code] === -1) units[code] = unit;
    });
    return units;
  }

  /** Which units have fewer rows of a ledger than it demands, found once. */
  short(key: string, find: () => States): States {
    const known = this.shortOf.get(key);
    if (known !== undefined) return known;
    const states = find();
    this.shortOf.set(key, states);
    return states;
  }

  /** What was computed for all rows of a ledger before for a term that says the same. */
  shared(term: Term, ledger: string | null, compute: () => Vector): Vector {
    const key = `${String(this.facts.same.id(term))} ${ledger ?? ''}`;
    const known = this.sharedColumns.get(key) ?? compute();
    this.sharedColumns.set(key, known);
    return known;
  }

  frame(ledger: string | null): Frame {
    const key = ledger ?? '';
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const frame = this.newFrame(ledger);
    this.frames.set(key, frame);
    return frame;
  }

  private newFrame(ledger: string | null): Frame {
    if (ledger === null) return { ledger, rows: 1, unit: Int32Array.of(-1) };
    if (ledger === ROSTER) return { ledger, rows: this.input.units.length, unit: inOrder(this.input.units.length) };
    const { rows, unit } = this.input.ledgers.get(ledger) ?? { rows: 0, unit: new Int32Array(0) };
    return { ledger, rows, unit, blocks: blocksOf(unit) };
  }

  column(ledger: string, name: string): Vector {
    const known = this.columns.get(ledger)?.get(name);
    if (known !== undefined) return known;
    const column = this.read(ledger, name);
    this.put(ledger, name, column);
    return column;
  }

  /** Where a column is kept as formulas read it: a rank that others may still change is 待补. */
  nameRead(ledger: string, column: string): string {
    const name = endName(column, 'settled');
    return this.has(ledger, name) ? name : column;
  }

  /** Whether a column has been put in, or read. */
  has(ledger: string, name: string): boolean {
    return this.columns.get(ledger)?.has(name) === true;
  }

  put(ledger: string, name: string, column: Vector): void {
    const columns = this.columns.get(ledger) ?? new Map<string, Vector>();
    columns.set(name, column);
    this.columns.set(ledger, columns);
  }

  private read(ledger: string, name: string): Vector {
    const rows = this.frame(ledger).rows;
    if (ledger === ROSTER && name === '单位') return this.textColumn(this.input.units.map((unit) => unit.name));
    if (ledger === ROSTER && name === '序列' && this.scheme.sequences.length > 0)
      return this.textColumn(this.input.units.map((unit) => unit.sequence));
    const table: LedgerTable | undefined = this.input.ledgers.get(ledger);
    const declared = this.scheme.symbols.column(ledger, name);
    if (declared === undefined) throw new Error(`no column ${ledger}/${name}`);
    return ingest(table?.columns.get(name) ?? [], rows, declared.type, declared, this.texts);
  }

  private textColumn(texts: readonly string[]): Vector {
    return { kind: 'text', constant: false, codes: Int32Array.from(texts, (text) => this.texts.code(text)), state: null };
  }
}
