import { parseA1 } from '../cells/a1';
import type { Area, Place } from '../cells/area';
import type { Change } from '../port';
import { readFailure } from './failures';
import type { KeptCells } from './kept-cells';
import { BusyError, NoAnswerError, type ExcelLink } from './link';

/** What the watchers have to know of the adapter. */
export interface Watched {
  /** Told of every change, own ones included. */
  readonly kept: KeptCells;
  /** The name of a sheet that is known by its id. */
  nameOf(id: string): string | null;
  /** Whether the adapter itself has just added a sheet; waits for a write under way, which may be adding it. */
  isOwnSheet(id: string): Promise<boolean>;
}

/**
 * Calls back after somebody else's change of cells, after sheets come and go, after cells came to look otherwise, by whomever, and after
 * formulas of a sheet were calculated.
 */
export async function watchChanges(link: ExcelLink, watched: Watched, onChange: (change: Change) => void): Promise<() => Promise<void>> {
  const { kept } = watched;
  const stop = await listening(link, (context) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onChanged.add(async (event) => {
        kept.changed(event.worksheetId, event.changeType === Excel.DataChangeType.rangeEdited ? areaOf(event.address) : null);
        if (event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
        const sheet = watched.nameOf(event.worksheetId);
        onChange({ cause: 'edit', sheet, place: placeOf(sheet, event.address) });
      }),
      worksheets.onFormatChanged.add(async (event) => {
        kept.changed(event.worksheetId, areaOf(event.address));
        const sheet = watched.nameOf(event.worksheetId);
        onChange({ cause: 'format', sheet, place: placeOf(sheet, event.address) });
      }),
      worksheets.onAdded.add(async (event) => {
        if (!(await watched.isOwnSheet(event.worksheetId))) onChange({ cause: 'edit', sheet: null, place: null });
      }),
      worksheets.onDeleted.add(async (event) => {
        onChange({ cause: 'edit', sheet: watched.nameOf(event.worksheetId), place: null });
      }),
      worksheets.onCalculated.add(async (event) => {
        kept.calculated(event.worksheetId);
        onChange({ cause: 'calculation', sheet: watched.nameOf(event.worksheetId), place: null });
      }),
    ];
  });
  kept.follow(true);
  return async () => {
    kept.follow(false);
    await stop();
  };
}

/** Calls back with what is selected, after every selection and when another sheet comes to the front. */
export async function watchSelected(link: ExcelLink, watched: Watched, onSelect: (place: Place) => void): Promise<() => Promise<void>> {
  const tell = async (): Promise<void> => {
    const place = await selectedPlace(link);
    if (place !== null) onSelect(place);
  };
  return listening(link, (context) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onSelectionChanged.add(async (event) => {
        const place = placeOf(watched.nameOf(event.worksheetId), event.address);
        if (place === null) await tell();
        else onSelect(place);
      }),
      worksheets.onActivated.add(tell),
    ];
  });
}

interface Handler {
  remove(): void;
}

/** Adds handlers in one round trip; they are removed with the context that added them, as Excel demands. */
async function listening(link: ExcelLink, add: (context: Excel.RequestContext) => readonly Handler[]): Promise<() => Promise<void>> {
  let added: { readonly origin: Excel.RequestContext; readonly handlers: readonly Handler[] };
  try {
    added = await link.run(async (context) => {
      const handlers = add(context);
      await link.sync(context);
      return { origin: context, handlers };
    });
  } catch (error) {
    throw readFailure(error);
  }
  let stopped = false;
  return async () => {
    if (stopped) return;
    stopped = true;
    await Excel.run(added.origin, async (context) => {
      for (const handler of added.handlers) handler.remove();
      await link.sync(context);
    });
  };
}

function placeOf(sheet: string | null, address: string): Place | null {
  const area = areaOf(address);
  return sheet === null || area === null ? null : { sheet, area };
}

/** Null for more than one rectangle of cells. */
function areaOf(address: string): Area | null {
  return parseA1(address)?.area ?? null;
}

/** Null when something other than one rectangle of cells is selected. */
async function selectedPlace(link: ExcelLink): Promise<Place | null> {
  try {
    return await link.once({ kind: 'read' }, (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      return () => placeOf(parseA1(range.address)?.sheet ?? null, range.address);
    });
  } catch (error) {
    // A chart may be selected, or a cell be in editing: there is no place to tell, and the next selection will be told.
    if (error instanceof OfficeExtension.Error || error instanceof NoAnswerError || error instanceof BusyError) return null;
    throw error;
  }
}
