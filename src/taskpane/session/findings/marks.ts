import {
  cellsOf,
  fillEdits,
  MARK_FILLS,
  marksIn,
  marksNow,
  MOST_MARKED,
  partsAround,
  rememberMarks,
  type Fills,
  type MarkedCell,
  type Unmarked,
} from '../../../sheets/finding-marks';
import type { Area, Place } from '../../../workbook/cells/area';
import type { Edits } from '../../../workbook/edits';
import type { Workbook } from '../../../workbook/port';
import { checkpoint } from '../../../workbook/progress';
import { sheetNamed, type Snapshot } from '../../../workbook/snapshot';
import { said } from '../notice';
import type { OpenWorkbook } from '../open-workbook';
import type { PaneState, Store } from '../state';
import type { TaskRunner } from '../tasks/task-runner';
import type { History } from '../undo/undo-history';
import { filtered } from './finding-filter';

/** Cells of which the look is asked at once. */
const LOOKED_AT = 4_000;

/** 在表中标出: the cells of findings get a fill, and have their own again afterwards. */
export class Marks {
  constructor(
    private readonly workbook: Pick<Workbook, 'layoutOf'>,
    private readonly openWorkbook: OpenWorkbook,
    private readonly store: Store<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly history: History,
  ) {}

  /** Marks the cells of the findings that the filter lets through, and no others. */
  mark(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const { assessment, filter } = this.store.get();
      const findings = filtered(assessment?.findings ?? [], filter);
      const errors = placesOf(findings.filter(({ severity }) => severity === 'error'));
      const others = placesOf(findings.filter(({ severity }) => severity !== 'error'));
      const { cells, isAll } = cellsOf([...errors, ...others]);
      if (cells.size === 0) return this.tasks.tell({ kind: 'info', ...said('PANE-STEP-NONE') });
      const isError = cellsOf(errors).cells;
      const before = await this.marked(snapshot);
      const own = new Map(before.cells.map((cell) => [keyOf(cell), cell.own]));
      const fills = await this.fillsOf([...cells.values()]);
      const marked = [...cells].map(([key, { sheet, area }]): MarkedCell => {
        const { row, column } = area;
        const cell = { sheet, row, column, mark: isError.has(key) ? MARK_FILLS.error : MARK_FILLS.other };
        const kept = own.get(keyOf(cell));
        return { ...cell, own: kept === undefined ? (fills(sheet, row, column) ?? null) : kept };
      });
      const isMarked = new Set(marked.map(keyOf));
      const off = before.cells.filter((cell) => !isMarked.has(keyOf(cell)));
      await this.write(
        // What each cell had is known before it is coloured.
        [rememberMarks(marked, snapshot), ...fillEdits(off, (cell) => cell.own), ...fillEdits(marked, ({ mark }) => mark)],
        'PANE-DID-MARK',
        snapshot,
      );
      this.tasks.say('PANE-STATUS-MARKED', { count: marked.length });
      if (!isAll) this.tasks.tell({ kind: 'info', ...said('PANE-MARK-MANY', { most: MOST_MARKED }) });
      this.tellUnknown(before);
    });
  }

  /** Gives the marked cells the fills back that they had; one that somebody has coloured since stays as it is. */
  unmark(): Promise<void> {
    return this.tasks.task('storing', async () => {
      const snapshot = await this.openWorkbook.refresh();
      const marked = await this.marked(snapshot);
      const edits = [...fillEdits(marked.cells, (cell) => cell.own), rememberMarks([], snapshot)];
      await this.write(edits, 'PANE-DID-UNMARK', snapshot);
      this.tasks.say('PANE-STATUS-UNMARKED', { count: marked.cells.length });
      this.tellUnknown(marked);
    });
  }

  private async write(edits: Edits, what: 'PANE-DID-MARK' | 'PANE-DID-UNMARK', snapshot: Snapshot): Promise<void> {
    await this.history.write(edits, said(what), { snapshot });
    await this.openWorkbook.refresh();
  }

  private tellUnknown({ unknown }: Unmarked): void {
    if (unknown > 0) this.tasks.tell({ kind: 'warning', ...said('PANE-MARK-UNKNOWN', { count: unknown }) });
  }

  /** The cells that are marked now. Sheets whose marks are not where they were are looked through. */
  private async marked(snapshot: Snapshot): Promise<Unmarked> {
    const remembered = marksIn(snapshot);
    const fills = await this.fillsOf(remembered.map(placeOf));
    const isAway = ({ sheet, row, column, mark }: MarkedCell): boolean => fills(sheet, row, column) !== mark;
    const found = new Map<string, readonly MarkedCell[]>();
    for (const sheet of new Set(remembered.filter(isAway).map((cell) => cell.sheet)))
      found.set(sheet, await this.withMark(snapshot, sheet));
    return marksNow(remembered, fills, (sheet) => found.get(sheet) ?? []);
  }

  private async withMark(snapshot: Snapshot, sheet: string): Promise<readonly MarkedCell[]> {
    const values = sheetNamed(snapshot, sheet)?.values ?? [];
    const columns = values[0]?.length ?? 0;
    if (columns === 0) return [];
    const step = Math.max(1, Math.floor(LOOKED_AT / columns));
    const parts: Area[] = [];
    for (let row = 0; row < values.length; row += step) parts.push({ row, column: 0, rows: Math.min(step, values.length - row), columns });
    const fills = await this.fillsOf(parts.map((area) => ({ sheet, area })));
    const marks: readonly string[] = Object.values(MARK_FILLS);
    return values.flatMap((line, row) =>
      line.flatMap((_, column) => {
        const mark = fills(sheet, row, column);
        return typeof mark === 'string' && marks.includes(mark) ? [{ sheet, row, column, mark, own: null }] : [];
      }),
    );
  }

  /** Looks at the fills of places. */
  private async fillsOf(places: readonly Place[]): Promise<Fills> {
    const known = new Map<string, string | null>();
    for (const sheet of new Set(places.map((place) => place.sheet))) {
      const areas = places.flatMap((place) => (place.sheet === sheet ? [place.area] : []));
      for (const part of partsAround(areas, LOOKED_AT)) {
        checkpoint(this.tasks.control);
        const { texts } = await this.workbook.layoutOf({ sheet, area: part });
        texts.forEach((line, r) =>
          line.forEach(({ fill }, c) => known.set(keyOf({ sheet, row: part.row + r, column: part.column + c }), fill)),
        );
      }
    }
    return (sheet, row, column) => known.get(keyOf({ sheet, row, column }));
  }
}

function keyOf({ sheet, row, column }: Pick<MarkedCell, 'sheet' | 'row' | 'column'>): string {
  return JSON.stringify([sheet, row, column]);
}

function placeOf({ sheet, row, column }: MarkedCell): Place {
  return { sheet, area: { row, column, rows: 1, columns: 1 } };
}

function placesOf(findings: readonly { readonly place: Place | null }[]): Place[] {
  return findings.flatMap(({ place }) => place ?? []);
}
