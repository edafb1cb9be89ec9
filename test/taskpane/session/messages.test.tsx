import { act } from 'react';
import { paneMessages } from '../../../src/messages/pane/pane';
import { inWords, said } from '../../../src/taskpane/session/notice';
import { refusal, WriteError } from '../../../src/workbook/error';
import { areaOf } from '../../support/snapshot';
import { byTestId, click, shown, spoken, user, words } from '../support/shown';
import { smallText } from '../support/small-schemes';

test('a result that is out of date is announced with the reason and the way out', async () => {
  const { workbook } = await shown();
  await click(byTestId('btn-score'));
  expect(byTestId('stale-banner')).toBeNull();
  workbook.type('指标', 2, 7, 96);
  await click(byTestId('btn-check'));
  expect(await spoken(() => byTestId('stale-banner'))).toBe('“考评结果-2017”已过期：计分后数据有改动。重新计分');
  await click(byTestId('stale-banner')?.querySelector('button'));
  expect(byTestId('stale-banner')).toBeNull();
});

test('a protected sheet is said in words that tell what to do', async () => {
  const { workbook } = await shown();
  workbook.nextWriteFails = refusal('WB-PROTECTED', { sheet: '考评结果-2017' });
  await click(byTestId('btn-score'));
  expect(await spoken(() => byTestId('notice'))).toContain(
    '工作表“考评结果-2017”受保护，没有写入任何内容。请在“审阅”中撤销工作表保护后重试。',
  );
});

test('an unforeseen failure shows no program text', async () => {
  const { workbook } = await shown();
  workbook.nextReadFails = new TypeError("Cannot read properties of undefined (reading 'x')");
  await click(byTestId('btn-check'));
  expect(await spoken(() => byTestId('notice'))).toContain('出了意外，这一步没有完成。');
  expect(document.body.textContent).not.toContain('Cannot read');
});

test('what could not be put back stays on show with its way back, whatever else is done', async () => {
  const { workbook } = await shown();
  workbook.nextWriteFails = new WriteError(
    'WB-RESTORE-FAILED',
    { reason: '连接中断', cells: '考评结果-2017!A1' },
    { state: 'between', places: [{ sheet: '考评结果-2017', area: areaOf('A1') }] },
    { revert: async () => ({ restored: 6, leftAlone: [] }) },
  );
  await click(byTestId('btn-score'));
  await click(byTestId('btn-check'));
  expect(await spoken(() => byTestId('lost-banner'))).toContain('未能恢复：考评结果-2017!A1');
  expect(byTestId('lost-banner')?.querySelector('.places')?.textContent).toBe("'考评结果-2017'!A1");
  await click(byTestId('lost-banner')?.querySelector('.mend'));
  expect(byTestId('lost-banner')).toBeNull();
  expect(words(byTestId('status'))).toContain('已恢复 6 个单元格的原值');
});

test('a message can be dismissed', async () => {
  const { workbook } = await shown();
  workbook.nextReadFails = new Error('x');
  await click(byTestId('btn-check'));
  await click(document.querySelector('[aria-label="关闭提示"]'));
  expect(byTestId('notice')).toBeNull();
});

test('the status line is a polite live region', async () => {
  await shown();
  const status = byTestId('status');
  expect(status?.getAttribute('aria-live')).toBe('polite');
  expect(words(status)).toBe('12:00:00 校验：错误 1，提醒 5，提示 3');
  await click(byTestId('btn-score'));
  expect(words(status)).toBe('12:00:00 已计分：6 个单位写入“考评结果-2017”，待补 1');
});

test('a look that finds nothing new leaves standing what was done last', async () => {
  const { workbook, session } = await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', '90', 5],
        ['乙局', 88, 0],
      ],
    },
    smallText,
  );
  await user(() => void session.applyFixes(session.getState().assessment?.findings ?? []));
  expect(words(byTestId('status'))).toBe('12:00:00 已修正 1 处');
  await user(() => workbook.type('备忘', 0, 0, '与考核无关'));
  const { reads } = workbook;
  for (let tries = 0; tries < 400 && workbook.reads === reads; tries += 1) await user(() => undefined);
  await user(() => undefined);
  expect(words(byTestId('status'))).toBe('12:00:00 已修正 1 处');
});

test('while something takes long the status line says what', async () => {
  const { workbook } = await shown();
  let go = () => {};
  workbook.duringRead = () => new Promise((done) => (go = done));
  await click(byTestId('btn-score'));
  expect(words(byTestId('status'))).toBe('正在计分…');
  await user(() => go());
  expect(words(byTestId('status'))).toContain('已计分');
});

test('撤销 is off until there is something to take back', async () => {
  await shown();
  expect(byTestId('btn-undo')?.getAttribute('aria-disabled')).toBe('true');
  await click(byTestId('btn-score'));
  expect(byTestId('btn-undo')?.getAttribute('aria-disabled')).not.toBe('true');
  expect(byTestId('btn-undo')?.title).toBe('撤销考绩上一次写入：计分');
  await click(byTestId('btn-undo'));
  expect(words(byTestId('status'))).toContain('已撤销计分');
});

test('a change of reading shows what it did', async () => {
  const { session } = await shown();
  await click(byTestId('tab-readings'));
  await click([...document.querySelectorAll('[data-testid="reading"] input')][1]);
  expect(session.getState().assessment?.readings[0]?.chosen).toBe('不计入');
  expect(await spoken(() => byTestId('notice'))).toContain('口径“公式外的加扣”改为“不计入”');
});

test('nothing takes the focus while findings change', async () => {
  const { session } = await shown();
  const check = byTestId('btn-check');
  await act(async () => check?.focus());
  await act(() => session.check());
  expect(document.activeElement).toBe(check);
});

test('every sentence says the same data in both languages', () => {
  const data = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const sentence of Object.values(paneMessages)) expect(data(sentence.en)).toEqual(data(sentence.zh));
});

test('a sentence within a sentence is put into words, too', () => {
  expect(inWords(said('PANE-UNDO-HINT', { what: said('PANE-DID-SCORE') }), 'zh-CN')).toBe('撤销考绩上一次写入：计分');
  expect(inWords(said('PANE-STALE', { sheet: 'S', why: [said('PANE-STALE-SCHEME'), said('PANE-STALE-PERIOD')] }), 'en-US')).toBe(
    '“S” is out of date: the scheme changed after scoring; the period changed after scoring.',
  );
});
