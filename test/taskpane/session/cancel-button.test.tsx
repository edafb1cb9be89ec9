import { act } from 'react';
import { OfficeApp } from '../../../src/taskpane/panels/App';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { NOON } from '../support/opened';
import { byTestId, click, draw, spoken, words } from '../support/shown';
import { workedExample } from '../support/worked-example';

test('取消 stands beside the progress, takes the focus by Tab, stops the step, and gives the focus back to the commands', async () => {
  const workbook = new MemoryWorkbook(workedExample);
  workbook.settings['kaoji.scheme'] = '广元交通';
  let time = 0;
  let held: (() => void) | null = null;
  let holds = false;
  const session = new Session(workbook, {
    now: () => NOON,
    elapsed: () => (time += 1000),
    pause: () =>
      new Promise((go) => {
        if (holds) held = go;
        else go();
      }),
  });
  await draw(<OfficeApp session={session} />);
  await act(() => session.start());
  expect(byTestId('btn-cancel')).toBeNull();

  holds = true;
  await click(byTestId('btn-check'));
  const button = byTestId('btn-cancel');
  expect(words(button)).toBe('取消');
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext')).toMatch(/^读取 \d+%$/u);
  // The live region says what is being done, not how far it is.
  const live = byTestId('status');
  expect(words(live)).not.toMatch(/%/u);
  expect(button?.closest('[aria-live]')).toBeNull();
  if (!(button instanceof HTMLButtonElement)) throw new Error('取消 is no button.');
  expect(button.tabIndex).toBe(0);
  button.focus();
  await click(button);
  expect(words(byTestId('btn-cancel'))).toBe('正在取消…');
  await act(async () => held?.());
  expect(await spoken(() => byTestId('status'))).toBe('12:00:00 已取消，工作簿没有改动');
  expect(byTestId('btn-cancel')).toBeNull();
  expect(document.activeElement).toBe(byTestId('btn-check'));
});
