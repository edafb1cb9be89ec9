import { plain } from '../support/plain';
import { Session } from '../../src/taskpane/session/session';
import { MemoryWorkbook } from './support/memory-workbook';
import { opened, totals } from './support/opened';
import { smallCore } from './support/small-core';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 300));

/** A workbook with its own scheme on the sheet 考评办法. */
async function owning(text: string) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
    ],
    考评办法: [[text]],
  });
  const session = new Session(workbook, smallCore);
  await session.start();
  return { workbook, session };
}

describe('a workbook with a sheet 考评办法', () => {
  test('is assessed under it, and lists it first', async () => {
    const { session } = await owning('own|本县办法|yes');
    expect(session.getState()).toMatchObject({ schemeId: 'sheet:', assessment: { scheme: { title: '本县办法' } } });
    expect(session.getState().schemes[0]).toEqual({ id: 'sheet:', title: '本县办法', own: true });
  });

  test('follows its edits', async () => {
    const { workbook, session } = await owning('own|本县办法|yes');
    workbook.type('考评办法', 0, 0, 'own|本县新办法|yes');
    await settled();
    expect(session.getState().assessment?.scheme.title).toBe('本县新办法');
  });

  test('shows what is wrong at its cell, keeps the last that was right for checking, and does not score', async () => {
    const { workbook, session } = await owning('own|本县办法|yes');
    workbook.type('考评办法', 0, 0, '写了一半');
    await settled();
    const { assessment } = session.getState();
    expect(assessment?.findings[0]).toMatchObject({
      severity: 'error',
      message: plain('“写了一半”不是办法'),
      place: { sheet: '考评办法', area: { row: 0, column: 0 } },
    });
    expect(totals(session)).toEqual({ 甲局: '85' });
    await session.score();
    expect(session.getState()).toMatchObject({ notice: { code: 'PANE-SHEET-FAULTY', data: { count: 1 } }, result: null });
    expect(workbook.writes).toBe(0);
    workbook.type('考评办法', 0, 0, 'own|本县办法|yes');
    await settled();
    await session.score();
    expect(session.getState().result).not.toBeNull();
  });

  test('that was never right shows that and nothing else', async () => {
    const { session } = await owning('乱写');
    expect(session.getState()).toMatchObject({ schemeId: 'sheet:', assessment: { findings: [{ code: 'S-VALUE' }], units: [] } });
    await session.score();
    expect(session.getState().notice?.code).toBe('PANE-SHEET-FAULTY');
  });

  test('goes back to the scheme that fits when the sheet is deleted', async () => {
    const { workbook, session } = await owning('own|本县办法|yes');
    workbook.deleteSheet('考评办法');
    await settled();
    expect(session.getState()).toMatchObject({ schemeId: 'small', assessment: { scheme: { title: '小办法' } } });
  });

  test('may still be checked under another scheme', async () => {
    const { workbook, session } = await owning('own|本县办法|yes');
    await session.choices.chooseScheme('checks');
    workbook.type('考评办法', 0, 0, '写了一半');
    await settled();
    expect(session.getState()).toMatchObject({ schemeId: 'checks', assessment: { scheme: { title: '只校验的办法' }, findings: [] } });
  });
});

describe('the scheme menu', () => {
  test('复制修改 writes the scheme in use on the sheet, which is in use from then on', async () => {
    const { workbook, session } = await opened();
    await session.choices.copyScheme();
    expect(workbook.value('考评办法', 0, 0)).toBe('small|小办法|yes');
    expect(session.getState()).toMatchObject({
      schemeId: 'sheet:',
      status: { code: 'PANE-STATUS-SCHEME' },
      undoable: { code: 'PANE-DID-SCHEME' },
    });
  });

  test('从空白新建 writes a scheme to begin from', async () => {
    const { workbook, session } = await opened();
    await session.choices.newScheme();
    expect(workbook.value('考评办法', 0, 0)).toBe('new|新办法|yes');
    expect(session.getState().assessment?.scheme.title).toBe('新办法');
  });

  test('neither writes over a sheet that is there', async () => {
    const { workbook, session } = await owning('own|本县办法|yes');
    await session.choices.newScheme();
    await session.choices.copyScheme();
    expect(workbook.value('考评办法', 0, 0)).toBe('own|本县办法|yes');
    expect(session.getState().notice?.code).toBe('PANE-SHEET-EXISTS');
  });

  test('导出 hands out the scheme in use: a shipped one as its file, that of the sheet as it stands', async () => {
    const saved: string[][] = [];
    const { workbook, session } = await opened();
    await session.choices.exportScheme((text, name) => saved.push([text, name]));
    await session.choices.copyScheme();
    workbook.type('考评办法', 0, 0, 'mine|我的办法|yes');
    await settled();
    await session.choices.exportScheme((text, name) => saved.push([text, name]));
    expect(saved).toEqual([
      ['small|小办法|yes', 'small.yaml'],
      ['mine|我的办法|yes', 'mine.yaml'],
    ]);
  });
});
