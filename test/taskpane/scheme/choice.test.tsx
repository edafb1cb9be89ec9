import { useState } from 'react';
import { Choice } from '../../../src/taskpane/panels/shared/choice/Choice';
import { click, draw, enter, press, user, words } from '../support/shown';

/* The list to choose from: below its field, by pointer and by keyboard, a long one to be searched. */

const FEW = ['全部单位', '甲局', '乙局'];
const MANY = Array.from({ length: 300 }, (_, at) => `第${String(at + 1)}乡`);

function Sample({ texts }: { readonly texts: readonly string[] }) {
  const [chosen, setChosen] = useState<string | null>(texts[0] ?? null);
  return <Choice label="按单位筛选" quiet options={texts.map((text) => ({ key: text, text }))} chosen={chosen} onChoose={setChosen} />;
}

const field = () => document.querySelector<HTMLElement>('button[role=combobox]');
const options = () => [...document.querySelectorAll('[role=option]')].map(words);
const active = () => words(document.querySelector('[role=option].active'));

async function opened(texts: readonly string[]): Promise<void> {
  await draw(<Sample texts={texts} />);
  await user(() => field()?.focus());
  await press('ArrowDown');
}

test('opened by a key it has the focus; arrows go through it, Enter takes, and the focus is back at the field', async () => {
  await opened(FEW);
  expect([options(), active()]).toEqual([FEW, '全部单位']);
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(active()).toBe('乙局');
  await press('Enter');
  expect([words(field()), options(), document.activeElement]).toEqual(['乙局', [], field()]);
});

test('an arrow on the closed field opens it and changes nothing; Escape leaves what was chosen', async () => {
  await opened(FEW);
  await press('End');
  await press('Escape');
  expect([words(field()), field()?.getAttribute('aria-expanded'), document.activeElement]).toEqual(['全部单位', 'false', field()]);
});

test('a click opens, a click takes, a short list has no field to search in', async () => {
  await draw(<Sample texts={FEW} />);
  await click(field());
  expect(document.querySelector('input')).toBeNull();
  await click([...document.querySelectorAll('[role=option]')][1]);
  expect(words(field())).toBe('甲局');
});

test('a long list is searched, whatever the width of the signs, and says what it does not show', async () => {
  await opened(MANY);
  expect(options()).toHaveLength(200);
  expect(words(document.querySelector('.choice-callout'))).toContain('还有 100 个');
  await enter(document.querySelector('input'), '２９9');
  expect(options()).toEqual(['第299乡']);
  await press('Enter');
  expect(words(field())).toBe('第299乡');
});

test('a search without a match says so, and Enter takes nothing', async () => {
  await opened(MANY);
  await enter(document.querySelector('input'), '县');
  expect(words(document.querySelector('.choice-callout'))).toContain('没有包含“县”的');
  await press('Enter');
  await press('Escape');
  expect(words(field())).toBe('第1乡');
});
