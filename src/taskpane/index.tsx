import './panels/fabric-config';
import { answerRibbon } from './office/ribbon';
import { associateFunctions } from '../custom-functions/associate';
import { WorkbookContext } from '../custom-functions/on-ledgers/workbook-context';
import { fetchWriting, officeWorkbook } from '../workbook/officejs';
import { Connecting, OfficeApp } from './panels/App';
import { begin } from './session/begin';
import { officeFormFiles } from './office/office-form-files';
import { callsFunctions, isHosted, loadOffice } from './office/office-loader';
import { followTheme } from './office/office-theme';
import { showIn, type Show } from './panels/show';
import { fetchPanels } from './panels/use-later-panels';
import { registerIcons } from './panels/icons';

/** Opens the page anew: what could not be loaded is asked for again. */
const again = (): void => location.reload();

/** Inside Office: the workbook that is open there, and its ribbon. */
async function startInOffice(show: Show): Promise<void> {
  const live = new WorkbookContext();
  show(navigator.language, <Connecting failed={false} onAgain={again} />);
  try {
    await loadOffice(
      document,
      () => {
        if (typeof CustomFunctions !== 'undefined')
          associateFunctions(CustomFunctions, async () =>
            (await import(/* webpackChunkName: "functions" */ '../custom-functions/answer-calls')).answerCalls(live, reportError),
          );
      },
      reportError,
    );
  } catch {
    return show(navigator.language, <Connecting failed onAgain={again} />);
  }
  const session = begin(officeWorkbook(), { functions: callsFunctions(Office) ? live : null, files: officeFormFiles(Office) });
  answerRibbon(Office, session);
  followTheme(
    {
      theme: () => Office.context.officeTheme,
      onChange: (changed) => Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, () => undefined),
    },
    window,
    (isDark) => show(Office.context.displayLanguage, <OfficeApp session={session} />, isDark),
  );
  await session.start();
  // The rest of what is used soon, while the user reads: what fails here is fetched again, and told, when it is needed.
  void Promise.allSettled([fetchPanels(), fetchWriting()]);
}

registerIcons();
const page = document.getElementById('pane');
if (page !== null) {
  const show = showIn(page);
  if (isHosted(window)) void startInOffice(show);
  else void import('./files/on-files').then(({ startOnFiles }) => startOnFiles(show));
}
