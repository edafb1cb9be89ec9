import type { Assessment } from '../assessment/assessment';
import { readSettings } from '../assessment/choices/settings';
import { claim, makeRoom } from '../sheets/ownership';
import { LIVE_SHEET } from '../workbook/owned-sheets';
import { recognise } from '../ledgers/read-ledgers';
import type { Scheme } from '../scheme/model';
import { cellArea, type Area, type Place } from '../workbook/cells/area';
import { parseA1, placeToA1 } from '../workbook/cells/a1';
import type { Edit, Edits } from '../workbook/edits';
import { LONGEST_FORMULA } from '../workbook/cell-limits';
import { WorkbookError } from '../workbook/error';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { NAMESPACE } from './definition';
import { say } from './problem';
import { ALL, scoreHeads } from './on-ledgers/unit-scores';

const HEAD_ROW = 3;
/** Rows kept free below the units, for units that come. */
const SPARE_UNITS = 200;
/** Ledgers grow: so many rows more, at least, are given to the formula, up to a round number. */
const SPARE_ROWS = 50;

/**
 * 考评结果-实时: one 单位计分 over all recognised ledgers, spilling below a heading. The formula asks first whether the functions are
 * there, so that a reader without Kaoji is told what to do instead of #NAME?, and a real error stays one. Throws WB-NOT-OWNED where the
 * sheet is somebody else's, WB-FORMULA-LONG for more ledgers than a formula can name.
 */
export function planLiveSheet(scheme: Scheme, assessment: Assessment, snapshot: Snapshot): Edits {
  const formula = liveFormula(ledgerSheets(scheme, snapshot));
  if (formula.length > LONGEST_FORMULA) throw new WorkbookError('WB-FORMULA-LONG', { limit: LONGEST_FORMULA });
  const heads = scoreHeads(
    assessment,
    assessment.units.some((card) => card.grade !== null),
  );
  const sheet = LIVE_SHEET;
  const area: Area = { row: 0, column: 0, rows: HEAD_ROW + 1 + assessment.units.length + SPARE_UNITS, columns: heads.length };
  const cell = (row: number, value: string): Edit => ({ kind: 'values', sheet, area: cellArea(row, 0), values: [[value]] });
  const spillOf = (whole: Area): Area => ({ ...whole, row: whole.row + HEAD_ROW, rows: Math.max(1, whole.rows - HEAD_ROW) });
  return [
    ...makeRoom(snapshot, sheet, area).map((edit): Edit => (edit.kind === 'clear' ? { ...edit, spill: spillOf(edit.area) } : edit)),
    cell(0, say('F-LIVE-TITLE', { title: assessment.scheme.title })),
    cell(1, say('F-LIVE-NOTE')),
    { kind: 'values', sheet, area: cellArea(HEAD_ROW, 0), values: [[{ formula }]], spill: spillOf(area) },
    ...layout(sheet, area, assessment.scheme.items),
    claim(sheet, area),
    { kind: 'activate', sheet },
  ];
}

/** The sheets that hold ledgers, each once. */
function ledgerSheets(scheme: Scheme, snapshot: Snapshot): SheetSnapshot[] {
  return [...new Set(recognise(snapshot, scheme, readSettings(snapshot).tables).sheets.map(({ sheet }) => sheet))];
}

/** The formula over these sheets: each from its first cell on, so that it is read as the pane reads it, with its blanks. */
function liveFormula(sheets: readonly SheetSnapshot[]): string {
  const ledgers = sheets
    .map((sheet) => placeToA1({ sheet: sheet.name, area: withSpareRows(sheet) }))
    .flatMap((place) => [place, `ISBLANK(${place})`]);
  return `=IF(ISERROR(${NAMESPACE}.已加载()),"${say('F-LIVE-GUARD')}",${NAMESPACE}.单位计分("${ALL}","",${ledgers.join(',')}))`;
}

function withSpareRows(sheet: SheetSnapshot): Area {
  const rows = sheet.values.length;
  const spare = Math.max(SPARE_ROWS, Math.ceil(rows / 4));
  return {
    row: 0,
    column: 0,
    rows: Math.ceil((rows + spare) / SPARE_ROWS) * SPARE_ROWS,
    columns: Math.max(1, sheet.values[0]?.length ?? 0),
  };
}

const FIRST_ITEM = 3;

