import { areasOverlap, intersection, isWithin, type Area } from '../../../cells/area';
import type { Edit, Edits } from '../../../edits';
import { cellSteps, plainStep, sheetSteps, sizesOf, type CellEdit, type PlanContext, type There } from './edit-steps';
import type { ContentImage, PreImage } from '../pre-image';
import {
  activePiece,
  cellWeightOf,
  contentPiecesOf,
  FORMAT_WEIGHT,
  formatPieces,
  freezePiece,
  namesPiece,
  pagePiece,
  settingPiece,
  sizePieces,
  tabPiece,
} from '../questions';
import { easyAnswer, halvesOf, type Block, type Piece, type WriteStep } from '../requests';
import { sizeSteps } from './sizes';
import { textFormatsIn } from './text-formats';
import { disjoint, type Touched, type TouchedSheet } from '../touched';

/** What a write finds and leaves, block by block. */
export interface Found {
  /** As the requests themselves found it, just before their steps. */
  readonly exact: PreImage;
  /** What stands there after them. */
  readonly written: { readonly contents: ContentImage[] };
  /** Told the id of a sheet that the plan has added, by its name. */
  readonly onAdded: (name: string, id: string) => void;
}

/**
 * A plan as blocks: sheets first; cells band by band of rows, each with all that is done to it; widths and heights last; the rest in its
 * order. Where the look of all cells is more than can be asked twice, it is not asked again.
 * @param plan with the ids of sheets
 * @param before as it was looked at
 */
export function blocksOf(plan: Edits, touched: Touched, before: PreImage, about: PlanContext, found: Found): Block[] {
  const there: There = { names: new Set(about.directory.names.keys()), settings: new Set(about.directory.settings.keys()) };
  const ofCells = new CellBlocks(plan, touched, before, about, found);
  // Names stand before the formulas that use them: a grid that has a new name looks through all formulas for it.
  const firstName = plan.findIndex(isOfNames);
  const ofNames = nameBlocks(plan.filter(isOfNames), about, there, found.exact);
  const asked = new Set<string>();
  const once = (edit: Edit): Piece[] => {
    const [key, piece] = questionOf(edit, found.exact) ?? [null, null];
    const isOfAdded = (edit.kind === 'freeze' || edit.kind === 'page' || edit.kind === 'tabColor') && touched.added.includes(edit.sheet);
    if (key === null || asked.has(key) || isOfAdded) return [];
    asked.add(key);
    return [piece];
  };
  return [
    { before: [], steps: sheetSteps(plan, touched, about), after: touched.added.map((name) => idPiece(name, found)) },
    ...plan.flatMap((edit, index): readonly Block[] => {
      if (isOfCells(edit)) return ofCells.endingAt(index);
      if (isOfNames(edit)) return index === firstName ? ofNames : [];
      if (edit.kind === 'addSheet' || edit.kind === 'columnWidth' || edit.kind === 'rowHeight') return [];
      return [{ before: once(edit), steps: [plainStep(edit, about, there)], after: [] }];
    }),
    ...touched.sheets.flatMap((sheet) => sizeBlocks(plan, sheet, touched, about, found.exact)),
  ];
}

const CELL_EDITS: ReadonlySet<Edit['kind']> = new Set<CellEdit['kind']>(['values', 'clear', 'numberFormat', 'style', 'copyRows', 'merge']);

function isOfCells(edit: Edit): edit is CellEdit {
  return CELL_EDITS.has(edit.kind);
}

/** What to ask before an edit that is of no cells, and the key of what it asks about. */
function questionOf(edit: Edit, exact: PreImage): readonly [string, Piece] | null {
  if (edit.kind === 'setting') return [`setting ${edit.key}`, settingPiece(edit.key, exact)];
  if (edit.kind === 'freeze') return [`freeze ${edit.sheet}`, freezePiece(edit.sheet, exact)];
  if (edit.kind === 'tabColor') return [`tab ${edit.sheet}`, tabPiece(edit.sheet, exact)];
  if (edit.kind === 'page') return [`page ${edit.sheet}`, pagePiece(edit.sheet, exact)];
  if (edit.kind === 'activate') return ['active', activePiece(exact)];
  return null;
}

type NameEdit = Extract<Edit, { kind: 'name' | 'dropName' }>;

function isOfNames(edit: Edit): edit is NameEdit {
  return edit.kind === 'name' || edit.kind === 'dropName';
}

