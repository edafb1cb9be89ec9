import { ROSTER } from '../../../src/language/term';
import { togetherTest } from '../support/oracle';
import { differencesOf, written, type Written } from '../support/prove';
import { schemes, workedCases } from '../support/worked-cases';

/** The oracle held against workbooks that are known to be wrong: what it does not see it cannot vouch for. */
function example(): Written {
  const [id = '', scheme] = schemes[0] ?? [];
  const scenario = scheme === undefined ? undefined : workedCases(id, scheme).find(({ name }) => name.includes('排位、否决同时出现'));
  if (scenario === undefined) throw new Error('the worked case is gone');
  return written(scenario);
}

/** The same workbook with the formula of one computed column, in its first row, replaced. */
function withFormula(file: Written, name: string, formula: (before: string) => string): Written {
  const place = file.places.columns.find((column) => column.ledger === ROSTER && column.name === name)?.place;
  const book = structuredClone(file.book);
  const cell = book.sheets.find((sheet) => sheet.name === place?.sheet)?.cells[place?.area.row ?? -1]?.[place?.area.column ?? -1];
  if (cell?.formula === undefined) throw new Error(`${name} is no formula`);
  cell.formula = formula(cell.formula);
  return { ...file, book, opened: book };
}

togetherTest('a workbook with a wrong formula is found out, a right one is not', async () => {
  const right = example();
  const wrong: readonly (readonly [string, Written])[] = [
    ['a cent', withFormula(right, '考核得分', (before) => `${before}+0.01`)],
    ['a text for a number', withFormula(right, '特殊情况加分', (before) => `${before}&""`)],
    ['a state for a number', withFormula(right, '特殊情况扣分', () => '="待补"')],
    ['an error', withFormula(right, '全省排位加扣分', () => '=1/0')],
    ['another grade', withFormula(right, '等次', () => '="先进"')],
  ];
  const [none = [], ...found] = await differencesOf([right, ...wrong.map(([, file]) => file)]);
  expect(none).toEqual([]);
  expect(wrong.filter((_, index) => (found[index] ?? []).length === 0).map(([what]) => what)).toEqual([]);
  // On the workings, and on the result sheet that shows them.
  expect(found[0]?.map(({ place }) => place.replace(/!.*/u, ''))).toEqual(['计算-名册', '考评结果-2017']);
});
