import { readLedgers } from '../../src/ledgers/read-ledgers';
import { loadScheme } from '../../src/scheme/load';
import { workbook } from '../support/snapshot';

/** A ledger as long as a province's: 10,000 units with 15 rows each, one of them a text that is a number. */
test('a ledger of 150,000 rows is read, with what was noticed in each of them', () => {
  const { scheme } = loadScheme(
    '办法: 长\n台账:\n  名册: {列: {单位: 单位}}\n  指标: {依据: 一, 列: {单位: 单位, 分值: 数}}\n得分项:\n  ' +
      '总分: {公式: "合计(指标, 分值)", 依据: 一}\n',
    '长.yaml',
  );
  if (scheme === null) throw new Error('the scheme does not load');
  const rows = Array.from({ length: 150_000 }, (_, row) => ['甲局', String(row)]);
  const ledgers = readLedgers(
    workbook({
      名册: [
        ['单位', '备注'],
        ['甲局', ''],
      ],
      指标: [['单位', '分值'], ...rows],
    }),
    scheme,
  );
  expect(ledgers.rows.get('指标')?.length).toBe(150_000);
  expect(ledgers.problems.filter(({ code }) => code === 'L-TEXT-NUMBER').length).toBe(150_000);
});
