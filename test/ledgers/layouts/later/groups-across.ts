import { groupsOf, rowsFrom, type OwnLayout } from '../layout';

/** Groups of columns: indicators with their measures, full marks in the heads, raters with shares, months with totals of quarters. */
export const groupsAcross: readonly OwnLayout[] = [
  {
    name: 't01',
    about: '三个指标横排，各有目标、完成、得分；序号在单位后；按类别分段、段间小计；表头三行没有合并；季度在标题里',
    sheets: {
      一季度: {
        rows: [
          ['附件2'],
          ['安岭县2025年第一季度主要指标考核得分表'],
          ['单 位', '序号', '经济指标', null, null, null, null, null, '民生指标', null, null, '得分合计'],
          [null, null, '固定资产投资（亿元）', null, null, '社会消费品零售总额（亿元）', null, null, '新增就业（人）', null, null, null],
          [null, null, '目标', '完成', '得分', '目标', '完成', '得分', '目标', '完成', '得分', null],
          ['一、县直部门'],
          ['县发改局', 1, 12, 12.6, 10, 3, 2.8, 9.3, 200, 210, 5, 24.3],
          ['县商务局', 2, 5, 4.5, 9, 6, 6.1, 10, 120, 120, 5, 24],
          ['小计', null, 17, 17.1, 19, 9, 8.9, 19.3, 320, 330, 10, 48.3],
          ['二、乡镇'],
          ['桃源镇', 3, 8, 8.2, 10, 2, 2, 10, 300, 280, 4.7, 24.7],
          ['五里乡', 4, 4, 3, 7.5, 1, 1.1, 10, 150, 155, 5, 22.5],
          ['小计', null, 12, 11.2, 17.5, 3, 3.1, 20, 450, 435, 9.7, 47.2],
          ['合计', null, 29, 28.3, 36.5, 12, 12, 39.3, 770, 765, 19.7, 95.5],
          ['注：完成超过目标的按满分计。'],
        ],
        merges: ['A2:L2'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '一季度',
        area: 'A3:L14',
        head: [3, 4, 5],
        columns: { unit: 'A', serial: 'B' },
        groups: groupsOf('indicator', ['固定资产投资（亿元）', '社会消费品零售总额（亿元）', '新增就业（人）'], 'C', [
          'target',
          'actual',
          'score',
        ]),
        rows: [7, 8, 11, 12],
        constants: { year: 2025, period: '第一季度' },
        skip: [
          { row: 6, why: 'section' },
          { row: 9, why: 'subtotal' },
          { row: 10, why: 'section' },
          { row: 13, why: 'subtotal' },
          { row: 14, why: 'total' },
        ],
        others: { L: 'total' },
      },
    ],
  },
  {
    name: 't02',
    about: '指标横排，表头带满分，单位在行，另有总分和位次两列；右边隔一列是不相干的人员表',
    sheets: {
      得分汇总: {
        rows: [
          ['2024年度乡镇综合考评得分表'],
          [
            '序号',
            '乡镇',
            '党的建设（20分）',
            '产业发展（35分）',
            '平安建设（25分）',
            '生态环境（20分）',
            '总分',
            '位次',
            null,
            '考核组',
            '组长',
          ],
          [1, '桃源镇', 19, 33, 24, 18, 94, 1, null, '第一组', '何志强'],
          [2, '五里乡', 18, 30, 22.5, 19, 89.5, 3, null, '第二组', '吴小兰'],
          [3, '石桥镇', 18.5, 32, 23, 19.5, 93, 2, null, '第三组', '冯建国'],
        ],
        merges: ['A1:H1'],
      },
    },
    ledgers: [
      {
        kind: 'result',
        sheet: '得分汇总',
        area: 'A2:H5',
        head: [2],
        columns: { serial: 'A', unit: 'B', score: 'G', rank: 'H' },
        rows: rowsFrom(3, 5),
        others: { C: 'part', D: 'part', E: 'part', F: 'part' },
      },
    ],
    notRead: [{ sheet: '得分汇总', area: 'J2:K5', why: 'groups and their heads', mistakenFor: 'roster' }],
  },
  {
    name: 't03',
    about: '评委各占一列并带权重，有人弃权、缺席；去掉一个最高分一个最低分后平均；名次写在最前',
    sheets: {
      述职测评: {
        rows: [
          ['2024年度部门述职现场测评统计表'],
          ['统计时间：2025年1月10日', null, null, null, '监票人：宋文'],
          ['名次', '部门', '评委打分', null, null, null, '平均分'],
          [null, null, '评委1', '评委2', '评委3', '评委4', null],
          [2, '县财政局', 92, 90, '弃权', 91, 91],
          [1, '县民政局', 95, 93, 94, 96, 94.5],
          [3, '县林业局', 88, '缺席', 90, 89, 89],
        ],
        merges: ['A1:G1', 'A3:A4', 'B3:B4', 'C3:F3', 'G3:G4'],
      },
    },
    accepted: { '述职测评!E5': ['弃权', null, 'must'], '述职测评!D7': ['缺席', null, 'must'] },
    ledgers: [
      {
        kind: 'rating',
        sheet: '述职测评',
        area: 'A3:G7',
        head: [3, 4],
        columns: { unit: 'B' },
        groups: groupsOf('rater', ['评委1', '评委2', '评委3', '评委4'], 'C', ['score']),
        rows: rowsFrom(5, 7),
        others: { A: 'rank', G: 'average' },
      },
    ],
  },
  {
    name: 't04',
    about: '一月到三月各一组完成、得分，一季度合计一组；再四月到六月、二季度合计；年度目标在组外',
    sheets: {
      月度: {
        rows: [
          ['2024年上半年招商引资月度完成情况'],
          [null, null, null, null, null, null, null, null, null, null, '单位：亿元'],
          ['序号', '责任单位', '年度目标', '1月', null, '2月', null, '3月', null, '一季度合计', null],
          [null, null, null, '完成', '得分', '完成', '得分', '完成', '得分', '完成', '得分'],
          [1, '县商务局', 30, 2, 8, 3, 9, 2.5, 8.5, 7.5, 25.5],
          [2, '桃源镇', 12, 1, 10, 0.8, 9, 1.1, 10, 2.9, 29],
          [3, '五里乡', 6, 0.2, 5, 0.4, 8, 0.5, 10, 1.1, 23],
          ['合  计', null, 48, 3.2, 23, 4.2, 26, 4.1, 28.5, 11.5, 77.5],
        ],
        merges: ['A1:K1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:I3', 'J3:K3', 'A8:B8'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '月度',
        area: 'A3:K8',
        head: [3, 4],
        columns: { serial: 'A', unit: 'B', target: 'C' },
        groups: groupsOf('period', ['1月', '2月', '3月'], 'D', ['actual', 'score']),
        rows: rowsFrom(5, 7),
        constants: { year: 2024 },
        others: { J: 'sum', K: 'sum' },
        skip: [{ row: 8, why: 'total' }],
      },
    ],
  },
];
