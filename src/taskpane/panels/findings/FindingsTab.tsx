import { useEffect, useMemo } from 'react';
import type { ReviewedFinding } from '../../../assessment/choices/reviews';
import type { Finding } from '../../../assessment/findings/finding';
import { CauseItem } from './CauseItem';
import { FindingFilters } from './FindingFilters';
import { FindingItem } from './FindingItem';
import { FixPreview } from './FixPreview';
import { noFilter } from '../../session/findings/finding-filter';
import { listed } from '../../session/findings/finding-list';
import { ReviewedList } from './ReviewedList';
import { Paged } from '../shared/Paged';
import { NothingYet } from '../shared/NothingYet';
import { useRows } from '../shared/use-rows';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 100;
const none: readonly Finding[] = [];
const noneReviewed: readonly ReviewedFinding[] = [];

/** 问题: what is wrong, where, and by which clause; one line a cause, the gravest first. */
export function FindingsTab() {
  const say = useWords();
  const session = useSession();
  const checked = usePane((state) => state.assessment !== null);
  const findings = usePane((state) => state.assessment?.findings ?? none);
  const reviewed = usePane((state) => state.assessment?.reviewed ?? noneReviewed);
  const filter = usePane((state) => state.filter);
  const current = usePane((state) => state.current);
  const preview = usePane((state) => state.preview);
  const fresh = usePane((state) => state.fresh);
  const causes = useMemo(() => listed(findings, { filter, fresh }), [findings, filter, fresh]);
  // What an edit brought is shown; a line that was looked at long ago may be far above.
  useEffect(() => {
    if (fresh.size > 0) document.querySelector('.causes .finding[data-new]')?.scrollIntoView({ block: 'nearest' });
  }, [fresh]);
  const fixable = causes.flatMap((cause) => cause.findings.flatMap(({ finding }) => (finding.fix === null ? [] : [finding])));
  const at = Math.max(
    causes.findIndex((cause) => cause.findings.some(({ id }) => id === current)),
    causes.findIndex((cause) => cause.findings.some(({ isNew }) => isNew)),
  );

  const rows = useRows('.cause, .finding');

  if (!checked) return <NothingYet />;
  if (findings.length === 0)
    return (
      <>
        <p className="empty">{say(reviewed.length === 0 ? 'PANE-FINDINGS-NONE' : 'PANE-FINDINGS-ALL-REVIEWED')}</p>
        <ReviewedList reviewed={reviewed} />
        <div className="list-tools">
          <Unmark />
        </div>
      </>
    );
  return (
    <>
      <FindingFilters findings={findings} filter={filter} onFilter={(chosen) => session.findings.show(chosen)}>
        {preview === null && fixable.length > 1 ? (
          <button
            type="button"
            className="link fix-all"
            data-testid="btn-fix-all"
            title={say('PANE-FIX-ALL-HINT')}
            onClick={() => session.previewFixes(fixable)}
          >
            {say('PANE-FIX-ALL', { count: fixable.length })}
          </button>
        ) : null}
      </FindingFilters>
      {preview === null ? null : <FixPreview fixes={preview} />}
      {causes.length === 0 ? (
        <p className="empty">
          {say('PANE-FINDINGS-FILTERED')}{' '}
          <button type="button" className="link" onClick={() => session.findings.show(noFilter)}>
            {say('PANE-FILTER-CLEAR')}
          </button>
        </p>
      ) : (
        <ul className="causes" ref={rows}>
          <Paged entries={causes} size={PAGE} atLeast={at + 1}>
            {(cause) => {
              const [first, second] = cause.findings;
              if (first === undefined) return null;
              return second === undefined ? (
                <FindingItem key={cause.key} listed={first} isCurrent={first.id === current} />
              ) : (
                <CauseItem
                  key={cause.key}
                  cause={cause}
                  first={first}
                  current={cause.findings.some(({ id }) => id === current) ? current : null}
                />
              );
            }}
          </Paged>
        </ul>
      )}
      <ReviewedList reviewed={reviewed} />
      <div className="list-tools">
        {causes.length === 0 ? null : (
          <>
            <button
              type="button"
              className="link"
              title={say('PANE-LIST-HINT')}
              data-testid="btn-list"
              onClick={() => void session.list.write()}
            >
              {say('PANE-LIST')}
            </button>
            <button
              type="button"
              className="link"
              title={say('PANE-MARK-HINT')}
              data-testid="btn-mark"
              onClick={() => void session.marks.mark()}
            >
              {say('PANE-MARK')}
            </button>
          </>
        )}
        <Unmark />
      </div>
    </>
  );
}

/** Takes the marks off, where cells are marked. */
function Unmark() {
  const say = useWords();
  const session = useSession();
  const isMarked = usePane((state) => state.isMarked);
  if (!isMarked) return null;
  return (
    <button type="button" className="link" data-testid="btn-unmark" onClick={() => void session.marks.unmark()}>
      {say('PANE-UNMARK')}
    </button>
  );
}
