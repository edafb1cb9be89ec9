import type { Validation } from '../../../../src/workbook/cells/validation';
import { copiesOf } from '../../../../src/workbook/officejs/write/plan/copy-rows';
import { byCell, COPY, expectLayoutOfForm, FORM, LOOKS, ROWS, RULES, RULES_TOLD } from '../../copied-rows';
import { officeWith } from '../support/office';

const office = officeWith({ 表: [[0]] });

function looks(name: string, rows: number): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const cells = Array.from({ length: rows }, (_, row) => {
      const first = sheet
        .getRangeByIndexes(row, 0, 1, 1)
        .load('values,format/font/bold,format/font/size,format/fill/color,format/wrapText');
      return {
        first,
        line: first.format.borders.getItem('EdgeBottom').load('style'),
        second: sheet.getRangeByIndexes(row, 1, 1, 1).load('numberFormat'),
      };
    });
    const merged = sheet.getRangeByIndexes(0, 0, rows, 2).getMergedAreasOrNullObject();
    await context.sync();
    return {
      values: cells.map(({ first }) => first.values[0]?.[0] as unknown),
      looks: cells.map(({ first, line, second }) => [
        first.format.font.bold,
        first.format.font.size,
        first.format.fill.color === '#FFFFFF' ? null : first.format.fill.color,
        first.format.wrapText,
        line.style !== 'None',
        second.numberFormat[0]?.[0] as unknown,
      ]),
      merged: !merged.isNullObject,
    };
  });
}

test('rows come to look as those that they copy; what they say stays, and nothing is merged', async () => {
  await office.workbook.apply([...FORM, ...COPY]);
  expect(await looks('出', ROWS.length)).toEqual({
    values: ROWS.map((row) => `第${String(row)}行`),
    looks: ROWS.map((row) => LOOKS[row]),
    merged: false,
  });
});

test('on a sheet that was there they are as before once it is taken back', async () => {
  await office.workbook.apply(FORM);
  const before = await looks('表', ROWS.length);
  const { revert } = await office.workbook.apply([
    { kind: 'copyRows', sheet: '表', area: { row: 0, column: 0, rows: 3, columns: 2 }, from: '样', rows: [2, 1, 0] },
  ]);
  expect(await looks('表', 3)).toMatchObject({ looks: [LOOKS[2], LOOKS[1], LOOKS[0]] });
  expect((await revert()).leftAlone).toEqual([]);
  expect(await looks('表', ROWS.length)).toEqual(before);
});

test('a row that comes again and again takes few actions: what is copied of it is copied in its turn', () => {
  expect(copiesOf([3, 4, 5])).toEqual([{ to: 0, from: 3, count: 3, own: false }]);
  const often = copiesOf([7, ...Array.from({ length: 1000 }, () => 2), 3]);
  // 1,000 rows are the first and ten doublings; the rows around them one each.
  expect(often).toHaveLength(1 + 11 + 1);
  const rows: number[] = [];
  for (const { to, from, count, own } of often)
    for (let at = 0; at < count; at += 1) rows[to + at] = own ? (rows[from + at] ?? -1) : from + at;
  expect(rows).toEqual([7, ...Array.from({ length: 1000 }, () => 2), 3]);
});

test('how a sheet looks is read: sizes, wrapping, page, breaks, what stands above and below', async () => {
  await office.workbook.apply(FORM);
  const layout = await office.workbook.layoutOf({ sheet: '样', area: { row: 0, column: 0, rows: 3, columns: 2 } });
  expectLayoutOfForm(layout);
});

const PART = { sheet: '验', area: { row: 0, column: 0, rows: 10, columns: 6 } };

test('what may be typed into cells is given, taken away and told', async () => {
  await office.workbook.apply(RULES);
  expect(byCell(await office.workbook.layoutOf(PART))).toEqual(RULES_TOLD);
});

test('on a sheet that was there, what may be typed is as before once it is taken back', async () => {
  await office.workbook.apply(RULES);
  const other = { ...(RULES_TOLD[0]?.[1] ?? { kind: 'list' }), first: '甲,乙' } as Validation;
  const { revert } = await office.workbook.apply([
    { kind: 'validation', sheet: '验', areas: [PART.area], rule: null },
    { kind: 'validation', sheet: '验', areas: [{ row: 0, column: 0, rows: 2, columns: 1 }], rule: other },
  ]);
  expect(byCell(await office.workbook.layoutOf(PART))).toEqual([
    ['A1', other],
    ['A2', other],
  ]);
  expect((await revert()).leftAlone).toEqual([]);
  expect(byCell(await office.workbook.layoutOf(PART))).toEqual(RULES_TOLD);
});
