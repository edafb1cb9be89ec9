import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import type { IssuedShown } from '../../session/forms/shown';
import { said, type Said } from '../../session/notice';
import { cellArea } from '../../../workbook/cells/area';
import { Fold } from '../shared/Fold';
import { Paged } from '../shared/Paged';
import { useRows } from '../shared/use-rows';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';

const PAGE = 20;

/** Fewer that are out of date stand there one by one; more are counted, and listed when asked for. */
const ONE_BY_ONE = 3;

/** 出过的表: the sheets that forms were filled on; those that are out of date with the reason, and 更新. */
export function IssuedList({ issued }: { readonly issued: readonly IssuedShown[] }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  if (issued.length === 0) return null;
  const outdated = issued.filter(({ sheet, reasons }) => sheet !== null && reasons.length > 0);
  const current = issued.filter(({ sheet, reasons }) => sheet !== null && reasons.length === 0);
  const gone = issued.filter(({ sheet }) => sheet === null);
  const renewable = outdated.filter(canUpdate).map(({ name }) => name);
  return (
    <section className="issued-forms" data-testid="issued">
      <h3>{say('PANE-ISSUED')}</h3>
      {renewable.length > 1 ? (
        <div className="actions">
          <DefaultButton
            data-testid="btn-update-all"
            text={say('PANE-UPDATE-ALL', { count: renewable.length })}
            disabled={busy}
            allowDisabledFocus
            onClick={() => void session.issuedForms.preview(renewable)}
          />
        </div>
      ) : null}
      {outdated.length === 0 ? null : outdated.length <= ONE_BY_ONE ? (
        <SheetList issued={outdated} />
      ) : (
        <Fold
          testId="issued-outdated"
          className="issued-outdated"
          label={say('PANE-ISSUED-OUTDATED-COUNT', { count: outdated.length, reasons: reasonsOf(outdated) })}
        >
          <SheetList issued={outdated} />
        </Fold>
      )}
      {gone.length === 0 ? null : (
        <>
          <SheetList issued={gone} />
          <button
            type="button"
            className="link"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) void session.issuedForms.forget();
            }}
          >
            {say('PANE-ISSUED-FORGET')}
          </button>
        </>
      )}
      {current.length === 0 ? null : (
        <Fold testId="issued-current" label={say('PANE-ISSUED-CURRENT-COUNT', { count: current.length })}>
          <SheetList issued={current} />
        </Fold>
      )}
    </section>
  );
}

function SheetList({ issued }: { readonly issued: readonly IssuedShown[] }) {
  const rows = useRows('.issued > li');
  return (
    <ul className="issued" ref={rows}>
      <Paged entries={issued} size={PAGE}>
        {(one) => <Issued key={one.name} issued={one} />}
      </Paged>
    </ul>
  );
}

function Issued({ issued }: { readonly issued: IssuedShown }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const { name, sheet, form, day, reasons } = issued;
  if (sheet === null)
    return (
      <li data-testid="issued-gone">
        {say('PANE-ISSUED-GONE', { sheet: form })} <span className="hint">{day}</span>
      </li>
    );
  return (
    <li data-testid="issued-form">
      <button type="button" className="link place" onClick={() => void session.goTo({ sheet, area: cellArea(0, 0) })}>
        {sheet}
      </button>
      <span className="hint">{say('PANE-ISSUED-OF', { form, day })}</span>
      <span className={reasons.length > 0 ? 'issued-outdated' : 'hint'}>
        {reasons.length > 0
          ? say('PANE-ISSUED-OUTDATED', { reasons: reasons.map((reason) => reasonOf(reason, issued)) })
          : say('PANE-ISSUED-CURRENT')}
      </span>
      {canUpdate(issued) ? (
        <button
          type="button"
          className="link"
          data-testid="btn-update"
          aria-label={say('PANE-UPDATE-ONE', { sheet })}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void session.issuedForms.preview([name]);
          }}
        >
          {say('PANE-UPDATE')}
        </button>
      ) : null}
    </li>
  );
}

function canUpdate({ sheet, reasons }: IssuedShown): boolean {
  return sheet !== null && reasons.length > 0 && !reasons.includes('formGone');
}

function reasonOf(reason: IssuedShown['reasons'][number], { form, readings, periods }: IssuedShown): Said {
  return said(`PANE-ISSUED-REASON-${reason}`, { form, names: readings.join('、'), before: periods.before, now: periods.now });
}

/** The reasons of several sheets, each once. */
function reasonsOf(issued: readonly IssuedShown[]): Said[] {
  const all = new Map(issued.flatMap((one) => one.reasons.map((reason) => [JSON.stringify(reasonOf(reason, one)), reasonOf(reason, one)])));
  return [...all.values()];
}
