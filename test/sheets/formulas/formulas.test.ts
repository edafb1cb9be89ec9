import { assess } from '../../../src/assessment/assess';
import { planFormulas, type FormulaPlan } from '../../../src/sheets/formulas/plan-formulas';
import { loadScheme, type Scheme } from '../../../src/scheme/load';
import { isFormula, type CellContent, type CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/** A regulation about 事项 with 分值, 类别 and 状态, and what it says of a unit. */
function schemeOf(items: string, more = ''): Scheme {
  const { scheme, diagnostics } = loadScheme(
    `办法: 试\n标识: 试\n施行: 2026-01-01\n年度: 2026\n满分: 100\n序列: [甲类]\n${more}\n台账:\n  名册: {列: ` +
      `{单位: 单位, 序列: 文字}}\n  事项:\n    列: {名称: 文字, 类别: [好, 差], 分值: 数, 目标: 数}\n得分项:\n${items}\n排名: {按: 总分}\n`,
    'x.yaml',
  );
  if (scheme === null) throw new Error(JSON.stringify(diagnostics));
  return scheme;
}

const ROWS: readonly (readonly CellValue[])[] = [
  ['甲', '修路', '好', 3, 2],
  ['甲', '修路', '差', 5, 0],
  ['乙', '=1', '好', 4, 1],
];

function textsOf(contents: readonly (readonly CellContent[])[]): string {
  return contents
    .flat()
    .map((content) => (isFormula(content) ? content.formula : content))
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/** The ordinary formulas of a workbook of two units with these rows. */
function planned(scheme: Scheme, rows = ROWS): FormulaPlan {
  const snapshot = workbook({
    名册: [
      ['单位', '序列'],
      ['甲', '甲类'],
      ['乙', '甲类'],
    ],
    事项: [['单位', '名称', '类别', '分值', '目标'], ...rows],
  });
  return planFormulas(assess(snapshot, scheme), snapshot);
}

/** The formula of an item for the first unit, by its head on the sheet of the 名册. */
function formula(scheme: Scheme, item: string, rows = ROWS): string {
  const plan = planned(scheme, rows);
  const { place } = plan.columns.find(({ name }) => name === item) ?? {};
  const values = plan.edits.find((edit) => edit.kind === 'values' && edit.sheet === place?.sheet);
  if (place === undefined || values?.kind !== 'values') throw new Error(`no column ${item}`);
  const cell = values.values[place.area.row]?.[place.area.column];
  if (cell === undefined || !isFormula(cell)) throw new Error(`no formula for ${item}`);
  return cell.formula;
}

/** All formulas and texts of a sheet of workings. */
function sheetText(scheme: Scheme, sheet: string, rows = ROWS): string {
  const snapshot = workbook({
    名册: [
      ['单位', '序列'],
      ['甲', '甲类'],
      ['乙', '甲类'],
    ],
    事项: [['单位', '名称', '类别', '分值', '目标'], ...rows],
  });
  const values = planFormulas(assess(snapshot, scheme), snapshot).edits.find((edit) => edit.kind === 'values' && edit.sheet === sheet);
  return values?.kind === 'values' ? textsOf(values.values) : '';
}

test('a sum over the rows of a unit is SUMIFS, and a row that is 待补 makes it 待补 instead of being skipped', () => {
  expect(formula(schemeOf('  总分: 合计(事项, 分值)'), '总分')).toMatch(
    /^=IF\(COUNTIFS\(事项_单位号,\$[A-Z]+5,事项_分值_状态_,1\)>0,"待补",ROUND\(ROUND\(SUMIFS\(事项_分值,事项_单位号,\$[A-Z]+5\),10\),2\)\)$/u,
  );
});

test('the largest of no rows is 不适用: MAXIFS alone would say 0', () => {
  const max = formula(schemeOf('  最高: {公式: "最大(事项, 分值)", 类型: 数}\n  总分: 合计(事项, 分值)'), '最高');
  expect(max).toMatch(/IF\(COUNTIFS\(事项_单位号,\$[A-Z]+5,事项_分值_状态_,0\)=0,"不适用",MAXIFS\(/u);
});

test('a division by zero is 无法计算 and never an error of the spreadsheet', () => {
  const text = sheetText(schemeOf('  总分: "合计(事项, 分值 ÷ 目标)"'), '计算-事项');
  expect(text).toMatch(/IF\(\$[A-Z]+5=0,"无法计算",\$[A-Z]+5\/\$[A-Z]+5\)/u);
});

test('no text of a user is a criterion: rows are found by the numbers of their units and keys', () => {
  const scheme = schemeOf('  总分: "合计(事项, 分值, 每 名称 取最高)"');
  const text = `${sheetText(scheme, '计算-名册')}\n${sheetText(scheme, '计算-事项')}`;
  for (const [, criteria = ''] of text.matchAll(/(?:COUNTIFS|SUMIFS|MAXIFS)\(([^()]*)\)/gu)) expect(criteria).not.toMatch(/修路|=1/u);
  expect(text).toContain('EXACT(INDEX(事项_名称,');
});

test('a text that begins with = stays a text', () => {
  expect(sheetText(schemeOf('  总分: 合计(事项, 分值)'), '计算-口径与表')).not.toMatch(/^==/mu);
  const odd = workbook({
    名册: [
      ['单位', '序列'],
      ['=甲', '甲类'],
    ],
    事项: [
      ['单位', '名称', '类别', '分值', '目标'],
      ['=甲', 'x', '好', 1, 1],
    ],
  });
  const scheme = schemeOf('  总分: 合计(事项, 分值)');
  const constants = planFormulas(assess(odd, scheme), odd).edits.find((edit) => edit.kind === 'values' && edit.sheet === '计算-口径与表');
  const cells = constants?.kind === 'values' ? constants.values.flat() : [];
  expect(cells.filter(isFormula).map(({ formula: one }) => one)).not.toContain('=甲');
});

test('a branch that is not taken may lack its data: IF inside IF, not AND', () => {
  expect(sheetText(schemeOf('  总分: "合计(事项, 如果 类别 = 好 则 分值 否则 0)"'), '计算-事项')).toMatch(
    /IF\(\$[A-Z]5="好",\$[A-Z]5,0\)/u,
  );
});

test('每满 does not lose a step to the last digit: TRUNC(ROUND(x÷step, 9))', () => {
  expect(sheetText(schemeOf('  总分: "合计(事项, 每满(分值 － 目标, 0.1))"'), '计算-事项')).toMatch(
    /TRUNC\(ROUND\(\(\$[A-Z]5-\$[A-Z]5\)\/0\.1,9\)\)/u,
  );
});

test('a text in a number column is read as what it says as long as it says it, and anything else is 待补', () => {
  const text = sheetText(schemeOf('  总分: 合计(事项, 分值)'), '计算-事项', [['甲', '修路', '好', '1,200', 2]]);
  expect(text).toContain('IF(EXACT(事项!D2,"1,200"&""),1200,');
  expect(text).toContain('"待补"');
});

test('a statement that ordinary formulas cannot say keeps its value, and the sheet and the caller are told why', () => {
  const scheme = schemeOf('  比较: {公式: "次数(名册, 总分 × 本.总分 > 1)", 类型: 整数}\n  总分: 合计(事项, 分值)');
  const plan = planned(scheme);
  expect(plan.untranslated.map(({ what }) => what)).toEqual(['比较']);
  const result = plan.edits.find((edit) => edit.kind === 'values' && edit.sheet === plan.sheet);
  expect(result?.kind === 'values' ? textsOf(result.values) : '').toContain('比较：条件“总分 × 本.总分 > 1”不是台账一列与“本.”的单独比较');
});

test('numbers beyond 15 digits keep their value, with the reason', () => {
  const scheme = schemeOf('  总分: 合计(事项, 分值)');
  const snapshot = workbook({
    名册: [
      ['单位', '序列'],
      ['甲', '甲类'],
    ],
    事项: [
      ['单位', '名称', '类别', '分值', '目标'],
      ['甲', 'x', '好', 123456789012345, 1],
    ],
  });
  expect(planFormulas(assess(snapshot, scheme), snapshot).untranslated).toEqual([
    { what: '总分', why: expect.stringContaining('15位') as unknown },
  ]);
});

test('a sum is compared with a large constant at the digits that a double has, with a small one at ten decimals', () => {
  const text = (constant: string): string =>
    sheetText(
      schemeOf(`  够: {公式: "如果 合计(事项, 分值) ≥ ${constant} 则 1 否则 0", 类型: 整数}\n  总分: 合计(事项, 分值)`),
      '计算-名册',
    );
  expect(text('30000000.3')).toMatch(/ROUND\(\$[A-Z]5-30000000\.3,6\)>=0/u);
  expect(text('60')).toMatch(/ROUND\(\$[A-Z]5-60,10\)>=0/u);
});

test('amounts are compared, ranked, cut and looked up in steps at the digits that a double of their size has', () => {
  const text = (items: string): string => sheetText(schemeOf(items), '计算-名册', [['甲', 'x', '好', 300000000, 330000000]]);
  expect(text('  超: {公式: "如果 合计(事项, 分值 × 1.1) > 合计(事项, 目标) 则 1 否则 0", 类型: 整数}\n  总分: 合计(事项, 分值)')).toMatch(
    /ROUND\(\$[A-Z]5-\$[A-Z]5,5\)>0/u,
  );
  expect(text('  总分: {公式: "合计(事项, 分值 ÷ 7)", 类型: 数}')).toMatch(/ROUND\(\$[A-Z]5,6\)/u);
  expect(text('  总分: {公式: "舍去(合计(事项, 分值) × 0.58, 0)", 类型: 数}')).toMatch(/TRUNC\(ROUND\(\$[A-Z]5\*0\.58,5\)\)/u);
  expect(text('  总分: {公式: "每满(合计(事项, 分值), 0.1)", 类型: 数}')).toMatch(/TRUNC\(ROUND\(\$[A-Z]5\/0\.1,4\)\)/u);
});

test('units are ranked by counting those above, within their sequence', () => {
  expect(formula(schemeOf('  总分: 合计(事项, 分值)'), '名次')).toMatch(/COUNTIFS\(名册_序列号,\$[A-Z]+5,名册_总分,">"&\$[A-Z]+5\)\+1/u);
});
