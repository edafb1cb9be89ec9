import { faultsOf } from '../support/formula-lint';

/** The lint that ordinary formulas are held against, held against formulas that are known to be right or wrong in Excel 2019. */
const many = (name: string): boolean => name === '指标_得分' || name === '指标_单位' || name === '表';

test.each([
  '=ROUND(SUMIFS(指标_得分,指标_单位,$A5),2)',
  '=IF(COUNTIFS(指标_单位,A5,指标_得分,">"&B5)=0,"待补",INDEX(表,MATCH(B5,指标_得分,0),2))',
  '=SUMPRODUCT((指标_单位=A5)*指标_得分)',
  '=SUMPRODUCT(EXACT(指标_单位,A5)*ISNUMBER(指标_得分))',
  "=IFERROR('计算-名册'!$B$5,-1)&口径_并列",
  '=MAXIFS(指标_得分,指标_单位,A5)*110%',
  '=WORKDAY.INTL(A1,2,1,指标_得分)',
  '=SUMIFS(INDEX(指标_得分,$A5):INDEX(指标_得分,$B5+1),INDEX(指标_单位,$A5):INDEX(指标_单位,$B5+1),A5)',
])('%s is right', (formula) => {
  expect(faultsOf(formula, many)).toEqual([]);
});

test.each([
  ['=SUM((指标_单位=A5)*指标_得分)', '= on a range outside of SUMPRODUCT'],
  ['=SUMPRODUCT(IF(指标_单位=A5,指标_得分))', 'IF in SUMPRODUCT'],
  ['=MAX(IF(指标_单位=A5,指标_得分))', '= on a range outside of SUMPRODUCT'],
  ['=MATCH(1,(指标_单位=A5)*1,0)', '= on a range outside of SUMPRODUCT'],
  ['=指标_得分', 'a range where one value belongs'],
  ['=INDEX(指标_得分,1):INDEX(指标_得分,2)', 'a range where one value belongs'],
  ['=ROUND(INDEX(指标_得分,1):INDEX(指标_得分,2),2)', 'ROUND on a range'],
  ['=SUM(INDEX(指标_得分,1):MAX(指标_得分))', 'INDEX:MAX'],
  ['=ROUND(指标_得分,2)', 'ROUND on a range'],
  ['=IF(A1=1,指标_得分,0)', 'IF on a range'],
  ['=XLOOKUP(A1,指标_单位,指标_得分)', 'function XLOOKUP'],
  ['=AGGREGATE(14,6,指标_得分,1)', 'function AGGREGATE'],
  ['=SUM(OFFSET(A1,0,0,5))', 'function OFFSET'],
  ['=TODAY()-A1', 'function TODAY'],
  ['=COUNTIFS(指标_单位,指标_单位)', 'COUNTIFS on a range'],
  [`=${'IF(A1=1,1,'.repeat(65)}0${')'.repeat(65)}`, 'nested deeper than 64: 65'],
  [`="${'长'.repeat(8192)}"`, 'longer than 8192: 8195'],
  [`="${'长'.repeat(256)}"`, `a text longer than 255: "${'长'.repeat(19)}`],
  ['="长\u000b"', 'a sign that no file can hold'],
  ['=IF(NOT(OR()),1,2)', 'OR of nothing'],
  [`=OR(${'A1=1,'.repeat(255)}A1=2)`, 'more than 255 arguments of OR'],
])('%s is wrong', (formula, fault) => {
  expect(faultsOf(formula, many)).toContain(fault);
});
