/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';

/** Two of the nine ledgers of the shipped 广元交通 stand under their own heads. */
const workbook = () =>
  new MemoryWorkbook({
    名册: [
      ['单位', '序列'],
      ['甲科', '局机关科室'],
    ],
    加分: [
      ['单位', '工作事项', '层级', '书面依据'],
      ['甲科', '治超', '中央', '有'],
    ],
  });

test('a regulation that only fits a little is not taken: the pane says how little, and offers to take it', async () => {
  const session = new Session(workbook());
  await session.start();
  const { schemeId, assessment, notice } = session.getState();
  expect({ schemeId, assessed: assessment !== null, code: notice?.code, offered: notice?.scheme }).toEqual({
    schemeId: null,
    assessed: false,
    code: 'PANE-SCHEME-NEAR',
    offered: '广元交通',
  });
});

test('taken by a person it is used, and no guess in the next session', async () => {
  const kept = workbook();
  const session = new Session(kept);
  await session.start();
  await session.choices.chooseScheme('广元交通');
  expect(session.getState().schemeId).toBe('广元交通');
  const again = new Session(kept);
  await again.start();
  expect([again.getState().schemeId, again.getState().chosenBy]).toEqual(['广元交通', 'named']);
});
