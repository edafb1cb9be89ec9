import type { Edits } from '../../../../src/workbook/edits';
import { WriteError } from '../../../../src/workbook/error';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import type { SheetSnapshot, Snapshot } from '../../../../src/workbook/snapshot';
import { betweenLookAndWrite, protects } from '../support/colleague';
import { area, officeWith } from '../support/office';

const office = officeWith({
  结果: [
    ['单位', '总分'],
    ['甲', '=1+1'],
    ['乙', 9],
  ],
  汇总: [['旧', 1]],
});

/** Writes to 结果, a new sheet and 汇总, in this order. */
const plan: Edits = [
  { kind: 'clear', sheet: '结果', area: area(0, 0, 3, 2) },
  {
    kind: 'values',
    sheet: '结果',
    area: area(0, 0, 2, 2),
    values: [
      ['新', 1],
      ['新', 2],
    ],
  },
  { kind: 'style', sheet: '结果', area: area(0, 0, 1, 2), style: { bold: true, fill: '#FFC000' } },
  { kind: 'merge', sheet: '结果', area: area(1, 0, 1, 2) },
  { kind: 'addSheet', sheet: '附表' },
  { kind: 'values', sheet: '附表', area: area(0, 0), values: [['附']] },
  { kind: 'name', name: '新名', sheet: '结果', area: area(0, 0) },
  { kind: 'values', sheet: '汇总', area: area(0, 0, 1, 2), values: [['新', 2]] },
];

async function failureOf(work: Promise<unknown>): Promise<WriteError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof WriteError) return error;
    throw error;
  }
  throw new Error('expected a failure');
}

/** Protects a sheet after the adapter has read the workbook, as a colleague would. */
function protect(sheet: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

async function look(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem('结果').getRange('A1');
    format.load('font/bold,fill/color');
    await context.sync();
    return [format.font.bold, format.fill.color];
  });
}

function withoutProtection(sheet: SheetSnapshot): Omit<SheetSnapshot, 'protected'> {
  const { protected: _, ...rest } = sheet;
  return rest;
}

async function expectUnchanged(before: Snapshot): Promise<void> {
  const now = await officeWorkbook().read();
  expect({ ...now, sheets: now.sheets.map(withoutProtection) }).toEqual({ ...before, sheets: before.sheets.map(withoutProtection) });
  expect(await look()).toEqual([false, '#FFFFFF']);
}

test('a protected sheet is refused before anything is sent', async () => {
  await protect('汇总');
  const before = await office.workbook.read();
  const batches = office.world.batches.length;
  expect(await failureOf(office.workbook.apply(plan))).toMatchObject({ code: 'WB-PROTECTED', data: { sheet: '汇总' } });
  expect(office.world.batches.slice(batches).every((batch) => batch.error === null)).toBe(true);
  await expectUnchanged(before);
});

test('a sheet protected in the meantime: everything written before is put back', async () => {
  const before = await office.workbook.read();
  betweenLookAndWrite(office.world, () => protects(office.world, '汇总'));
  const failure = await failureOf(office.workbook.apply(plan));
  expect(failure).toMatchObject({ code: 'WB-PROTECTED', data: { sheet: '汇总' }, outcome: { state: 'before', tookBack: true } });
  expect(failure.message).toContain('已写的部分已恢复原状');
  expect(office.world.batches.some((batch) => batch.error === 'AccessDenied')).toBe(true);
  await expectUnchanged(before);
});

test('a sheet deleted in the meantime: everything is put back and the sheet is named', async () => {
  const before = await office.workbook.read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').delete();
    await context.sync();
  });
  expect(await failureOf(office.workbook.apply(plan))).toMatchObject({ code: 'WB-SHEET-GONE', data: { sheet: '汇总' } });
  await expectUnchanged({ ...before, sheets: before.sheets.filter((sheet) => sheet.name !== '汇总') });
});

test('a sheet renamed before the plan is made is told without writing', async () => {
  const failure = await failureOf(office.workbook.apply([{ kind: 'values', sheet: '没有', area: area(0, 0), values: [[1]] }]));
  expect(failure.code).toBe('WB-SHEET-GONE');
  expect(failure.message).toContain('找不到工作表“没有”');
});

test('while a cell is being edited nothing is written', async () => {
  const before = await office.workbook.read();
  office.world.editing = true;
  expect((await failureOf(office.workbook.apply(plan))).code).toBe('WB-CELL-EDIT');
  await expect(office.workbook.read()).rejects.toMatchObject({ code: 'WB-CELL-EDIT' });
  office.world.editing = false;
  await expectUnchanged(before);
});

test('a name that Excel refuses undoes the whole plan', async () => {
  const before = await office.workbook.read();
  const bad: Edits = [...plan, { kind: 'name', name: 'A1', sheet: '结果', area: area(0, 0) }];
  const failure = await failureOf(office.workbook.apply(bad));
  expect(failure.code).toBe('WB-WRITE-FAILED');
  expect(failure.message).toContain('已恢复原状');
  await expectUnchanged(before);
});

test('values of another shape than their area are refused before anything is sent', async () => {
  const before = await office.workbook.read();
  const failure = await failureOf(office.workbook.apply([{ kind: 'values', sheet: '结果', area: area(0, 0, 2, 2), values: [[1, 2]] }]));
  expect(failure.code).toBe('WB-WRITE-FAILED');
  expect(failure.message).toContain('结果!A1:B2');
  await expectUnchanged(before);
});

test('a plan that stops between emptying cells and filling them leaves none of them empty', async () => {
  const before = await office.workbook.read();
  betweenLookAndWrite(office.world, () => protects(office.world, '汇总'));
  const [emptied, filled, ...others] = plan.filter((edit) => 'sheet' in edit && edit.sheet === '结果');
  const [last] = plan.slice(-1);
  if (emptied === undefined || filled === undefined || last === undefined) throw new Error('the plan has these');
  const failure = await failureOf(office.workbook.apply([emptied, last, filled, ...others], { snapshot: before }));
  expect(failure).toMatchObject({ code: 'WB-PROTECTED', outcome: { state: 'before' } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').protection.unprotect();
    await context.sync();
  });
  await expectUnchanged(before);
});

test('when even the old values cannot be put back, they are kept and can be restored later', async () => {
  const before = await office.workbook.read();
  betweenLookAndWrite(office.world, () => protects(office.world, '汇总'));
  // The user begins to type while the failed write is being answered.
  const stop = office.world.host.onBatch((batch) => {
    if (batch.error === 'AccessDenied') office.world.editing = true;
  });
  const failure = await failureOf(office.workbook.apply(plan));
  stop();
  // Nobody can look while a cell is being edited.
  expect(failure).toMatchObject({ code: 'WB-UNKNOWN', outcome: { state: 'unknown' } });
  expect(failure.message).toContain('结果!A1:B3');
  office.world.editing = false;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').protection.unprotect();
    await context.sync();
  });
  await failure.undo?.revert();
  await expectUnchanged(before);
});
