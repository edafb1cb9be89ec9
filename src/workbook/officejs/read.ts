import { Cancelled, checkpoint, type Control } from '../progress';
import type { Extent } from '../port';
import { secretAmong } from '../sheet-secret';
import { secretOf, type SheetSnapshot, type Snapshot } from '../snapshot';
import type { KnownSheet } from './directory';
import { nameAtEnd } from '../file-name';
import { isShownSetting } from '../setting-keys';
import { isCellEdit, isTooLarge } from './failures';
import { BusyError, NoAnswerError, type ExcelLink } from './link';
import { KeptCells, type Told } from './kept-cells';
import { queueCells, queueChanges, readInParts, type ReadCells } from './read-cells';

/** A workbook as it was read, and the list of all its sheets. */
interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly sheets: readonly KnownSheet[];
  /** All settings of the add-in, those that the snapshot does not show included. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether it counts days from 1904; null where Excel has not answered, and 1900 was assumed. */
  readonly from1904: boolean | null;
}

/** What to read, and what is known before. By default all sheets, whole, without any knowledge. */
export interface Reading {
  readonly wanted?: (sheet: string) => boolean;
  /** Whether the workbook counts days from 1904, where that has been asked before. */
  readonly from1904?: boolean | null;
  /** What is kept of the last read; the next one's is kept there. */
  readonly kept?: KeptCells;
  readonly extent?: Extent;
  readonly control?: Control | undefined;
}

/** Reads the wanted sheets in two round trips, more only when they are too large for one answer; the directory has all sheets. */
export async function readWorkbook(
  link: ExcelLink,
  { wanted = () => true, from1904 = null, kept = new KeptCells(), extent = 'whole', control }: Reading = {},
): Promise<ReadWorkbook> {
  const told = kept.take();
  try {
    return await readAssuming(link, { wanted, from1904, kept, extent, control }, told);
  } catch (error) {
    kept.giveBack(told);
    throw error;
  }
}

async function readAssuming(link: ExcelLink, reading: Required<Reading>, told: Told): Promise<ReadWorkbook> {
  const { from1904: known } = reading;
  try {
    return await readKnowing(link, reading, told);
  } catch (error) {
    // Excel may not answer what a day comes to; nearly all workbooks count from 1900. Another failure may pass: the next read asks again.
    if (known !== null || isCellEdit(error) || error instanceof NoAnswerError || error instanceof BusyError || error instanceof Cancelled)
      throw error;
    return { ...(await readKnowing(link, { ...reading, from1904: false }, told)), from1904: null };
  }
}

async function readKnowing(link: ExcelLink, reading: Required<Reading>, told: Told): Promise<ReadWorkbook> {
  const { from1904: known, control } = reading;
  return link.run(async (context) => {
    const sheets = context.workbook.worksheets.load(
      'items/id,items/name,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
    );
    const names = context.workbook.names.load('items/name,items/formula');
    const settings = context.workbook.settings.load('items/key,items/value');
    // No property says it. 2 January 1904 is day 1 where days are counted from 1904, else 1463.
    const day = known === null ? context.workbook.functions.date(1904, 1, 2).load('value') : null;
    await link.sync(context);
    checkpoint(control);
    const from1904 = day === null ? known === true : day.value === 1;
    const cells = await readSheets(link, context, sheets.items, reading, told);
    const snapshots = sheets.items.flatMap((sheet): SheetSnapshot[] => {
      const read = cells.get(sheet.id);
      return read === undefined
        ? []
        : [
            reading.kept.sameSheet(
              sheet.id,
              {
                id: sheet.id,
                name: sheet.name,
                visibility: visibilities[sheet.visibility] ?? 'visible',
                protected: sheet.protection.protected,
                ...read.cells,
                ...secretOf(secretAmong(sheet.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })))),
                ...(from1904 ? { from1904 } : {}),
              },
              read,
            ),
          ];
    });
    // A workbook that was never saved has no address, whatever the types say.
    const url: unknown = Office.context.document.url;
    const fileName = typeof url === 'string' ? nameAtEnd(url) : null;
    return {
      from1904,
      snapshot: {
        sheets: snapshots,
        ...(fileName === null ? {} : { fileName }),
        names: names.items.map((name) => ({ name: name.name, refersTo: String(name.formula) })),
        settings: shown(settings.items),
      },
      sheets: sheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected })),
      settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
    };
  });
}

/** What Kaoji keeps in the workbook; a setting without a value is none. */
function shown(settings: readonly Excel.Setting[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const setting of settings) {
    const value: unknown = setting.value;
    if (setting.key.startsWith('kaoji.') && isShownSetting(setting.key) && value !== null && value !== undefined)
      found[setting.key] = value;
  }
  return found;
}

const visibilities: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The cells of each wanted sheet, by its id. */
async function readSheets(
  link: ExcelLink,
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { wanted, kept, extent, control }: Required<Reading>,
  told: Told,
): Promise<ReadonlyMap<string, ReadCells>> {
  const cells = new Map<string, ReadCells>();
  const asked = sheets.filter(({ name }) => wanted(name));
  const ask = async (questions: readonly { readonly id: string; readonly answer: () => ReadCells | null }[]): Promise<void> => {
    await link.sync(context);
    for (const { id, answer } of questions) {
      const given = answer();
      if (given !== null) cells.set(id, given);
    }
  };
  try {
    await ask(
      asked.map((sheet) => {
        const known = extent === 'whole' ? null : kept.known(sheet.id, told);
        return { id: sheet.id, answer: known === null ? queueCells(sheet) : queueChanges(sheet, known.before, known.changed) };
      }),
    );
    const others = asked.filter(({ id }) => !cells.has(id));
    if (others.length > 0) await ask(others.map((sheet) => ({ id: sheet.id, answer: queueCells(sheet) })));
  } catch (error) {
    // Of an answer that was too large nothing has come.
    if (!isTooLarge(error)) throw error;
    for (const { id } of asked) cells.set(id, await readInParts(link, id, control));
  }
  kept.keep(cells, told);
  return cells;
}
