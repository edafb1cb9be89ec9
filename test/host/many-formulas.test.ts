import { startWorld, type World } from './world';

const ROWS = 600;
let world: World;
let passes = 0;

beforeAll(async () => {
  world = await startWorld();
  world.grid.onCommandExecuted(({ id }) => {
    if (id === 'formula.mutation.set-formula-calculation-result') passes += 1;
  });
});

/** Column A of 数据 counts from 1; 表 is empty. */
beforeEach(async () => {
  world.open({ 数据: Array.from({ length: ROWS }, (_, row) => [row + 1]), 表: [] });
  await world.host.idle();
  passes = 0;
});

/** `=数据!A1*$D$1&"A1"` and those below it, as a sheet gives them when the first is drawn down. */
function formula(row: number): string {
  return `=数据!A${String(row + 1)}*2+SUM(数据!$A$1:A${String(row + 1)})+LEN("A1")`;
}

/** Twice the number, all up to it, and the two signs of "A1". */
function result(row: number): number {
  const number = row + 1;
  return 2 * number + (number * (number + 1)) / 2 + 2;
}

async function write(column: string, of: (row: number) => string = formula): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange(`${column}1:${column}${String(ROWS)}`);
    range.formulas = Array.from({ length: ROWS }, (_, row) => [of(row)]);
    range.load('formulas');
    await context.sync();
  });
}

async function read(column: string, rows: number): Promise<{ formulas: unknown[]; values: unknown[] }> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem('表')
      .getRange(`${column}1:${column}${String(rows)}`)
      .load('formulas,values');
    await context.sync();
    return { formulas: range.formulas.flat(), values: range.values.flat() };
  });
}

const all = Array.from({ length: ROWS }, (_, row) => row);

test('each cell of a column has its own formula, to the letter, and its own result', async () => {
  await write('B');
  expect(await read('B', ROWS)).toEqual({ formulas: all.map(formula), values: all.map(result) });
});

test('when the first of a column gets something else, those below it stay what they are, and follow what they refer to', async () => {
  await write('B');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('B1').values = [[7]];
    sheet.getRange('B3').clear(Excel.ClearApplyTo.contents);
    context.workbook.worksheets.getItem('数据').getRange('A2').values = [[12]];
    await context.sync();
  });
  // A2 was 2: row 2 gains 10 twice over and 10 in its sum, all below it gain 10 in theirs.
  const { formulas, values } = await read('B', 5);
  expect(formulas).toEqual([7, formula(1), '', formula(3), formula(4)]);
  expect(values).toEqual([7, result(1) + 30, '', result(3) + 10, result(4) + 10]);
});

test('a row that comes in between moves them, and what they refer to', async () => {
  await write('B', (row) => `=ROW(A${String(row + 1)})+A${String(row + 1)}`);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('2:2').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A3').values = [[100]];
    await context.sync();
  }).catch(() => world.grid.getActiveWorkbook()?.getSheetByName('表')?.insertRows(1, 1));
  await world.host.idle();
  const { formulas, values } = await read('B', 4);
  expect(formulas).toEqual(['=ROW(A1)+A1', '', '=ROW(A3)+A3', '=ROW(A4)+A4']);
  expect(values).toEqual([1, '', expect.any(Number), 4]);
});

test('when the row of the first is deleted, no other loses its formula', async () => {
  await write('B', (row) => `=ROW(A${String(row + 1)})+A${String(row + 1)}`);
  world.grid.getActiveWorkbook()?.getSheetByName('表')?.deleteRows(0, 1);
  await world.host.idle();
  const { formulas } = await read('B', ROWS - 1);
  expect(formulas.filter((one) => typeof one !== 'string' || !one.startsWith('=ROW(A'))).toEqual([]);
});

test('formulas that come with several requests are calculated once, when the add-in pauses', async () => {
  await write('B');
  await write('C');
  await write('D');
  await world.host.idle();
  expect((await read('D', ROWS)).values).toEqual(all.map(result));
  expect(passes).toBe(1);
});

test('whoever asks what they come to need not wait for the pause', async () => {
  await write('B');
  expect((await read('B', 2)).values).toEqual([result(0), result(1)]);
  await write('B', (row) => `=${String(row)}+0.5`);
  expect((await read('B', 2)).values).toEqual([0.5, 1.5]);
});

test('what a request gives a cell before its formula stands there until the formula has been calculated', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange(`B1:B${String(ROWS)}`);
    range.values = all.map((row) => [-row - 1]);
    range.formulas = all.map((row) => [formula(row)]);
    await context.sync();
  });
  const shown = world.grid.getActiveWorkbook()?.getSheetByName('表')?.getRange('B1:B2').getValues();
  expect(shown).toEqual([[-1], [-2]]);
  expect((await read('B', 2)).values).toEqual([result(0), result(1)]);
});

test('a name is known to the formulas that are written with it; another meaning of it to those that are written again', async () => {
  const writeNamed = (change: (names: Excel.NamedItemCollection) => void): Promise<void> =>
    Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      change(names);
      worksheets.getItem('表').getRange(`B1:B${String(ROWS)}`).formulas = all.map((row) => [`=数据!A${String(row + 1)}*系数`]);
      await context.sync();
    });
  await writeNamed((names) => void names.add('系数', '=数据!$A$3'));
  expect((await read('B', 2)).values).toEqual([3, 6]);
  await writeNamed((names) => void (names.getItem('系数').formula = '=数据!$A$5'));
  expect((await read('B', 2)).values).toEqual([5, 10]);
});
