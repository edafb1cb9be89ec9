import type { AggregateRow, FunctionRow, ValueArgument } from './function-row';

/*
 * The functions of the language, one row each. A new one is a row here; then the compiler asks for what it owes elsewhere: the records over
 * its name that compute it, write it as formulas, and compute it once more in the tests.
 */

const ROWS = ['同', '按', '本单位', '序列内', '全部'] as const;
const MERGED = ['每', ...ROWS] as const;

const ONE_NUMBER = { optional: [], more: null, result: 'number', notApplicable: 'carried' } as const;
const LIMIT = { ...ONE_NUMBER, measure: 'same' } as const;
const BEST = { takes: ['number'], optional: [], more: 'number', result: 'number', measure: 'same', notApplicable: 'leftOut' } as const;
const ROUNDING = { ...ONE_NUMBER, takes: ['number'], optional: ['digits'], measure: 'first' } as const;
const PART_OF_DATE = { takes: ['date'], optional: [], more: null, result: 'count', measure: 'none', notApplicable: 'carried' } as const;
const OF_NUMBERS = { takes: 'number', result: 'number', options: MERGED, keepsMeasure: true, scans: 'any', asksOwnRow: true } as const;

/** Functions whose arguments are all values. */
export const CALLS = {
  封顶: {
    form: '封顶(数, 上限)',
    meaning: '不超过上限；数不适用就是不适用，不适用的上限不起作用',
    excel: {},
    takes: ['number', 'number'],
    ...LIMIT,
  },
  保底: {
    form: '保底(数, 下限)',
    meaning: '不低于下限；数不适用就是不适用，不适用的下限不起作用',
    excel: {},
    takes: ['number', 'number'],
    ...LIMIT,
  },
  限于: {
    form: '限于(数, 下限, 上限)',
    meaning: '在下限与上限之间；数不适用就是不适用，不适用的上下限不起作用',
    excel: {},
    takes: ['number', 'number', 'number'],
    ...LIMIT,
  },
  取大: { form: '取大(数, …)', meaning: '最大的；不适用的不比', excel: { MAX: '取大' }, ...BEST },
  取小: { form: '取小(数, …)', meaning: '最小的；不适用的不比', excel: { MIN: '取小' }, ...BEST },
  绝对值: {
    form: '绝对值(数)',
    meaning: '去掉负号',
    excel: { ABS: '绝对值' },
    takes: ['number'],
    optional: [],
    more: null,
    result: 'number',
    measure: 'kept',
    notApplicable: 'carried',
  },
  四舍五入: {
    form: '四舍五入(数, 位)',
    meaning: '保留几位小数，绝对值的一半进位；不写位数是整数',
    excel: { ROUND: '四舍五入' },
    ...ROUNDING,
  },
  五成双: {
    form: '五成双(数, 位)',
    meaning: '四舍六入五成双：保留几位小数，正好一半的取末位成双的；不写位数是整数',
    excel: {},
    ...ROUNDING,
  },
  舍去: {
    form: '舍去(数, 位)',
    meaning: '保留几位小数，绝对值的余下部分舍去；不写位数是整数',
    excel: { ROUNDDOWN: '舍去', TRUNC: '舍去', INT: '舍去' },
    ...ROUNDING,
  },
  进一: {
    form: '进一(数, 位)',
    meaning: '保留几位小数，绝对值有余下部分就进一；不写位数是整数',
    excel: { ROUNDUP: '进一' },
    ...ROUNDING,
  },
  开方: {
    form: '开方(数, 位, 次)',
    meaning: '几次方根（不写次数是平方根），四舍五入到写明的位数；负数无法计算',
    excel: { SQRT: '开方(数, 位)', POWER: '开方(数, 位, 次) 或连乘' },
    takes: ['number', 'digits'],
    optional: ['degree'],
    more: null,
    result: 'number',
    measure: 'none',
    notApplicable: 'carried',
  },
  每满: {
    form: '每满(数, 步长)',
    meaning: '满了几个整步，向零取整',
    excel: {},
    takes: ['number', 'number'],
    optional: [],
    more: null,
    result: 'number',
    measure: 'ratio',
    notApplicable: 'carried',
  },
  取先: {
    form: '取先(甲, 乙, …)',
    meaning: '第一个有值的；待补、无法计算、不适用、空白的文字都往下取，一个也没有的，是最后一个',
    excel: {},
    takes: ['value'],
    optional: [],
    more: 'value',
    result: 'argument',
    measure: 'kept',
    notApplicable: 'passedOver',
  },
  不适用作: {
    form: '不适用作(甲, 乙)',
    meaning: '甲不适用的，作乙；待补、无法计算、空白的照旧',
    excel: { IFERROR: '不适用作', IFNA: '不适用作' },
    takes: ['value', 'value'],
    optional: [],
    more: null,
    result: 'argument',
    measure: 'kept',
    notApplicable: 'replaced',
  },
  日期: {
    form: '日期(年, 月, 日)',
    meaning: '这一天；没有这一天的是无法计算',
    excel: { DATE: '日期' },
    takes: ['number', 'number', 'number'],
    optional: [],
    more: null,
    result: 'date',
    measure: 'none',
    notApplicable: 'carried',
  },
  年: { form: '年(日期)', meaning: '日期的年份', excel: { YEAR: '年' }, ...PART_OF_DATE },
  月: { form: '月(日期)', meaning: '日期的月份，1～12', excel: { MONTH: '月' }, ...PART_OF_DATE },
  日: { form: '日(日期)', meaning: '日期是几号，1～31', excel: { DAY: '日' }, ...PART_OF_DATE },
  季度: { form: '季度(日期)', meaning: '日期所在的季度，1～4', excel: {}, ...PART_OF_DATE },
} as const satisfies Readonly<Record<string, FunctionRow<ValueArgument>>>;

