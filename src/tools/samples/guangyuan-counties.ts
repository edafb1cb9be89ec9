import type { Indicator } from './indicator';

/** Heads of article 6 (一): six under 交通建设, eight under 管理服务. Targets are for a county of middling size. */
const COMMON: readonly (readonly [
  level1: string,
  level2: string,
  level3: string,
  content: string,
  measure: string,
  points: number,
  target: number,
  digits: number,
])[] = [
  ['交通建设', '高速公路建设', '征地拆迁和要素保障', '完成高速公路项目征地拆迁', '亩', 10, 320, 0],
  ['交通建设', '国省公路建设', '干线公路改造', '完成国省干线公路改造里程', '公里', 20, 24, 1],
  ['交通建设', '农村公路建设', '通村公路', '新（改）建农村公路', '公里', 20, 120, 0],
  ['交通建设', '农村公路建设', '桥梁及渡改公路桥', '建成农村公路桥梁', '座', 10, 10, 0],
  ['交通建设', '公路安保工程', '生命安全防护工程', '实施公路安全生命防护工程', '公里', 15, 180, 0],
  ['交通建设', '水运建设', '渡口码头改造', '完成渡口码头改造', '处', 10, 10, 0],
  ['交通建设', '运输站场建设', '乡镇站及招呼站', '建成乡镇客运站、招呼站', '个', 15, 20, 0],
  ['管理服务', '公路养护管理', '路面使用性能指数', '国省干线路面使用性能指数（PQI）', '分', 10, 85, 1],
  ['管理服务', '航务海事管理', '船舶安全检查', '开展船舶安全检查', '艘次', 6, 240, 0],
  ['管理服务', '道路运输管理', '客货运周转量', '公路客货运周转量', '亿吨公里', 8, 3, 1],
  ['管理服务', '安全生产和应急管理', '隐患整改率', '安全隐患按期整改率', '%', 10, 90, 0],
  ['管理服务', '工程质量和造价管理', '监督覆盖率', '农村公路质量监督覆盖率', '%', 8, 90, 0],
  ['管理服务', '交通战备', '战备演练', '组织交通战备演练', '次', 4, 4, 0],
  ['管理服务', '依法行政', '案卷合格率', '行政执法案卷评查合格率', '%', 7, 90, 0],
  ['管理服务', '自身建设', '党风廉政和作风建设', '落实党风廉政建设责任制', '项', 7, 1, 0],
  ['重点工作', '脱贫攻坚', '贫困村道路', '贫困村通硬化路', '个', 10, 30, 0],
  ['重点工作', '固定资产投资和资金争取', '固定资产投资', '完成公路水路固定资产投资', '万元', 10, 48000, 0],
  ['重点工作', '固定资产投资和资金争取', '资金争取', '争取上级补助资金', '万元', 8, 1600, 0],
];

/** What a county has under 重点工作 besides, 12 points in all. */
type Extra = readonly [level2: string, level3: string, content: string, measure: string, points: number, target: number];

interface CountyFigures {
  readonly unit: string;
  /** Size against the middling county. */
  readonly size: number;
  /** Completion in percent, row by row. */
  readonly done: readonly number[];
  readonly extras: readonly Extra[];
}

