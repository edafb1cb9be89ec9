/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

const SCHEME = `办法: 试
标识: 试
年度: 2024
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`;

async function opened() {
  const workbook = new MemoryWorkbook({
    名册: [['单位'], ['甲'], ['乙']],
    指标: [['2025年第三季度考核得分'], ['单位', '得分'], ['甲', 50], ['乙', 40]],
  });
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  const told = () => session.getState().assessment?.findings.find(({ code }) => code.startsWith('C-PERIOD'));
  const period = () => session.getState().assessment?.period;
  return { workbook, session, told, period };
}

test('the period that a title says is set with one click, kept in the workbook, and taken back by 撤销', async () => {
  const { workbook, session, told, period } = await opened();
  const finding = told();
  expect([period(), finding?.answers?.map(({ message }) => message.data)]).toEqual(['2024', [{ period: '2025年第三季度' }]]);
  if (finding === undefined) return;
  await session.answer(finding, 0);
  expect([period(), told(), session.getState().notice]).toEqual(['2025年第三季度', undefined, null]);
  expect(totals(session)).toEqual({ 甲: '50.00', 乙: '40.00' });
  const again = new Session(workbook, { shipped: [] });
  await again.start();
  expect(again.getState().assessment?.period).toBe('2025年第三季度');
  await session.history.undo();
  expect([period(), told() !== undefined]).toEqual(['2024', true]);
});
