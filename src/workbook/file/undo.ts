import { changedCells, emptySheet, putCell, type XlsxBook, type XlsxSheet } from '../../xlsx';
import { cellArea, type Place } from '../cells/area';
import type { CellValue } from '../cells/cell';
import type { UndoReport } from '../port';

/**
 * Takes back what turned `before` into `after`, in `now`: cells that still hold what was written get their old content,
 * cells that somebody changed since are left alone and listed. A sheet that the edits added goes when nothing else is on it.
 */
export function revertEdits(before: XlsxBook, after: XlsxBook, now: XlsxBook): { book: XlsxBook; report: UndoReport } {
  let restored = 0;
  const leftAlone: { place: Place; now: CellValue }[] = [];
  const sheets: XlsxSheet[] = [];
  for (const current of now.sheets) {
    const written = named(after, current.name);
    const old = named(before, current.name);
    if (written === undefined || written === old) {
      sheets.push(current);
      continue;
    }
    const reverted: XlsxSheet = {
      ...current,
      cells: Object.fromEntries(Object.entries(current.cells).map(([row, cells]) => [row, { ...cells }])),
    };
    for (const address of changedCells(old ?? emptySheet(current.name), written)) {
      const [row = 0, column = 0] = address.split(',').map(Number);
      const was = old?.cells[row]?.[column];
      const is = current.cells[row]?.[column];
      if (same(is, written.cells[row]?.[column])) {
        restored += 1;
        putCell(reverted, row, column, was ?? { value: null });
      } else leftAlone.push({ place: { sheet: current.name, area: cellArea(row, column) }, now: is?.value ?? null });
    }
    if (old === undefined) {
      if (Object.keys(reverted.cells).length > 0) sheets.push(reverted);
    } else {
      sheets.push({ ...reverted, ...layoutOf(old, written, current) });
    }
  }
  const activeSheet = now.activeSheet === after.activeSheet ? before.activeSheet : now.activeSheet;
  return {
    book: {
      ...now,
      sheets,
      names: revertedNames(before, after, now),
      settings: revertedSettings(before, after, now),
      activeSheet: Math.max(0, Math.min(activeSheet, sheets.length - 1)),
    },
    report: { restored, leftAlone },
  };
}

const LAYOUT = ['merges', 'columnWidths', 'rowHeights', 'freeze', 'print', 'view', 'opaque'] as const;

/** Merges, sizes, panes, page, tab and rules: each as before, unless it was changed since. */
function layoutOf(old: XlsxSheet, written: XlsxSheet, current: XlsxSheet): Partial<XlsxSheet> {
  const layout: Partial<XlsxSheet> = {};
  for (const part of LAYOUT) if (same(current[part], written[part])) Object.assign(layout, { [part]: old[part] });
  return layout;
}

function revertedNames(before: XlsxBook, after: XlsxBook, now: XlsxBook): XlsxBook['names'] {
  const key = (name: XlsxBook['names'][number]): string => `${name.sheet ?? ''}!${name.name}`;
  const index = (book: XlsxBook): Map<string, XlsxBook['names'][number]> => new Map(book.names.map((name) => [key(name), name]));
  const [old, written] = [index(before), index(after)];
  const changed = (at: string): boolean => !same(old.get(at), written.get(at));
  const kept = now.names.flatMap((name) => {
    const at = key(name);
    if (!changed(at) || !same(name, written.get(at))) return [name];
    const was = old.get(at);
    return was === undefined ? [] : [was];
  });
  const there = index(now);
  const givenUp = before.names.filter((name) => !written.has(key(name)) && !there.has(key(name)));
  return [...kept, ...givenUp];
}

function revertedSettings(before: XlsxBook, after: XlsxBook, now: XlsxBook): XlsxBook['settings'] {
  const settings = { ...now.settings };
  for (const key of new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])) {
    if (same(before.settings[key], after.settings[key]) || !same(now.settings[key], after.settings[key])) continue;
    if (key in before.settings) settings[key] = before.settings[key];
    else delete settings[key];
  }
  return settings;
}

function named(book: XlsxBook, name: string): XlsxSheet | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
