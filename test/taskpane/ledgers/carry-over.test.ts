/** @jest-environment node */
import { readSettings } from '../../../src/assessment/choices/settings';
import type { TableAnswer } from '../../../src/ledgers/mapping/table-answers';
import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

/* 沿用上年的认表: a clerk who has said once what is what is not asked again next year. */

const SCHEME = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`;

type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

const HEADS = ['序号', '被考核单位', '考核内容', '标准分', '考评得分'];

const LAST: Sheets = {
  名册: [['单位'], ['青石镇'], ['白鹭乡']],
  '2024评分表': [HEADS, [1, '青石镇', '安全生产', 40, 36], [2, '白鹭乡', '安全生产', 40, 40]],
};

const THIS: Sheets = {
  名册: [['单位'], ['青石镇'], ['白鹭乡']],
  '2025评分表': [HEADS, [1, '青石镇', '安全生产', 40, 31], [2, '白鹭乡', '安全生产', 40, 39]],
};

async function opened(sheets: Sheets) {
  const workbook = new MemoryWorkbook(sheets);
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  const asked = () => session.getState().assessment?.findings.find(({ code }) => code === 'L-TABLE-GUESS');
  return { workbook, session, asked };
}

/** What last year's workbook remembers once its question was answered. */
async function lastYears(): Promise<readonly TableAnswer[]> {
  const { workbook, session, asked } = await opened(LAST);
  const question = asked();
  if (question === undefined) throw new Error('nothing was asked last year');
  await session.answer(question, 0);
  return readSettings(await workbook.peek()).tables;
}

test('what was said last year is taken over, told, and taken back by 撤销', async () => {
  const { workbook, session, asked } = await opened(THIS);
  const last = await lastYears();
  expect(asked()).toBeDefined();
  await session.tables.carryOver('2024.xlsx', () => Promise.resolve(last));
  expect([asked(), totals(session)]).toEqual([undefined, { 青石镇: '31.00', 白鹭乡: '39.00' }]);
  expect(session.getState().notice).toMatchObject({
    kind: 'success',
    code: 'PANE-CARRIED',
    data: { file: '2024.xlsx', count: 1, left: 0 },
    details: [{ code: 'PANE-CARRIED-TABLE', data: { sheet: '2025评分表', from: '2024评分表', ledger: '指标' } }],
  });
  const again = new Session(workbook, { shipped: [] });
  await again.start();
  expect(totals(again)).toEqual({ 青石镇: '31.00', 白鹭乡: '39.00' });
  await session.history.undo();
  expect(asked()).toBeDefined();
});

test('a table with another head is asked about as before, and it is said that last year’s has no match', async () => {
  const { workbook, session, asked } = await opened({
    ...THIS,
    '2025评分表': [
      [...HEADS.slice(0, 4), '核定得分'],
      [1, '青石镇', '安全生产', 40, 31],
      [2, '白鹭乡', '安全生产', 40, 39],
    ],
  });
  const last = await lastYears();
  const writes = workbook.writes;
  await session.tables.carryOver('2024.xlsx', () => Promise.resolve(last));
  expect(asked()).toBeDefined();
  expect(workbook.writes).toBe(writes);
  expect(session.getState().notice).toMatchObject({ kind: 'info', code: 'PANE-CARRIED', data: { count: 0, left: 1 } });
});

test('an answer of a ledger that this year’s scheme has not is left, and what was said this year stands', async () => {
  const { session, asked } = await opened(THIS);
  const question = asked();
  if (question === undefined) throw new Error('nothing is asked');
  await session.answer(question, 1);
  const last = await lastYears();
  await session.tables.carryOver('2024.xlsx', () => Promise.resolve([...last, { sheet: '旧表', nth: 0, ledger: '督查', columns: [] }]));
  expect(session.getState().notice).toMatchObject({ code: 'PANE-CARRIED', data: { count: 0, left: 2 } });
  // 不是，不读 was this year's answer: the ledger is still missing.
  expect(session.getState().assessment?.findings.map(({ code }) => code)).toContain('L-LEDGER-MISSING');
});

test('a workbook of which nobody has said anything brings nothing, and says so', async () => {
  const { session } = await opened(THIS);
  await session.tables.carryOver('空.xlsx', () => Promise.resolve([]));
  expect(session.getState().notice).toMatchObject({ kind: 'info', code: 'PANE-CARRY-NONE', data: { file: '空.xlsx' } });
});
