import { dateText, dayNumber, LAST_DAY } from '../../workbook/cells/day-number';
import { exactText } from '../../language/number-text';
import { INVALID_INPUT, NOT_APPLICABLE_INPUT, type InputValue } from '../../scoring/input';
import { foldName, foldWidth } from '../../language/syntax/fold-width';
import type { InputColumn, Ledger } from '../../scheme/model';
import { nearestHint } from '../../language/hints/nearest-name';
import type { ValueType } from '../../language/types';
import type { MessageData, Phrase } from '../../messages/catalogue';
import { findingMessages, type FindingCode } from '../../messages/assessment/findings';
import { isErrorValue, isNotCalculated, keptNumber, numberText, type CellValue } from '../../workbook/cells/cell';
import { isDateFormat, isTimeFormat } from '../../workbook/cells/date-format';
import { hasUnseen, unseenSigns, visibleSigns, withoutUnseen } from '../../workbook/cells/visible-signs';
import { cellText } from '../ledger-header-row';
import { meaning } from '../columns/lexicon';
import { targetIn, type SaidTarget } from '../said/target';
import { saysNothing } from '../mapping/read-value';
import { writtenNumber, writtenRank } from '../mapping/written-values';
import { AS_THEY_STAND, shiftDecimal, type ColumnScale } from '../measure/column-scale';
import { measureNamed } from '../measure/measures';

/** What a cell's sheet says of how its cells are read. */
export interface HowRead {
  /** Its ledger or column is 保密. */
  readonly confidential?: boolean;
  /** What numbers of days lack on the sheet (see `dayShift`). */
  readonly shift?: number;
  /** From the sheet's unit of measure to the column's. */
  readonly scale?: ColumnScale;
  /** The cell's number format; General by itself. */
  readonly format?: string;
  /** Another column says in which unit of measure the row counts, so that 153台 may have to be converted. */
  readonly measuredElsewhere?: boolean;
}

/** Whether a ledger has a column of units of measure. */
export function hasMeasures({ columns }: Pick<Ledger, 'columns'>): boolean {
  return columns.some(({ name, type }) => type.kind === 'text' && meaning(foldName(name), 'measure') > 0.5);
}

/** A cell as its column's type reads it; what is wrong with it; and the safe correction, if there is one. */
export interface CellReading {
  readonly value: InputValue;
  readonly problem: { readonly code: FindingCode; readonly severity: 'error' | 'warning' | 'notice'; readonly data: MessageData } | null;
  readonly correction: CellValue | undefined;
}

/**
 * Reads one cell. A blank, also one of blanks only, is null. What cannot be read is INVALID and has a problem: never 0.
 * The problem of a confidential cell says what is wrong, not what stands there.
 */
export function readCell(cell: CellValue, column: InputColumn, how: HowRead = {}): CellReading {
  const { confidential = column.confidential } = how;
  const reading = namingUnseen(readOpenly(cell, column, how), cell, column, how);
  const { problem } = reading;
  if (problem === null || !confidential) return reading;
  const data = Object.fromEntries(
    Object.entries(problem.data).map(([name, value]) => [name, REVEALING.has(name) ? (HIDDEN[name] ?? hiddenText) : value]),
  );
  return { ...reading, problem: { ...problem, data } };
}

/** Texts of which a reader keeps the readings: the words of a ledger repeat, its remarks do not. */
const KEPT_TEXTS = 500;

/**
 * {@link readCell} for many cells of one column: a text that has just been read is not read again. A number that is shown as a date or a
 * time of day, as Excel makes one of a typed 1/2 or 3:2, is read as that: in a column of numbers it is none.
 */
