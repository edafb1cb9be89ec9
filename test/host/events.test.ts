import { delivered, startWorld, type, until, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() => world.open({ 指标: [['甲', 1]], 加分: [[2]] }));

test('a typed cell is told with its address, and its range can be read', async () => {
  const told: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => void told.push(event));
    await context.sync();
    return added;
  });
  type(world, 'B1', 7);
  await until(() => told.length > 0);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ address: 'B1', changeType: 'RangeEdited', source: 'Local', triggerSource: 'Unknown' });
  await Excel.run(async (context) => {
    const range = told[0]?.getRange(context).load('values');
    await context.sync();
    expect(range?.values).toEqual([[7]]);
  });
  world.grid.getActiveWorkbook()?.getSheets()[0]?.insertRowBefore(0);
  await until(() => told.length > 1);
  await delivered();
  expect(told.at(-1)).toMatchObject({ address: '1:1', changeType: 'RowInserted' });
  const before = told.length;
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  type(world, 'B1', 8);
  await delivered();
  expect(told).toHaveLength(before);
});

test("the add-in's own writes are marked; events can be switched off", async () => {
  const told: (string | undefined)[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    const handler = sheet.onChanged.add(async (event) => void told.push(event.triggerSource));
    sheet.getRange('A1').values = [['乙']];
    await context.sync();
    await until(() => told.length > 0);
    await delivered();
    expect(told).toEqual(['ThisLocalAddin']);
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [['丙']];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
    await delivered();
    expect(told).toHaveLength(1);
    handler.remove();
    await context.sync();
  });
});

test('a format is no change of contents', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('指标');
    const changed = sheet.onChanged.add(async () => void told.push('changed'));
    const formatted = sheet.onFormatChanged.add(async (event) => void told.push(`format ${event.address}`));
    await context.sync();
    world.grid.getActiveWorkbook()?.getSheets()[0]?.getRange('A1:B1').setFontWeight('bold');
    await until(() => told.length > 0);
    await delivered();
    expect(told).toEqual(['format A1:B1']);
    changed.remove();
    formatted.remove();
    await context.sync();
  });
});

test('sheets that come, go and are activated are told', async () => {
  const told: string[] = [];
  const book = world.grid.getActiveWorkbook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onAdded.add(async () => void told.push('added')),
      worksheets.onDeleted.add(async () => void told.push('deleted')),
      worksheets.onActivated.add(
        async ({ worksheetId }) => void told.push(`activated ${book?.getSheetBySheetId(worksheetId)?.getSheetName() ?? ''}`),
      ),
      worksheets.onDeactivated.add(async () => void told.push('deactivated')),
    ];
    await context.sync();
    book?.getSheetByName('加分')?.activate();
    await until(() => told.includes('activated 加分'));
    book?.insertSheet('新');
    await until(() => told.includes('activated 新'));
    book?.deleteSheet(book.getSheetByName('新') ?? '');
    await until(() => told.includes('deleted'));
    expect(told.slice(0, 2)).toEqual(['deactivated', 'activated 加分']);
    expect(told).toEqual(expect.arrayContaining(['added', 'activated 新', 'deleted']));
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
});

test('selections are told to sheets, to the workbook and to the document', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const bySheet = context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => void told.push(address));
    const byWorkbook = context.workbook.onSelectionChanged.add(async () => void told.push('workbook'));
    await context.sync();
    world.grid.getActiveWorkbook()?.getActiveSheet().getRange('B2:C3').activate();
    await until(() => told.includes('B2:C3') && told.includes('workbook'));
    expect(told).toEqual(expect.arrayContaining(['B2:C3', 'workbook']));
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('指标!B2:C3');
    bySheet.remove();
    byWorkbook.remove();
    await context.sync();
  });
});

test('a sheet whose formulas were calculated is told, without an edit of its own; a plain cell is not', async () => {
  world.open({ 数据: [[1, 5]], 汇总: [['=数据!A1*2'], ['=A1+1']] });
  await world.host.idle();
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(async ({ address }) => void told.push(`changed ${address}`)),
      worksheets.onCalculated.add(
        async ({ worksheetId, address }) =>
          void told.push(`calculated ${world.grid.getActiveWorkbook()?.getSheetBySheetId(worksheetId)?.getSheetName() ?? ''} ${address}`),
      ),
      worksheets.getItem('汇总').onCalculated.add(async ({ address }) => void told.push(`calculated here ${address}`)),
    ];
    await context.sync();
    type(world, 'A1', 7);
    await until(() => told.length >= 3);
    type(world, 'B1', 8);
    await world.host.idle();
    await delivered();
    expect(told).toEqual(['changed A1', 'calculated 汇总 A1:A2', 'calculated here A1:A2', 'changed B1']);
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
});
