/** @jest-environment node */
import { isAssessed } from '../../../src/assessment/assessment';
import { tableOverviews, type TableOverview } from '../../../src/ledgers/mapping/overview';
import { inWords } from '../../../src/messages/catalogue';
import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

/* What the pane says of a ledger that it did not find is done to the letter, and then it is found. */

const SCHEME = `办法: 试
标识: 试
序列: [乡镇, 部门]
台账:
  名册: {列: {单位: 单位, 序列: {类型: 文字, 必填: 是}}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: {类型: 分, 必填: 是}, 得分: {类型: 分, 必填: 是}}}
  加分: {依据: 二, 列: {单位: 单位, 加分事项: {类型: 文字, 必填: 是}, 级别: {类型: 文字, 必填: 是}, 加分: {类型: 分, 必填: 是}}}
得分项: {总分: {公式: "合计(指标, 得分) + 合计(加分, 加分)", 依据: 一}}
排名: {按: 总分, 范围: 序列}
`;

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ['单位', '序列'],
  ['东镇', '乡镇'],
  ['西局', '部门'],
];
const POINTS: Rows = [
  ['单位', '指标', '分值', '得分'],
  ['东镇', '安全', 40, 36],
  ['西局', '安全', 40, 39],
];

async function opened(sheets: Readonly<Record<string, Rows>>) {
  const workbook = new MemoryWorkbook(sheets);
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  const said = (code: string): string[] =>
    (session.getState().assessment?.findings ?? []).flatMap((finding) => (finding.code === code ? [inWords(finding.message)] : []));
  return { workbook, session, said };
}

function tableOn(session: Session, sheet: string): TableOverview {
  const { assessment } = session.getState();
  if (assessment === null || !isAssessed(assessment)) throw new Error('nothing is assessed');
  const found = tableOverviews(assessment.checking.ledgers, assessment.checking.scheme).find(({ place }) => place.sheet === sheet);
  if (found === undefined) throw new Error(`no table on ${sheet}`);
  return found;
}

test('the column that the nearest sheet lacks, written into it', async () => {
  const { workbook, session, said } = await opened({
    名册: ROSTER,
    指标: POINTS,
    表彰情况: [
      ['单位', '加分事项', '级别'],
      ['东镇', '经验推广', '市级'],
    ],
  });
  expect(said('L-LEDGER-MISSING').join()).toContain('最像的是工作表“表彰情况”，它有 单位、加分事项、级别，缺 加分。');
  workbook.type('表彰情况', 0, 3, '加分');
  workbook.type('表彰情况', 1, 3, 2);
  await session.check();
  // 36 + 2; 39
  expect([said('L-LEDGER-MISSING'), totals(session)]).toEqual([[], { 东镇: '38.00', 西局: '39.00' }]);
});

test('the sheet of the units that is asked for, added with the heads that are named', async () => {
  const { workbook, session, said } = await opened({
    指标: POINTS,
    单位名单: [
      ['单位', '联系人'],
      ['东镇', '张三'],
    ],
  });
  expect(said('L-ROSTER-MISSING').join()).toContain('请增加一张表头为 单位、序列 的工作表');
  const area = { row: 0, column: 0, rows: 3, columns: 2 };
  await workbook.apply([
    { kind: 'addSheet', sheet: '新表' },
    { kind: 'values', sheet: '新表', area, values: ROSTER },
  ]);
  await session.check();
  expect([said('L-ROSTER-MISSING'), totals(session)]).toEqual([[], { 东镇: '36.00', 西局: '39.00' }]);
});

test('a table that was recognised as none, chosen in 台账 with its columns', async () => {
  const { session, said } = await opened({
    名册: ROSTER,
    指标: POINTS,
    奖励: [
      ['获奖单位', '事由', '等级', '分数'],
      ['东镇', '经验推广', '市级', 2],
    ],
  });
  await session.tables.takeAs(tableOn(session, '奖励'), '加分');
  for (const [head, column] of [
    ['获奖单位', '单位'],
    ['事由', '加分事项'],
    ['等级', '级别'],
    ['分数', '加分'],
  ] as const)
    if (tableOn(session, '奖励').columns.find((one) => one.head === head)?.field !== column)
      await session.tables.takeColumn(tableOn(session, '奖励'), head, column);
  expect([said('L-LEDGER-MISSING'), said('L-COLUMN-MISSING'), totals(session)]).toEqual([[], [], { 东镇: '38.00', 西局: '39.00' }]);
});

test('a sheet that is asked about is named for no other ledger', async () => {
  const { said } = await opened({ 名册: ROSTER, 打分: POINTS.map((row) => row.map((cell) => (cell === '得分' ? '核定分' : cell))) });
  expect(said('L-TABLE-GUESS')).toHaveLength(1);
  expect(said('L-LEDGER-MISSING').join()).not.toContain('打分');
});
