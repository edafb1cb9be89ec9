import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useId, useState } from 'react';
import type { ListedCause, ListedFinding } from '../../session/findings/finding-list';
import { canBeReviewed } from '../../../assessment/choices/reviews';
import { FindingItem } from './FindingItem';
import { ReviewForm } from './ReviewForm';
import { SeveritySign } from './Severity';
import { Clause } from '../shared/Clause';
import { Paged } from '../shared/Paged';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 50;

interface Props {
  readonly cause: ListedCause;
  /** Several findings; the first of them gives severity, ledger and clause. */
  readonly first: ListedFinding;
  /** The finding that was selected last, where it is one of these. */
  readonly current: string | null;
}

/** Several findings of one cause: one line that unfolds, and 修正同类 where corrections are safe. */
export function CauseItem({ cause: { message, findings }, first, current }: Props) {
  const say = useWords();
  const session = useSession();
  const list = useId();
  const [openFor, setOpenFor] = useState<string | null>(null);
  const [isFolded, setFolded] = useState(true);
  const [foldedOver, setFoldedOver] = useState<ListedCause['findings'] | null>(null);
  const at = current === null ? -1 : findings.findIndex(({ id }) => id === current);
  // A finding that 下一条 leads to is shown; folded by hand, the line stays so until it leads to another.
  // So is one that an edit has just brought.
  const lastNew = foldedOver === findings ? -1 : findings.findLastIndex(({ isNew }) => isNew);
  const isOpen = !isFolded || (at >= 0 && openFor !== current) || lastNew >= 0;
  const [isReviewing, setReviewing] = useState(false);
  const { severity, ledger, clause, code } = first.finding;
  const fresh = findings.filter(({ isNew }) => isNew).length;
  const fixable = findings.flatMap(({ finding }) => (finding.fix === null ? [] : [finding]));
  return (
    <li className={`cause finding-${severity}`} data-testid="cause" data-code={code} data-new={fresh > 0 ? 'true' : undefined}>
      <button
        type="button"
        className="cause-words"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => {
          setFolded(isOpen);
          setOpenFor(isOpen ? current : null);
          setFoldedOver(isOpen ? findings : null);
        }}
      >
        <Icon className="twisty" iconName={isOpen ? 'ChevronDownSmall' : 'ChevronRightSmall'} aria-hidden="true" />
        <span className="cause-text">
          <span className="facts">
            <SeveritySign severity={severity} />
            <span className="badge">{say('PANE-CAUSE-COUNT', { count: findings.length })}</span>
            {fresh === 0 ? null : <span className="badge">{say('PANE-FRESH-COUNT', { count: fresh })}</span>}
            {ledger === null ? null : <span>{ledger}</span>}
          </span>
          <span className="message">{say(message)}</span>
          <Clause clause={clause} />
        </span>
      </button>
      {fixable.length > 0 ? (
        <button type="button" className="small-button" data-testid="btn-fix-alike" onClick={() => session.previewFixes(fixable)}>
          {say('PANE-FIX-ALIKE', { count: fixable.length })}
        </button>
      ) : null}
      {isOpen && canBeReviewed(first.finding) && !isReviewing ? (
        <div className="answers">
          <button type="button" className="small-button" data-testid="btn-review-alike" onClick={() => setReviewing(true)}>
            {say('PANE-REVIEW-ALIKE', { count: findings.length })}
          </button>
        </div>
      ) : null}
      {isReviewing ? <ReviewForm findings={findings.map(({ finding }) => finding)} onClose={() => setReviewing(false)} /> : null}
      {isOpen ? (
        <ul className="findings" id={list}>
          <Paged entries={findings} size={PAGE} atLeast={Math.max(at, lastNew) + 1}>
            {(one) => <FindingItem key={one.id} listed={one} isCurrent={one.id === current} />}
          </Paged>
        </ul>
      ) : null}
    </li>
  );
}
