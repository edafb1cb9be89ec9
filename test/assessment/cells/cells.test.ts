import { inWords } from '../../../src/messages/catalogue';
import { assessTransport, findingsAt, only } from '../../support/transport';

const indicator = (actual: string | number | null, points: string | number | null = 200) =>
  [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', points, 100, actual]] as const;

test('a number stored as text counts as the number, with a warning and a safe correction', () => {
  const assessment = assessTransport({ 指标: indicator('95') });
  const found = only(assessment, 'L-TEXT-NUMBER');
  expect(found.severity).toBe('warning');
  expect(found.place).toEqual({ sheet: '指标', area: { row: 1, column: 9, rows: 1, columns: 1 } });
  expect(found.fix).toContainEqual({ kind: 'values', sheet: '指标', area: { row: 1, column: 9, rows: 1, columns: 1 }, values: [[95]] });
  expect(assessment.units[0]?.total?.text).toBe('190.00'); // 200 × 95 ÷ 100
});

test.each([
  ['１２０', '220.00'], // 200 × 110%
  ['９５．５', '191.00'], // 200 × 95.5 ÷ 100
])('full-width digits %s are read and can be corrected', (text, total) => {
  const assessment = assessTransport({ 指标: indicator(text) });
  expect(only(assessment, 'L-FULL-WIDTH').fix).not.toBeNull();
  expect(assessment.units[0]?.total?.text).toBe(total);
});

test.each(['2000万', '30吨', '约100', '已完成'])('“%s” in a number column is an error and the unit is 待补, never 0', (text) => {
  const assessment = assessTransport({ 指标: indicator(text) });
  const errors = assessment.findings.filter((found) => found.severity === 'error' && found.place?.area.column === 9);
  expect(errors).toHaveLength(1);
  expect(inWords(errors[0]?.message ?? '')).toContain(text);
  expect(errors[0]?.fix).toBeNull();
  expect(assessment.units[0]?.total).toEqual({ state: 'pending', text: '待补', number: null });
  expect(assessment.units[0]?.rank).toBeNull();
});

test('a blank actual is said at its cell and the unit is 待补', () => {
  const assessment = assessTransport({ 指标: indicator(null) });
  expect(findingsAt(assessment, 'C-PENDING')).toEqual(['C-PENDING 指标!J2']);
  expect(assessment.units[0]?.missing.map(({ what }) => inWords(what))).toEqual(['指标第2行 养护 完成值']);
});

test('a blank cell of blanks only is a blank', () => {
  expect(findingsAt(assessTransport({ 指标: indicator('  ') }), 'C-PENDING')).toEqual(['C-PENDING 指标!J2']);
});

test('blank points are an error at the cell', () => {
  expect(findingsAt(assessTransport({ 指标: indicator(100, null) }), 'L-REQUIRED')).toEqual(['L-REQUIRED 指标!H2']);
});

test('an Excel error in a cell is named and keeps the unit pending', () => {
  const assessment = assessTransport({
    指标: [['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 200, 100, { error: '#DIV/0!' }]],
  });
  expect(inWords(only(assessment, 'L-ERROR-CELL').message)).toContain('#DIV/0!');
  expect(assessment.units[0]?.total?.state).toBe('pending');
});

test('an unknown level is an error that lists the levels', () => {
  const found = only(assessTransport({ 加分: [['市公路局', '养护示范', '国家级', '通报', null]] }), 'L-OPTION-UNKNOWN');
  expect(inWords(found.message)).toContain('中央、省部级');
});

test('a nearly right level names the nearest', () => {
  expect(
    inWords(only(assessTransport({ 加分: [['市公路局', '养护示范', '省部级级', '通报', null]] }), 'L-OPTION-UNKNOWN').message),
  ).toContain('是不是“省部级”');
});

test.each([0, 22, 2.5])('a provincial rank of %s is outside 1 to 21', (rank) => {
  const assessment = assessTransport({ 排位: [['市公路局', '养护', rank]] });
  expect(assessment.findings.filter((found) => found.place?.sheet === '排位' && found.severity === 'error')).toHaveLength(1);
  expect(assessment.units[0]?.total?.state).toBe('pending');
});

test('a confidential ballot never shows in a message', () => {
  const found = only(assessTransport({ 领导评价: [['市公路局', '局长', '非常差']] }), 'L-OPTION-UNKNOWN');
  expect(inWords(found.message)).not.toContain('非常差');
});
