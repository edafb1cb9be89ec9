import { assess } from '../../../src/assessment/assess';
import { planFormulas } from '../../../src/sheets/formulas/plan-formulas';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

const PLAIN = '总分: {公式: "合计(事项, 月数)", 依据: 一}';
const HOLIDAYS = '表:\n  节假日: {行: [[日期, 安排], [2017-05-01, 放假]]}\n';

/** Plans the result of a scheme without a date in its ledgers, in a workbook that counts days from 1904. */
function plan({
  before = '',
  items = PLAIN,
  after = '',
}: {
  readonly before?: string;
  readonly items?: string;
  readonly after?: string;
}): () => unknown {
  const text =
    `办法: 试\n${before}台账:\n  名册: {列: {单位: 单位}}\n  事项: {依据: 一, 列: {单位: 单位, 年度: ` +
    `整数, 月数: 整数}}\n得分项:\n  ${items}\n${after}`;
  const { scheme, diagnostics } = loadScheme(text, '试.yaml');
  if (scheme === null) throw new Error(diagnostics.map(({ message }) => message).join());
  const { sheets, ...rest } = workbook({
    名册: [['单位'], ['甲局']],
    事项: [
      ['单位', '年度', '月数'],
      ['甲局', 2017, 3],
    ],
  });
  const snapshot = { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, from1904: true as const })) };
  return () => planFormulas(assess(snapshot, scheme), snapshot);
}

test('a scheme without days is written in formulas into a workbook that counts them from 1904', () => {
  expect(plan({})).not.toThrow();
});

test.each<[string, Parameters<typeof plan>[0]]>([
  ['a statement', { items: `期限: {公式: "日期(2017, 4, 29)", 类型: 日期, 依据: 一}\n  ${PLAIN}` }],
  [
    'working days from a table',
    { before: HOLIDAYS, items: '总分: {公式: "次数(事项, 工作日后(日期(年度, 月数, 29), 1, 节假日) ≤ 日期(2017, 5, 2))", 依据: 一}' },
  ],
  ['a consequence', { after: '结果运用:\n  - {做: 约谈, 当: "次数(事项, 日期(年度, 月数, 29) ≤ 日期(2017, 5, 2)) ≥ 1", 依据: 一}\n' }],
  [
    'a grade',
    {
      after:
        '等次:\n  - {等次: 先进, 当: "次数(事项, 日期(年度, 月数, 29) ≤ 日期(2017, 5, 2)) ≥ 1", 依据: 一}\n  - ' +
        '{等次: 合格, 当: 其他, 依据: 一}\n',
    },
  ],
  ['a check', { after: '检查:\n  - {台账: 事项, 须: "日期(年度, 月数, 29) ≤ 日期(2017, 5, 2)", 依据: 一}\n' }],
])('days only in the formula of %s refuse it too', (_, given) => {
  expect(plan(given)).toThrow(/1904/u);
});
