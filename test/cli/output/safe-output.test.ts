import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';
import { readXlsx } from '../../../src/xlsx';
import { typedFile } from '../../support/typed-book';

/* What strangers wrote into a workbook reaches neither the terminal as an order nor a spreadsheet as a formula. */

const SCHEME = 'test/cli/hostile/g.yaml';
const folder = mkdtempSync(join(tmpdir(), 'kaoji-safe-'));

async function run(...words: string[]): Promise<string[]> {
  const out: string[] = [];
  const take = (line: string): void => {
    out.push(line);
  };
  await main(words, take, take);
  return out;
}

async function workbookOf(name: string, units: readonly string[]): Promise<string> {
  const file = join(folder, `${name}.xlsx`);
  const book = typedFile({
    名册: [['单位', '序列'], ...units.map((unit) => [unit, '乡镇'])],
    指标: [['单位', '指标内容', '分值', '目标值', '完成值'], ...units.map((unit, at) => [unit, `事${String(at)}`, 100, 100, 90 - at])],
  });
  writeFileSync(file, await book);
  return file;
}

const ACTS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

test('control signs of a workbook are shown by their numbers, the table whole', async () => {
  const lines = await run('score', 'test/cli/hostile/esc.xlsx', '--scheme', SCHEME);
  expect(lines.filter((line) => ACTS.test(line))).toEqual([]);
  expect(lines.join('\n')).toContain('‹U+001B›');
});

test('a JSON has the same text, written with escapes', async () => {
  const name = '甲\u009b31m\u202e镇';
  const [json = ''] = await run('score', await workbookOf('符号', [name]), '--scheme', SCHEME, '--json');
  expect(json.replaceAll('\n', '')).not.toMatch(ACTS);
  expect(JSON.parse(json)).toMatchObject({ units: [{ unit: name }] });
});

test('a name with tabs and line breaks stays one cell of one line', async () => {
  const lines = await run('score', await workbookOf('换行', ['甲\t1\t99\n2\t假镇\t100', '乙镇']), '--scheme', SCHEME);
  const units = lines.filter((line) => /^\d\t/u.test(line));
  expect(units.map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['1', '甲‹U+0009›1‹U+0009›99‹U+000A›2‹U+0009›假镇‹U+0009›100', '90.00'],
    ['2', '乙镇', '89.00'],
  ]);
});

test('a cell that a spreadsheet would take for a formula is pasted as a text; a number stays one', async () => {
  const names = ['=HYPERLINK("http://evil.example","甲")', '+乙', '-丙', '@丁', '＝戊', '"=1+1"', '"辛', '己-庚'];
  const lines = await run('score', await workbookOf('公式', names), '--scheme', SCHEME);
  const units = lines.filter((line) => /^\d\t/u.test(line)).map((line) => line.split('\t')[1]);
  expect(units).toEqual([...names.slice(0, 7).map((name) => `'${name}`), '己-庚']);
});

test('an error says what was asked for without obeying it', async () => {
  const lines = await run('score', 'x\u001b[2J.xlsx');
  expect(lines.join('\n')).toContain('x‹U+001B›[2J.xlsx');
  expect(lines.filter((line) => ACTS.test(line))).toEqual([]);
});

test('a line of a stranger’s length is cut, and that is said', async () => {
  const lines = await run('score', await workbookOf('长', ['长'.repeat(30_000)]), '--scheme', SCHEME);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(4100);
  expect(lines.join('\n')).toMatch(/…（还有 \d+ 字）/u);
});

test.each([['check'], ['tables'], ['tables', '--json'], ['forms', '--list']])(
  '%s %s shows control signs of a workbook by their numbers',
  async (...words) => {
    const [command, ...options] = words;
    const file = await workbookOf('各命令', ['甲\u001b[2J镇\u202e', '=1+1']);
    const lines = await run(command, file, '--scheme', SCHEME, ...options);
    expect(lines.flatMap((line) => line.split('\n')).filter((line) => ACTS.test(line))).toEqual([]);
  },
);

test('a scheme that is made of a workbook of strange names prints none of their orders', async () => {
  const lines = await run('new', await workbookOf('新建', ['甲\u001b[2J镇', '=cmd|1', '乙镇']));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.flatMap((line) => line.split('\n')).filter((line) => ACTS.test(line))).toEqual([]);
});

test('a standard table of units whose names look like formulas has texts, and no formula that is theirs', async () => {
  const out = join(folder, '汇总.xlsx');
  const lines = await run(
    'forms',
    await workbookOf('出表', ['=1+1', '+甲镇', '-乙镇']),
    '--scheme',
    SCHEME,
    '--form',
    '汇总及排名表',
    '--draft',
    '--out',
    out,
  );
  expect(lines.join('\n')).toContain(out);
  const written = (await readXlsx(new Uint8Array(readFileSync(out)))).sheets.filter(({ name }) => !['名册', '指标'].includes(name));
  const cells = written.flatMap((sheet) => Object.values(sheet.cells).flatMap((row) => Object.values(row)));
  expect(cells.filter(({ value }) => value === '=1+1' || value === '+甲镇' || value === '-乙镇').length).toBeGreaterThanOrEqual(3);
  expect(cells.flatMap(({ formula }) => formula ?? [])).toEqual([]);
});
