import type { Edits } from '../../../../src/workbook/edits';
import { officeWorkbook } from '../../../../src/workbook/officejs';
import type { Workbook } from '../../../../src/workbook/port';
import { fromGridNames } from '../../../../src/workbench/convert/names';
import { area, officeWith } from '../support/office';
import { betweenLookAndWrite, protects } from '../support/colleague';

/* What Kaoji keeps on the sheet of ballots to tell a change of them by: it goes where the sheet goes. */

const office = officeWith({ 测评: [['单位', '打分']], 备忘: [['同事的']] });

const SECRET = 'a1'.repeat(32);
const plan: Edits = [
  { kind: 'values', sheet: '备忘', area: area(0, 1), values: [['写了']] },
  { kind: 'secret', sheet: '测评', secret: SECRET },
];

const secretsOf = async (workbook: Workbook): Promise<(string | undefined)[]> => (await workbook.read()).sheets.map(({ secret }) => secret);

test('a sheet keeps its secret, under whatever name, for every pane, and no name of the workbook tells it', async () => {
  await office.workbook.apply(plan);
  office.world.grid.getActiveWorkbook()?.getSheetByName('测评')?.setName('选票');
  const other = officeWorkbook();
  expect(await secretsOf(other)).toEqual([SECRET, undefined]);
  const { names, settings } = await other.read();
  expect(JSON.stringify([names, settings])).not.toContain(SECRET);
});

test('it is gone with the sheet', async () => {
  await office.workbook.apply(plan);
  const workbook = office.world.grid.getActiveWorkbook();
  if (workbook === null) throw new Error('no workbook');
  workbook.deleteSheet(workbook.getSheetByName('测评') ?? '');
  await office.world.host.idle();
  const { resources, sheets } = workbook.save();
  expect(fromGridNames(resources, (id) => sheets[id]?.name)).toEqual([]);
  expect(await secretsOf(officeWorkbook())).toEqual([undefined]);
});

test('a second one does not take the place of the first, and taking the second back leaves the first', async () => {
  await office.workbook.apply(plan);
  const again = await office.workbook.apply([{ kind: 'secret', sheet: '测评', secret: 'b2'.repeat(32) }]);
  expect(await secretsOf(office.workbook)).toEqual([SECRET, undefined]);
  await again.revert();
  expect(await secretsOf(office.workbook)).toEqual([SECRET, undefined]);
});

test('撤销 takes it away again', async () => {
  const undo = await office.workbook.apply(plan);
  await undo.revert();
  expect(await secretsOf(office.workbook)).toEqual([undefined, undefined]);
});

test('a write that fails after it leaves none', async () => {
  betweenLookAndWrite(office.world, () => protects(office.world, '备忘'));
  const failing = office.workbook.apply([...plan.toReversed()]);
  await expect(failing).rejects.toMatchObject({ code: 'WB-PROTECTED' });
  expect(await secretsOf(office.workbook)).toEqual([undefined, undefined]);
});

test('a sheet that is gone refuses the plan', async () => {
  await expect(office.workbook.apply([{ kind: 'secret', sheet: '没有', secret: SECRET }])).rejects.toMatchObject({ code: 'WB-SHEET-GONE' });
});
