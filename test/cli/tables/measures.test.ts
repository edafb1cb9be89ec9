import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { MEASURED_BOOKS, measuredScheme, measuredSheets, type MeasuredBook } from '../../support/measured-books';
import { kaoji, scratch } from '../support';

const written = scratch();

interface Told {
  readonly units: readonly { readonly unit: string; readonly total: number | string }[];
}

async function bytesOf(book: MeasuredBook, own: boolean): Promise<Uint8Array> {
  const out = emptyBook();
  for (const [name, rows] of Object.entries(measuredSheets(book, own))) {
    const sheet = emptySheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) =>
        putCell(sheet, row, column, typeof cell === 'object' ? { value: cell.value, numberFormat: cell.format } : { value: cell }),
      ),
    );
    out.sheets.push(sheet);
  }
  return writeXlsx(out);
}

describe.each(MEASURED_BOOKS.map((book) => [book.name, book] as const))('%s', (_, book) => {
  test.each([
    ['in the ledger’s own words', true, []],
    ['recognised', false, ['--accept-guesses']],
  ] as const)('%s', async (__, own, words) => {
    const [file, scheme] = [written('表.xlsx', await bytesOf(book, own)), written('办法.yaml', measuredScheme(book))];
    const { out } = await kaoji('score', file, '--scheme', scheme, '--json', ...words);
    const [told] = out.startsWith('{') ? [JSON.parse(out) as Told] : [{ units: [] }];
    expect(told.units.map(({ total }) => total)).toEqual(book.totals);
    const checked = (await kaoji('check', file, '--scheme', scheme, ...words)).out;
    expect([...checked.matchAll(/L-(?:MEASURE|RATE|NUMBER)[A-Z-]*/gu)].map(([code]) => code)).toEqual(book.told);
  });
});
