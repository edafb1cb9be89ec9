import fc from 'fast-check';
import { call, exact, text, write, type ExcelFormula } from '../../src/sheets/formulas/excel-formula';
import { startWorld } from './world';

/*
 * A formula that asks whether a cell holds a text (EXACT) says yes of that very text, in the workbench's grid as in Excel, also where the
 * text looks like a number, a rate or a day. The cells hold texts, as in a file.
 */

const someTexts = ['88\u00a0', '50%', '2017-3-1', '1,000', '1/2', '12:30', '¥5', '1e3', '88 %', '12', '1.50', '(5)', 'TRUE', '一票', 'a1'];
const randomTexts = fc.sample(
  fc
    .array(fc.constantFrom(...'0123456789', '.', ',', '%', '-', '/', ':', '¥', '$', ' ', '\u00a0', 'e', '(', ')', '日'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((signs) => signs.join('')),
  { seed: 20261130, numRuns: 400 },
);

test('a text that looks like a number is the text that a formula names', async () => {
  const texts = [...new Set([...someTexts, ...randomTexts])].filter((one) => !/^[-=+]/u.test(one));
  const held = (at: number): ExcelFormula => ({ kind: 'outside', sheet: 'S', area: { row: at, column: 0, rows: 1, columns: 1 } });
  const world = await startWorld({
    S: texts.map((one, at) => [one, `=${write(call('IF', exact(held(at), text(one)), text('是'), text('否')), at)}`]),
  });
  await world.host.idle();
  const sheet = world.grid.getActiveWorkbook()?.getActiveSheet().getSheet();
  const others = texts.filter((_, at) => sheet?.getCellRaw(at, 1)?.v !== '是');
  expect(others).toEqual([]);
});
