import { memo, useEffect, useRef, useState } from 'react';
import { canBeReviewed } from '../../../assessment/choices/reviews';
import type { ListedFinding } from '../../session/findings/finding-list';
import { placeToA1 } from '../../../workbook/cells/a1';
import { ReviewForm } from './ReviewForm';
import { SeveritySign } from './Severity';
import { Clause } from '../shared/Clause';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

interface Props {
  readonly listed: ListedFinding;
  /** Whether it was selected last: it is marked, and comes into view. */
  readonly isCurrent: boolean;
}

/** One finding. A click selects its cell; 修正 stands beside it where a correction is safe, the answers where it asks. */
export const FindingItem = memo(function FindingItem({ listed, isCurrent }: Props) {
  const say = useWords();
  const session = useSession();
  const row = useRef<HTMLLIElement>(null);
  const { finding } = listed;
  const [isReviewing, setReviewing] = useState(false);
  const { place, clause, unit } = finding;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={`finding finding-${finding.severity}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-testid="finding"
      data-code={finding.code}
      data-new={listed.isNew ? 'true' : undefined}
    >
      <button type="button" className="finding-words" onClick={() => void session.findings.select(listed)}>
        <span className="facts">
          <SeveritySign severity={finding.severity} />
          {listed.isNew ? <span className="badge">{say('PANE-FRESH')}</span> : null}
          {place === null ? null : <span className="place">{placeToA1(place)}</span>}
          {unit === null ? null : <span>{unit}</span>}
        </span>
        <span className="message">{say(finding.message)}</span>
        <Clause clause={clause} />
      </button>
      {finding.fix === null ? null : (
        <button
          type="button"
          className="small-button"
          aria-label={say('PANE-FIX-ONE', { place: place === null ? '' : placeToA1(place) })}
          onClick={() => void session.applyFixes([finding])}
        >
          {say('PANE-FIX')}
        </button>
      )}
      {isCurrent && canBeReviewed(finding) && !isReviewing ? (
        <div className="answers">
          <button type="button" className="small-button" data-testid="btn-review" onClick={() => setReviewing(true)}>
            {say('PANE-REVIEW')}
          </button>
        </div>
      ) : null}
      {isReviewing ? <ReviewForm findings={[finding]} onClose={() => setReviewing(false)} /> : null}
      {finding.answers === undefined ? null : (
        <div className="answers">
          {finding.answers.map(({ message }, index) => (
            <button type="button" key={say(message)} className="small-button" onClick={() => void session.answer(finding, index)}>
              {say(message)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
});
