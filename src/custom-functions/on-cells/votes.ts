import { plus, ZERO } from '../../language/rational';
import { foldName } from '../../language/syntax/fold-width';
import type { Rational } from '../../scheme/model';
import { nearestHint } from '../../language/hints/nearest-name';
import { needed, type Argument } from '../argument';
import { missing, wrong } from '../problem';
import { one, toNumber, type Result } from '../spill';

/** Names along an edge of a table, folded, with their places, and as written for messages. */
interface Names {
  readonly at: ReadonlyMap<string, number>;
  readonly shown: readonly string[];
}

/**
 * 评价得分: the sum of what the votes are worth. Without voters the table is level and points in two columns, and a blank cell is no vote;
 * with voters its first row names the levels and its first column the voters, and a voter without a vote is missing.
 */
export function votePoints(votes: Argument, table: Argument, voters: Argument | null): Result {
  return one(toNumber(voters === null ? plainVotes(votes, table) : votesByVoter(votes, table, voters)));
}

function plainVotes(votes: Argument, table: Argument): Rational {
  if (table.columns !== 2) throw wrong('F-TABLE-WIDTH', { parameter: table.parameter, columns: 2, what: '等次、分值' });
  const levels = namesOf(table, table.rows, (row) => table.text(row, 0));
  return sumOf(votes, (row, column) => {
    if (votes.isSurelyBlank(row, column)) return null;
    const at = placeOf(levels, votes.text(row, column), table);
    return needed(table.number(at, 1), table, at, 1);
  });
}

function votesByVoter(votes: Argument, table: Argument, voters: Argument): Rational {
  if (voters.rows !== votes.rows || voters.columns !== votes.columns) {
    throw wrong('F-SHAPE', {
      parameter: voters.parameter,
      rows: voters.rows,
      columns: voters.columns,
      otherRows: votes.rows,
      otherColumns: votes.columns,
    });
  }
  const kinds = namesOf(table, table.rows, (row) => (row === 0 ? '' : table.text(row, 0)));
  const levels = namesOf(table, table.columns, (column) => (column === 0 ? '' : table.text(0, column)));
  return sumOf(votes, (row, column) => {
    const voter = voters.name(row, column);
    if (voter === '' && votes.isSurelyBlank(row, column)) return null;
    if (voter === '') throw missing('F-BLANK', { parameter: voters.parameter, at: voters.at(row, column) });
    if (votes.isSurelyBlank(row, column)) throw missing('F-BLANK', { parameter: votes.parameter, at: votes.at(row, column) });
    const vote = votes.text(row, column);
    const line = placeOf(kinds, voter, table);
    const level = placeOf(levels, vote, table);
    return needed(table.number(line, level), table, line, level);
  });
}

function sumOf(votes: Argument, worth: (row: number, column: number) => Rational | null): Rational {
  return votes.cells
    .flatMap((line, row) => line.map((_, column) => worth(row, column)))
    .reduce<Rational>((sum, points) => (points === null ? sum : plus(sum, points)), ZERO);
}

function namesOf(table: Argument, count: number, nameAt: (index: number) => string): Names {
  const at = new Map<string, number>();
  const shown: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = nameAt(index);
    if (name === '') continue;
    if (at.has(foldName(name))) throw wrong('F-TABLE-TWICE', { parameter: table.parameter, found: name });
    at.set(foldName(name), index);
    shown.push(name);
  }
  return { at, shown };
}

function placeOf(names: Names, found: string, table: Argument): number {
  const at = names.at.get(foldName(found));
  if (at === undefined)
    throw wrong('F-KEY-UNKNOWN', {
      parameter: table.parameter,
      found,
      nearest: nearestHint(found, names.shown),
      allowed: names.shown.join('、'),
    });
  return at;
}
