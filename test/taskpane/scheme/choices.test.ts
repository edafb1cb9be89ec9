/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { refusal } from '../../../src/workbook/error';
import { MemoryWorkbook } from '../support/memory-workbook';
import { opened, totals } from '../support/opened';
import { smallScheme, smallSchemes } from '../support/small-schemes';

/** A scheme with a reading that no formula asks for. */
const DOUBTFUL = smallScheme('county', '县办法').replace('台账:', '  封顶: {问: 是否封顶, 取: 是, 另可: [否], 依据: 第二条}\n台账:');

describe('口径', () => {
  test('another alternative recomputes, tells what changed, and is stored in the workbook', async () => {
    const { workbook, session } = await opened();
    await session.choices.setReading('扣分', '不计入');
    // 甲局 keeps its 90 and overtakes 乙局: one total, two ranks, two grades.
    expect(totals(session)).toEqual({ 甲局: '90', 乙局: '88' });
    expect(session.getState().notice).toMatchObject({
      code: 'PANE-READING-CHANGED',
      data: { reading: '扣分', choice: '不计入', totals: 1, ranks: 2, grades: 2 },
      details: [{ code: 'PANE-READING-EFFECT', data: { unit: '甲局', before: '85', after: '90' } }],
    });
    expect(workbook.settings['kaoji.readings']).toEqual({ 扣分: '不计入' });
  });

  test('a written result is out of date under another reading', async () => {
    const { session } = await opened();
    await session.score();
    await session.choices.setReading('扣分', '不计入');
    expect(session.getState().stale).toEqual(['readings']);
    // What was done last is the reading, no more the 计分 before it.
    expect(session.getState().status).toMatchObject({ code: 'PANE-STATUS-READING', data: { reading: '扣分', choice: '不计入' } });
    await session.choices.setPeriod('2018');
    expect(session.getState().status).toMatchObject({ code: 'PANE-STATUS-PERIOD', data: { period: '2018' } });
    await session.choices.setWriteAs('formulas');
    expect(session.getState().status.code).toBe('PANE-STATUS-AS-FORMULAS');
    await session.choices.setWriteAs('values');
    expect(session.getState().status.code).toBe('PANE-STATUS-AS-VALUES');
  });

  test('holds in the next session', async () => {
    const { workbook, session } = await opened();
    await session.choices.setReading('扣分', '不计入');
    const next = new Session(workbook, { shipped: smallSchemes });
    await next.start();
    expect(totals(next)['甲局']).toBe('90');
  });
});

describe('办法', () => {
  test('the one that fits the workbook is taken', async () => {
    const { session } = await opened();
    expect(session.getState()).toMatchObject({ schemeId: 'small', assessment: { scheme: { title: '小办法' } } });
  });

  test('none that fits is said, with what to do', async () => {
    const session = new Session(new MemoryWorkbook({ Sheet1: [] }), { shipped: smallSchemes });
    await session.start();
    expect(session.getState()).toMatchObject({ schemeId: null, assessment: null, notice: { code: 'PANE-NO-SCHEME' } });
  });

  test('a chosen one is remembered by the workbook', async () => {
    const { workbook, session } = await opened();
    await session.choices.chooseScheme('checks');
    const next = new Session(workbook, { shipped: smallSchemes });
    await next.start();
    expect(next.getState().schemeId).toBe('checks');
  });

  test('one from a file is used, listed, and opens again with the workbook', async () => {
    const { workbook, session } = await opened();
    await session.choices.openScheme(smallScheme('county', '县办法'), '县.yaml');
    expect(session.getState()).toMatchObject({ schemeId: 'file:county', assessment: { scheme: { title: '县办法' } } });
    expect(session.getState().schemes.at(-1)).toEqual({ id: 'file:county', title: '县办法（县.yaml）' });
    const next = new Session(workbook, { shipped: smallSchemes });
    await next.start();
    expect(next.getState().assessment?.scheme.title).toBe('县办法');
  });

  test('the same file opened again after it was mended keeps the readings that were chosen', async () => {
    const { workbook, session } = await opened();
    await session.choices.openScheme(smallScheme('county', '县办法'), '县.yaml');
    await session.choices.setReading('扣分', '不计入');
    await session.choices.openScheme(smallScheme('county', '县办法（改）'), '县.yaml');
    expect(totals(session)['甲局']).toBe('90');
    expect(workbook.settings['kaoji.readings']).toEqual({ 扣分: '不计入' });
  });

  test('a faulty file is refused with its problems, and the scheme in use stays', async () => {
    const { session } = await opened();
    await session.choices.openScheme('乱写', '坏.yaml');
    expect(session.getState()).toMatchObject({
      schemeId: 'small',
      notice: {
        kind: 'error',
        code: 'PANE-SCHEME-INVALID',
        data: { file: '坏.yaml', count: 1 },
        details: [{ code: 'PANE-SCHEME-PROBLEM', data: { file: '坏.yaml', line: 1, column: 1, code: 'S-VALUE' } }],
      },
    });
  });

  test('one with something doubtful is taken, and what is doubtful is told', async () => {
    const { session } = await opened();
    await session.choices.openScheme(DOUBTFUL, '县.yaml');
    expect(session.getState()).toMatchObject({
      schemeId: 'file:county',
      notice: {
        kind: 'warning',
        code: 'PANE-SCHEME-DOUBTFUL',
        data: { file: '县.yaml', count: 1 },
        details: [{ code: 'PANE-SCHEME-PROBLEM', data: { file: '县.yaml', code: 'S-UNUSED' } }],
      },
    });
  });

  test('a remembered one that is not at hand is named, not replaced', async () => {
    const workbook = new MemoryWorkbook({ 数据: [['单位', '基本分', '扣分']] });
    workbook.settings['kaoji.scheme'] = 'elsewhere';
    const session = new Session(workbook, { shipped: smallSchemes });
    await session.start();
    expect(session.getState()).toMatchObject({ schemeId: null, notice: { code: 'PANE-SCHEME-UNKNOWN', data: { scheme: 'elsewhere' } } });
  });

  test('another scheme makes a written result out of date', async () => {
    const { session } = await opened();
    await session.score();
    await session.choices.chooseScheme('checks');
    expect(session.getState().stale).toEqual(['scheme']);
  });
});

