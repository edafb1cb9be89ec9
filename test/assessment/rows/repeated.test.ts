import { assess } from '../../../src/assessment/assess';
import { inWords } from '../../../src/messages/catalogue';
import { loadScheme } from '../../../src/scheme/load';
import { workbook } from '../../support/snapshot';

const { scheme } = loadScheme(
  `
办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位}}
  事项: {不重复: [[名称, 报送]], 列: {名称: 文字, 报送: 日期, 分值: 数}}
得分项:
  总分: 合计(事项, 分值)
`,
  'x.yaml',
);

test('a repeated key is told as it stands in the cells: a day as a day, not as Excel’s number of it', () => {
  if (scheme === null) throw new Error('the scheme does not load');
  const { findings } = assess(
    workbook({
      名册: [['单位'], ['甲']],
      事项: [
        ['单位', '名称', '报送', '分值'],
        ['甲', '治超', 43089, 1],
        ['甲', '治 超', '2017-12-20', 1],
        ['甲', '治超', 43090, 1],
      ],
    }),
    scheme,
  );
  expect(findings.filter(({ code }) => code === 'C-REPEATED').map(({ message }) => inWords(message))).toEqual([
    '甲的名称、报送“治 超 2017-12-20”重复（又见 事项!B2）。请核对是否同一事项。',
  ]);
});
