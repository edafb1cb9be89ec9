import type { JSX } from 'react';
import { say, type Notice as NoticeData } from '../store';

/** The line under the ribbon; errors are announced at once, the rest when there is a pause. */
export function Notice({ notice, onDismiss }: { readonly notice: NoticeData | null; readonly onDismiss: () => void }): JSX.Element {
  return (
    <div role={notice?.kind === 'error' ? 'alert' : 'status'}>
      {notice === null ? null : (
        <div className={`bench-notice ${notice.kind}`} data-testid="bench-notice">
          <p>{notice.text}</p>
          <button type="button" onClick={onDismiss}>
            {say('BENCH-DISMISS')}
          </button>
        </div>
      )}
    </div>
  );
}
