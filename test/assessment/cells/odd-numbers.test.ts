import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import type { CellValue } from '../../../src/workbook/cells/cell';
import { workbook } from '../../support/snapshot';

/* What is typed in place of a number: told for what it is; a unit is only what is one. */

const { scheme } = loadScheme(
  '办法: 试\n台账: {名册: {列: {单位: 单位, 件数: {类型: 数, 计量: 件}}}}\n得分项: {总分: {公式: 件数, 依据: 一}}\n',
  '试.yaml',
);

function told(cell: CellValue): string[] {
  if (scheme === null) throw new Error('the scheme does not load');
  return assess(
    workbook({
      名册: [
        ['单位', '件数'],
        ['甲', cell],
      ],
    }),
    scheme,
  )
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${inWords(message)}`);
}

test.each([
  ['3万', '，把“万”换算到表中的计量单位'],
  ['3 件（新增）', '，把“件(新增)”换算到表中的计量单位'],
  ['3（新增）', ''],
  ['50m', '，把“m”换算到表中的计量单位'],
  ['5个百分点', '，把“个百分点”换算到表中的计量单位'],
])('%s: a number with something behind it', (cell, converting) => {
  expect(told(cell)).toEqual([`L-NUMBER-WITH-UNIT “件数”应为数，实为“${cell}”。请只写数${converting}；在此之前按待补处理。`]);
});

test.each(['5E1', '0x3', '3²', '3\u200b', '(50)', '约3', '3-5', '③', '¥50', '1.2.3', 'NaN', '▲3'])(
  '%j is no number, and has no unit',
  (cell) => {
    expect(told(cell).map((text) => text.slice(0, 12))).toEqual(['L-NOT-NUMBER']);
  },
);
