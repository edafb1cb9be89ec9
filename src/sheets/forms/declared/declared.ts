import { nearestHint } from '../../../language/hints/nearest-name';
import type { MessageData } from '../../../messages/catalogue';
import { formMessages, type FormCode } from '../../../messages/sheets/forms';
import type { DeclaredColumn, DeclaredForm, DeclaredLooks } from '../../../scheme/declared-form';
import type { Scheme } from '../../../scheme/model';
import type { Position } from '../../../scheme/source/placed';
import { cellArea } from '../../../workbook/cells/area';
import { problemIn, type Form, type FormProblem } from '../form';
import { formSheetName } from '../sheet-name';
import { chosenColumns, type WrongColumn } from './columns';
import { layForm, pointsOf, textWidth, type ColumnLook, type Layout, type Line } from '../defaults/lay';

type Like = Extract<DeclaredForm, { kind: 'like' }>;
type Written = Extract<DeclaredForm, { kind: 'written' }>;

/**
 * The forms of a scheme by its 标准表: a default that is declared to be like another name has that name, in its place; one that is withheld
 * is not there; those that are written out, and what is declared of a default that the scheme does not have, come last.
 */
export function declaredForms({ forms: declared }: Pick<Scheme, 'forms'>, period: string, defaults: readonly Layout[]): Form[] {
  const known = new Set(defaults.map(({ name }) => name));
  const likes = declared.filter((one): one is Like => one.kind === 'like');
  const withheld = new Set(declared.flatMap(({ kind, name }) => (kind === 'withheld' ? [name] : [])));
  // One that is written out under the name of a default takes its place.
  const replaced = new Map(declared.flatMap((one) => (one.kind === 'written' ? [[one.name, one] as const] : [])));
  const inPlace = defaults.flatMap((layout): Form[] => {
    const own = replaced.get(layout.name);
    if (own !== undefined) return [writtenForm(own, period, layout)];
    const named = likes.filter(({ like }) => like === layout.name);
    if (named.length > 0) return named.map((one) => likeForm(one, layout));
    return withheld.has(layout.name) ? [] : [layForm(layout)];
  });
  const others = declared.flatMap((one): Form[] => {
    switch (one.kind) {
      case 'withheld':
        return known.has(one.name) ? [] : [faultyForm(one, [unknown(one, one.name, known)])];
      case 'like':
        return known.has(one.like) ? [] : [faultyForm(one, [unknown(one, one.like, known)])];
      case 'written':
        return known.has(one.name) ? [] : [writtenForm(one, period)];
    }
  });
  return [...inPlace, ...others];
}

function unknown({ at, name }: DeclaredForm, found: string, known: ReadonlySet<string>): FormProblem {
  return fault('FO-LIKE', name, at, { found, nearest: nearestHint(found, known), forms: [...known].join('、') });
}

function fault(code: FormCode, form: string, source: Position, data: MessageData): FormProblem {
  const place = { sheet: formSheetName(form), area: cellArea(0, 0) };
  return problemIn({ code, place, at: 0, message: { sentence: formMessages[code], data } }, source);
}

/** A form that cannot be filled, as the scheme declares it wrongly: it is listed with what is wrong. */
function faultyForm({ name }: Pick<DeclaredForm, 'name'>, faults: readonly FormProblem[]): Form {
  return { ...layForm({ name, period: '', columns: [{ width: 100, align: 'left' }], orientation: 'portrait', lines: [] }), faults };
}

function likeForm(declared: Like, layout: Layout): Form {
  const { name, like, columns } = declared;
  const chosen = columns === null ? layout : chosenColumns(layout, columns.map(wanted));
  if ('wrong' in chosen) return faultyForm(declared, [wrongColumn(chosen, declared)]);
  return layForm(onPaper({ ...chosen, name, ...aboveOf(declared, layout.about) }, declared.paper));

  function wrongColumn({ wrong, at }: WrongColumn, { at: place }: Like): FormProblem {
    const column = columns?.[at];
    const heads = layout.lines.find(({ look }) => look === '表头')?.cells ?? [];
    const data = { found: column?.head ?? '', form: like, columns: heads.join('、'), nearest: nearestHint(column?.head ?? '', heads) };
    return fault(wrong, name, column?.at ?? place, data);
  }
}

function wanted({ head, width, align, content }: DeclaredColumn) {
  return { head: head ?? '', width: width === null ? null : pointsOf(width), align, content };
}

/** What stands above the title, and what the form is for. */
function aboveOf({ annex, about }: DeclaredLooks, known?: string): Pick<Layout, 'annex' | 'about'> {
  const said = about ?? known;
  return { ...(annex === null ? {} : { annex }), ...(said === undefined ? {} : { about: said }) };
}

/** On other paper the columns take their shares of its width. */
function onPaper(layout: Layout, paper: DeclaredLooks['paper']): Layout {
  if (paper === null) return layout;
  const { size, orientation } = paper;
  const now = layout.columns.reduce((sum, { width }) => sum + width, 0);
  const share = textWidth(size, orientation) / now;
  return { ...layout, paper: size, orientation, columns: layout.columns.map((column) => ({ ...column, width: column.width * share })) };
}

/** A form that the scheme writes out: its title is its name unless a row is one. */
function writtenForm(declared: Written, period: string, instead?: Layout): Form {
  const { name, per, complete, paper, rows } = declared;
  const control = (per === null ? '' : `｛每张 ${per === 'unit' ? '单位' : '排名组'}｝`) + (complete ? '｛须 齐全｝' : '');
  const lines = rows.map(({ look, cells, toEnd, height, at }): Line => ({
    look,
    cells,
    toEnd,
    at,
    ...(height === null ? {} : { height }),
  }));
  const isWhole = rows.some(({ look }) => look === '标题');
  const size = paper?.size ?? 'A4';
  const orientation = paper?.orientation ?? 'portrait';
  const above = 1 + (isWhole ? 0 : 2);
  const heads = lines.findIndex(({ look }) => look === '表头');
  const lastHead = lines.findLastIndex(({ look, cells }, at) => look === '表头' && at >= heads && !cells.join('').includes('｛'));
  return layForm({
    name,
    period,
    control,
    isWhole,
    paper: size,
    orientation,
    columns: columnsOf(declared, textWidth(size, orientation)),
    lines,
    ...(per !== null || heads < 0 || lastHead < 0 ? {} : { titleRows: { row: 1, rows: above + lastHead } }),
    ...aboveOf(declared, instead?.about),
  });
}

/** The columns as they are declared; those without a width share what is left. */
function columnsOf({ columns, rows }: Written, across: number): ColumnLook[] {
  const count = columns?.length ?? Math.max(...rows.map(({ cells }) => cells.length));
  const given = Array.from({ length: count }, (_, at) => columns?.[at] ?? null);
  const taken = given.reduce((sum, column) => sum + pointsOf(column?.width ?? 0), 0);
  const open = given.filter((column) => (column?.width ?? null) === null).length;
  const share = open === 0 ? 0 : Math.max(LEAST_SHARE, (across - taken) / open);
  return given.map((column): ColumnLook => {
    const width = column?.width ?? null;
    return { width: width === null ? share : pointsOf(width), align: column?.align ?? 'left' };
  });
}

/** A column that is left no room, in points: the whole is then printed smaller. */
const LEAST_SHARE = 40;
