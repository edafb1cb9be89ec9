import { act } from 'react';
import { Connecting } from '../../../src/taskpane/panels/App';
import type { Locale } from '../../../src/messages/catalogue';
import { byTestId, click, draw, words } from '../support/shown';

async function drawn(failed: boolean, locale: Locale = 'zh-CN') {
  const again = jest.fn();
  await draw(<Connecting failed={failed} onAgain={again} />, locale);
  return again;
}

test.each([
  ['zh-CN', '没有连上 Excel：office.js 没有加载成功。工作簿没有改动。', '再试一次'],
  ['en-US', 'No connection to Excel: office.js could not be loaded. The workbook is unchanged.', 'Try again'],
] as const)('office.js that cannot be loaded is said, with a way out, %s', async (locale, sentence, button) => {
  const again = await drawn(true, locale);
  expect(words(document.querySelector('[role=alert]'))).toContain(sentence);
  expect(words(byTestId('btn-again'))).toBe(button);
  await click(byTestId('btn-again'));
  expect(again).toHaveBeenCalledTimes(1);
});

test('Excel that goes on being silent is said while the pane waits, with a way out', async () => {
  jest.useFakeTimers();
  try {
    await drawn(false);
    expect(byTestId('btn-again')).toBeNull();
    await act(async () => jest.advanceTimersByTime(15_000));
    expect(words(document.querySelector('main'))).toContain('正在连接 Excel…');
    expect(words(document.querySelector('[role=alert]'))).toContain('Excel 还没有应答。');
    expect(byTestId('btn-again')).not.toBeNull();
  } finally {
    jest.useRealTimers();
  }
});
