import { WorkbookContext } from '../../../src/custom-functions/on-ledgers/workbook-context';
import { workbook } from '../../support/snapshot';
import { guangyuan, used } from '../support/ledgers-of-a-workbook';

describe('随窗格变化', () => {
  const snapshot = workbook({});

  test('没有公式问过，换办法不用重算', () => {
    const live = new WorkbookContext();
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, readings: {}, period: null }, snapshot)).toBe(false);
  });

  test('公式按旧的口径算过，换了就要重算一次；没换不重算', () => {
    const live = used();
    live.take();
    const after = { readings: { 并列: '同名次不跳号' }, period: '2017' };
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, ...after }, snapshot)).toBe(true);
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, ...after }, snapshot)).toBe(false);
  });

  test('台账的合并变了也要重算', () => {
    const live = used();
    live.take();
    const merged = workbook({
      名册: {
        rows: [
          ['单位', '序列'],
          ['甲科', '局机关科室'],
          [null, null],
        ],
        merges: ['A2:A3'],
      },
    });
    expect(guangyuan !== null && live.follow({ scheme: guangyuan, readings: {}, period: '2017' }, merged)).toBe(true);
  });
});
