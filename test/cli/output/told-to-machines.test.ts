import { z } from 'zod';
import { kaoji, scratch } from '../support';

const SAMPLE = 'assets/samples/广元交通-2017.xlsx';
const written = scratch();
const message = z.object({ code: z.string(), message: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) });

test.each([
  [['--help']],
  [['score', '--help']],
  [['check', SAMPLE, '-h']],
  [['cases', '--nonsense', '--help']],
  [['tables', '--help']],
  [['new', SAMPLE, '--help']],
  [['forms', '-h']],
  [['help']],
])('%j prints how the commands are used', async (words) => {
  const { code, out, errors } = await kaoji(...words);
  expect([code, out.split('\n')[0], errors]).toEqual([0, '用法：', '']);
});

test('a file that is called --help is a file behind --', async () => {
  expect((await kaoji('check', '--', '--help')).errors).toContain('--help');
});

test('what a unit lacks has its code, its data and its cell', async () => {
  const { out } = await kaoji('score', SAMPLE, '--json');
  const units = z
    .object({ units: z.array(z.object({ unit: z.string(), missing: z.array(message.extend({ place: z.string().nullable() })) })) })
    .parse(JSON.parse(out)).units;
  const county = units.find(({ unit }) => unit === '剑阁县交通运输局');
  expect(county?.missing.length).toBeGreaterThan(0);
  for (const { code, place } of county?.missing ?? []) {
    expect(code).toMatch(/^C-MISSING-/u);
    expect(place).toMatch(/^.+![A-Z]+\d+$/u);
  }
});

test('why a command was not carried out has its code and data', async () => {
  const { code, out } = await kaoji('score', '没有.xlsx', '--json');
  const { error } = z.object({ error: message }).parse(JSON.parse(out));
  expect([code, error.code, error.data.file]).toEqual([2, 'CLI-READ', '没有.xlsx']);
});

test('cases that fail are told with what was expected and what came out', async () => {
  const file = written(
    '试.yaml',
    '办法: 试\n台账: {名册: {列: {单位: 单位, 甲: 数}}}\n得分项: {总分: {公式: 甲, 依据: 一}}\n' +
      '算例:\n  - {名: 一, 甲: 10, 应得: {总分: 11}}\n  - {名: 二, 甲: 10, 应得: {总分: 10}}\n',
  );
  const { code, out } = await kaoji('cases', file, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    cases: 2,
    expectations: 2,
    failures: [{ file, line: 5, case: '一', unit: '本单位', what: '总分', expected: '11', got: '10', missing: [] }],
  });
});
