import type { Assessment } from '../assessment/assessment';
import type { Finding } from '../assessment/findings/finding';
import { fill, inWords } from '../messages/catalogue';
import { findingListMessages, type FindingListCode } from '../messages/sheets/finding-list';
import { placeToA1 } from '../workbook/cells/a1';
import type { Area } from '../workbook/cells/area';
import type { CellContent } from '../workbook/cells/cell';
import { textPoints } from '../workbook/cells/text-width';
import { cutToCell } from '../workbook/cell-limits';
import type { Edit, Edits } from '../workbook/edits';
import { claim } from './ownership';
import { filledSheetName } from './forms/sheet-name';

/** A list of findings that is sent back: for one unit, or for all. */
export interface PlannedList {
  readonly name: string;
  /** The unit that it is for; null for all. */
  readonly of: string | null;
  readonly edits: Edits;
}

const say = (code: FindingListCode, data: Record<string, string | number> = {}): string => fill(findingListMessages[code], data);

/** Width in points and head of each column; the last stays blank for the answer. */
const COLUMNS = [
  { head: 'FL-NUMBER', points: 34 },
  { head: 'FL-UNIT', points: 92 },
  { head: 'FL-SEVERITY', points: 42 },
  { head: 'FL-PLACE', points: 104 },
  { head: 'FL-WHAT', points: 300 },
  { head: 'FL-CLAUSE', points: 90 },
  { head: 'FL-ANSWER', points: 130 },
] as const satisfies readonly { head: FindingListCode; points: number }[];

const WHAT = 4;
const FONT_POINTS = 10;
const LINE_POINTS = 15;
const HEAD_ROWS = 3;

/** What a list is called, as a part of the names of sheets and files. */
export function listName(): string {
  return say('FL-NAME');
}

/**
 * 问题清单 on a new sheet of a workbook: unit by unit in the order of the roster, those of no unit last, with room for what was done about
 * each. The sheet is claimed, so that it counts as no ledger.
 * @param taken names of the sheets that are there
 */
export function planFindingList(findings: readonly Finding[], assessment: Assessment, taken: readonly string[]): PlannedList {
  const name = filledSheetName([listName(), assessment.period], taken);
  const { edits, area } = listEdits(name, byUnit(findings, assessment), { of: null, assessment });
  return { name, of: null, edits: [...edits, claim(name, area), { kind: 'activate', sheet: name }] };
}

/** A list for each unit that has findings, each to stand in a file of its own. */
export function planListsOfUnits(findings: readonly Finding[], assessment: Assessment, taken: readonly string[]): readonly PlannedList[] {
  return assessment.units.flatMap(({ unit }): PlannedList[] => {
    const own = findings.filter((finding) => finding.unit === unit);
    if (own.length === 0) return [];
    const name = filledSheetName([listName(), unit], taken);
    return [{ name, of: unit, edits: listEdits(name, own, { of: unit, assessment }).edits }];
  });
}

function byUnit(findings: readonly Finding[], { units }: Assessment): readonly Finding[] {
  const places = new Map(units.map(({ unit }, at) => [unit, at]));
  const placeOf = ({ unit }: Finding): number => (unit === null ? Infinity : (places.get(unit) ?? units.length));
  return [...findings].sort((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? 0 : left - right;
  });
}

function listEdits(
  sheet: string,
  findings: readonly Finding[],
  { of, assessment }: { readonly of: string | null; readonly assessment: Assessment },
): { readonly edits: Edit[]; readonly area: Area } {
  const rest = (first: string): CellContent[] => [first, ...COLUMNS.slice(1).map(() => null)];
  const rows: CellContent[][] = [
    rest(of === null ? say('FL-TITLE', { period: assessment.period }) : say('FL-TITLE-UNIT', { unit: of, period: assessment.period })),
    rest(say('FL-USAGE', { scheme: assessment.scheme.title })),
    COLUMNS.map(({ head }) => say(head)),
    ...findings.map((finding, at): CellContent[] =>
      [
        at + 1,
        finding.unit ?? '',
        say(`FL-${finding.severity}`),
        finding.place === null ? '' : placeToA1(finding.place),
        inWords(finding.message),
        finding.clause ?? '',
        null,
      ].map((cell) => (typeof cell === 'string' ? cutToCell(cell) : cell)),
    ),
  ];
  const area: Area = { row: 0, column: 0, rows: rows.length, columns: COLUMNS.length };
  const line = (row: number): Area => ({ ...area, row, rows: 1 });
  const table: Area = { ...area, row: HEAD_ROWS - 1, rows: rows.length - HEAD_ROWS + 1 };
  const edits: Edit[] = [
    { kind: 'addSheet', sheet },
    { kind: 'numberFormat', sheet, area: { ...area, column: 1, columns: COLUMNS.length - 1 }, format: '@' },
    { kind: 'values', sheet, area, values: rows },
    { kind: 'style', sheet, area: line(0), style: { bold: true, fontSize: 16, align: 'center', valign: 'center' } },
    { kind: 'style', sheet, area: line(1), style: { fontSize: 9, color: '#595959', wrap: true, valign: 'center' } },
    { kind: 'style', sheet, area: table, style: { fontSize: FONT_POINTS, wrap: true, valign: 'center', border: true } },
    { kind: 'style', sheet, area: line(HEAD_ROWS - 1), style: { bold: true, fill: '#DDEBF7', align: 'center' } },
    { kind: 'merge', sheet, area: line(0) },
    { kind: 'merge', sheet, area: line(1) },
    ...COLUMNS.map(({ points }, column): Edit => ({ kind: 'columnWidth', sheet, column, columns: 1, points })),
    { kind: 'rowHeight', sheet, row: 0, rows: 1, points: 30 },
    { kind: 'rowHeight', sheet, row: 1, rows: 1, points: 28 },
    { kind: 'rowHeight', sheet, row: HEAD_ROWS - 1, rows: 1, points: 22 },
    ...rows
      .slice(HEAD_ROWS)
      .map((cells, at): Edit => ({ kind: 'rowHeight', sheet, row: HEAD_ROWS + at, rows: 1, points: heightOf(cells) })),
    { kind: 'freeze', sheet, rows: HEAD_ROWS, columns: 0 },
    {
      kind: 'page',
      sheet,
      page: {
        printArea: area,
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        titleRows: { row: HEAD_ROWS - 1, rows: 1 },
        centerHorizontally: true,
        footer: { center: '&P / &N' },
      },
    },
  ];
  return { edits, area };
}

/** As high as the longest of its texts needs; wrapping leaves a little room unused at the end of a line. */
function heightOf(cells: readonly CellContent[]): number {
  const lines = COLUMNS.map(({ points }, column) => {
    const text = cells[column];
    return typeof text === 'string' ? Math.ceil((textPoints(text, FONT_POINTS) * (column === WHAT ? 1.04 : 1.1)) / (points - 8)) : 1;
  });
  return Math.min(400, Math.max(1, ...lines) * LINE_POINTS + 6);
}
