import { textPoints } from '../../workbook/text-width';
import type { Assessment, ResultPlan, Shown, UnitCard } from '../../assessment/assessment';
import { DAY_FORMAT, TRUTH_FORMAT } from '../../assessment/number-format';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/result';
import { resultSheet } from '../../workbook/owned-sheets';
import { consequenceWords, rankGroupTitle } from '../../assessment/wording/standing';
import { mixesSequences } from '../../scoring/standing/rank-groups';
import { CONSEQUENCES } from '../../scoring/explain/consequences';
import { GRADE, RANK } from '../../language/term';
import { columnLetters } from '../../workbook/a1';
import type { Area } from '../../workbook/area';
import type { CellValue } from '../../workbook/cell';
import type { Edit, Edits } from '../../workbook/edits';
import { dayShift, type Snapshot } from '../../workbook/snapshot';
import { withNames } from '../remembered-names';
import { claim, makeRoom } from '../ownership';
import { asValues } from '../literal-cell';
import { Names, sheetRangeName } from '../defined-names';
import { retired } from './retire';

/** What a column of the result sheet shows: an item by its name, or one of the others. */
export type ResultSubject = { readonly item: string } | 'rank' | 'unit' | 'sequence' | 'grade' | 'vetoes' | 'consequences' | 'pending';

/** A column of the result sheet: its head, its width in points, what stands under it, and which item a cell of it belongs to. */
interface ResultColumn {
  readonly subject: ResultSubject;
  readonly head: string;
  readonly points: number;
  readonly item: string | null;
  readonly format: string | null;
  readonly align: 'left' | 'center' | 'right';
  value(card: UnitCard): CellValue;
}

/** The units of a band on the sheet, by the band's place among all, and the name of their cells. */
interface BandRows {
  readonly band: number;
  readonly name: string;
  readonly row: number;
  readonly rows: number;
}

const STATUS_ROW = 2;
const HEAD_ROW = 3;

/** How the cells of a result are written otherwise than as values. */
export interface ResultFormulas {
  /** Columns that are there although nothing stands in them now. */
  readonly always: readonly ResultSubject[];
  /** The line below the title, and the one that says what is provisional. */
  readonly meta: string;
  readonly status: CellValue;
  /** What a unit's cell holds; `helper` is the address of the cell beside it that says which unit stands in the row. */
  cell(subject: ResultSubject, helper: string): CellValue;
  /** Beside each unit, outside of what is printed; `band` counts the bands of the assessment from 0, `place` the units of one from 1. */
  readonly helper: { readonly head: string; cell(at: { readonly band: number; readonly place: number }): CellValue };
  /** Lines at the bottom. */
  readonly notes: readonly string[];
}

/**
 * 考评结果-<year>: in bands of those that are ranked together the units from first to last with every item, total, rank, grade, veto mark
 * and what is missing;
 * below them the readings. A plan that replaces what Kaoji wrote there before and nothing else; throws WB-NOT-OWNED where it would.
 */
