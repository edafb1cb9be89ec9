import { workbook } from '../../support/snapshot';
import { DATA, filled, formOf, planOf, rowsOf, SCHEME, schemeOf } from './support/filled';

const PER_UNIT = ['｛表样 试｝｛每张 单位｝'];
const ROWS = Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values]));
const only = { units: ['甲局'] };

test('facts, items, clauses, formulas with their numbers; words beside placeholders', () => {
  expect(
    filled(
      [
        PER_UNIT,
        ['｛办法｝｛文号｝ ｛期次｝ ｛今天｝'],
        ['｛单位｝得｛总分｝分，第｛名次｝名，｛等次｝', '｛依据：总分｝', '｛算式：总分｝', '｛依据：任务｝'],
        ['｛总分｝', '{ 名次 }', '｛成立｝'],
      ],
      {},
      only,
    ),
  ).toEqual([
    ['小办法小发〔2017〕1号 2017 2017年12月29日'],
    // 50＋25＋15 = 90, less 2, and 4 of three votes: 92.0 with the one decimal of a 分.
    ['甲局得92.0分，第1名，先进', '第二条', '90.0 － 2.0 ＋ 4.0', '第三条'],
    [92, 1, '2001年2月3日'],
  ]);
});

test('the items of a unit, one a row', () => {
  expect(filled([PER_UNIT, ['｛每 得分项｝｛名称｝', '｛得分｝', '｛公式｝', '｛依据｝']], {}, only).slice(1, 3)).toEqual([
    ['扣分合计', -2, '合计(扣分, 分)', '第四条'],
    ['测评', 4, '平均(投票, 票)', '第五条'],
  ]);
});

test('a number is shown as the item shows it, a format of the form’s own goes before it', () => {
  const formats = (given: Record<string, string>): unknown =>
    planOf(formOf([PER_UNIT, ['｛总分｝', '｛总分｝']], { formats: given }), only).edits.flatMap((edit) =>
      edit.kind === 'numberFormat' ? [[edit.area.column, edit.format]] : [],
    );
  expect(formats({})).toEqual([
    [0, '0.0'],
    [1, '0.0'],
  ]);
  expect(formats({ B2: '0.00"分"' })).toEqual([
    [0, '0.0'],
    [1, '0.00"分"'],
  ]);
});

test('a format that would print another number is refused, with the way out', () => {
  const data = workbook({
    ...ROWS,
    任务: [
      ['单位', '类', '事项', '分值', '得分'],
      ['甲局', '甲', '一', 50, 45.25],
    ],
  });
  const plan = planOf(formOf([PER_UNIT, ['｛总分｝', '｛每 任务｝｛得分｝']], { formats: { B2: '0.0' } }), { data, ...only });
  expect(plan.sheet).toBeNull();
  expect(plan.problems.map(({ code, place }) => [code, place.area.row, place.area.column])).toEqual([['FO-ROUNDED', 1, 1]]);
});

const odd: readonly string[] = ['｛单位｝', '=1+1', '0012', '1-2', '两\n行', '@甲', "'乙"];

test.each(odd)('a value %j stays the text that it is, and is never read again', (text) => {
  const data = workbook({
    ...ROWS,
    任务: [
      ['单位', '类', '事项', '分值', '得分'],
      ['甲局', '甲', text, 50, 45],
    ],
  });
  expect(filled([PER_UNIT, ['｛每 任务｝｛事项｝', '（｛事项｝）']], {}, { data, ...only })).toEqual([[text, `（${text}）`]]);
});

