import type { Color } from 'hucre';

/** The 56 colours that `indexed` means (ECMA-376 part 1, 18.8.27); 64 and 65 are automatic. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme of Office since 2013, in the order in which cells count it: light before dark. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/**
 * The colour that is seen, as #RRGGBB: theme, tint and index resolved. Undefined for automatic.
 * `theme` is the workbook's, in the order in which the theme part lists it (dark 1, light 1, dark 2, light 2, accents).
 */
export function seenColor(color: Color | undefined, theme: readonly string[] | undefined): string | undefined {
  if (color === undefined) return undefined;
  const base = color.rgb?.slice(-6) ?? (color.theme === undefined ? indexed(color.indexed) : themed(color.theme, theme));
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, color.tint ?? 0).toUpperCase()}`;
}

/** #RRGGBB as the file writes it. */
export function fileColor(color: string): Color {
  return { rgb: color.slice(1).toUpperCase() };
}

function indexed(index: number | undefined): string | undefined {
  return index === undefined ? undefined : INDEXED[index];
}

function themed(index: number, theme: readonly string[] | undefined): string | undefined {
  // Cells count light 1 before dark 1 and light 2 before dark 2; the theme part lists them the other way round.
  const swapped = index < 4 ? index ^ 1 : index;
  return theme?.[swapped]?.replace(/^#/, '').slice(-6) ?? OFFICE_THEME[index];
}

/** Lightens or darkens by HSL luminance (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const newChroma = saturation * (1 - Math.abs(2 * moved - 1));
  return [red, green, blue]
    .map((part) => {
      const share = chroma === 0 ? 0 : (part - light) / chroma;
      const value = Math.round((moved + share * newChroma) * 255);
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0');
    })
    .join('');
}
