import { errorOf, startWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() => world.open({ 指标: [['甲', 1]], 加分: [[2]] }));

test('sheets are listed in order, found by name without regard to case, counted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Result');
    worksheets.load('items/name,items/position,items/visibility,items/tabColor');
    const found = worksheets.getItemOrNullObject('RESULT').load('name');
    const none = worksheets.getItemOrNullObject('没有');
    const count = worksheets.getCount();
    const active = worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
      ['指标', 0, 'Visible'],
      ['加分', 1, 'Visible'],
      ['Result', 2, 'Visible'],
    ]);
    expect([found.name, none.isNullObject, count.value]).toEqual(['Result', true, 3]);
    expect(active.name).toBe('指标');
  });
});

test('an added sheet can be used in the same batch and after it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('新');
    sheet.getRange('A1').values = [[5]];
    await context.sync();
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[5]]);
  });
});

test('a name that is taken, or none for a sheet, is refused', async () => {
  const add = (name: string) =>
    errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
  expect(await add('指标')).toEqual({ code: 'ItemAlreadyExists', location: 'WorksheetCollection.add' });
  expect((await add('a/b')).code).toBe('InvalidArgument');
  expect((await add('一'.repeat(32))).code).toBe('InvalidArgument');
});

test('rename, colour, order, hide and activate', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('加分');
    sheet.name = '加（减）分';
    sheet.tabColor = '#00B050';
    sheet.position = 0;
    sheet.activate();
    await context.sync();
    sheet.load('name,tabColor,position');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([sheet.name, sheet.tabColor, sheet.position, active.name]).toEqual(['加（减）分', '#00B050', 0, '加（减）分']);
    sheet.visibility = 'VeryHidden';
    await context.sync();
    sheet.load('visibility');
    active.load('name');
    const now = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([sheet.visibility, now.name]).toEqual(['VeryHidden', '指标']);
  });
});

test('a deleted sheet is gone; the last visible one cannot be', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('加分').delete();
    const gone = context.workbook.worksheets.getItemOrNullObject('加分');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('指标').delete();
          await context.sync();
        }),
      )
    ).code,
  ).toBe('InvalidOperation');
});

test('panes are frozen and thawed', async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem('指标');
    const where = async (): Promise<string | null> => {
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.isNullObject ? null : location.address;
    };
    expect(await where()).toBeNull();
    freezePanes.freezeRows(2);
    expect(await where()).toBe('指标!1:2');
    freezePanes.freezeColumns(1);
    expect(await where()).toBe('指标!A:A');
    freezePanes.freezeAt(context.workbook.worksheets.getItem('指标').getRange('A1:B3'));
    expect(await where()).toBe('指标!A1:B3');
    freezePanes.unfreeze();
    expect(await where()).toBeNull();
  });
});

test('page layout is kept beside the grid and survives as JSON', async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('指标');
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = Excel.PaperType.a3;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:H20');
    pageLayout.setPrintTitleRows('$1:$3');
    await context.sync();
    pageLayout.load('orientation,paperSize,zoom,centerHorizontally');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally]).toEqual([
      'Landscape',
      'A3',
      { horizontalFitToPages: 1 },
      true,
    ]);
    expect([area.address, rows.address, columns.isNullObject]).toEqual(['指标!A1:H20', '指标!1:3', true]);
  });
  expect(
    world.grid
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => world.extras.page(sheet.getSheetId()).printArea),
  ).toContain('A1:H20');
});

test('names are added, read, moved and deleted', async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const sheet = context.workbook.worksheets.getItem('指标');
    names.add('县局', sheet.getRange('A1:B2'));
    names.add('税率', '=0.06');
    await context.sync();
    names.load('items/name,items/formula,items/value,items/type');
    const range = names.getItem('县局').getRange().load('address');
    const none = names.getItemOrNullObject('没有');
    await context.sync();
    expect(names.items.map(({ name, formula, value, type }): unknown[] => [name, formula, value, type])).toEqual([
      ['县局', '=指标!$A$1:$B$2', '指标!$A$1:$B$2', 'Range'],
      ['税率', '=0.06', '0.06', 'String'],
    ]);
    expect([range.address, none.isNullObject]).toEqual(['指标!A1:B2', true]);
    names.getItem('县局').formula = '=加分!$C$3';
    names.getItem('税率').delete();
    await context.sync();
    const moved = names.getItem('县局').getRange().load('address');
    const gone = names.getItemOrNullObject('税率');
    await context.sync();
    expect([moved.address, gone.isNullObject]).toEqual(['加分!C3', true]);
  });
  expect(
    (
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.names.add('县局', context.workbook.worksheets.getItem('指标').getRange('A1'));
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ItemAlreadyExists');
});

test('a formula may use a name', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    context.workbook.names.add('基数', sheet.getRange('B1'));
    sheet.getRange('C1').formulas = [['=基数*3']];
    const cell = sheet.getRange('C1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[3]]);
  });
});

test('a table is a real thing with its parts', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    sheet.getRange('A1:B3').values = [
      ['单位', '分'],
      ['甲', 1],
      ['乙', 2],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = '得分表';
    await context.sync();
    const [header, body] = [table.getHeaderRowRange().load('values'), table.getDataBodyRange().load('address')];
    context.workbook.tables.load('items/name,count');
    await context.sync();
    expect([header.values, body.address]).toEqual([[['单位', '分']], '指标!A2:B3']);
    expect(context.workbook.tables.items.map(({ name }) => name)).toEqual(['得分表']);
  });
});
