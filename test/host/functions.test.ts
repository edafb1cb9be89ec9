import { formulas, startFunctionWorld, type FunctionWorld } from './functions-world';
import { type as typeInto, until } from './world';

let world: FunctionWorld;

beforeAll(async () => {
  world = await startFunctionWorld();
});

beforeEach(() => {
  world.open({
    表: [
      [1, 2, null, '字'],
      [3, '=1/0', true, '007'],
    ],
    '别 表': [[5]],
  });
  world.called.length = 0;
  world.cancelled.length = 0;
});

describe('calls', () => {
  test('a formula that calls a function of the add-in shows its result, in any letter case and inside other formulas', async () => {
    expect(
      await formulas(
        world,
        '=TEST.相加(A1,B1)',
        '=TEST.相加(A1,B1)*10+1',
        '=test.相加(A2)',
        '=SUM(TEST.相加(1,2),TEST.相加(3,4))',
        '=TEST.相加(TEST.相加(1,2),4)',
      ),
    ).toEqual([3, 31, 3, 10, 7]);
  });

  test('until the answer comes the cell waits', async () => {
    typeInto(world, 'H1', '=TEST.迟到(7)');
    await world.shows('H1', [['#GETTING_DATA']]);
    await world.hasCalled('SLOW');
    world.release(7);
    await world.calculated();
    expect(await world.values('H1')).toEqual([[7]]);
  });

  test('when the answer has come, the add-in hears that the sheet was calculated, and of no edit', async () => {
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      typeInto(world, 'H1', '=TEST.迟到(9)');
      await world.shows('H1', [['#GETTING_DATA']]);
      await world.hasCalled('SLOW');
      const handlers = [
        worksheets.onChanged.add(async ({ address }) => void told.push(`changed ${address}`)),
        worksheets.onCalculated.add(async ({ address }) => void told.push(`calculated ${address}`)),
      ];
      await context.sync();
      world.release(9);
      await world.calculated();
      await until(() => told.length > 0);
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    expect(told).toEqual(['calculated H1']);
  });

  test('an edited input calls again what depends on it, and nothing else', async () => {
    await formulas(world, '=TEST.相加(A1,B1)', '=TEST.相加(A2)', '=H1*2');
    world.called.length = 0;
    typeInto(world, 'A1', 40);
    await world.calculated();
    expect(await world.values('H1:H3')).toEqual([[42], [3], [84]]);
    expect(world.called).toEqual([['ADD', 40, 2]]);
  });

  test('the same call of several formulas goes out once', async () => {
    expect(await formulas(world, '=TEST.相加(1,2)', '=TEST.相加(1,2)', '=TEST.相加(1,3)')).toEqual([3, 3, 4]);
    expect(world.called).toEqual([
      ['ADD', 1, 2],
      ['ADD', 1, 3],
    ]);
  });

  test('a full calculation calls every function again', async () => {
    await formulas(world, '=TEST.相加(A1,B1)', '=TEST.相加(A2)');
    world.called.length = 0;
    await Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    await world.calculated();
    expect(world.called).toHaveLength(2);
    expect(await world.values('H1:H2')).toEqual([[3], [3]]);
  });

  test('a call that nobody waits for any more is cancelled', async () => {
    typeInto(world, 'A1', 10);
    typeInto(world, 'H1', '=TEST.迟到(A1)');
    await world.shows('H1', [['#GETTING_DATA']]);
    await world.hasCalled('SLOW');
    typeInto(world, 'A1', 11);
    await world.hasCalled('SLOW', 2);
    await until(() => world.cancelled.length > 0);
    expect(world.cancelled).toEqual([10]);
    world.release(11);
    await world.calculated();
    expect(await world.values('H1')).toEqual([[11]]);
  });

  test('a streaming function shows each of its results, until its formula goes', async () => {
    typeInto(world, 'H1', '=TEST.滴答(1)');
    await world.hasCalled('TICK');
    for (const value of [1, 2]) {
      world.tick(value);
      await world.shows('H1', [[value]]);
    }
    typeInto(world, 'H1', 5);
    world.tick(3);
    await until(() => world.cancelled.length > 0);
    await world.calculated();
    expect(world.cancelled).toEqual([-1]);
    expect(await world.values('H1')).toEqual([[5]]);
  });

  test('rows inserted while a call is on its way do not lose its answer', async () => {
    typeInto(world, 'H1', '=TEST.迟到(7)');
    await world.hasCalled('SLOW');
    world.grid.getActiveWorkbook()?.getSheets()[0]?.insertRowBefore(0);
    await world.hasCalled('SLOW', 2);
    world.release(7);
    await world.shows('H1:H2', [[''], [7]]);
  });
});

