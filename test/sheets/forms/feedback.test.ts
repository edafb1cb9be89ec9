import { compileForm } from '../../../src/sheets/forms/compile/compile';
import { defaultForms } from '../../../src/sheets/forms/defaults/defaults';
import { withSymbols } from '../../../src/scheme/symbol-table';
import { shippedSchemes } from '../../../src/regulations';
import { inWords } from '../../../src/messages/catalogue';
import { shipped } from '../../support/transport';
import { dashiqiao } from './support/dashiqiao';
import { mergesIn, planOf, rowsOf, type Asked } from './support/filled';
import type { CellContent } from '../../../src/workbook/cells/cell';

const scheme = shipped('大石桥计分');

function feedback(unit: string, asked: Asked = {}): CellContent[][] {
  const form = defaultForms(scheme, '2017')[0] ?? null;
  if (form === null) throw new Error('大石桥计分 has a total');
  return rowsOf(planOf(form, { scheme, data: dashiqiao(), units: [unit], ...asked }));
}

test('the unit’s score, each row that took something off, by how much, under which clause and by whom', () => {
  const rows = feedback('市甲局');
  expect(rows.slice(0, 5)).toEqual([
    ['考评情况反馈单'],
    ['（2017年度）'],
    ['被考评单位：市甲局', null, '编号：'],
    // Of two in its class the second: 市乙局 has full marks.
    ['考评成绩91.19分，在市直第一类2个参评单位中列第2名，等次较好。'],
    ['依据：2017年度大石桥市政府绩效管理工作实施方案（计分）大委办发〔2017〕9号'],
  ]);
  expect(rows.slice(5, 10)).toEqual([
    ['序号', '扣分事项', '扣分', '依据', '考核主体'],
    // 100 － 90 and 75 － 68.
    [1, '主要污染物排放总量削减（分值100，完成得分90）', -10, '四（四）', '市环保局'],
    [2, '城市环境空气质量达标天数比例（分值75，完成得分68）', -7, '四（四）', '市政府绩效办'],
    // What was taken off in the indicators already, and what is not 审定, is not there.
    [3, '会议迟到', -0.5, '四（二）'],
    [4, '被通报批评', -1, '四（三）', '市委督查室'],
  ]);
});

test('how to appeal, and its last day where the day of receipt is given: two working days after Monday, 15 January 2018', () => {
  const rows = feedback('市甲局').map(([text]) => text);
  expect(rows).toContain('被考评单位提请复核：自“接到反馈单日期”起2个工作日内（四（五）4）。复核申请超过2个工作日，视同放弃。');
  expect(rows).toContain('被考评单位提请复核的截止日期：2018年1月17日');
});

test('no day is guessed: without the day of receipt it is left to be filled in', () => {
  const rows = feedback('市乙局').map(([text]) => text);
  expect(rows).toContain('被考评单位提请复核的截止日期：　　　　年　　月　　日');
  expect(rows.filter((text) => typeof text === 'string' && text.includes('截止日期'))).toHaveLength(1);
});

test('nor where the holidays of that year are not known', () => {
  // 2030-01-14, a Monday: the scheme lists holidays up to 2018.
  const data = dashiqiao({
    反馈复核: [
      ['单位', '收到日期'],
      ['市甲局', 47_497],
    ],
  });
  const days = feedback('市甲局', { data }).flatMap(([text]) => (typeof text === 'string' && text.includes('截止日期') ? [text] : []));
  expect(days).toEqual(['被考评单位提请复核的截止日期：　　　　年　　月　　日']);
});

test('a unit that lost nothing, and one whose tasks are only checked, have no deductions', () => {
  for (const unit of ['市乙局', '市丙局']) expect(feedback(unit)[6]).toEqual(['无扣分事项。']);
});

test('under another reading other rows count', () => {
  // 全部扣: what was taken off in the indicators is taken off again.
  const all = withSymbols({
    ...scheme,
    readings: scheme.readings.map((one) => (one.name === '察访核验扣分的范围' ? { ...one, chosen: '全部扣' } : one)),
  });
  const form = defaultForms(all, '2017')[0] ?? null;
  const rows = form === null ? [] : rowsOf(planOf(form, { scheme: all, data: dashiqiao(), units: ['市甲局'] }));
  expect(rows.map((row) => row[1])).toContain('指标里扣过');
});

test.each(shippedSchemes.map(({ id }) => id))('every default form of %s is right', (id) => {
  const own = shipped(id);
  for (const form of defaultForms(own, '2017'))
    expect([form.name, ...compileForm(form, own).problems.map(({ message }) => inWords(message))]).toEqual([form.name]);
});

