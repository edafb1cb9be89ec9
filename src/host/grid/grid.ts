import type { ICellData, IRange, IWorksheetData, Nullable, UniverInstanceType, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets/facade';
import { HostError } from '../errors';
import { intersection, type Area } from '../../workbook/cells/area';
import type { GridEngine } from './function-engine';
import { WriteBuffer } from './write-buffer';

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type FWorksheet = ReturnType<FWorkbook['getSheets']>[number];

/** The number of workbooks among the grid's kinds of documents. */
const WORKBOOK: UniverInstanceType = 2;

/**
 * The spreadsheet under the host: one Univer workbook, reached through its facade. Reads go to its model, writes are its own
 * mutations (what its commands, undo and collaboration are made of), so they neither ask for permission nor move the user's selection.
 */
export class Grid {
  /** Cell writes of the running batch, put into the grid together. */
  readonly writes = new WriteBuffer(this);
  /** True while the host itself writes: tells its own mutations from the user's. */
  private writing = 0;
  /** The facade of the open workbook, which is dear to make; of another workbook another is made. */
  private facade: FWorkbook | null = null;

  constructor(
    readonly api: FUniver,
    readonly engine: GridEngine,
  ) {}

  get isWriting(): boolean {
    return this.writing > 0;
  }

  get workbook(): FWorkbook {
    if (this.facade?.getWorkbook() !== this.model) this.facade = this.api.getActiveWorkbook();
    return found(this.facade);
  }

  get model(): Workbook {
    return found(this.engine.documents.getCurrentUnitOfType<Workbook>(WORKBOOK));
  }

  /** Sheets in the order of their tabs. */
  get sheets(): readonly Worksheet[] {
    return this.model.getSheets();
  }

  /** @throws HostError ItemNotFound when the sheet has been deleted. */
  sheet(id: string): Worksheet {
    const sheet = this.model.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  facadeSheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (sheet === null) throw new HostError('ItemNotFound');
    return sheet;
  }

  /** By name, without regard to case, as Excel finds it; null when there is none. */
  sheetByName(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null;
  }

  /** The raw cell, after pending writes have been put in. */
  cell(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    this.writes.flush();
    return sheet.getCellMatrix().getValue(row, column);
  }

  /** The part of an area that the grid has rows and columns for; null when it lies wholly beyond. */
  clip(sheet: Worksheet, area: Area): Area | null {
    return intersection(area, { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
  }

  /** Merged areas that touch an area. */
  merges(sheet: Worksheet, area: Area): Area[] {
    return sheet
      .getMergeData()
      .map(fromRange)
      .filter((merge) => intersection(merge, area) !== null);
  }

  /** Makes room, so that an area beyond the grid's rows and columns can be written. */
  ensureSize(sheet: Worksheet, area: Area): void {
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    const subUnitId = sheet.getSheetId();
    if (rows > sheet.getRowCount()) this.mutate('sheet.mutation.set-worksheet-row-count', { subUnitId, rowCount: rows });
    if (columns > sheet.getColumnCount()) this.mutate('sheet.mutation.set-worksheet-column-count', { subUnitId, columnCount: columns });
  }

  /** Runs a mutation of the grid on this workbook, after the pending cell writes. */
  mutate(id: string, params: Readonly<Record<string, unknown>>): void {
    this.writes.flush();
    this.execute(id, params);
  }

  /** A mutation that must not move the user's view: the grid follows its own user to a new sheet, but not a collaborator. */
  mutateUnseen(id: string, params: Readonly<Record<string, unknown>>): void {
    this.writes.flush();
    this.execute(id, params, { fromCollab: true });
  }

  /** Runs something that changes the grid as the host's own doing. */
  asHost<T>(change: () => T): T {
    this.writing += 1;
    try {
      return change();
    } finally {
      this.writing -= 1;
    }
  }

  /** For the write buffer only: the mutation itself, nothing before it. */
  execute(id: string, params: Readonly<Record<string, unknown>>, options: { readonly fromCollab?: boolean } = {}): void {
    const done = this.asHost(() => this.api.syncExecuteCommand(id, { unitId: this.workbook.getId(), ...params }, options));
    if (!done) throw new HostError('GeneralException', id);
  }

  /** A sheet as empty as a new one, sized like the others. */
  emptySheet(id: string, name: string): IWorksheetData {
    const like = this.sheets[0]?.getConfig();
    return {
      id,
      name,
      tabColor: '',
      hidden: 0,
      rowCount: 1000,
      columnCount: 26,
      zoomRatio: 1,
      freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
      scrollTop: 0,
      scrollLeft: 0,
      defaultColumnWidth: like?.defaultColumnWidth ?? 72,
      defaultRowHeight: like?.defaultRowHeight ?? 20,
      mergeData: [],
      cellData: {},
      rowData: {},
      columnData: {},
      showGridlines: 1,
      rowHeader: { ...(like?.rowHeader ?? { width: 46 }) },
      columnHeader: { ...(like?.columnHeader ?? { height: 20 }) },
      rightToLeft: 0,
    };
  }
}

function found<T>(workbook: Nullable<T>): T {
  if (workbook === null || workbook === undefined) throw new HostError('InvalidOperation', 'No workbook is open.');
  return workbook;
}

export function fromRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}