/** Names that are changed together, all asked for by one question. */
const NAMES_TOGETHER = 200;

/** The blocks of the names of a plan, in its order. Of a name that comes twice what stood there before the first is asked for. */
function nameBlocks(edits: readonly NameEdit[], about: PlanContext, there: There, exact: PreImage): Block[] {
  const asked = new Set<string>();
  const all = there.names.size + edits.length;
  const blockOfNames = (some: readonly (NameEdit & { readonly isFirst: boolean })[], steps: readonly WriteStep[]): Block => ({
    before: [
      namesPiece(
        some.flatMap(({ name, isFirst }) => (isFirst ? [name] : [])),
        all,
        exact,
      ),
    ],
    steps,
    after: [],
    halves: () => {
      const half = Math.ceil(some.length / 2);
      return some.length < 2
        ? null
        : [blockOfNames(some.slice(0, half), steps.slice(0, half)), blockOfNames(some.slice(half), steps.slice(half))];
    },
  });
  const known = edits.map((edit) => {
    const isFirst = !asked.has(edit.name.toLowerCase());
    asked.add(edit.name.toLowerCase());
    return { ...edit, isFirst };
  });
  const steps = edits.map((edit) => plainStep(edit, about, there));
  const blocks: Block[] = [];
  for (let from = 0; from < known.length; from += NAMES_TOGETHER)
    blocks.push(blockOfNames(known.slice(from, from + NAMES_TOGETHER), steps.slice(from, from + NAMES_TOGETHER)));
  return blocks;
}

function idPiece(name: string, { onAdded }: Found): Piece {
  return {
    weight: 40,
    ask(context) {
      const sheet = context.workbook.worksheets.getItem(name).load('id');
      return () => onAdded(name, sheet.id);
    },
  };
}

function sizeBlocks(plan: Edits, { sheet }: TouchedSheet, { added }: Touched, about: PlanContext, exact: PreImage): Block[] {
  return sizesOf(plan, sheet).map(([kind, sizes]) => ({
    before: added.includes(sheet) ? [] : sizePieces(sheet, kind, [...sizes.keys()], exact),
    steps: sizeSteps(() => about.added.get(sheet) ?? sheet, kind, sizes),
    after: [],
  }));
}

/** Rows of cells that are written together, and all that a plan does to them. */
interface Band {
  readonly sheet: TouchedSheet;
  readonly area: Area;
  readonly edits: readonly CellEdit[];
}

/** The blocks of the cells of a plan. */
class CellBlocks {
  private readonly isLookAskedAgain: boolean;
  /** By the place of their last edit in the plan. */
  private readonly blocks = new Map<number, Block[]>();

  constructor(
    plan: Edits,
    private readonly touched: Touched,
    private readonly before: PreImage,
    private readonly about: PlanContext,
    private readonly found: Found,
  ) {
    const old = touched.sheets.filter(({ sheet }) => !touched.added.includes(sheet));
    const cells = old.flatMap(({ formats }) => formats).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    this.isLookAskedAgain = cells * FORMAT_WEIGHT <= easyAnswer(about.payload) / 2;
    for (const sheet of touched.sheets) {
      for (const area of disjoint([...sheet.contents, ...sheet.formats])) {
        const own = plan.flatMap((edit, index) =>
          isOfCells(edit) && edit.sheet === sheet.sheet && isWithin(edit.area, area) ? [{ edit, index }] : [],
        );
        const last = own.at(-1)?.index;
        if (last === undefined) continue;
        const whole: Band = { sheet, area, edits: own.map(({ edit }) => edit) };
        const bands = this.bandsOf(whole).map((band) => this.blockOf(band));
        this.blocks.set(last, [...(this.blocks.get(last) ?? []), ...bands]);
      }
    }
  }

  /** The blocks whose last edit stands at this place of the plan. */
  endingAt(index: number): readonly Block[] {
    return this.blocks.get(index) ?? [];
  }

  /** Bands that fill half of a request or its answer at most. */
  private bandsOf(whole: Band): Band[] {
    const { sheet, area, edits } = whole;
    const { payload } = this.about;
    const isAdded = this.touched.added.includes(sheet.sheet);
    const signs = edits.reduce((sum, edit) => sum + (edit.kind === 'values' ? JSON.stringify(edit.values).length : 0), 0) / area.rows;
    const hasContents = sheet.contents.some((one) => areasOverlap(one, area));
    const answer = hasContents ? area.columns * (this.weightAfter(edits) + (isAdded ? 0 : this.weightBefore(sheet, area))) : 0;
    const rows = Math.floor(Math.min(payload / 2 / signs, easyAnswer(payload) / 2 / answer));
    return cut(area, Math.max(1, rows), mergesIn(edits)).map((part) => restricted(whole, part));
  }

