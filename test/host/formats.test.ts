import { errorOf, startWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() =>
  world.open({
    表: [
      ['单位', '考核得分'],
      ['甲', 0.5],
    ],
  }),
);

function run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('表'), context));
}

test('what was set is read; where cells differ the answer is null', async () => {
  await run(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B1');
    format.fill.color = '#ddebf7';
    format.font.set({ bold: true, italic: true, color: 'red', size: 14, name: '黑体' });
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    await context.sync();
    const whole = sheet
      .getRange('A1:B1')
      .load('format/fill/color,format/font,format/horizontalAlignment,format/verticalAlignment,format/wrapText');
    const mixed = sheet.getRange('A1:A2').load('format/fill/color,format/font/bold');
    await context.sync();
    expect(whole.format.fill.color).toBe('#DDEBF7');
    expect(whole.format.font.toJSON()).toMatchObject({ bold: true, italic: true, color: '#FF0000', size: 14, name: '黑体' });
    expect([whole.format.horizontalAlignment, whole.format.verticalAlignment, whole.format.wrapText]).toEqual(['Center', 'Center', true]);
    expect([mixed.format.fill.color, mixed.format.font.bold]).toEqual([null, null]);
  });
});

test('a fill is cleared, other formats stay', async () => {
  await run(async (sheet, context) => {
    const { format } = sheet.getRange('A1');
    format.fill.color = '#FF0000';
    format.font.bold = true;
    format.fill.clear();
    format.load('fill/color,font/bold');
    await context.sync();
    expect([format.fill.color, format.font.bold]).toEqual(['#FFFFFF', true]);
  });
});

test('borders have a style, a weight and a colour on every side', async () => {
  await run(async (sheet, context) => {
    const { borders } = sheet.getRange('A1:B2').format;
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const)
      borders.getItem(side).style = 'Continuous';
    borders.getItem('EdgeBottom').weight = 'Thick';
    borders.getItem('EdgeTop').color = '#00B050';
    await context.sync();
    const [inner, below, above, outside] = [
      sheet.getRange('A1').format.borders.getItem('EdgeRight'),
      sheet.getRange('B2').format.borders.getItem('EdgeBottom'),
      sheet.getRange('A1').format.borders.getItem('EdgeTop'),
      sheet.getRange('C1').format.borders.getItem('EdgeRight'),
    ].map((border) => border.load('style,weight,color'));
    await context.sync();
    expect([inner?.style, inner?.weight]).toEqual(['Continuous', 'Thin']);
    expect([below?.style, below?.weight]).toEqual(['Continuous', 'Thick']);
    expect(above?.color).toBe('#00B050');
    expect(outside?.style).toBe('None');
  });
});

test('widths and heights are in points', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:B1').format.columnWidth = 90;
    sheet.getRange('A1').format.rowHeight = 30;
    const format = sheet.getRange('A1').format.load('columnWidth,rowHeight');
    await context.sync();
    expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
    expect(world.grid.getActiveWorkbook()?.getSheets()[0]?.getColumnWidth(0)).toBe(120);
  });
});

test('autofit widens a column to its longest text', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A2').values = [['广元市交通运输局直属机关党委办公室']];
    sheet.getRange('A1:B2').format.autofitColumns();
    const [long, short] = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
    await context.sync();
    expect(long?.columnWidth).toBeGreaterThan((short?.columnWidth ?? 0) * 2);
  });
});

test('number formats are read, written for all cells at once, and shown', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('B2').numberFormat = [['0.0%']];
    const range = sheet.getRange('A2:B2').load('numberFormat,text,values');
    await context.sync();
    expect([range.numberFormat, range.text, range.values]).toEqual([[['General', '0.0%']], [['甲', '50.0%']], [['甲', 0.5]]]);
  });
});

test('the properties of many cells go in one request', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:A2').setCellProperties([[{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }], [{}]]);
    const cells = sheet.getRange('A1:A2').getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(cells.value).toEqual([
      [{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }],
      [{ format: { fill: { color: '#FFFFFF' }, font: { bold: false } } }],
    ]);
  });
});

test('a format that is none is refused', async () => {
  expect(
    await errorOf(
      run(async (sheet, context) => {
        sheet.getRange('A1').format.fill.color = '不是颜色';
        await context.sync();
      }),
    ),
  ).toEqual({ code: 'InvalidArgument', location: 'RangeFill.color' });
});

test('heights of rows and widths of columns are set and read together', async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange('B2:D3');
    range.setColumnProperties([{ format: { columnWidth: 60 } }, {}, { format: { columnWidth: 90 } }]);
    range.setRowProperties([{ format: { rowHeight: 30, font: { bold: true } } }, { format: { rowHeight: 24 } }]);
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
    const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
    const [bold, plain] = ['B2', 'A2'].map((address) => sheet.getRange(address).load('format/font/bold'));
    const usual = sheet.getRange('C1').load('format/columnWidth');
    await context.sync();
    expect(columns.value).toEqual([
      { columnIndex: 1, format: { columnWidth: 60 } },
      { columnIndex: 2, format: { columnWidth: usual.format.columnWidth } },
      { columnIndex: 3, format: { columnWidth: 90 } },
    ]);
    expect(rows.value).toEqual([
      { rowIndex: 1, format: { rowHeight: 30 } },
      { rowIndex: 2, format: { rowHeight: 24 } },
    ]);
    expect([bold?.format.font.bold, plain?.format.font.bold]).toEqual([true, false]);
  });
  const tooFew = run(async (sheet, context) => {
    sheet.getRange('A1:B1').setColumnProperties([{ format: { columnWidth: 60 } }]);
    await context.sync();
  });
  expect((await errorOf(tooFew)).code).toBe('InvalidArgument');
});

test('a format set beside a new value leaves the formulas alone that stand in the formatted cells', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('C2').formulas = [['=B2*2']];
    await context.sync();
    sheet.getRange('A3').values = [['乙']];
    sheet.getRange('A1:C3').format.font.bold = true;
    await context.sync();
    const cell = sheet.getRange('C2').load('formulas,values,format/font/bold');
    await context.sync();
    expect([cell.formulas, cell.values, cell.format.font.bold]).toEqual([[['=B2*2']], [[1]], true]);
  });
});
