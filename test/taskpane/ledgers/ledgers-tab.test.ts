/** @jest-environment node */
import { isAssessed } from '../../../src/assessment/assessment';
import { tableOverviews, type TableOverview } from '../../../src/ledgers/mapping/overview';
import { Session } from '../../../src/taskpane/session/session';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { MemoryWorkbook } from '../support/memory-workbook';
import { totals } from '../support/opened';

/* 台账: what was taken for what is shown, and put right table by table and column by column. */

const SCHEME = `办法: 试
标识: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 分值: 分, 得分: 分}}
  加分: {依据: 一, 列: {单位: 单位, 加分事项: 文字, 加分: 分}}
  测评: {依据: 一, 保密: 是, 列: {单位: 单位, 测评人: 文字, 测评分: 分}}
得分项: {总分: {公式: "合计(指标, 得分) + 合计(加分, 加分)", 依据: 一}}
`;

const SHEETS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  名册: [['单位'], ['青石镇'], ['白鹭乡']],
  指标: [
    ['单位', '指标', '分值', '得分', '复核得分', '经办人'],
    ['青石镇', '安全生产', 40, 36, 35, '李四'],
    ['青石镇', '信访维稳', 30, 27, 25, '李四'],
    ['白鹭乡', '安全生产', 40, 40, 39, '张三'],
  ],
  加分: [
    ['单位', '加分事项', '加分'],
    ['青石镇', '省级表彰', 2],
    ['白鹭乡', '市级表彰', 1],
  ],
  测评: [
    ['单位', '测评人', '测评分', '意见'],
    ['青石镇', '王五', 91, '好'],
    ['白鹭乡', '赵六', 88, '较好'],
  ],
  说明: [['本表由绩效办填写']],
};

async function opened(sheets = SHEETS) {
  const workbook = new MemoryWorkbook(sheets);
  const session = new Session(workbook, { shipped: [] });
  await session.start();
  await session.choices.openScheme(SCHEME, '试.yaml');
  return { workbook, session };
}

function tablesIn(session: Session): TableOverview[] {
  const { assessment } = session.getState();
  if (assessment === null || !isAssessed(assessment)) throw new Error('nothing is assessed');
  return tableOverviews(assessment.checking.ledgers, assessment.checking.scheme);
}

function tableOn(session: Session, sheet: string): TableOverview {
  const found = tablesIn(session).find(({ place }) => place.sheet === sheet);
  if (found === undefined) throw new Error(`no table on ${sheet}`);
  return found;
}

const columnsOn = (session: Session, sheet: string): (readonly [string, string | null])[] =>
  tableOn(session, sheet).columns.map(({ head, field }) => [head, field]);

test('each table shows its cells, its ledger, its columns with three values, and what is not used', async () => {
  const { session } = await opened();
  expect(tablesIn(session).map(({ place, ledger, standing, rows }) => [place.sheet, ledger, standing, rows])).toEqual([
    ['名册', '名册', 'read', 2],
    ['指标', '指标', 'read', 3],
    ['加分', '加分', 'read', 2],
    ['测评', '测评', 'read', 2],
  ]);
  const { place, columns } = tableOn(session, '指标');
  expect(place.area).toEqual({ row: 0, column: 0, rows: 4, columns: 6 });
  expect(columns.map(({ head, field, samples }) => [head, field, samples])).toEqual([
    ['单位', '单位', ['青石镇', '青石镇', '白鹭乡']],
    ['指标', '指标', ['安全生产', '信访维稳', '安全生产']],
    ['分值', '分值', ['40', '30', '40']],
    ['得分', '得分', ['36', '27', '40']],
    ['复核得分', null, ['35', '25', '39']],
    ['经办人', null, ['李四', '李四', '张三']],
  ]);
  const { assessment } = session.getState();
  const bare = assessment !== null && isAssessed(assessment) ? assessment.checking.ledgers.tablesFound.bare : [];
  expect(bare.map(({ name }) => name)).toEqual(['说明']);
});