/** Functions that read a table of the scheme. */
export const TABLE_FUNCTIONS = {
  查表: {
    form: '查表(表, 键, 列)',
    meaning: '按键取那一列，不写列是第二列；没有这个键的是无法计算',
    excel: { VLOOKUP: '查表', XLOOKUP: '查表', INDEX: '查表', MATCH: '查表' },
    takes: ['table', 'key'],
    optional: ['column'],
    more: null,
    result: 'cells',
    measure: 'none',
    notApplicable: 'carried',
  },
  分段: {
    form: '分段(数, 表)',
    meaning: '数落在哪一段，取那一段的值',
    excel: { LOOKUP: '分段' },
    takes: ['number', 'table'],
    optional: [],
    more: null,
    result: 'cells',
    measure: 'none',
    notApplicable: 'carried',
  },
  插值: {
    form: '插值(数, 表)',
    meaning: '两点之间按直线；两端以外取端点',
    excel: {},
    takes: ['number', 'table'],
    optional: [],
    more: null,
    result: 'number',
    measure: 'none',
    notApplicable: 'carried',
  },
  工作日后: {
    form: '工作日后(日期, n, 表)',
    meaning: '第 n 个工作日，不算当天；表列出放假和调休上班，可以不写',
    excel: { WORKDAY: '工作日后' },
    takes: ['date', 'number'],
    optional: ['table'],
    more: null,
    result: 'date',
    measure: 'none',
    notApplicable: 'carried',
  },
} as const satisfies Readonly<Record<string, FunctionRow>>;