test('期次 is stored and makes an earlier result out of date', async () => {
  const { workbook, session } = await opened();
  await session.score();
  await session.choices.setPeriod('2018');
  expect(session.getState()).toMatchObject({ assessment: { period: '2018' }, stale: ['period'] });
  expect(workbook.settings['kaoji.period']).toBe('2018');
});

describe('choices that somebody else stores in the workbook', () => {
  test('are followed and said, and not overwritten by the next 计分', async () => {
    const { workbook, session } = await opened();
    await session.score();
    workbook.settings['kaoji.readings'] = { 扣分: '不计入' };
    await session.check();
    expect(totals(session)['甲局']).toBe('90');
    expect(session.getState().notice?.code).toBe('PANE-CHOSEN-ELSEWHERE');
    await session.score();
    expect(workbook.settings['kaoji.readings']).toEqual({ 扣分: '不计入' });
  });

  test('the period as well', async () => {
    const { workbook, session } = await opened();
    workbook.settings['kaoji.period'] = '2018';
    await session.score();
    expect(session.getState().assessment?.period).toBe('2018');
  });

  test('what this session chose itself is no news', async () => {
    const { session } = await opened();
    await session.choices.setReading('扣分', '不计入');
    await session.check();
    expect(session.getState()).toMatchObject({ notice: null, status: { code: 'PANE-STATUS-CHECKED' } });
    expect(totals(session)['甲局']).toBe('90');
  });

  test('a choice that the workbook could not remember holds while nobody chooses otherwise', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = refusal('WB-CELL-EDIT');
    await session.choices.setReading('扣分', '不计入');
    await session.check();
    expect(totals(session)['甲局']).toBe('90');
  });
});

describe('where something else goes wrong', () => {
  test('a doubtful file that could not be remembered: the failure is not hidden behind the doubts', async () => {
    const { workbook, session } = await opened();
    workbook.nextWriteFails = refusal('WB-CELL-EDIT');
    await session.choices.openScheme(DOUBTFUL, '县.yaml');
    expect(session.getState()).toMatchObject({
      schemeId: 'file:county',
      notice: { code: 'PANE-NOT-REMEMBERED', details: [{ code: 'WB-CELL-EDIT' }] },
    });
  });

  test('that no scheme fits is said once, not after each edit', async () => {
    jest.useFakeTimers();
    try {
      const workbook = new MemoryWorkbook({ Sheet1: [['甲']] });
      const session = new Session(workbook, { shipped: smallSchemes });
      await session.start();
      session.dismiss();
      workbook.type('Sheet1', 0, 0, '乙');
      await jest.advanceTimersByTimeAsync(1000);
      expect(session.getState().notice).toBeNull();
      await session.check();
      expect(session.getState().notice?.code).toBe('PANE-NO-SCHEME');
      await session.dispose();
    } finally {
      jest.useRealTimers();
    }
  });

  test('a session that ends while it begins to listen lets go all the same', async () => {
    const workbook = new MemoryWorkbook({ 数据: [['单位', '基本分', '扣分']] });
    const session = new Session(workbook, { shipped: smallSchemes });
    const started = session.start();
    await session.dispose();
    await started;
    expect(workbook.watched).toBe(0);
  });
});