function layout(sheet: string, area: Area, items: Assessment['scheme']['items']): Edit[] {
  const body = { ...area, row: HEAD_ROW + 1, rows: area.rows - HEAD_ROW - 1 };
  const widths = [130, 110, 46, ...items.map(() => 66), ...Array.from({ length: area.columns - FIRST_ITEM - items.length }, () => 90)];
  return [
    { kind: 'style', sheet, area: cellArea(0, 0), style: { bold: true, fontSize: 14 } },
    { kind: 'style', sheet, area: cellArea(1, 0), style: { fontSize: 9, color: '#595959' } },
    {
      kind: 'style',
      sheet,
      area: { ...area, row: HEAD_ROW, rows: 1 },
      style: { bold: true, fill: '#DDEBF7', align: 'center', wrap: true },
    },
    { kind: 'rowHeight', sheet, row: HEAD_ROW, rows: 1, points: 34 },
    ...items.flatMap(({ numberFormat }, index): Edit[] =>
      numberFormat === null
        ? []
        : [{ kind: 'numberFormat', sheet, area: { ...body, column: FIRST_ITEM + index, columns: 1 }, format: numberFormat }],
    ),
    { kind: 'style', sheet, area: { ...body, column: FIRST_ITEM, columns: items.length }, style: { align: 'right' } },
    { kind: 'style', sheet, area: { ...body, column: FIRST_ITEM - 1, columns: 1 }, style: { align: 'center' } },
    ...widths.map((points, column): Edit => ({ kind: 'columnWidth', sheet, column, columns: 1, points })),
    { kind: 'freeze', sheet, rows: HEAD_ROW + 1, columns: 1 },
  ];
}

/** What the heading of the sheet of live results says once its formula has become values; none for other cells. */
export function saidFrozen({ sheets }: Snapshot, place: Place): Edit[] {
  const live = sheets.find(({ name }) => name === place.sheet && name === LIVE_SHEET);
  if (live === undefined || place.area.row !== HEAD_ROW || place.area.column !== 0) return [];
  return live.values
    .slice(0, HEAD_ROW)
    .flatMap(([text = null], row): Edit[] =>
      text !== say('F-LIVE-NOTE') ? [] : [{ kind: 'values', sheet: live.name, area: cellArea(row, 0), values: [[say('F-LIVE-FROZEN')]] }],
    );
}

/**
 * Ledgers' sheets that the sheet of live results, where there is one, leaves out in part: they came later or outgrew what its formula
 * names.
 */
export function outgrown(scheme: Scheme, snapshot: Snapshot): string[] {
  const live = snapshot.sheets.find(({ name }) => name === LIVE_SHEET);
  const [formula = null] = live?.formulas[HEAD_ROW] ?? [];
  if (formula === null) return [];
  return ledgerSheets(scheme, snapshot)
    .filter((sheet) => !covers(formula, sheet))
    .map(({ name }) => name);
}

/** Whether a sheet of live results says that it is computed live and has no formula any more: pasted over, and follows nothing. */
export function liveOverwritten({ sheets }: Snapshot): boolean {
  const live = sheets.find(({ name }) => name === LIVE_SHEET);
  if (live === undefined || !live.values.some(([first = null]) => first === say('F-LIVE-NOTE'))) return false;
  return !live.formulas.some((line) => line.some((formula) => formula?.includes(`${NAMESPACE}.`) === true));
}

/** Whether the formula names the sheet's cells from A1 to its last used one at least. */
function covers(formula: string, sheet: SheetSnapshot): boolean {
  return namedPlaces(formula).some(
    ({ sheet: name, area }) =>
      name === sheet.name &&
      area.row === 0 &&
      area.column === 0 &&
      area.rows >= sheet.values.length &&
      area.columns >= (sheet.values[0]?.length ?? 0),
  );
}

/** The areas that a formula names together with their sheets, however it quotes these; texts within it name none. */
function namedPlaces(formula: string): Place[] {
  const parts = formula.matchAll(/"[^"]*"?|(?:(?:'[^']*'?)+|[^\s'",;()=&!]+)(?:![A-Za-z\d$:]+)?/gu);
  return [...parts].flatMap(([text]): Place[] => {
    const parsed = text.startsWith('"') ? null : parseA1(text);
    return parsed === null || parsed.sheet === null ? [] : [{ sheet: parsed.sheet, area: parsed.area }];
  });
}
