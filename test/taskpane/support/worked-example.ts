import { plain } from '../../support/plain';
import type { Assessment, Shown, UnitCard } from '../../../src/assessment/assessment';
import type { Finding } from '../../../src/assessment/findings/finding';
import type { WordedDerivation } from '../../../src/assessment/wording/derivation';
import type { Area, Place } from '../../../src/workbook/area';

/*
 * The worked example of the 广元 transport regulation, article 12, put down by hand:
 * indicators 80 at 120 %, 60 at 95 %, 60 at 100 % = 88 + 57 + 60 = 205; votes 2.5 + 1 + 1 = 4.5; bonus 23 capped at 20;
 * deductions 2×1 + 2 = 4; rank 8: (11 − 8) × 0.2 = 0.6; one veto: 5. 205 + 4.5 + 20 − 4 + 0.6 − 5 = 221.1.
 */

export const UNIT = '市公路局';

export function place(sheet: string, row: number, column: number, size: Partial<Area> = {}): Place {
  return { sheet, area: { row, column, rows: 1, columns: 1, ...size } };
}

function value(text: string): Shown {
  return { state: 'value', text, number: Number(text) };
}

function card(unit: string, sequence: string, total: string, rank: number, grade: string): UnitCard {
  return {
    unit,
    sequence,
    items: [{ name: '考核得分', shown: value(total) }],
    total: value(total),
    rank,
    standing: rank,
    provisional: false,
    grade,
    vetoes: [],
    missing: [],
    consequences: [],
  };
}

const highway: UnitCard = {
  ...card(UNIT, '局直属单位', '221.1', 1, '合格'),
  items: [
    { name: '初步考核得分', shown: value('205') },
    { name: '局领导综合评价得分', shown: value('4.5') },
    { name: '特殊情况加分', shown: value('20') },
    { name: '特殊情况扣分', shown: value('4') },
    { name: '全省排位加扣分', shown: value('0.6') },
    { name: '一票否决扣分', shown: value('5') },
    { name: '考核得分', shown: value('221.1') },
  ],
  vetoes: ['脱贫攻坚未完成（2017-11-02）'],
  consequences: [{ name: '取消评优资格一次', clause: '第十一条（四）', pending: false, missing: [] }],
};

const county: UnitCard = {
  ...card('剑阁县交通运输局', '县区交通运输局', '待补', 0, '合格'),
  items: [
    { name: '初步考核得分', shown: { state: 'pending', text: '待补', number: null } },
    { name: '全省排位加扣分', shown: { state: 'notApplicable', text: '不适用', number: null } },
    { name: '考核得分', shown: { state: 'pending', text: '待补', number: null } },
  ],
  total: { state: 'pending', text: '待补', number: null },
  rank: null,
  standing: '待补',
  grade: null,
  provisional: true,
  missing: [{ what: plain('指标第41行 完成值'), place: place('指标', 40, 9) }],
};

export const findings: readonly Finding[] = [
  {
    code: 'CK-NUMBER-UNIT',
    severity: 'error',
    place: place('指标', 40, 9),
    data: { text: '2000万' },
    message: plain('完成值“2000万”不是数，该指标无法计分。请按计量单位“万元”填写 2000。'),
    clause: null,
    unit: '剑阁县交通运输局',
    ledger: '指标',
    fix: null,
  },
  {
    code: 'CK-TEXT-NUMBER',
    severity: 'warning',
    place: place('指标', 12, 9),
    data: { text: '95' },
    message: plain('完成值“95”是文本格式的数。'),
    clause: null,
    unit: '利州区交通运输局',
    ledger: '指标',
    fix: [{ kind: 'values', sheet: '指标', area: { row: 12, column: 9, rows: 1, columns: 1 }, values: [[95]] }],
  },
  {
    code: 'CK-FULL-WIDTH',
    severity: 'warning',
    place: place('指标', 20, 9),
    data: { text: '１２０' },
    message: plain('完成值“１２０”用了全角数字。'),
    clause: null,
    unit: '昭化区交通运输局',
    ledger: '指标',
    fix: [{ kind: 'values', sheet: '指标', area: { row: 20, column: 9, rows: 1, columns: 1 }, values: [[120]] }],
  },
  {
    code: 'CK-CAP',
    severity: 'notice',
    place: place('加分', 2, 0, { rows: 6, columns: 5 }),
    data: {},
    message: plain('加分合计 23，封顶 20，超出 3 分不计。'),
    clause: '第十一条（一）3',
    unit: UNIT,
    ledger: '加分',
    fix: null,
  },
  {
    code: 'CK-VETO',
    severity: 'notice',
    place: place('一票否决', 2, 0, { columns: 4 }),
    data: {},
    message: plain('记录一票否决：脱贫攻坚未完成。扣 5 分，取消评优资格一次。'),
    clause: '第十一条（四）',
    unit: UNIT,
    ledger: '一票否决',
    fix: null,
  },
  {
    code: 'CHECK',
    severity: 'warning',
    place: null,
    data: {},
    message: plain('没有找到台账“历年结果”，连续年度的结果运用无法判断。'),
    clause: '第十四条',
    unit: null,
    ledger: null,
    fix: null,
  },
];

function leaf(label: string, text: string, at: Place, over: Partial<WordedDerivation> = {}): WordedDerivation {
  return { kind: 'row', label, text, formula: null, substituted: null, clause: null, note: null, places: [at], children: [], ...over };
}

