import { severalUnits } from '../../ledgers/mapping/records';
import type { LedgerKind } from '../../ledgers/columns/vocabulary';
import type { Place } from '../../workbook/cells/area';
import type { ProposedLedger } from './proposed-ledger';
import { textIn, unitKey, type UnitRow } from './unit-rows';

/** A unit that is assessed, with the cell that names it first. */
export interface ProposedUnit {
  readonly name: string;
  readonly sequence: string | null;
  readonly at: Place | null;
}

/** The units of the new scheme. */
export interface UnitList {
  readonly units: readonly ProposedUnit[];
  /** The classes in the order of the workbook; empty where nothing parts the units. */
  readonly sequences: readonly string[];
  /** The ledger that lists them; null: a sheet 名册 has to be written. */
  readonly roster: ProposedLedger | null;
  /** Names that only bonuses, deductions and the like give, which no list of units has. */
  readonly strangers: readonly { readonly name: string; readonly at: Place | null }[];
  /** By ledger how many of the units have rows there. */
  readonly withRows: ReadonlyMap<string, number>;
  /** The place of a unit in `units` by its name or alias; −1 for a stranger. */
  find(name: string): number;
}

/** Kinds of ledgers that every unit has rows in, those that list units best first. */
const LISTING: readonly LedgerKind[] = ['result', 'indicator', 'rating'];
const OTHERS: readonly LedgerKind[] = ['bonus', 'deduction', 'rank', 'history', 'veto'];

/** Who is assessed: the roster's units; without one those of results, else of indicators, else of whatever names units. */
export function unitList(ledgers: readonly ProposedLedger[], rows: ReadonlyMap<string, readonly UnitRow[]>): UnitList {
  const roster = ledgers.find(({ kind }) => kind === 'roster') ?? null;
  const of = (kinds: readonly LedgerKind[]): UnitRow[] =>
    ledgers.flatMap(({ kind, name }) => (kinds.includes(kind) ? (rows.get(name) ?? []) : []));
  const listed = roster !== null ? (rows.get(roster.name) ?? []) : firstFilled([...LISTING.map((kind) => of([kind])), of(OTHERS)]);
  const names = new Map<string, number>();
  const units: { name: string; sequence: string | null; at: Place | null }[] = [];
  for (const row of listed) {
    if (row.unit === null || names.has(unitKey(row.unit))) continue;
    names.set(unitKey(row.unit), units.length);
    units.push({ name: row.unit, sequence: null, at: row.at });
  }
  for (const row of roster === null ? [] : listed) {
    const at = row.unit === null ? undefined : names.get(unitKey(row.unit));
    if (at === undefined) continue;
    for (const alias of textIn(row, '别名').split(/[、，,;；/\s]+/u))
      if (alias !== '' && !names.has(unitKey(alias))) names.set(unitKey(alias), at);
  }
  const asked = new Map<string, number>();
  // Long ledgers ask for the same few names again and again.
  const find = (name: string): number => {
    const before = asked.get(name);
    if (before !== undefined) return before;
    const at = names.get(unitKey(name)) ?? -1;
    asked.set(name, at);
    return at;
  };
  const known = new Set(names.keys());
  const strangers = new Map<string, { readonly name: string; readonly at: Place | null }>();
  for (const row of of([...LISTING, ...OTHERS])) {
    if (row.unit === null || find(row.unit) >= 0 || strangers.has(unitKey(row.unit))) continue;
    if (severalUnits(row.unit, known).length === 0) strangers.set(unitKey(row.unit), { name: row.unit, at: row.at });
  }
  const withRows = new Map(
    ledgers.map(({ name }) => [
      name,
      new Set((rows.get(name) ?? []).map(({ unit }) => (unit === null ? -1 : find(unit))).filter((at) => at >= 0)).size,
    ]),
  );
  const classes = classesOf(roster === null ? ledgers : [roster], rows, { units, find });
  return { units: classes.units, sequences: classes.sequences, roster, strangers: [...strangers.values()], withRows, find };
}

function firstFilled(lists: readonly UnitRow[][]): readonly UnitRow[] {
  return lists.find((list) => list.some(({ unit }) => unit !== null)) ?? [];
}

/** The class of each unit where every unit has exactly one; none where that is not so, or where nobody shares one. */
function classesOf(
  ledgers: readonly ProposedLedger[],
  rows: ReadonlyMap<string, readonly UnitRow[]>,
  { units, find }: { readonly units: readonly ProposedUnit[]; readonly find: (name: string) => number },
): Pick<UnitList, 'units' | 'sequences'> {
  for (const ledger of ledgers) {
    const column = ledger.columns.find(({ concept }) => concept === 'sequence')?.name;
    if (column === undefined) continue;
    const found = units.map((): string | null => null);
    let isOne = true;
    for (const row of rows.get(ledger.name) ?? []) {
      const at = row.unit === null ? -1 : find(row.unit);
      const text = textIn(row, column);
      if (at < 0 || text === '') continue;
      isOne &&= found[at] === null || found[at] === text;
      found[at] = text;
    }
    const sequences = [...new Set(found.flatMap((text) => text ?? []))];
    if (!isOne || found.includes(null) || sequences.length === 0 || (sequences.length === units.length && units.length > 1)) continue;
    return { units: units.map((unit, at) => ({ ...unit, sequence: found[at] ?? null })), sequences };
  }
  return { units, sequences: [] };
}
