import { readFileSync } from 'node:fs';
import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { loadScheme } from '../../../src/scheme/load';
import { fileWorkbook } from '../../../src/workbook/file';
import { sheetNamed, type SheetSnapshot, type Snapshot } from '../../../src/workbook/snapshot';
import { workbook } from '../../support/snapshot';
import { shipped } from '../../support/transport';

const scheme = shipped('广元交通');

async function scored(): Promise<{ before: Snapshot; after: Snapshot; result: SheetSnapshot; again: () => Promise<Snapshot> }> {
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
  const before = await workbook.read();
  const write = async (): Promise<Snapshot> => {
    const snapshot = await workbook.read();
    await workbook.apply(planResult(assess(snapshot, scheme), snapshot).edits);
    return workbook.read();
  };
  const after = await write();
  const result = sheetNamed(after, '考评结果-2017');
  if (result === undefined) throw new Error('no result sheet');
  return { before, after, result, again: write };
}

test('every unit of the roster stands once, under its sequence, with every item as a column', async () => {
  const { result } = await scored();
  const head = result.values[3] ?? [];
  expect(head.slice(0, 9)).toEqual([
    '名次',
    '单位',
    '初步考核得分',
    '局领导综合评价得分',
    '特殊情况加分',
    '特殊情况扣分',
    '全省排位加扣分',
    '一票否决扣分',
    '考核得分',
  ]);
  const units = result.values.map((row) => row[1]).filter((unit) => typeof unit === 'string' && unit !== '单位');
  expect(units).toHaveLength(23); // 7 + 7 + 9
  expect(new Set(units).size).toBe(23);
});

test('each shown total is the sum of the shown items (第十二条, all adjustments counted)', async () => {
  const { result } = await scored();
  let compared = 0;
  for (const row of result.values.slice(4)) {
    const [first, votes, bonus, deduction, rank, veto, total] = row.slice(2, 9);
    if (typeof total !== 'number') continue;
    const cents = (value: unknown): number => Math.round(Number(value) * 100);
    expect(cents(first) + cents(votes) + cents(bonus) + cents(deduction) + cents(rank) + cents(veto)).toBe(cents(total));
    compared += 1;
  }
  expect(compared).toBe(21); // 剑阁县 and 机关党委 are pending
});

test('within a sequence the totals descend with the ranks', async () => {
  const { after, result } = await scored();
  const ranges = after.names.filter((name) => name.name.startsWith('考评结果_2017_'));
  expect(ranges).toHaveLength(3);
  for (const { refersTo } of ranges) {
    const [from = 0, to = 0] = [...refersTo.matchAll(/\$[A-Z]+\$(\d+)/gu)].map((match) => Number(match[1]));
    const totals = result.values
      .slice(from - 1, to)
      .map((row) => row[8])
      .filter((total) => typeof total === 'number');
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  }
});

test('readings, scheme version and fingerprint stand on the sheet', async () => {
  const { result } = await scored();
  const text = result.values
    .flat()
    .filter((value) => typeof value === 'string')
    .join('\n');
  expect(text).toContain('公式外的加扣：计入');
  expect(text).toContain('2017-12-20');
  expect(text).toMatch(/输入指纹 [0-9a-f]{16}/u);
});

test('scoring again replaces the result and touches no other sheet', async () => {
  const { before, result, again } = await scored();
  const second = await again();
  expect(sheetNamed(second, '考评结果-2017')?.values).toEqual(result.values);
  for (const sheet of before.sheets) expect(sheetNamed(second, sheet.name)).toEqual(sheet);
  expect(second.sheets).toHaveLength(before.sheets.length + 1);
});

test('a cell of the sheet knows its unit and item', async () => {
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), 'sample.xlsx');
  const snapshot = await workbook.read();
  const plan = planResult(assess(snapshot, scheme), snapshot);
  const values = plan.edits.find((edit) => edit.kind === 'values');
  if (values?.kind !== 'values') throw new Error('no values');
  const row = values.values.findIndex((cells) => cells[1] === '市公路局');
  expect(plan.cellOwner(row, 8)).toEqual({ unit: '市公路局', item: '考核得分' });
  expect(plan.cellOwner(row, 0)).toEqual({ unit: '市公路局', item: '名次' });
  expect(plan.cellOwner(0, 0)).toBeNull();
  expect(plan.cellOwner(row, 40)).toBeNull();
});

test('under a scheme that ranks nobody there is no column of ranks, as values and as formulas', () => {
  const { scheme: plain } = loadScheme(
    '办法: 试\n台账:\n  名册: {列: {单位: 单位}}\n  指标: {依据: 一, 列: {单位: 单位, 分值: 数}}\n得分项:\n  ' +
      '总分: {公式: "合计(指标, 分值)", 依据: 一}\n',
    '试.yaml',
  );
  if (plain === null) throw new Error('the scheme does not load');
  const snapshot = workbook({
    名册: [['单位'], ['甲局']],
    指标: [
      ['单位', '分值'],
      ['甲局', 88],
    ],
  });
  const assessed = assess(snapshot, plain);
  const written = [planResult(assessed, snapshot), planFormulas(assessed, snapshot)].map(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'values' && edit.sheet.startsWith('考评结果-') ? edit.values : [])),
  );
  for (const lines of written) {
    expect(lines.flat()).not.toContain('名次');
    expect(lines[3]?.slice(0, 2)).toEqual(['单位', '总分']);
  }
});
