import { usePane } from './use-session';
import { useWords } from './words';

/** What was done last. A polite live region: it is read out, and takes no focus. */
export function StatusLine() {
  const say = useWords();
  const status = usePane((state) => state.status);
  return (
    <div className="status" role="status" aria-live="polite" data-testid="status">
      {say(status)}
    </div>
  );
}
