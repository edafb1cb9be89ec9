import { readLedgers } from '../../src/ledgers/read-ledgers';
import { shipped } from '../support/transport';
import { workbook } from '../support/snapshot';

const scheme = shipped('广元交通');
const roster = [
  ['单位', '序列'],
  ['市公路局', '局直属单位'],
  ['市航务局', '局直属单位'],
];
const head = ['单位', '三级指标', '分值', '目标值', '完成值'];
const indicators = (...units: string[]) => [head, ...units.map((unit) => [unit, '养护', 200, 1, 1])];

/** The sheets that are told of, each with the one that it counts beside. */
function strange(sheets: Parameters<typeof workbook>[0]): unknown[] {
  return readLedgers(workbook({ 名册: roster, ...sheets }), scheme).problems.flatMap(({ code, severity, data }) =>
    code === 'L-SHEET-STRANGE' ? [[severity, data['sheet'], data['other']]] : [],
  );
}

/** The sheets that are not read and asked about, and the units of those that are. */
function leftOut(sheets: Parameters<typeof workbook>[0]): unknown {
  const { problems, rows } = readLedgers(workbook({ 名册: roster, ...sheets }), scheme);
  return {
    left: problems.flatMap(({ code, severity, data }) => (code === 'L-TABLE-LEFT' ? [[severity, data['sheet']]] : [])),
    read: rows.get('指标')?.map((row) => row.value('单位')),
  };
}

test('“2016指标” beside 指标 counts, and is told of', () => {
  expect(strange({ 指标: indicators('市公路局'), '2016指标': indicators('市航务局') })).toEqual([['warning', '2016指标', '指标']]);
});

test('“填报示例” beside 指标 is not counted, and that is asked', () => {
  expect(leftOut({ 指标: indicators('市公路局'), 填报示例: indicators('市航务局') })).toEqual({
    left: [['warning', '填报示例']],
    read: ['市公路局'],
  });
});

test('last year’s sheet beside this year’s is not counted, and that is asked', () => {
  expect(leftOut({ 指标2016: indicators('市公路局'), 指标2017: indicators('市公路局', '市航务局') })).toEqual({
    left: [['warning', '指标2016']],
    read: ['市公路局', '市航务局'],
  });
});

test.each([
  [{ '指标-公路': indicators('市公路局'), '指标-航务': indicators('市航务局') }],
  [{ 市公路局: indicators('市公路局'), 市航务局: indicators('市航务局') }],
  [{ '指标-公路2017': indicators('市公路局'), '指标-航务2017': indicators('市航务局') }],
  [
    {
      指标: indicators('市公路局', '市航务局'),
      历年结果2015: [
        ['单位', '年度', '等次'],
        ['市公路局', 2015, '先进'],
      ],
      历年结果2016: [
        ['单位', '年度', '等次'],
        ['市公路局', 2016, '先进'],
      ],
    },
  ],
])('sheets that share a ledger by their names are in order: %j', (sheets) => {
  expect(strange(sheets)).toEqual([]);
});

test('only last year’s sheet of a ledger: nothing is scored before somebody has said whether it counts', () => {
  const { rows, unseen, problems } = readLedgers(
    workbook({
      名册: roster,
      指标2016: indicators('市公路局'),
      加分2017: [
        ['单位', '工作事项', '层级', '书面依据'],
        ['市公路局', '治超', '中央', '有'],
      ],
    }),
    scheme,
  );
  expect(rows.get('指标')).toEqual([]);
  expect(unseen.map(({ ledger }) => ledger.name)).toEqual(['指标']);
  const asked = problems.filter(({ code }) => code === 'L-TABLE-GUESS');
  expect(asked.map(({ severity, place }) => [severity, place?.sheet])).toEqual([['error', '指标2016']]);
  expect(problems.filter(({ code, ledger }) => code === 'L-LEDGER-MISSING' && ledger === '指标')).toEqual([]);
});
