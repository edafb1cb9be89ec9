import { emptyBook, emptySheet, putCell, type XlsxBook, type XlsxSheet, type XlsxValue } from '../../../xlsx';
import type { inputOf } from '../workload/workload-input';

type Input = ReturnType<typeof inputOf>;
type Cell = XlsxValue | { readonly formula: string };

/**
 * The workload as an office keeps it without Kaoji: long ledgers, look-ups beside the rows, SUMIFS for every unit, COUNTIFS for the
 * rank, the best of each work item by MAXIFS. No helper but what a skilled clerk would write.
 */
export function handMadeBook({ units, ledgers }: Input): XlsxBook {
  const name = (unit: number): string => units[unit]?.name ?? '';
  const rowsOf = (ledger: string, columns: readonly string[], formulas: (row: number) => readonly string[] = () => []): Cell[][] => {
    const table = ledgers.get(ledger);
    return Array.from({ length: table?.rows ?? 0 }, (_, row): Cell[] => [
      name(table?.unit[row] ?? -1),
      ...columns.map((column) => table?.columns.get(column)?.[row] ?? null),
      ...formulas(row + 2).map((formula) => ({ formula })),
    ]);
  };
  const last = (ledger: string): string => String((ledgers.get(ledger)?.rows ?? 0) + 1);
  const range = (ledger: string, column: string): string => `${ledger}!$${column}$2:$${column}$${last(ledger)}`;
  const roster = ledgers.get('名册');
  const lastUnit = String(units.length + 1);
  return {
    ...emptyBook(),
    sheets: [
      sheet(
        '考核结果',
        [
          '单位',
          '序列',
          '过程得分',
          '党建得分',
          '领导评分',
          '部门评分',
          '公众评分',
          '察访核验扣分',
          '结果得分',
          '评价得分',
          '加分得分',
          '排位得分',
          '扣分得分',
          '否决扣分',
          '总分',
          '名次',
          '等次',
        ],
        units.map((unit, index): Cell[] => {
          const row = String(index + 2);
          return [
            unit.name,
            unit.sequence,
            ...['过程得分', '党建得分', '领导评分', '部门评分', '公众评分', '察访核验扣分'].map(
              (column) => roster?.columns.get(column)?.[index] ?? null,
            ),
            { formula: `=SUMIFS(${range('指标', 'H')},${range('指标', 'A')},A${row})` },
            { formula: `=SUMIFS(${range('领导评价', 'D')},${range('领导评价', 'A')},A${row})` },
            { formula: `=MIN(20,SUMIFS(${range('加分', 'E')},${range('加分', 'A')},A${row}))` },
            { formula: `=(11*COUNTIFS(${range('排位', 'A')},A${row})-SUMIFS(${range('排位', 'B')},${range('排位', 'A')},A${row}))*0.2` },
            { formula: `=2*SUMIFS(${range('扣分', 'B')},${range('扣分', 'A')},A${row})` },
            { formula: `=5*COUNTIFS(${range('一票否决', 'A')},A${row})` },
            {
              formula:
                `=ROUND((I${row}*90%+C${row}*10%)*80%+D${row}*10%+(E${row}*50%+F${row}*20%+G${row}*30%)*10%` +
                `-H${row}+J${row}+K${row}+L${row}-M${row}-N${row},2)`,
            },
            { formula: `=COUNTIFS($B$2:$B$${lastUnit},B${row},$O$2:$O$${lastUnit},">"&O${row})+1` },
            { formula: `=IF(O${row}<150,"不合格",IF(P${row}<=4,IF(N${row}=0,"先进","合格"),"合格"))` },
          ];
        }),
      ),
      sheet(
        '指标',
        ['单位', '二级指标', '计分方式', '分值', '目标值', '完成值', '得分', '加权得分'],
        rowsOf('指标', ['二级指标', '计分方式', '分值', '目标值', '完成值'], (row) => [
          `=ROUND(D${row}*MIN(1.1,MAX(0,IF(C${row}="反向",2-F${row}/E${row},F${row}/E${row}))),2)`,
          `=G${row}*VLOOKUP(B${row},分值表!$A$2:$C$9,2,0)*VLOOKUP(B${row},分值表!$A$2:$C$9,3,0)`,
        ]),
      ),
      sheet(
        '领导评价',
        ['单位', '评价人', '等次', '分值'],
        rowsOf('领导评价', ['评价人', '等次'], (row) => [
          `=INDEX(分值表!$F$2:$J$3,MATCH(B${row},分值表!$E$2:$E$3,0),MATCH(C${row},分值表!$F$1:$J$1,0))`,
        ]),
      ),
      sheet(
        '加分',
        ['单位', '工作事项', '层级', '分值', '计入'],
        rowsOf('加分', ['工作事项', '层级'], (row) => {
          const same = `${range('加分', 'A')},A${row},${range('加分', 'B')},B${row}`;
          return [`=VLOOKUP(C${row},分值表!$L$2:$M$7,2,0)`, `=MAXIFS(${range('加分', 'D')},${same})/COUNTIFS(${same})`];
        }),
      ),
      sheet('排位', ['单位', '全省排位'], rowsOf('排位', ['全省排位'])),
      sheet('扣分', ['单位', '分数'], rowsOf('扣分', ['分数'])),
      sheet('一票否决', ['单位'], rowsOf('一票否决', [])),
      sheet('分值表', ['二级指标', '权重', '一级权重', null, '评价人', '优', '良', '合格', '较差', '差', null, '层级', '分值'], POINTS),
    ],
  };
}

