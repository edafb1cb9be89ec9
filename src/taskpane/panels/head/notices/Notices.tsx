import type { PaneCode } from '../../../../messages/pane/pane';
import type { ResultOutdated } from '../../../../sheets/result/outdated';
import { said } from '../../../session/notice';
import { usePane, useSession } from '../../shared/use-session';
import { useWords } from '../../shared/words';
import { NoticeLine } from './NoticeLine';

const staleWords = {
  inputs: 'PANE-STALE-INPUTS',
  scheme: 'PANE-STALE-SCHEME',
  readings: 'PANE-STALE-READINGS',
  period: 'PANE-STALE-PERIOD',
  overwritten: 'PANE-STALE-OVERWRITTEN',
} as const satisfies Record<ResultOutdated, PaneCode>;

/**
 * What the user has to know now, a line each: that the result is out of date, and what the last task ran into. A live region: what comes
 * is read out, once.
 */
export function Notices() {
  const say = useWords();
  return (
    <div className="notices" role="log" aria-label={say('PANE-NOTICES')}>
      <LostLines />
      <StaleLine />
      <OutgrownLine />
      <LargeQuestion />
      <LastNotice />
      <GuessedLine />
    </div>
  );
}

function LostLines() {
  const say = useWords();
  const session = useSession();
  const lost = usePane((state) => state.lost);
  return lost.map((notice, index) => (
    <NoticeLine key={index} testId="lost-banner" kind={notice.kind} text={say(notice)} places={notice.places ?? []} isWhole>
      {notice.restorable ? (
        <Mend says="PANE-RESTORE" onMend={() => session.history.restore()} />
      ) : (
        <Mend says="PANE-SEEN" onMend={() => session.history.seen(index)} />
      )}
    </NoticeLine>
  ));
}

function StaleLine() {
  const say = useWords();
  const session = useSession();
  const stale = usePane((state) => state.stale);
  const result = usePane((state) => state.result);
  if (result === null || stale.length === 0) return null;
  const why = stale.map((reason) => said(staleWords[reason]));
  return (
    <NoticeLine testId="stale-banner" kind="warning" text={say('PANE-STALE', { sheet: result.sheet, why })}>
      <Mend says="PANE-STALE-SCORE" onMend={() => session.score()} />
    </NoticeLine>
  );
}

function OutgrownLine() {
  const say = useWords();
  const session = useSession();
  const sheets = usePane((state) => state.outgrown);
  const overwritten = usePane((state) => state.liveOverwritten);
  if (sheets.length === 0 && !overwritten) return null;
  const text = overwritten ? say('PANE-LIVE-OVERWRITTEN') : say('PANE-OUTGROWN', { sheets: sheets.join('、') });
  return (
    <NoticeLine testId="outgrown-banner" kind="warning" text={text}>
      <Mend says="PANE-OUTGROWN-AGAIN" onMend={() => session.formulas.insert()} />
    </NoticeLine>
  );
}

/** Asks before so many formulas are written. */
function LargeQuestion() {
  const say = useWords();
  const session = useSession();
  const large = usePane((state) => state.large);
  if (large === null) return null;
  const { isLarge: _, isTooLarge, ...cost } = large;
  return (
    <NoticeLine testId="large-banner" kind="warning" text={say(isTooLarge ? 'PANE-TOO-LARGE' : 'PANE-LARGE', cost)} isWhole>
      <Mend says="PANE-LARGE-VALUES" onMend={() => session.scoreInValues()} />
      {isTooLarge ? null : <Mend says="PANE-LARGE-ALL-THE-SAME" onMend={() => session.score({ large: true })} />}
    </NoticeLine>
  );
}

function LastNotice() {
  const say = useWords();
  const session = useSession();
  const notice = usePane((state) => state.notice);
  if (notice === null) return null;
  const { kind, scheme, newScheme, details = [], places = [] } = notice;
  const text = say(notice);
  return (
    <NoticeLine
      key={text}
      testId="notice"
      kind={kind}
      text={text}
      details={details}
      places={places}
      isWhole={kind === 'error' || scheme !== undefined || newScheme !== undefined}
      onDismiss={() => session.dismiss()}
    >
      {scheme === undefined ? null : <Mend says="PANE-TAKE-SCHEME" onMend={() => session.choices.chooseScheme(scheme)} />}
      {newScheme === undefined ? null : <Mend says="PANE-SCHEME-FROM-WORKBOOK" onMend={() => session.newScheme.propose()} />}
    </NoticeLine>
  );
}

/** The scheme is the program's guess: not to be overlooked, and no more than a line. */
function GuessedLine() {
  const say = useWords();
  const chosenBy = usePane((state) => state.chosenBy);
  return chosenBy === 'fitting' ? <NoticeLine testId="scheme-guessed" kind="info" text={say('PANE-SCHEME-GUESSED')} /> : null;
}

/** The button that mends what a line says. */
function Mend({ says, onMend }: { readonly says: PaneCode; readonly onMend: () => Promise<void> | void }) {
  const say = useWords();
  const busy = usePane((state) => state.busy !== null);
  return (
    <button type="button" className="link mend" aria-disabled={busy} onClick={() => (busy ? undefined : void onMend())}>
      {say(says)}
    </button>
  );
}
