import { byTestId, click, shown, user, withText, words } from '../support/shown';

/** What stands in our own words for a number that is not there. */
const STATES = /待补|暂列|不适用|无法计算/u;

async function english() {
  const pane = await shown(undefined, null, 'en-US');
  await click(byTestId('tab-units'));
  return pane;
}

test('the standing says pending and provisional', async () => {
  await english();
  const rows = [...document.querySelectorAll('section.group tbody tr')].map((row) => [...row.children].map(words));
  expect(rows[0]).toEqual(['1provisional', '利州区交通运输局', '206.35', '先进']);
  expect(rows[2]).toEqual(['—', '剑阁县交通运输局', 'pending', 'pending']);
  expect(words(document.querySelector('.hint.provisional'))).toMatch(/^1 unit is pending: /u);
});

test('the card of a unit and its derivation say pending, in formulas too', async () => {
  await english();
  await click(withText('button', '剑阁县交通运输局'));
  expect(words(byTestId('unit-card')?.querySelector('.score'))).toBe('pendingnot rankedGrade: pending');
  await click(document.querySelector('.item.total button'));
  expect(words(byTestId('derivation-node')?.querySelector('strong'))).toBe('pending');
  expect(words(byTestId('derivation'))).not.toMatch(STATES);
});

test('the derivation of a rank and of a grade says pending', async () => {
  const { session } = await english();
  for (const item of ['名次', '等次']) {
    await user(() => session.explain('利州区交通运输局', item));
    await click(withText('button', 'Expand all'));
    expect(words(byTestId('derivation'))).not.toMatch(STATES);
  }
});

test('what an edit did is said in English, the rank that may still change too', async () => {
  const { workbook } = await english();
  // 利州 103.175 → 90: 180.00, behind 昭化.
  await user(() => workbook.type('指标', 5, 7, 90));
  const { reads } = workbook;
  for (let tries = 0; tries < 400 && workbook.reads === reads; tries += 1) await user(() => undefined);
  await user(() => undefined);
  expect(words(byTestId('status'))).toMatch(/^利州区交通运输局 206\.35 → 180\.00; rank provisional 1 → provisional 2/u);
});
