import fc from 'fast-check';
import { sheetNamed } from '../../../../src/workbook/snapshot';
import { anyText, anyTexts } from '../../../support/any-text';
import { area, officeWith } from '../support/office';

const office = officeWith({ 表: [] });

test.each(['General', '@', '0.00'])('texts come back as they were, and none is a formula (%s)', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyTexts, fc.boolean(), async (texts, formatFirst) => {
      office.world.open({ 表: [] });
      const cells = area(0, 0, texts.length, 3);
      const formatted = { kind: 'numberFormat', sheet: '表', area: cells, format } as const;
      const written = { kind: 'values', sheet: '表', area: cells, values: texts } as const;
      await office.workbook.read();
      await office.workbook.apply(formatFirst ? [formatted, written] : [written, formatted]);
      const sheet = sheetNamed(await office.workbook.read(), '表');
      expect(sheet?.values).toEqual(texts);
      expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
      expect(sheet?.numberFormats.flat().every((one) => one === format)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test.each(['General', '@'])(
  'a text in a cell that was formatted before (%s) comes back, and so does what stood there when it is taken back',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (before, after) => {
        office.world.open({ 表: [] });
        await Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem('表').getRange('A1');
          cell.values = [[`'${before}`]];
          cell.numberFormat = [[format]];
          await context.sync();
        });
        await office.workbook.read();
        const undo = await office.workbook.apply([{ kind: 'values', sheet: '表', area: area(0, 0), values: [[after]] }]);
        const written = sheetNamed(await office.workbook.read(), '表');
        expect([written?.values, written?.formulas, written?.numberFormats]).toEqual([[[after]], [[null]], [[format]]]);
        await undo.revert();
        const restored = sheetNamed(await office.workbook.read(), '表');
        expect([restored?.values, restored?.formulas, restored?.numberFormats]).toEqual([[[before]], [[null]], [[format]]]);
      }),
      { numRuns: 40 },
    );
  },
);
