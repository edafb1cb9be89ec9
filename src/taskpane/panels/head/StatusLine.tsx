import { busyWords } from './busy-words';
import { usePane } from '../shared/use-session';
import { useWords } from '../shared/words';

/** What the pane is doing, else what was done last. A polite live region: it is read out, and takes no focus. */
export function StatusLine() {
  const say = useWords();
  const status = usePane((state) => state.status);
  const busy = usePane((state) => state.busy);
  return (
    <div className="status" role="status" aria-live="polite" data-testid="status">
      {busy === null ? say(status) : say(busyWords[busy])}
    </div>
  );
}
