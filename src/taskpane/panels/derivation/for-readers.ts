import type { WordedDerivation } from '../../../assessment/wording/derivation';
import type { Words } from '../../../messages/catalogue';

/**
 * A derivation as a person reads it: a quantity that is just one aggregate is one node with it, and the rows of one ledger are a table,
 * whose formula is said once.
 */
export interface ReadNode extends Omit<WordedDerivation, 'clause' | 'children'> {
  readonly clauses: readonly string[];
  readonly children: readonly ReadNode[];
  /** What the columns of its rows are called, where its children are the rows of a table; the value that counts is one more, the last. */
  readonly heads: readonly string[] | null;
  /** The formula that all rows of the table have. */
  readonly rowFormula: Words | null;
  /** As a row of a table, what stands in its columns; null for no row. */
  readonly cells: readonly string[] | null;
  /** What a row is called where its ledger is known. */
  readonly shortLabel: Words;
}

/** Columns that fit beside one another in a pane, with the value that counts. */
const MOST_COLUMNS = 4;

/** The derivation for readers; what several quantities rest on stays one node. */
export function forReaders(root: WordedDerivation): ReadNode {
  const known = new Map<WordedDerivation, ReadNode>();
  const read = (node: WordedDerivation): ReadNode => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const merged = mergedWithAggregate(node);
    const table = tableOf(merged.children);
    const after: ReadNode = {
      ...merged,
      formula: merged.formula === merged.label ? null : merged.formula,
      // The rows of the table are what is added up.
      substituted: table === null ? merged.substituted : null,
      heads: table?.heads ?? null,
      rowFormula: table?.formula ?? null,
      cells: null,
      shortLabel: merged.label,
      children: merged.children.map((child, at) => (table === null ? read(child) : rowOf(read(child), table, at))),
    };
    known.set(node, after);
    return after;
  };
  return read(root);
}

type Merged = Omit<WordedDerivation, 'clause'> & Pick<ReadNode, 'clauses'>;

function mergedWithAggregate(node: WordedDerivation): Merged {
  const [only, ...more] = node.children;
  const own = node.clause === null ? [] : [node.clause];
  if (only?.kind !== 'aggregate' || more.length > 0 || only.label !== node.formula) return { ...node, clauses: own };
  const { substituted, children, note, places } = only;
  const clauses = [...new Set([...own, ...(only.clause === null ? [] : [only.clause])])];
  return { ...node, clauses, substituted, children, note: node.note ?? note, places: [...node.places, ...places] };
}

interface Table {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly formula: Words | null;
}

/** Children that are rows of one ledger, of which something is told besides what they count; null for others. */
function tableOf(children: readonly WordedDerivation[]): Table | null {
  if (children.length < 2 || !children.every(({ kind }) => kind === 'row')) return null;
  const rows = children.map(partsOf);
  const names = [...new Set(rows.flatMap((parts) => [...parts.keys()]))];
  const isNumeric = (name: string): boolean => rows.some((parts) => parts.get(name)?.isNumber === true);
  const differs = (name: string): boolean => new Set(rows.map((parts) => parts.get(name)?.text ?? '')).size > 1;
  const telling = names.filter((name) => isNumeric(name) || differs(name));
  const kept = new Set([...telling.filter((name) => isNumeric(name)).slice(-MOST_COLUMNS)]);
  for (const name of telling) if (kept.size < MOST_COLUMNS) kept.add(name);
  const heads = telling.filter((name) => kept.has(name));
  if (heads.length === 0) return null;
  const [first] = children;
  const isOneFormula = children.every(({ formula }) => formula === first?.formula);
  return {
    heads,
    cells: rows.map((parts) => heads.map((name) => parts.get(name)?.text ?? '')),
    formula: isOneFormula ? (first?.formula ?? null) : null,
  };
}

interface Part {
  readonly text: string;
  readonly isNumber: boolean;
}

/** What a row's value is made of, by name: the cells of the row first, then what is computed from them. */
function partsOf(row: WordedDerivation): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const visit = ({ kind, label, text, children }: WordedDerivation): void => {
    if (kind !== 'input' && kind !== 'row' && kind !== 'table') return;
    for (const child of children) visit(child);
    if (kind !== 'table' && typeof label === 'string' && !parts.has(label))
      parts.set(label, { text: typeof text === 'string' ? text : '', isNumber: typeof text === 'string' && /\d/u.test(text) });
  };
  for (const child of row.children) visit(child);
  return parts;
}

function rowOf(row: ReadNode, { cells, formula }: Table, at: number): ReadNode {
  const { label } = row;
  const what = typeof label === 'object' && 'sentence' in label ? label.data?.['what'] : undefined;
  return { ...row, formula: formula === null ? row.formula : null, cells: cells[at] ?? [], shortLabel: what ?? label };
}