/** Functions over the rows of a ledger. */
export const AGGREGATES = {
  合计: {
    form: '合计(台账, 式, 条件…)',
    meaning: '各行相加；没有行时是 0',
    excel: {
      SUM: '合计(台账, 列)',
      SUMIF: '合计(台账, 列, 条件)',
      SUMIFS: '合计(台账, 列, 条件)',
      SUMPRODUCT: '合计(台账, 算式)',
    },
    ...OF_NUMBERS,
  },
  次数: {
    form: '次数(台账, 条件…)',
    meaning: '数行；没有行时是 0',
    excel: { COUNT: '次数(台账)', COUNTA: '次数(台账)', COUNTIF: '次数(台账, 条件)', COUNTIFS: '次数(台账, 条件)' },
    takes: null,
    result: 'count',
    options: MERGED,
    keepsMeasure: false,
    scans: 'any',
    asksOwnRow: true,
  },
  个数: {
    form: '个数(台账, 式, 条件…)',
    meaning: '数不同的值，空白的文字不数，待补的要补上才数得出；没有行时是 0',
    excel: {},
    takes: 'value',
    result: 'count',
    options: ROWS,
    keepsMeasure: false,
    scans: 'any',
    asksOwnRow: true,
  },
  平均: {
    form: '平均(台账, 式, 条件…)',
    meaning: '各行的平均数；没有行时是不适用',
    excel: { AVERAGE: '平均(台账, 列)', AVERAGEIF: '平均(台账, 列, 条件)', AVERAGEIFS: '平均(台账, 列, 条件)' },
    ...OF_NUMBERS,
  },
  最大: {
    form: '最大(台账, 式, 条件…)',
    meaning: '各行中最大的；没有行时是不适用',
    excel: { MAX: '最大(台账, 列)', MAXIFS: '最大(台账, 列, 条件)' },
    ...OF_NUMBERS,
  },
  最小: {
    form: '最小(台账, 式, 条件…)',
    meaning: '各行中最小的；没有行时是不适用',
    excel: { MIN: '最小(台账, 列)', MINIFS: '最小(台账, 列, 条件)' },
    ...OF_NUMBERS,
  },
  中位数: {
    form: '中位数(台账, 式, 条件…)',
    meaning: '从小到大排在正中间的数，双数个时是中间两个的平均；没有行时是不适用',
    excel: { MEDIAN: '中位数(台账, 列)' },
    ...OF_NUMBERS,
  },
  去极值平均: {
    form: '去极值平均(台账, 式, 高 k, 低 k)',
    meaning: '去掉最高、最低各几个以后的平均数；没有剩下的是不适用',
    excel: { TRIMMEAN: '去极值平均' },
    ...OF_NUMBERS,
    options: [...MERGED, '高', '低'],
  },
  取值: {
    form: '取值(台账, 式, 条件…)',
    meaning: '合条件的那一行的值，文字、日期也行；没有这样的行、不止一行的是无法计算',
    excel: {},
    takes: 'value',
    result: 'argument',
    options: ROWS,
    keepsMeasure: true,
    scans: 'any',
    asksOwnRow: true,
  },
  名次: {
    form: '名次(台账, 式, 升 或 降, 条件…, 并列 口径.并列)',
    meaning: '本行排第几；只在该台账自己的行里用',
    excel: { RANK: '名次', 'RANK.EQ': '名次' },
    takes: 'number',
    result: 'count',
    options: [...ROWS, '升', '降', '并列'],
    keepsMeasure: false,
    scans: 'own',
    asksOwnRow: false,
  },
  连续年数: {
    form: '连续年数(台账, 条件)',
    meaning: '今年（用得分项）和往年（用台账，须有年度列）连续成立了几年',
    excel: {},
    takes: 'condition',
    result: 'count',
    options: ['按'],
    keepsMeasure: false,
    scans: 'any',
    asksOwnRow: false,
  },
} as const satisfies Readonly<Record<string, AggregateRow>>;

export type CallName = keyof typeof CALLS;
export type TableFunction = keyof typeof TABLE_FUNCTIONS;
export type FunctionName = CallName | TableFunction;
export type AggregateName = keyof typeof AGGREGATES;

/** One row for each function of values. */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionRow>> = { ...CALLS, ...TABLE_FUNCTIONS };

export const CALL_NAMES = namesOf(CALLS);
export const TABLE_FUNCTION_NAMES = namesOf(TABLE_FUNCTIONS);
export const FUNCTION_NAMES = namesOf(FUNCTIONS);
export const AGGREGATE_NAMES = namesOf(AGGREGATES);

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

export function isTableFunction(name: string): name is TableFunction {
  return Object.hasOwn(TABLE_FUNCTIONS, name);
}

export function isAggregate(name: string): name is AggregateName {
  return Object.hasOwn(AGGREGATES, name);
}

/**
 * What a record over names of functions holds for one. Throws an Error with the name where it holds nothing: a name that its type does not
 * allow is taken for no other.
 */
export function claimed<Name extends string, Entry>(record: Readonly<Record<Name, Entry>>, name: Name): Entry {
  if (!Object.hasOwn(record, name)) throw new Error(`no part of the program claims the function ${name}`);
  return record[name];
}

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}
