import { areaToA1, placeToA1 } from '../../../src/workbook/cells/a1';
import { cellArea, type Area, type Place } from '../../../src/workbook/cells/area';
import { isFormula, valueOf, type CellContent, type CellValue } from '../../../src/workbook/cells/cell';
import type { Edits } from '../../../src/workbook/edits';
import { WorkbookError } from '../../../src/workbook/error';
import type { Applied, Basis, Change, UndoReport, Workbook } from '../../../src/workbook/port';
import type { SheetLayout, TextLook } from '../../../src/workbook/sheet-layout';
import { secretOf, type SheetSnapshot, type Snapshot, type UnfinishedWrite } from '../../../src/workbook/snapshot';

const PLAIN_LOOK: TextLook = {
  wraps: false,
  fontSize: 11,
  fontName: '宋体',
  bold: false,
  italic: false,
  color: '#000000',
  fill: null,
  align: null,
  valign: 'bottom',
  border: false,
};

type Sheets = Map<string, Map<string, CellValue>>;

/** A workbook in memory that keeps the port's promises for values, sheets, names and settings; formats are accepted and forgotten. */
export class MemoryWorkbook implements Workbook {
  reads = 0;
  writes = 0;
  recalculations = 0;
  /** Names of the sheets that the last read brought. */
  sheetsRead: readonly string[] = [];
  /** What formulas fill, by the A1 address of their cell. */
  private readonly spills = new Map<string, Area>();
  readonly selected: Place[] = [];
  readonly settings: Record<string, unknown> = {};
  /** Thrown by the next read or write. */
  nextReadFails: Error | null = null;
  nextWriteFails: Error | null = null;
  /** Awaited inside each read, so that a test can hold one open. */
  duringRead: () => Promise<void> = () => Promise.resolve();
  /** Awaited inside each write, once it stands. */
  duringWrite: () => Promise<void> = () => Promise.resolve();
  private readonly sheets: Sheets = new Map();
  /** What a name stands for, as Excel writes it. */
  private readonly names = new Map<string, string>();
  private readonly formulas = new Map<string, Map<string, string>>();
  /** The secrets of sheets: without them each look at ballots would tell another fingerprint. */
  private readonly secrets = new Map<string, string>();
  private readonly watchers = new Set<(change: Change) => void>();
  private readonly selectionWatchers = new Set<(place: Place) => void>();

  constructor(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
    for (const [name, rows] of Object.entries(sheets)) {
      const cells = new Map<string, CellValue>();
      rows.forEach((row, r) => row.forEach((value, c) => cells.set(key(r, c), value)));
      this.sheets.set(name, cells);
    }
  }

  get watched(): number {
    return this.watchers.size + this.selectionWatchers.size;
  }

  async read(wanted: (sheet: string) => boolean = () => true): Promise<Snapshot> {
    this.reads += 1;
    this.sheetsRead = [...this.sheets.keys()].filter(wanted);
    await this.duringRead();
    const failure = this.nextReadFails;
    this.nextReadFails = null;
    if (failure !== null) throw failure;
    return this.peek(wanted);
  }

  /** What stands in the workbook, for a test that looks: no reading of the pane's. */
  async peek(wanted: (sheet: string) => boolean = () => true): Promise<Snapshot> {
    return {
      sheets: [...this.sheets]
        .filter(([name]) => wanted(name))
        .map(([name, cells]) => ({
          ...snapshotOf(name, cells, this.formulas.get(name) ?? new Map<string, string>()),
          ...secretOf(this.secrets.get(name)),
        })),
      names: [...this.names].map(([name, refersTo]) => ({ name, refersTo })),
      settings: { ...this.settings },
    };
  }

  spillsOf(cells: readonly Place[]): Promise<(Area | null)[]> {
    return Promise.resolve(cells.map(({ sheet, area }) => this.spills.get(`${sheet}!${areaToA1(area)}`) ?? null));
  }

