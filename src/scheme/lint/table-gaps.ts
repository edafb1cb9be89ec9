import type { BuildContext, Understood } from '../build/build-context';
import type { Scheme } from '../model';
import type { SymbolTable } from '../symbol-table';
import { AGGREGATES, CALLS } from '../../language/functions';
import { askedTerms, type AggregateTerm, type Term } from '../../language/term';
import { boxesOf, hull, keyOf, meet, type Box } from './constraints';
import type { OwnTerms } from './written-terms';
import { both, isEmpty, texts, type ValueSet } from './intervals';

/** 查表 by a text that may be one the table does not have: it would be 无法计算 where it is. */
export function reportTableGaps(scheme: Scheme, own: OwnTerms, building: BuildContext): void {
  for (const found of building.understood)
    if (found.formula.source.includes('查表')) new Gaps(scheme.symbols, found, own, building).walk(found.formula.term, NOTHING);
}

/** Nothing is known of the rows at hand. */
const NOTHING: Box = new Map();

class Gaps {
  constructor(
    private readonly symbols: SymbolTable,
    private readonly found: Understood,
    private readonly own: OwnTerms,
    private readonly building: BuildContext,
  ) {}

  /** `known` is what the conditions around a term say. */
  walk(term: Term, known: Box): void {
    switch (term.kind) {
      case 'if':
        this.walk(term.condition, known);
        this.walk(term.then, narrowed(known, term.condition, true));
        this.walk(term.otherwise, narrowed(known, term.condition, false));
        return;
      case 'binary': {
        // One side that decides is enough, whichever it is: the other need not be there.
        const decides = term.operator === '且' || term.operator === '或';
        this.walk(term.left, decides ? narrowed(known, term.right, term.operator === '且') : known);
        this.walk(term.right, decides ? narrowed(known, term.left, term.operator === '且') : known);
        return;
      }
      case 'call':
        // Where the next takes the place of one that has no value, only the last has to have one.
        for (const arg of CALLS[term.name].notApplicable === 'passedOver' ? term.args.slice(-1) : term.args) this.walk(arg, known);
        return;
      case 'aggregate':
        this.scanned(term);
        for (const child of askedTerms(term)) this.walk(child, known);
        return;
      case 'table':
        for (const arg of term.args) this.walk(arg, known);
        if (term.name === '查表') this.lookUp(term, known);
        return;
      case 'number':
      case 'text':
      case 'boolean':
      case 'notApplicable':
      case 'column':
      case 'outer':
      case 'reading':
      case 'parameter':
      case 'period':
      case 'undefined':
      case 'negate':
      case 'not':
      case 'oneOf':
        for (const child of this.own.below(term)) this.walk(child, known);
    }
  }

  /** The rows that an aggregate scans are others than the row at hand: of them only its conditions say something, each for all else. */
  private scanned(term: AggregateTerm): void {
    const apart = AGGREGATES[term.name].takes === 'condition';
    const asked = askedTerms(term);
    for (const child of this.own.below(term)) {
      if (asked.includes(child)) continue;
      this.walk(
        child,
        apart ? NOTHING : term.conditions.reduce((box, condition) => (condition === child ? box : narrowed(box, condition, true)), NOTHING),
      );
    }
  }

  private lookUp(term: Extract<Term, { kind: 'table' }>, known: Box): void {
    const table = this.symbols.table(term.table);
    const [key, column] = term.args;
    if (table === undefined || key === undefined) return;
    const at = term.column === null ? -1 : table.columns.indexOf(term.column);
    const filled = table.rows.filter((row) => at < 0 || row[at] !== null).map((row) => row[0]);
    this.report(key, known, filled, term.table);
    if (column !== undefined) this.report(column, known, table.columns.slice(1), term.table);
  }

  private report(asked: Term, known: Box, there: readonly unknown[], table: string): void {
    if (asked.kind === 'if') {
      this.report(asked.then, narrowed(known, asked.condition, true), there, table);
      this.report(asked.otherwise, narrowed(known, asked.condition, false), there, table);
      return;
    }
    if (asked.type.kind !== 'text' || asked.type.options === null || asked.kind === 'text') return;
    const possible: ValueSet = texts(asked.type.options.filter((option) => !there.includes(option)));
    const left = both(possible, known.get(keyOf(asked)) ?? possible);
    if (left.kind !== 'texts' || isEmpty(left)) return;
    this.building.reportIn(this.found, asked.span, 'F-TABLE-GAP', { table, found: [...left.listed].join('、') }, 'warning');
  }
}

/** What is known with a condition, as far as it can be said in one box. */
function narrowed(known: Box, condition: Term, holds: boolean): Box {
  const boxes = boxesOf(condition, holds);
  return boxes.length === 0 ? known : meet(known, hull(boxes));
}
