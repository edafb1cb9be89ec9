import { areasOverlap, boundingArea, type Area } from '../../cells/area';
import { areaToA1 } from '../../cells/a1';
import type { Edits } from '../../edits';
import { SECRET_NAME } from '../../sheet-secret';
import { nameOnSheet } from '../directory';

/** What a plan of edits will change, so that it can be kept beforehand. */
export interface Touched {
  /** Sheets that the plan adds; nothing on them has to be kept. */
  readonly added: readonly string[];
  readonly sheets: readonly TouchedSheet[];
  readonly names: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly activates: boolean;
}

export interface TouchedSheet {
  readonly sheet: string;
  /** Where contents or number formats change. Areas do not overlap. */
  readonly contents: readonly Area[];
  /** Where cells are emptied before they are filled, if they are. */
  readonly emptied: readonly Area[];
  /** Where the look of cells changes. Areas do not overlap. */
  readonly formats: readonly Area[];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly freeze: boolean;
  readonly page: boolean;
  /** Whether the colour of its tab changes. */
  readonly tab: boolean;
  /** Where it changes what may be typed. Areas do not overlap. */
  readonly validations: readonly Area[];
  /** Areas in whose first cell a formula may stand that spills over them, before the plan or after it. */
  readonly spills: readonly Area[];
}

/** Reads a plan for what it changes. Sheets that it adds are among `sheets` too, for what is read back afterwards. */
export function touchedBy(edits: Edits): Touched {
  const sheets = new Map<string, Draft>();
  const of = (sheet: string): Draft => {
    const known = sheets.get(sheet);
    if (known !== undefined) return known;
    const draft: Draft = {
      sheet,
      contents: [],
      emptied: [],
      formats: [],
      columns: new Set(),
      rows: new Set(),
      freeze: false,
      page: false,
      tab: false,
      validations: [],
      spills: [],
    };
    sheets.set(sheet, draft);
    return draft;
  };
  const names: string[] = [];
  const added: string[] = [];
  const settings: Record<string, unknown> = {};
  let activates = false;
  for (const edit of edits) {
    switch (edit.kind) {
      case 'addSheet':
        added.push(edit.sheet);
        break;
      case 'values':
        of(edit.sheet).contents.push(edit.area);
        if (edit.overSpill === true) of(edit.sheet).spills.push(edit.area);
        if (edit.spill !== undefined) of(edit.sheet).spills.push(edit.spill);
        break;
      case 'numberFormat':
        of(edit.sheet).contents.push(edit.area);
        break;
      case 'clear':
        if (edit.spill !== undefined) of(edit.sheet).spills.push(edit.spill);
        of(edit.sheet).contents.push(edit.area);
        of(edit.sheet).emptied.push(edit.area);
        of(edit.sheet).formats.push(edit.area);
        break;
      case 'merge':
      case 'copyRows':
        of(edit.sheet).contents.push(edit.area);
        of(edit.sheet).formats.push(edit.area);
        break;
      case 'style':
        of(edit.sheet).formats.push(edit.area);
        break;
      case 'columnWidth':
        for (let column = edit.column; column < edit.column + edit.columns; column += 1) of(edit.sheet).columns.add(column);
        break;
      case 'rowHeight':
        for (let row = edit.row; row < edit.row + edit.rows; row += 1) of(edit.sheet).rows.add(row);
        break;
      case 'freeze':
        of(edit.sheet).freeze = true;
        break;
      case 'page':
        of(edit.sheet).page = true;
        break;
      case 'validation':
        of(edit.sheet).validations.push(...edit.areas);
        break;
      case 'tabColor':
        of(edit.sheet).tab = true;
        break;
      case 'name':
      case 'dropName':
        names.push(edit.name);
        break;
      case 'secret':
        names.push(nameOnSheet(edit.sheet, SECRET_NAME));
        break;
      case 'setting':
        settings[edit.key] = edit.value;
        break;
      case 'activate':
        activates = true;
        break;
    }
  }
  return {
    added,
    names,
    settings,
    activates,
    sheets: [...sheets.values()].map((draft) => ({
      ...draft,
      contents: disjoint(draft.contents),
      formats: disjoint(draft.formats),
      validations: disjoint(draft.validations),
      columns: [...draft.columns],
      rows: [...draft.rows],
      spills: [...new Map(draft.spills.map((area) => [areaToA1(area), area])).values()],
    })),
  };
}

interface Draft {
  readonly sheet: string;
  readonly contents: Area[];
  readonly emptied: Area[];
  readonly formats: Area[];
  readonly columns: Set<number>;
  readonly rows: Set<number>;
  readonly spills: Area[];
  readonly validations: Area[];
  freeze: boolean;
  page: boolean;
  tab: boolean;
}

/** Joins areas that overlap into the rectangle around both, until none do. */
export function disjoint(areas: readonly Area[]): Area[] {
  const apart: Area[] = [];
  for (const area of areas) {
    let joined = area;
    for (
      let index = apart.findIndex((other) => areasOverlap(other, joined));
      index >= 0;
      index = apart.findIndex((other) => areasOverlap(other, joined))
    ) {
      const [other] = apart.splice(index, 1);
      if (other !== undefined) joined = boundingArea(joined, other);
    }
    apart.push(joined);
  }
  return apart;
}
