import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme';
import type { ReactNode } from 'react';
import type { Locale } from '../messages/catalogue';
import { Pane } from './Pane';
import type { Session } from './session';
import { theme } from './theme';
import { SessionProvider } from './use-session';
import { WordsProvider } from './words';

/** Theme and language around whatever the pane shows. */
export function Frame({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} className="frame">
      <WordsProvider locale={locale}>{children}</WordsProvider>
    </ThemeProvider>
  );
}

/** The pane inside Office: one workbook, the one it stands beside. */
export function OfficeApp({ session }: { readonly session: Session }) {
  return (
    <div className="pane">
      <SessionProvider session={session}>
        <Pane />
      </SessionProvider>
    </div>
  );
}
