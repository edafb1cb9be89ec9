import { emptyBook, type XlsxBook, type XlsxSheet, type XlsxValue } from '../../xlsx';
import { countyIndicators } from './guangyuan-counties';
import { departmentIndicators } from './guangyuan-departments';
import { BONUSES, DEDUCTIONS, RANKS, VETOES } from './guangyuan-records';
import { UNITS, type Sequence } from './guangyuan-units';
import { mergeRuns, tableSheet, type Column } from './sheet-layout';

const UNIT: Column = { name: '单位', width: 30 };
const CHOICE: Column = { name: '等次', width: 14 };

/**
 * 广元交通-2017.xlsx: a year of work under the 广元市交通运输目标绩效管理办法. Units and levels are those of the regulation;
 * every target, vote, award, deduction and rank is invented, and each sheet says 示例数据.
 *
 * Deliberate traps: text number, full-width digits and a no-break space in 完成值 (市公路局, 市运管局, 安全监督科); 2000万 (剑阁县);
 * points of 198 (运输管理科); a serial twice (政策法规科) and one left out (综合规划科); six heads under 重点工作 (苍溪县); bonuses of
 * 23 (利州区); one work at two levels (市运管局); an unknown level (剑阁县); no written basis and rank 22 (机关党委).
 */
export function guangyuanSample(): XlsxBook {
  return {
    ...emptyBook(),
    documentProperties: { title: '广元市交通运输局2017年度目标绩效考核（示例数据）', creator: '示例', created: '2018-01-20T00:00:00.000Z' },
    sheets: [roster(), indicators(), votes(), bonuses(), deductions(), ranks(), vetoes(), history()],
  };
}

function titled(what: string): string {
  return `广元市交通运输局2017年度${what}（示例数据）`;
}

function roster(): XlsxSheet {
  return tableSheet({
    name: '名册',
    title: titled('目标绩效责任单位名册'),
    columns: [UNIT, { name: '序列', width: 28 }, { name: '别名', width: 28 }],
    rows: UNITS.map(({ name, sequence, alias }) => [name, sequence, alias]),
  });
}

function indicators(): XlsxSheet {
  const all = [...countyIndicators(), ...departmentIndicators()].flatMap(([unit, rows]) => rows.map((row) => ({ unit, ...row })));
  const first = 3;
  const sheet = tableSheet({
    name: '指标',
    title: '广元市交通运输局2017年目标绩效指标完成情况（示例数据）',
    note: '填报单位：局目标绩效办　　填报日期：2018年1月20日　　分值单位：分',
    orientation: 'landscape',
    columns: [
      { name: '单位', width: 19 },
      { name: '序号', width: 6 },
      { name: '一级指标', width: 10 },
      { name: '二级指标', width: 16 },
      { name: '三级指标', width: 20 },
      { name: '指标内容', width: 36, align: 'left' },
      { name: '计量单位', width: 10 },
      { name: '分值', width: 8 },
      { name: '目标值', width: 11, align: 'right' },
      { name: '完成值', width: 11, align: 'right' },
      { name: '备注', width: 22, align: 'left' },
    ],
    rows: all.map((row): XlsxValue[] => [
      row.unit,
      row.serial,
      row.level1,
      row.level2 || null,
      row.level3,
      row.content,
      row.measure,
      row.points,
      row.target,
      row.actual,
      row.note || null,
    ]),
  });
  mergeRuns(
    sheet,
    0,
    first,
    all.map((row) => row.unit),
  );
  mergeRuns(
    sheet,
    2,
    first,
    all.map((row) => `${row.unit} ${row.level1}`),
  );
  mergeRuns(
    sheet,
    3,
    first,
    all.map((row) => (row.level2 === '' ? '' : `${row.unit} ${row.level1} ${row.level2}`)),
  );
  return sheet;
}

function votes(): XlsxSheet {
  return tableSheet({
    name: '领导评价',
    title: titled('局领导综合评价'),
    columns: [UNIT, { name: '评价人', width: 28 }, { ...CHOICE, width: 26 }],
    rows: UNITS.flatMap(({ name, votes: given }) => given.map((vote, index) => [name, index === 0 ? '局长' : '其他局领导', vote])),
  });
}

function bonuses(): XlsxSheet {
  return tableSheet({
    name: '加分',
    title: titled('特殊情况加分'),
    orientation: 'landscape',
    columns: [
      UNIT,
      { name: '工作事项', width: 34, align: 'left' },
      { name: '层级', width: 26 },
      { name: '书面依据', width: 38, align: 'left' },
      { name: '分值', width: 8 },
    ],
    rows: BONUSES,
  });
}

function deductions(): XlsxSheet {
  return tableSheet({
    name: '扣分',
    title: titled('特殊情况扣分'),
    columns: [UNIT, { name: '事由', width: 34, align: 'left' }, { name: '层级', width: 18 }, { name: '分数', width: 10 }],
    rows: DEDUCTIONS,
  });
}

function ranks(): XlsxSheet {
  return tableSheet({
    name: '排位',
    title: titled('主要工作全省排位'),
    columns: [UNIT, { name: '工作', width: 40, align: 'left' }, { name: '全省排位', width: 16 }],
    rows: RANKS,
  });
}

function vetoes(): XlsxSheet {
  return tableSheet({
    name: '一票否决',
    title: titled('一票否决情形登记'),
    orientation: 'landscape',
    columns: [
      UNIT,
      { name: '情形', width: 28 },
      { name: '日期', width: 14, numberFormat: 'yyyy-mm-dd' },
      { name: '说明', width: 46, align: 'left' },
    ],
    rows: VETOES,
  });
}

function history(): XlsxSheet {
  const sizes = new Map<Sequence, number>();
  for (const { sequence } of UNITS) sizes.set(sequence, (sizes.get(sequence) ?? 0) + 1);
  return tableSheet({
    name: '历年结果',
    title: '广元市交通运输局历年目标绩效考核结果（示例数据）',
    columns: [UNIT, { name: '年度', width: 14 }, { name: '名次', width: 14 }, { name: '参评数', width: 14 }, CHOICE],
    rows: UNITS.map(({ name, sequence, lastYear: [rank, grade] }) => [name, 2016, rank, sizes.get(sequence) ?? null, grade]),
  });
}
