import { allByTestId, byTestId, click, enter, shown, withText, words } from './support/shown';
import { assessment } from './support/worked-example';

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
      hint: '缺 1 个单位的数据：名次为暂列，先进等荣誉等次待定',
      rows: [
        ['1', '利州区交通运输局', '206.35', '先进'],
        ['2', '昭化区交通运输局', '198.2', '先进'],
        ['—', '剑阁县交通运输局', '待补', '—'],
      ],
    },
    {
      sequence: '局直属单位 3 个单位',
      hint: '',
      rows: [
        ['1', '市公路局否决 1', '221.1', '合格'],
        ['2', '市航务局', '203.75', '先进'],
        ['3', '市交通运输指挥中心', '148.9', '不合格'],
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
  expect(words(card?.querySelector('.score'))).toBe('221.1第 1 名等次：合格');
  expect(words(card?.querySelector('.vetoes'))).toContain('脱贫攻坚未完成（2017-11-02）');
  expect(
    [...(card?.querySelectorAll('.item') ?? [])].map((item) => [words(item.querySelector('.name')), words(item.querySelector('.number'))]),
  ).toEqual([
    ['初步考核得分依据 第九条', '205'],
    ['局领导综合评价得分依据 第十条（二）', '4.5'],
    ['特殊情况加分依据 第十一条（一）3', '20'],
    ['特殊情况扣分依据 第十一条（二）', '4'],
    ['全省排位加扣分依据 第十一条（三）', '0.6'],
    ['一票否决扣分依据 第十一条（四）', '5'],
    ['考核得分依据 第十二条', '221.1'],
  ]);
  expect(words(card?.querySelector('.consequences'))).toBe('取消评优资格一次依据 第十一条（四）');
});

test('a pending unit says what is missing, and the link goes there', async () => {
  const { workbook } = await unitsTab();
  await click(withText('button', '剑阁县交通运输局'));
  expect(words(byTestId('unit-card')?.querySelector('.score'))).toBe('待补未排名');
  expect(words(document.querySelector('.pending-list'))).toBe('待补 1 处指标第41行 完成值 指标!J41');
  await click(document.querySelector('.pending-list button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 40, column: 9, rows: 1, columns: 1 } }]);
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

test(
  'units that are ranked by a class stand in a list for each, with their 序列 where it mixes some; one ' +
    'without a class makes all of them provisional',
  async () => {
    await shown({
      ...assessment,
      bands: [
        { kind: 'class', column: '类别', name: '综合类', units: [3, 1, 2], pending: 1 },
        { kind: 'class', column: '类别', name: '业务类', units: [4, 5], pending: 1 },
        { kind: 'unclassed', column: '类别', units: [0], pending: 1 },
      ],
    });
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
        '缺 1 个单位的数据：名次为暂列，先进等荣誉等次待定',
        ['市公路局局直属单位否决 1', '利州区交通运输局县区交通运输局', '昭化区交通运输局县区交通运输局'],
      ],
      ['业务类 2 个单位', '缺 1 个单位的数据：名次为暂列，先进等荣誉等次待定', ['市航务局', '市交通运输指挥中心']],
      ['没有类别的单位 1 个单位', '缺 1 个单位的数据：名次为暂列，先进等荣誉等次待定', ['剑阁县交通运输局']],
    ]);
  },
);

test('a 结果运用 that is open says for which cells', async () => {
  const { workbook } = await shown({
    ...assessment,
    units: assessment.units.map((card) =>
      card.unit === '市航务局'
        ? {
            ...card,
            consequences: [
              {
                name: '约谈',
                clause: '第十四条',
                pending: true,
                missing: [
                  {
                    what: { sentence: { zh: '市航务局 完成', en: '市航务局 完成' } },
                    place: { sheet: '指标', area: { row: 40, column: 9, rows: 1, columns: 1 } },
                  },
                ],
              },
            ],
          }
        : card,
    ),
  });
  await click(byTestId('tab-units'));
  await click(withText('button', '市航务局'));
  expect(words(document.querySelector('.consequences'))).toBe('约谈待补依据 第十四条市航务局 完成 指标!J41');
  await click(document.querySelector('.lacking button'));
  expect(workbook.selected).toEqual([{ sheet: '指标', area: { row: 40, column: 9, rows: 1, columns: 1 } }]);
});

test('a scheme that only checks has no scores to list', async () => {
  await shown({ ...assessment, scheme: { ...assessment.scheme, scores: false }, units: [] });
  await click(byTestId('tab-units'));
  expect(words(document.querySelector('.panel'))).toBe('该办法尚无计分公式，没有得分可列。');
});
