import { assess } from '../../../src/assessment/assess';
import { rowResults } from '../../../src/assessment/row-results';
import { loadScheme } from '../../../src/scheme/load';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { dayNumberOf } from '../../../src/workbook/cells/day-number';
import { workbook } from '../../support/snapshot';

/* A scheme names its total (排名, or an item called 总分) or has none; the item that happens to stand last is no score. */

const text = (items: string, more = ''): string => `办法: 试
年度: 2026
台账:
  名册: {列: {单位: 单位, 甲: 分}}
  督办: {依据: 一, 列: {事项: 文字, 收到: 日期, 完成: 日期}, 行: {期限: {公式: "工作日后(收到, 2)", 类型: 日期}, 逾期: {公式: 完成 > 期限, 类型: 是否}}}
  测评: {依据: 一, 保密: 是, 列: {分数: 分}, 行: {折算: 分数 × 2}}
${items}${more}`;
const items = '得分项:\n  逾期件数: {公式: "次数(督办, 逾期)", 类型: 整数, 依据: 一}\n  基础: {公式: 甲, 依据: 一}\n';
const day = (date: string): number => dayNumberOf(date) ?? NaN;
// 2026-01-05 is a Monday: two working days on is Wednesday 01-07; from Friday 01-09 it is Tuesday 01-13.
const snapshot = workbook({
  名册: [
    ['单位', '甲'],
    ['东', 90],
    ['西', null],
  ],
  督办: [
    ['单位', '事项', '收到', '完成'],
    ['东', '修路', day('2026-01-05'), day('2026-01-08')],
    ['西', '修桥', day('2026-01-09'), day('2026-01-13')],
  ],
  测评: [
    ['单位', '分数'],
    ['东', 88],
  ],
});

function assessed(scheme: string): ReturnType<typeof assess> {
  const { scheme: loaded, diagnostics } = loadScheme(scheme, 'x.yaml');
  if (loaded === null) throw new Error(JSON.stringify(diagnostics));
  return assess(snapshot, loaded);
}

test('the last item is no total', () => {
  const { scheme, units } = assessed(text(items));
  expect(scheme.total).toBeNull();
  expect(units.map(({ unit, total, rank }) => ({ unit, total, rank }))).toEqual([
    { unit: '东', total: null, rank: null },
    { unit: '西', total: null, rank: null },
  ]);
  expect(units.map((card) => card.items.map(({ shown }) => shown.text))).toEqual([
    ['1', '90.00'],
    ['0', '待补'],
  ]);
  // What an item waits for is told of the unit all the same.
  expect(units.map(({ missing }) => missing.length)).toEqual([0, 1]);
});

test('the item that is ranked is the total, or the one called 总分, wherever it stands', () => {
  expect(assessed(text(items, '排名: {按: 逾期件数, 范围: 全部, 依据: 一}\n')).scheme.total).toBe('逾期件数');
  const { scheme, units } = assessed(text(`得分项:\n  总分: {公式: 甲, 依据: 一}\n${items.replace('得分项:\n', '')}`));
  expect([scheme.total, units[0]?.total?.text]).toEqual(['总分', '90.00']);
});

test('what is computed of rows is the result then; of a 保密 ledger nothing is', () => {
  const results = rowResults(assessed(text(items)).checking);
  expect(results.map(({ ledger, rows }) => [ledger, rows.map(({ unit, values }) => [unit, ...values.map((value) => value.text)])])).toEqual(
    [
      [
        '督办',
        [
          ['东', '2026-01-07', '是'],
          ['西', '2026-01-13', '否'],
        ],
      ],
    ],
  );
  expect(rowResults(assessed(text(items, '排名: {按: 逾期件数, 范围: 全部, 依据: 一}\n')).checking)).toEqual([]);
});

test('a result in values holds them below the units, also where there is no item at all', () => {
  for (const scheme of [text(items), text('')]) {
    const { edits } = planResult(assessed(scheme), snapshot);
    const [cells] = edits.flatMap((edit) => (edit.kind === 'values' ? [edit.values] : []));
    const from = (cells ?? []).findIndex(([first]) => first === '督办（2行）');
    expect((cells ?? []).slice(from + 1, from + 4).map((row) => row.slice(0, 4))).toEqual([
      ['单位', '行', '期限', '逾期'],
      ['东', '督办第2行 修路', day('2026-01-07'), '是'],
      ['西', '督办第3行 修桥', day('2026-01-13'), '否'],
    ]);
    expect(JSON.stringify(cells)).not.toContain('测评');
  }
});
