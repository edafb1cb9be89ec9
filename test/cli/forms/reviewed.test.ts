import { readFileSync } from 'node:fs';
import { Session } from '../../../src/taskpane/session/session';
import { fileWorkbook } from '../../../src/workbook/file';
import { unfollowed } from '../../../src/workbook/progress';
import { typedFile } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

const written = scratch();
const scheme = written(
  '期限.yaml',
  `办法: 试
台账: {名册: {列: {单位: 单位, 分: 数, 迟: 数}}}
得分项: {总分: {公式: 分, 依据: 一}}
检查:
  - {须: 迟 ≤ 0, 否则: 提醒, 说明: 原则上按期报送, 依据: 二}
`,
);

/** A workbook whose reminders were answered in the pane. */
async function answered(): Promise<string> {
  const bytes = await typedFile({
    名册: [
      ['单位', '分', '迟'],
      ['甲', 90, 2],
      ['乙', 80, 0],
    ],
  });
  const workbook = await fileWorkbook(bytes, '台账.xlsx');
  const session = new Session(workbook, { now: () => new Date(2017, 11, 20, 12) });
  await session.start();
  await session.choices.openScheme(readFileSync(scheme, 'utf8'), '期限.yaml');
  await session.reviews.review(session.getState().assessment?.findings ?? [], { reason: '已报局领导同意', by: '张三' });
  return written('台账.xlsx', await workbook.save(unfollowed, 'xlsx'));
}

test('kaoji check honours what was answered in the pane, and lists it', async () => {
  const { out, code } = await kaoji('check', await answered());
  expect(out).toMatch(/^已核 提醒 CHECK 名册!A2:C2　.*原则上按期报送.*已报局领导同意（张三，2017-12-20）$/mu);
  expect(out).toContain('0 处数据错误，0 处不合规定，0 个提醒，0 个提示');
  expect(code).toBe(0);
});

test('--json has both lists', async () => {
  const { out } = await kaoji('check', await answered(), '--json');
  expect(JSON.parse(out)).toMatchObject({
    findings: [],
    reviewed: [
      { code: 'CHECK', place: '名册!A2:C2', reason: '已报局领导同意', by: '张三', at: expect.stringMatching(/^2017-12-20T/u) as string },
    ],
  });
});
