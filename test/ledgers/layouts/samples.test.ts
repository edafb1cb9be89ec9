import { readFileSync } from 'node:fs';
import { shapesOf } from '../../../src/ledgers/columns/fields';
import { mapWorkbook } from '../../../src/ledgers/mapping/map-workbook';
import { recordsOf } from '../../../src/ledgers/mapping/records';
import { readLedgers } from '../../../src/ledgers/read-ledgers';
import { fileWorkbook } from '../../../src/workbook/file';
import { shipped } from '../../support/transport';

test('of the shipped sample recognition finds the ledgers and rows that scoring reads', async () => {
  const file = 'assets/samples/广元交通-2017.xlsx';
  const snapshot = await (await fileWorkbook(readFileSync(file), file)).read();
  const scheme = shipped('广元交通');
  const { sheets, rows } = readLedgers(snapshot, scheme);
  const { tables } = mapWorkbook(snapshot, shapesOf(scheme), { sequences: scheme.sequences });
  expect(tables.map(({ match }) => match.columns.map(({ field }) => field.name).sort())).toEqual(
    sheets.map(({ header }) => [...header.columns.keys()].sort()),
  );
  expect(tables.map((table) => [table.table.view.sheet.name, table.match.shape.name, [...recordsOf(table)].length])).toEqual(
    sheets.map(({ sheet, ledger }) => [sheet.name, ledger.name, rows.get(ledger.name)?.length]),
  );
});
