import type { InputColumn } from '../../scheme/model';
import { dependsOnValue, shownAs } from '../../workbook/cells/number-format';
import type { MessageData } from '../../messages/catalogue';
import type { WrittenMeasure } from './head-measure';
import { isShare, measureNamed, measureOnBase, type Measure } from './measures';

/** How a person has said that the plain numbers of a 率 column are meant: 96 is 96%, or 96 times the whole. */
export const RATE_AS = ['%', '倍'] as const;
export type RateAs = (typeof RATE_AS)[number];

/** From the numbers of a column of a sheet to those of the ledger's column. */
export interface ColumnScale {
  /**
   * The power of ten that a number is to be multiplied by, where its cell has this number format; null while nobody has said how the plain
   * numbers of a 率 column are meant. @param value the number, where the format shows large ones in another unit than small ones
   */
  exponentAt(format: string, value?: number): number | null;
  /** The same where a format's own word, or the thousandths that it shows, make it another one than that of plain numbers; else null. */
  shownOtherwise(format: string, value: number): number | null;
  /** Whether a number of this format above {@link MOST_UNASKED} is asked about: nothing says how the column's plain numbers are meant. */
  asksAbout(format: string): boolean;
  /** The same for a text with a sign % or ‰, as a power of ten of the number before a sign that stands for the whole. */
  readonly ofShares: number;
  /** What the head says otherwise than the scheme; null for nothing. */
  readonly told: {
    readonly code: 'L-MEASURE-CONVERTED' | 'L-MEASURE-SHARE' | 'L-MEASURE-OTHER';
    readonly severity: 'warning' | 'notice';
    readonly data: MessageData;
  } | null;
}

/** Numbers as they stand. */
export const AS_THEY_STAND: ColumnScale = {
  exponentAt: () => 0,
  shownOtherwise: () => null,
  asksAbout: () => false,
  ofShares: 0,
  told: null,
};

/** A plain number above this is asked about: growth of 1200% is legitimate, and so is 96 for 96%. */
export const MOST_UNASKED = 2;

const WHOLE: Measure = { base: '', exponent: 0 };

/** The unit of measure that a column's numbers are in; null where the scheme says none that is known. A 率 is in shares of the whole. */
export function measureOfColumn({ type, unitOfMeasure }: InputColumn): Measure | null {
  if (type.kind !== 'number') return null;
  if (type.as === '率') return WHOLE;
  return unitOfMeasure === null ? null : measureNamed(unitOfMeasure);
}

/**
 * How a column of a sheet is to be read: the sign of a cell's own number format goes before the head's unit of measure, that before what a
 * person has said. A number that its format shows in thousandths is the number that is shown.
 * @param head the unit of measure that the head, or a line above the table, gives; @param plain how plain numbers of a 率 column without
 * one are meant: null while that has to be asked, `unasked` as long as none of them is above {@link MOST_UNASKED}
 */
export function columnScale(column: InputColumn, head: WrittenMeasure | null, plain: RateAs | 'unasked' | null): ColumnScale {
  if (column.type.kind !== 'number') return AS_THEY_STAND;
  const target = measureOfColumn(column);
  const ofHead = head === null || target === null ? null : exponentTo(target, head.known);
  const asked = plain === null ? null : plain === '%' ? -2 : 0;
  const isUnsaid = isRate(column) && head === null && (plain === null || plain === 'unasked');
  const otherwise = ofHead ?? (head === null && isRate(column) ? asked : 0);
  const exponentAt = byFormat((format, value) => exponentOfFormat(shownAs(format, value), { target, head, otherwise }));
  return {
    exponentAt,
    shownOtherwise: (format, value) => {
      const exponent = format === 'General' ? otherwise : exponentAt(format, value);
      return exponent === otherwise || shownAs(format, value).share ? null : exponent;
    },
    asksAbout: (format) => isUnsaid && !saysMeasure(format),
    ofShares: target !== null && isShare(target) ? -target.exponent : 0,
    told: head === null || target === null ? null : toldOf(column, head, ofHead),
  };
}

/** What depends on a format is found once for each that shows all numbers alike. */
function byFormat(find: (format: string, value: number | undefined) => number | null): ColumnScale['exponentAt'] {
  const known = new Map<string, number | null>();
  return (format, value) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    const exponent = find(format, value);
    if (!dependsOnValue(format)) known.set(format, exponent);
    return exponent;
  };
}

/** Whether a format alone says what a number is in, whatever the head says. */
export function saysMeasure(format: string): boolean {
  const { share, behind } = shownAs(format);
  return share || measureNamed(behind) !== null;
}

/** Whether a format makes of a number another one than is in the cell, or says what it is in. */
export function tellsOfNumbers(format: string): boolean {
  const { exponent, behind } = shownAs(format);
  return saysMeasure(format) || exponent !== 0 || measureOnBase(behind, '') !== null || dependsOnValue(format);
}

export function isRate({ type }: InputColumn): boolean {
  return type.kind === 'number' && type.as === '率';
}

/** From numbers in one unit of measure to those in another of the same base; null where the bases differ. */
function exponentTo(target: Measure, from: Measure): number | null {
  return from.base === target.base ? from.exponent - target.exponent : null;
}

interface OfPlainNumbers {
  readonly target: Measure | null;
  readonly head: WrittenMeasure | null;
  readonly otherwise: number | null;
}

function exponentOfFormat(
  { share, behind, exponent }: ReturnType<typeof shownAs>,
  { target, head, otherwise }: OfPlainNumbers,
): number | null {
  if (share) return (target === null ? null : exponentTo(target, WHOLE)) ?? otherwise;
  const unit = target ?? head?.known ?? null;
  const named = behind === '' ? null : (measureNamed(behind) ?? measureOnBase(behind, unit?.base ?? ''));
  const shown = named === null ? null : { base: named.base, exponent: named.exponent + exponent };
  // Where nothing says a unit of measure 12345 that is shown as 1.2万 is 12345.
  if (shown !== null && unit === null) return shown.exponent === 0 ? 0 : exponent;
  const ofWord = shown === null || unit === null ? null : exponentTo(unit, shown);
  return ofWord ?? (otherwise === null ? null : otherwise + exponent);
}

function toldOf(column: InputColumn, head: WrittenMeasure, exponent: number | null): ColumnScale['told'] {
  const measure = isRate(column) ? '率' : (column.unitOfMeasure ?? '');
  const data = { column: column.name, head: head.text, measure };
  if (exponent === null) return { code: 'L-MEASURE-OTHER', severity: 'warning', data };
  if (exponent === 0) return null;
  if (isRate(column)) return { code: 'L-MEASURE-SHARE', severity: 'notice', data };
  return { code: 'L-MEASURE-CONVERTED', severity: 'notice', data: { ...data, is: String(shiftDecimal(1, exponent)) } };
}

/** A number times a power of ten, as the decimal that it is written as: 60.1 and −2 give 0.601, not a neighbour of it. */
export function shiftDecimal(value: number, exponent: number): number {
  if (exponent === 0 || value === 0) return value;
  const [digits = '0', own = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(own) + exponent)}`);
}
