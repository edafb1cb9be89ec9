import { readFileSync } from 'node:fs';
import '../../support/browser-page';
import { assess } from '../../../src/assessment/assess';
import { loadScheme } from '../../../src/scheme/load';
import { planResult } from '../../../src/sheets/result/result-sheet';
import { fileWorkbook } from '../../../src/workbook/file';
import { shippedText } from '../../support/shipped-text';
import { officeWith } from './support/office';

/* Every action of a batch costs Excel time, proxies most of all: 计分 of the sample asks for each sheet and each range once. */

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

async function score(): Promise<number> {
  const { scheme } = loadScheme(shippedText('广元交通'), 'guangyuan.yaml');
  if (scheme === null) throw new Error('the shipped scheme is right');
  const snapshot = await office.workbook.read();
  const { edits } = planResult(assess(snapshot, scheme), snapshot);
  const before = office.world.batches.length;
  await office.workbook.apply(edits);
  return office.world.batches.slice(before).reduce((sum, { actions }) => sum + actions, 0);
}

test('计分 of the sample, the first time and over its own result, takes at most 280 actions', async () => {
  await openSample();
  expect(await score()).toBeLessThanOrEqual(280);
  expect(await score()).toBeLessThanOrEqual(280);
});
