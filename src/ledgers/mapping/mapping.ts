import type { Match } from '../columns/match-table-to-ledger';
import type { TableCode } from '../../messages/assessment/tables';
import type { MessageData } from '../../messages/catalogue';
import type { Area } from '../../workbook/cells/area';
import type { Table } from '../tables/table';
import type { OutsideContext, OutsideUnit } from '../units/outside';
import type { TableAnswer } from './table-answers';

/** 认表: what of a workbook was taken for what, and what is to be asked before anything is scored on a guess. */
export interface Mapping {
  /** The tables that are read, or would be. */
  readonly tables: readonly MappedTable[];
  /** Those that would be read wrongly or twice: each is asked about. */
  readonly left: readonly MappedTable[];
  /** Of the tables those that are results of an earlier year than the others', and taken for 历年结果 by that. */
  readonly earlier: readonly MappedTable[];
  /** Every table that there is, taken for a ledger or not, sheet by sheet from the top down. */
  readonly found: readonly FoundTable[];
  readonly told: readonly Told[];
}

/**
 * How sure it is that a table is what it was taken for: `sure`, its heads and its name are the ledger's own and its rows are plain; `said`,
 * a person has said so; `guess`, nothing of it may be scored before a person has seen it.
 */
export type Standing = 'sure' | 'said' | 'guess';

/** A table of a sheet. */
export interface FoundTable {
  readonly table: Table;
  /** Which table of its sheet it is, from 0. */
  readonly nth: number;
  /** What a person has said of it; null where nobody has. */
  readonly answer: TableAnswer | null;
}

/** A table that was taken for a ledger. */
export interface MappedTable extends FoundTable {
  readonly match: Match;
  /** Whose the rows are, where no column says it. */
  readonly outside: OutsideUnit | null;
  /** What stands outside the rows about year, period, rater and class. */
  readonly context: OutsideContext;
  /** What the section rows say of the rows below them; null where they say nothing that the ledger holds. */
  readonly sectionField: string | null;
  readonly standing: Standing;
}

/** Something that is asked or said about a place. */
export interface Told {
  readonly code: TableCode;
  readonly level: 'error' | 'warning' | 'notice' | 'question';
  readonly sheet: string;
  /** Null: the whole sheet. */
  readonly area: Area | null;
  readonly ledger: string | null;
  readonly column: string | null;
  readonly data: MessageData;
  /** It was left out on purpose. */
  readonly leftOut: boolean;
}
