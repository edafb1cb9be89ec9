import * as z from 'zod/mini';
import type { Area, Place } from '../../cells/area';
import { areaToA1, parseA1 } from '../../cells/a1';
import { isFormula } from '../../cells/cell';
import type { UnfinishedWrite } from '../../snapshot';
import { areaShape, keptLooks, looksShape } from './mark-looks';
import type { ContentImage, PreImage } from './pre-image';
import type { Touched } from './touched';

const MARKS = 'kaoji.unfinished.';
/** A mark keeps old contents up to so many characters; a workbook should not carry more for a write that takes a second. */
const LARGEST_IMAGE = 20_000;

const matrix = z.readonly(z.array(z.readonly(z.array(z.unknown()))));
const valueShape = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ error: z.string() })]);
const cellShape = z.union([z.object({ formula: z.string() }), valueShape]);
const contentShape = z.object({
  sheet: z.string(),
  area: areaShape,
  cells: z.readonly(z.array(z.readonly(z.array(cellShape)))),
  numberFormats: matrix,
  merges: z.readonly(z.array(areaShape)),
});
const sheetShape = z.object({
  id: z.string(),
  name: z.string(),
  areas: z.string(),
  emptied: z._default(z.string(), ''),
  added: z.boolean(),
});
const nameShape = z.object({ name: z.string(), formula: z.nullable(z.string()), comment: z.string() });
const settingShape = z.object({ key: z.string(), value: z.unknown(), token: z.nullable(z.string()) });
const markShape = z.object({
  token: z.string(),
  at: z.string(),
  begun: z.boolean(),
  sheets: z.array(sheetShape),
  names: z.array(nameShape),
  settings: z.array(settingShape),
  images: z.nullable(z.object({ before: z.array(contentShape), written: z.array(contentShape) })),
  looks: z._default(z.nullable(looksShape), null),
});

/**
 * What stands in the workbook, as a setting, from before the first change of a write to after its last. `begun` is set by the first action
 * of the first request that changes something; every request of the write begins with the mark and ends at once where it is gone: a request
 * that Excel gets to only after it was given up does nothing.
 */
export type Mark = z.infer<typeof markShape>;

/** The mark of a write, from which another pane can say what is between, and put small contents back. */
export function markOf(token: string, at: Date, touched: Touched, nameOf: (sheet: string) => string): Mark {
  return {
    token,
    at: at.toISOString(),
    begun: false,
    sheets: touched.sheets.map(({ sheet, contents, emptied, formats }) => ({
      id: sheet,
      name: nameOf(sheet),
      areas: textOf([...contents, ...formats]),
      emptied: textOf(emptied),
      added: touched.added.includes(sheet),
    })),
    names: [],
    settings: [],
    images: null,
    looks: null,
  };
}

/** The mark once the write begins: with what stood there, and what is going to, where that is little. */
export function begun(mark: Mark, before: PreImage, written: () => readonly ContentImage[]): Mark {
  const { names, settings } = before;
  const full: Mark = { ...mark, begun: true, names, settings };
  if (JSON.stringify(before.contents).length > LARGEST_IMAGE) return full;
  const images = { before: before.contents.map(bare), written: written().map(bare) };
  return JSON.stringify(images).length > LARGEST_IMAGE * 2 ? full : { ...full, images, looks: keptLooks(before) };
}

/** Without what formulas give, which Excel finds out again. */
function bare({ sheet, area, cells, numberFormats, merges }: ContentImage): z.infer<typeof contentShape> {
  const contents = cells.map((line) => line.map((cell) => (isFormula(cell) ? { formula: cell.formula } : cell)));
  return { sheet, area, cells: contents, numberFormats, merges };
}

/** A key that no other attempt has. */
export function markKey(token: string, attempt: number): string {
  return `${MARKS}${token}.${String(attempt)}`;
}

/** The mark under a key; null where there is none. */
export function readMark(settings: ReadonlyMap<string, unknown>, key: string): Mark | null {
  const parsed = markShape.safeParse(settings.get(key));
  return parsed.success ? parsed.data : null;
}

/** All marks in the workbook, with their keys. */
export function marksIn(settings: ReadonlyMap<string, unknown>): { readonly key: string; readonly mark: Mark }[] {
  return [...settings.keys()].flatMap((key) => {
    const mark = key.startsWith(MARKS) ? readMark(settings, key) : null;
    return mark === null ? [] : [{ key, mark }];
  });
}

/**
 * The writes that began, and whose marks stand: not those of `own` tokens, which are under way.
 * @param sheets of now, by which the places are named
 */
export function unfinishedIn(
  settings: ReadonlyMap<string, unknown>,
  sheets: readonly { readonly id: string; readonly name: string }[],
  own: ReadonlySet<string>,
): UnfinishedWrite[] {
  const found = new Map<string, UnfinishedWrite>();
  for (const { mark } of marksIn(settings)) {
    if (!mark.begun || own.has(mark.token)) continue;
    const places = mark.sheets.flatMap(({ id, name, areas }): Place[] => {
      const now = sheets.find((sheet) => sheet.id === id)?.name ?? name;
      return areasIn(areas).map((area) => ({ sheet: now, area }));
    });
    found.set(mark.token, { token: mark.token, at: mark.at, places, restorable: mark.images !== null });
  }
  return [...found.values()];
}

/** After so long a write that has not begun will not: its pane is gone. */
const LONGEST_LOOK = 3_600_000;

/** The keys of marks under which nothing was written: those of `own` writes, none of which is under way, and old ones of others. */
export function idleMarksIn(settings: ReadonlyMap<string, unknown>, own: ReadonlySet<string>, now: Date): string[] {
  const isOld = ({ at }: Mark): boolean => now.getTime() - new Date(at).getTime() > LONGEST_LOOK;
  return marksIn(settings).flatMap(({ key, mark }) => (!mark.begun && (own.has(mark.token) || isOld(mark)) ? [key] : []));
}

function textOf(areas: readonly Area[]): string {
  return [...new Set(areas.map(areaToA1))].join(';');
}

/** The areas of a sheet of a mark. */
export function areasIn(text: string): Area[] {
  return text.split(';').flatMap((one) => parseA1(one)?.area ?? []);
}
