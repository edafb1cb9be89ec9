import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticLine, loadScheme } from '../../src/scheme/load';
import { runCases } from '../../src/scoring/cases';

/** One small scheme per family of scoring mechanics that Chinese assessment regulations use; what each shows stands in its first line. */
const files = readdirSync(__dirname)
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** The families, in the order of the files. */
const families = [
  '权重',
  '按比例',
  '步进',
  '分档与插值',
  '与同类相比',
  '计数',
  '扣分',
  '票决与打分',
  '时间',
  '有条件的总分',
  '不适用',
  '算出来的基数',
  '界限与舍入',
  '一票否决',
  '等次',
  '结果运用',
  '进出',
  '日期',
  '结构',
  '并列',
  '分类排名',
  '开方',
  '班子与个人',
  '常用说法',
  '中位数',
  '五成双',
  '不适用作',
  '取值',
  '共用台账',
  '每单位至少',
  '等谁',
  '等谁（二）',
  '等谁（三）',
  '不分序列',
  '前沿距离',
  '点位和责任部门',
];

test('every family has its example', () => {
  const headings = files.map((file) => /^# ([^：，]+)/u.exec(readFileSync(join(__dirname, file), 'utf8'))?.[1] ?? '');
  expect(headings.map((heading, index) => heading.startsWith(families[index] ?? '—'))).toEqual(families.map(() => true));
  expect(files).toHaveLength(families.length);
});

describe.each(files)('%s', (file) => {
  const { scheme, diagnostics } = loadScheme(readFileSync(join(__dirname, file), 'utf8'), file);

  test('is right in form, names and types', () => {
    expect(diagnostics.map(diagnosticLine)).toEqual([]);
  });

  test('computes its worked cases', () => {
    const results = scheme === null ? [] : runCases(scheme);
    expect(results.length).toBeGreaterThan(0);
    expect(
      results
        .filter((result) => !result.passed)
        .map((result) => `${result.case} ${result.unit} ${result.what}: 应为 ${result.expected}，实为 ${result.got}`),
    ).toEqual([]);
  });
});
