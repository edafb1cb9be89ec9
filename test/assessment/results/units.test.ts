import { inWords } from '../../../src/messages/catalogue';
import { assessTransport, findingsAt, only } from '../../support/transport';

const roster = [
  ['市公路局', '局直属单位', '公路局'],
  ['市航务局', '局直属单位', null],
] as const;
const vote = [
  ['市公路局', '局长', '合格'],
  ['市航务局', '局长', '合格'],
] as const;
const full = (unit: string) => [unit, 1, '职能指标', '职能及量化指标', '养护', '里程', '公里', 200, 1, 1] as const;

test('an alias of the roster is the unit itself', () => {
  const assessment = assessTransport({ 名册: roster, 指标: [full('公路局'), full('市航务局')], 领导评价: vote });
  expect(findingsAt(assessment, 'L-UNIT-UNKNOWN')).toEqual([]);
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['200.00', '200.00']);
});

test('an unknown unit is an error that names the nearest, and counts for nobody', () => {
  const assessment = assessTransport({
    名册: roster,
    指标: [full('市公路局'), full('市航务局')],
    领导评价: vote,
    加分: [['市航物局', '甲', '中央', '有', null]],
  });
  expect(inWords(only(assessment, 'L-UNIT-UNKNOWN').message)).toContain('市航务局');
  expect(assessment.units.map((card) => card.total?.text)).toEqual(['200.00', '200.00']);
});

test('a unit that stands twice in the roster is an error', () => {
  expect(findingsAt(assessTransport({ 名册: [...roster, ['市公路局', '局机关科室', null]] }), 'L-UNIT-DUPLICATE')).toEqual([
    'L-UNIT-DUPLICATE 名册!A4',
  ]);
});

test('a unit without indicators is 待补, and that is said', () => {
  const assessment = assessTransport({ 名册: roster, 指标: [full('市公路局')], 领导评价: vote });
  expect(assessment.units[1]?.total?.text).toBe('待补');
  expect(only(assessment, 'C-NO-ROWS').unit).toBe('市航务局');
  // First or second: within the first four (第十二条) either way.
  expect(assessment.units[0]).toMatchObject({ rank: 1, provisional: true, grade: '先进' });
});

test('a provincial rank for a county bureau is an error: article 11 (三) is for 直属单位 and 科室', () => {
  const assessment = assessTransport({
    名册: [['利州区交通运输局', '县区交通运输局', null]],
    指标: [full('利州区交通运输局')],
    领导评价: [],
    排位: [['利州区交通运输局', '养护', 3]],
  });
  expect(findingsAt(assessment, 'C-NOT-IN-SEQUENCE')).toEqual(['C-NOT-IN-SEQUENCE 排位!A2:C2']);
});

test('a workbook without a roster says what it needs', () => {
  const assessment = assessTransport({ 名册: [] });
  expect(assessment.units).toEqual([]);
});
