import * as z from 'zod/mini';

const told = z.object({ isDarkTheme: z.optional(z.boolean()), bodyBackgroundColor: z.optional(z.string()) });

/** Below this a background is dark; 0 is black, 255 white. */
const DARK_BELOW = 128;

/**
 * Whether Office's theme is dark; null where this Office does not tell its theme, as on the web.
 * @param theme `Office.context.officeTheme`; older versions tell colours alone
 */
export function isDarkTheme(theme: unknown): boolean | null {
  const { data } = told.safeParse(theme);
  if (data?.isDarkTheme !== undefined) return data.isDarkTheme;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(data?.bodyBackgroundColor ?? '')?.slice(1);
  if (parts === undefined) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK_BELOW;
}