export const derivation: WordedDerivation = {
  kind: 'item',
  label: '考核得分',
  text: '221.1',
  formula: '初步考核得分＋局领导综合评价得分＋特殊情况加分－特殊情况扣分＋公式外加扣',
  substituted: '205 ＋ 4.5 ＋ 20 － 4 ＋ 0.6 － 5',
  clause: '第十二条',
  note: null,
  places: [],
  children: [
    {
      kind: 'item',
      label: '初步考核得分',
      text: '205',
      formula: '合计(指标, 得分)',
      substituted: '88 ＋ 57 ＋ 60',
      clause: '第九条',
      note: null,
      places: [],
      children: [
        leaf('指标第3行 公路建设', '88', place('指标', 2, 0, { columns: 10 }), {
          formula: '分值 × 限于(完成率, 0, 110%)',
          substituted: '80 × 110%',
          note: '完成率 120%，按 110% 计',
          clause: '第九条',
        }),
        leaf('指标第4行 养护管理', '57', place('指标', 3, 0, { columns: 10 }), {
          formula: '分值 × 限于(完成率, 0, 110%)',
          substituted: '60 × 95%',
          clause: '第九条',
        }),
        leaf('指标第5行 安全生产', '60', place('指标', 4, 0, { columns: 10 }), {
          formula: '分值 × 限于(完成率, 0, 110%)',
          substituted: '60 × 100%',
          clause: '第九条',
        }),
      ],
    },
    leaf('局领导综合评价得分', '4.5', place('领导评价', 2, 0, { rows: 3, columns: 3 }), {
      kind: 'aggregate',
      formula: '合计(领导评价, 分值)',
      substituted: '2.5 ＋ 1 ＋ 1',
      clause: '第十条（二）',
    }),
    {
      kind: 'item',
      label: '特殊情况加分',
      text: '20',
      formula: '封顶(合计(加分, 分值, 每 工作事项 取最高), 20)',
      substituted: '封顶(10 ＋ 5 ＋ 5 ＋ 1 ＋ 1 ＋ 1, 20)',
      clause: '第十一条（一）3',
      note: '合计 23，封顶减去 3',
      places: [],
      children: ['10', '5', '5', '1', '1', '1'].map((text, index) =>
        leaf(`加分第${String(index + 3)}行`, text, place('加分', index + 2, 0, { columns: 5 })),
      ),
    },
    leaf('特殊情况扣分', '4', place('扣分', 2, 0, { rows: 2, columns: 4 }), {
      kind: 'item',
      formula: '合计(扣分, 分值)',
      substituted: '2 × 1 ＋ 2',
      clause: '第十一条（二）',
    }),
    leaf('全省排位加扣分', '0.6', place('排位', 2, 2), {
      kind: 'item',
      formula: '合计(排位, (11 － 全省排位) × 0.2)',
      substituted: '(11 － 8) × 0.2',
      clause: '第十一条（三）',
    }),
    leaf('一票否决扣分', '5', place('一票否决', 2, 0, { columns: 4 }), {
      kind: 'item',
      formula: '5 × 次数(一票否决)',
      substituted: '5 × 1',
      clause: '第十一条（四）',
    }),
    {
      kind: 'reading',
      label: '公式外的加扣',
      text: '计入',
      formula: null,
      substituted: null,
      clause: '第十一条（三）（四）、第十二条',
      note: '第十二条的公式没有写，第十一条写明在考评总分中加扣',
      places: [],
      children: [],
    },
  ],
};

export const assessment: Assessment = {
  scheme: {
    id: 'guangyuan-transport-2017',
    title: '广元市交通运输目标绩效管理办法',
    version: '1',
    hash: 'a1b2c3d4e5f6',
    scores: true,
    items: [
      { name: '初步考核得分', clause: '第九条', numberFormat: '0.00' },
      { name: '局领导综合评价得分', clause: '第十条（二）', numberFormat: '0.00' },
      { name: '特殊情况加分', clause: '第十一条（一）3', numberFormat: '0.00' },
      { name: '特殊情况扣分', clause: '第十一条（二）', numberFormat: '0.00' },
      { name: '全省排位加扣分', clause: '第十一条（三）', numberFormat: '0.00' },
      { name: '一票否决扣分', clause: '第十一条（四）', numberFormat: '0.00' },
      { name: '考核得分', clause: '第十二条', numberFormat: '0.00' },
    ],
    total: '考核得分',
    sequences: ['县区交通运输局', '局直属单位', '局机关科室'],
  },
  period: '2017',
  readings: [
    {
      name: '公式外的加扣',
      question: '第十二条的公式没有写全省排位加扣分和一票否决扣分，第十一条（三）（四）写明在考评总分中加扣，是否计入？',
      chosen: '计入',
      alternatives: ['计入', '不计入'],
      clause: '第十一条（三）（四）、第十二条',
    },
  ],
  ledgers: [{ name: '指标', place: place('指标', 1, 0, { rows: 200, columns: 11 }), rows: 199 }],
  findings,
  checks: [],
  units: [
    county,
    card('利州区交通运输局', '县区交通运输局', '206.35', 1, '先进'),
    card('昭化区交通运输局', '县区交通运输局', '198.2', 2, '先进'),
    highway,
    card('市航务局', '局直属单位', '203.75', 2, '先进'),
    card('市交通运输指挥中心', '局直属单位', '148.9', 3, '不合格'),
  ],
  bands: [
    { kind: 'sequence', name: '县区交通运输局', units: [0, 1, 2], pending: 1 },
    { kind: 'sequence', name: '局直属单位', units: [3, 4, 5], pending: 0 },
  ],
  fingerprint: 'f0',
  layout: 'l0',
  explain: (unit, item) => (unit === UNIT && item === '考核得分' ? derivation : null),
};
