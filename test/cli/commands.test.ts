import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { assess } from '../../src/assessment/assess';
import { readSettings } from '../../src/assessment/choices/settings';
import { staleReasons } from '../../src/assessment/choices/written-result';
import { main } from '../../src/cli/main';
import { kaojiLines, type RanLines } from './support';
import { fileWorkbook } from '../../src/workbook/file';
import { pack, partText, setPartText, unpack } from '../../src/xlsx/package';
import { shipped } from '../support/transport';

const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
const SCHEME = 'src/regulations/guangyuan-transport-2017.yaml';

const run = (...words: string[]): Promise<RanLines> => kaojiLines(words);

const folder = mkdtempSync(join(tmpdir(), 'kaoji-'));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('cases ends with the number of cases and of expectations, and exit code 0 when all hold', async () => {
  const { code, out } = await run('cases', SCHEME);
  expect(code).toBe(0);
  expect(out[out.length - 1]).toMatch(/^\d+ 例 \d+ 项，全部相符$/u);
});

test('a wrong expectation is told with its line, what was expected and what came out; exit code 1', async () => {
  const wrong = readFileSync(SCHEME, 'utf8').replace('考核得分: 221.1', '考核得分: 222.2');
  const { code, out } = await run('cases', written('wrong.yaml', wrong));
  expect(code).toBe(1);
  expect(out[0]).toMatch(/wrong\.yaml:\d+ .*考核得分：应为 222\.2，实为 221\.1/u);
  expect(out[out.length - 1]).toMatch(/^\d+ 例 \d+ 项，1 项不符$/u);
});

test('a scheme with a mistyped name is refused with file, line, column and the nearest name', async () => {
  const broken = readFileSync(SCHEME, 'utf8').replace('"合计(指标, 得分)"', '"合计(指标, 得份)"');
  const { code, errors } = await run('cases', written('broken.yaml', broken));
  expect(code).toBe(2);
  expect(errors.join('\n')).toMatch(/broken\.yaml:\d+:\d+ F-NAME-UNKNOWN .*是不是“得分”/u);
});

test('what is doubtful in a scheme is told with its place before its cases run', async () => {
  const doubtful =
    '办法: 试\n台账: {名册: {列: {单位: 单位, 甲: 数, 乙: 数}}}\n得分项:\n  总分: {公式: 甲 × 80% ＋ 乙 × 10%, ' +
    '依据: 一}\n算例:\n  - {名: 一, 甲: 10, 乙: 20, 应得: {总分: 10}}\n';
  const { code, out } = await run('cases', written('doubtful.yaml', doubtful));
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^提醒 doubtful\.yaml:4:12 F-WEIGHTS 权重合计是 90%（80%＋10%）/u);
  expect(out[1]).toBe('1 例 1 项，全部相符');
});

test('check --json lists the findings with place, code and clause', async () => {
  const { code, out } = await run('check', SAMPLE, '--json');
  const parsed = z
    .object({
      findings: z.array(z.object({ code: z.string(), severity: z.string(), place: z.string().nullable(), clause: z.string().nullable() })),
    })
    .parse(JSON.parse(out.join('\n')));
  expect(code).toBe(1);
  expect(parsed.findings).toContainEqual(expect.objectContaining({ code: 'L-NUMBER-WITH-UNIT', severity: 'error', place: '指标!J121' }));
  expect(parsed.findings).toContainEqual(expect.objectContaining({ code: 'C-CAP-REACHED', severity: 'notice', clause: '第十一条（一）3' }));
});

test('score --json gives every unit with items, total, rank and grade; a scheme may be any file', async () => {
  const { code, out } = await run('score', SAMPLE, '--scheme', SCHEME, '--json');
  const unit = z.object({
    unit: z.string(),
    items: z.record(z.string(), z.union([z.number(), z.string()])),
    total: z.union([z.number(), z.string()]),
    rank: z.number().nullable(),
    grade: z.string().nullable(),
  });
  const { units } = z.object({ units: z.array(unit) }).parse(JSON.parse(out.join('\n')));
  expect(code).toBe(0);
  expect(units).toHaveLength(23);
  expect(units.find((card) => card.unit === '剑阁县交通运输局')).toMatchObject({ total: '待补', rank: null, grade: '待补' });
  expect(units.find((card) => card.unit === '利州区交通运输局')?.items).toMatchObject({ 特殊情况加分: 20 });
});

