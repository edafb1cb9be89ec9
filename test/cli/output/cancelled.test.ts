import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileWorkbook } from '../../../src/workbook/file';
import { emptyBook, emptySheet, putCell, writeXlsx } from '../../../src/xlsx';
import { follower } from '../../support/slices';
import { kaoji, kaojiUnder } from '../support';

const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
/** A few rows, which go through the same phases. */
const SMALL = ['test/cli/fixtures/measure-in-head.xlsx', '--scheme', 'test/cli/fixtures/measure-in-head.yaml'];
const root = join(__dirname, '../../..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-'));
});

/** What stands in every cell of a written copy. */
/** The secret of a sheet is another each time. */
async function contentsOf(file: string): Promise<string> {
  const { sheets, names } = await (await fileWorkbook(readFileSync(file), 'copy.xlsx')).read();
  return JSON.stringify({ names, sheets }, (key, value: unknown) => (key === 'secret' && typeof value === 'string' ? value.length : value));
}

test.each([['check'], ['score'], ['score', '--json']])('%s %s says the same at once and in slices', async (command, ...options) => {
  const control = follower();
  const [atOnce, inSlices] = [await kaoji(command, SAMPLE, ...options), await kaojiUnder(control, command, SAMPLE, ...options)];
  expect(inSlices).toEqual(atOnce);
  expect([...new Set(control.heard.map(({ phase }) => phase))]).toEqual(['reading', 'scoring', 'checking']);
});

test.each(['values', 'formulas'])('a copy in %s is the same at once and in slices', async (as) => {
  const [atOnce, inSlices] = [join(folder, 'once.xlsx'), join(folder, 'slices.xlsx')];
  const control = follower();
  await kaoji('score', SAMPLE, '--out', atOnce, '--as', as);
  expect(await kaojiUnder(control, 'score', SAMPLE, '--out', inSlices, '--as', as)).toMatchObject({ code: 0, errors: '' });
  expect((await contentsOf(inSlices)) === (await contentsOf(atOnce))).toBe(true);
  expect(control.heard.map(({ phase }) => phase)).toContain('writing');
  expect(control.heard.every(({ done, of }) => done >= 0 && done <= of)).toBe(true);
});

test('cancelled in any phase, a command writes nothing, says so and ends with 130', async () => {
  const whole = follower();
  await kaojiUnder(whole, 'score', ...SMALL, '--out', join(folder, 'whole.xlsx'), '--as', 'formulas');
  const before = readdirSync(folder);
  const phases = whole.heard.map(({ phase }) => phase);
  expect([...new Set(phases)]).toEqual(['reading', 'scoring', 'checking', 'planning', 'writing', 'saving']);
  // The last pause of each phase: as much as can be has been done.
  for (const phase of new Set(phases)) {
    const at = phases.lastIndexOf(phase) + 1;
    const control = follower(at);
    const ran = await kaojiUnder(control, 'score', ...SMALL, '--out', join(folder, 'cancelled.xlsx'), '--as', 'formulas');
    expect(ran).toEqual({ code: 130, out: '', errors: '已取消，没有写出任何文件。' });
    expect(control.heard).toHaveLength(at);
  }
  expect(readdirSync(folder)).toEqual(before);
});

/** A list of units and a ledger that is long enough for several pauses of everything that goes over its rows. */
async function longWorkbook(rows = 4_000): Promise<string> {
  const [roster, ledger] = [emptySheet('名册'), emptySheet('指标')];
  const put = (sheet: typeof roster, row: number, cells: readonly (string | number)[]): void => {
    cells.forEach((value, column) => putCell(sheet, row, column, { value }));
  };
  put(roster, 0, ['单位', '序列']);
  put(ledger, 0, ['单位', '指标', '分值', '得分']);
  for (let unit = 0; unit < 4; unit += 1) put(roster, unit + 1, [`第${String(unit)}镇`, '一类']);
  for (let row = 1; row <= rows; row += 1) put(ledger, row, [`第${String(row % 4)}镇`, `指标${String(row)}`, 10, row % 10]);
  const file = join(folder, 'long.xlsx');
  writeFileSync(file, await writeXlsx({ ...emptyBook(), sheets: [roster, ledger] }));
  return file;
}

test.each([['tables'], ['new', '--accept-proposals']])(
  '%s can be cancelled while it recognises what the workbook holds',
  async (...words) => {
    const file = await longWorkbook();
    const reading = follower();
    await (await fileWorkbook(readFileSync(file), 'long.xlsx', reading)).read(undefined, reading);
    const whole = follower();
    await kaojiUnder(whole, ...words, file);
    const [from, to] = [reading.heard.length, whole.heard.length];
    expect(to - from).toBeGreaterThan(10);
    for (const at of [from + 2, Math.round((from + to) / 2), to - 1]) {
      const control = follower(at);
      expect(await kaojiUnder(control, ...words, file)).toEqual({ code: 130, out: '', errors: '已取消，没有写出任何文件。' });
      expect(control.heard).toHaveLength(at);
    }
  },
);

test('new pauses between the steps at the end of its proposal, of which each goes over all rows', async () => {
  const control = follower();
  expect(await kaojiUnder(control, 'new', '--accept-proposals', await longWorkbook(8))).toMatchObject({ code: 0 });
  const atTheEnd = control.heard.filter(({ phase, done, of }) => phase === 'reading' && of === 1_000 && done >= 900);
  expect(atTheEnd.length).toBeGreaterThanOrEqual(8);
});

test('a copy that was there stays as it was when its overwriting is cancelled', async () => {
  const out = join(folder, 'copy.xlsx');
  const whole = follower();
  await kaojiUnder(whole, 'score', ...SMALL, '--out', out);
  const bytes = readFileSync(out);
  expect((await kaojiUnder(follower(whole.heard.length), 'score', ...SMALL, '--out', out)).code).toBe(130);
  expect(readFileSync(out).equals(bytes)).toBe(true);
  expect(readdirSync(folder)).toEqual(['copy.xlsx']);
});

test('Ctrl-C ends the program with 130; no progress is drawn where nobody sees it', async () => {
  const [pipe, out] = [join(folder, 'workbook.xlsx'), join(folder, 'out.xlsx')];
  // The program waits for what is written into the pipe, so that it is known to be at work when the signal comes.
  execFileSync('mkfifo', [pipe]);
  const program =
    "const { register } = require('node:module');" +
    "register('./src/tools/loaders/typescript-loader.mjs', require('node:url').pathToFileURL(process.cwd() + '/'));" +
    "void import('./src/cli/kaoji.ts');";
  const child = spawn(process.execPath, ['-e', program, 'kaoji', 'score', pipe, '--out', out], { cwd: root });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(`out ${part.toString()}`));
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const input = createWriteStream(pipe).on('error', () => undefined);
  await once(input, 'open');
  const ended = once(child, 'close');
  child.kill('SIGINT');
  input.end(readFileSync(SAMPLE));
  expect(await ended).toEqual([130, null]);
  expect(said.join('')).toBe('已取消，没有写出任何文件。\n');
  expect(existsSync(out)).toBe(false);
});
