import { rowsFrom, type OwnLayout } from '../layout';

/**
 * Heads of two and three rows over indicators, quarters and raters; tables beside one another, each with its title; labels of three
 * levels.
 */
export const heads: readonly OwnLayout[] = [
  {
    name: 'q01',
    about: '三行表头：经济发展▸财政收入▸目标值、完成值、得分；合计列',
    sheets: {
      指标得分: {
        rows: [
          ['2024年度经济社会发展主要指标考核情况'],
          ['序号', '考核对象', '经济发展', null, null, '民生保障', null, null, '合计'],
          [null, null, '财政收入', null, null, '城镇就业', null, null, null],
          [null, null, '目标值', '完成值', '得分', '目标值', '完成值', '得分', null],
          [1, '红岩镇', 1200, 1260, 10, 300, 310, 5, 15],
          [2, '清河镇', 900, 870, 9.2, 220, 220, 5, 14.2],
          [3, '太平乡', 640, 655, 10, 150, 141, 4.5, 14.5],
        ],
        merges: ['A1:I1', 'A2:A4', 'B2:B4', 'C2:E2', 'F2:H2', 'I2:I4', 'C3:E3', 'F3:H3'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '指标得分',
        area: 'A2:I7',
        head: [2, 3, 4],
        columns: { serial: 'A', unit: 'B' },
        groups: [
          { by: 'indicator', value: '财政收入', columns: { target: 'C', actual: 'D', score: 'E' } },
          { by: 'indicator', value: '城镇就业', columns: { target: 'F', actual: 'G', score: 'H' } },
        ],
        rows: rowsFrom(5, 7),
        constants: { year: 2024 },
        others: { I: 'total' },
      },
    ],
  },
  {
    name: 'q02',
    about: '按季度分组：完成数、完成率；单位纵向合并；计量单位；年度目标在组外',
    sheets: {
      季度进度: {
        rows: [
          ['2024年重点目标季度进度表'],
          ['责任单位', '指标名称', '计量单位', '年度目标', '第一季度', null, '第二季度', null, '备注'],
          [null, null, null, null, '完成数', '完成率', '完成数', '完成率', null],
          ['县水利局', '新增高效节水面积', '亩', 3000, 700, 0.2333, 1600, 0.5333, null],
          [null, '水土流失治理', '平方公里', 20, 4, 0.2, 11, 0.55, null],
          ['县文旅局', '接待游客', '万人次', 120, 25, 0.2083, 66, 0.55, '含假日'],
          [null, '旅游收入', '亿元', 9, 2, 0.2222, 4.8, 0.5333, null],
        ],
        merges: ['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:H2', 'I2:I3', 'A4:A5', 'A6:A7'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '季度进度',
        area: 'A2:I7',
        head: [2, 3],
        columns: { unit: 'A', indicator: 'B', target: 'D', note: 'I' },
        carried: ['A'],
        groups: [
          { by: 'period', value: '第一季度', columns: { actual: 'E' } },
          { by: 'period', value: '第二季度', columns: { actual: 'G' } },
        ],
        rows: rowsFrom(4, 7),
        constants: { year: 2024 },
        others: { C: 'measure', F: 'rate', H: 'rate' },
      },
    ],
  },
  {
    name: 'q03',
    about: '评价主体各占一列，末列加权得分；上面有填报单位和时间',
    sheets: {
      满意度: {
        rows: [
          ['2024年度部门工作满意度评价汇总表'],
          ['填报单位（盖章）：县委考核办', null, null, null, null, '填报时间：2025年1月6日', null],
          ['序号', '被评价单位', '评价主体', null, null, null, '平均得分'],
          [null, null, '县级领导', '乡镇', '部门互评', '服务对象', null],
          [1, '县水利局', 93.2, 90.1, 91, 89.5, 90.95],
          [2, '县文旅局', 90, 88.6, 92.4, 90, 90.25],
          [3, '县审计局', 95.5, 91, 93, 90.7, 92.55],
        ],
        merges: ['A1:G1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:F3', 'G3:G4'],
      },
    },
    ledgers: [
      {
        kind: 'rating',
        sheet: '满意度',
        area: 'A3:G7',
        head: [3, 4],
        columns: { serial: 'A', unit: 'B' },
        groups: [
          { by: 'rater', value: '县级领导', columns: { score: 'C' } },
          { by: 'rater', value: '乡镇', columns: { score: 'D' } },
          { by: 'rater', value: '部门互评', columns: { score: 'E' } },
          { by: 'rater', value: '服务对象', columns: { score: 'F' } },
        ],
        rows: rowsFrom(5, 7),
        others: { G: 'average' },
      },
    ],
  },
  {
    name: 'q04',
    about: '左边加分表、右边扣分表，各有标题和合计，中间空一列',
    sheets: {
      加扣分: {
        rows: [
          ['2024年加分统计', null, null, null, null, '2024年扣分统计', null, null, null],
          ['序号', '单位', '加分事项', '加分', null, '序号', '单位', '扣分原因', '扣分'],
          [1, '红岩镇', '省级乡村振兴示范', 2, null, 1, '太平乡', '信访积案未化解', 1],
          [2, '清河镇', '市级现场会', 1, null, 2, '红岩镇', '材料迟报', 0.2],
          [3, '双桥街道', '全国先进', 3, null, '合计', null, null, 1.2],
          ['合计', null, null, 6, null, null, null, null, null],
        ],
        merges: ['A1:D1', 'F1:I1'],
      },
    },
    ledgers: [
      {
        kind: 'bonus',
        sheet: '加扣分',
        area: 'A2:D6',
        head: [2],
        columns: { serial: 'A', unit: 'B', bonusItem: 'C', amount: 'D' },
        rows: rowsFrom(3, 5),
        skip: [{ row: 6, why: 'total' }],
      },
      {
        kind: 'deduction',
        sheet: '加扣分',
        area: 'F2:I5',
        head: [2],
        columns: { serial: 'F', unit: 'G', reason: 'H', amount: 'I' },
        rows: rowsFrom(3, 4),
        skip: [{ row: 5, why: 'total' }],
      },
    ],
  },
  {
    name: 'q05',
    about: '每页重复标题和表头，本页小计，末页总计和落款',
    sheets: {
      考核得分: {
        rows: [
          ['2024年度乡镇目标考核得分明细表'],
          ['序号', '乡镇', '考核内容', '标准分', '实得分', '扣分原因'],
          [1, '红岩镇', '耕地保护', 10, 9, '图斑一处'],
          [2, '红岩镇', '秸秆禁烧', 5, 5, null],
          [3, '清河镇', '耕地保护', 10, 10, null],
          ['本页小计', null, null, 25, 24, null],
          ['2024年度乡镇目标考核得分明细表（续）'],
          ['序号', '乡镇', '考核内容', '标准分', '实得分', '扣分原因'],
          [4, '清河镇', '秸秆禁烧', 5, 4, '火点一个'],
          [5, '太平乡', '耕地保护', 10, 8, '图斑两处'],
          [6, '太平乡', '秸秆禁烧', 5, 5, null],
          ['本页小计', null, null, 20, 17, null],
          ['总  计', null, null, 45, 41, null],
          ['县委考核办', null, null, null, '2025年1月8日', null],
        ],
        merges: ['A1:F1', 'A7:F7'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核得分',
        area: 'A2:F13',
        head: [2],
        columns: { serial: 'A', unit: 'B', indicator: 'C', points: 'D', score: 'E', reason: 'F' },
        rows: [3, 4, 5, 9, 10, 11],
        constants: { year: 2024 },
        skip: [
          { row: 6, why: 'subtotal' },
          { row: 7, why: 'title' },
          { row: 8, why: 'repeated head' },
          { row: 12, why: 'subtotal' },
          { row: 13, why: 'total' },
        ],
      },
    ],
  },
  {
    name: 'q06',
    about: '一级、二级、三级标签逐级合并，标签带分值；考核单位是考核主体；单位在标题下一行',
    sheets: {
      考核细则: {
        rows: [
          ['乡镇综合目标考核评分表'],
          ['被考核单位（盖章）：红岩镇          考核时间：2024年12月20日'],
          ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '考核单位', '自查分', '核准分'],
          ['经济建设（40分）', '工业（25分）', '规上工业增加值', 15, '按完成比例计分', '县经信局', 15, 14.5],
          [null, null, '技改投资', 10, '按完成比例计分', '县经信局', 9, 9],
          [null, '农业（15分）', '粮食播种面积', 15, '每少1%扣1分', '县农业农村局', 15, 15],
          ['社会建设（20分）', '平安建设（20分）', '命案防控', 10, '发生一起扣5分', '县委政法委', 10, 5],
          [null, null, '电信诈骗发案', 10, '同比上升不得分', '县公安局', 8, 8],
          ['合计', null, null, 60, null, null, 57, 51.5],
          ['考核人签字：', null, null, null, '负责人签字：'],
        ],
        merges: ['A1:H1', 'A2:H2', 'A4:A6', 'B4:B5', 'A7:A8', 'B7:B8', 'A9:C9'],
      },
    },
    ledgers: [
      {
        kind: 'indicator',
        sheet: '考核细则',
        area: 'A3:H9',
        head: [3],
        columns: { level1: 'A', level2: 'B', level3: 'C', points: 'D', selfScore: 'G', score: 'H' },
        carried: ['A', 'B'],
        rows: rowsFrom(4, 8),
        unit: '红岩镇',
        from: 'labelledLine',
        others: { E: 'rule', F: 'owner' },
        skip: [{ row: 9, why: 'total' }],
      },
    ],
  },
];
