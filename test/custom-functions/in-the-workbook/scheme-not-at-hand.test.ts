import { readFileSync } from 'node:fs';
import { settingEdit } from '../../../src/assessment/choices/settings';
import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { Session } from '../../../src/taskpane/session/session';
import type { Edits } from '../../../src/workbook/edits';
import { fileWorkbook } from '../../../src/workbook/file';
import { call, cells } from '../support/call';

/*
 * The pane hands the functions the scheme that it uses. Where it may use none, they have none: another one's scores are not the
 * workbook's.
 */
const roster = cells('名册!A1:B2', [
  ['单位', '序列'],
  ['甲科', '局机关科室'],
]);
const indicators = cells('指标!A1:D2', [
  ['单位', '分值', '目标值', '完成值'],
  ['甲科', 200, 100, 100],
]);
const votes = cells('领导评价!A1:C2', [
  ['单位', '评价人', '等次'],
  ['甲科', '局长', '合格'],
]);

/** The pane over the sample, whose ledgers fit the shipped scheme 广元交通, with what the workbook remembers; and 单位计分 beside it. */
async function besideThePane(...remembered: Edits) {
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), '示例.xlsx');
  await workbook.apply(remembered);
  const live = new WorkbookContext();
  // A file has no functions of its own: what a pane in Excel tells them is told here.
  const session = new Session(workbook, { functions: live });
  await session.start();
  const { schemeId, assessment, notice } = session.getState();
  const pane = { scheme: schemeId, assessed: assessment !== null, says: notice?.code, of: notice?.data };
  return { pane, scores: () => call('单位计分', ['甲科', '', roster, indicators, votes], { live }) };
}

const NO_SCHEME = [[expect.stringMatching(/^#N\/A 还没有读到本工作簿的办法/u)]];

test('a workbook that names no scheme is scored by the one that fits', async () => {
  const { pane, scores } = await besideThePane();
  expect(pane).toMatchObject({ scheme: '广元交通', assessed: true });
  expect(scores()[1]?.slice(0, 3)).toEqual(['甲科', '局机关科室', 1]);
});

test('where the workbook names a scheme that is not at hand, the functions score by no other', async () => {
  const { pane, scores } = await besideThePane(settingEdit('scheme', '苍溪县试行办法'));
  expect(pane).toEqual({ scheme: null, assessed: false, says: 'PANE-SCHEME-UNKNOWN', of: { scheme: '苍溪县试行办法' } });
  expect(scores()).toEqual(NO_SCHEME);
});

test('where the scheme that the workbook keeps as text is faulty, the built-in one of the same id does not take its place', async () => {
  const text = '办法: 广元交通（本市修订）\n标识: 广元交通\n得分项: {总分: {公式: 无此列, 依据: 一}}\n';
  const kept = settingEdit('schemeText', { fileName: '本市.yaml', text });
  const { pane, scores } = await besideThePane(settingEdit('scheme', '广元交通'), kept);
  expect(scores()).toEqual(NO_SCHEME);
  expect(pane).toMatchObject({ scheme: null, assessed: false, says: 'PANE-SCHEME-INVALID', of: { file: '本市.yaml' } });
});
