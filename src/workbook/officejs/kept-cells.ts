import type { Area } from '../cells/area';
import type { SheetSnapshot } from '../snapshot';
import type { ReadCells } from './read-cells';

/** More areas than this of one sheet are asked for as the whole sheet. */
const MOST_AREAS = 16;

/** What was told of sheets, by id: areas of them; null: anywhere on them. */
export interface Told {
  readonly areas: Map<string, readonly Area[] | null>;
  /** How often all was forgotten before. */
  readonly forgotten: number;
}

/**
 * The cells of the last read, and what Excel has told since of changes to them, so that a look need not ask for what nobody has touched.
 * Events tell of typed and pasted values, of rows and columns that come and go, of formats and of what was calculated; a sheet of which
 * more is told than areas can say is asked for whole. Merged and used areas are asked for in each look, as no event tells of merges.
 */
export class KeptCells {
  private sheets: ReadonlyMap<string, ReadCells> = new Map();
  private told: Told['areas'] = new Map();
  /** By id each sheet as it was given last, and the cells that it was made of. */
  private given = new Map<string, { readonly cells: ReadCells; readonly sheet: SheetSnapshot }>();
  private forgotten = 0;
  private listening = false;

  /** From now on events tell of every change; what is kept from before is of no use. `false`: they no longer do. */
  follow(listening: boolean): void {
    this.forget();
    this.listening = listening;
  }

  /** Nothing is known any more, nor what a read under way will find. */
  forget(): void {
    this.sheets = new Map();
    this.told = new Map();
    this.forgotten += 1;
  }

  /** Something in this area has changed, or may have; null: anywhere on the sheet. */
  changed(sheet: string, area: Area | null): void {
    const before = this.told.get(sheet);
    if (before === null) return;
    const areas = area === null ? null : [...(before ?? []), area];
    this.told.set(sheet, areas === null || areas.length > MOST_AREAS ? null : areas);
  }

  /** Formulas of the sheet have their results; where it has none, nothing changed. */
  calculated(sheet: string): void {
    // Of a sheet that is not kept, or that is being read, it is not known whether it has formulas.
    const formulas = this.sheets.get(sheet)?.cells.formulas;
    if (formulas?.every((row) => row.every((formula) => formula === null)) !== true) this.changed(sheet, null);
  }

  /** Formulas of all sheets are about to be calculated. */
  calculatedAll(): void {
    for (const sheet of this.sheets.keys()) this.calculated(sheet);
  }

  /** What was told so far, and is about to be asked for; what is told from now on is for the next look. */
  take(): Told {
    const { told, forgotten } = this;
    this.told = new Map();
    return { areas: told, forgotten };
  }

  /** What was asked for has not come: it is still to be asked. */
  giveBack({ areas: told, forgotten }: Told): void {
    if (forgotten !== this.forgotten) return;
    for (const [sheet, areas] of told) for (const area of areas ?? [null]) this.changed(sheet, area);
  }

  /** What is known of a sheet, and the areas of it that have to be asked for; null where all of it has. */
  known(sheet: string, { areas }: Told): { readonly before: ReadCells; readonly changed: readonly Area[] } | null {
    const before = this.sheets.get(sheet);
    const changed = areas.has(sheet) ? areas.get(sheet) : [];
    return before === undefined || changed === undefined || changed === null ? null : { before, changed };
  }

  /** A sheet of this look: the very object of the last one where nothing of it is another, so that who knows that knows this. */
  sameSheet(id: string, sheet: SheetSnapshot, cells: ReadCells): SheetSnapshot {
    const before = this.given.get(id);
    if (before !== undefined && before.cells === cells && isSameSheet(before.sheet, sheet)) return before.sheet;
    this.given.set(id, { cells, sheet });
    return sheet;
  }

  /** All that is known from now on: the sheets that were read, by their ids. */
  keep(sheets: ReadonlyMap<string, ReadCells>, { forgotten }: Told): void {
    if (this.listening && forgotten === this.forgotten) this.sheets = sheets;
    for (const id of this.given.keys()) if (!sheets.has(id)) this.given.delete(id);
  }
}

/** Whether every part is the same, whatever parts there are. */
function isSameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const parts = new Map<string, unknown>(Object.entries(other));
  const own = Object.entries(one);
  return own.length === parts.size && own.every(([name, part]) => parts.has(name) && Object.is(part, parts.get(name)));
}
