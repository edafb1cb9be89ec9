import { isAssessed, type Assessment, type ResultPlan, type UnitCard } from '../../assessment/assessment';
import { reviewedLine } from '../../assessment/choices/reviewed-lines';
import { rowResults } from '../../assessment/row-results';
import { fill, inWords } from '../../messages/catalogue';
import { resultMessages } from '../../messages/assessment/result';
import { resultSheet } from '../../workbook/owned-sheets';
import { rankGroupTitle } from '../../assessment/wording/standing';
import { columnLetters } from '../../workbook/cells/a1';
import type { Area } from '../../workbook/cells/area';
import { isFormula, type CellContent, type CellValue } from '../../workbook/cells/cell';
import { cutToCell } from '../../workbook/cell-limits';
import type { Edit } from '../../workbook/edits';
import { dayShift, type Snapshot } from '../../workbook/snapshot';
import { withNames } from '../remembered-names';
import { claim, makeRoom } from '../ownership';
import { Names, sheetRangeName } from '../defined-names';
import { isBlank, resultColumns, type ResultColumn, type ResultSubject } from './result-columns';
import { firstText, HEAD_ROW, layout, SIGN_SIZE, STATUS_ROW, type Laid, type RankGroupRows } from './result-layout';
import { pageFor, signingGap } from './result-page';
import { retired } from './retire';
import { blockColumns, blockEdits, putRowBlocks } from './row-blocks';

/** A formula as it stands in a cell, with its `=`. */
type FormulaText = string;

