import { byTestId, click, shown, user, words } from '../support/shown';
import { smallText } from '../support/small-schemes';

const LIST = '出表-问题清单-2017';

test('问题清单 writes what is listed on a sheet that is no ledger, and 撤销 takes it away', async () => {
  const { workbook, session } = await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', '90', 5],
        ['乙局', '约88', 0],
      ],
    },
    smallText,
  );
  const before = session.getState().assessment?.findings.length;
  await click(byTestId('btn-list'));
  expect(words(byTestId('status'))).toContain(`写入“${LIST}”`);
  const rows = (await workbook.peek()).sheets.find(({ name }) => name === LIST)?.values.slice(3) ?? [];
  expect(rows[0]?.slice(0, 4)).toEqual([1, '甲局', '提醒', '数据!B2']);
  expect(rows[1]?.slice(0, 4)).toEqual([2, '乙局', '错误', '数据!B3']);
  await user(() => void session.check());
  expect(session.getState().assessment?.findings).toHaveLength(before ?? -1);
  await click(byTestId('btn-undo'));
  expect((await workbook.peek()).sheets.map(({ name }) => name)).toEqual(['数据']);
});
