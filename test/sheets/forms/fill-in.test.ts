import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import type { Form } from '../../../src/sheets/forms/form';
import { workbook } from '../../support/snapshot';
import { shipped } from '../../support/transport';
import { dashiqiao } from './support/dashiqiao';
import { DATA, planOf, rowsOf, SCHEME, schemeOf } from './support/filled';

/* Default forms that units and leaders fill in: what the workbook knows is printed already. */

const scheme = shipped('大石桥计分');

function named(name: string, own = scheme): Form {
  const form = defaultForms(own, '2017').find((one) => one.name === name);
  if (form === undefined) throw new Error(`no form ${name}`);
  return form;
}

test('考评复核申请表 has what was taken off, with room for reasons', () => {
  const rows = rowsOf(planOf(named('考评复核申请表'), { scheme, data: dashiqiao(), units: ['市甲局'] }));
  expect(rows[2]).toEqual(['申请单位（盖章）：市甲局']);
  expect(rows[4]).toEqual(['序号', '申请复核的事项', '扣分', '依据', '申请理由', '证明材料']);
  expect(rows.slice(5, 9).map(([serial, , points]) => [serial, points])).toEqual([
    [1, -10],
    [2, -7],
    [3, -0.5],
    [4, -1],
  ]);
  expect(rows.flat()).toContain('被考评单位提请复核的截止日期：2018年1月17日');
});

test('目标调整申请表 and 半年自查评估表 have the unit’s indicators, and blank rows up to three', () => {
  for (const name of ['任务项目目标调整申请表', '任务项目半年自查评估表']) {
    const rows = rowsOf(planOf(named(name), { scheme, data: dashiqiao(), units: ['市乙局'] }));
    expect([name, rows[4]]).toEqual([name, [1, '固定资产投资']]);
    expect([name, rows[5], rows[6]]).toEqual([name, [], []]);
  }
});

test('约谈名单 has the units of which a 结果运用 says so, with its clause', () => {
  const roster = (dashiqiao().sheets.find(({ name }) => name === '名册')?.values ?? []).map((row) => [...row]);
  // 完成重点任务 of 市乙局 is 否: 六1 has its heads talked to.
  const changed = roster.map((row) => (row[1] === '市乙局' ? row.map((cell, at) => (at === 5 ? '否' : cell)) : row));
  const rows = rowsOf(planOf(named('约谈名单'), { scheme, data: dashiqiao({ 名册: changed }), draft: true }));
  expect(rows.slice(3, 4)).toEqual([[1, '市乙局', 100, 1, '对党政主要领导约谈、问责、通报', '六1']]);
  expect(rowsOf(planOf(named('约谈名单'), { scheme, data: dashiqiao() }))[3]).toEqual(['无。']);
});

test('a summary of 保密 votes says how many there are and what the scheme makes of them: no vote, no voter', () => {
  const own = schemeOf();
  const rows = rowsOf(planOf(named('投票票数及得分表', own), { scheme: own, data: DATA }));
  expect(rows.slice(2, 6)).toEqual([
    ['序号', '单位', '有效票数', '测评'],
    [1, '甲局', 3, 4],
    [2, '乙局', 3, 5],
    [3, '丙镇', 3, 3],
  ]);
  for (const voter of ['张', '王', '李']) expect(JSON.stringify(rows.slice(2, 6))).not.toContain(voter);
});

test('of a class with one vote nothing is shown in it', () => {
  const own = schemeOf(
    SCHEME.replace('评价人: 文字, 票: 数', '评价人: 文字, 类别: [领导, 群众], 票: 数').replace(
      '  总分: {公式: 任务得分',
      '  领导测评: {公式: "平均(投票, 票, 类别 = 领导)", 依据: 第五条}\n  总分: {公式: 任务得分',
    ),
  );
  const data = workbook({
    ...Object.fromEntries(DATA.sheets.map(({ name, values }) => [name, values])),
    投票: [
      ['单位', '评价人', '类别', '票'],
      ...['甲局', '乙局', '丙镇'].flatMap((unit) => [
        [unit, '张', '领导', 1],
        [unit, '王', '群众', 5],
        [unit, '李', '群众', 5],
      ]),
    ],
  });
  const rows = rowsOf(planOf(named('投票票数及得分表', own), { scheme: own, data }));
  expect(rows[2]).toEqual(['序号', '单位', '有效票数', '测评', '领导测评']);
  expect(rows.slice(3, 6).map((row) => row[4])).toEqual(['（保密）', '（保密）', '（保密）']);
});

describe('考评结果通报 names grades from the highest to the lowest', () => {
  const grades = (text: string): string[] => {
    const own = schemeOf(text);
    const form = named('考评结果通报', own);
    return form.cells.flatMap(([cell]) =>
      typeof cell === 'string' ? [...cell.matchAll(/　　(\p{L}+)（｛次数/gu)].map(([, grade]) => grade ?? '') : [],
    );
  };
  const withGrades = (lines: string): string => SCHEME.replace(/等次:\n[^]*$/u, `等次:\n${lines}`);

  test('also where the scheme asks first who is below a line', () => {
    expect(
      grades(
        withGrades(
          '  - {等次: 不合格, 当: 总分 < 60, 依据: 七}\n  - {等次: 先进, 当: 名次 = 1, 依据: 七}\n  - {等次: 合格, 当: 其他, 依据: 七}\n',
        ),
      ),
    ).toEqual(['先进', '合格', '不合格']);
  });

  test('and where it goes up from the lowest', () => {
    expect(
      grades(
        withGrades(
          '  - {等次: 差, 当: 总分 < 60, 依据: 七}\n  - {等次: 中, 当: 总分 < 80, 依据: 七}\n  - {等次: 优, 当: 其他, 依据: 七}\n',
        ),
      ),
    ).toEqual(['优', '中', '差']);
  });
});
