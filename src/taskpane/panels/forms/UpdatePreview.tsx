import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { useEffect, useRef } from 'react';
import { isErrorValue } from '../../../workbook/cells/cell';
import { cellArea } from '../../../workbook/cells/area';
import type { IssuedState } from '../../../sheets/forms/issued/states';
import type { ByHand, CellUpdate } from '../../../sheets/forms/issued/update';
import type { PaneCode } from '../../../messages/pane/pane';
import type { UpdatesShown } from '../../session/forms/shown';
import { said } from '../../session/notice';
import { Fold } from '../shared/Fold';
import { Paged } from '../shared/Paged';
import { PlaceLink } from '../shared/PlaceLink';
import { useRows } from '../shared/use-rows';
import { usePane, useSession } from '../shared/use-session';
import { useWords, type Speak } from '../shared/words';
import { FormProblems } from './FormProblems';
import { MissingList } from './MissingList';

const PAGE = 20;

const handWords = { keep: 'PANE-UPDATE-KEEP', overwrite: 'PANE-UPDATE-OVERWRITE' } as const satisfies Record<ByHand, PaneCode>;

/** 更新 laid out for approval: what becomes of each sheet, cell by cell, and which cells were changed by hand. */
export function UpdatePreview({ updates: { names, hand, states } }: { readonly updates: UpdatesShown }) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What asked for it is gone; a person who works in the sheet is left alone.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  const rows = useRows('[data-testid=sheet-update]');
  const isByHand = hand === 'overwrite' || states.some(({ update }) => (update?.byHand.length ?? 0) > 0);
  const canWrite = states.some(({ update }) => (update?.edits.length ?? 0) > 0);
  return (
    <section className="update-preview" data-testid="update-preview">
      {/* Under office.js the Tab key goes on only from what is on its way. */}
      <h2 ref={heading} tabIndex={0}>
        {say('PANE-UPDATE-PREVIEW', { count: states.length })}
      </h2>
      {isByHand ? (
        <ChoiceGroup
          label={say('PANE-UPDATE-HAND')}
          selectedKey={hand}
          disabled={busy}
          options={Object.entries(handWords).map(([key, words]) => ({ key, text: say(words) }))}
          onChange={(_, option) => void session.issuedForms.preview(names, option?.key === 'overwrite' ? 'overwrite' : 'keep')}
        />
      ) : null}
      <div className="actions">
        <PrimaryButton
          data-testid="btn-update-write"
          text={say('PANE-UPDATE-WRITE')}
          disabled={busy || !canWrite}
          allowDisabledFocus
          onClick={() => void session.issuedForms.write()}
        />
        <DefaultButton text={say('PANE-CANCEL')} onClick={() => session.issuedForms.cancel()} />
      </div>
      {alike(states).map((sheets, at) => (
        <Alike key={at} states={sheets} />
      ))}
      <ul ref={rows}>
        <Paged entries={states.filter((state) => !isPlain(state))} size={PAGE}>
          {(state) => <SheetUpdate key={state.issued.name} state={state} hand={hand} />}
        </Paged>
      </ul>
    </section>
  );
}

/** Whether it is told with others of which the same becomes: no cell of its own has to be named. */
function isPlain({ update }: IssuedState): boolean {
  if (update === null || update.changes.length > 0 || update.byHand.length > 0) return false;
  return update.how !== 'refused' || (update.left.length === 0 && update.failure === null);
}

/** The sheets of which the same becomes, for the same reason. */
function alike(states: readonly IssuedState[]): IssuedState[][] {
  const groups = new Map<string, IssuedState[]>();
  for (const state of states.filter(isPlain)) {
    const key = JSON.stringify([state.update?.how, state.update?.problems]);
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  return [...groups.values()];
}

/** Sheets of which the same becomes: told once, with their names when asked for. */
function Alike({ states }: { readonly states: readonly IssuedState[] }) {
  const say = useWords();
  const update = states[0]?.update ?? null;
  if (update === null) return null;
  return (
    <>
      <Fold testId="updates-alike" label={say('PANE-UPDATE-SHEETS', { count: states.length, what: said(`PANE-UPDATE-HOW-${update.how}`) })}>
        <AlikeSheets states={states} />
      </Fold>
      <FormProblems problems={update.problems} />
    </>
  );
}

function AlikeSheets({ states }: { readonly states: readonly IssuedState[] }) {
  const rows = useRows('.alike > li');
  return (
    <ul className="alike" ref={rows}>
      <Paged entries={states} size={PAGE}>
        {({ issued: { name, sheet } }) => (
          <li key={name}>
            <SheetLink sheet={sheet} />
          </li>
        )}
      </Paged>
    </ul>
  );
}

function SheetLink({ sheet }: { readonly sheet: string }) {
  const session = useSession();
  return (
    <button type="button" className="link place" onClick={() => void session.goTo({ sheet, area: cellArea(0, 0) })}>
      {sheet}
    </button>
  );
}

function SheetUpdate({ state: { issued, update }, hand }: { readonly state: IssuedState; readonly hand: ByHand }) {
  const say = useWords();
  const { sheet } = issued;
  return (
    <li data-testid="sheet-update">
      <SheetLink sheet={sheet} />{' '}
      {update === null ? null : (
        <>
          {say(`PANE-UPDATE-HOW-${update.how}`, { count: update.changes.length })}
          {update.failure === null ? null : ` ${say(update.failure)}`}
          {update.left.length === 0 ? null : <MissingList copies={update.left} />}
          <FormProblems problems={update.problems} />
          {update.byHand.length === 0 ? null : (
            <div data-testid="by-hand">
              <p>{say(`PANE-UPDATE-HAND-${hand}`, { count: update.byHand.length })}</p>
              <Cells cells={update.byHand} />
            </div>
          )}
          {update.changes.length === 0 ? null : (
            <Fold testId="update-cells" label={say('PANE-UPDATE-CELLS', { count: update.changes.length })}>
              <Cells cells={update.changes} />
            </Fold>
          )}
        </>
      )}
    </li>
  );
}

function Cells({ cells }: { readonly cells: readonly CellUpdate[] }) {
  const say = useWords();
  return (
    <ul>
      <Paged entries={cells} size={PAGE}>
        {({ place, was, now }, index) => (
          <li key={index}>
            <PlaceLink place={place} isShort />{' '}
            <span className="change">
              <del>{held(was, say)}</del>
              {' → '}
              <ins>{held(now, say)}</ins>
            </span>
          </li>
        )}
      </Paged>
    </ul>
  );
}

function held(value: CellUpdate['was'], say: Speak): string {
  if (value === null || value === '') return say('PANE-FIX-BLANK');
  return isErrorValue(value) ? value.error : String(value);
}
