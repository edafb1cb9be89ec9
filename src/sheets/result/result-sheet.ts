import { isAssessed, type Assessment, type ResultPlan, type Shown, type UnitCard } from '../../assessment/assessment';
import { reviewedLine } from '../../assessment/choices/reviewed-lines';
import { pendingEntries } from '../../assessment/missing-inputs';
import { DAY_FORMAT, TRUTH_FORMAT } from '../../assessment/number-format';
import { rowResults } from '../../assessment/row-results';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/assessment/result';
import { resultSheet } from '../../workbook/owned-sheets';
import { consequenceWords, rankGroupTitle } from '../../assessment/wording/standing';
import { mixesSequences } from '../../scoring/standing/rank-groups';
import { CONSEQUENCES } from '../../scoring/explain/consequences';
import { GRADE, RANK } from '../../language/term';
import { columnLetters } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';
import type { CellContent, CellValue } from '../../workbook/cells/cell';
import { cutToCell } from '../../workbook/cell-limits';
import type { Edit } from '../../workbook/edits';
import { dayShift, type Snapshot } from '../../workbook/snapshot';
import { withNames } from '../remembered-names';
import { claim, makeRoom } from '../ownership';
import { Names, sheetRangeName } from '../defined-names';
import { HEAD_ROW, layout, rowHeights, type RankGroupRows, type Laid, type ResultColumn, type ResultSubject } from './result-layout';
import { retired } from './retire';
import { blockEdits, blocksWidth, putRowBlocks } from './row-blocks';

const STATUS_ROW = 2;

/** A formula as it stands in a cell, with its `=`. */
type FormulaText = string;

/** How the cells of a result are written otherwise than as values. */
export interface ResultFormulas {
  /** Columns that are there although nothing stands in them now. */
  readonly always: readonly ResultSubject[];
  /** The line below the title, and the one that says what is provisional. */
  readonly meta: string;
  readonly status: FormulaText;
  /** What a unit's cell holds; `helper` is the address of the cell beside it that says which unit stands in the row. */
  cell(subject: ResultSubject, helper: string): FormulaText | null;
  /**
   * Beside each unit, outside of what is printed; `group` counts the rank groups of the assessment from 0, `place` the units of one
   * from 1.
   */
  readonly helper: { readonly head: string; cell(at: { readonly group: number; readonly place: number }): FormulaText };
  /** The line of a 口径, where it follows a cell. */
  reading(reading: Assessment['readings'][number]): FormulaText | null;
  /** Lines at the bottom. */
  readonly notes: readonly string[];
}

/**
 * 考评结果-<year>: by those that are ranked together the units from first to last with every item, total, rank, grade, veto mark
 * and what is missing;
 * below them the readings. A plan that replaces what Kaoji wrote there before and nothing else; throws WB-NOT-OWNED where it would.
 */