describe('arguments', () => {
  test('ranges and arrays arrive as rows; a blank cell is null, an empty text is not', async () => {
    expect(
      await formulas(
        world,
        '=TEST.所见(A1:D2)',
        '=TEST.所见({1,2;3,4})',
        '=TEST.所见("")',
        '=TEST.所见(C1)',
        "=TEST.所见('别 表'!A1:B1)",
        '=TEST.所见(A1:A2*2)',
      ),
    ).toEqual(['#DIV/0!', '[[1,2],[3,4]]', '[[""]]', '[[null]]', '[[5,null]]', '[[2],[6]]']);
    expect(await formulas(world, '=TEST.所见(C1:D2)')).toEqual(['[[null,"字"],[true,"007"]]']);
  });

  test('single values are converted to the type of the parameter, or the formula is #VALUE! without a call', async () => {
    expect(await formulas(world, '=TEST.相加("12",C2)', '=TEST.成文(1.5)', '=TEST.成文(C2)', '=TEST.单值(D2)')).toEqual([
      13,
      '"1.5"',
      '"TRUE"',
      '"007"',
    ]);
    world.called.length = 0;
    expect(await formulas(world, '=TEST.相加(D1,1)')).toEqual(['#VALUE!']);
    expect(world.called).toEqual([]);
  });

  test('what is left out is null, wherever it stands', async () => {
    await formulas(world, '=TEST.相加(4)', '=TEST.相加(5,)');
    expect(world.called).toEqual([
      ['ADD', 4, null],
      ['ADD', 5, null],
    ]);
  });

  test('repeating parameters arrive as one list', async () => {
    expect(await formulas(world, '=TEST.全部("x",1,2,A2)', '=TEST.全部("x")', '=TEST.各区(A1:B1,A2)')).toEqual([
      '["x",[1,2,3]]',
      '["x",[]]',
      '[[[1,2]],[[3]]]',
    ]);
  });

  test('a range for a single value is one call for each cell, and the results spill', async () => {
    await formulas(world, '=TEST.相加(A1:A2,A1:B1)');
    expect(await world.values('H1:I2')).toEqual([
      [2, 3],
      [4, 5],
    ]);
  });

  test('an error in an argument is the result, unless the function takes errors', async () => {
    expect(await formulas(world, '=TEST.单值(B2)', '=TEST.容错(A1:C2)')).toEqual(['#DIV/0!', 1]);
    expect(world.called.map(([id]) => id)).toEqual(['TOLERANT']);
  });

  test('the addresses of cell and parameters arrive where they are asked for', async () => {
    expect(await formulas(world, "=TEST.何处('别 表'!A1:B2)", '=TEST.何处(3)')).toEqual(['表!H1 ["\'别 表\'!A1:B2"]', '表!H2 [null]']);
    expect(world.called).toHaveLength(2);
  });
});

describe('results', () => {
  test('a matrix spills; in the way of a value it is #SPILL!, and spills when the value is gone', async () => {
    expect(await formulas(world, '=TEST.方阵(2,3)')).toEqual([11]);
    expect(await world.values('H1:J2')).toEqual([
      [11, 12, 13],
      [21, 22, 23],
    ]);
    typeInto(world, 'I2', '挡路');
    await world.calculated();
    expect(await world.values('H1:J2')).toEqual([
      ['#SPILL!', '', ''],
      ['', '挡路', ''],
    ]);
    typeInto(world, 'I2', '');
    await world.calculated();
    expect(await world.values('H1:J2')).toEqual([
      [11, 12, 13],
      [21, 22, 23],
    ]);
  });

  test('a spilled result that shrinks leaves nothing behind', async () => {
    await formulas(world, '=TEST.方阵(A2,1)');
    expect(await world.values('H1:H4')).toEqual([[11], [21], [31], ['']]);
    typeInto(world, 'A2', 2);
    await world.calculated();
    expect(await world.values('H1:H4')).toEqual([[11], [21], [''], ['']]);
  });

  test('an error has the message that the function gives', async () => {
    expect(
      await formulas(
        world,
        '=TEST.检查("坏")',
        '=TEST.检查("除")',
        '=TEST.检查("错")',
        '=TEST.检查("斜")',
        '=TEST.没有代码()',
        '=TEST.不存在()',
      ),
    ).toEqual(['#VALUE!', '#DIV/0!', '#VALUE!', '#VALUE!', '#VALUE!', '#NAME?']);
    const sheet = world.grid.getActiveWorkbook()?.getSheets()[0]?.getSheetId() ?? '';
    expect(world.host.functionMessage({ sheet, row: 0, column: 7 })).toBe('这里要一个数，得到的是“坏”。');
    expect(world.host.functionMessage({ sheet, row: 1, column: 7 })).toBeNull();
    typeInto(world, 'H1', 3);
    await world.calculated();
    expect(world.host.functionMessage({ sheet, row: 0, column: 7 })).toBeNull();
  });

  test('an error inside of a matrix stands in its own cell; null is shown as 0', async () => {
    await formulas(world, '=TEST.检查("无")', '=TEST.检查("空")');
    expect(await world.values('H1:I2')).toEqual([
      [1, '#N/A'],
      [0, ''],
    ]);
    const sheet = world.grid.getActiveWorkbook()?.getSheets()[0]?.getSheetId() ?? '';
    expect(world.host.functionMessage({ sheet, row: 0, column: 8 })).toBe('没有。');
    expect(world.host.functionMessage({ sheet, row: 0, column: 7 })).toBeNull();
  });

  test('an error that is given back instead of thrown is one too', async () => {
    expect(await formulas(world, '=TEST.检查("回")')).toEqual(['#N/A']);
    const sheet = world.grid.getActiveWorkbook()?.getSheets()[0]?.getSheetId() ?? '';
    expect(world.host.functionMessage({ sheet, row: 0, column: 7 })).toBe('没有这一项。');
  });

  test('an error is seen by the functions around it', async () => {
    expect(await formulas(world, '=IFERROR(TEST.检查("坏"),"补")', '=ISERROR(TEST.检查("坏"))')).toEqual(['补', true]);
  });
});
