import type { SheetSnapshot } from '../../workbook/snapshot';
import type { Table } from '../tables/table';
import type { MappedTable, Told } from './mapping';

/** The tables of a sheet, seen without a name of a unit, and the texts that were asked about meanwhile. */
export interface LookedAt {
  readonly tables: readonly Table[];
  readonly asked: ReadonlySet<string>;
}

/** The tables of one sheet as they were taken, and what was told of them. */
export interface MappedSheet {
  readonly mapped: readonly Omit<MappedTable, 'standing'>[];
  readonly told: readonly Told[];
}

/**
 * What recognition found on each sheet by the same shapes of ledgers, for the next time: a sheet that is still the same object holds the
 * same. What it weighs between sheets is not kept.
 */
export class KeptTables {
  private readonly looked = new WeakMap<SheetSnapshot, LookedAt>();
  private readonly named = new WeakMap<SheetSnapshot, { readonly units: ReadonlySet<string>; readonly tables: readonly Table[] }>();
  private readonly mapped = new WeakMap<readonly Table[], { readonly units: ReadonlySet<string>; readonly sheet: MappedSheet }>();
  private units: ReadonlySet<string> = new Set();

  /** A sheet before anybody's name was known; undefined for one that is new. */
  lookedAt(sheet: SheetSnapshot): LookedAt | undefined {
    return this.looked.get(sheet);
  }

  keepLook(sheet: SheetSnapshot, look: LookedAt): void {
    this.looked.set(sheet, look);
  }

  /** The names of units, as the same object as before where they are the same. */
  sameUnits(units: ReadonlySet<string>): ReadonlySet<string> {
    const isSame = units.size === this.units.size && [...units].every((name) => this.units.has(name));
    if (!isSame) this.units = units;
    return this.units;
  }

  /** A sheet by these names of units. */
  tablesBy(units: ReadonlySet<string>, sheet: SheetSnapshot): readonly Table[] | undefined {
    const known = this.named.get(sheet);
    return known?.units === units ? known.tables : undefined;
  }

  keepTables(units: ReadonlySet<string>, sheet: SheetSnapshot, tables: readonly Table[]): void {
    this.named.set(sheet, { units, tables });
  }

  /** What a sheet's tables were taken for by these names, nobody having said anything of them. */
  mappedBy(units: ReadonlySet<string>, tables: readonly Table[]): MappedSheet | undefined {
    const known = this.mapped.get(tables);
    return known?.units === units ? known.sheet : undefined;
  }

  keepMapped(units: ReadonlySet<string>, tables: readonly Table[], sheet: MappedSheet): void {
    this.mapped.set(tables, { units, sheet });
  }
}
