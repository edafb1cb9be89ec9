import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingEdit } from '../../../src/assessment/choices/settings';
import { main } from '../../../src/cli/main';
import { planSchemeSheet } from '../../../src/sheets/scheme/scheme-sheet';
import { fileWorkbook } from '../../../src/workbook/file';
import { yamlValue } from '../../scheme/support/sheets';

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
  const code = await main(
    ['score', file, '--json'],
    (line) => out.push(line),
    (line) => errors.push(line),
  );
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
  expect(errors).toMatch(/“考评办法”表有 \d+ 处错误/u);
  expect(errors).toMatch(/^考评办法!B\d+ F-LEDGER-UNKNOWN .*是不是“一票否决”/mu);
});

/** The sample as the pane leaves it when a scheme was opened from a file. */
async function sampleKeeping(name: string, text: string): Promise<string> {
  const workbook = await fileWorkbook(readFileSync('assets/samples/广元交通-2017.xlsx'), '示例.xlsx');
  await workbook.apply([settingEdit('scheme', '广元交通'), settingEdit('schemeText', { fileName: '本市.yaml', text })]);
  const file = join(folder, name);
  writeFileSync(file, await workbook.save());
  return file;
}

test('a workbook for which the pane opened a scheme from a file is scored under that one, not a shipped one', async () => {
  const text = readFileSync('src/regulations/guangyuan-transport-2017.yaml', 'utf8').replace('5 × 次数(一票否决)', '7 × 次数(一票否决)');
  const { out } = await scored(await sampleKeeping('kept.xlsx', text));
  expect(out.replace(/\s+/gu, '')).toMatch(/"unit":"旺苍县交通运输局".*?"一票否决扣分":7[,}]/u);
});

test('where that one is faulty, no other takes its place', async () => {
  const { code, errors } = await scored(await sampleKeeping('kept-faulty.xlsx', '办法: 试\n得分项: {总分: {公式: 无此列, 依据: 一}}\n'));
  expect(code).toBe(2);
  expect(errors).toMatch(/办法文件有 \d+ 处错误[^]*本市\.yaml:1:1 S-KEY-MISSING/u);
});

test('scores from ledgers with errors say so', async () => {
  const { out } = await scored('assets/samples/广元交通-2017.xlsx');
  const lines: string[] = [];
  await main(
    ['score', 'assets/samples/广元交通-2017.xlsx'],
    (line) => lines.push(line),
    () => undefined,
  );
  const checked: string[] = [];
  await main(
    ['check', 'assets/samples/广元交通-2017.xlsx'],
    (line) => checked.push(line),
    () => undefined,
  );
  const [, errors = ''] = /^(\d+) 处数据错误/u.exec(checked[checked.length - 1] ?? '') ?? [];
  expect(Number(errors)).toBeGreaterThan(0);
  expect(lines).toContain(`台账里有 ${errors} 处数据错误，得分可能缺失或不对；请用 kaoji check 查看。`);
  expect(out).toContain(`"errors": ${errors}`);
});
