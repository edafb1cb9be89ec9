import { existsSync } from 'node:fs';
import { kaoji, scratch } from '../support';
import { typedFile, type TypedRows } from '../../support/typed-book';
import { SEVERAL, TARGETS, WEIGHTED } from './workbooks';

/* kaoji new asks at most six things, each with a proposal and the cell it rests on, and takes answers in a person's own words. */

const write = scratch();

async function asked(sheets: Readonly<Record<string, TypedRows>>, name: string, ...more: string[]): ReturnType<typeof kaoji> {
  return kaoji('new', write(name, await typedFile(sheets)), ...more);
}

test('until its questions are answered nothing is written, and the exit code is 3', async () => {
  const copy = `${write('空.txt', '')}.xlsx`;
  const { code, out } = await asked(WEIGHTED, '问.xlsx', '--sheet', copy);
  expect(code).toBe(3);
  expect(existsSync(copy)).toBe(false);
  expect(out).toContain('要问 4 处');
  expect(out).toContain('　提议：加分最高5分（原表写了上限，考核汇总!E2）');
  expect(out).toContain('　提议：优秀≥90、良好≥80、其他一般（原表写了等次的分数线，考核汇总!A8）');
});

test.each([
  ['weights', WEIGHTED],
  ['several ledgers', SEVERAL],
  ['targets and a veto', TARGETS],
])('there are at most six questions: %s', async (name, sheets) => {
  const { out } = await asked(sheets, `${name}.xlsx`);
  expect((out.match(/　提议：/gu) ?? []).length).toBeLessThanOrEqual(6);
});

test('with every question answered no flag is needed', async () => {
  const answers = ['总分怎么算=工作实绩 × 50% ＋ 民主测评 × 50% ＋ 加分', '加减分封顶=不封顶', '等次线=前1名优秀、其他良好', '小数=2'];
  const { code, out } = await asked(WEIGHTED, '全答.xlsx', ...answers.flatMap((answer) => ['--answer', answer]));
  expect(code).toBe(0);
  // 民政局 80×50%＋95×50%＋7 = 94.5; 财政局 90×50%＋85×50%＋2 = 89.5
  expect(out).toContain('1\t县民政局\t94.50\t优秀');
  expect(out).toContain('2\t县统计局\t90.00\t良好');
  // The workbook's own totals are 60 to 40, and it is said where they differ.
  expect(out).toContain('与原表核对：总分 1/5 相同，名次 3/5 相同');
  expect(out).toContain('　县民政局：原表 91，按办法 94.50（考核汇总!F4）');
});

test.each([
  ['总分怎么算=工作实迹 ＋ 加分', '工作实迹'],
  ['等次线=随便', '可以答：优秀≥90、良好≥80、其他一般 / 不评等次'],
  ['小数=很多', '可以答：1 / 0 / 2 / 3'],
  ['加减分封顶=看情况', '可以答：加分最高5分 / 不封顶'],
  ['排名=全部', '没有问题“排名”'],
])('an answer that is of no use is refused with what may be said: %s', async (answer, told) => {
  const { code, errors } = await asked(WEIGHTED, '答错.xlsx', '--accept-proposals', '--answer', answer);
  expect(code).toBe(2);
  expect(errors).toContain(told);
});

test('where no way of adding gives the workbook’s own totals, the units that differ are named', async () => {
  const [title = [], heads = [], first = [], ...rest] = WEIGHTED['考核汇总'] ?? [];
  const changed = {
    考核汇总: [
      title,
      heads,
      first.map((cell) => (cell === 90 && first.indexOf(cell) !== 2 ? 90 : cell)),
      ...rest.map((row) => row.map((cell) => (cell === 84.5 ? 83 : cell))),
    ],
  };
  const { code, out } = await asked(changed, '不符.xlsx');
  expect(code).toBe(3);
  expect(out).toContain('与原表“总分”相比：5 个单位中 4 个相同，不同的有 县审计局；请核对');
});

test('a unit that only bonuses name is not assessed, and that is said at its cell', async () => {
  const more = { ...SEVERAL, 加分台账: [...(SEVERAL['加分台账'] ?? []), ['中镇', '经验推广', 2]] };
  const { out } = await asked(more, '外来.xlsx', '--accept-proposals');
  expect(out).toContain('加分台账!A5\t“中镇”只在加减分一类的表里出现');
  expect(out).not.toContain('1\t中镇');
});

test.each([
  ['a scheme of its own', { 考评办法: [['办法', '已有']] }, 'CLI-NEW-NOTHING'],
  [
    'no table of units',
    {
      随便: [
        ['今天', '天气'],
        ['晴', '好'],
      ],
    },
    'CLI-NEW-NOTHING',
  ],
])('nothing is made of a workbook with %s', async (_, sheets, expected) => {
  const { code, out } = await asked(sheets, '无.xlsx', '--accept-proposals', '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ error: { code: expected } });
});

test.each([
  [['--out', '办法.xlsx'], 'CLI-NEW-ENDING'],
  [['--sheet', '副本.csv'], 'CLI-OUT-ENDING'],
])('what cannot be written so is said before anything is: %s', async (options, expected) => {
  const { code, out } = await asked(WEIGHTED, '写.xlsx', '--accept-proposals', '--json', ...options);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({ error: { code: expected } });
});
