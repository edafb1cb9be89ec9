import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import { planFormulas } from '../../src/sheets/formulas/plan-formulas';
import { recalculated } from '../../src/tools/libreoffice/libreoffice';
import { placeToA1 } from '../../src/workbook/cells/a1';
import type { CellValue } from '../../src/workbook/cells/cell';
import { fileWorkbook } from '../../src/workbook/file';
import { cellAt, readXlsx } from '../../src/xlsx';
import { shipped } from '../support/transport';
import { cellsOf } from './support/csv';
import { inLibreOffice } from './support/in-libreoffice';
import { kernelSays } from './support/kernel';
import { oracleTest } from './support/oracle';
import { resultDifferences, workingDifferences } from './support/read-back';

/** The sample workbook the way a user goes: opened, scored, saved in place, then calculated by LibreOffice; read back by two routes. */
oracleTest('the sample with ordinary formulas, saved by the program, says the same by both ways out of LibreOffice', async () => {
  const workbook = await fileWorkbook(readFileSync(join(__dirname, '../../assets/samples/广元交通-2017.xlsx')), '广元交通-2017.xlsx');
  const snapshot = await workbook.read();
  const scheme = shipped('广元交通');
  const plan = planFormulas(assess(snapshot, scheme), snapshot);
  await workbook.apply(plan.edits);
  const files = new Map([['sample', await workbook.save()]]);
  const written = await readXlsx(files.get('sample') ?? new Uint8Array());

  const [texts] = await inLibreOffice([{ bytes: files.get('sample') ?? new Uint8Array(), typed: null }]);
  const scenario = { name: 'sample', scheme, sheets: [], readings: {}, period: '2017' };
  const kernel = kernelSays(snapshot, scenario);
  expect(kernel.run.input.units.length).toBeGreaterThan(20);
  const sheets = new Map<string, CellValue[][]>([...(texts?.opened ?? [])].map(([name, text]) => [name, cellsOf(text)]));
  expect([...workingDifferences(sheets, written, kernel, plan), ...resultDifferences(sheets, written, kernel, scenario)]).toEqual([]);

  // The other way: a workbook, read by the program's own reader.
  const saved = await readXlsx((await recalculated(files)).get('sample') ?? new Uint8Array());
  const different = plan.columns.flatMap(({ place }) =>
    Array.from({ length: place.area.rows }, (_, offset) => [place.area.row + offset, place.area.column] as const).flatMap(
      ([row, column]) => {
        const sheet = saved.sheets.find(({ name }) => name === place.sheet);
        const read = sheet === undefined ? null : (cellAt(sheet, row, column)?.value ?? null);
        const plain = sheets.get(place.sheet)?.[row]?.[column] ?? null;
        return read === plain
          ? []
          : [
              `${placeToA1({ sheet: place.sheet, area: { row, column, rows: 1, columns: 1 } })}: ` +
                `${JSON.stringify(read)}, ${JSON.stringify(plain)}`,
            ];
      },
    ),
  );
  expect(different).toEqual([]);
});