/** How the cells of a result are written otherwise than as values. */
export interface ResultFormulas {
  /** What is said of the formulas at the end of the sheet, as long as they are there. */
  readonly meta: string;
  /**
   * The line that says what is provisional, and whether anything stands in columns that are not printed by now, or cells are formulas no
   * more; and the one at the end of the sheet.
   * `unprinted`: these columns, with their heads. `cells`: those that are formulas.
   */
  lines(
    unprinted: readonly UnprintedColumn[],
    cells: readonly FormulaCells[],
  ): { readonly status: FormulaText; readonly longestStatus: string; readonly meta: FormulaText };
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

/** A column beside the printed table, in which nothing stands while no unit has any of it. */
export interface UnprintedColumn {
  readonly head: string;
  readonly sheet: string;
  /** The cells of all units. */
  readonly area: Area;
}

/** Cells of a sheet among which so many are formulas. */
export interface FormulaCells {
  readonly sheet: string;
  readonly area: Area;
  readonly count: number;
}

/**
 * 考评结果-<year>, to be printed and signed: by those that are ranked together the units from first to last with every item, total, rank,
 * grade, veto mark and what is missing, columns of which no unit has anything left out; the line to sign on; last the readings and what the
 * result was made from. In formulas a column of which no unit has anything stands beside the printed table, as it may come to hold
 * something. A plan that replaces what Kaoji wrote there before and nothing else; throws WB-NOT-OWNED where it would.
 */
export function planResult(assessment: Assessment, snapshot: Snapshot, formulas: ResultFormulas | null = null): ResultPlan {
  const sheet = resultSheet(assessment.period);
  const shift = Math.max(0, ...snapshot.sheets.map(dayShift));
  const all = resultColumns(assessment, shift);
  const columns = all.filter((column) => column.subject === 'unit' || !isBlank(column, assessment.units));
  const beside =
    formulas === null ? [] : all.filter(({ subject }) => isFollowed(subject, formulas) && columns.every((one) => one.subject !== subject));
  // In a result of formulas the rows are computed on sheets of their own.
  const ofRows = formulas === null && isAssessed(assessment) ? rowResults(assessment.checking) : [];
  const shown = [...columns, ...blockColumns(ofRows).slice(columns.length)];
  const width = shown.length;
  const grid: CellValue[][] = [];
  const edits: Edit[] = [];
  const owners = new Map<number, UnitCard>();
  const blank = (): CellValue[] => Array.from({ length: width }, () => null);
  const line = (text: string): number => grid.push([text, ...blank().slice(1)]) - 1;
  const say = (key: keyof typeof resultMessages, data: Record<string, string | number> = {}): string => fill(resultMessages[key], data);

  line(resultTitle(assessment));
  line(say('R-ISSUER'));
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
  const ofTable = [...owners.keys(), ...blocks.flatMap(({ row, results }) => results.rows.map((_, at) => row + 2 + at))];
  const page = pageFor(
    shown,
    ofTable.map((row) => grid[row] ?? []),
  );
  const signRow = line(say('R-SIGN', { gap: signingGap(page.firstWidth, SIGN_SIZE) }));
  const notes: number[] = [];
  const readingLines = new Map<number, FormulaText>();
  grid.push(blank());
  if (assessment.readings.length > 0) {
    notes.push(line(say('R-READINGS')));
    for (const reading of assessment.readings) {
      const follows = formulas?.reading(reading) ?? null;
      if (follows !== null) readingLines.set(grid.length, follows);
      const { name, chosen, alternatives, clause } = reading;
      notes.push(line(say('R-READING', { name, chosen, clause: clause ?? '', alternatives: alternatives.join('、') })));
    }
  }
  if (assessment.reviewed.length > 0) {
    grid.push(blank());
    notes.push(line(say('R-REVIEWED')));
    for (const one of assessment.reviewed) notes.push(line(say('R-REVIEWED-LINE', { ...reviewedLine(one) })));
  }
  const { version, hash } = assessment.scheme;
  const metaRow = line(formulas?.meta ?? say('R-META', { version, hash, fingerprint: assessment.fingerprint }));
  notes.push(metaRow);
  for (const note of formulas?.notes ?? []) notes.push(line(note));
  const cells = grid.map((row) => row.map((cell) => (typeof cell === 'string' ? cutToCell(cell) : cell)));
  const area = { row: 0, column: 0, rows: grid.length, columns: width + (formulas === null ? 0 : 1 + beside.length) };
  if (formulas === null) edits.push(...retired(snapshot, { result: sheet, workings: [] }));
  edits.push(...makeRoom(snapshot, sheet, area));
  const unprinted = beside.map(({ head }, at): UnprintedColumn => ({
    head,
    sheet,
    area: { row: HEAD_ROW + 1, column: width + 1 + at, rows: Math.max(1, lastUnitRow - HEAD_ROW), columns: 1 },
  }));
  const values = formulas === null ? cells : withFormulas(cells, { columns, beside }, ranges, formulas);
  const formulaCells = ranges.map(({ row, rows }): FormulaCells => ({
    sheet,
    area: { row, column: 0, rows, columns: area.columns },
    count: countFormulas(values.slice(row, row + rows)),
  }));
  const lines = formulas?.lines(unprinted, formulaCells) ?? null;
  const ofLines =
    lines === null
      ? []
      : ([
          [STATUS_ROW, lines.status],
          [metaRow, lines.meta],
        ] as const);
  for (const [row, formula] of [...ofLines, ...readingLines]) values[row]?.splice(0, 1, { formula, result: cells[row]?.[0] ?? null });
  edits.push({ kind: 'values', sheet, area, values });
  const laid: Laid = {
    width,
    lastUnitRow,
    headings,
    signRow,
    notes,
    ranges,
    grid,
    longestStatus: lines?.longestStatus ?? firstText(grid, STATUS_ROW),
  };
  if (formulas !== null) edits.push(...besides(sheet, { ...laid, from: width, beside }));
  edits.push(...layout(sheet, columns, page, laid, assessment), ...blockEdits(sheet, blocks, page.widths), claim(sheet, area));
  return {
    sheet,
    edits: formulas === null ? withNames(edits, snapshot) : edits,
    untranslated: [],
    partly: [],
    cellOwner: (row, column) => {
      const card = owners.get(row);
      const at = columns[column] ?? beside[column - width - 1];
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

function isFollowed(subject: ResultSubject, formulas: ResultFormulas): boolean {
  return formulas.cell(subject, '$A$1') !== null;
}

/** The grid with formulas where units stand, and the columns beside it; its values are what the formulas give now. */
function withFormulas(
  grid: readonly CellValue[][],
  { columns, beside }: { readonly columns: readonly ResultColumn[]; readonly beside: readonly ResultColumn[] },
  ranges: Laid['ranges'],
  formulas: ResultFormulas,
): CellContent[][] {
  const values = grid.map((cells): CellContent[] => [...cells, null, ...beside.map(() => null)]);
  values[HEAD_ROW]?.splice(columns.length, 1 + beside.length, formulas.helper.head, ...beside.map(({ head }) => head));
  const helper = `$${columnLetters(columns.length)}`;
  for (const { group, row: first, rows } of ranges) {
    for (let place = 1; place <= rows; place += 1) {
      const row = first + place - 1;
      const cell = (subject: ResultSubject, result: CellValue): CellContent => {
        const formula = formulas.cell(subject, `${helper}${String(row + 1)}`);
        return formula === null ? null : { formula, result };
      };
      values[row] = [
        ...columns.map(({ subject }, at) => cell(subject, grid[row]?.[at] ?? null)),
        { formula: formulas.helper.cell({ group, place }) },
        ...beside.map(({ subject }) => cell(subject, null)),
      ];
    }
  }
  return values;
}

function countFormulas(values: readonly (readonly CellContent[])[]): number {
  return values.flat().filter(isFormula).length;
}

/** Columns that are no part of what is printed: grey, and that of the places small. */
function besides(
  sheet: string,
  { lastUnitRow, from, beside }: { lastUnitRow: number; from: number; beside: readonly ResultColumn[] },
): Edit[] {
  const area: Area = { row: HEAD_ROW, column: from, rows: lastUnitRow - HEAD_ROW + 1, columns: 1 };
  const besideArea = { ...area, column: from + 1, columns: beside.length };
  return [
    { kind: 'style', sheet, area, style: { fontSize: 8, color: '#A6A6A6', align: 'center' } },
    { kind: 'columnWidth', sheet, column: from, columns: 1, points: 30 },
    ...(beside.length === 0
      ? []
      : [
          { kind: 'style' as const, sheet, area: besideArea, style: { color: '#7F7F7F', align: 'left' as const } },
          { kind: 'style' as const, sheet, area: { ...besideArea, rows: 1 }, style: { bold: true, fill: '#F2F2F2', wrap: true } },
        ]),
    ...beside.flatMap(({ width, format }, at): Edit[] => [
      { kind: 'columnWidth', sheet, column: from + 1 + at, columns: 1, points: width.most },
      ...(format === null
        ? []
        : [{ kind: 'numberFormat' as const, sheet, area: { ...besideArea, column: from + 1 + at, columns: 1 }, format }]),
    ]),
  ];
}

/** Best first; pending units last, in roster order. */
function rankedCards(cards: readonly UnitCard[]): UnitCard[] {
  return [...cards].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}
