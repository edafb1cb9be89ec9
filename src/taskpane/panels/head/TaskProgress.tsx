import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import { useEffect, useRef } from 'react';
import { busyWords } from './busy-words';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

/**
 * How far the task under way has come, and 取消. The figures change silently: the status line, a live region, says once what begins and
 * once what came of it.
 * @param onGone takes the focus when the button goes that had it
 */
export function TaskProgress({ onGone }: { readonly onGone: () => void }) {
  const say = useWords();
  const busy = usePane((state) => state.busy);
  const progress = usePane((state) => state.progress);
  const cancel = usePane((state) => state.cancel);
  if (busy === null) return <div className="progress" />;
  const share = progress === null || progress.of === 0 ? null : progress.done / progress.of;
  const words =
    progress === null || share === null ? say(busyWords[busy]) : say(`PANE-PHASE-${progress.phase}`, { percent: Math.floor(share * 100) });
  return (
    <div className="progress">
      <ProgressIndicator ariaValueText={words} barHeight={2} {...(share === null ? {} : { percentComplete: share })} />
      {cancel === 'possible' || cancel === 'asked' ? (
        <div className="progress-line">
          <span aria-hidden>{progress === null ? '' : words}</span>
          <CancelButton asked={cancel === 'asked'} onGone={onGone} />
        </div>
      ) : null}
    </div>
  );
}

function CancelButton({ asked, onGone }: { readonly asked: boolean; readonly onGone: () => void }) {
  const say = useWords();
  const session = useSession();
  const focused = useRef(false);
  useEffect(
    () => () => {
      if (focused.current) onGone();
    },
    [onGone],
  );
  return (
    <button
      type="button"
      className="link"
      data-testid="btn-cancel"
      title={say('PANE-CANCEL-HINT')}
      aria-disabled={asked}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={() => {
        focused.current = false;
      }}
      onClick={() => session.cancel()}
    >
      {say(asked ? 'PANE-CANCELLING' : 'PANE-CANCEL')}
    </button>
  );
}
