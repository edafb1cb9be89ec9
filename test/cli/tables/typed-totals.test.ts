import { typedFile, type TypedRows } from '../../support/typed-book';
import { kaoji, scratch } from '../support';

/* Totals and scores that an office types into its own ledgers, and that the rows cannot give: kaoji check reminds of them. */

const write = scratch();

const scheme = write(
  '办法.yaml',
  `办法: 试
表:
  档: {依据: 一, 分段: [{低于: 60%, 取: 0}, {低于: 90%, 取: 5}, {当: 其他, 取: 10}]}
  级: {依据: 一, 行: [[满, 折], [50, 1], [100, 0.5]]}
台账:
  名册: {列: {单位: 单位, 基础: {类型: 分, 范围: [0, 60]}}}
  指标:
    依据: 一
    列: {单位: 单位, 内容: 文字, 分值: {类型: 数, 范围: [0, 20]}, 完成: {类型: 数, 范围: [0, 100]}, 投资: 数}
    行:
      得分: {公式: "分值 × 限于(完成 ÷ 100, 0, 1)", 类型: 分}
      档分: {公式: "分段(完成 ÷ 100, 档)"}
      无限: {公式: "分值 × 投资"}
      整档: {公式: "查表(级, 完成, 满)"}
      少记: {公式: "取小(分值, 5)"}
得分项:
  加分: {公式: "封顶(合计(指标, 档分), 15)", 依据: 一}
  总分: {公式: "基础 ＋ 加分", 依据: 一}
  最高加分: {公式: "最大(名册, 加分)", 依据: 一}
`,
);

/** The reminders of totals, with their cells. */
async function reminders(sheets: Readonly<Record<string, TypedRows>>): Promise<string[]> {
  const file = write('试.xlsx', await typedFile(sheets));
  const { out } = await kaoji('check', file, '--scheme', scheme);
  return out.split('\n').filter((line) => line.includes('C-TOTAL-BEYOND'));
}

const roster: TypedRows = [
  ['单位', '基础'],
  ['甲', 50],
];
const HEAD: TypedRows[number] = ['单位', '内容', '分值', '完成', '投资'];

test('a typed total that its rows cannot give is a reminder that names the cells', async () => {
  const sheets = (total: number): Promise<string[]> =>
    reminders({ 名册: roster, 指标: [HEAD, ['甲', '修路', 10, 90, 1], ['甲', '绿化', 20, 80, 1], ['合计', null, total, null, null]] });
  // 10 + 20
  expect(await sheets(30)).toEqual([]);
  expect(await sheets(960)).toEqual(['提醒 C-TOTAL-BEYOND 指标!C4　“分值”这里写的是 960，由 指标!C2:C3 只能得出 30。请核对这几格。（一）']);
});

test('what is blank may be anything in its range, and without a range anything at all', async () => {
  const rows = (total: TypedRows[number]): Promise<string[]> =>
    reminders({ 名册: roster, 指标: [HEAD, ['甲', '修路', 10, 90, null], ['甲', '绿化', null, 80, 7], total] });
  expect(await rows(['合计', null, 30, null, 900])).toEqual([]);
  expect(await rows(['合计', null, 31, null, 900])).toEqual([
    '提醒 C-TOTAL-BEYOND 指标!C4　“分值”这里写的是 31，由 指标!C2:C3 只能得出 10 到 30。请核对这几格。（一）',
  ]);
});

test('subtotals, the total of all rows or of the subtotals, and one above the rows', async () => {
  const rows: TypedRows = [
    HEAD,
    ['总计', null, 35, null, null],
    ['甲', '修路', 10, 90, 1],
    ['甲', '绿化', 5, 80, 1],
    ['小计', null, 15, null, null],
    ['甲', '治水', 20, 80, 1],
    ['小计', null, 20, null, null],
    ['合计', null, 35, null, null],
  ];
  expect(await reminders({ 名册: roster, 指标: rows })).toEqual([]);
});

test('numbers that were rounded add up to within what rounding makes of them', async () => {
  const rows = (total: number): Promise<string[]> =>
    reminders({
      名册: roster,
      指标: [HEAD, ['甲', '修路', 3.3, 90, 1], ['甲', '绿化', 3.3, 80, 1], ['甲', '治水', 3.3, 1, 1], ['合计', null, total, null, null]],
    });
  expect(await rows(10)).toEqual([]);
  expect(await rows(12)).toHaveLength(1);
});

