import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { Spinner } from 'office-ui-fabric-react/lib/Spinner';
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme';
import type { ReactNode } from 'react';
import type { Locale } from '../../messages/catalogue';
import { Guard } from './Guard';
import { Pane } from './Pane';
import type { Session } from '../session/session';
import { themeFor } from './theme';
import { useDark } from './use-dark';
import { SessionProvider } from './shared/use-session';
import { useWords, WordsProvider } from './shared/words';

interface FrameProps {
  readonly locale: Locale;
  /** Whether Office is dark; null where it does not say. */
  readonly officeDark: boolean | null;
  readonly children: ReactNode;
}

/** Theme, language and a guard around whatever the pane shows. */
export function Frame({ locale, officeDark, children }: FrameProps) {
  const isDark = useDark(officeDark);
  return (
    <ThemeProvider theme={themeFor(isDark)} className="frame">
      <WordsProvider locale={locale}>
        <Guard>{children}</Guard>
      </WordsProvider>
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

/** Until Office has answered; says so when it did not. */
export function Connecting({ failed }: { readonly failed: boolean }) {
  const say = useWords();
  return (
    <main className="welcome">
      <h1>{say('PANE-NAME')}</h1>
      {failed ? (
        <MessageBar messageBarType={MessageBarType.error} isMultiline>
          {say('PANE-OFFICE-FAILED')}
        </MessageBar>
      ) : (
        <Spinner label={say('PANE-CONNECTING')} />
      )}
    </main>
  );
}
