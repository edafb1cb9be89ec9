import { errorOf, startWorld, until, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld(undefined, { payloadLimit: 60_000 });
});

beforeEach(() => {
  world.editing = false;
  world.open({ 甲表: [[1]], 乙表: [[2]] });
});

function values(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('A1:B1').load('values');
    await context.sync();
    return range.values;
  });
}

test('a protected sheet refuses every write; what was done before in the batch stays', async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('乙表');
    protection.protect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
  });
  const writes: ((range: Excel.Range) => void)[] = [
    (range) => (range.values = [[9]]),
    (range) => (range.formulas = [['=1']]),
    (range) => (range.numberFormat = [['0']]),
    (range) => (range.format.font.bold = true),
    (range) => range.clear(),
    (range) => range.getResizedRange(0, 1).merge(),
  ];
  for (const write of writes) {
    expect(
      (
        await errorOf(
          Excel.run(async (context) => {
            write(context.workbook.worksheets.getItem('乙表').getRange('A1'));
            await context.sync();
          }),
        )
      ).code,
    ).toBe('AccessDenied');
  }
  await errorOf(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲表').getRange('B1').values = [[7]];
      context.workbook.worksheets.getItem('乙表').getRange('B1').values = [[7]];
      await context.sync();
    }),
  );
  expect(await values('甲表')).toEqual([[1, 7]]);
  expect(await values('乙表')).toEqual([[2, '']]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('乙表');
    sheet.protection.unprotect();
    sheet.getRange('B1').values = [[8]];
    await context.sync();
  });
  expect(await values('乙表')).toEqual([[2, 8]]);
});

test("the grid's own user is kept out of a protected sheet too", async () => {
  const canEdit = (): boolean | undefined => world.grid.getActiveWorkbook()?.getSheetByName('乙表')?.getWorksheetPermission().canEdit();
  expect(canEdit()).toBe(true);
  const protect = (on: boolean) =>
    Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('乙表');
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  await until(() => canEdit() === false);
  await protect(false);
  await until(() => canEdit() === true);
});

test('while a cell is being edited nothing is done', async () => {
  world.editing = true;
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('甲表').getRange('A1').values = [[5]];
          await context.sync();
        }),
      )
    ).code,
  ).toBe('InvalidOperationInCellEditMode');
  world.editing = false;
  expect(await values('甲表')).toEqual([[1, '']]);
});

test('what does not reach the workbook is answered while a cell is being edited', async () => {
  world.editing = true;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.none);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.none);
  expect((await errorOf(values('甲表'))).code).toBe('InvalidOperationInCellEditMode');
});

test('a request may wait for the end of the editing', async () => {
  world.editing = true;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('甲表').getRange('A1').values = [[5]];
    await context.sync();
  });
  const before = world.heldUp;
  await until(() => world.heldUp >= before + 2);
  world.editing = false;
  await waiting;
  expect(await values('甲表')).toEqual([[5, '']]);
});

test('requests and answers beyond the limit are refused as a whole', async () => {
  const big = 'x'.repeat(70_000);
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('甲表').getRange('A1').values = [[big]];
          await context.sync();
        }),
      )
    ).code,
  ).toBe('RequestPayloadSizeLimitExceeded');
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('甲表').getRange('A1:Z1500').load('values');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ResponsePayloadSizeLimitExceeded');
  expect(await values('甲表')).toEqual([[1, '']]);
});

test('an API beyond the advertised sets is refused by the library itself', async () => {
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('甲表').getRange('A1').getDependents().load('addresses');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('every round trip is traced', async () => {
  const before = world.batches.length;
  await values('甲表');
  const trace = world.batches[before];
  expect(trace?.error).toBeNull();
  for (const count of [trace?.actions, trace?.bytesIn, trace?.bytesOut]) expect(count).toBeGreaterThan(0);
});
