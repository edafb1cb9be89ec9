import { PrimaryButton, type IButton } from 'office-ui-fabric-react/lib/Button';
import { Spinner } from 'office-ui-fabric-react/lib/Spinner';
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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

/** How long Office may be silent before a way out is offered. */
const SILENT_MS = 15_000;

interface ConnectingProps {
  /** office.js could not be loaded. */
  readonly failed: boolean;
  readonly onAgain: () => void;
}

/** Until Office has answered; what to do where it does not. */
export function Connecting({ failed, onAgain }: ConnectingProps) {
  const say = useWords();
  const [isSilent, setSilent] = useState(false);
  const again = useRef<IButton>(null);
  const isStuck = failed || isSilent;
  useEffect(() => {
    const timer = setTimeout(() => setSilent(true), SILENT_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isStuck && document.hasFocus()) again.current?.focus();
  }, [isStuck]);
  return (
    <main className="welcome">
      <h1>{say('PANE-NAME')}</h1>
      {failed ? null : <Spinner label={say('PANE-CONNECTING')} />}
      <div role="alert">{isStuck ? <p>{say(failed ? 'PANE-OFFICE-FAILED' : 'PANE-OFFICE-SILENT')}</p> : null}</div>
      {isStuck ? <PrimaryButton componentRef={again} data-testid="btn-again" text={say('PANE-OFFICE-AGAIN')} onClick={onAgain} /> : null}
    </main>
  );
}