test('what a copy lacks of a file that could not be changed in place is told', async () => {
  const parts = unpack(readFileSync(SAMPLE));
  setPartText(parts, 'xl/charts/chart1.xml', '<c:chartSpace xmlns:c="urn:chart"/>');
  // A file without styles.
  parts.delete('xl/styles.xml');
  setPartText(
    parts,
    'xl/_rels/workbook.xml.rels',
    (partText(parts, 'xl/_rels/workbook.xml.rels') ?? '').replace(/<Relationship [^>]*styles\.xml"[^>]*\/>/, ''),
  );
  const plain = join(folder, '没有样式.xlsx');
  writeFileSync(plain, pack(parts));
  const { code, out } = await run('score', plain, '--out', join(folder, '没有样式-结果.xlsx'));
  expect([code, out.find((line) => line.includes('图表'))]).toEqual([0, '副本里没有原工作簿的：图表。原工作簿没有改动。']);
  const { out: json } = await run('score', plain, '--json', '--out', join(folder, '没有样式-结果.xlsx'));
  expect(JSON.parse(json.join('\n'))).toMatchObject({ losses: ['charts'] });
});

test('a failure that nobody foresaw is told in a sentence', async () => {
  const errors: string[] = [];
  const broken = (): never => {
    throw new RangeError('Invalid array length');
  };
  expect(await main(['cases', SCHEME], broken, (line) => errors.push(line))).toBe(2);
  expect(errors).toEqual(['没有做完：程序出错（Invalid array length）。请把命令和文件告诉开发者。']);
});

test('a scheme without scoring formulas says so', async () => {
  const { code, errors } = await run('score', 'assets/samples/大石桥-2017.xlsx');
  expect(code).toBe(2);
  expect(errors[0]).toContain('还没有计分公式');
});

test('score --out writes a copy with the result; the workbook itself stays as it is', async () => {
  const copy = join(folder, 'copy.xlsx');
  const before = readFileSync(SAMPLE);
  expect((await run('score', SAMPLE, '--out', copy)).code).toBe(0);
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  const names = (await (await fileWorkbook(readFileSync(copy), 'copy.xlsx')).read()).sheets.map((sheet) => sheet.name);
  expect(names).toContain('考评结果-2017');
});

test('score --as formulas writes a copy whose result is calculated from the ledgers, and says what it shows', async () => {
  const copy = join(folder, 'formulas.xlsx');
  expect((await run('score', SAMPLE, '--out', copy, '--as', 'formulas')).code).toBe(0);
  const { sheets } = await (await fileWorkbook(readFileSync(copy), 'formulas.xlsx')).read();
  const result = sheets.find(({ name }) => name === '考评结果-2017');
  const row = result?.values.findIndex((cells) => cells[1] === '市公路局') ?? -1;
  const total = result?.values[3]?.indexOf('考核得分') ?? -1;
  expect(result?.values[row]?.[total]).toBe(228.28); // 210.58 + 9.5 + 6 + 2.2, as the sample's own test works it out
  expect(result?.formulas[row]?.[total]).toContain('名册_考核得分');
});

test('score --as asks for one of the two ways', async () => {
  const { code, errors } = await run('score', SAMPLE, '--out', join(folder, 'other.xlsx'), '--as', 'macros');
  expect(code).toBe(2);
  expect(errors[0]).toContain('--as values 或 --as formulas');
});

test.each([[[]], [['--scheme', SCHEME]]])(
  'the copy remembers its scheme and what its result rests on, so that the pane can tell when it is out of date (%j)',
  async (more) => {
    const copy = join(folder, 'remembered.xlsx');
    await run('score', SAMPLE, '--out', copy, ...more);
    const snapshot = await (await fileWorkbook(readFileSync(copy), 'remembered.xlsx')).read();
    const stored = readSettings(snapshot);
    const now = assess(snapshot, shipped('广元交通'));
    expect(stored.scheme).toBe('广元交通');
    expect(stored.schemeText?.fileName ?? null).toBe(more.length === 0 ? null : 'guangyuan-transport-2017.yaml');
    expect(stored.result === null ? 'no result' : staleReasons(stored.result, now)).toEqual([]);
  },
);

test.each([
  [['score', 'nowhere.xlsx'], '读不到文件 nowhere.xlsx（没有这个文件或文件夹）'],
  [['score', '.'], '这是文件夹'],
  [['score', SAMPLE, '--out', SAMPLE], '不能是原工作簿'],
  [['score', SCHEME], '.xlsx'],
  [['scores'], '不认识的命令'],
  [['score', SAMPLE, '--fast'], '不认识或不完整的选项'],
  [['score'], '请写明文件'],
])('%j fails with a sentence, not a stack', async (words, sentence) => {
  const { code, errors } = await run(...words);
  expect(code).toBe(2);
  expect(errors[0]).toContain(sentence);
  expect(errors.join('\n')).not.toMatch(/\bat .*\(/u);
});

test.each([['check'], ['score']])('%s takes one workbook: another is refused, not passed over', async (command) => {
  const { code, errors } = await run(command, SAMPLE, 'b.xlsx');
  expect(code).toBe(2);
  expect(errors.join('\n')).toContain('b.xlsx');
});

test('--as without --out would write nothing, and is refused', async () => {
  const { code, errors } = await run('score', SAMPLE, '--as', 'formulas');
  expect(code).toBe(2);
  expect(errors.join('\n')).toContain('--out');
});

test('a scheme file that an editor saved in GBK is read, and kept in the copy as text', async () => {
  // 办法: 试 / 台账: {名册: {列: {单位: 单位}}} / 得分项: {总分: {公式: 1, 依据: 一}}
  const gbk = Buffer.from(
    'b0ecb7a83a20cad40acca8d5cb3a207bc3fbb2e13a207bc1d03a207bb5a5cebb3a20b5a5cebb7d7d7d0ab5c3b7d6cfee3a207bd7dcb7d63a207bb9abcabd3a20312c20d2c0bedd3a20d2bb7d7d0a',
    'hex',
  );
  const file = join(folder, 'gbk.yaml');
  writeFileSync(file, gbk);
  const copy = join(folder, 'gbk.xlsx');
  const { code, errors } = await run('score', SAMPLE, '--scheme', file, '--out', copy);
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  const kept = readSettings(await (await fileWorkbook(readFileSync(copy), 'gbk.xlsx')).read()).schemeText;
  expect(kept?.text).toContain('办法: 试');
});
