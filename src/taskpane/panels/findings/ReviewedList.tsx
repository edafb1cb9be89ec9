import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, useState } from 'react';
import { reviewedLine } from '../../../assessment/choices/reviewed-lines';
import type { ReviewedFinding } from '../../../assessment/choices/reviews';
import { findingKey } from '../../../assessment/findings/finding-key';
import { SeveritySign } from './Severity';
import { Paged } from '../shared/Paged';
import { PlaceLink } from '../shared/PlaceLink';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 50;

/** The reminders that somebody has answered, folded away: each with the reason, and the way back. */
export function ReviewedList({ reviewed }: { readonly reviewed: readonly ReviewedFinding[] }) {
  const say = useWords();
  const session = useSession();
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  if (reviewed.length === 0) return null;
  return (
    <section className="reviewed">
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={list}
        data-testid="btn-reviewed"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon iconName={isOpen ? 'ChevronDownSmall' : 'ChevronRightSmall'} aria-hidden="true" />{' '}
        {say('PANE-REVIEWED', { count: reviewed.length })}
      </button>
      {isOpen ? (
        <ul id={list}>
          <Paged entries={reviewed} size={PAGE}>
            {(one) => (
              <li key={findingKey(one.finding)} className="finding" data-testid="reviewed">
                <div className="finding-words">
                  <span className="facts">
                    <SeveritySign severity={one.finding.severity} />
                    {one.finding.place === null ? null : <PlaceLink place={one.finding.place} />}
                    {one.finding.unit === null ? null : <span>{one.finding.unit}</span>}
                  </span>
                  <span className="message">{say(one.finding.message)}</span>
                  <span className="clause">{say('PANE-REVIEWED-BY', { ...reviewedLine(one) })}</span>
                </div>
                <button type="button" className="small-button" onClick={() => void session.reviews.withdraw(one.finding)}>
                  {say('PANE-REVIEW-WITHDRAW')}
                </button>
              </li>
            )}
          </Paged>
        </ul>
      ) : null}
    </section>
  );
}