export function planResult(assessment: Assessment, snapshot: Snapshot, formulas: ResultFormulas | null = null): ResultPlan {
  const sheet = resultSheet(assessment.period);
  const columns = resultColumns(assessment, formulas?.always ?? [], Math.max(0, ...snapshot.sheets.map(dayShift)));
  const width = columns.length;
  const grid: CellValue[][] = [];
  const edits: Edit[] = [];
  const owners = new Map<number, UnitCard>();
  const blank = (): CellValue[] => Array.from({ length: width }, () => null);
  const line = (text: string): number => grid.push([text, ...blank().slice(1)]) - 1;
  const say = (key: keyof typeof resultMessages, data: Record<string, string | number> = {}): string => fill(resultMessages[key], data);

  line(resultTitle(assessment));
  line(
    formulas?.meta ??
      say('R-META', { version: assessment.scheme.version, hash: assessment.scheme.hash, fingerprint: assessment.fingerprint }),
  );
  line(assessment.units.some((card) => card.provisional) ? say('R-PROVISIONAL') : '');
  grid.push(columns.map((column) => column.head));
  const headings: number[] = [];
  const ranges: BandRows[] = [];
  const names = new Names(snapshot, (other) => other === sheet);
  names.make(sheetRangeName(sheet), '');
  assessment.bands.forEach((each, band) => {
    const title = inWords(rankGroupTitle(each));
    headings.push(line(say('R-BAND', { band: title, count: each.units.length })));
    ranges.push({ band, name: names.make(sheet, title), row: grid.length, rows: each.units.length });
    for (const card of rankedCards(each.units.flatMap((unit) => assessment.units[unit] ?? []))) {
      owners.set(grid.length, card);
      grid.push(columns.map((column) => column.value(card)));
    }
  });
  const lastUnitRow = grid.length - 1;
  const notes: number[] = [];
  if (assessment.readings.length > 0) {
    grid.push(blank());
    notes.push(line(say('R-READINGS')));
    for (const reading of assessment.readings) {
      notes.push(
        line(
          say('R-READING', {
            name: reading.name,
            chosen: reading.chosen,
            clause: reading.clause ?? '',
            alternatives: reading.alternatives.join('、'),
          }),
        ),
      );
    }
  }
  for (const note of formulas?.notes ?? []) notes.push(line(note));
  const area = { row: 0, column: 0, rows: grid.length, columns: width + (formulas === null ? 0 : 1) };
  if (formulas === null) edits.push(...retired(snapshot, { result: sheet, workings: [] }));
  edits.push(...makeRoom(snapshot, sheet, area));
  edits.push({ kind: 'values', sheet, area, ...(formulas === null ? asValues(grid) : withFormulas(grid, columns, ranges, formulas)) });
  if (formulas !== null) edits.push(...besides(sheet, { row: HEAD_ROW, column: width, rows: lastUnitRow - HEAD_ROW + 1, columns: 1 }));
  edits.push(
    ...layout(sheet, columns, { width, lastUnitRow, headings, notes, ranges, rows: grid.length }, assessment),
    ...rowHeights(sheet, columns, grid, ranges),
    claim(sheet, area),
  );
  return {
    sheet,
    edits: formulas === null ? withNames(edits, snapshot) : edits,
    untranslated: [],
    cellOwner: (row, column) => {
      const card = owners.get(row);
      const at = columns[column];
      const item = at?.item ?? assessment.scheme.total;
      return card === undefined || at === undefined || item === null ? null : { unit: card.unit, item };
    },
  };
}

/** What stands above a result: the scheme and the year or period. */
export function resultTitle({ scheme, period }: Assessment): string {
  return fill(resultMessages['R-TITLE'], {
    title: scheme.title,
    period: /^\d+$/u.test(period) ? fill(resultMessages['R-YEAR'], { year: period }) : period,
  });
}

/** The grid with formulas where units stand, and one column more; the values become what the formulas give now. */
function withFormulas(
  grid: readonly CellValue[][],
  columns: readonly ResultColumn[],
  ranges: Laid['ranges'],
  formulas: ResultFormulas,
): ReturnType<typeof asValues> {
  const { values, results } = asValues(grid.map((cells): CellValue[] => [...cells, null]));
  values[STATUS_ROW] = [formulas.status, ...(values[STATUS_ROW] ?? []).slice(1)];
  values[HEAD_ROW]?.splice(columns.length, 1, formulas.helper.head);
  const helper = `$${columnLetters(columns.length)}`;
  for (const { band, row: first, rows } of ranges) {
    for (let place = 1; place <= rows; place += 1) {
      const row = first + place - 1;
      values[row] = [
        ...columns.map((column) => formulas.cell(column.subject, `${helper}${String(row + 1)}`)),
        formulas.helper.cell({ band, place }),
      ];
    }
  }
  return { values, results };
}

/** A column that is no part of what is printed: small and grey. */
function besides(sheet: string, area: Area): Edit[] {
  return [
    { kind: 'style', sheet, area, style: { fontSize: 8, color: '#A6A6A6', align: 'center' } },
    { kind: 'columnWidth', sheet, column: area.column, columns: 1, points: 30 },
  ];
}