export function planResult(assessment: Assessment, snapshot: Snapshot, formulas: ResultFormulas | null = null): ResultPlan {
  const sheet = resultSheet(assessment.period);
  const shift = Math.max(0, ...snapshot.sheets.map(dayShift));
  const columns = resultColumns(assessment, formulas?.always ?? [], shift);
  // In a result of formulas the rows are computed on sheets of their own.
  const ofRows = formulas === null && isAssessed(assessment) ? rowResults(assessment.checking) : [];
  const width = Math.max(columns.length, blocksWidth(ofRows));
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
  grid.push([...columns.map((column) => column.head), ...blank().slice(columns.length)]);
  const headings: number[] = [];
  const ranges: RankGroupRows[] = [];
  const names = new Names(snapshot, (other) => other === sheet);
  names.make(sheetRangeName(sheet), '');
  assessment.rankGroups.forEach((each, group) => {
    const title = inWords(rankGroupTitle(each));
    headings.push(line(say('R-RANK-GROUP', { group: title, count: each.units.length })));
    ranges.push({ group, name: names.make(sheet, title), row: grid.length, rows: each.units.length });
    for (const card of rankedCards(each.units.flatMap((unit) => assessment.units[unit] ?? []))) {
      owners.set(grid.length, card);
      grid.push([...columns.map((column) => column.value(card)), ...blank().slice(columns.length)]);
    }
  });
  const lastUnitRow = grid.length - 1;
  const blocks = putRowBlocks(ofRows, grid, width, shift);
  const notes: number[] = [];
  const readingLines = new Map<number, FormulaText>();
  if (assessment.readings.length > 0) {
    grid.push(blank());
    notes.push(line(say('R-READINGS')));
    for (const reading of assessment.readings) {
      const follows = formulas?.reading(reading) ?? null;
      if (follows !== null) readingLines.set(grid.length, follows);
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
  if (assessment.reviewed.length > 0) {
    grid.push(blank());
    notes.push(line(say('R-REVIEWED')));
    for (const one of assessment.reviewed) notes.push(line(say('R-REVIEWED-LINE', { ...reviewedLine(one) })));
  }
  for (const note of formulas?.notes ?? []) notes.push(line(note));
  const shown = grid.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cutToCell(cell) : cell)));
  const area = { row: 0, column: 0, rows: grid.length, columns: width + (formulas === null ? 0 : 1) };
  if (formulas === null) edits.push(...retired(snapshot, { result: sheet, workings: [] }));
  edits.push(...makeRoom(snapshot, sheet, area));
  edits.push({
    kind: 'values',
    sheet,
    area,
    values: formulas === null ? shown : withReadings(withFormulas(shown, columns, ranges, formulas), readingLines),
  });
  if (formulas !== null) edits.push(...besides(sheet, { row: HEAD_ROW, column: width, rows: lastUnitRow - HEAD_ROW + 1, columns: 1 }));
  edits.push(
    ...layout(sheet, columns, { width, lastUnitRow, headings, notes, ranges, rows: grid.length }, assessment),
    ...rowHeights(sheet, columns, grid, ranges),
    ...blockEdits(sheet, blocks),
    claim(sheet, area),
  );
  return {
    sheet,
    edits: formulas === null ? withNames(edits, snapshot) : edits,
    untranslated: [],
    partly: [],
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

/** The grid with formulas where units stand, and one column more; its values are what the formulas give now. */
function withFormulas(
  grid: readonly CellValue[][],
  columns: readonly ResultColumn[],
  ranges: Laid['ranges'],
  formulas: ResultFormulas,
): CellContent[][] {
  const values = grid.map((cells): CellContent[] => [...cells, null]);
  const status = values[STATUS_ROW] ?? [];
  values[STATUS_ROW] = [{ formula: formulas.status, result: grid[STATUS_ROW]?.[0] ?? null }, ...status.slice(1)];
  values[HEAD_ROW]?.splice(columns.length, 1, formulas.helper.head);
  const helper = `$${columnLetters(columns.length)}`;
  for (const { group, row: first, rows } of ranges) {
    for (let place = 1; place <= rows; place += 1) {
      const row = first + place - 1;
      values[row] = [
        ...columns.map(({ subject }, at): CellContent => {
          const formula = formulas.cell(subject, `${helper}${String(row + 1)}`);
          return formula === null ? null : { formula, result: grid[row]?.[at] ?? null };
        }),
        { formula: formulas.helper.cell({ group, place }) },
      ];
    }
  }
  return values;
}

function withReadings(grid: CellContent[][], lines: ReadonlyMap<number, FormulaText>): CellContent[][] {
  return grid.map((cells, row) => {
    const formula = lines.get(row);
    const [first] = cells;
    return formula === undefined || typeof first !== 'string' ? cells : [{ formula, result: first }, ...cells.slice(1)];
  });
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
    ...(mixesSequences(assessment.rankGroups, assessment.units) ? [sequenceColumn(text('R-SEQUENCE'))] : []),
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
  if (always.includes('pending') || assessment.units.some((card) => pendingEntries(card).length > 0)) {
    columns.push({
      subject: 'pending',
      head: text('R-PENDING'),
      points: 120,
      item: total,
      format: null,
      align: 'left',
      value: (card) =>
        pendingEntries(card)
          .map(({ what }) => inWords(what))
          .join('；') || null,
    });
  }
  return columns;
}

/** Of which 序列 a unit is, where the rank groups do not say so. */
function sequenceColumn(head: string): ResultColumn {
  return { subject: 'sequence', head, points: 76, item: null, format: null, align: 'left', value: (card) => card.sequence };
}

function cellOf(shown: Shown | undefined, shift: number): CellValue {
  if (shown === undefined) return null;
  return shown.number === null ? shown.text : shown.number - shift;
}