test('of a 保密 ledger no values are shown, of columns that are not used neither', async () => {
  const { session } = await opened();
  expect(tableOn(session, '测评').columns.map(({ head, samples }) => [head, samples])).toEqual([
    ['单位', null],
    ['测评人', null],
    ['测评分', null],
    ['意见', null],
  ]);
  await session.tables.takeAs(tableOn(session, '测评'), null);
  expect(JSON.stringify(tableOn(session, '测评').columns)).not.toMatch(/王五|较好/u);
});

test('another column is taken: the numbers follow, a later session knows it, 撤销 takes it back', async () => {
  const { workbook, session } = await opened();
  // 36 + 27 + 2 = 65; 40 + 1 = 41
  expect(totals(session)).toEqual({ 青石镇: '65.00', 白鹭乡: '41.00' });
  await session.tables.takeColumn(tableOn(session, '指标'), '复核得分', '得分');
  // 35 + 25 + 2 = 62; 39 + 1 = 40
  const corrected = { 青石镇: '62.00', 白鹭乡: '40.00' };
  expect(totals(session)).toEqual(corrected);
  expect(columnsOn(session, '指标').slice(3, 5)).toEqual([
    ['得分', null],
    ['复核得分', '得分'],
  ]);
  expect(session.getState().undoable).toMatchObject({ data: { sheet: '指标', head: '复核得分', column: '得分' } });
  const later = new Session(workbook, { shipped: [] });
  await later.start();
  expect(totals(later)).toEqual(corrected);
  await session.history.undo();
  expect(totals(session)).toEqual({ 青石镇: '65.00', 白鹭乡: '41.00' });
  expect(columnsOn(session, '指标')[3]).toEqual(['得分', '得分']);
});

test('a column that is not to be used is none any more', async () => {
  const { session } = await opened();
  await session.tables.takeColumn(tableOn(session, '指标'), '分值', null);
  expect(columnsOn(session, '指标')[2]).toEqual(['分值', null]);
  expect(totals(session)).toEqual({ 青石镇: '65.00', 白鹭乡: '41.00' });
});

test('a table is not to be read, and is read again when its ledger is chosen', async () => {
  const { session } = await opened();
  await session.tables.takeAs(tableOn(session, '加分'), null);
  expect(tableOn(session, '加分')).toMatchObject({ standing: 'refused', ledger: null });
  // 36 + 27 = 63; 40
  expect(totals(session)).toEqual({ 青石镇: '63.00', 白鹭乡: '40.00' });
  await session.tables.takeAs(tableOn(session, '加分'), '加分');
  expect(tableOn(session, '加分')).toMatchObject({ standing: 'read', ledger: '加分' });
  expect(totals(session)).toEqual({ 青石镇: '65.00', 白鹭乡: '41.00' });
});

test('a table that looks like no ledger becomes one column by column', async () => {
  const { session } = await opened({
    名册: [['单位'], ['青石镇'], ['白鹭乡']],
    通讯录: [
      ['单位', '电话', '幅度', '备注'],
      ['青石镇', 5551234, 2, '省级表彰'],
      ['白鹭乡', 5554321, 1, '市级表彰'],
    ],
  });
  expect(tableOn(session, '通讯录')).toMatchObject({ standing: 'unknown', ledger: null });
  await session.tables.takeAs(tableOn(session, '通讯录'), '加分');
  await session.tables.takeColumn(tableOn(session, '通讯录'), '备注', '加分事项');
  await session.tables.takeColumn(tableOn(session, '通讯录'), '幅度', '加分');
  expect(columnsOn(session, '通讯录')).toEqual([
    ['单位', '单位'],
    ['电话', null],
    ['幅度', '加分'],
    ['备注', '加分事项'],
  ]);
  expect(totals(session)).toEqual({ 青石镇: '2.00', 白鹭乡: '1.00' });
});

test('nothing is said of a table whose heads have changed since it was shown', async () => {
  const { workbook, session } = await opened();
  const shown = tableOn(session, '指标');
  const { writes } = workbook;
  workbook.type('指标', 0, 4, '终审得分');
  await session.tables.takeColumn(shown, '复核得分', '得分');
  expect(session.getState().notice?.code).toBe('PANE-TABLE-CHANGED');
  expect(workbook.writes).toBe(writes);
});