const COUNTY_FIGURES: readonly CountyFigures[] = [
  {
    unit: '利州区交通运输局',
    size: 1,
    done: [100, 105, 108, 110, 103, 100, 120, 103, 105, 110, 106, 104, 100, 108, 100, 103, 112, 108, 100],
    extras: [['重点工程建设', '城区过境线', '城区过境公路路基工程', '公里', 12, 8]],
  },
  {
    unit: '昭化区交通运输局',
    size: 0.8,
    done: [100, 96, 102, 88, 100, 100, 94, 101, 100, 96, 104, 100, 100, 103, 100, 100, 98, 103, 95, 100],
    extras: [
      ['重点工程建设', '渡改桥', '嘉陵江渡改公路桥下部结构', '%', 7, 80],
      ['重点管理服务', '治超', '联合治超行动', '次', 5, 20],
    ],
  },
  {
    unit: '朝天区交通运输局',
    size: 0.8,
    done: [103, 100, 98, 100, 104, 100, 100, 102, 103, 100, 107, 102, 125, 104, 100, 104, 101, 97, 105, 100],
    extras: [
      ['重点工程建设', '旅游公路', '曾家山旅游公路路面工程', '公里', 7, 15],
      ['其他重点工作', '信息报送', '交通运输信息采用', '条', 5, 40],
    ],
  },
  {
    unit: '旺苍县交通运输局',
    size: 1.1,
    done: [102, 106, 110, 118, 107, 109, 105, 104, 108, 106, 109, 106, 125, 109, 100, 110, 115, 104, 108, 110],
    extras: [
      ['重点工程建设', '干线公路', '米仓山大道路面工程', '公里', 7, 12],
      ['重点管理服务', '客运公交化', '客运班线公交化改造', '条', 5, 10],
    ],
  },
  {
    unit: '青川县交通运输局',
    size: 1,
    done: [95, 102, 106, 100, 110, 90, 100, 99, 102, 103, 103, 108, 100, 100, 100, 107, 104, 101, 96, 105, 100],
    extras: [
      ['重点工程建设', '国道改线', '国道改线隧道掘进', '米', 5, 1500],
      ['重点管理服务', '养护站', '建成养护管理站', '个', 4, 10],
      ['其他重点工作', '信用体系', '从业企业信用评价', '家', 3, 25],
    ],
  },
  {
    unit: '剑阁县交通运输局',
    size: 1.2,
    done: [100, 104, 103, 108, 100, 108, 104, 101, 104, 103, 102, 103, 100, 106, 100, 106, 103, 104, 107, 100],
    extras: [
      ['重点工程建设', '干线公路', '剑门关过境公路路基工程', '公里', 7, 14],
      ['重点管理服务', '治超', '联合治超行动', '次', 5, 24],
    ],
  },
  {
    // Trap: six heads under 重点工作, one more than 原则上不超过5.
    unit: '苍溪县交通运输局',
    size: 1.2,
    done: [84, 90, 96, 83, 92, 75, 88, 97, 95, 94, 98, 93, 75, 97, 100, 94, 86, 91, 90, 80, 95, 88],
    extras: [
      ['重点工程建设', '嘉陵江大桥', '嘉陵江大桥主体工程', '%', 4, 70],
      ['重点管理服务', '客运公交化', '客运班线公交化改造', '条', 3, 10],
      ['其他重点工作', '信息报送', '交通运输信息采用', '条', 3, 40],
      ['农村物流', '乡镇物流点', '建成乡镇农村物流服务点', '个', 2, 25],
    ],
  },
];

/** Rows of every county, in the order of the sheet. */
export function countyIndicators(): ReadonlyMap<string, readonly Indicator[]> {
  return new Map(COUNTY_FIGURES.map((figures) => [figures.unit, rowsOf(figures)]));
}

function rowsOf({ unit, size, done, extras }: CountyFigures): Indicator[] {
  const common = COMMON.map(([level1, level2, level3, content, measure, points, base, digits]) => ({
    level1,
    level2,
    level3,
    content,
    measure,
    points,
    digits,
    target: ['%', '分', '项', '次'].includes(measure) || base <= 10 ? base : Math.round(base * size),
  }));
  const own = extras.map(([level2, level3, content, measure, points, target]) => ({
    level1: '重点工作',
    level2,
    level3,
    content,
    measure,
    points,
    digits: 0,
    target,
  }));
  if (done.length !== common.length + own.length)
    throw new Error(`${unit} has ${String(done.length)} completions for ${String(common.length + own.length)} rows`);
  return [...common, ...own].map(({ digits, ...row }, index) => {
    const percent = done[index] ?? 0;
    const scale = 10 ** digits;
    const actual = Math.round((row.target * percent * scale) / 100) / scale;
    return { ...row, serial: index + 1, actual: trap(unit, row.content) ?? actual, note: noteOf(row.measure, actual / row.target) };
  });
}

/** Trap: an amount with its unit inside the cell; no number, so the unit stays 待补 until somebody corrects it. */
function trap(unit: string, content: string): string | undefined {
  return unit === '剑阁县交通运输局' && content === '争取上级补助资金' ? '2000万' : undefined;
}

function noteOf(measure: string, ratio: number): string {
  if (measure === '项') return '定性指标';
  if (ratio >= 1.2) return '超额完成';
  return ratio < 0.9 ? '受汛期影响，进度滞后' : '';
}
