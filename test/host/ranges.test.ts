import { errorOf, startWorld, type World } from './world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

beforeEach(() =>
  world.open({
    指标: [
      ['单位', '完成值'],
      ['甲', 12],
      ['乙', '=B2*2'],
      [null, true],
    ],
    空表: [],
  }),
);

function run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('指标'), context));
}

test('a property is there after load and sync only', async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange('A1');
    expect(() => range.values).toThrow(OfficeExtension.Error);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['单位']]);
  });
});

test('how many cells of a range are formulas is counted, also from another sheet, and anew when one is typed over', async () => {
  await run(async (sheet, context) => {
    const count = context.workbook.worksheets.getItem('空表').getRange('A1');
    count.formulas = [['=IFERROR(MAX(0,2-SUMPRODUCT(ISFORMULA(指标!A1:B4)*1)),0)']];
    sheet.getRange('A4').formulas = [['=A2']];
    await context.sync();
    expect((await shown(count, context))[0]).toEqual([0]);
    sheet.getRange('B3').values = [[24]];
    await context.sync();
    expect((await shown(count, context))[0]).toEqual([1]);
  });
});

async function shown(range: Excel.Range, context: Excel.RequestContext): Promise<unknown[][]> {
  range.load('values');
  await context.sync();
  return range.values as unknown[][];
}

test('values, formulas, types and addresses are read as Excel gives them', async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange('A1:B4').load('values,formulas,valueTypes,address,rowCount,columnCount,rowIndex,columnIndex');
    await context.sync();
    expect(range.values).toEqual([
      ['单位', '完成值'],
      ['甲', 12],
      ['乙', 24],
      ['', true],
    ]);
    expect(range.formulas).toEqual([
      ['单位', '完成值'],
      ['甲', 12],
      ['乙', '=B2*2'],
      ['', true],
    ]);
    expect(range.valueTypes).toEqual([
      ['String', 'String'],
      ['String', 'Double'],
      ['String', 'Double'],
      ['Empty', 'Boolean'],
    ]);
    expect(range.address).toBe('指标!A1:B4');
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 4, 2]);
  });
});

test('the used range is trimmed; an empty sheet has none', async () => {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('指标').getUsedRange().load('address');
    const none = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject(true);
    const corner = context.workbook.worksheets.getItem('空表').getUsedRange().load('address');
    await context.sync();
    expect(used.address).toBe('指标!A1:B4');
    expect(none.isNullObject).toBe(true);
    expect(corner.address).toBe('空表!A1');
  });
});

test('a text that begins with a sign is a formula, as if it had been typed; an apostrophe before it keeps it a text', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('指标').getRange('D1:F2');
    range.values = [
      ['+B2', '-B2', '-5'],
      ["'+B2", "'-B2", "'@B2"],
    ];
    range.load('formulas,values');
    await context.sync();
    expect(range.formulas).toEqual([
      ['=+B2', '=-B2', -5],
      ['+B2', '-B2', '@B2'],
    ]);
    expect(range.values[1]).toEqual(['+B2', '-B2', '@B2']);
  });
});

test('written values: null leaves a cell alone, blank empties it, a text is taken as typed', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:B4').values = [
      [null, ''],
      ['3.50', '50%'],
      ['2017-3-1', 'TRUE'],
      ["'007", '=1+1'],
    ] as unknown[][];
    const range = sheet.getRange('A1:B4').load('values,numberFormat,formulas');
    await context.sync();
    expect(range.values).toEqual([
      ['单位', ''],
      [3.5, 0.5],
      [42795, true],
      ['007', 2],
    ]);
    expect(range.numberFormat).toEqual([
      ['General', 'General'],
      ['General', '0%'],
      ['yyyy/m/d', 'General'],
      ['General', 'General'],
    ]);
    expect(range.formulas[3]).toEqual(['007', '=1+1']);
  });
});

test('the text format keeps digits a text, also when other formats follow', async () => {
  await run(async (sheet, context) => {
    const cell = sheet.getRange('D1');
    cell.numberFormat = [['@']];
    cell.values = [['00123']];
    await context.sync();
    cell.format.font.bold = true;
    cell.load('values,valueTypes');
    await context.sync();
    expect(cell.values).toEqual([['00123']]);
    expect(cell.valueTypes).toEqual([['String']]);
  });
});

test('errors are told from texts', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('D1:D2').formulas = [['=1/0'], ['=NA()']];
    const range = sheet.getRange('D1:D2').load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([['#DIV/0!'], ['#N/A']]);
    expect(range.valueTypes).toEqual([['Error'], ['Error']]);
  });
});

test('a formula follows a changed input before the next answer', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('B2').values = [[100]];
    const dependent = sheet.getRange('B3').load('values');
    await context.sync();
    expect(dependent.values).toEqual([[200]]);
  });
});

