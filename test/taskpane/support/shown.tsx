import '../../support/browser-page';
import { setIconOptions } from 'office-ui-fabric-react/lib/Styling';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Frame, OfficeApp } from '../../../src/taskpane/panels/App';
import type { Locale } from '../../../src/messages/catalogue';
import { fetchPanels } from '../../../src/taskpane/panels/use-later-panels';
import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from './memory-workbook';
import { NOON } from './opened';
import { workedExample } from './worked-example';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// Icons come from the add-in's fonts folder, which is not there in a test.
setIconOptions({ disableWarnings: true });

let drawn: Root | null = null;
/** The session of the pane that is shown. */
let current: Session | null = null;

/** Draws into a fresh page; what was drawn before is gone. */
export async function draw(content: ReactNode, locale: Locale = 'zh-CN'): Promise<void> {
  // The panels that the program fetches while the user reads the first one.
  await fetchPanels();
  await act(async () => drawn?.unmount());
  document.body.innerHTML = '<div id="pane"></div>';
  const page = document.getElementById('pane');
  if (page === null) throw new Error('The page has no place for the pane.');
  const root = createRoot(page);
  drawn = root;
  await act(async () =>
    root.render(
      <Frame locale={locale} officeDark={false}>
        {content}
      </Frame>,
    ),
  );
}

/** The pane over the worked example, or over other sheets; under its regulation, or the one of a text; in Chinese unless told. */
export async function shown(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = workedExample,
  scheme: string | null = null,
  locale: Locale = 'zh-CN',
) {
  const workbook = new MemoryWorkbook(sheets);
  workbook.settings['kaoji.scheme'] = '广元交通';
  if (scheme !== null) workbook.settings['kaoji.schemeText'] = { fileName: '办法.yaml', text: scheme };
  // On a clock that stands, work is done in one go: what a click comes to does not depend on how busy the machine is.
  const session = new Session(workbook, { now: () => NOON, elapsed: () => 0 });
  await draw(<OfficeApp session={session} />, locale);
  current = session;
  await act(() => session.start());
  return { workbook, session };
}

/** So many turns a task may take before it counts as one that a test holds up. */
const TURNS = 50;

/** Lets the user do something, and the pane answer: a task that it begins comes to its end, unless the test holds it up. */
export async function user(what: () => void): Promise<void> {
  await act(async () => {
    what();
    let turns = 0;
    do await new Promise((done) => setTimeout(done, 0));
    while (current !== null && current.getState().busy !== null && (turns += 1) < TURNS);
  });
}

export async function click(what: Element | null | undefined): Promise<void> {
  if (!(what instanceof HTMLElement)) throw new Error('There is nothing to click.');
  await user(() => what.click());
}

/** Types a whole text into a field, as React hears it. */
export async function enter(field: Element | null, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field to type into.');
  await user(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  await user(() => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
}

export function byTestId(id: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${id}"]`);
}

export function allByTestId(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
}

/** The first element of this kind whose text is exactly this. */
export function withText(selector: string, text: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent.trim() === text);
}

/** The words of an element with single spaces, without the signs that a font of icons draws as pictures. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replace(/\p{Co}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a message bar, which Fabric puts in a moment after the bar, so that it is read out. */
export async function spoken(bar: () => Element | null | undefined): Promise<string> {
  for (let tries = 0; tries < 100 && words(bar()) === ''; tries += 1) await user(() => undefined);
  return words(bar());
}
