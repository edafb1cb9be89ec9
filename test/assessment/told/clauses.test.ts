import { inWords } from '../../../src/messages/catalogue';
import { assessTransport, findingsAt, only } from '../../support/transport';

const row = (serial: number | null, points: number, level3: string, level2 = '职能及量化指标', level1 = '职能指标') =>
  ['市公路局', serial, level1, level2, level3, '内容', '项', points, 1, 1] as const;

test('points that do not add up to 200 are an error that shows both sums (第九条)', () => {
  const found = only(assessTransport({ 指标: [row(1, 120, '甲'), row(2, 78, '乙')] }), 'CHECK', '第九条');
  expect(found).toMatchObject({ severity: 'error', unit: '市公路局' });
  expect(inWords(found.message)).toContain('“指标”各行分值合计是 198，与满分 200 差 2');
  expect(found.place).toEqual({ sheet: '指标', area: { row: 1, column: 7, rows: 2, columns: 1 } });
});

test('nine level-3 indicators break 原则上不超过8个: a warning, not an error', () => {
  const nine = Array.from({ length: 9 }, (_, index) => row(index + 1, index === 0 ? 40 : 20, `指标${String(index)}`));
  const found = only(assessTransport({ 指标: nine }), 'CHECK', '第六条（二）1');
  expect(found.severity).toBe('warning');
});

test('seven 保障指标 break 不超过6个: an error', () => {
  const seven = Array.from({ length: 7 }, (_, index) =>
    row(index + 1, index === 0 ? 80 : 20, `保障${String(index)}`, '保障指标', '保障指标'),
  );
  expect(only(assessTransport({ 指标: seven }), 'CHECK', '第六条（二）2').severity).toBe('error');
});

test('a serial used twice and one left out are told with the cells', () => {
  const assessment = assessTransport({ 指标: [row(1, 100, '甲'), row(3, 50, '乙'), row(3, 50, '丙')] });
  expect(findingsAt(assessment, 'C-SERIAL-DUPLICATE')).toEqual(['C-SERIAL-DUPLICATE 指标!B4']);
  expect(only(assessment, 'C-SERIAL-GAP').data).toMatchObject({ missing: '2' });
});

test('the same work rewarded twice counts once, with the higher value, and is told (第十一条（一）3)', () => {
  const assessment = assessTransport({
    加分: [
      ['市公路局', '治超', '市厅级', '有', null],
      ['市公路局', '治超', '省部级', '有', null],
    ],
  });
  expect(only(assessment, 'C-SAME-EVENT')).toMatchObject({
    unit: '市公路局',
    clause: '第十一条（一）3',
    place: { sheet: '加分', area: { row: 1, column: 1 } },
  });
  expect(assessment.units[0]?.total?.text).toBe('205.00'); // 200 + 5
});

test('the cap of 20 and the points beyond it are told (第十一条（一）3)', () => {
  const events = ['甲', '乙', '丙'].map((work) => ['市公路局', work, '中央', '有', null] as const);
  const assessment = assessTransport({ 加分: events });
  expect(only(assessment, 'C-CAP-REACHED').data).toMatchObject({ sum: '30', cap: '20', excess: '10' });
  expect(assessment.units[0]?.total?.text).toBe('220.00');
});

test('exactly 20 is not above the cap', () => {
  const assessment = assessTransport({ 加分: ['甲', '乙'].map((work) => ['市公路局', work, '中央', '有', null] as const) });
  expect(findingsAt(assessment, 'C-CAP-REACHED')).toEqual([]);
});

test('a veto on record is told, costs 5 points and the honour (第十一条（四）)', () => {
  const assessment = assessTransport({ 一票否决: [['市公路局', '违纪违法', null, null]] });
  expect(only(assessment, 'C-VETO')).toMatchObject({ severity: 'notice', unit: '市公路局' });
  expect(assessment.units[0]).toMatchObject({ rank: 1, grade: '合格', vetoes: ['违纪违法'] });
  expect(assessment.units[0]?.total?.text).toBe('195.00');
});

test('a target of 0 cannot be scored in proportion: told at the cell, the unit waits', () => {
  const assessment = assessTransport({ 指标: [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '里程', '公里', 200, 0, 0]] });
  expect(assessment.findings.some((found) => found.severity === 'error' && found.place?.area.column === 8)).toBe(true);
  expect(assessment.units[0]?.rank).toBeNull();
});
