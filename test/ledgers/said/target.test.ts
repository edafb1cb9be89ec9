import { targetIn } from '../../../src/ledgers/said/target';

/* Target, unit of measure and direction in the words of an indicator: proposals, with the place in the text. */

const said = (text: string): unknown => {
  const found = targetIn(text);
  if (found === null) return null;
  const { value, measure, direction, change, deadline, from, to } = found;
  return [
    value,
    measure,
    direction,
    change,
    deadline === null ? null : `${String(deadline.month)}.${String(deadline.day)}`,
    text.slice(from, to),
  ];
};

test.each([
  ['化学需氧量排放量下降30吨', [30, '吨', '正向', '下降', null, '下降30吨']],
  ['引进设备153台', [153, '台', '正向', null, null, '153台']],
  ['PM2.5平均浓度≤99微克/立方米', [99, '微克/立方米', '反向', null, null, '≤99微克/立方米']],
  ['水质Ⅱ类比例100%', [1, '%', '正向', null, null, '100%']],
  ['12月底前完成', [null, '', null, null, '12.0', '12月底前']],
  ['11月15日前完成征收2，300亩', [2300, '亩', '正向', null, '11.15', '2，300亩']],
  ['规上工业增加值增长6.5%', [0.065, '%', '正向', '增长', null, '增长6.5%']],
  ['2024年新增就业1,200人', [1200, '人', '正向', null, null, '1,200人']],
  ['万元GDP能耗控制在0.6吨标准煤以内', [0.6, '吨标准煤', '反向', null, null, '控制在0.6吨标准煤以内']],
  ['达标率不低于95％', [0.95, '%', '正向', null, null, '不低于95％']],
  ['安全事故不超过2起', [2, '起', '反向', null, null, '不超过2起']],
  ['空气优良天数340天', [340, '天', '正向', null, null, '340天']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});

test.each(['加强领导，落实责任', '按时完成', '第3季度推进', 'G318国道养护', '修路10公里，架桥2座', '2024年度工作'])(
  'nothing that may be one target: %s',
  (text) => {
    expect(targetIn(text)).toBeNull();
  },
);
