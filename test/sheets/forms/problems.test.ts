import { problemsOf } from './support/filled';

/** The problems without their words. */
const codes = (cells: readonly (readonly string[])[], merges: readonly string[] = []): string[] =>
  problemsOf(cells, { merges }).map((line) => line.split(' ').slice(0, 3).join(' '));

test('ten mistakes are told at once, each at its cell and sign', () => {
  expect(
    codes([
      ['｛表样 试｝｛每张 局｝'],
      ['分：｛总分'],
      ['｛总芬｝', '｛｝'],
      ['｛每 任物｝｛事项｝'],
      ['｛事项｝'],
      ['｛每 任务 倒着 3｝｛事项｝'],
      ['｛每 投票｝｛票｝'],
      ['｛合计(投票, 票, 评价人 = "张")｝'],
      ['｛若 行数 多｝'],
      ['｛完｝'],
      ['｛完｝'],
    ]),
  ).toEqual([
    'A1 8 FO-PER',
    'A2 3 FO-UNCLOSED',
    'A3 2 FO-FORMULA',
    'B3 2 FO-EMPTY',
    'A4 3 FO-LIST',
    'A5 2 FO-COLUMN-OUTSIDE',
    'A6 3 FO-LIST',
    'A7 3 FO-SECRET',
    'A8 2 FO-SECRET',
    'A9 3 FO-COUNT',
    'A11 3 FO-NOT-OPEN',
  ]);
});

test('each says what was found and what to do next', () => {
  const [outside] = problemsOf([['｛表样 试｝'], ['｛总分｝']]);
  expect(outside).toBe('A2 2 FO-UNIT-OUTSIDE “总分”是一个单位的，这里不在单位之内。请在 A1 写“｛每张 单位｝”，或在行首写“｛每 单位｝”。');
  const [column] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['｛事由｝']]);
  expect(column).toContain('请在行首写“｛每 扣分｝”');
  const [unknown] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['｛任务的分｝']]);
  expect(unknown).toContain('是不是“任务得分”');
  // 期次 and 行号 are a form's own words, not the scheme's.
  const [period] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['｛期词｝']]);
  expect(period).toContain('是不是“期次”');
  const [number] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['｛每 任务｝｛行好｝｛事项｝']]);
  expect(number).toContain('是不是“行号”');
  const [ledger] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['｛每 任物｝｛事项｝']]);
  expect(ledger).toContain('是不是“任务”');
});

test('a sheet without its head, a block that nothing ends, a list within itself, four levels', () => {
  expect(codes([['反馈单'], ['文']])).toEqual(['A1 1 FO-NO-HEAD']);
  expect(codes([['｛表样 试｝'], ['｛每 单位｝'], ['｛单位｝']])).toEqual(['A2 3 FO-NOT-CLOSED']);
  expect(codes([['｛表样 试｝｛每张 单位｝'], ['｛每 单位｝｛单位｝']])).toEqual(['A2 3 FO-LIST-TWICE']);
  expect(codes([['｛表样 试｝'], ['｛每 得分项｝｛名称｝']])).toEqual(['A2 3 FO-LIST-WHERE']);
});

test('two lists side by side are refused, whether or not they name the same things; a unit and its rows in one row are not', () => {
  const head = '｛表样 试｝｛每张 单位｝';
  const [told, ...more] = problemsOf([[head], ['｛每 任务｝｛事项｝', '｛每 扣分｝｛事由｝']]);
  expect(told).toContain('B2 3 FO-SIDE 一行里有两张清单：“｛每 任务｝”和“｛每 扣分｝”。');
  expect(told).toContain('请上下各写一行，或拆成两张表样。');
  expect(more).toEqual([]);
  // Both have 单位, so that nothing else would be wrong: three tasks with two deductions made six rows.
  expect(codes([[head], ['｛每 任务｝｛单位｝', '｛每 扣分｝｛单位｝']])).toEqual(['B2 3 FO-SIDE']);
  expect(codes([['｛表样 试｝'], ['｛每 单位｝｛单位｝', '｛每 任务｝｛事项｝']])).toEqual([]);
});

test('a merged cell across the edge of a list is refused', () => {
  expect(codes([['｛表样 试｝｛每张 单位｝'], ['头'], ['｛每 任务｝'], ['｛事项｝'], ['｛类｝'], ['｛完｝'], ['尾']], ['A2:A4'])).toEqual([
    'A2 1 FO-MERGE',
  ]);
});

test('what is 保密 is refused in every kind of placeholder; how many votes there are, and the scheme’s own items, are not', () => {
  const per = '｛表样 试｝｛每张 单位｝';
  for (const cell of [
    '｛每 投票｝｛票｝',
    '｛平均(投票, 票)｝',
    '｛次数(投票, 票 > 3)｝',
    '｛次数(投票, 评价人 = "张")｝',
    '｛连写(投票, 评价人)｝',
    '｛若 最大(投票, 票) > 3｝文',
    '｛每 任务 当 最大(投票, 票) > 3｝｛事项｝',
    '｛每 任务 排序 合计(投票, 票) 升｝｛事项｝',
    '｛合并 合计(投票, 票)｝',
  ])
    expect([cell, ...codes([[per], [cell]])].join(' ')).toContain('FO-SECRET');
  expect(codes([[per], ['｛次数(投票)｝', '｛测评｝', '｛算式：测评｝']])).toEqual([]);
});

test('an Excel formula in a form is refused', () => {
  expect(problemsOf([['｛表样 试｝｛每张 单位｝'], [{ formula: '=SUM(A1:A9)' }]])[0]).toContain('FO-EXCEL-FORMULA');
});

test('a text that no row of Excel could hold is refused at its cell', () => {
  const [line] = problemsOf([['｛表样 试｝｛每张 单位｝'], ['字'.repeat(400)]]);
  expect(line).toContain('A2 1 FO-HIGH');
});
