import { inWords } from '../../../src/messages/catalogue';
import { loadScheme, type Library } from '../../../src/scheme/load';
import type { Scheme } from '../../../src/scheme/model';
import { compileForm } from '../../../src/sheets/forms/compile/compile';
import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import type { Form } from '../../../src/sheets/forms/form';
import { loadSchemeSheet } from '../../../src/sheets/scheme/scheme-sheet';
import { areaToA1, placeToA1 } from '../../../src/workbook/cells/a1';
import { sheetOf, yamlValue } from '../../scheme/support/sheets';
import { DATA, mergesIn, planOf, rowsOf, SCHEME, schemeOf } from './support/filled';

/* 标准表: what a scheme says of its forms: another name, other columns, none at all, or a form of the office's own. */

const declaring = (forms: string): Scheme => schemeOf(`${SCHEME}标准表:\n${forms}`);
const formsOf = (forms: string): readonly Form[] => defaultForms(declaring(forms), '2017');
const names = (forms: readonly Form[]): string[] => forms.map(({ name }) => name);
const DEFAULTS = names(defaultForms(schemeOf(), '2017'));

function named(name: string, forms: readonly Form[]): Form {
  const form = forms.find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form ${name}`);
  return form;
}

/** What is wrong with the forms, where in the file, and the words. */
function wrong(forms: string): string[] {
  const scheme = declaring(forms);
  const first = SCHEME.split('\n').length;
  return defaultForms(scheme, '2017').flatMap((form) =>
    compileForm(form, scheme).problems.map(
      ({ code, source, message }) =>
        `${form.name} ${String((source?.line ?? 0) - first)}:${String(source?.column ?? 0)} ${code} ${inWords(message)}`,
    ),
  );
}

test('a default has the name, the annex and the columns that the office’s annex has, in its place', () => {
  const forms = formsOf('  成绩汇总表: {照: 得分汇总及排名表, 附件: 附件2, 列: [单位, 总分, 名次]}\n');
  expect(names(forms)).toEqual(DEFAULTS.map((name) => (name === '得分汇总及排名表' ? '成绩汇总表' : name)));
  const scheme = declaring('  成绩汇总表: {照: 得分汇总及排名表, 附件: 附件2, 列: [单位, 总分, 名次]}\n');
  const plan = planOf(named('成绩汇总表', forms), { scheme });
  expect(rowsOf(plan)).toEqual([
    ['附件2'],
    ['成绩汇总表'],
    ['（2017年度）'],
    ['依据：小办法小发〔2017〕1号'],
    ['单位', '总分', '名次'],
    ['局（2个单位）'],
    ['甲局', 92, 1],
    ['乙局', 85, 2],
    ['镇（1个单位）'],
    ['丙镇', 73, 1],
    ['制表：　　　　　　　　　　审核：　　　　　　　　　　日期：2017年12月29日'],
  ]);
  // Titles and groups still run over all columns, and the table is as wide as before.
  expect(mergesIn(plan)).toEqual(['A1:C1', 'A2:C2', 'A3:C3', 'A4:C4', 'A6:C6', 'A9:C9', 'A11:C11']);
  const width = (form: Form): number => Math.round(form.widths.reduce((sum, one) => sum + one, 0));
  expect(width(named('成绩汇总表', forms))).toBe(width(named('得分汇总及排名表', defaultForms(schemeOf(), '2017'))));
});

test('a column is added with what its cells say, and has its width in millimetres', () => {
  const text = '  得分汇总及排名表: {照: 得分汇总及排名表, 列: [名次, 单位, {名: 成立, 内容: ｛成立｝, 宽: 40, 对齐: 中}, 总分]}\n';
  const form = named('得分汇总及排名表', formsOf(text));
  expect(rowsOf(planOf(form, { scheme: declaring(text) })).slice(3, 6)).toEqual([
    ['名次', '单位', '成立', '总分'],
    ['局（2个单位）'],
    [1, '甲局', '2001年2月3日', 92],
  ]);
  // 40 mm = 40 × 72 ÷ 25.4 points
  expect(form.widths[2]).toBeCloseTo(113.39, 2);
});

test('a form that the office does not use is not offered, whether it says null or 不出', () => {
  const left = names(formsOf('  约谈名单: 不出\n  反馈单签收表: null\n  考评复核申请表:\n').slice());
  expect(DEFAULTS).toEqual(expect.arrayContaining(['反馈单签收表', '考评复核申请表']));
  expect(left.filter((name) => name !== '约谈名单')).toEqual(
    DEFAULTS.filter((name) => name !== '反馈单签收表' && name !== '考评复核申请表'),
  );
});

const OWN = `  成绩通知单:
    每张: 单位
    须: 齐全
    纸张: A4横向
    说明: 发给单位
    列: [{宽: 20, 对齐: 中}, {}, {宽: 30, 对齐: 右}]
    行:
      - {样: 说明, 格: [｛单位｝：你单位得｛总分｝分。, ⇥]}
      - {样: 表头, 格: [序号, 事项, 得分]}
      - {样: 正文, 格: [｛每 任务｝｛连号｝, ｛事项｝, ｛得分｝]}
      - {样: 小计, 格: [合计, →, ｛任务得分｝], 高: 40}
`;

test('a form of the office’s own is written out row by row', () => {
  const forms = formsOf(OWN);
  const form = named('成绩通知单', forms);
  expect([form.about, form.page.orientation, names(forms).at(-1)]).toEqual(['发给单位', 'landscape', '成绩通知单']);
  const plan = planOf(form, { scheme: declaring(OWN), units: ['甲局'] });
  expect(rowsOf(plan)).toEqual([
    ['成绩通知单'],
    ['（2017年度）'],
    ['甲局：你单位得92.0分。'],
    ['序号', '事项', '得分'],
    [1, '一', 50],
    [2, '二', 25],
    [3, '三', 15],
    ['合计', null, 90],
  ]);
  expect(mergesIn(plan)).toEqual(['A1:C1', 'A2:C2', 'A3:C3', 'A8:B8']);
  expect(form.heights.at(-1)).toBe(40);
});

test('one written out under the name of a default takes its place', () => {
  const forms = formsOf('  反馈单签收表: {行: [{样: 正文, 格: [｛每 名册｝｛单位｝]}]}\n');
  expect(names(forms)).toEqual(DEFAULTS);
  expect(named('反馈单签收表', forms).widths).toHaveLength(1);
});

test('what is wrong with a declared form is told at its line, with what to do, and the other forms are there', () => {
  expect(wrong('  约谈明单: 不出\n  汇总: {照: 得分汇总及排名}\n')).toEqual([
    expect.stringMatching(/^约谈明单 1:3 FO-LIKE 标准表里写的“约谈明单”不是这部办法的默认表.*默认表有：考评情况反馈单、/u),
    expect.stringMatching(/^汇总 2:3 FO-LIKE 标准表里写的“得分汇总及排名”不是这部办法的默认表.*得分汇总及排名表/u),
  ]);
  expect(wrong('  汇总: {照: 得分汇总及排名表, 列: [名次, 单伟, 总分]}\n')).toEqual([
    expect.stringMatching(/^汇总 1:\d+ FO-LIKE-COLUMN “得分汇总及排名表”没有“单伟”这一列.*单位/u),
  ]);
  expect(wrong('  汇总: {照: 得分汇总及排名表, 列: [名次, 名次]}\n')).toEqual([expect.stringMatching(/FO-LIKE-TWICE/u)]);
  expect(wrong('  通知: {行: [{样: 正文, 格: [好, ｛总芬｝]}, {样: 正文, 格: [｛票｝]}]}\n').map((line) => line.slice(0, 40))).toEqual([
    expect.stringMatching(/^通知 1:27 FO-FORMULA /u),
    expect.stringMatching(/^通知 1:\d+ FO-/u),
  ]);
});

test('on the sheet 考评办法 a mistake is told at its cell', () => {
  const value = yamlValue(`${SCHEME}标准表:\n  通知: {行: [{样: 正文, 格: [好, ｛总芬｝]}]}\n  汇总: {照: 得分汇总及排名}\n`);
  const sheet = sheetOf(value);
  const { scheme } = loadSchemeSheet(sheet);
  if (scheme === null) throw new Error('the scheme is right but for its forms');
  const problems = defaultForms(scheme, '2017').flatMap((form) => compileForm(form, scheme).problems);
  expect(problems.map(({ code }) => code)).toEqual(['FO-FORMULA', 'FO-LIKE']);
  for (const { place, source } of problems) {
    expect(source).toBeUndefined();
    expect(placeToA1(place)).toMatch(/^考评办法!/u);
  }
  const [first] = problems;
  const { row, column } = first?.place.area ?? { row: 0, column: 0 };
  expect([areaToA1(first?.place.area ?? { row: 0, column: 0, rows: 1, columns: 1 }), sheet.values[row]?.[column]]).toEqual([
    expect.any(String),
    '好、｛总芬｝',
  ]);
});

test('what a scheme takes over it declares again, leaves out or keeps, by name', () => {
  const base = `${SCHEME}标准表:\n  汇总: {照: 得分汇总及排名表}\n  签收: {照: 反馈单签收表}\n  申请: {照: 考评复核申请表}\n`;
  const library: Library = (id) => (id === '小' ? { text: base, file: '小.yaml' } : null);
  const derived = '办法: 县\n继承: 小\n标准表:\n  汇总: {照: 得分汇总及排名表, 附件: 附件9}\n  签收: {照: 考评结果通报}\n  申请:\n';
  const { scheme, diagnostics } = loadScheme(derived, '县.yaml', library);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(scheme?.forms).toEqual([
    expect.objectContaining({ name: '汇总', annex: '附件9', at: expect.objectContaining({ file: '县.yaml', line: 4 }) as unknown }),
    expect.objectContaining({ name: '签收', like: '考评结果通报' }),
    expect.objectContaining({ name: '申请', kind: 'withheld' }),
  ]);
  expect(scheme?.lineage?.overridden).toEqual(expect.arrayContaining(['标准表 › 汇总', '标准表 › 申请']));
});

test('how forms look changes no hash by which results are known', () => {
  expect(declaring(OWN).hash).toBe(schemeOf().hash);
  expect(rowsOf(planOf(named('单位得分明细表', formsOf(OWN)), { scheme: declaring(OWN), data: DATA }))).toEqual(
    rowsOf(planOf(named('单位得分明细表', defaultForms(schemeOf(), '2017')), { data: DATA })),
  );
});
