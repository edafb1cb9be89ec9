import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { planSchemeSheet } from '../../src/scheme/sheet';
import { fileWorkbook } from '../../src/workbook/file';
import { yamlValue } from '../scheme/support/sheets';

const folder = mkdtempSync(join(tmpdir(), 'kaoji-own-'));

/** The sample with the transport scheme on its own sheet, one of its formulas replaced. */
async function sampleWith(name: string, formula: string): Promise<string> {
  const text = readFileSync('src/regulations/guangyuan-transport-2017.yaml', 'utf8').replace('5 × 次数(一票否决)', formula);
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), '示例.xlsx');
  await workbook.apply(planSchemeSheet(yamlValue(text)));
  const file = join(folder, name);
  writeFileSync(file, await workbook.save());
  return file;
}

async function scored(file: string): Promise<{ code: number; out: string; errors: string }> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await main(['score', file, '--json'], (line) => out.push(line), (line) => errors.push(line));
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

test('a workbook with its own scheme is scored under it', async () => {
  const { code, out } = await scored(await sampleWith('own.xlsx', '7 × 次数(一票否决)'));
  expect(code).toBe(0);
  // 旺苍 has one veto on record.
  expect(out.replace(/\s+/gu, '')).toMatch(/"unit":"旺苍县交通运输局".*?"一票否决扣分":7[,}]/u);
});

test('a faulty one is refused, each mistake at its cell', async () => {
  const { code, errors } = await scored(await sampleWith('faulty.xlsx', '7 × 次数(一票否决权)'));
  expect(code).toBe(2);
  expect(errors).toMatch(/「考评办法」表有 \d+ 处错误/u);
  expect(errors).toMatch(/^考评办法!B\d+ F-LEDGER-UNKNOWN .*是不是“一票否决”/mu);
});