export function cellReader(column: InputColumn, how: HowRead): (cell: CellValue, format: string) => CellReading {
  const texts = new Map<string, CellReading>();
  const formats = new Map<string, { readonly how: HowRead; readonly showsMoments: boolean }>();
  const { shift = 0 } = how;
  const ofFormat = (format: string): { readonly how: HowRead; readonly showsMoments: boolean } => {
    const showsMoments = column.type.kind === 'number' && format !== 'General' && (isDateFormat(format) || isTimeFormat(format));
    const made = { how: { ...how, format }, showsMoments };
    formats.set(format, made);
    return made;
  };
  return (cell, format) => {
    if (typeof cell === 'number') {
      const { how: here, showsMoments } = formats.get(format) ?? ofFormat(format);
      return readCell(showsMoments ? (momentText(cell, format, shift) ?? cell) : cell, column, here);
    }
    if (typeof cell !== 'string') return readCell(cell, column, how);
    const known = texts.get(cell);
    if (known !== undefined) return known;
    const reading = readCell(cell, column, how);
    if (texts.size >= KEPT_TEXTS) texts.clear();
    texts.set(cell, reading);
    return reading;
  };
}

/** Whether a number is shown as a day or a time of day. */
export function isMoment(value: CellValue, format: string, shift = 0): boolean {
  return typeof value === 'number' && momentText(value, format, shift) !== null;
}

