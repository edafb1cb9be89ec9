/** @jest-environment node */
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { sheetOf, yamlValue } from '../../scheme/support/sheets';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { opened, totals } from '../support/opened';
import { smallScheme, smallSchemes, smallText } from '../support/small-schemes';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets the session look at what was typed: its clock is the tests' own. */
const settled = (): Promise<void> => jest.advanceTimersByTimeAsync(1000);

/** A workbook with its own scheme on the sheet 考评办法. */
async function owning(cells: readonly (readonly CellValue[])[] = sheetOf(yamlValue(smallScheme('own', '本县办法'))).values) {
  const workbook = new MemoryWorkbook({
    数据: [
      ['单位', '基本分', '扣分'],
      ['甲局', 90, 5],
    ],
    考评办法: cells,
  });
  const session = new Session(workbook, { shipped: smallSchemes });
  await session.start();
  return { workbook, session };
}

const FORMULA = '如果 口径.扣分 = 计入 则 基本分 － 扣分 否则 基本分';

/** The row of the sheet 考评办法 that begins with a word and says something of it; the last one. */
function rowOf(workbook: MemoryWorkbook, word: string): number {
  let row = -1;
  for (let at = 0; at < 40; at += 1) if (workbook.value('考评办法', at, 0) === word && workbook.value('考评办法', at, 1) !== null) row = at;
  return row;
}

/** The user types over what the sheet says of a word. */
function rewrite(workbook: MemoryWorkbook, word: string, text: string): void {
  workbook.type('考评办法', rowOf(workbook, word), 1, text);
}

/** What the sheet says of 办法, 标识 and 得分. */
function written(workbook: MemoryWorkbook): CellValue[] {
  return ['办法', '标识', '得分'].map((word) => workbook.value('考评办法', rowOf(workbook, word), 1));
}

describe('a workbook with a sheet 考评办法', () => {
  test('is assessed under it, and lists it first', async () => {
    const { session } = await owning();
    expect(session.getState()).toMatchObject({ schemeId: 'sheet:', assessment: { scheme: { title: '本县办法' } } });
    expect(session.getState().schemes[0]).toEqual({ id: 'sheet:', title: '本县办法', own: true });
  });

  test('follows its edits', async () => {
    const { workbook, session } = await owning();
    rewrite(workbook, '办法', '本县新办法');
    await settled();
    expect(session.getState().assessment?.scheme.title).toBe('本县新办法');
  });

  test('shows what is wrong at its cell, keeps the last that was right for checking, and does not score', async () => {
    const { workbook, session } = await owning();
    rewrite(workbook, '得分', '写了一半');
    await settled();
    const { assessment } = session.getState();
    expect(assessment?.findings[0]).toMatchObject({
      severity: 'error',
      place: { sheet: '考评办法', area: { row: rowOf(workbook, '得分'), column: 1 } },
    });
    expect(inWords(assessment?.findings[0]?.message ?? '')).toContain('写了一半');
    expect(totals(session)).toEqual({ 甲局: '85' });
    await session.score();
    expect(session.getState()).toMatchObject({ notice: { code: 'PANE-SHEET-FAULTY', data: { count: 1 } }, result: null });
    expect(workbook.writes).toBe(0);
    rewrite(workbook, '得分', FORMULA);
    await settled();
    await session.score();
    expect(session.getState().result).not.toBeNull();
  });

  test('that was never right shows that and nothing else', async () => {
    const { session } = await owning([['乱写']]);
    expect(session.getState()).toMatchObject({
      schemeId: 'sheet:',
      assessment: { findings: [{ code: 'S-KEY-MISSING' }, { code: 'S-KEY-MISSING' }], units: [] },
    });
    await session.score();
    expect(session.getState().notice?.code).toBe('PANE-SHEET-FAULTY');
  });

  test('goes back to the scheme that fits when the sheet is deleted', async () => {
    const { workbook, session } = await owning();
    workbook.deleteSheet('考评办法');
    await settled();
    expect(session.getState()).toMatchObject({ schemeId: 'small', assessment: { scheme: { title: '小办法' } } });
  });

  test('may still be checked under another scheme', async () => {
    const { workbook, session } = await owning();
    await session.choices.chooseScheme('checks');
    rewrite(workbook, '得分', '写了一半');
    await settled();
    expect(session.getState()).toMatchObject({ schemeId: 'checks', assessment: { scheme: { title: '只校验的办法' }, findings: [] } });
  });
});

describe('the scheme menu', () => {
  test('复制修改 writes the scheme in use on the sheet, which is in use from then on', async () => {
    const { workbook, session } = await opened();
    await session.choices.copyScheme();
    expect(written(workbook)).toEqual(['小办法', 'small', FORMULA]);
    expect(session.getState()).toMatchObject({
      schemeId: 'sheet:',
      status: { code: 'PANE-STATUS-SCHEME' },
      undoable: { code: 'PANE-DID-SCHEME' },
    });
  });

  test('从空白新建 writes a scheme to begin from', async () => {
    const { workbook, session } = await opened();
    await session.choices.newScheme();
    expect(written(workbook).slice(0, 2)).toEqual(['新办法', '新办法']);
    expect(session.getState().assessment?.scheme.title).toBe('新办法');
  });

  test('neither writes over a sheet that is there', async () => {
    const { workbook, session } = await owning();
    await session.choices.newScheme();
    await session.choices.copyScheme();
    expect(written(workbook)).toEqual(['本县办法', 'own', FORMULA]);
    expect(session.getState().notice?.code).toBe('PANE-SHEET-EXISTS');
  });

  test('导出 hands out the scheme in use: a shipped one as its file, that of the sheet as it stands', async () => {
    const saved: string[][] = [];
    const { workbook, session } = await opened();
    await session.choices.exportScheme((text, name) => saved.push([text, name]));
    await session.choices.copyScheme();
    rewrite(workbook, '办法', '我的办法');
    rewrite(workbook, '标识', 'mine');
    await settled();
    await session.choices.exportScheme((text, name) => saved.push([text, name]));
    expect(saved.map(([, name]) => name)).toEqual(['small.yaml', 'mine.yaml']);
    expect(saved[0]?.[0]).toBe(smallText);
    expect(loadScheme(saved[1]?.[0] ?? '', 'mine.yaml').scheme?.hash).toBe(
      loadScheme(smallScheme('mine', '我的办法'), 'mine.yaml').scheme?.hash,
    );
  });

  test('neither 导出 nor 复制修改 does anything where the text of a shipped scheme cannot be fetched, and the user is told', async () => {
    const saved: string[] = [];
    const shipped = smallSchemes.map((scheme) => ({ ...scheme, text: () => Promise.reject(new Error('no connection')) }));
    const workbook = new MemoryWorkbook({
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    });
    const session = new Session(workbook, { shipped });
    await session.start();
    expect(totals(session)).toEqual({ 甲局: '85' });
    await session.choices.exportScheme((text) => saved.push(text));
    expect(session.getState()).toMatchObject({ notice: { kind: 'error', code: 'PANE-UNEXPECTED' }, busy: null });
    expect(saved).toEqual([]);
    session.dismiss();
    await session.choices.copyScheme();
    expect(session.getState()).toMatchObject({ notice: { kind: 'error', code: 'PANE-UNEXPECTED' }, schemeId: 'small', busy: null });
    expect(workbook.writes).toBe(0);
  });
});
