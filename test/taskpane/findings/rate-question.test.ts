/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { loadScheme } from '../../../src/scheme/load';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

const RATES = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 权重: 率, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分 × 权重)", 依据: 一}}
`;

async function opened() {
  expect(loadScheme(RATES, '试.yaml').diagnostics).toEqual([]);
  const workbook = new MemoryWorkbook({
    名册: [['单位'], ['甲'], ['乙']],
    指标: [
      ['单位', '权重', '得分'],
      ['甲', 96, 50],
      ['乙', 80, 50],
    ],
  });
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(RATES, '试.yaml');
  const asked = () => session.getState().assessment?.findings.find(({ code }) => code === 'L-RATE-ASKED');
  return { workbook, session, asked };
}

test('a question about a column is answered with one click, kept in the workbook, and taken back by 撤销', async () => {
  const { workbook, session, asked } = await opened();
  const question = asked();
  expect([totals(session), question?.answers?.length]).toEqual([{ 甲: '待补', 乙: '待补' }, 2]);
  if (question === undefined) return;
  await session.answer(question, 0);
  // 50 × 96% = 48, 50 × 80% = 40
  expect([totals(session), asked()]).toEqual([{ 甲: '48.00', 乙: '40.00' }, undefined]);
  const again = new Session(workbook, { shipped: [] });
  await again.start();
  expect(totals(again)).toEqual({ 甲: '48.00', 乙: '40.00' });
  await session.history.undo();
  expect(totals(session)).toEqual({ 甲: '待补', 乙: '待补' });
});

test('the other answer reads the numbers as multiples', async () => {
  const { session, asked } = await opened();
  const question = asked();
  if (question !== undefined) await session.answer(question, 1);
  expect(totals(session)).toEqual({ 甲: '4800.00', 乙: '4000.00' });
});
