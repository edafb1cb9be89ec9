/** A cell: its value, and its number format where it has one of its own. */
export type MeasuredCell = string | number | { readonly value: number; readonly format: string };

/** A small workbook with a column in some unit of measure, and what it comes to. */
export interface MeasuredBook {
  readonly name: string;
  /** The head of the column, and what units fill in. */
  readonly head: string;
  /** A line above the table. */
  readonly above?: string;
  /** The column of the scheme: its type and 计量, in its YAML. */
  readonly column: string;
  readonly cells: readonly [MeasuredCell, MeasuredCell];
  /** What 甲 and 乙 have then, times a thousand. */
  readonly totals: readonly [number, number];
  /** The codes of what is told of the column; none where nothing is converted. */
  readonly told: readonly string[];
}

const percent = (value: number, format = '0%'): MeasuredCell => ({ value, format });
const RATE = '率';
const MONEY = '{类型: 数, 计量: 万元}';

export const MEASURED_BOOKS: readonly MeasuredBook[] = [
  // 95% and 97.5% of a thousand
  { name: 'format 0%', head: '完成值', column: RATE, cells: [percent(0.95), percent(0.975, '0.0%')], totals: [950, 975], told: [] },
  { name: 'texts with %', head: '完成值', column: RATE, cells: ['95%', '９７.５％'], totals: [950, 975], told: [] },
  { name: '% in the head', head: '完成值（%）', column: RATE, cells: [95, '97.5'], totals: [950, 975], told: ['L-MEASURE-SHARE'] },
  { name: '‰ in the head', head: '完成值(‰)', column: RATE, cells: [5, 12.5], totals: [5, 12.5], told: ['L-MEASURE-SHARE'] },
  {
    name: '% in the head, the sign at cells',
    head: '完成值（%）',
    column: RATE,
    cells: [percent(0.95), '97.5%'],
    totals: [950, 975],
    told: ['L-MEASURE-SHARE'],
  },
  { name: 'mixed: a format and a share', head: '完成值', column: RATE, cells: [percent(0.95), 0.975], totals: [950, 975], told: [] },
  {
    name: 'quoted % in the format',
    head: '完成值',
    column: RATE,
    cells: [percent(95, '0"%"'), percent(0.975)],
    totals: [950, 975],
    told: ['L-MEASURE-SHOWN'],
  },
  { name: '元 for 万元', head: '完成值（元）', column: MONEY, cells: [12345, 500], totals: [1234.5, 50], told: ['L-MEASURE-CONVERTED'] },
  {
    name: '亿元 for 万元',
    head: '完成值：亿元',
    column: MONEY,
    cells: [1.2, 0.00005],
    totals: [12_000_000, 500],
    told: ['L-MEASURE-CONVERTED'],
  },
  {
    name: 'the line above says 元',
    above: '单位：元',
    head: '完成值',
    column: MONEY,
    cells: [12345, 500],
    totals: [1234.5, 50],
    told: ['L-MEASURE-CONVERTED'],
  },
  {
    name: '万人次 for 人次',
    head: '完成值（万人次）',
    column: '{类型: 数, 计量: 人次}',
    cells: [1.5, 0.0301],
    totals: [15_000_000, 301_000],
    told: ['L-MEASURE-CONVERTED'],
  },
  {
    name: 'another measure is no conversion',
    head: '完成值（人次）',
    column: '{类型: 数, 计量: 户}',
    cells: [3, 4],
    totals: [3000, 4000],
    told: ['L-MEASURE-OTHER'],
  },
];

/** The scheme that reads such a column. */
export function measuredScheme({ column }: MeasuredBook): string {
  return `办法: 试
标识: 试
年度: 2026
台账:
  名册: {列: {单位: 单位}}
  报送: {依据: 一, 每单位至少: 1, 列: {单位: 单位, 完成值: ${column}}}
得分项: {总分: {公式: "合计(报送, 完成值) × 1000", 类型: 数, 依据: 一}}
`;
}

/**
 * The sheets of the book: with the ledger’s own name and words, or as an office has them, a title above and other heads, so that it has to
 * be recognised.
 */
export function measuredSheets({ head, above, cells: [first, second] }: MeasuredBook, own: boolean): Record<string, MeasuredCell[][]> {
  const line = above === undefined ? [] : [[above]];
  const rows: MeasuredCell[][] = own
    ? [...line, ['单位', head], ['甲', first], ['乙', second]]
    : [['某县报送情况统计表'], ...line, ['序号', '责任单位', head.replace('完成值', '实际完成')], [1, '甲', first], [2, '乙', second]];
  return { 名册: [['单位'], ['甲'], ['乙']], [own ? '报送' : '2026年情况']: rows };
}
