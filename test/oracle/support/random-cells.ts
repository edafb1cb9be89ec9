import fc, { type Arbitrary } from 'fast-check';
import type { InputColumn } from '../../../src/scheme/model';
import type { CellValue } from '../../../src/workbook/cells/cell';

/** How the cells of a workbook are filled: as they should be, or also with what offices really type. */
export type Tidiness = 'tidy' | 'untidy';

/** Texts that mean something to a spreadsheet's criteria, or differ only in what it overlooks: case and width. */
const TEXTS = [
  '治超',
  '养护',
  '宣传',
  'ABC',
  'abc',
  'Abc',
  '=1',
  '>5',
  '<>',
  '*',
  '?',
  '~',
  '甲*',
  '甲?',
  '~*',
  '12',
  '012',
  '1e3',
  'TRUE',
  '"引"',
  "'引",
  '一 二',
  '2017-01-02',
  '#N/A',
  '50%',
];

/** A cell for a column of the scheme; `names` are what a column of units may say. */
export function cellFor(column: InputColumn, names: readonly string[], period: number, tidiness: Tidiness): Arbitrary<CellValue> {
  const good = goodCell(column, names, period);
  if (tidiness === 'tidy')
    return column.required || column.fallback === null
      ? good
      : fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: fc.constant<CellValue>(null) });
  return fc.oneof(
    { weight: 14, arbitrary: good },
    { weight: 4, arbitrary: awkwardForm(column, good) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, '不适用', ' 不适用 ', '', '　') },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>('2000万', '约5', '无此项', true, false, { error: '#N/A' }, { error: '#DIV/0!' }) },
  );
}

function goodCell(column: InputColumn, names: readonly string[], period: number): Arbitrary<CellValue> {
  const { type } = column;
  switch (type.kind) {
    case 'number':
      return numberCell(column, type.as, period);
    case 'text':
      return type.options === null ? fc.constantFrom<CellValue>(...TEXTS) : fc.constantFrom<CellValue>(...type.options);
    case 'boolean':
      return fc.constantFrom<CellValue>('是', '否', '√', '×', '有', '无', true, false);
    case 'date':
      return fc.oneof(day(period), day(period), fc.constantFrom<CellValue>(...quarterDays(period)));
    case 'unit':
      return fc.constantFrom<CellValue>(...names);
  }
}

function numberCell(column: InputColumn, kind: string, period: number): Arbitrary<CellValue> {
  if (column.name === '年度') return fc.integer({ min: period - 4, max: period });
  const low = column.range === null ? null : Number(column.range.low.num) / Number(column.range.low.den);
  const high = column.range === null ? null : Number(column.range.high.num) / Number(column.range.high.den);
  const whole = kind === '整数' || kind === '名次' || kind === '序号';
  if (whole) return fc.integer({ min: Math.ceil(low ?? (kind === '整数' ? 0 : 1)), max: Math.floor(high ?? 12) });
  const few =
    kind === '率'
      ? [0, 0.3, 0.85, 0.9, 0.999, 1, 1.05, 1.1]
      : [0, 1, 2, 3, 3.3, 5, 10, 45, 59.995, 60, 89.995, 90, 100, 0.005, 1.005, 2.675, 143];
  const values = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...few) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: kind === '率' ? 1_200 : 20_000 }), fc.constantFrom(1, 10, 100))
        .map(([n, parts]) => n / parts / (kind === '率' ? 1_000 / parts : 1)),
    },
    { weight: 1, arbitrary: fc.constantFrom(-1, -0.005, -2.5, 1 / 3, 123456.789012345, 0.000123456789012, 876543210.123456) },
  );
  return values.map((value) => Math.min(high ?? Infinity, Math.max(low ?? -Infinity, value)));
}

const serial = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const day = (year: number): Arbitrary<CellValue> => fc.integer({ min: serial(year, 1, 1), max: serial(year, 12, 31) });

/** Around the ends of quarters, holidays and the terms that regulations set. */
function quarterDays(year: number): number[] {
  return [
    serial(year, 1, 1),
    serial(year, 3, 31),
    serial(year, 4, 1),
    serial(year, 6, 30),
    serial(year, 9, 15),
    serial(year, 9, 16),
    serial(year, 12, 29),
    serial(year, 12, 30),
    serial(year, 12, 31),
    serial(year - 1, 12, 31),
    serial(year + 1, 2, 14),
    serial(year, 2, 28),
  ];
}

/** The same said otherwise: numbers and dates as text, wide digits, percent, separators, blanks around, numbers where texts belong. */
function awkwardForm(column: InputColumn, good: Arbitrary<CellValue>): Arbitrary<CellValue> {
  return fc.tuple(good, fc.nat({ max: 4 })).map(([value, way]) => {
    if (column.type.kind === 'number' && typeof value === 'number' && Math.abs(value) < 1e9 && Math.abs(value) > 1e-6) {
      const text = String(value);
      if (!/^-?\d+(?:\.\d+)?$/u.test(text)) return value;
      if (way === 0) return text;
      if (way === 1) return ` ${text} `;
      if (way === 2) return wide(text);
      if (way === 3) return Math.abs(value) < 10 ? `${String(Number((value * 100).toPrecision(12)))}%` : text;
      return Math.abs(value) >= 1000 ? text.replace(/\B(?=(?:\d{3})+(?:\.|$))/u, ',') : `+${text}`.replace('+-', '-');
    }
    if (column.type.kind === 'date' && typeof value === 'number') {
      const iso = new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10);
      const [year = '', month = '', date = ''] = iso.split('-');
      return (
        [
          iso,
          `${year}年${String(Number(month))}月${String(Number(date))}日`,
          iso.replaceAll('-', '.'),
          iso.replaceAll('-', '/'),
          `${year}/${month}/${String(Number(date))}`,
        ][way] ?? iso
      );
    }
    if (column.type.kind === 'text' && column.type.options === null) return [12, 0, 3.5, ' ABC ', '养护 '][way] ?? value;
    if (typeof value === 'string')
      return [`${value} `, ` ${value}`, `　${value}`, value, value.replaceAll('（', '(').replaceAll('）', ')')][way] ?? value;
    return value;
  });
}

function wide(text: string): string {
  return text.replace(/[0-9.%]/gu, (sign) =>
    sign === '.' ? '．' : sign === '%' ? '％' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );
}
