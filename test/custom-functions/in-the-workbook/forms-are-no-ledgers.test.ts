import { workbook } from '../../support/snapshot';
import { call, cells } from '../support/call';
import { guangyuan, indicators, ledgers, roster, used } from '../support/ledgers-of-a-workbook';

/* An area of a form would count its rows a second time: as any area that is no ledger it is refused. */

const heads = ['单位', '分值', '目标值', '完成值'];
const rows = [heads, ['甲科', 80, 100, 120]];

test.each(['表样-得分明细!A1:D2', '出表-得分明细-2017!A1:D2'])('单位计分 over %s says that it is no ledger', (address) => {
  expect(
    call('单位计分', ['甲科', '', ...ledgers, cells(address, rows)], { live: used() })
      .flat()
      .join(' '),
  ).toContain('没有认出');
});

test('单位计分 over a sheet whose A1 says ｛表样 …｝ says that it is no ledger', () => {
  const form = cells('明细!A1:D3', [['｛表样 得分明细｝', null, null, null], ...rows]);
  expect(
    call('单位计分', ['甲科', '', ...ledgers, form], { live: used() })
      .flat()
      .join(' '),
  ).toContain('没有认出');
});

test('单位计分 over what Kaoji wrote on a sheet that was renamed since says that it is no ledger', () => {
  const snapshot = { ...workbook({ 年终: rows }), names: [{ name: '考评结果_2017', refersTo: '=年终!$A$1:$D$2' }] };
  const live = used({}, guangyuan, snapshot);
  expect(
    call('单位计分', ['甲科', '', roster, indicators, cells('年终!A1:D2', rows)], { live })
      .flat()
      .join(' '),
  ).toContain('没有认出');
  expect(
    call('单位计分', ['甲科', '', roster, indicators, cells('年终!A1:D2', rows)], { live: used() })
      .flat()
      .join(' '),
  ).not.toContain('没有认出');
});