test('任务项目及分值统计表 as annex 1 of 大石桥 has it, and 任务项目 as annex 4: the unit’s name once for its rows', () => {
  const forms = defaultForms(scheme, '2017');
  const [count, list] = ['政府绩效考核任务项目及分值统计表', '政府绩效考核任务项目'].map((name) => {
    const form = forms.find((one) => one.name === name);
    if (form === undefined) throw new Error(`no form ${name}`);
    return planOf(form, { scheme, data: dashiqiao() });
  });
  expect(count === undefined ? [] : rowsOf(count).slice(0, 2)).toEqual([['附件1至3'], ['政府绩效考核任务项目及分值统计表']]);
  // 100 ＋ 75 = 175 in two tasks, as the first worked case has it.
  expect(count === undefined ? [] : rowsOf(count).slice(3, 5)).toEqual([
    ['序号', '单位名称', '任务数量', '任务分值'],
    [1, '市甲局', 2, 175],
  ]);
  expect(count === undefined ? [] : rowsOf(count)[5]).toEqual([2, '市乙局', 1, 60]);
  expect(list === undefined ? [] : rowsOf(list).slice(3, 7)).toEqual([
    ['受考单位', '指标序号', '指标内容', '分值', '考核主体'],
    ['市甲局', 1, '主要污染物排放总量削减', 100, '市环保局'],
    ['市甲局', 2, '城市环境空气质量达标天数比例', 75, '市政府绩效办'],
    ['市乙局', 1, '固定资产投资', 60, '市发改局'],
  ]);
  expect(list === undefined ? [] : mergesIn(list)).toContain('A5:A6');
});

test('考评结果通报 names group by group who has which grade', () => {
  const form = defaultForms(scheme, '2017').find(({ name }) => name === '考评结果通报');
  const rows = form === undefined ? [] : rowsOf(planOf(form, { scheme, data: dashiqiao() })).map(([text]) => text);
  expect(rows.slice(3, 6)).toEqual(['　　1．市直第一类（2个）', '　　好（1个）：市乙局。', '　　较好（1个）：市甲局。']);
});

test('得分汇总及排名表 shows what is taken off with its sign, so that its columns add up', () => {
  const form = defaultForms(scheme, '2017').find(({ name }) => name === '得分汇总及排名表');
  const rows = form === undefined ? [] : rowsOf(planOf(form, { scheme, data: dashiqiao() }));
  const [head, row] = [rows.find(([first]) => first === '名次'), rows.find((one) => one[1] === '市甲局')];
  const at = (name: string): CellContent => row?.[head?.indexOf(name) ?? -1] ?? null;
  // 90.7571…×0.8 ＋ 92×0.1 ＋ 88.8×0.1 － 0.5 ＋ 1 = 91.19, as the first worked case has it.
  expect([at('党建工作考核得分'), at('满意度测评得分'), at('察访核验扣分'), at('加（减）分'), at('考评成绩')]).toEqual([
    92, 88.8, -0.5, 1, 91.19,
  ]);
});

test('a unit’s form of several pages says on each whose it is and what its columns are; of several copies no page could', () => {
  const titles = (units: readonly string[]): unknown[] =>
    defaultForms(scheme, '2017')
      .filter(({ cells }) => JSON.stringify(cells[0]).includes('｛每张 单位｝'))
      .map((form) => {
        const plan = planOf(form, { scheme, data: dashiqiao(), units });
        const [at] = plan.edits.flatMap((edit) => (edit.kind === 'page' ? [edit.page.titleRows] : []));
        const rows = rowsOf(plan);
        return at === undefined ? null : [rows[at.row]?.[0], rows[at.row + at.rows - 1]?.[0]];
      });
  const [subject, applicant] = ['被考评单位：市甲局', '申请单位（盖章）：市甲局'];
  expect(titles(['市甲局'])).toEqual([
    [subject, '序号'],
    [subject, '项目'],
    [applicant, '序号'],
    ['填报单位（盖章）：市甲局', '序号'],
    [applicant, '序号'],
  ]);
  expect(titles(['市甲局', '市乙局'])).toEqual([null, null, null, null, null]);
});

test('反馈单签收表 counts one sheet for each unit, as a number', () => {
  const form = defaultForms(scheme, '2017').find(({ name }) => name === '反馈单签收表');
  if (form === undefined) throw new Error('no 反馈单签收表');
  expect(rowsOf(planOf(form, { scheme, data: dashiqiao() })).slice(3)).toEqual([
    [1, '市甲局', 1],
    [2, '市乙局', 1],
    [3, '市丙局', 1],
  ]);
});
