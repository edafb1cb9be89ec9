import type { Rational } from '../../../src/language/syntax/syntax-tree';
import type { Table, TableCell } from '../../../src/scheme/model';
import type { TableFunction } from '../../../src/language/functions';
import type { Term } from '../../../src/language/term';
import { fraction, minus, order, over, plus, times, type Fraction } from './fraction';
import { IMPOSSIBLE, namedBy, noDates, NONE, numberOf, WAITING, worstOf, type Answer } from './answer';
import type { Oracle, Spot } from './oracle';

type TableTerm = Extract<Term, { kind: 'table' }>;

/** From the table and the arguments, all of which are there. */
type OfTable = (table: Table, args: readonly Answer[], term: TableTerm) => Answer;

export const TABLE_FUNCTIONS: Readonly<Record<TableFunction, OfTable>> = {
  查表: (table, [key = IMPOSSIBLE, second], term) => {
    const row = table.rows.find(([cell]) => sameCell(cell ?? null, key));
    const column =
      second === undefined
        ? table.columns.indexOf(term.column ?? '')
        : table.columns.findIndex((name, index) => index > 0 && second.standing === 0 && second.value === name);
    const cell = row?.[column];
    return cell === undefined || cell === null ? IMPOSSIBLE : answerOf(cell);
  },
  分段: (table, [key = IMPOSSIBLE]) => {
    const value = numberOf(key);
    const tier = table.tiers?.find(({ edge, open }) => {
      if (edge === null) return true;
      const sign = order(value, of(edge));
      return open ? sign < 0n : sign <= 0n;
    });
    return tier === undefined ? IMPOSSIBLE : answerOf(tier.value);
  },
  插值: (table, [key = IMPOSSIBLE]) => {
    const points = table.rows.map((row) => [pointOf(row[0]), pointOf(row[1])] as const);
    const ascending = [...points].sort(([a], [b]) => (order(a, b) < 0n ? -1 : 1));
    return { standing: 0, value: between(ascending, numberOf(key)) };
  },
  工作日后: noDates,
};

/** A function of a table for one row; a blank key is missing. */
export function tableAt(oracle: Oracle, term: TableTerm, spot: Spot): Answer {
  const compute = namedBy(TABLE_FUNCTIONS, term.name);
  const table = oracle.scheme.tables.find((candidate) => candidate.name === term.table);
  if (table === undefined) throw new Error(`no table ${term.table}`);
  const args = term.args.map((arg) => oracle.at(arg, spot)).map((arg) => (arg.standing === 0 && arg.value === null ? WAITING : arg));
  return worstOf(args) ?? compute(table, args, term);
}

const of = (value: Rational): Fraction => fraction(value.num, value.den);

function pointOf(cell: TableCell | undefined): Fraction {
  if (typeof cell !== 'object' || cell === null) throw new Error('a point is two numbers');
  return of(cell);
}

function answerOf(cell: Rational | string): Answer {
  if (cell === '不适用') return NONE;
  return { standing: 0, value: typeof cell === 'string' ? cell : of(cell) };
}

function sameCell(cell: TableCell, key: Answer): boolean {
  if (key.standing !== 0 || cell === null) return false;
  if (typeof cell === 'string') return key.value === cell;
  return typeof key.value === 'object' && key.value !== null && order(of(cell), key.value) === 0n;
}

/** On the straight line between neighbours; beyond the ends the value of the end. */
function between(points: readonly (readonly [Fraction, Fraction])[], x: Fraction): Fraction {
  for (let index = 0; index < points.length; index += 1) {
    const [here, there] = [points[index - 1], points[index]];
    if (there === undefined || order(x, there[0]) > 0n) continue;
    if (here === undefined) return there[1];
    return plus(here[1], over(times(minus(x, here[0]), minus(there[1], here[1])), minus(there[0], here[0])));
  }
  const last = points[points.length - 1];
  if (last === undefined) throw new Error('no points');
  return last[1];
}