test('a score under the name of what the scheme computes: within ranges, caps and steps, or a reminder', async () => {
  const rows = (score: number, step: number, open: number): Promise<string[]> =>
    reminders({
      名册: roster,
      指标: [
        [...HEAD, '得分', '档分', '无限'],
        ['甲', '修路', 10, 90, 1, score, step, open],
      ],
    });
  // 分值 at most 20, of which at most all: 20; steps 0, 5, 10; 投资 has no range.
  expect(await rows(18, 10, 960)).toEqual([]);
  expect(await rows(960, 11, 960)).toEqual([
    '提醒 C-TOTAL-BEYOND 指标!F2　“得分”这里写的是 960，由 指标!A2:E2 只能得出 0 到 20。请核对这几格。（一）',
    '提醒 C-TOTAL-BEYOND 指标!G2　“档分”这里写的是 11，由 指标!A2:E2 只能得出 0 到 10。请核对这几格。（一）',
  ]);
});

test('a look-up that gives the key itself is bounded by the keys', async () => {
  const rows = (found: number): Promise<string[]> =>
    reminders({
      名册: roster,
      指标: [
        [...HEAD, '整档'],
        ['甲', '修路', 10, 100, 1, found],
      ],
    });
  expect(await rows(100)).toEqual([]);
  expect(await rows(101)).toEqual([
    '提醒 C-TOTAL-BEYOND 指标!F2　“整档”这里写的是 101，由 指标!A2:E2 只能得出 50 到 100。请核对这几格。（一）',
  ]);
});

test('a total in the roster: the cap holds whatever the rows, and their number bounds what they add up to', async () => {
  const rows = (added: number, total: number): Promise<string[]> =>
    reminders({
      名册: [
        ['单位', '基础', '加分', '总分'],
        ['甲', 50, added, total],
      ],
      指标: [HEAD, ['甲', '修路', 10, 90, 1]],
    });
  // one row: at most 10, below the cap of 15; with 基础 at most 60: 70
  expect(await rows(10, 60)).toEqual([]);
  const [first, second] = await rows(14, 96);
  expect(first).toContain('C-TOTAL-BEYOND 名册!C2　“加分”这里写的是 14，由 指标!A2:E2 只能得出');
  expect(second).toContain('C-TOTAL-BEYOND 名册!D2　“总分”这里写的是 96，由');
});

test('a total of scores that not even all rows together can come to', async () => {
  const rows = (total: number): Promise<string[]> =>
    reminders({
      名册: roster,
      指标: [
        [...HEAD, '档分'],
        ['甲', '修路', 10, 90, 1, null],
        ['甲', '绿化', 20, 80, 1, null],
        ['合计', null, null, null, null, total],
      ],
    });
  expect(await rows(20)).toEqual([]);
  expect(await rows(21)).toEqual([
    '提醒 C-TOTAL-BEYOND 指标!F4　“档分”这里写的是 21，由 指标!F2:F3 只能得出 0 到 20。请核对这几格。（一）',
  ]);
});

test('the smaller of a quantity and a number is never more than the number', async () => {
  const rows = (less: number): Promise<string[]> =>
    reminders({
      名册: roster,
      指标: [
        [...HEAD, '少记'],
        ['甲', '修路', 10, 90, 1, less],
      ],
    });
  expect(await rows(5)).toEqual([]);
  expect(await rows(6)).toEqual(['提醒 C-TOTAL-BEYOND 指标!F2　“少记”这里写的是 6，由 指标!A2:E2 只能得出 0 到 5。请核对这几格。（一）']);
});

test('what is taken over all units is bounded by the rows of the unit that has the most', async () => {
  const rows = (best: number): Promise<string[]> =>
    reminders({
      名册: [
        ['单位', '基础', '最高加分'],
        ['甲', 50, best],
        ['乙', 50, null],
      ],
      指标: [HEAD, ['甲', '修路', 10, 90, 1], ['乙', '修路', 10, 95, 1], ['乙', '绿化', 10, 95, 1]],
    });
  // 甲 has one row, at most 10; 乙 has two, at most 20, capped at 15
  expect(await rows(15)).toEqual([]);
  expect(await rows(16)).toHaveLength(1);
});
