import { assess } from '../../src/assessment/assess';
import { loadScheme } from '../../src/scheme/load';
import { workbook } from '../support/snapshot';

/* What a target says in words is offered as the number in it, which goes on showing them; nothing is read before it is taken. */

const { scheme } = loadScheme(
  `办法: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {单位: 单位, 指标: 文字, 目标值: 数, 完成值: 数}}
得分项: {总分: {公式: "合计(指标, 完成值)", 依据: 一}}
`,
  '试.yaml',
);

/** What is found at the target, with the format and the number that its correction writes; null where there is none. */
function found(target: string): unknown {
  if (scheme === null) throw new Error('the scheme is wrong');
  const { findings } = assess(
    workbook({
      名册: [['单位'], ['甲局']],
      指标: [
        ['单位', '指标', '目标值', '完成值'],
        ['甲局', '化学需氧量', target, 30],
      ],
    }),
    scheme,
  );
  const [own] = findings.filter(({ place }) => place?.sheet === '指标' && place.area.column === 2);
  if (own === undefined) return undefined;
  const { code, data, fix } = own;
  const edits = fix?.map((edit) => (edit.kind === 'numberFormat' ? edit.format : edit.kind === 'values' ? edit.values : edit.kind)) ?? null;
  return [code, data['number'] ?? null, edits];
}

test('下降30吨 and ≤99微克/立方米 are offered as their numbers, shown as they were written', () => {
  expect(found('下降30吨')).toEqual(['L-TARGET-IN-WORDS', '30吨', ['"下降"General"吨"', [[30]]]]);
  expect(found('≤99微克/立方米')).toEqual(['L-TARGET-IN-WORDS', '99微克/立方米', ['"≤"General"微克/立方米"', [[99]]]]);
});

test('a day, a share below words, many of a unit and two numbers are no target that is offered', () => {
  expect(found('12月底前完成')).toEqual(['L-NOT-NUMBER', null, null]);
  expect(found('达到95%以上')).toEqual(['L-NOT-NUMBER', null, null]);
  expect(found('完成2000万元')).toEqual(['L-NOT-NUMBER', null, null]);
  expect(found('新建3个、改造5个')).toEqual(['L-NOT-NUMBER', null, null]);
});

test('弃权 and 缺席 are neither 0 nor blank, and told once a column', () => {
  if (scheme === null) throw new Error('the scheme is wrong');
  const { findings } = assess(
    workbook({
      名册: [['单位'], ['甲局']],
      指标: [
        ['单位', '指标', '目标值', '完成值'],
        ['甲局', '测评一', 1, '弃权'],
        ['甲局', '测评二', 1, '缺席'],
      ],
    }),
    scheme,
  );
  expect(findings.filter(({ code }) => code === 'L-SAYS-NOTHING').map(({ data }) => [data['found'], data['cells']])).toEqual([['弃权', 2]]);
});

test('serials that run through the whole ledger are no gap of each unit', () => {
  const { scheme: numbered } = loadScheme(
    `办法: 试
台账:
  名册: {列: {单位: 单位}}
  指标: {依据: 一, 列: {序号: 序号, 单位: 单位, 完成值: 数}}
得分项: {总分: {公式: "合计(指标, 完成值)", 依据: 一}}
`,
    '试.yaml',
  );
  if (numbered === null) throw new Error('the scheme is wrong');
  const gaps = (serials: readonly number[]): unknown[] =>
    assess(
      workbook({
        名册: [['单位'], ['甲局'], ['乙局']],
        指标: [['序号', '单位', '完成值'], ...serials.map((serial, at) => [serial, at < 2 ? '甲局' : '乙局', 1])],
      }),
      numbered,
    )
      .findings.filter(({ code }) => code.startsWith('C-SERIAL'))
      .map(({ code, data }) => [code, data['unit'], data['missing'] ?? null]);
  expect(gaps([1, 2, 3, 4])).toEqual([]);
  expect(gaps([1, 2, 3, 5])).toEqual([['C-SERIAL-GAP', '指标', '4']]);
  expect(gaps([1, 2, 1, 3])).toEqual([['C-SERIAL-GAP', '乙局', '2']]);
});
