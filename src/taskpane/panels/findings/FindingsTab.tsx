import { useMemo } from 'react';
import type { Finding } from '../../../assessment/findings/finding';
import { FindingFilters } from './FindingFilters';
import { groupByLedger, matches, noFilter, type FindingFilter } from './finding-filter';
import { FindingItem } from './FindingItem';
import { FixPreview } from './FixPreview';
import { Paged } from '../shared/Paged';
import { NothingYet } from '../shared/NothingYet';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 100;
const none: readonly Finding[] = [];

interface Props {
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** 问题: what is wrong, where, and by which clause. */
export function FindingsTab({ filter, onFilter }: Props) {
  const say = useWords();
  const session = useSession();
  const checked = usePane((state) => state.assessment !== null);
  const findings = usePane((state) => state.assessment?.findings ?? none);
  const preview = usePane((state) => state.preview);
  const shown = useMemo(() => findings.filter((finding) => matches(finding, filter)), [findings, filter]);
  const groups = useMemo(() => groupByLedger(shown), [shown]);
  const fixable = shown.filter((finding) => finding.fix !== null);

  if (!checked) return <NothingYet />;
  if (findings.length === 0) return <p className="empty">{say('PANE-FINDINGS-NONE')}</p>;
  return (
    <>
      <FindingFilters findings={findings} filter={filter} onFilter={onFilter} />
      {preview !== null ? (
        <FixPreview fixes={preview} />
      ) : fixable.length > 1 ? (
        <button type="button" className="link fix-all" data-testid="btn-fix-all" onClick={() => session.previewFixes(fixable)}>
          {say('PANE-FIX-ALL', { count: fixable.length })}
        </button>
      ) : null}
      {shown.length === 0 ? (
        <p className="empty">
          {say('PANE-FINDINGS-FILTERED')}{' '}
          <button type="button" className="link" onClick={() => onFilter(noFilter)}>
            {say('PANE-FILTER-CLEAR')}
          </button>
        </p>
      ) : null}
      {groups.map(({ ledger, findings: members }) => (
        <section key={ledger ?? ''} className="group">
          <h2>
            {ledger ?? say('PANE-WHOLE-WORKBOOK')} <span className="count">{members.length}</span>
          </h2>
          <ul className="findings">
            <Paged entries={members} size={PAGE}>
              {(finding, index) => <FindingItem key={index} finding={finding} />}
            </Paged>
          </ul>
        </section>
      ))}
    </>
  );
}