  /** Formats are forgotten here: all of it looks as a new sheet does. */
  layoutOf({ area }: Place): Promise<SheetLayout> {
    const margins = { top: 54, right: 50, bottom: 54, left: 50, header: 22, footer: 22 };
    return Promise.resolve({
      texts: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => PLAIN_LOOK)),
      heights: Array.from({ length: area.rows }, () => 15),
      widths: Array.from({ length: area.columns }, () => 54),
      validations: [],
      notCopied: [],
      page: {
        orientation: 'portrait',
        paper: 'A4',
        margins,
        titleRows: null,
        scale: 100,
        breaks: [],
        header: {},
        footer: {},
        centerHorizontally: false,
      },
    });
  }

  recalculate(): Promise<void> {
    this.recalculations += 1;
    return Promise.resolve();
  }

  /** There is no other pane here that could have changed what a plan rests on. */
  async apply(edits: Edits, _basis?: Basis): Promise<Applied> {
    const failure = this.nextWriteFails;
    this.nextWriteFails = null;
    if (failure !== null) throw failure;
    this.writes += 1;
    const before = new Map([...this.sheets].map(([name, cells]) => [name, new Map(cells)]));
    const settingsBefore = { ...this.settings };
    const namesBefore = new Map(this.names);
    const secretsBefore = new Map(this.secrets);
    const added = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
    const written = new Map<string, { place: Place; value: CellValue }>();
    for (const edit of edits) {
      if (edit.kind === 'addSheet') this.sheets.set(edit.sheet, new Map());
      if (edit.kind === 'setting') this.settings[edit.key] = edit.value;
      if (edit.kind === 'name') this.names.set(edit.name, `=${placeToA1({ sheet: edit.sheet, area: edit.area })}`);
      if (edit.kind === 'dropName') this.names.delete(edit.name);
      if (edit.kind === 'secret' && !this.secrets.has(edit.sheet)) this.secrets.set(edit.sheet, edit.secret);
      if (edit.kind !== 'values' && edit.kind !== 'clear') continue;
      const { sheet, area } = edit;
      const cells = this.sheets.get(sheet);
      if (cells === undefined) throw new WorkbookError('WB-SHEET-GONE', { sheet });
      const values =
        edit.kind === 'values'
          ? edit.values
          : Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): CellContent => null));
      values.forEach((row, r) => {
        row.forEach((content, c) => {
          const value = valueOf(content);
          const place = { sheet, area: cellArea(area.row + r, area.column + c) };
          cells.set(key(place.area.row, place.area.column), value);
          this.formulas.get(sheet)?.delete(key(place.area.row, place.area.column));
          if (isFormula(content)) this.formulaOf(place, content.formula);
          written.set(`${sheet}!${areaToA1(place.area)}`, { place, value });
        });
      });
    }
    await this.duringWrite();
    return {
      leftAlone: [],
      overwritten: [],
      overwrittenSettings: [],
      notAsPlanned: [],
      oldValues: 'exact',
      revert: async () => {
        const leftAlone: { place: Place; now: CellValue }[] = [];
        let restored = 0;
        for (const { place, value } of written.values()) {
          const now = this.value(place.sheet, place.area.row, place.area.column);
          if (now !== value) leftAlone.push({ place, now });
          else {
            this.sheets
              .get(place.sheet)
              ?.set(key(place.area.row, place.area.column), before.get(place.sheet)?.get(key(place.area.row, place.area.column)) ?? null);
            restored += 1;
          }
        }
        for (const name of Object.keys(this.settings)) Reflect.deleteProperty(this.settings, name);
        Object.assign(this.settings, settingsBefore);
        this.names.clear();
        for (const [name, refersTo] of namesBefore) this.names.set(name, refersTo);
        this.secrets.clear();
        for (const [sheet, secret] of secretsBefore) this.secrets.set(sheet, secret);
        for (const name of added) if (!leftAlone.some(({ place }) => place.sheet === name)) this.sheets.delete(name);
        return { restored, leftAlone };
      },
    };
  }

  /** Nothing is ever left unfinished here. */
  recover(_unfinished: UnfinishedWrite): Promise<UndoReport> {
    return Promise.resolve({ restored: 0, leftAlone: [] });
  }

  forget(_token: string): Promise<void> {
    return Promise.resolve();
  }

  async watch(onChange: (change: Change) => void): Promise<() => Promise<void>> {
    this.watchers.add(onChange);
    return async () => void this.watchers.delete(onChange);
  }

  async watchSelection(onSelect: (place: Place) => void): Promise<() => Promise<void>> {
    this.selectionWatchers.add(onSelect);
    return async () => void this.selectionWatchers.delete(onSelect);
  }

  async select(place: Place): Promise<void> {
    if (!this.sheets.has(place.sheet)) throw new WorkbookError('WB-SHEET-GONE', { sheet: place.sheet });
    this.selected.push(place);
  }

  value(sheet: string, row: number, column: number): CellValue {
    return this.sheets.get(sheet)?.get(key(row, column)) ?? null;
  }

  /** The user types into a cell. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    this.sheets.get(sheet)?.set(key(row, column), value);
    for (const watcher of this.watchers) watcher({ cause: 'edit', sheet, place: { sheet, area: cellArea(row, column) } });
  }

  /** A cell has a formula, which shows a value and may fill an area. */
  typeFormula(place: Place, formula: string, shows: CellValue, spill: Area | null = null): void {
    const { row, column } = place.area;
    this.formulaOf(place, formula);
    if (spill !== null) this.spills.set(`${place.sheet}!${areaToA1(place.area)}`, spill);
    this.type(place.sheet, row, column, shows);
  }

  private formulaOf({ sheet, area: { row, column } }: Place, formula: string): void {
    this.formulas.set(sheet, (this.formulas.get(sheet) ?? new Map<string, string>()).set(key(row, column), formula));
  }

  /** The formula of a cell has come to another result, without an edit. */
  calculates(sheet: string, row: number, column: number, shows: CellValue): void {
    this.sheets.get(sheet)?.set(key(row, column), shows);
    for (const watcher of this.watchers) watcher({ cause: 'calculation', sheet, place: null });
  }

  /** The user changes what a cell looks like. */
  formats(sheet: string, row: number, column: number): void {
    for (const watcher of this.watchers) watcher({ cause: 'format', sheet, place: { sheet, area: cellArea(row, column) } });
  }

  /** The user selects a cell. */
  userSelects(sheet: string, row: number, column: number): void {
    for (const watcher of this.selectionWatchers) watcher({ sheet, area: cellArea(row, column) });
  }

  deleteSheet(sheet: string): void {
    this.sheets.delete(sheet);
    for (const watcher of this.watchers) watcher({ cause: 'edit', sheet, place: null });
  }
}

function key(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function snapshotOf(name: string, cells: Map<string, CellValue>, formulas: ReadonlyMap<string, string>): SheetSnapshot {
  const places = [...cells.keys()].map((at) => at.split(',').map(Number));
  const rows = 1 + Math.max(-1, ...places.map(([row = 0]) => row));
  const columns = 1 + Math.max(-1, ...places.map(([, column = 0]) => column));
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
  return {
    name,
    visibility: 'visible',
    protected: false,
    values: grid((row, column) => cells.get(key(row, column)) ?? null),
    formulas: grid((row, column) => formulas.get(key(row, column)) ?? null),
    numberFormats: grid(() => 'General'),
    merges: [],
  };
}
