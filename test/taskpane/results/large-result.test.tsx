import { byTestId, click, shown, spoken, words } from '../support/shown';
import { workedExample } from '../support/worked-example';

/** The worked example, its indicators as often as it takes for 100,000 formulas. */
function manyRows(): typeof workedExample {
  const [head = [], ...rows] = workedExample['指标'] ?? [];
  return { ...workedExample, 指标: [head, ...Array.from({ length: 6000 }, (_, at) => rows[at % rows.length] ?? [])] };
}

test('so many formulas are asked about before anything is written; values are one click away', async () => {
  const { workbook, session } = await shown(manyRows());
  await session.choices.setWriteAs('formulas');
  const { writes } = workbook;
  await click(byTestId('btn-score'));
  expect(await spoken(() => byTestId('large-banner'))).toMatch(/^\d+ 个单位写成公式约 \d{6,} 个，预计至少 \d+ 秒、内存 \d+ MB/u);
  expect(workbook.writes).toBe(writes);
  expect(session.getState()).toMatchObject({ busy: null, result: null });
  const [values, formulas] = [...(byTestId('large-banner')?.querySelectorAll('button') ?? [])];
  expect([words(values), words(formulas)]).toEqual(['改写数值', '仍写公式']);
  await session.scoreInValues();
  expect(session.getState()).toMatchObject({ large: null, writeAs: 'values' });
  expect(session.getState().result?.sheet).toBe('考评结果-2017');
});
