import { foldName } from '../../../language/syntax/fold-width';
import { WITH_LEFT } from '../../../scheme/declared-form';
import { cutCell } from '../cut';
import type { ColumnLook, Layout, Line } from '../defaults/lay';

/** A column that is wanted of a form, by its head. Widths are in points. */
export interface WantedColumn {
  readonly head: string;
  readonly width: number | null;
  readonly align: ColumnLook['align'] | null;
  /** What its cells say, where the form has no such column. */
  readonly content: string | null;
}

/** The wanted column, by its place, that cannot be had: there is none of that head, or it would tear a cell apart. */
export interface WrongColumn {
  readonly wrong: 'FO-LIKE-COLUMN' | 'FO-LIKE-APART' | 'FO-LIKE-TWICE';
  readonly at: number;
}

/** A column of the new form: which of the old one it is, null for a new one. */
interface Chosen extends WantedColumn {
  readonly old: number | null;
}

/**
 * A form with only some of its columns, in another order, or with new ones, known by the heads of its first row of heads. What runs over
 * several columns runs over those of them that are left; the columns without a width of their own share what the others leave.
 */
export function chosenColumns(layout: Layout, wanted: readonly WantedColumn[]): Layout | WrongColumn {
  const heads = (layout.lines.find(({ look }) => look === '表头')?.cells ?? []).map(foldName);
  const chosen: Chosen[] = [];
  for (const [at, one] of wanted.entries()) {
    const found = heads.indexOf(foldName(one.head));
    if (chosen.some(({ old }) => found >= 0 && old === found)) return { wrong: 'FO-LIKE-TWICE', at };
    if (found < 0 && one.content === null) return { wrong: 'FO-LIKE-COLUMN', at };
    chosen.push({ ...one, old: found < 0 ? null : found });
  }
  const lines: Line[] = [];
  for (const line of layout.lines) {
    const changed = lineOf(line, chosen, layout.columns.length);
    if (typeof changed === 'number') return { wrong: 'FO-LIKE-APART', at: changed };
    lines.push(changed);
  }
  return { ...layout, columns: widthsOf(chosen, layout), lines };
}

/** The rows whose cells belong to their columns; others only write across. */
const OF_COLUMNS: ReadonlySet<Line['look']> = new Set(['表头', '正文', '小计']);

/** A line with the chosen columns; or the place of one that stands apart from others of the same cell. */
function lineOf(line: Line, chosen: readonly Chosen[], columns: number): Line | number {
  const { look, cells, toEnd } = line;
  if (cells.length <= 1 && (toEnd === true || look === '控制')) return line;
  const controls = OF_COLUMNS.has(look) ? controlsOf(cells[0] ?? '') : '';
  const texts = cells.map((text, at) => (at === 0 ? text.slice(controls.length) : text));
  const segments = segmentsOf(texts, toEnd === true, columns);
  const isTable = OF_COLUMNS.has(look);
  let last: number | null = null;
  const seen = new Set<number>();
  const written: string[] = [];
  for (const [at, { old, head, content }] of chosen.entries()) {
    const own: number | null = old === null ? (isTable ? null : (last ?? segments[0] ?? null)) : (segments[old] ?? null);
    if (own === null) {
      written.push(old !== null ? '' : look === '表头' ? head : look === '正文' ? (content ?? '') : '');
      last = null;
    } else if (own === last) written.push(WITH_LEFT);
    else if (seen.has(own)) return at;
    else {
      seen.add(own);
      written.push(texts[own] ?? '');
      last = own;
    }
  }
  // Words that run over columns of which none is left would be lost.
  const isLost = segments.some((own, at) => own !== null && own !== at && !seen.has(own)) && !isTable;
  if (isLost) return 0;
  return { ...line, cells: written.map((text, at) => (at === 0 ? controls + text : text)), toEnd: false };
}

/** For each column the place of the text that stands in it; null where nothing does. */
function segmentsOf(texts: readonly string[], toEnd: boolean, columns: number): (number | null)[] {
  let start: number | null = null;
  return Array.from({ length: columns }, (_, at) => {
    const text = texts[at];
    if (text !== undefined && text !== WITH_LEFT) start = at;
    return text === undefined && !toEnd ? null : start;
  });
}

/** What steers a row, at the start of its first cell: it goes with the row, not with the column. */
function controlsOf(text: string): string {
  let length = 0;
  for (const piece of cutCell(text).pieces) {
    if (piece.kind !== 'braced' || !/^\s{0,9}(?:每|若|另起一页)/u.test(piece.inside)) break;
    length += piece.inside.length + 2;
  }
  return text.slice(0, length);
}

function widthsOf(chosen: readonly Chosen[], { columns }: Layout): ColumnLook[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const looks = chosen.map(({ old, width, align, content }) => {
    const known = old === null ? undefined : columns[old];
    return {
      fixed: width,
      width: width ?? known?.width ?? NEW_WIDTH,
      look: { ...known, align: align ?? known?.align ?? (content?.includes('｛') === true ? 'right' : 'left') } as const,
    };
  });
  const fixed = looks.reduce((sum, { fixed: own }) => sum + (own ?? 0), 0);
  const open = looks.reduce((sum, { fixed: own, width }) => sum + (own === null ? width : 0), 0);
  const share = open === 0 ? 1 : Math.max(LEAST_SHARE, (total - fixed) / open);
  return looks.map(({ fixed: own, width, look }) => ({ ...look, width: own ?? width * share }));
}

/** A new column without a width, in points. */
const NEW_WIDTH = 70;
/** No column becomes narrower than so much of what it was: the whole is then printed smaller. */
const LEAST_SHARE = 0.5;
