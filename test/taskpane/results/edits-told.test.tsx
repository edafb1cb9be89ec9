import type { CellValue } from '../../../src/workbook/cells/cell';
import { allByTestId, byTestId, shown, user, words } from '../support/shown';

/** 得分 is 基本分 less 5 for each veto; the first is 先进, unless it has one. */
const SCHEME = `办法: 小办法
标识: small
年度: 2017
台账:
  名册: {列: {单位: 单位, 基本分: 数}}
  一票否决: {一票否决: 是, 列: {情形: 文字}}
得分项:
  得分: {公式: 基本分 － 次数(一票否决) × 5, 依据: 第一条}
排名: {按: 得分, 依据: 第三条}
等次:
  - {等次: 先进, 当: 名次 = 1 且 次数(一票否决) = 0, 依据: 第四条}
  - {等次: 合格, 当: 其他, 依据: 第四条}
`;

const SHEETS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  名册: [
    ['单位', '基本分'],
    ['市公路局', 92],
    ['市航务局', 90],
    ['市运管局', 60],
  ],
  一票否决: [
    ['单位', '情形'],
    ['市运管局', '旧的'],
  ],
};

/** Types into cells, and waits until the pane has looked. */
async function type(pane: Awaited<ReturnType<typeof shown>>, ...cells: readonly (readonly [string, number, number, CellValue])[]) {
  await user(() => cells.forEach(([sheet, row, column, value]) => pane.workbook.type(sheet, row, column, value)));
  const { reads } = pane.workbook;
  for (let tries = 0; tries < 400 && pane.workbook.reads === reads; tries += 1) await user(() => undefined);
  await user(() => undefined);
}

test('what an edit did to total, rank and grade is said in one line, with the cell', async () => {
  const pane = await shown(SHEETS, SCHEME);
  // 92 − 5 = 87, behind 90; 市航务局 comes first.
  await type(pane, ['一票否决', 2, 0, '市公路局']);
  expect(words(byTestId('status'))).toMatch(
    /^市公路局 92(?:\.00)? → 87(?:\.00)?；名次 1 → 2；先进 → 合格，另有 1 个单位变动，新问题 \d 条（改了 一票否决!A3）$/u,
  );
});

test('findings that an edit brought are marked 新; those of before are not', async () => {
  const pane = await shown(SHEETS, SCHEME);
  const before = allByTestId('finding').length;
  expect(document.querySelectorAll('[data-new]')).toHaveLength(0);
  await type(pane, ['名册', 3, 1, '约60']);
  const fresh = [...document.querySelectorAll('[data-new]')].map((row) => words(row.querySelector('.place')));
  expect(fresh).toContain('名册!B4');
  expect(allByTestId('finding').length - fresh.length).toBeLessThanOrEqual(before);
  await user(() => void pane.session.check());
  expect(document.querySelectorAll('[data-new]')).toHaveLength(0);
});

test('a new finding of a cause that was folded is shown', async () => {
  const more: readonly (readonly CellValue[])[] = [
    ['甲局', '约1'],
    ['乙局', '约2'],
    ['丙局', '约3'],
    ['丁局', 4],
  ];
  const pane = await shown({ ...SHEETS, 名册: [...(SHEETS['名册'] ?? []), ...more] }, SCHEME);
  expect(allByTestId('finding').filter((one) => one.dataset.code === 'L-NOT-NUMBER')).toHaveLength(0);
  await type(pane, ['名册', 7, 1, '约4']);
  const fresh = [...document.querySelectorAll('.finding[data-new]')].map((row) => words(row.querySelector('.place')));
  expect(fresh).toContain('名册!B8');
});

test('an edit that fills one of several gaps of a unit is said: how many were left, and are', async () => {
  const pane = await shown(
    {
      名册: [
        ['单位', '基本分', '附加分'],
        ['市公路局', 92, 0],
        ['市航务局', null, null],
        ['市运管局', 60, 0],
      ],
    },
    `办法: 小办法
标识: gaps
年度: 2017
台账:
  名册: {列: {单位: 单位, 基本分: 数, 附加分: 数}}
得分项:
  得分: {公式: 基本分 ＋ 附加分, 依据: 第一条}
排名: {按: 得分, 依据: 第三条}
`,
  );
  await type(pane, ['名册', 2, 1, 95]);
  expect(words(byTestId('status'))).toMatch(/^市航务局 待补 2 → 1 处/u);
});

test('an edit that changes nothing of the standing is not said to', async () => {
  const pane = await shown({ ...SHEETS, 备忘: [['x']] }, SCHEME);
  const before = words(byTestId('status'));
  await type(pane, ['备忘', 0, 0, 'y']);
  expect(words(byTestId('status'))).toBe(before);
});

test('撤销 says what it takes back: a period too', async () => {
  const pane = await shown(SHEETS, SCHEME);
  expect(words(byTestId('btn-undo'))).toBe('撤销');
  await user(() => void pane.session.choices.setPeriod('2018'));
  expect(words(byTestId('btn-undo'))).toBe('撤销改期次');
  await user(() => void pane.session.history.undo());
  expect(pane.session.getState().assessment?.period).toBe('2017');
  expect(words(byTestId('btn-undo'))).toBe('撤销');
});
