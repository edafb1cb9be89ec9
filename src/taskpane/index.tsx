import './fabric-config';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerRibbon } from '../commands/ribbon';
import { fileWorkbook } from '../workbook/file';
import { officeWorkbook } from '../workbook/officejs';
import type { Workbook } from '../workbook/port';
import { Connecting, Frame, OfficeApp } from './App';
import { FileApp } from './FileApp';
import { isHosted, loadOffice } from './office-loader';
import { Session } from './session';
import { shippedCore } from './shipped-core';
import { registerIcons } from './theme';
import { localeOf } from './words';

/** A session on the real core; failures that nobody foresaw go to the browser's console. */
function begin(workbook: Workbook): Session {
  return new Session(workbook, shippedCore, { now: () => new Date(), unexpected: reportError });
}

/** Draws into the page, in the language of the host or browser. */
type Show = (language: string, content: ReactNode) => void;

/** Inside Office: the workbook that is open there, and its ribbon. */
async function startInOffice(show: Show): Promise<void> {
  show(navigator.language, <Connecting failed={false} />);
  try {
    await loadOffice(document);
  } catch {
    return show(navigator.language, <Connecting failed />);
  }
  const session = begin(officeWorkbook());
  answerRibbon(Office, session);
  show(Office.context.displayLanguage, <OfficeApp session={session} />);
  await session.start();
}

/** In any browser: files. */
function startOnFiles(show: Show): void {
  show(navigator.language, <FileApp open={fileWorkbook} begin={begin} />);
}

registerIcons();
const page = document.getElementById('pane');
if (page !== null) {
  const root = createRoot(page);
  const show: Show = (language, content) => {
    const locale = localeOf(language);
    document.documentElement.lang = locale;
    root.render(<Frame locale={locale}>{content}</Frame>);
  };
  if (isHosted(window)) void startInOffice(show);
  else startOnFiles(show);
}
