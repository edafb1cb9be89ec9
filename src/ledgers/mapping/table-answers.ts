import { headWords } from '../columns/match-table-to-ledger';
import type { Table } from '../tables/table';
import type { MappedTable } from './mapping';

/**
 * What a person has said of one table: which ledger it is, and which of its columns holds what. It holds as long as the heads are the
 * same; a head that has changed voids only what was said of its own column.
 */
export interface TableAnswer {
  readonly sheet: string;
  /** Which table of its sheet it was, from 0. */
  readonly nth: number;
  /** Null: the table is not to be read. */
  readonly ledger: string | null;
  /** By the words of a head (see `headWords`) the ledger's column that it holds; null for none. */
  readonly columns: readonly { readonly head: string; readonly column: string | null }[];
}

/** The least share of a table's heads, and of an answer's, that both have to have. */
const LEAST_SHARED = 0.5;

/**
 * What was said of the tables of a sheet, in their order: each answer goes to the table that shares most of its heads, of equals to the one
 * that stands where it was said. Where the sheet of an answer is gone, renamed or left behind in last year's workbook, the answer goes to a
 * table with the very same heads. Undefined for a table of which nothing was said.
 * @param sheets the names of all sheets that there are
 */
export function answersFor(
  tables: readonly Table[],
  answers: readonly TableAnswer[],
  sheets: ReadonlySet<string>,
): (TableAnswer | undefined)[] {
  const found = tables.map((): TableAnswer | undefined => undefined);
  if (answers.length === 0) return found;
  const heads = tables.map(headsOf);
  const pairs = tables.flatMap(({ view }, at) =>
    answers.flatMap((answer) => {
      const share = sharedHeads(heads[at] ?? new Set(), answer);
      const least = answer.sheet === view.sheet.name ? LEAST_SHARED : sheets.has(answer.sheet) ? Infinity : 1;
      return share >= least
        ? [{ at, answer, worth: share + (answer.nth === at ? 0.01 : 0) + (answer.sheet === view.sheet.name ? 1 : 0) }]
        : [];
    }),
  );
  pairs.sort((a, b) => b.worth - a.worth);
  const given = new Set<TableAnswer>();
  for (const { at, answer } of pairs) {
    if (found[at] !== undefined || given.has(answer)) continue;
    found[at] = answer;
    given.add(answer);
  }
  return found;
}

function sharedHeads(heads: ReadonlySet<string>, { columns }: TableAnswer): number {
  return columns.filter(({ head }) => heads.has(head)).length / Math.max(heads.size, columns.length, 1);
}

/** A table as it is taken, as the answer that takes it so. */
export function asTaken({ table, match, nth }: MappedTable): TableAnswer {
  const taken = new Map<string, string>();
  for (const { field, head } of [...match.columns, ...match.groups.flatMap(({ columns }) => columns)])
    taken.set(headWords(head), field.name);
  return {
    sheet: table.view.sheet.name,
    nth,
    ledger: match.shape.name,
    columns: [...headsOf(table)].map((head) => ({ head, column: taken.get(head) ?? null })),
  };
}

/** The answer that a table is no ledger, or is not to be read. */
export function notRead({ table, nth }: Pick<MappedTable, 'table' | 'nth'>): TableAnswer {
  return { sheet: table.view.sheet.name, nth, ledger: null, columns: [...headsOf(table)].map((head) => ({ head, column: null })) };
}

/** The answer with one column taken otherwise; what was the column's before has none. */
export function withColumn(answer: TableAnswer, head: string, column: string | null): TableAnswer {
  return {
    ...answer,
    columns: answer.columns.map((one) =>
      one.head === head ? { head, column } : column !== null && one.column === column ? { ...one, column: null } : one,
    ),
  };
}

/** All answers with this one in the place of what was said of the same table before. */
export function withAnswer(answers: readonly TableAnswer[], answer: TableAnswer): TableAnswer[] {
  const heads = new Set(answer.columns.map(({ head }) => head));
  const isSame = (other: TableAnswer): boolean =>
    other.sheet === answer.sheet && other.nth === answer.nth && sharedHeads(heads, other) >= LEAST_SHARED;
  return [...answers.filter((other) => !isSame(other)), answer];
}

function headsOf({ columns }: Table): Set<string> {
  return new Set(columns.map(headWords).filter((head) => head !== ''));
}
