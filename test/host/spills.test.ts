import { errorOf, startWorld, type as typeInto, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() =>
  world.open({
    表: [
      ['甲', '=SEQUENCE(2,3)'],
      ['乙', null, null, null, '尾'],
    ],
  }),
);

function run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
}

test('the anchor has the formula and knows where it spills; the other cells have values and know their anchor', async () => {
  await run(async (sheet, context) => {
    const all = sheet.getRange('B1:D2').load('formulas,values,hasSpill');
    const to = sheet.getRange('B1').getSpillingToRangeOrNullObject().load('address');
    const parent = sheet.getRange('D2').getSpillParentOrNullObject().load('address');
    await context.sync();
    expect(all.formulas).toEqual([
      ['=SEQUENCE(2,3)', 2, 3],
      [4, 5, 6],
    ]);
    expect(all.values).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([all.hasSpill, to.address, parent.address]).toEqual([true, '表!B1:D2', '表!B1']);
  });
});

test('cells without a spilled result have neither', async () => {
  await run(async (sheet, context) => {
    const none = [
      sheet.getRange('A1').getSpillingToRangeOrNullObject(),
      sheet.getRange('C1').getSpillingToRangeOrNullObject(),
      sheet.getRange('A1').getSpillParentOrNullObject(),
      sheet.getRange('B1:C1').getSpillParentOrNullObject(),
    ];
    const plain = sheet.getRange('A1:A2').load('hasSpill');
    const mixed = sheet.getRange('A1:B1').load('hasSpill');
    await context.sync();
    expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true, true]);
    expect([plain.hasSpill, mixed.hasSpill]).toEqual([false, null]);
  });
  expect(
    (
      await errorOf(
        run(async (sheet, context) => {
          sheet.getRange('A1').getSpillingToRange().load('address');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ItemNotFound');
  expect(
    (
      await errorOf(
        run(async (sheet, context) => {
          sheet.getRange('B1:B2').getSpillParent().load('address');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('InvalidOperation');
});

test('a number format changes what a spilled cell shows, not what it holds', async () => {
  world.open({ 表: [['=SEQUENCE(2,1,0.125,1)']] });
  await run(async (sheet, context) => {
    const range = sheet.getRange('A1:A2');
    range.numberFormat = [['0.0'], ['0.0']];
    await context.sync();
    range.load('values,text,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[0.125], [1.125]]);
    expect(range.text).toEqual([['0.1'], ['1.1']]);
    expect(range.valueTypes).toEqual([['Double'], ['Double']]);
  });
});

test('a formula written in the same batch has spilled when it is asked', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('G1').formulas = [['=SEQUENCE(4)']];
    const to = sheet.getRange('G1').getSpillingToRangeOrNullObject().load('address');
    await context.sync();
    expect(to.address).toBe('表!G1:G4');
  });
});

test('spilled cells count as used; in the way of a value nothing spills', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('E2').clear();
    await context.sync();
    const used = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect(used.address).toBe('表!A1:D2');
  });
  typeInto(world, 'C2', '挡路');
  await run(async (sheet, context) => {
    const to = sheet.getRange('B1').getSpillingToRangeOrNullObject();
    const cell = sheet.getRange('B1').load('values,hasSpill');
    await context.sync();
    expect([to.isNullObject, cell.hasSpill, cell.values]).toEqual([true, false, [['#SPILL!']]]);
  });
});

test('values written over a spilled result stay, the formula gone', async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange('B1:D2').load('values');
    await context.sync();
    const { values } = range;
    range.values = values;
    await context.sync();
    range.load('values,formulas,hasSpill');
    await context.sync();
    expect(range.formulas).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(range.hasSpill).toBe(false);
  });
});
