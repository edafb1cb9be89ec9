import { useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../../assessment/findings/finding';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

interface Props {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** Asks why reminders are in order, and who says so. */
export function ReviewForm({ findings, onClose }: Props) {
  const say = useWords();
  const session = useSession();
  const reviewer = usePane((state) => state.reviewer);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(reviewer);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  const isWhole = reason.trim() !== '' && by.trim() !== '';
  return (
    <form
      ref={form}
      className="review"
      data-testid="review"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void session.reviews.review(findings, { reason, by }).then(onClose);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={`${id}reason`}>{say('PANE-REVIEW-REASON')}</label>
      <input id={`${id}reason`} autoFocus value={reason} onChange={({ target }) => setReason(target.value)} />
      <label htmlFor={`${id}by`}>{say('PANE-REVIEW-BY')}</label>
      <input id={`${id}by`} value={by} onChange={({ target }) => setBy(target.value)} />
      <p className="hint">{say('PANE-REVIEW-HELP')}</p>
      <div className="actions">
        <button type="submit" className="small-button" disabled={!isWhole}>
          {say('PANE-REVIEW-GIVE')}
        </button>
        <button type="button" className="link" onClick={onClose}>
          {say('PANE-CANCEL')}
        </button>
      </div>
    </form>
  );
}
