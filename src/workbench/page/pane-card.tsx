import { useEffect, useRef, type JSX } from 'react';
import type { PageState } from '../store';
import { say } from '../store';

/** In the pane's place, before office.js asks for trust: what this is and what will be asked; after a refusal, how to go on. */
export function PaneCard({ stage, onBegin }: { readonly stage: PageState['stage']; readonly onBegin: () => void }): JSX.Element | null {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === 'refused') button.current?.focus();
  }, [stage]);
  if (stage === 'open') return null;
  const host = location.hostname;
  return (
    <div className="bench-card" data-testid={`card-${stage}`} role={stage === 'refused' ? 'alert' : undefined}>
      {stage === 'welcome' ? (
        <>
          <h2>{say('BENCH-WELCOME')}</h2>
          <p>{say('BENCH-WELCOME-WHAT')}</p>
          <p>{say('BENCH-WELCOME-SAMPLE')}</p>
          <p>{say('BENCH-WELCOME-ASKS', { host })}</p>
        </>
      ) : (
        <>
          <h2>{say('BENCH-REFUSED')}</h2>
          <p>{say('BENCH-REFUSED-WHAT', { host })}</p>
        </>
      )}
      <button ref={button} type="button" className="bench-primary" data-testid="begin" onClick={onBegin}>
        {say(stage === 'welcome' ? 'BENCH-BEGIN' : 'BENCH-AGAIN')}
      </button>
    </div>
  );
}