/** What a number shows that is shown as a day or a time of day; null for any other. */
function momentText(value: number, format: string, shift: number): string | null {
  const day = Math.floor(value) + shift;
  if (day >= 1 && isDateFormat(format)) return day <= LAST_DAY ? dateText(day) : null;
  if (value <= 0 || value >= 1 || !isTimeFormat(format)) return null;
  const minutes = Math.floor(value * 1440 + 1e-6);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

const hiddenText: Phrase = { sentence: findingMessages['C-CONFIDENTIAL'] };
/** Data of a problem that repeat what stands in the cell. */
const REVEALING: ReadonlySet<string> = new Set(['found', 'number', 'nearest', 'converting']);
const HIDDEN: Readonly<Record<string, string>> = { nearest: '', converting: '' };

function readOpenly(cell: CellValue, column: InputColumn, how: HowRead): CellReading {
  const { shift = 0, scale = AS_THEY_STAND, format = 'General', measuredElsewhere = false } = how;
  if (isErrorValue(cell))
    return isNotCalculated(cell) ? wrong('L-NOT-CALCULATED', column, { cells: 1 }) : wrong('L-ERROR-CELL', column, { found: cell.error });
  const text = typeof cell === 'string' ? foldWidth(cell).trim() : cell;
  if (text === null || text === '') return fine(null);
  if (text === '不适用') return fine(NOT_APPLICABLE_INPUT);
  switch (column.type.kind) {
    case 'number':
      return inRange(readNumber(cell, text, column, { scale, format, measuredElsewhere }), column, column.type);
    case 'date':
      return readDate(text, column, shift);
    case 'boolean':
      return readBoolean(text, column);
    case 'unit':
      return fine(cellText(cell).trim());
    case 'text':
      return column.type.options === null ? fine(cellText(cell).trim()) : readOption(cellText(cell), column.type.options, column);
  }
}

/**
 * What is wrong with a text that cannot be read and has signs that are not seen: these, where it could be read without them; else the same
 * as before, said with the signs shown.
 */
function namingUnseen(reading: CellReading, cell: CellValue, column: InputColumn, how: HowRead): CellReading {
  const { problem } = reading;
  if (problem?.severity !== 'error' || typeof cell !== 'string' || !hasUnseen(cell)) return reading;
  const plain = withoutUnseen(cell).trim();
  const found = visibleSigns(cell.trim());
  const without = readOpenly(plain, column, how);
  if (without.problem?.severity === 'error') return { ...reading, problem: { ...problem, data: { ...problem.data, found } } };
  const signs = unseenSigns(cell).join('、');
  return { ...wrong('L-UNSEEN', column, { found, number: plain, signs }), correction: without.correction ?? plain };
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s*([%‰]))?$/u;
const NUMBER_WITH_UNIT = /^[+-]?[\d,.]+\s*([\p{Script=Han}A-Za-z%‰℃°㎡([].*)$/u;
const REMARK = /^[([]/u;

/** The unit or remark behind a number, 件 of 3件; null where there is no such thing: letters have to be a unit that is known (5E1, 0x3). */
function behindNumber(text: string): string | null {
  const behind = NUMBER_WITH_UNIT.exec(text)?.[1] ?? null;
  if (behind === null || (/^[A-Za-z]/u.test(behind) && measureNamed(behind) === null)) return null;
  // 12月底前完成 is a day.
  return behind.startsWith('月') ? null : behind;
}

/** Digits beyond which a text is no number that anybody wrote. */
const LONGEST_NUMBER = 40;

/** While it is asked how the plain numbers of a column are meant, none of them is read; the question is told once, at the column. */
const ASKED: CellReading = { value: INVALID_INPUT, problem: null, correction: undefined };

function readNumber(
  cell: CellValue,
  text: string | number | boolean,
  column: InputColumn,
  { scale, format, measuredElsewhere }: Required<Pick<HowRead, 'scale' | 'format' | 'measuredElsewhere'>>,
): CellReading {
  if (typeof text === 'number') {
    const exponent = scale.exponentAt(format, text);
    if (exponent === null) return ASKED;
    return { value: shiftDecimal(text, exponent), problem: shownOtherwise(text, column, scale, format), correction: undefined };
  }
  if (typeof text === 'boolean') return wrong('L-NOT-NUMBER', column, { found: cellText(text) });
  const match = NUMBER.exec(text);
  if (match !== null && text.length <= LONGEST_NUMBER) {
    const [, sign = '', whole = '0', fraction = '', share = ''] = match;
    const digits = Number(`${sign}${whole.replaceAll(',', '')}${fraction}`) + 0; // -0 becomes 0
    const ofPlain = scale.exponentAt('General');
    if (share === '' && ofPlain === null) return ASKED;
    const value = shiftDecimal(digits, share === '' ? (ofPlain ?? 0) : (share === '%' ? -2 : -3) + scale.ofShares);
    const fullWidth = /[０-９．％，]/u.test(cellText(cell));
    return {
      value,
      problem: {
        code: fullWidth ? 'L-FULL-WIDTH' : 'L-TEXT-NUMBER',
        severity: 'warning',
        data: { column: column.name, found: cellText(cell), number: numberText(value) },
      },
      // The number that reads the same without a sign of its own.
      correction: ofPlain === null ? undefined : shiftDecimal(value, -ofPlain),
    };
  }
  const unit = behindNumber(text);
  if (unit !== null) {
    const correction = scale.exponentAt('General') === 0 ? inOwnUnit(text, unit, column, measuredElsewhere) : undefined;
    const isPlain = REMARK.test(unit) || correction !== undefined;
    const converting = isPlain ? '' : { sentence: findingMessages['L-CONVERTING'], data: { unit } };
    return { ...wrong('L-NUMBER-WITH-UNIT', column, { found: cellText(cell), converting }), correction };
  }
  if (saysNothing(text)) return wrong('L-SAYS-NOTHING', column, { found: cellText(cell), cells: 1 });
  const rank = column.type.kind === 'number' && column.type.as === '名次' ? writtenRank(text.replace(/\s/gu, '')) : null;
  if (rank !== null) {
    const reading = wrong('L-RANK-IN-WORDS', column, { found: cellText(cell), number: String(rank) });
    return { ...reading, correction: rank };
  }
  const target = scale.exponentAt('General') === 0 && !measuredElsewhere ? saidTarget(text, column) : null;
  if (target !== null) {
    const direction = { sentence: findingMessages[target.direction === '反向' ? 'L-TARGET-LESS' : 'L-TARGET-MORE'] };
    const reading = wrong('L-TARGET-IN-WORDS', column, {
      found: cellText(cell),
      number: `${String(target.value)}${target.measure}`,
      direction,
    });
    return { ...reading, correction: target.value };
  }
  return wrong('L-NOT-NUMBER', column, { found: cellText(cell) });
}

/** A number that its cell shows in another unit of measure than plain ones of its column are in. */
function shownOtherwise(value: number, { name, unitOfMeasure }: InputColumn, scale: ColumnScale, format: string): CellReading['problem'] {
  const exponent = format === 'General' || value === 0 ? null : scale.shownOtherwise(format, value);
  if (exponent === null) return null;
  const data = { column: name, cells: 1, format: format.slice(0, LONGEST_FORMAT), is: String(shiftDecimal(1, exponent)) };
  return { code: 'L-MEASURE-SHOWN', severity: 'notice', data: { ...data, measure: unitOfMeasure ?? '' } };
}

/** Signs of a number format that are told. */
const LONGEST_FORMAT = 60;

/**
 * 6分 in a column of 分, 340天 in one that is measured in 天 or says no measure: the number; undefined where the unit is another one, or
 * many of one (万元).
 */
function inOwnUnit(text: string, unit: string, { type, unitOfMeasure }: InputColumn, measuredElsewhere: boolean): number | undefined {
  const isOwn =
    unit === unitOfMeasure ||
    (type.kind === 'number' &&
      (type.as === '分' ? unit === '分' : unitOfMeasure === null && !measuredElsewhere && !/^[千万亿]/u.test(unit)));
  const written = isOwn ? writtenNumber(text.replace(/\s/gu, '')) : null;
  return written === null || written.unit !== unit ? undefined : written.value;
}

/** The number that a text in a column of targets says to reach, 30 of 下降30吨; null where it says none, or a share, or many of one. */
function saidTarget(text: string, { name }: InputColumn): SaidTarget | null {
  if (meaning(foldName(name), 'target') < 0.5) return null;
  const said = targetIn(text);
  return said === null || said.value === null || /^[%‰千万亿]/u.test(said.measure) || said.deadline !== null ? null : said;
}

function inRange(reading: CellReading, column: InputColumn, type: Extract<ValueType, { kind: 'number' }>): CellReading {
  const { value } = reading;
  const { range } = column;
  const isWhole = type.as === '整数' || type.as === '名次' || type.as === '序号';
  if (typeof value !== 'number' || (range === null && !isWhole)) return reading;
  const kept = Number.isInteger(value) ? value : keptNumber(value);
  if (isWhole && !Number.isInteger(kept)) return wrong('L-NOT-INTEGER', column, { found: numberText(value) });
  if (range === null) return reading;
  const low = Number(range.low.num) / Number(range.low.den);
  const high = Number(range.high.num) / Number(range.high.den);
  if (kept >= low && kept <= high) return reading;
  return wrong('L-OUT-OF-RANGE', column, { found: numberText(value), low: exactText(range.low), high: exactText(range.high) });
}

function readOption(text: string, options: readonly string[], column: InputColumn): CellReading {
  const folded = foldName(text);
  const option = options.find((candidate) => foldName(candidate) === folded);
  if (option !== undefined) return fine(option);
  return wrong('L-OPTION-UNKNOWN', column, { found: text.trim(), nearest: nearestHint(folded, options), allowed: options.join('、') });
}

/** The first day that a number in a date column can be, up to {@link LAST_DAY}: 2017 is a year, 20171220 a date run together. */
export const FIRST_DAY_IN_CELLS = 10_000;

/**
 * A day. The time of day does not count: what stands behind the comma of a number, 10:30:00 behind a written one, as other systems hand it
 * over.
 */
function readDate(text: string | number | boolean, column: InputColumn, shift: number): CellReading {
  const counted = typeof text === 'number' ? Math.floor(text) + shift : NaN;
  if (counted >= FIRST_DAY_IN_CELLS && counted <= LAST_DAY) return fine(counted);
  const match =
    typeof text === 'string'
      ? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u.exec(text)
      : null;
  const [year = NaN, month = NaN, day = NaN] = (match ?? []).slice(1).map(Number);
  const serial = dayNumber(year, month, day);
  return serial === null ? wrong('L-NOT-DATE', column, { found: cellText(text) }) : fine(serial);
}

function readBoolean(text: string | number | boolean, column: InputColumn): CellReading {
  if (typeof text === 'boolean') return fine(text);
  if (['是', '√', '有', 'TRUE', 'true'].includes(String(text))) return fine(true);
  if (['否', '×', '*', '无', 'FALSE', 'false'].includes(String(text))) return fine(false);
  return wrong('L-NOT-BOOLEAN', column, { found: cellText(text) });
}

function fine(value: InputValue): CellReading {
  return { value, problem: null, correction: undefined };
}

function wrong(code: FindingCode, column: InputColumn, data: MessageData): CellReading {
  return { value: INVALID_INPUT, problem: { code, severity: 'error', data: { column: column.name, ...data } }, correction: undefined };
}
