import { usePane, useSession } from './use-session';
import { useWords } from './words';

/** Instead of a tab that has nothing to show yet: what has to be there first. */
export function NothingYet() {
  const say = useWords();
  const session = useSession();
  const isWithoutScheme = usePane((state) => state.schemeId === null && state.looked);
  if (!isWithoutScheme) return <p className="empty">{say('PANE-STATUS-NEW')}</p>;
  return (
    <div className="empty">
      <p>{say('PANE-SCHEME-FIRST')}</p>
      <button type="button" className="link" onClick={() => void session.newScheme.propose()}>
        {say('PANE-SCHEME-FROM-WORKBOOK')}
      </button>
    </div>
  );
}
