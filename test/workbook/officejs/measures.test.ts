import '../../support/browser-page';
import { MEASURED_BOOKS, measuredScheme, measuredSheets } from '../../support/measured-books';
import { Session } from '../../../src/taskpane/session/session';
import { NOON, totals } from '../../taskpane/support/opened';
import { officeWith } from './support/office';

/* What the pane reads of columns in other units of measure is what the command line reads (test/cli/tables/measures). */

const office = officeWith({ 名册: [['单位']] });

const shown = (value: number): string => String(value);

describe.each(MEASURED_BOOKS.map((book) => [book.name, book] as const))('%s', (_, book) => {
  test.each([
    ['in the ledger’s own words', true],
    ['recognised', false],
  ])('%s', async (__, own) => {
    const sheets = measuredSheets(book, own);
    const values = (rows: (typeof sheets)[string]) => rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.value : cell)));
    office.world.open(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, values(rows)])));
    await Excel.run(async (context) => {
      for (const [name, rows] of Object.entries(sheets))
        rows.forEach((cells, row) => {
          cells.forEach((cell, column) => {
            if (typeof cell !== 'object') return;
            context.workbook.worksheets.getItem(name).getCell(row, column).numberFormat = [[cell.format]];
          });
        });
      await context.sync();
    });
    const session = new Session(office.workbook, { shipped: [], now: () => NOON });
    await session.start();
    await session.choices.openScheme(measuredScheme(book), '试.yaml');
    const findings = () => session.getState().assessment?.findings ?? [];
    const guess = findings().find(({ code }) => code === 'L-TABLE-GUESS');
    expect(guess === undefined).toBe(own);
    if (guess !== undefined) await session.answer(guess, 0);
    expect(Object.values(totals(session))).toEqual(book.totals.map(shown));
    expect(findings().flatMap(({ code }) => (/^L-(?:MEASURE|RATE|NUMBER)/u.test(code) ? [code] : []))).toEqual(book.told);
  });
});