/** Best first; pending units last, in roster order. */
function rankedCards(cards: readonly UnitCard[]): UnitCard[] {
  return [...cards].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** `shift`: what numbers of days have too much for the workbook. */
function resultColumns(assessment: Assessment, always: readonly ResultSubject[], shift: number): ResultColumn[] {
  const { items, total } = assessment.scheme;
  const hasGrades = always.includes('grade') || assessment.units.some((card) => card.grade !== null);
  const hasVetoes = always.includes('vetoes') || assessment.units.some((card) => card.vetoes.length > 0);
  const hasConsequences = always.includes('consequences') || assessment.units.some((card) => card.consequences.length > 0);
  const text = (key: keyof typeof resultMessages): string => fill(resultMessages[key], {});
  const columns: ResultColumn[] = [
    { subject: 'rank', head: text('R-RANK'), points: 46, item: RANK, format: null, align: 'center', value: (card) => card.standing },
    { subject: 'unit', head: text('R-UNIT'), points: 116, item: null, format: null, align: 'left', value: (card) => card.unit },
    ...(mixesSequences(assessment.bands, assessment.units) ? [sequenceColumn(text('R-SEQUENCE'))] : []),
    ...items.map(({ name, numberFormat }): ResultColumn => ({
      subject: { item: name },
      head: name,
      points: name === total ? 60 : 58,
      item: name,
      format: numberFormat,
      align: numberFormat === null ? 'left' : numberFormat === TRUTH_FORMAT ? 'center' : 'right',
      value: (card) => cellOf(card.items.find((item) => item.name === name)?.shown, numberFormat === DAY_FORMAT ? shift : 0),
    })),
  ];
  if (hasGrades)
    columns.push({
      subject: 'grade',
      head: text('R-GRADE'),
      points: 52,
      item: GRADE,
      format: null,
      align: 'center',
      value: (card) => card.grade,
    });
  if (hasVetoes)
    columns.push({
      subject: 'vetoes',
      head: text('R-VETO'),
      points: 88,
      item: null,
      format: null,
      align: 'left',
      value: (card) => card.vetoes.join('；') || null,
    });
  if (hasConsequences)
    columns.push({
      subject: 'consequences',
      head: text('R-CONSEQUENCES'),
      points: 128,
      item: CONSEQUENCES,
      format: null,
      align: 'left',
      value: (card) => inWords(consequenceWords(card.consequences)) || null,
    });
  if (always.includes('pending') || assessment.units.some((card) => card.missing.length > 0)) {
    columns.push({
      subject: 'pending',
      head: text('R-PENDING'),
      points: 120,
      item: total,
      format: null,
      align: 'left',
      value: (card) => card.missing.map(({ what }) => inWords(what)).join('；') || null,
    });
  }
  return columns;
}

/** Of which 序列 a unit is, where the bands do not say so. */
function sequenceColumn(head: string): ResultColumn {
  return { subject: 'sequence', head, points: 76, item: null, format: null, align: 'left', value: (card) => card.sequence };
}

function cellOf(shown: Shown | undefined, shift: number): CellValue {
  if (shown === undefined) return null;
  return shown.number === null ? shown.text : shown.number - shift;
}

/** So many points of columns, fitted to the width of A4, are just large enough to be read. */
const A4_READABLE = 1100;
const LINE_POINTS = 14;
const FONT_POINTS = 10;

/** Rows as high as their longest wrapped text needs; a merged or wrapped cell does not grow by itself. */
function rowHeights(
  sheet: string,
  columns: readonly ResultColumn[],
  grid: readonly (readonly CellValue[])[],
  ranges: readonly { row: number; rows: number }[],
): Edit[] {
  const heights = ranges.flatMap(({ row, rows }) =>
    Array.from({ length: rows }, (_, offset) => {
      const cells = grid[row + offset] ?? [];
      const lines = columns.map((column, index) => {
        const cell = cells[index];
        return column.align === 'left' && typeof cell === 'string' ? Math.ceil(textPoints(cell, FONT_POINTS) / (column.points - 8)) : 1;
      });
      return { row: row + offset, points: Math.max(...lines) * LINE_POINTS + 6 };
    }),
  );
  const edits: Extract<Edit, { kind: 'rowHeight' }>[] = [];
  for (const { row, points } of heights) {
    const last = edits[edits.length - 1];
    if (last?.points === points && last.row + last.rows === row) edits[edits.length - 1] = { ...last, rows: last.rows + 1 };
    else edits.push({ kind: 'rowHeight', sheet, row, rows: 1, points });
  }
  return edits;
}

interface Laid {
  readonly width: number;
  readonly lastUnitRow: number;
  readonly headings: readonly number[];
  readonly notes: readonly number[];
  readonly ranges: readonly BandRows[];
  readonly rows: number;
}

/** Fonts, formats, widths, freeze, print set-up and names: the sheet is ready to print. */
function layout(sheet: string, columns: readonly ResultColumn[], laid: Laid, assessment: Assessment): Edits {
  const { width, lastUnitRow } = laid;
  const full = (row: number, rows = 1): { row: number; column: number; rows: number; columns: number } => ({
    row,
    column: 0,
    rows,
    columns: width,
  });
  const table = full(HEAD_ROW, lastUnitRow - HEAD_ROW + 1);
  const edits: Edit[] = [
    { kind: 'merge', sheet, area: full(0) },
    { kind: 'merge', sheet, area: full(1) },
    { kind: 'merge', sheet, area: full(2) },
    { kind: 'style', sheet, area: full(0), style: { bold: true, fontSize: 16, align: 'center', valign: 'center' } },
    { kind: 'style', sheet, area: full(1), style: { fontSize: 9, color: '#595959', align: 'left', wrap: true } },
    { kind: 'style', sheet, area: full(2), style: { fontSize: 10, color: '#9C5700', align: 'left' } },
    { kind: 'style', sheet, area: table, style: { border: true, valign: 'center', fontSize: 10 } },
    { kind: 'style', sheet, area: full(HEAD_ROW), style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true } },
    { kind: 'rowHeight', sheet, row: 0, rows: 1, points: 30 },
    { kind: 'rowHeight', sheet, row: HEAD_ROW, rows: 1, points: 44 },
  ];
  columns.forEach((column, index) => {
    edits.push({ kind: 'columnWidth', sheet, column: index, columns: 1, points: column.points });
    const area = { row: HEAD_ROW + 1, column: index, rows: Math.max(1, lastUnitRow - HEAD_ROW), columns: 1 };
    if (column.format !== null) edits.push({ kind: 'numberFormat', sheet, area, format: column.format });
    edits.push({
      kind: 'style',
      sheet,
      area,
      style: { align: column.align, wrap: column.align === 'left', bold: column.head === assessment.scheme.total },
    });
  });
  for (const row of laid.headings) {
    edits.push(
      { kind: 'merge', sheet, area: full(row) },
      { kind: 'style', sheet, area: full(row), style: { bold: true, fill: '#F2F2F2', align: 'left' } },
    );
  }
  const [firstNote] = laid.notes;
  if (firstNote !== undefined)
    edits.push({ kind: 'style', sheet, area: full(firstNote, laid.notes.length), style: { fontSize: 9, color: '#404040', align: 'left' } });
  edits.push(
    { kind: 'freeze', sheet, rows: HEAD_ROW + 1, columns: 2 },
    {
      kind: 'page',
      sheet,
      page: {
        printArea: full(0, laid.rows),
        orientation: 'landscape',
        titleRows: { row: HEAD_ROW, rows: 1 },
        fitToWidth: 1,
        paper: columns.reduce((sum, { points }) => sum + points, 0) > A4_READABLE ? 'A3' : 'A4',
        centerHorizontally: true,
      },
    },
    ...laid.ranges.map(({ name, row, rows }): Edit => ({ kind: 'name', name, sheet, area: full(row, rows) })),
    { kind: 'activate', sheet },
  );
  return edits;
}