test('results that spill from an array formula are read', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('E1').formulas = [['=SEQUENCE(3)']];
    const range = sheet.getRange('E1:E3').load('values');
    await context.sync();
    expect(range.values).toEqual([[1], [2], [3]]);
  });
});

test('more than 1500 cells go out in parts and come back whole', async () => {
  await run(async (sheet, context) => {
    const values = Array.from({ length: 2000 }, (_, r) => [r, `行${String(r)}`, r % 2 === 0]);
    const range = sheet.getRangeByIndexes(10, 3, 2000, 3);
    range.values = values;
    await context.sync();
    const back = sheet.getRange('D11:F2010').load('values');
    await context.sync();
    expect(back.values).toEqual(values);
  });
});

test('a write of another shape than the range is refused', async () => {
  expect(
    await errorOf(
      run(async (sheet, context) => {
        sheet.getRange('A1:B2').values = [[1]];
        await context.sync();
      }),
    ),
  ).toEqual({ code: 'InvalidArgument', location: 'Range.values' });
});

test('merged areas are listed; what a merge covers is lost and cannot be written', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:B2').merge();
    await context.sync();
    sheet.getRange('B2').values = [['x']];
    const range = sheet.getRange('A1:B2').load('values');
    const merges = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address,areaCount,areas/items/address');
    const none = sheet.getRange('A5:B9').getMergedAreasOrNullObject();
    await context.sync();
    expect(range.values).toEqual([
      ['单位', ''],
      ['', ''],
    ]);
    expect([merges.address, merges.areaCount]).toEqual(['指标!A1:B2', 1]);
    expect(merges.areas.items.map((area) => area.address)).toEqual(['指标!A1:B2']);
    expect(none.isNullObject).toBe(true);
    sheet.getRange('A1').unmerge();
    const gone = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('clear takes away contents, formats or both', async () => {
  await run(async (sheet, context) => {
    sheet.getRange('A1:B2').format.fill.color = '#FFCC00';
    await context.sync();
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRange('A2:B2').clear();
    const range = sheet.getRange('A1:B2').load('values');
    const fills = ['A1', 'B1', 'A2'].map((address) => sheet.getRange(address).format.fill.load('color'));
    await context.sync();
    expect(range.values).toEqual([
      ['', '完成值'],
      ['', ''],
    ]);
    expect(fills.map((fill) => fill.color)).toEqual(['#FFCC00', '#FFFFFF', '#FFFFFF']);
  });
});

test('ranges are reached from ranges', async () => {
  await run(async (sheet, context) => {
    const base = sheet.getRange('B2:C4');
    const reached = [
      base.getCell(1, 1),
      base.getRow(2),
      base.getColumn(0),
      base.getLastCell(),
      base.getOffsetRange(1, -1),
      base.getResizedRange(1, 2),
      base.getBoundingRect(sheet.getRange('A6')),
      base.getBoundingRect('E1'),
      base.getEntireRow(),
      base.getEntireColumn(),
      sheet.getCell(0, 26),
    ].map((range) => range.load('address'));
    const none = base.getIntersectionOrNullObject(sheet.getRange('F9'));
    const common = base.getIntersectionOrNullObject('C4:F9').load('address');
    await context.sync();
    expect(reached.map((range) => range.address.replace('指标!', ''))).toEqual([
      'C3',
      'B4:C4',
      'B2:B4',
      'C4',
      'A3:B5',
      'B2:E5',
      'A2:C6',
      'B1:E4',
      '2:4',
      'B:C',
      'AA1',
    ]);
    expect(none.isNullObject).toBe(true);
    expect(common.address).toBe('指标!C4');
  });
});

test('a sheet that is not there is ItemNotFound, said where', async () => {
  expect(
    await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').getRange('A1').load('values');
        await context.sync();
      }),
    ),
  ).toEqual({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
});

test('an address that is none is InvalidArgument', async () => {
  expect(
    await errorOf(
      run(async (sheet, context) => {
        sheet.getRange('第1行').load('values');
        await context.sync();
      }),
    ),
  ).toEqual({ code: 'InvalidArgument', location: 'Worksheet.getRange' });
});

test('what the host does not know is an unsupported API, never silence', async () => {
  expect(
    (
      await errorOf(
        run(async (sheet, context) => {
          sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ApiNotFound');
  expect(
    (
      await errorOf(
        run(async (sheet, context) => {
          sheet.getRange('A1').insert('Down');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ApiNotFound');
  expect(
    (
      await errorOf(
        run(async (sheet, context) => {
          sheet.getRange('A1').format.load('indentLevel');
          await context.sync();
        }),
      )
    ).code,
  ).toBe('ApiNotFound');
});

test('a range can be used over several syncs and is given back at the end', async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange('B2');
    range.load('values');
    await context.sync();
    range.values = [[77]];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[77]]);
  });
});
