import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assessment/assess';
import type { Assessed } from '../../src/assessment/assessment';
import { fileWorkbook } from '../../src/workbook/file';
import { shipped } from '../support/transport';
import { ANNEX_1 } from '../../src/tools/samples/dashiqiao-data';

/* Two workbooks as they are at the end of the year: nothing is missing, so that every standard table can be printed. */

async function completed(file: string, scheme: string): Promise<Assessed> {
  const workbook = await fileWorkbook(readFileSync(join(__dirname, '../../assets/samples', file)), file);
  return assess(await workbook.read(), shipped(scheme));
}

const open = ({ units }: Assessed): string[] =>
  units.flatMap(({ unit, missing, provisional }) => (missing.length > 0 || provisional ? [unit] : []));

test('大石桥: all 44 units of annex 1 have a score and a final rank', async () => {
  const assessed = await completed('大石桥-2017-完成.xlsx', '大石桥计分');
  expect(assessed.units.map(({ unit }) => unit)).toEqual(ANNEX_1.map(([, unit]) => unit));
  expect(open(assessed)).toEqual([]);
  expect(assessed.rankGroups.map(({ units }) => units.length)).toEqual([22, 22]);
  // Both numbers of annex 1 agree with the tasks, as its checks demand.
  expect(assessed.findings.filter(({ code }) => code === 'CHECK')).toEqual([]);
});

test('广元: nothing waits, and the first of the bureaus is still 市公路局', async () => {
  const assessed = await completed('广元交通-2017-完成.xlsx', '广元交通');
  expect(assessed.units).toHaveLength(23);
  expect(open(assessed)).toEqual([]);
  expect(assessed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(assessed.units.find(({ unit }) => unit === '市公路局')?.rank).toBe(1);
});
