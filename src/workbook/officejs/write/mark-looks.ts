import * as z from 'zod/mini';
import { areaToA1, parseA1 } from '../../cells/a1';
import type { PlacedValidation } from '../../cells/validation';
import type { FormatImage, PageImage, PreImage } from './pre-image';

/** A mark keeps looks up to so many characters: enough for the most cells that are marked at once. */
const LARGEST_LOOKS = 40_000;

export const areaShape = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });

/** As this adapter has written it; what Excel does not know of it, it refuses. */
const asWritten = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

/** The areas of a sheet in A1: of their cells, line by line, which of the looks each has. */
const formatsShape = z.object({ sheet: z.string(), areas: z.record(z.string(), z.array(z.number())) });

export const looksShape = z.object({
  /** Each look of cells once. */
  looks: z.array(asWritten<Excel.CellPropertiesFormat>()),
  formats: z.array(formatsShape),
  widths: z.array(z.object({ sheet: z.string(), column: z.number(), points: z.number() })),
  heights: z.array(z.object({ sheet: z.string(), row: z.number(), points: z.number() })),
  freezes: z.array(z.object({ sheet: z.string(), frozen: z.nullable(z.string()) })),
  pages: z.array(asWritten<PageImage>()),
  tabs: z.array(z.object({ sheet: z.string(), color: z.string() })),
  validations: z.array(z.object({ sheet: z.string(), areas: z.array(areaShape), rules: z.array(asWritten<PlacedValidation>()) })),
});

/** How the cells, rows, columns and pages looked that a write changes, as a mark keeps it. */
export type KeptLooks = z.infer<typeof looksShape>;

type Looks = Pick<PreImage, 'formats' | 'widths' | 'heights' | 'freezes' | 'pages' | 'tabs' | 'validations'>;

/** What a mark keeps of looks; null where that is too much for one. */
export function keptLooks(before: Looks): KeptLooks | null {
  const kept: KeptLooks = {
    ...keptFormats(before.formats),
    widths: [...before.widths],
    heights: [...before.heights],
    freezes: [...before.freezes],
    pages: [...before.pages],
    tabs: [...before.tabs],
    validations: before.validations.map(({ sheet, areas, rules }) => ({ sheet, areas: [...areas], rules: [...rules] })),
  };
  return JSON.stringify(kept).length > LARGEST_LOOKS ? null : kept;
}

/** The looks that a mark has kept, as they were. */
export function looksFrom({ looks, formats, ...others }: KeptLooks): Looks {
  const images = formats.flatMap(({ sheet, areas }) =>
    Object.entries(areas).flatMap(([a1, cells]): FormatImage[] => {
      const area = parseA1(a1)?.area;
      if (area === undefined) return [];
      const formatAt = (r: number, c: number) => looks[cells[r * area.columns + c] ?? -1] ?? {};
      const line = (r: number) => Array.from({ length: area.columns }, (_, c) => ({ format: formatAt(r, c) }));
      return [{ sheet, area, cells: Array.from({ length: area.rows }, (_, r) => line(r)) }];
    }),
  );
  return { ...others, formats: images };
}

function keptFormats(formats: readonly FormatImage[]): Pick<KeptLooks, 'looks' | 'formats'> {
  const numbers = new Map<string, number>();
  const looks: Excel.CellPropertiesFormat[] = [];
  const numberOf = (look: Excel.CellPropertiesFormat): number => {
    const key = JSON.stringify(look);
    const known = numbers.get(key) ?? looks.length;
    if (known === looks.length) looks.push(look);
    numbers.set(key, known);
    return known;
  };
  const sheets = new Map<string, Record<string, number[]>>();
  for (const { sheet, area, cells } of formats) {
    const areas = sheets.get(sheet) ?? {};
    areas[areaToA1(area)] = cells.flatMap((line) => line.map(({ format }) => numberOf(format ?? {})));
    sheets.set(sheet, areas);
  }
  return { looks, formats: [...sheets].map(([sheet, areas]) => ({ sheet, areas })) };
}
