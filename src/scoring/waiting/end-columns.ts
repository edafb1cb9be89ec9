import { asNumbers } from '../evaluate/narrow-vector';
import { endName, type Store } from '../evaluate/frame';
import { pick } from '../evaluate/pick';
import { round } from '../../kernel/arithmetic/rounding';
import { outsideParts } from '../../kernel/buffer-pool';
import { spread } from '../../kernel/gather';
import { constantNumber } from '../../kernel/numbers';
import { NOT_APPLICABLE, PENDING, stateAt } from '../../kernel/state';
import type { BooleanVector, NumberVector, Vector } from '../../kernel/vector';
import { ROSTER, type End, type Term } from '../../language/term';

/** Where the column that a term names is kept: as it is read, or at the end that the term asks for, made when it is asked for first. */
export function nameRead(term: Extract<Term, { kind: 'column' }>, store: Store): string {
  const { ledger, column, end } = term;
  if (end === undefined) return store.nameRead(ledger, column);
  const name = endName(column, end);
  if (!store.has(ledger, name))
    store.put(
      ledger,
      name,
      outsideParts(() => columnAt(ledger, column, end, store)),
    );
  return name;
}

/** A number of the 名册 or a ledger at one end, for all its rows; 待补 where nothing bounds it. */
export function endOf(term: Term, end: End, store: Store, ledger: string = ROSTER): NumberVector {
  return asNumbers(store.evaluate(store.facts.ends.at(term, end), store.frame(ledger)));
}

/** A column at one end: where it is 待补, what its formula comes to there, else what the scheme allows; 待补 where nothing bounds it. */
function columnAt(ledger: string, name: string, end: End, store: Store): Vector {
  const column = store.column(ledger, name);
  const { ends } = store.facts;
  if (column.kind !== 'number' || column.state?.includes(PENDING) !== true) return column;
  const { rows } = store.frame(ledger);
  const statement = store.scheme.symbols.statement(ledger, name);
  if (statement !== undefined && statement.kind !== 'formula') return column;
  const limit = ends.ranges.ofColumn(ledger, name)[end];
  const limited = limit === null ? column : asNumbers(pick(openRows(column, rows), constantNumber(limit), column, rows));
  const term = statement === undefined ? null : ends.termOf(statement, end);
  if (statement === undefined || term === null) return limited;
  const exact = asNumbers(spread(store.evaluate(term, store.frame(ledger)), rows));
  const ended = statement.decimals === null ? exact : round(exact, statement.decimals, 'half');
  return pick(openRows(column, rows, ended), ended, limited, rows);
}

/** The rows of a column that are 待补; with `ended`, those of them where that has a value or is 不适用. */
function openRows(column: NumberVector, rows: number, ended: NumberVector | null = null): BooleanVector {
  const bits = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1)
    bits[row] = stateAt(column.state, row) === PENDING && (ended === null || stateAt(ended.state, row) <= NOT_APPLICABLE) ? 1 : 0;
  return { kind: 'boolean', constant: false, bits, state: null };
}
