/** @jest-environment node */
import { Session } from '../../../src/taskpane/session/session';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

const SCHEME = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
得分项: {总分: {公式: "合计(指标, 得分)", 依据: 一}}
`;

async function opened() {
  const workbook = new MemoryWorkbook({
    名册: [['单位'], ['青石镇'], ['白鹭乡']],
    评分表: [
      ['序号', '被考核单位', '考核内容', '标准分', '考评得分'],
      [1, '青石镇', '安全生产', 40, 36],
      [2, '青石镇', '信访维稳', 30, 27],
      [3, '白鹭乡', '安全生产', 40, 40],
    ],
  });
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  const asked = () => session.getState().assessment?.findings.find(({ code }) => code === 'L-TABLE-GUESS');
  return { workbook, session, asked };
}

test('计分 is refused, and the findings shown, while a table is only likely', async () => {
  const { workbook, session } = await opened();
  await session.score();
  const { notice, tab } = session.getState();
  expect([notice?.code, tab]).toEqual(['PANE-TABLES-ASKED', 'findings']);
  expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['名册', '评分表']);
});

test('[就是它] reads it at once and in every later session, and 撤销 takes it back', async () => {
  const { workbook, session, asked } = await opened();
  const question = asked();
  expect(question?.answers).toHaveLength(2);
  if (question === undefined) return;
  await session.answer(question, 0);
  // 36 + 27 = 63; 40
  expect([totals(session), asked()]).toEqual([{ 青石镇: '63.00', 白鹭乡: '40.00' }, undefined]);
  const again = new Session(workbook, { shipped: [] });
  await again.start();
  expect(totals(again)).toEqual({ 青石镇: '63.00', 白鹭乡: '40.00' });
  await session.history.undo();
  expect(asked()).toBeDefined();
});

test('[不是，不读] leaves the table alone: the ledger is missing, and that is said', async () => {
  const { session, asked } = await opened();
  const question = asked();
  if (question !== undefined) await session.answer(question, 1);
  const codes = session.getState().assessment?.findings.map(({ code }) => code);
  expect(codes).not.toContain('L-TABLE-GUESS');
  expect(codes).toContain('L-LEDGER-MISSING');
});

/** A form for each unit, all with the same heads: 青石镇 36＋27 = 63, 白鹭乡 40, 柳溪镇 38. */
const FORMS = {
  名册: [['单位'], ['青石镇'], ['白鹭乡'], ['柳溪镇']],
  青石镇: [
    ['被考核单位：青石镇', null, null, null],
    ['考核内容', '标准分', '考评得分', '扣分原因'],
    ['安全生产', 40, 36, '隐患'],
    ['信访维稳', 30, 27, null],
  ],
  白鹭乡: [
    ['被考核单位：白鹭乡', null, null, null],
    ['考核内容', '标准分', '考评得分', '扣分原因'],
    ['安全生产', 40, 40, null],
  ],
  柳溪镇: [
    ['被考核单位：柳溪镇', null, null, null],
    ['考核内容', '标准分', '考评得分', '扣分原因'],
    ['安全生产', 40, 38, '迟报'],
  ],
};

test('a form for each unit is one question: one answer reads all that have the same heads, and 撤销 takes all back', async () => {
  const workbook = new MemoryWorkbook(FORMS);
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  const asked = () => (session.getState().assessment?.findings ?? []).filter(({ code }) => code === 'L-TABLE-GUESS');
  const [question] = asked();
  expect([asked().length, question?.answers?.length]).toEqual([3, 3]);
  if (question === undefined) return;
  expect(question.answers?.[1]?.message.data).toMatchObject({ count: 3, ledger: '指标' });
  await session.answer(question, 1);
  expect([asked().length, totals(session)]).toEqual([0, { 青石镇: '63.00', 白鹭乡: '40.00', 柳溪镇: '38.00' }]);
  await session.history.undo();
  expect(asked()).toHaveLength(3);
});
