import { fileFunctionNames, plainFunctionNames } from '../../src/xlsx/formulas/function-names';
import { moveFormula } from '../../src/workbook/cells/formula-text';

describe('a shared formula moved to another cell', () => {
  test.each([
    ['A1+B2', 1, 0, 'A2+B3'],
    ['A1+B2', 0, 2, 'C1+D2'],
    ['$A1*A$1*$A$1', 2, 1, '$A3*B$1*$A$1'],
    ['SUM(A1:A3)/Z9', 1, 1, 'SUM(B2:B4)/AA10'],
    ["指标!B2+'2017 年'!C3", 1, 0, "指标!B3+'2017 年'!C4"],
    ['IF(A1="A1","B2",LOG10(A1))', 1, 0, 'IF(A2="A1","B2",LOG10(A2))'],
    ['SUM(A:B)', 3, 1, 'SUM(B:C)'],
    ['SUM(1:2,$3:4)', 3, 1, 'SUM(4:5,$3:7)'],
    ['SUM(B:$C)', 0, -2, 'SUM(#REF!:$C)'],
    ['SUM(XFD:XFD)', 0, 1, 'SUM(#REF!:#REF!)'],
    ['表1[A1]+满分', 1, 0, '表1[A1]+满分'],
    ['A1', -1, 0, '#REF!'],
    ['1E5+A1', 1, 0, '1E5+A2'],
  ])('%s by %i rows and %i columns', (formula, rows, columns, moved) => {
    expect(moveFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('function names in the file and for people', () => {
  test.each([
    ['MAXIFS(B:B,A:A,"甲")', '_xlfn.MAXIFS(B:B,A:A,"甲")'],
    ['SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['SUM(A1:A3)', 'SUM(A1:A3)'],
    ['RANK.EQ(A1,A1:A9)&"RANK.EQ("', '_xlfn.RANK.EQ(A1,A1:A9)&"RANK.EQ("'],
    ['LET(满分,A1,得分,B1,得分/满分)', '_xlfn.LET(_xlpm.满分,A1,_xlpm.得分,B1,_xlpm.得分/_xlpm.满分)'],
    ['MAP(A1:A3,LAMBDA(x,x*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2))'],
    ['KAOJI.加权得分(A1:A3,B1:B3)+1', '_xldudf_KAOJI_加权得分(A1:A3,B1:B3)+1'],
    ['IFERROR(KAOJI.单位计分(A1:B9,"甲"),"KAOJI.单位计分(")', 'IFERROR(_xldudf_KAOJI_单位计分(A1:B9,"甲"),"KAOJI.单位计分(")'],
    ['_xldudf_CONTOSO_ADD(1,2)', '_xldudf_CONTOSO_ADD(1,2)'],
    ['LET(a,SUM(B1,C1),D1,a)', '_xlfn.LET(_xlpm.a,SUM(B1,C1),_xlpm.D1,_xlpm.a)'],
  ])('%s', (plain, file) => {
    expect(fileFunctionNames(plain)).toBe(file);
    expect(plainFunctionNames(file)).toBe(plain);
  });
});
