import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { PaneCode } from '../../../messages/pane';
import { PlaceLinks } from '../shared/PlaceLinks';
import type { StaleReason } from '../../../assessment/choices/written-result';
import { said, type Notice, type Said } from '../../session/notice';
import type { Place } from '../../../workbook/cells/area';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PLACES_SHOWN = 8;
const DETAILS_SHOWN = 3;

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

/** What the user has to know now: that the result is out of date, and what the last task ran into. */
export function Notices() {
  return (
    <div className="notices">
      <LostBanners />
      <StaleBanner />
      <OutgrownBanner />
      <LargeBanner />
      <LastNotice />
    </div>
  );
}

function LostBanners() {
  const session = useSession();
  const lost = usePane((state) => state.lost);
  return lost.map((notice, index) => (
    <Banner
      key={index}
      testId="lost-banner"
      kind={notice.kind}
      what={notice}
      places={notice.places ?? []}
      {...(notice.restorable
        ? { mend: 'PANE-RESTORE', onMend: () => session.history.restore() }
        : { mend: 'PANE-SEEN', onMend: () => session.history.seen(index) })}
    />
  ));
}

function StaleBanner() {
  const session = useSession();
  const stale = usePane((state) => state.stale);
  const result = usePane((state) => state.result);
  if (result === null || stale.length === 0) return null;
  const why = stale.map((reason) => said(staleWords[reason]));
  return (
    <Banner
      testId="stale-banner"
      what={said('PANE-STALE', { sheet: result.sheet, why })}
      mend="PANE-STALE-SCORE"
      onMend={() => session.score()}
    />
  );
}

function OutgrownBanner() {
  const session = useSession();
  const sheets = usePane((state) => state.outgrown);
  if (sheets.length === 0) return null;
  return (
    <Banner
      testId="outgrown-banner"
      what={said('PANE-OUTGROWN', { sheets: sheets.join('、') })}
      mend="PANE-OUTGROWN-AGAIN"
      onMend={() => session.formulas.insert()}
    />
  );
}

/** Asks before so many formulas are written. */
function LargeBanner() {
  const say = useWords();
  const session = useSession();
  const large = usePane((state) => state.large);
  const busy = usePane((state) => state.busy !== null);
  if (large === null) return null;
  const { isLarge: _, isTooLarge, ...cost } = large;
  return (
    <div data-testid="large-banner">
      <MessageBar messageBarType={MessageBarType.warning} isMultiline>
        {say(isTooLarge ? 'PANE-TOO-LARGE' : 'PANE-LARGE', cost)}{' '}
        <button type="button" className="link" disabled={busy} onClick={() => void session.scoreInValues()}>
          {say('PANE-LARGE-VALUES')}
        </button>{' '}
        {isTooLarge ? null : (
          <button type="button" className="link" disabled={busy} onClick={() => void session.score({ large: true })}>
            {say('PANE-LARGE-ALL-THE-SAME')}
          </button>
        )}
      </MessageBar>
    </div>
  );
}

interface BannerProps {
  readonly testId: string;
  readonly kind?: Notice['kind'];
  readonly what: Said;
  readonly places?: readonly Place[];
  readonly mend: PaneCode;
  readonly onMend: () => Promise<void> | void;
}

/** What holds as long as nobody mends it, with the button that does. */
function Banner({ testId, kind = 'warning', what, places = [], mend, onMend }: BannerProps) {
  const say = useWords();
  const busy = usePane((state) => state.busy !== null);
  return (
    <div data-testid={testId}>
      <MessageBar messageBarType={types[kind]} isMultiline>
        {say(what)}{' '}
        <button type="button" className="link" disabled={busy} onClick={() => void onMend()}>
          {say(mend)}
        </button>
        <Places places={places} />
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
  const { scheme, newScheme } = notice;
  return (
    <div data-testid="notice">
      <MessageBar
        messageBarType={types[notice.kind]}
        isMultiline
        onDismiss={() => session.dismiss()}
        dismissButtonAriaLabel={say('PANE-DISMISS')}
        {...(scheme === undefined && newScheme === undefined
          ? {}
          : {
              actions: (
                <div className="notice-actions">
                  {scheme === undefined ? null : (
                    <MessageBarButton onClick={() => void session.choices.chooseScheme(scheme)}>{say('PANE-TAKE-SCHEME')}</MessageBarButton>
                  )}
                  {newScheme === undefined ? null : (
                    <MessageBarButton onClick={() => void session.newScheme.propose()}>{say('PANE-SCHEME-FROM-WORKBOOK')}</MessageBarButton>
                  )}
                </div>
              ),
            })}
      >
        {say(notice)}
        <Details lines={details} />
        <Places places={places} />
      </MessageBar>
    </div>
  );
}

/** Further lines: a few below the sentence, more of them behind a line that says how many. */
function Details({ lines }: { readonly lines: NonNullable<Notice['details']> }) {
  const say = useWords();
  if (lines.length === 0) return null;
  const list = (
    <ul className="details">
      {lines.map((line, index) => (
        <li key={index}>{say(line)}</li>
      ))}
    </ul>
  );
  if (lines.length <= DETAILS_SHOWN) return list;
  return (
    <details>
      <summary>{say('PANE-DETAILS', { count: lines.length })}</summary>
      {list}
    </details>
  );
}

/** Links to the first of the cells, and how many there are. */
function Places({ places }: { readonly places: readonly Place[] }) {
  const say = useWords();
  if (places.length === 0) return null;
  return (
    <span className="places">
      <PlaceLinks places={places.slice(0, PLACES_SHOWN)} />
      {places.length > PLACES_SHOWN ? say('PANE-MORE-PLACES', { count: places.length }) : null}
    </span>
  );
}
