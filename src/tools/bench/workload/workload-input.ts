import type { Workload } from './workload';

type Cells = ArrayLike<number | string>;

interface Rows {
  readonly rows: number;
  readonly unit: Int32Array;
  readonly columns: Map<string, Cells>;
}

const SEQUENCES = ['甲类', '乙类', '丙类'];
const GROUPS = ['一', '二', '三', '四', '五', '六', '七', '八'];
const GRADES = ['优', '良', '合格', '较差', '差'];
const LEVELS = ['中央', '省部级', '市厅级', '一等奖', '二等奖', '三等奖'];
const WORKS = ['治超', '养护', '宣传', '信访', '安全', '执法'];

/** The workload as the ledgers give it to the scoring: numbers as typed, in long columns without a box each, and texts. */
export function inputOf(workload: Workload): {
  units: { name: string; sequence: string }[];
  ledgers: Map<string, Rows>;
  period: number;
  readings: Record<string, string>;
} {
  const { indicators, votes, bonuses, ranks, deductions, vetoes } = workload;
  const ledgers = new Map<string, Rows>([
    [
      '名册',
      ledger(
        Int32Array.from({ length: workload.units }, (_, unit) => unit),
        {
          过程得分: plain(workload.process),
          党建得分: plain(workload.party),
          领导评分: plain(workload.leaders),
          部门评分: plain(workload.departments),
          公众评分: plain(workload.people),
          察访核验扣分: plain(workload.inspection),
        },
      ),
    ],
    [
      '指标',
      ledger(indicators.unit, {
        二级指标: texts(indicators.group, GROUPS),
        计分方式: texts(indicators.reverse, ['按比例', '反向']),
        分值: plain(indicators.points),
        权重: plain(indicators.weight),
        目标值: plain(indicators.target),
        完成值: plain(indicators.actual),
      }),
    ],
    ['领导评价', ledger(votes.unit, { 评价人: texts(votes.voter, ['局长', '其他局领导']), 等次: texts(votes.grade, GRADES) })],
    ['加分', ledger(bonuses.unit, { 工作事项: texts(bonuses.work, WORKS), 层级: texts(bonuses.level, LEVELS) })],
    ['排位', ledger(ranks.unit, { 全省排位: Float64Array.from(ranks.rank) })],
    ['扣分', ledger(deductions.unit, { 分数: plain(deductions.points) })],
    ['一票否决', ledger(vetoes.unit, {})],
  ]);
  const units = Array.from(workload.sequence, (sequence, unit) => ({ name: `单位${String(unit)}`, sequence: SEQUENCES[sequence] ?? '' }));
  return { units, ledgers, period: 2017, readings: {} };
}

function ledger(unit: Int32Array, columns: Record<string, Cells>): Rows {
  return { rows: unit.length, unit, columns: new Map(Object.entries(columns)) };
}

function plain(hundredths: Float64Array): Cells {
  return hundredths.map((value) => value / 100);
}

function texts(codes: ArrayLike<number>, names: readonly string[]): Cells {
  return Array.from(codes, (code) => names[code] ?? '');
}
