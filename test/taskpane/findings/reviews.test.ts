/** @jest-environment node */
import { fileWorkbook } from '../../../src/workbook/file';
import { Session } from '../../../src/taskpane/session/session';
import type { Workbook } from '../../../src/workbook/port';
import { typedFile, type TypedRows } from '../../support/typed-book';
import { sheetOf, yamlValue } from '../../scheme/support/sheets';
import { MemoryWorkbook } from '../support/memory-workbook';
import { smallScheme, smallSchemes } from '../support/small-schemes';

const NOON = new Date(2017, 11, 20, 12, 0, 0);

/** 乙局 and 丙局 have numbers that are texts, which is a reminder; what 甲局 has is no number, which is an error. */
const ROWS: TypedRows = [
  ['单位', '基本分', '扣分'],
  ['甲局', '约92', 5],
  ['乙局', '88', 0],
  ['丙局', '70', 1],
];

async function pane(workbook: Workbook): Promise<Session> {
  const session = new Session(workbook, { shipped: smallSchemes, now: () => NOON });
  await session.start();
  return session;
}

async function opened(): Promise<{ workbook: MemoryWorkbook; session: Session }> {
  const workbook = new MemoryWorkbook({ 数据: ROWS });
  return { workbook, session: await pane(workbook) };
}

const reminders = (session: Session) => (session.getState().assessment?.findings ?? []).filter(({ severity }) => severity !== 'error');
const listed = (session: Session) => (session.getState().assessment?.findings ?? []).map(({ code, unit }) => [code, unit]);
const reviewed = (session: Session) =>
  (session.getState().assessment?.reviewed ?? []).map(({ finding, review: { reason, by } }) => [finding.unit, reason, by]);
const ofUnit = (session: Session, unit: string) => reminders(session).filter((finding) => finding.unit === unit);
const ok = { reason: '原件就是这样', by: '张三' };

test('a reminder that was looked at is listed no more, with the reason and the name; the error stays', async () => {
  const { session } = await opened();
  await session.reviews.review(session.getState().assessment?.findings ?? [], ok);
  expect(listed(session)).toContainEqual(['L-NOT-NUMBER', '甲局']);
  expect(reminders(session)).toEqual([]);
  expect(reviewed(session)).toContainEqual(['乙局', '原件就是这样', '张三']);
  expect(reviewed(session).map(([unit]) => unit)).not.toContain('甲局');
});

test('the answer is in the workbook: a pane that is opened anew knows it', async () => {
  const { workbook, session } = await opened();
  await session.reviews.review(ofUnit(session, '乙局'), ok);
  expect(reviewed(await pane(workbook))).toEqual([['乙局', '原件就是这样', '张三']]);
});

test('a value that changes voids it, and the value of before makes it hold again', async () => {
  const { workbook, session } = await opened();
  await session.reviews.review(ofUnit(session, '乙局'), ok);
  workbook.type('数据', 2, 1, '89');
  await session.check();
  expect(ofUnit(session, '乙局')).toHaveLength(1);
  expect(reviewed(session)).toEqual([]);
  workbook.type('数据', 2, 1, '88');
  await session.check();
  expect(ofUnit(session, '乙局')).toEqual([]);
});

test('what was shown is answered, not what somebody has typed since', async () => {
  const { workbook, session } = await opened();
  const shown = ofUnit(session, '乙局');
  workbook.type('数据', 2, 1, '8.8');
  await session.reviews.review(shown, ok);
  expect(session.getState().notice?.code).toBe('PANE-REVIEW-GONE');
  expect(ofUnit(session, '乙局')).toHaveLength(1);
});

test('撤销 and 取消已核 bring it back', async () => {
  const { session } = await opened();
  await session.reviews.review(reminders(session), ok);
  await session.history.undo();
  expect(reviewed(session)).toEqual([]);
  expect(reminders(session).map(({ unit }) => unit)).toEqual(['乙局', '丙局']);
  await session.reviews.review(reminders(session), ok);
  const [first] = session.getState().assessment?.reviewed ?? [];
  if (first === undefined) throw new Error('nothing was reviewed');
  await session.reviews.withdraw(first.finding);
  expect(reminders(session).map(({ unit }) => unit)).toEqual(['乙局']);
  expect(reviewed(session).map(([unit]) => unit)).toEqual(['丙局']);
});

test('two persons who answer at once keep both answers, and each takes back only its own', async () => {
  const workbook = await fileWorkbook(await typedFile({ 数据: ROWS }), '台账.xlsx');
  const [one, other] = [await pane(workbook), await pane(workbook)];
  const [of乙, of丙] = [ofUnit(one, '乙局'), ofUnit(other, '丙局')];
  await one.reviews.review(of乙, ok);
  await other.reviews.review(of丙, { reason: '已问过', by: '李四' });
  await one.check();
  expect(reviewed(one)).toEqual([
    ['乙局', '原件就是这样', '张三'],
    ['丙局', '已问过', '李四'],
  ]);
  await one.history.undo();
  expect(reviewed(one)).toEqual([['丙局', '已问过', '李四']]);
});

test('answers are listed on the sheet 考评办法, for people alone, and go from it again', async () => {
  const cells = sheetOf(yamlValue(smallScheme('own', '本县办法'))).values;
  const workbook = new MemoryWorkbook({ 数据: ROWS, 考评办法: cells });
  const session = await pane(workbook);
  const part = async () => {
    const values = (await workbook.peek()).sheets.find(({ name }) => name === '考评办法')?.values ?? [];
    const at = values.findIndex(([first]) => first === '【已核】');
    return at < 0 ? [] : values.slice(at).map((row) => row.slice(0, 5));
  };
  const hash = session.getState().assessment?.scheme.hash;
  await session.reviews.review(ofUnit(session, '乙局'), ok);
  expect(await part()).toEqual([
    ['【已核】', null, null, null, null],
    ['提醒', '单元格', '理由', '核对人', '日期'],
    ['“基本分”的“88”是文本，已按数 88 读取。请改成数。', '数据!B3', '原件就是这样', '张三', '2017-12-20'],
  ]);
  await session.reviews.review(ofUnit(session, '丙局'), ok);
  expect((await part()).map(([, place]) => place)).toEqual([null, '单元格', '数据!B3', '数据!B4']);
  expect(session.getState().assessment?.scheme.hash).toBe(hash);
  expect(session.getState().assessment?.findings.filter(({ ledger }) => ledger === '考评办法')).toEqual([]);
  for (const { finding } of session.getState().assessment?.reviewed ?? []) await session.reviews.withdraw(finding);
  expect(await part()).toEqual([]);
});

test('answers stand below the readings of a result', async () => {
  const { workbook, session } = await opened();
  await session.reviews.review(ofUnit(session, '乙局'), ok);
  await session.score();
  const values = (await workbook.peek()).sheets.find(({ name }) => name === '考评结果-2017')?.values ?? [];
  const lines = values.map(([first]) => first);
  expect(lines.slice(lines.indexOf('已核的提醒'))).toEqual([
    '已核的提醒',
    '数据!B3 “基本分”的“88”是文本，已按数 88 读取。请改成数。　原件就是这样（张三，2017-12-20）',
    expect.stringMatching(/^办法版本 1（/u),
  ]);
});