  /** Characters of an answer for a cell of the old contents, on the average. */
  private weightBefore({ sheet }: TouchedSheet, area: Area): number {
    const images = this.before.contents.filter((image) => image.sheet === sheet && areasOverlap(image.area, area));
    return cellWeightOf(images.flatMap(({ cells }) => cells));
  }

  /** Characters of an answer for a cell of what is written, on the average. */
  private weightAfter(edits: readonly CellEdit[]): number {
    return cellWeightOf(edits.flatMap((edit) => (edit.kind === 'values' ? edit.values : [])));
  }

  private blockOf(band: Band): Block {
    const { sheet, area, edits } = band;
    const { about, touched, before, found } = this;
    const isAdded = touched.added.includes(sheet.sheet);
    const within = (areas: readonly Area[]): Area[] => areas.flatMap((one) => intersection(one, area) ?? []);
    const asked = {
      sheet: sheet.sheet,
      contents: within(sheet.contents),
      spills: sheet.spills,
      id: () => about.added.get(sheet.sheet) ?? sheet.sheet,
    };
    const formats = this.isLookAskedAgain ? within(sheet.formats) : [];
    return {
      before: isAdded
        ? []
        : [
            ...contentPiecesOf({ ...asked, cellWeight: this.weightBefore(sheet, area) }, found.exact, about.payload),
            ...formatPieces(sheet.sheet, formats, found.exact, about.payload),
          ],
      steps: cellSteps(edits, about, textFormatsIn(before.contents)),
      after: contentPiecesOf(
        // On a sheet of the plan's own stands nothing but what the plan gives it.
        { ...asked, cellWeight: this.weightAfter(edits), ...(isAdded ? { isEqualsText: equalsTextsOf(edits) } : {}) },
        found.written,
        about.payload,
      ),
      halves: () => {
        const halves = halvesOf(area);
        if (halves === null) return null;
        const [first, second] = cut(area, halves[0].rows, mergesIn(edits)).map((part) => this.blockOf(restricted(band, part)));
        return first === undefined || second === undefined ? null : [first, second];
      },
    };
  }
}

/** Where the edits leave a text that begins with =. */
function equalsTextsOf(edits: readonly CellEdit[]): (row: number, column: number) => boolean {
  const texts = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'values') continue;
    edit.values.forEach((line, r) =>
      line.forEach((content, c) => {
        const key = `${String(edit.area.row + r)},${String(edit.area.column + c)}`;
        if (typeof content === 'string' && content.startsWith('=')) texts.add(key);
        else texts.delete(key);
      }),
    );
  }
  return (row, column) => texts.has(`${String(row)},${String(column)}`);
}

function mergesIn(edits: readonly CellEdit[]): Area[] {
  return edits.flatMap(({ kind, area }) => (kind === 'merge' && area.rows > 1 ? [area] : []));
}

/** Parts of an area of so many rows each, or as many more as it takes to keep a merge whole. */
function cut(area: Area, rows: number, merges: readonly Area[]): Area[] {
  const parts: Area[] = [];
  const end = area.row + area.rows;
  for (let row = area.row; row < end;) {
    let to = Math.min(row + rows, end);
    const crossing = (): Area | undefined => merges.find((merge) => merge.row < to && merge.row + merge.rows > to);
    for (let merge = crossing(); merge !== undefined; merge = crossing()) to = merge.row + merge.rows;
    parts.push({ ...area, row, rows: to - row });
    row = to;
  }
  return parts;
}

/** What of a band lies in a part of it. */
function restricted({ sheet, edits }: Band, area: Area): Band {
  return {
    sheet,
    area,
    edits: edits.flatMap((edit): CellEdit[] => {
      const shared = intersection(edit.area, area);
      if (shared === null) return [];
      const from = shared.row - edit.area.row;
      return [
        edit.kind === 'values'
          ? { ...edit, area: shared, values: edit.values.slice(from, from + shared.rows) }
          : edit.kind === 'copyRows'
            ? { ...edit, area: shared, rows: edit.rows.slice(from, from + shared.rows) }
            : { ...edit, area: shared },
      ];
    }),
  };
}
