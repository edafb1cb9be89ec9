import { assessTransport, findingsAt } from '../../support/transport';

const INDICATORS = [
  ['市公路局', 1, '职能指标', '职能及量化指标', '养护', '养护里程', '公里', 100, 100, 100],
  ['市公路局', 3, '职能指标', '职能及量化指标', '桥梁', '桥梁检查', '座', 100, 100, 100],
] as const;

/** A gap in the serial numbers of 指标, which a rule finds, and a text number in 排位, which is found while reading: before it. */
test('findings of one severity stand in the order of the sheets, whichever of them is found first', () => {
  const found = findingsAt(assessTransport({ 指标: INDICATORS, 排位: [['市公路局', '某项', '5']] }));
  const reminders = found.filter((one) => /^(?:C-SERIAL-GAP|L-TEXT-NUMBER) /u.test(one));
  expect(reminders).toEqual(['C-SERIAL-GAP 指标!B2', 'L-TEXT-NUMBER 排位!C2']);
});
