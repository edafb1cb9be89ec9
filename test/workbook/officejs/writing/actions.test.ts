import { readFileSync } from 'node:fs';
import '../../../support/browser-page';
import { Session } from '../../../../src/taskpane/session/session';
import type { Edits } from '../../../../src/workbook/edits';
import { fileWorkbook } from '../../../../src/workbook/file';
import { until } from '../../../host/world';
import { officeWith } from '../support/office';

/*
 * Every action of a request costs Excel time, proxies most of all: 计分 of the sample asks for each sheet and each range once. Counted as
 * the host counts them, those of the library itself included, from the button to the selection that Excel tells last.
 */

const MOST = 280;

const office = officeWith({ 名册: [] });

/** The sample, typed into the workbook: values only, as the ledgers are read. */
async function openSample(): Promise<void> {
  const { sheets } = await (await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), '示例.xlsx')).read();
  office.world.open(
    Object.fromEntries(
      sheets.map(({ name, values }) => [name, values.map((row) => row.map((value) => (typeof value === 'object' ? null : value)))]),
    ),
  );
}

/** The actions of each request of one 计分, to the selection that is told at its end. */
async function actionsOfScoring(session: Session): Promise<number[]> {
  const before = office.world.batches.length;
  await session.score();
  const answered = office.world.batches.length;
  await until(() => office.world.batches.length > answered);
  return office.world.batches.slice(before).map(({ actions }) => actions);
}

test('计分 of the sample, the first time and over its own result, takes at most 280 actions in all its requests', async () => {
  await openSample();
  const session = new Session(office.workbook);
  await session.start();
  for (let time = 0; time < 3; time += 1) {
    const actions = await actionsOfScoring(session);
    expect(actions.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST);
  }
  await session.dispose();
});

test('names are asked for all at once, however many a plan makes or moves', async () => {
  const names = Array.from({ length: 60 }, (_, row) => `试_${String(row)}`);
  const edits: Edits = names.map((name, row) => ({ kind: 'name', name, sheet: '名册', area: { row, column: 0, rows: 1, columns: 1 } }));
  await office.workbook.apply(edits);
  const before = office.world.batches.length;
  const applied = await office.workbook.apply(
    edits.map((edit) => ('area' in edit ? { ...edit, area: { ...edit.area, column: 1 } } : edit)),
  );
  const actions = office.world.batches.slice(before).reduce((sum, { actions: some }) => sum + some, 0);
  // Of each name itself, its formula, its comment: whatever is asked comes on top.
  expect(actions - 3 * names.length).toBeLessThan(50);
  await applied.revert();
  const { names: after } = await office.workbook.read();
  expect(after.map(({ refersTo }) => refersTo)).toEqual(names.map((_, row) => `=名册!$A$${String(row + 1)}`));
});
