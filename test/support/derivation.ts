import { wordedDerivation, type RowPlaces, type WordedDerivation } from '../../src/assessment/wording/derivation';
import { inWords } from '../../src/messages/catalogue';
import { explain } from '../../src/scoring/explain/explain';
import type { Run } from '../../src/scoring/run';

/** A derivation as it reads in Chinese. */
export interface ReadDerivation extends Omit<WordedDerivation, 'label' | 'text' | 'formula' | 'note' | 'children'> {
  readonly label: string;
  readonly text: string;
  readonly formula: string | null;
  readonly note: string | null;
  readonly children: readonly ReadDerivation[];
}

/** Rows that stand in no workbook: 指标第3行. */
const nowhere: RowPlaces = { row: () => null, cell: () => null, label: (ledger, row) => `${ledger}第${String(row + 1)}行` };

/** What the derivation of a unit's item says to a reader. */
export function explained(run: Run, unit: number, item: string): ReadDerivation | null {
  const derivation = explain(run, unit, item);
  return derivation === null ? null : inChinese(wordedDerivation(derivation, nowhere));
}

/** A derivation with its words in Chinese; that there is one is asked for. */
export function inChinese(node: WordedDerivation | null): ReadDerivation {
  if (node === null) throw new Error('no derivation');
  const { label, text, formula, note, children } = node;
  return {
    ...node,
    label: inWords(label),
    text: inWords(text),
    formula: formula === null ? null : inWords(formula),
    note: note === null ? null : inWords(note),
    children: children.map(inChinese),
  };
}
