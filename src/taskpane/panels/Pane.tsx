import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import { useEffect, useRef, useState } from 'react';
import type { PaneCode } from '../../messages/pane/pane';
import { Commands } from './head/Commands';
import { FindingsTab } from './findings/FindingsTab';
import { useFindingKeys } from './findings/use-finding-keys';
import { useFormsFocus, useFormsShown } from './forms/use-forms-focus';
import { Head } from './head/Head';
import { FirstSteps } from './help/FirstSteps';
import { Notices } from './head/notices/Notices';
import { PartMissing } from './PartMissing';
import type { Tab } from '../session/state';
import { StatusLine } from './head/StatusLine';
import { useLaterPanels } from './use-later-panels';
import { useKeptFocus } from './shared/use-kept-focus';
import { usePane, useSession } from './shared/use-session';
import { useWords } from './shared/words';

const tabs = {
  findings: 'PANE-TAB-FINDINGS',
  ledgers: 'PANE-TAB-LEDGERS',
  units: 'PANE-TAB-UNITS',
  derivation: 'PANE-TAB-DERIVATION',
  readings: 'PANE-TAB-READINGS',
} as const satisfies Record<Exclude<Tab, 'forms'>, PaneCode>;

const hints = {
  findings: 'PANE-TAB-FINDINGS-HINT',
  ledgers: 'PANE-TAB-LEDGERS-HINT',
  units: 'PANE-TAB-UNITS-HINT',
  derivation: 'PANE-TAB-DERIVATION-HINT',
  readings: 'PANE-TAB-READINGS-HINT',
} as const satisfies Record<keyof typeof tabs, PaneCode>;

const order: readonly (keyof typeof tabs)[] = ['findings', 'ledgers', 'units', 'derivation', 'readings'];

/** The whole pane over one open workbook. */
export function Pane() {
  const say = useWords();
  const session = useSession();
  const chosen = usePane((state) => state.tab);
  const unit = usePane((state) => state.unit);
  const found = usePane((state) => state.assessment?.findings.length ?? 0);
  const [search, setSearch] = useState('');
  useFindingKeys();
  const [hasTerms, setTerms] = useState(false);
  const card = usePane((state) => (state.freeze !== null ? 'freeze' : state.draft !== null ? 'draft' : null));
  const { panels, failed, again } = useLaterPanels(chosen !== 'findings' ? chosen : hasTerms ? 'terms' : card);
  // Until the panel is here, the one before it stays.
  const tab = panels === null ? 'findings' : chosen;
  const panel = useRef<HTMLDivElement>(null);
  const formShown = useFormsShown();
  const shown = tab === 'units' ? `units ${unit ?? ''}` : tab === 'forms' ? `forms ${formShown}` : tab;
  const unitBefore = useRef(unit);
  useKeptFocus();
  useEffect(() => {
    fromItsTop(panel.current);
    if (tab === 'units' && unit === null && unitBefore.current !== null) focusRow(panel.current, unitBefore.current);
    unitBefore.current = unit;
  }, [shown, tab, unit]);
  useFormsFocus(panel, formShown);
  return (
    <>
      <header>
        <Head onTerms={() => setTerms(true)} />
        <Commands />
      </header>
      <main className="body">
        <Notices />
        {failed ? <PartMissing onAgain={again} /> : null}
        {panels !== null && hasTerms ? <panels.TermsCard onClose={() => setTerms(false)} /> : null}
        {panels === null ? null : <panels.FreezePreview />}
        {panels === null ? null : <panels.NewSchemeCard />}
        <Pivot
          className="tabs"
          headersOnly
          selectedKey={tab === 'forms' ? null : tab}
          onLinkClick={(item) => {
            const asked = order.find((each) => each === item?.props.itemKey);
            if (asked !== undefined) session.openTab(asked);
          }}
          getTabId={(key) => `tab-${key}`}
        >
          {order.map((each) => (
            <PivotItem
              key={each}
              itemKey={each}
              headerText={say(tabs[each])}
              headerButtonProps={{ 'data-testid': `tab-${each}`, title: say(hints[each]) }}
              {...(each === 'findings' && found > 0 ? { itemCount: found } : {})}
            />
          ))}
        </Pivot>
        <div
          key={shown}
          ref={panel}
          className="panel"
          aria-busy={tab !== chosen && !failed}
          {...(tab === 'forms'
            ? { role: 'region', 'aria-label': say('PANE-FORMS') }
            : { role: 'tabpanel', 'aria-labelledby': `tab-${tab}` })}
          data-is-scrollable="true"
        >
          {tab === 'findings' ? <FindingsTab /> : null}
          {panels !== null && tab === 'ledgers' ? <panels.LedgersTab /> : null}
          {panels !== null && tab === 'units' ? <panels.UnitsTab search={search} onSearch={setSearch} /> : null}
          {panels !== null && tab === 'derivation' ? <panels.DerivationTab /> : null}
          {panels !== null && tab === 'readings' ? <panels.ReadingsTab /> : null}
          {panels !== null && tab === 'forms' ? <panels.FormsPanel /> : null}
        </div>
      </main>
      <FirstSteps />
      <StatusLine />
    </>
  );
}

/** Where the whole pane scrolls, as it does on a low screen, what is opened far down is shown from its top. */
function fromItsTop(panel: HTMLElement | null): void {
  const pane = panel?.closest('.pane');
  if (panel !== null && pane instanceof HTMLElement) pane.scrollTop = Math.min(pane.scrollTop, panel.offsetTop - pane.offsetTop);
}

/** Back from a unit's card the focus is where it was: on the unit in the list. */
function focusRow(panel: HTMLElement | null, unit: string): void {
  if (!document.hasFocus() || document.activeElement !== document.body) return;
  const row = [...(panel?.querySelectorAll<HTMLElement>('[data-unit]') ?? [])].find(({ dataset }) => dataset['unit'] === unit);
  row?.querySelector('button')?.focus();
}
