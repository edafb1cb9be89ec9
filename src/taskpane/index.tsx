import './fabric-config';
import { answerRibbon } from '../commands/ribbon';
import { associateFunctions } from '../functions/associate';
import { LiveScheme } from '../functions/scheme/live';
import { officeWorkbook } from '../workbook/officejs';
import { Connecting, OfficeApp } from './App';
import { begin } from './begin';
import { callsFunctions, isHosted, loadOffice } from './office-loader';
import { showIn, type Show } from './show';
import { registerIcons } from './theme';

/** Inside Office: the workbook that is open there, and its ribbon. */
async function startInOffice(show: Show): Promise<void> {
  const live = new LiveScheme();
  show(navigator.language, <Connecting failed={false} />);
  try {
    await loadOffice(
      document,
      () => {
        if (typeof CustomFunctions !== 'undefined') associateFunctions(CustomFunctions, live, reportError);
      },
      reportError,
    );
  } catch {
    return show(navigator.language, <Connecting failed />);
  }
  const session = begin(officeWorkbook(), callsFunctions(Office) ? live : null);
  answerRibbon(Office, session);
  show(Office.context.displayLanguage, <OfficeApp session={session} />);
  await session.start();
}

registerIcons();
const page = document.getElementById('pane');
if (page !== null) {
  const show = showIn(page);
  if (isHosted(window)) void startInOffice(show);
  else void import('./on-files').then(({ startOnFiles }) => startOnFiles(show));
}
