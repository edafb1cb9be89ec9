import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main';

const folder = mkdtempSync(join(tmpdir(), 'kaoji-cases-'));

/** What `kaoji cases` prints of a scheme with these cases. */
async function told(cases: string): Promise<string[]> {
  const file = join(folder, '试.yaml');
  writeFileSync(
    file,
    `办法: 试
台账:
  名册: {列: {单位: 单位, 人数: 数}}
  记录: {依据: 一, 每单位至少: 2, 列: {事项: 文字, 完成: 数, 应完成: 数}, 行: {完成率: {公式: 完成 ÷ 应完成, 类型: 率}}}
得分项:
  平均完成率: {公式: "平均(记录, 完成率)", 类型: 率, 依据: 一}
  人均: {公式: 平均完成率 × 100 ÷ 人数, 依据: 一}
算例:
${cases}`,
  );
  const out: string[] = [];
  await main(
    ['cases', file],
    (line) => out.push(line),
    (line) => out.push(line),
  );
  return out.map((line) => line.replace(`${folder}/`, ''));
}

test('a rate may be expected as it is written in the regulation: 50%', async () => {
  expect(
    await told(
      '  - {名: 一, 人数: 5, 记录: [{完成: 1, 应完成: 4}, {完成: 3, 应完成: 4}], 应得: {平均完成率: 50%, ' +
        '"记录[2].完成率": 75%, 人均: 10}}\n',
    ),
  ).toEqual(['1 例 3 项，全部相符']);
  expect(await told('  - {名: 一, 人数: 5, 记录: [{完成: 1, 应完成: 4}, {完成: 3, 应完成: 4}], 应得: {平均完成率: 60%}}\n')).toEqual([
    '试.yaml:9 一　本单位　平均完成率：应为 60%，实为 50%',
    '1 例 1 项，1 项不符',
  ]);
});

test('what cannot be computed is told with the row that divides by nothing', async () => {
  expect(await told('  - {名: 一, 人数: 5, 记录: [{完成: 1, 应完成: 4}, {完成: 3, 应完成: 0}], 应得: {人均: 10}}\n')).toEqual([
    '试.yaml:9 一　本单位　人均：应为 10，实为 无法计算（本单位 记录第2行 完成率：除数“应完成”是 0）',
    '1 例 1 项，1 项不符',
  ]);
});

test('what is pending is told with what is missing, in whose row', async () => {
  const cases =
    '  - 名: 一\n    单位:\n      甲: {记录: [{完成: 1, 应完成: 4}, {完成: 1, 应完成: 4}], 应得: {人均: 10}}\n  ' +
    '    乙: {人数: 5, 记录: [{完成: 1, 应完成: 4}, {应完成: 2}], 应得: {人均: 10, "记录[2].完成率": 1}}\n      ' +
    '丙: {人数: 5, 记录: [{完成: 1, 应完成: 4}], 应得: {人均: 10}}\n';
  expect(await told(cases)).toEqual([
    '试.yaml:11 一　甲　人均：应为 10，实为 待补（甲 人数）',
    '试.yaml:12 一　乙　人均：应为 10，实为 待补（乙 记录第2行 完成）',
    '试.yaml:12 一　乙　记录[2].完成率：应为 1，实为 待补（乙 记录第2行 完成）',
    '试.yaml:13 一　丙　人均：应为 10，实为 待补（台账“记录”的行不够）',
    '1 例 4 项，4 项不符',
  ]);
});

test('a case that expects nothing is told, it is no test of the scheme', async () => {
  expect(await told('  - {名: 忘了写, 人数: 5}\n')).toEqual([
    '提醒 试.yaml:9 算例“忘了写”没有写应得，什么也没有检验。',
    '1 例 0 项，全部相符',
  ]);
});

test('what is expected of a row that the case does not have is told so', async () => {
  const cases = '  - {名: 一, 人数: 5, 记录: [{完成: 1, 应完成: 4}, {完成: 3, 应完成: 4}], 应得: {"记录[3].完成率": 75%}}\n';
  expect(await told(cases)).toEqual(['试.yaml:9 一　本单位　记录[3].完成率：应为 75%，实为 没有“记录[3].完成率”', '1 例 1 项，1 项不符']);
});
