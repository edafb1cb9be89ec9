import { kaoji, scratch } from '../support';
import { typedFile, type TypedRows } from '../../support/typed-book';

/* A sheet for each month, with or without a summary of their averages: what the scheme gives is held against all months. */

const write = scratch();

const BRANCHES = ['城东支行', '城西支行', '开发区支行'];
const MARKS: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  '1月': [
    [35, 26, 28],
    [38, 25, 27],
    [30, 28, 25],
  ],
  '2月': [
    [36, 25, 27],
    [37, 27, 28],
    [32, 27, 26],
  ],
  '3月': [
    [37, 27, 29],
    [36, 26, 27],
    [34, 28, 27],
  ],
};
const MONTHS: Readonly<Record<string, TypedRows>> = Object.fromEntries(
  Object.entries(MARKS).map(([month, marks]) => [
    month,
    [
      [`2025年${month}支行经营考核`],
      ['支行', '存款任务（40分）', '贷款投放（30分）', '服务质量（30分）', '得分'],
      ...BRANCHES.map((branch, at) => [branch, ...(marks[at] ?? []), (marks[at] ?? []).reduce((sum, mark) => sum + mark, 0)]),
    ],
  ]),
);
// 城东 (89＋88＋93)÷3 = 90, 城西 (90＋92＋89)÷3 = 90.33, 开发区 (83＋85＋89)÷3 = 85.67
const SUMMARY: TypedRows = [
  ['2025年一季度支行考核汇总'],
  ['支行', '1月', '2月', '3月', '平均分', '名次'],
  ['城东支行', 89, 88, 93, 90, 2],
  ['城西支行', 90, 92, 89, 90.33, 1],
  ['开发区支行', 83, 85, 89, 85.67, 3],
];

async function made(sheets: Readonly<Record<string, TypedRows>>, name: string): Promise<string> {
  const { code, out } = await kaoji('new', write(name, await typedFile(sheets)), '--accept-proposals');
  expect(code).toBe(0);
  return out;
}

test('the average of the summary is compared, not what the first month has', async () => {
  const out = await made({ ...MONTHS, 一季度汇总: SUMMARY }, '支行.xlsx');
  expect(out).toContain('　提议：(存款任务 ＋ 贷款投放 ＋ 服务质量) ÷ 3（这样算，与原表“平均分”3 个单位全部相同');
  expect(out).toContain('1\t城西支行\t90.33');
  expect(out).toContain('与原表核对：总分 3/3 相同，名次 3/3 相同');
});

test('without a summary the average of the months is compared', async () => {
  const out = await made(MONTHS, '各月.xlsx');
  expect(out).toContain('1\t城西支行\t90.33');
  expect(out).toContain('3\t开发区支行\t85.67');
  expect(out).toContain('与原表核对：总分 3/3 相同');
});