describe('what is not known yet', () => {
  const data = workbook({
    ...ROWS,
    任务: [
      ['单位', '类', '事项', '分值', '得分'],
      ['甲局', '甲', '一', 50, null],
      ['乙局', '甲', '四', 100, 80],
      ['丙镇', '乙', '五', 100, 70],
    ],
  });
  const form = formOf([['｛表样 试｝｛每张 单位｝｛须 齐全｝'], ['｛单位｝', '｛总分｝', '｛名次｝', '｛等次｝']]);

  test('units that wait, and those whose rank they may change, are listed with the reason and not printed', () => {
    const plan = planOf(form, { data });
    expect(rowsOf(plan)).toEqual([['丙镇', 73, 1, '先进']]);
    expect(plan.left.map(({ of, missing }) => [of, missing.length])).toEqual([
      ['乙局', 0],
      ['甲局', 1],
    ]);
  });

  test('a draft prints all, says so, and shows the states as words', () => {
    const plan = planOf(form, { data, draft: true });
    expect(rowsOf(plan).slice(0, 2)).toEqual([
      ['乙局', 85, '暂列1', '待补'],
      ['甲局', '待补', '待补', '待补'],
    ]);
    expect(plan.sheet).toContain('草稿');
    expect(plan.edits.flatMap((edit) => (edit.kind === 'page' ? [edit.page.footer?.center] : []))).toEqual(['草稿（数据未齐）　－ &P －']);
  });

  test('a cell that may be blank is blank, one that has to be filled is 待补', () => {
    expect(filled([PER_UNIT, ['｛每 任务｝｛得分｝', '｛分值｝', '止']], {}, { data, ...only })).toEqual([[null, 50, '止']]);
    const without = workbook({
      ...ROWS,
      任务: [
        ['单位', '类', '事项', '分值', '得分'],
        ['甲局', '甲', '一', null, 45],
      ],
    });
    expect(filled([PER_UNIT, ['｛每 任务｝｛分值｝']], {}, { data: without, ...only })).toEqual([['待补']]);
  });

  test('a list by a condition that is not known keeps the row', () => {
    expect(filled([PER_UNIT, ['｛每 任务 当 得分 < 分值｝｛事项｝', '｛分值 － 得分｝']], {}, { data, ...only })).toEqual([['一', '待补']]);
  });
});

describe('what rests on fewer than three votes of a kind', () => {
  // The item by kind rests on one vote of a leader: it counts, and shows as （保密）.
  const scheme = schemeOf(
    SCHEME.replace('评价人: 文字, 票: 数', '评价人: 文字, 类别: [领导, 群众], 票: 数').replace(
      '  总分: {公式: 任务得分',
      '  领导测评: {公式: "平均(投票, 票, 类别 = 领导)", 依据: 第五条}\n  总分: {公式: 任务得分',
    ),
  );
  const data = workbook({
    ...ROWS,
    投票: [
      ['单位', '评价人', '类别', '票'],
      ...['甲局', '乙局', '丙镇'].flatMap((unit) => [
        [unit, '张', '领导', 4],
        [unit, '王', '群众', 4],
        [unit, '李', '群众', 4],
      ]),
    ],
  });

  test('shows as （保密）, by itself, in words, in a formula and in the list of items', () => {
    expect(
      filled(
        [PER_UNIT, ['｛领导测评｝', '得｛领导测评｝分', '｛领导测评 ＋ 1｝', '｛次数(投票)｝', '｛算式：领导测评｝']],
        {},
        { data, scheme, ...only },
      ),
    ).toEqual([['（保密）', '得（保密）分', '（保密）', 3, '（保密）']]);
    expect(filled([PER_UNIT, ['｛每 得分项｝｛名称｝', '｛得分｝']], {}, { data, scheme, ...only })[3]).toEqual(['领导测评', '（保密）']);
  });

  test.each(['｛若 领导测评 > 3｝文', '｛每 任务 当 领导测评 > 3｝｛事项｝', '｛每 任务 排序 领导测评 升｝｛事项｝'])(
    'decides by %s neither what is printed nor its order',
    (cell) => {
      const plan = planOf(formOf([PER_UNIT, [cell]]), { data, scheme, ...only });
      expect([plan.sheet, ...plan.problems.map(({ code }) => code)]).toEqual([null, 'FO-SECRET-CONDITION']);
    },
  );
});

test('得分项 are listed with the sign with which they go into the total, so that what is shown adds up', () => {
  const rows = filled([PER_UNIT, ['｛每 得分项｝｛名称｝', '｛得分｝', '扣分合计｛得分｝']], {}, { units: ['甲局'] });
  // 90 － 2 ＋ 4 = 92
  expect(rows.slice(-4).map(([name, score]) => [name, score])).toEqual([
    ['任务得分', 90],
    ['扣分合计', -2],
    ['测评', 4],
    ['总分', 92],
  ]);
  expect(rows.find(([name]) => name === '扣分合计')?.[2]).toBe('扣分合计-2.0');
});
