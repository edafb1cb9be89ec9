import { allByTestId, byTestId, click, enter, shown, withText, words } from '../support/shown';
import { text as classes } from '../support/classes.yaml?text';
import { checksText } from '../support/small-schemes';

async function unitsTab() {
  const pane = await shown();
  await click(byTestId('tab-units'));
  return pane;
}

test('each sequence is a ranked list; pending units stand last and make the ranks provisional', async () => {
  await unitsTab();
  const tables = [...document.querySelectorAll('section.group')].map((section) => ({
    sequence: words(section.querySelector('h2')),
    hint: words(section.querySelector('.hint')),
    rows: [...section.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words)),
  }));
  expect(tables).toEqual([
    {
      sequence: '县区交通运输局 3 个单位',
      hint: '缺 1 个单位的数据：它们还能改变的名次是暂列，还能改变的等次、结果运用待补',
      rows: [
        ['1暂列', '利州区交通运输局', '206.35', '先进'],
        ['2暂列', '昭化区交通运输局', '198.20', '先进'],
        ['—', '剑阁县交通运输局', '待补', '待补'],
      ],
    },
    {
      sequence: '局直属单位 3 个单位',
      hint: '',
      rows: [
        ['1', '市公路局否决 1', '221.10', '合格'],
        ['2', '市航务局', '203.75', '先进'],
        ['3', '市交通运输指挥中心', '148.90', '不合格'],
      ],
    },
  ]);
});

test('a search leaves the units whose name holds the text', async () => {
  await unitsTab();
  await enter(document.querySelector('.panel input'), '航务');
  expect(allByTestId('standing-row').map((row) => words(row.querySelector('button')))).toEqual(['市航务局']);
  await enter(document.querySelector('.panel input'), '没有的');
  expect(words(document.querySelector('.empty'))).toBe('没有名称包含“没有的”的单位。');
});

test('the card of a unit shows total, rank, grade, veto, every item with its clause, and what follows', async () => {
  await unitsTab();
  await click(withText('button', '市公路局'));
  const card = byTestId('unit-card');
  expect(words(card?.querySelector('.score'))).toBe('221.10第 1 名等次：合格');
  expect(words(card?.querySelector('.vetoes'))).toContain('脱贫攻坚未完成');
  expect(
    [...(card?.querySelectorAll('.item') ?? [])].map((item) => [words(item.querySelector('.name')), words(item.querySelector('.number'))]),
  ).toEqual([
    ['初步考核得分依据 第九条', '205.00'],
    ['局领导综合评价得分依据 第十条（二）', '4.50'],
    ['特殊情况加分依据 第十一条（一）3', '20.00'],
    ['特殊情况扣分依据 第十一条（二）', '-4.00'],
    ['全省排位加扣分依据 第十一条（三）', '0.60'],
    ['一票否决扣分依据 第十一条（四）', '-5.00'],
    ['考核得分依据 第十二条', '221.10'],
  ]);
  expect(words(card?.querySelector('.consequences'))).toBe('一票否决，取消评优资格依据 第十一条（四）');
});

test('a pending unit says what is missing, and the link goes there', async () => {
  const { workbook } = await unitsTab();
  await click(withText('button', '剑阁县交通运输局'));
  expect(words(byTestId('unit-card')?.querySelector('.score'))).toBe('待补未排名等次：待补');
  expect(words(document.querySelector('.pending-list'))).toBe('待补 1 处指标第5行 公路建设 完成值 指标!H5');
  await click(document.querySelector('.pending-list button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 4, column: 7, rows: 1, columns: 1 } }]);
});

test('an item of the card leads to its derivation, and the list is one step back', async () => {
  await unitsTab();
  await click(withText('button', '市公路局'));
  await click(document.querySelector('.item.total button'));
  expect(byTestId('derivation')).not.toBeNull();
  await click(byTestId('tab-units'));
  await click(document.querySelector('.back'));
  expect(byTestId('unit-card')).toBeNull();
});

test('units that are ranked by a class stand in a list for each, with their 序列 where it mixes some; one without a class makes all of them provisional', async () => {
  const units = [
    ['剑阁县交通运输局', '县区交通运输局', null, 90],
    ['利州区交通运输局', '县区交通运输局', '综合类', 85],
    ['昭化区交通运输局', '县区交通运输局', '综合类', 80],
    ['市公路局', '局直属单位', '综合类', 95],
    ['市航务局', '局直属单位', '业务类', 90],
    ['市交通运输指挥中心', '局直属单位', '业务类', 70],
  ];
  await shown(
    {
      名册: [['单位', '序列', '类别', '得分'], ...units],
      一票否决: [
        ['单位', '情形'],
        ['市公路局', '弄虚作假'],
      ],
    },
    classes,
  );
  await click(byTestId('tab-units'));
  expect(
    [...document.querySelectorAll('section.group')].map((section) => [
      words(section.querySelector('h2')),
      words(section.querySelector('.hint.provisional')),
      [...section.querySelectorAll('tbody th')].map(words),
    ]),
  ).toEqual([
    [
      '综合类 3 个单位',
      '缺 1 个单位的数据：它们还能改变的名次是暂列，还能改变的等次、结果运用待补',
      ['市公路局局直属单位否决 1', '利州区交通运输局县区交通运输局', '昭化区交通运输局县区交通运输局'],
    ],
    ['业务类 2 个单位', '缺 1 个单位的数据：它们还能改变的名次是暂列，还能改变的等次、结果运用待补', ['市航务局', '市交通运输指挥中心']],
    ['没有类别的单位 1 个单位', '缺 1 个单位的数据：它们还能改变的名次是暂列，还能改变的等次、结果运用待补', ['剑阁县交通运输局']],
  ]);
});

test('a 结果运用 that is open says for which cells', async () => {
  const { workbook } = await unitsTab();
  await click(withText('button', '剑阁县交通运输局'));
  expect(words(document.querySelector('.consequences'))).toContain(
    '次年项目和资金安排给予倾斜待补依据 第十三条指标第5行 公路建设 完成值 指标!H5',
  );
  await click(document.querySelector('.lacking button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 4, column: 7, rows: 1, columns: 1 } }]);
});

test('a scheme that only checks has no scores to list', async () => {
  await shown(
    {
      数据: [
        ['单位', '基本分', '扣分'],
        ['甲局', 90, 5],
      ],
    },
    checksText,
  );
  await click(byTestId('tab-units'));
  expect(words(document.querySelector('.panel'))).toBe('该办法尚无计分公式，没有得分可列。');
});