const POINTS: readonly (readonly Cell[])[] = [
  ['一', 1.05, 0.6, null, '局长', 5, 2.5, 0, -2.5, -5, null, '中央', 10],
  ['二', 0.95, 0.6, null, '其他局领导', 1, 0.5, 0, -0.5, -1, null, '省部级', 5],
  ['三', 1.1, 0.6, null, null, null, null, null, null, null, null, '市厅级', 1],
  ['四', 0.9, 0.55, null, null, null, null, null, null, null, null, '一等奖', 0.5],
  ['五', 1, 0.55, null, null, null, null, null, null, null, null, '二等奖', 0.3],
  ['六', 1.2, 0.55, null, null, null, null, null, null, null, null, '三等奖', 0.2],
  ['七', 0.8, 0.58],
  ['八', 1.03, 0.58],
];

function sheet(name: string, heads: readonly Cell[], rows: readonly (readonly Cell[])[]): XlsxSheet {
  const made = emptySheet(name);
  [heads, ...rows].forEach((cells, row) =>
    cells.forEach((cell, column) => {
      putCell(
        made,
        row,
        column,
        typeof cell === 'object' && cell !== null && 'formula' in cell ? { value: null, formula: cell.formula } : { value: cell },
      );
    }),
  );
  return made;
}

/** The ledgers alone, as they are typed under the workload's scheme: what Kaoji's own formulas start from. */
export function typedBook({ units, ledgers }: Input): XlsxBook {
  const columnsOf = (table: ReadonlyMap<string, unknown>): string[] => [...table.keys()];
  return {
    ...emptyBook(),
    sheets: [...ledgers].map(([ledger, table]) => {
      const columns = columnsOf(table.columns);
      const isRoster = ledger === '名册';
      return sheet(
        ledger,
        ['单位', ...(isRoster ? ['序列'] : []), ...columns, ...(columns.length === 0 ? ['情形'] : [])],
        Array.from({ length: table.rows }, (_, row): Cell[] => [
          units[table.unit[row] ?? -1]?.name ?? '',
          ...(isRoster ? [units[row]?.sequence ?? ''] : []),
          ...columns.map((column) => table.columns.get(column)?.[row] ?? null),
          ...(columns.length === 0 ? ['有'] : []),
        ]),
      );
    }),
  };
}
