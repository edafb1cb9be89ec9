import { emptyBook, type XlsxBook, type XlsxValue } from '../../xlsx';
import { ANNEX_1, ENVIRONMENT_ROWS } from './dashiqiao-data';
import { tableSheet, type Column } from './sheet-layout';

const UNIT: Column = { name: '单位', width: 18 };
const NUMBER = 12;

/** What units are given to do, in turn; every one but the tasks of 市环保局 is invented. */
const TASKS = [
  '完成年度固定资产投资任务',
  '完成招商引资任务',
  '落实重点项目包保责任',
  '完成向上争取资金任务',
  '办结人大代表建议和政协委员提案',
  '落实安全生产责任制',
  '化解信访积案',
  '推进“放管服”改革',
  '政务公开和政府网站信息保障',
  '落实河长制年度任务',
  '开展普法和依法行政考核',
  '完成精准扶贫包扶任务',
  '创建全国文明城市工作任务',
  '完成信息和督查报送任务',
  '落实意识形态工作责任制',
  '落实基层党建工作责任制',
] as const;

const BODIES = ['市发改局', '市政府办', '市信访局', '市安监局', '市政府绩效办', '市委督查室'] as const;

/**
 * 大石桥-2017-完成.xlsx: all 44 units of annex 1 with their real numbers of tasks and points, scored for the whole year. Which class a unit
 * is in, what it has done and how it was rated is invented, and each sheet says 示例数据. Nothing in it is 待补.
 */
export function dashiqiaoCompleted(): XlsxBook {
  return {
    ...emptyBook(),
    documentProperties: { title: '2017年度大石桥市政府绩效考评（示例数据）', creator: '示例', created: '2018-01-10T00:00:00.000Z' },
    sheets: [
      sheet(
        '名册',
        [UNIT, ...columns(['序号', '序列', '任务数量', '任务分值', '完成重点任务', '完成考核任务', '公务员人数', '班子初评'])],
        roster(),
      ),
      sheet(
        '任务项目',
        [
          UNIT,
          { name: '指标序号', width: NUMBER },
          { name: '指标内容', width: 60, align: 'left' },
          ...columns(['分值', '完成得分', '考核主体']),
        ],
        tasks(),
      ),
      sheet('成绩汇总', [UNIT, ...columns(['过程得分', '党建得分', '领导评价', '公众评议'])], summary()),
      sheet('察访核验', [UNIT, { name: '事项', width: 40, align: 'left' }, ...columns(['扣分', '指标中已扣', '状态'])], visits()),
      sheet(
        '加减分',
        [UNIT, ...columns(['类型']), { name: '事项', width: 40, align: 'left' }, ...columns(['分值', '提出单位', '状态'])],
        changes(),
      ),
      sheet('严重事件', [UNIT, { name: '情形', width: 30 }, { name: '说明', width: 40, align: 'left' }], []),
      sheet('上级反馈', [UNIT, ...columns(['成绩'])], []),
      sheet('反馈复核', [UNIT, { name: '收到日期', width: 14, numberFormat: 'yyyy-mm-dd' }], received()),
    ],
  };
}

/** The first three units have signed for their feedback sheets on Monday, 15 January 2018. */
function received(): XlsxValue[][] {
  return ANNEX_1.slice(0, 3).map(([, unit]): XlsxValue[] => [unit, 43_115]);
}

function sheet(name: string, heads: readonly Column[], rows: readonly (readonly XlsxValue[])[]) {
  return tableSheet({ name, title: `2017年度大石桥市政府绩效考评${name}（示例数据）`, orientation: 'landscape', columns: heads, rows });
}

function columns(names: readonly string[]): Column[] {
  return names.map((name) => ({ name, width: NUMBER }));
}

function roster(): XlsxValue[][] {
  return ANNEX_1.map(([serial, unit, count, points], at): XlsxValue[] => [
    unit,
    serial,
    at < 22 ? '市直第一类' : '市直第二类',
    count,
    points,
    at === 40 ? '否' : '是',
    at === 40 ? '否' : '是',
    12 + ((at * 7) % 40),
    (['好', '较好', '较好', '一般'] as const)[at % 4] ?? '较好',
  ]);
}

/** So many tasks for so many points: whole points each, those that are left over to the first. */
function tasks(): XlsxValue[][] {
  return ANNEX_1.flatMap(([, unit, count, total], at) => {
    const least = Math.floor(total / count);
    const over = total - least * count;
    return Array.from({ length: count }, (_, task): XlsxValue[] => {
      const own = unit === '市环保局' ? ENVIRONMENT_ROWS[task] : undefined;
      const [content, points] = own ?? [contentOf(task), least + Math.max(0, Math.min(1, over - task))];
      return [unit, task + 1, content, points, points - lossOf(at, task, points), BODIES[(at + task) % BODIES.length] ?? null];
    });
  });
}

function contentOf(task: number): string {
  const round = Math.floor(task / TASKS.length);
  return `${TASKS[task % TASKS.length] ?? ''}${round === 0 ? '' : '（续）'}`;
}

/** What a task loses of its points: in one of eleven cases a tenth to a third, in steps of 0.1. */
function lossOf(unit: number, task: number, points: number): number {
  const draw = (unit * 7 + task * 5) % 33;
  if (draw % 11 !== 0 || unit % 9 === 4) return 0;
  return Math.round(points * (0.1 + draw / 110) * 10) / 10;
}

function summary(): XlsxValue[][] {
  return ANNEX_1.map(([, unit], at): XlsxValue[] => [
    unit,
    88 + ((at * 5) % 12),
    90 + ((at * 3) % 10),
    85 + ((at * 11) % 15),
    82 + ((at * 13) % 17),
  ]);
}

function visits(): XlsxValue[][] {
  return ANNEX_1.flatMap(([, unit], at): XlsxValue[][] =>
    at % 7 === 3 ? [[unit, '会议迟到、早退', 0.5, '否', '审定']] : at % 11 === 5 ? [[unit, '窗口工作人员脱岗', 1, '否', '审定']] : [],
  );
}

function changes(): XlsxValue[][] {
  return ANNEX_1.flatMap(([, unit], at): XlsxValue[][] => {
    if (at % 8 === 1) return [[unit, '加分', '获省级表彰', 2, unit, '审定']];
    return at % 13 === 6 ? [[unit, '减分', '工作被市委督查室通报', 0.84, '市委督查室', '审定']] : [];
  });
}
