import '../../../support/browser-page';
import { comeToLife, STRANGERS_SHEETS, strangersPlans, textsKept } from '../../../support/strangers-scheme';
import { officeWith } from '../support/office';

const { 名册: roster = [], 指标: indicators = [] } = STRANGERS_SHEETS;
const office = officeWith({ 名册: [], 指标: indicators.map((row) => row.map((value) => (typeof value === 'object' ? null : value))) });

/** The roster with its text that looks like a formula, as somebody has typed it behind an apostrophe. */
async function typed(): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('名册').getRange('A1:B3');
    range.values = roster.map((row) => row.map((value) => (typeof value === 'string' ? `'${value}` : '')));
    await context.sync();
  });
}

test.each([0, 1, 2, 3])('no text of a scheme becomes a formula in the workbook (%#)', async (which) => {
  await typed();
  const snapshot = await office.workbook.read();
  const [what, edits] = strangersPlans(snapshot)[which] ?? ['', []];
  await office.workbook.apply(edits);
  const after = await office.workbook.read();
  expect([what, comeToLife(after)]).toEqual([what, []]);
  expect([what, textsKept(after) > textsKept(snapshot)]).toEqual([what, true]);
});
