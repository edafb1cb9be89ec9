import { inWords } from '../../messages/catalogue';
import { schemeSheetMessages } from '../../messages/scheme/scheme-sheet';
import type { CellValue } from '../../workbook/cells/cell';
import type { Edit } from '../../workbook/edits';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { headingOf } from './heading';
import { REVIEWED_PART } from './words';

/** One answer to a reminder, as it is listed for people. */
export interface ReviewedLine {
  /** The cells, as an address. */
  readonly place: string;
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  /** The day: 2017-12-20. */
  readonly day: string;
}

const HEADS = (['SS-REVIEWED-WHAT', 'SS-REVIEWED-PLACE', 'SS-REVIEWED-REASON', 'SS-REVIEWED-BY', 'SS-REVIEWED-DAY'] as const).map((key) =>
  inWords({ sentence: schemeSheetMessages[key] }),
);
/** Between this part and what stands above it. */
const GAP = 1;

/**
 * Lists the answers to reminders on the sheet 考评办法 as its part 【已核】, which is for people alone: in the place of the list before, or
 * below all else where it needs more room than that had. No edits where the sheet says so already.
 */
export function reviewedPart(sheet: SheetSnapshot, lines: readonly ReviewedLine[]): Edit[] {
  const before = partOf(sheet);
  const cells: CellValue[][] =
    lines.length === 0
      ? []
      : [[`【${REVIEWED_PART}】`], HEADS, ...lines.map(({ what, place, reason, by, day }) => [what, place, reason, by, day])].map((row) =>
          HEADS.map((_, column) => row[column] ?? null),
        );
  if (before === null && cells.length === 0) return [];
  const end = lastRow(sheet) + 1;
  const isLast = before !== null && before.row + before.rows >= end;
  const stays = before !== null && (cells.length <= before.rows || isLast);
  const row = stays ? before.row : end + GAP;
  const edits: Edit[] = [];
  const put = (at: number, values: readonly CellValue[][]): void => {
    if (values.length === 0) return;
    const area = { row: at, column: 0, rows: values.length, columns: HEADS.length };
    edits.push({ kind: 'numberFormat', sheet: sheet.name, area, format: '@' }, { kind: 'values', sheet: sheet.name, area, values });
  };
  const blank = (rows: number): CellValue[][] => Array.from({ length: Math.max(0, rows) }, () => HEADS.map(() => null));
  if (before !== null && !stays) put(before.row, blank(before.rows));
  put(row, stays ? [...cells, ...blank(before.rows - cells.length)] : cells);
  if (cells.length > 0)
    edits.push(
      { kind: 'style', sheet: sheet.name, area: { row, column: 0, rows: 2, columns: HEADS.length }, style: { bold: true } },
      {
        kind: 'style',
        sheet: sheet.name,
        area: { row: row + 1, column: 0, rows: cells.length - 1, columns: HEADS.length },
        style: { fontSize: 10, wrap: true, valign: 'top' },
      },
    );
  return edits;
}

/** The rows of the part as it stands, from its heading to the last row before a blank one or another heading; null where there is none. */
function partOf({ values }: SheetSnapshot): { readonly row: number; readonly rows: number } | null {
  const row = values.findIndex(([first]) => typeof first === 'string' && headingOf(first.trim()) === REVIEWED_PART);
  if (row < 0) return null;
  let end = row + 1;
  while (end < values.length && !isBlank(values[end] ?? []) && headingOf(textOf(values[end]?.[0])) === null) end += 1;
  return { row, rows: end - row };
}

function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isBlank(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null || cell === '');
}

function lastRow({ values }: SheetSnapshot): number {
  return values.findLastIndex((cells) => !isBlank(cells));
}
