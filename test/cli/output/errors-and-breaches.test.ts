import { typedFile, type TypedRows } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

const written = scratch();
const scheme = written(
  '期限.yaml',
  `办法: 试
台账: {名册: {列: {单位: 单位, 分: 数, 迟: 数}}}
得分项: {总分: {公式: 分, 依据: 一}}
检查:
  - {须: 迟 ≤ 0, 否则: 错误, 说明: 按期报送, 依据: 二}
`,
);

async function workbook(rows: TypedRows): Promise<string> {
  return written('台账.xlsx', await typedFile({ 名册: [['单位', '分', '迟'], ...rows] }));
}

test('late reports alone do not cast doubt on the scores', async () => {
  const file = await workbook([
    ['甲', 90, 2],
    ['乙', 80, 0],
    ['丙', 70, 1],
  ]);
  const { out } = await kaoji('score', file, '--scheme', scheme);
  expect(out).toContain('另有 2 处不合办法的规定，得分照算');
  expect(out).not.toContain('得分可能缺失或不对');
  expect((await kaoji('check', file, '--scheme', scheme)).out).toContain('0 处数据错误，2 处不合规定，0 个提醒，0 个提示');
});

test('a number that cannot be read does, and both are counted', async () => {
  const file = await workbook([
    ['甲', '约90', 2],
    ['乙', 80, 0],
  ]);
  const { out } = await kaoji('score', file, '--scheme', scheme);
  expect(out).toContain('台账里有 1 处数据错误，得分可能缺失或不对');
  expect(out).toContain('另有 1 处不合办法的规定');
});

test('a ledger that no sheet was taken for is named beside the scores', async () => {
  const two = written(
    '两本台账.yaml',
    `办法: 试
台账:
  名册: {列: {单位: 单位, 分: 数}}
  扣分: {列: {单位: 单位, 扣: 数}}
得分项: {总分: {公式: "分 － 合计(扣分, 扣)", 依据: 一}}
`,
  );
  const file = await workbook([['甲', 90, 0]]);
  const { out } = await kaoji('score', file, '--scheme', two);
  expect(out).toContain('没有认出台账：扣分。');
  expect(JSON.parse((await kaoji('score', file, '--scheme', two, '--json')).out)).toMatchObject({ missingLedgers: ['扣分'] });
});
