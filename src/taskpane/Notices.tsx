import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { PaneCode } from '../messages/pane';
import type { Notice } from './notice';
import { PlaceLink } from './PlaceLink';
import type { StaleReason } from '../checking/stored';
import { said } from './notice';
import { usePane, useSession } from './use-session';
import { useWords } from './words';

const PLACES_SHOWN = 8;

const types = {
  info: MessageBarType.info,
  success: MessageBarType.success,
  warning: MessageBarType.warning,
  error: MessageBarType.error,
} as const satisfies Record<Notice['kind'], MessageBarType>;

const staleWords = {
  inputs: 'PANE-STALE-INPUTS',
  scheme: 'PANE-STALE-SCHEME',
  readings: 'PANE-STALE-READINGS',
  period: 'PANE-STALE-PERIOD',
} as const satisfies Record<StaleReason, PaneCode>;

/** What the user has to know now: that the result is out of date, and what the last step ran into. */
export function Notices() {
  return (
    <div className="notices">
      <StaleBanner />
      <OutgrownBanner />
      <LastNotice />
    </div>
  );
}

function StaleBanner() {
  const say = useWords();
  const session = useSession();
  const stale = usePane((state) => state.stale);
  const result = usePane((state) => state.result);
  if (result === null || stale.length === 0) return null;
  const why = stale.map((reason) => said(staleWords[reason]));
  return (
    <div data-testid="stale-banner">
      <MessageBar messageBarType={MessageBarType.warning} isMultiline>
        {say('PANE-STALE', { sheet: result.sheet, why })}{' '}
        <button type="button" className="link" onClick={() => void session.score()}>
          {say('PANE-STALE-SCORE')}
        </button>
      </MessageBar>
    </div>
  );
}

function OutgrownBanner() {
  const say = useWords();
  const session = useSession();
  const sheets = usePane((state) => state.outgrown);
  if (sheets.length === 0) return null;
  return (
    <div data-testid="outgrown-banner">
      <MessageBar messageBarType={MessageBarType.warning} isMultiline>
        {say('PANE-OUTGROWN', { sheets: sheets.join('、') })}{' '}
        <button type="button" className="link" onClick={() => void session.formulas.insert()}>
          {say('PANE-OUTGROWN-AGAIN')}
        </button>
      </MessageBar>
    </div>
  );
}

function LastNotice() {
  const say = useWords();
  const session = useSession();
  const notice = usePane((state) => state.notice);
  if (notice === null) return null;
  const places = notice.places ?? [];
  const details = notice.details ?? [];
  return (
    <div data-testid="notice">
      <MessageBar
        messageBarType={types[notice.kind]}
        isMultiline
        onDismiss={() => session.dismiss()}
        dismissButtonAriaLabel={say('PANE-DISMISS')}
        {...(notice.offer === 'restore'
          ? { actions: <MessageBarButton onClick={() => void session.history.restore()}>{say('PANE-RESTORE')}</MessageBarButton> }
          : {})}
      >
        {say(notice)}
        {details.length > 0 ? (
          <ul className="details">
            {details.map((line, index) => (
              <li key={index}>{typeof line === 'string' ? line : say(line)}</li>
            ))}
          </ul>
        ) : null}
        {places.length > 0 ? (
          <span className="places">
            {places.slice(0, PLACES_SHOWN).map((place, index) => (
              <PlaceLink key={index} place={place} />
            ))}
            {places.length > PLACES_SHOWN ? say('PANE-MORE-PLACES', { count: places.length }) : null}
          </span>
        ) : null}
      </MessageBar>
    </div>
  );
}
