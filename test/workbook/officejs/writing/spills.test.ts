import { sheetNamed } from '../../../../src/workbook/snapshot';
import { areaOf } from '../../../support/snapshot';
import { officeWith } from '../support/office';

const office = officeWith({
  表: [
    ['甲', '=SEQUENCE(2,3)'],
    ['乙', null, null, null, '尾'],
  ],
});

const cell = (a1: string) => ({ sheet: '表', area: areaOf(a1) });
const contents = async () => {
  const sheet = sheetNamed(await office.workbook.read(), '表');
  return { values: sheet?.values, formulas: sheet?.formulas.flat().filter((formula) => formula !== null) };
};

test('tells what a formula spills over; nothing for other cells', async () => {
  expect(await office.workbook.spillsOf([cell('A1'), cell('B1'), cell('C1')])).toEqual([null, areaOf('B1:D2'), null]);
  expect(await office.workbook.spillsOf([])).toEqual([]);
});

test('a spilled result that was replaced by its values comes back as the one formula that spills, not as values in its way', async () => {
  const before = await contents();
  const undo = await office.workbook.apply([
    {
      kind: 'values',
      sheet: '表',
      area: areaOf('B1:D2'),
      values: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      overSpill: true,
    },
  ]);
  expect(await contents()).toEqual({
    values: [
      ['甲', 1, 2, 3, null],
      ['乙', 4, 5, 6, '尾'],
    ],
    formulas: [],
  });
  await undo.revert();
  await office.world.host.idle();
  expect(await contents()).toEqual(before);
  expect(await office.workbook.spillsOf([cell('B1')])).toEqual([areaOf('B1:D2')]);
});

test(
  'a sheet that is emptied and given its spilling formula anew comes back as it was; what the formula now ' +
    'fills is no change of anybody',
  async () => {
    const before = await contents();
    const undo = await office.workbook.apply([
      { kind: 'clear', sheet: '表', area: areaOf('B1:D4'), spill: areaOf('B1:D4') },
      { kind: 'values', sheet: '表', area: areaOf('B1'), values: [[{ formula: '=SEQUENCE(3,2,10)' }]], spill: areaOf('B1:D4') },
    ]);
    await office.world.host.idle();
    expect((await contents()).values).toEqual([
      ['甲', 10, 11, null, null],
      ['乙', 12, 13, null, '尾'],
      [null, 14, 15, null, null],
    ]);
    expect((await undo.revert()).leftAlone).toEqual([]);
    await office.world.host.idle();
    expect(await contents()).toEqual(before);
    expect(await office.workbook.spillsOf([cell('B1')])).toEqual([areaOf('B1:D2')]);
  },
);

test('many cells are asked about in parts, each small enough for one request', async () => {
  const cells = Array.from({ length: 6001 }, (_, row) => ({ sheet: '表', area: { row, column: 1, rows: 1, columns: 1 } }));
  const before = office.world.batches.length;
  const spills = await office.workbook.spillsOf(cells);
  expect(spills).toHaveLength(6001);
  expect(spills[0]).toEqual(areaOf('B1:D2'));
  expect(spills.slice(1).every((spill) => spill === null)).toBe(true);
  for (const { bytesIn, error } of office.world.batches.slice(before)) {
    expect(error).toBeNull();
    expect(bytesIn).toBeLessThan(4_000_000);
  }
});

test('a sheet that is gone is told as such', async () => {
  await expect(office.workbook.spillsOf([{ sheet: '没有', area: areaOf('A1') }])).rejects.toMatchObject({ code: 'WB-SHEET-GONE' });
});

test('all formulas can be calculated again', async () => {
  await expect(office.workbook.recalculate()).resolves.toBeUndefined();
  expect((await contents()).values?.[1]).toEqual(['乙', 4, 5, 6, '尾']);
});
