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

/** Where Office's theme is told: as it is now, and when it changes. */
export interface ThemeSource {
  /** `Office.context.officeTheme`, read anew. */
  readonly theme: () => unknown;
  /** Calls back after each change; may throw where this Office does not know the event. */
  readonly onChange: (changed: () => void) => void;
}

/**
 * Tells whether Office's theme is dark, now and whenever that changes. Not every Office has the event: the theme is looked at again, too,
 * whenever the pane comes to the fore.
 */
export function followTheme(
  { theme, onChange }: ThemeSource,
  page: Pick<EventTarget, 'addEventListener'>,
  tell: (isDark: boolean | null) => void,
): void {
  let told = isDarkTheme(theme());
  tell(told);
  const look = (): void => {
    const now = isDarkTheme(theme());
    if (now !== told) tell(now);
    told = now;
  };
  page.addEventListener('focus', look);
  try {
    onChange(look);
  } catch {
    return;
  }
}
