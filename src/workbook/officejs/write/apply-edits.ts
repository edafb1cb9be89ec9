import { placeToA1 } from '../../cells/a1';
import { refusal, type WriteError } from '../../error';
import { problemOf } from '../../edit-problem';
import { isFormula } from '../../cells/cell';
import type { Edits } from '../../edits';
import type { Basis, ChangedCell, ChangedSetting } from '../../port';
import type { Control } from '../../progress';
import { SECRET_NAME, secretFormula } from '../../sheet-secret';
import { nameKey, nameOnSheet, sheetsOfPlan, withIds, type Directory, type KnownSheet } from '../directory';
import type { ExcelLink } from '../link';
import { newToken } from '../tokens';
import { notAsPlanned } from './as-planned';
import { lookBefore } from './look-before';
import { changedSince, overwrittenCells, overwrittenSettings, withoutCells } from './changed-by-others';
import { blocksOf } from './plan/blocks';
import { nameFormula } from './plan/edit-steps';
import { begun, markKey, markOf, type Mark } from './mark';
import { signaturesOf } from './undo/moved-rows';
import { planned } from './planned-contents';
import { emptyImage, madeExact, type ContentImage } from './pre-image';
import { idIn, type WriteRecord } from './undo/write-record';
import { renamedIn } from './undo/renamed-sheets';
import { MarkedWrite } from './marked-write';
import { clear, settle } from './failed-write';
import { touchedBy } from './touched';

/** A plan that stands in the workbook. */
export interface WrittenPlan {
  readonly record: WriteRecord;
  readonly directory: Directory;
  /** Ids of the sheets that were added, by name. */
  readonly added: ReadonlyMap<string, string>;
  readonly leftAlone: readonly ChangedCell[];
  readonly overwritten: readonly ChangedCell[];
  readonly overwrittenSettings: readonly ChangedSetting[];
  readonly notAsPlanned: readonly ChangedCell[];
  readonly oldValues: 'exact' | 'readBefore';
}

/** What a plan is written with. */
export interface WriteMeans {
  readonly link: ExcelLink;
  /** Sheets as the adapter knows them. */
  readonly known: readonly KnownSheet[];
  /** Who waits for it; cancelled before the last request, what was written is taken back. */
  readonly control: Control | undefined;
  /** Told the token before anything is sent. */
  readonly onToken: (token: string) => void;
}

/**
 * Looks and writes: one round trip each, more only where plan, question or answer would be too large. The look reads what the plan is going
 * to change and puts the mark; each request that writes asks once more for what it is about to change (Excel runs a request without a
 * break, so these old values are exact), writes, asks what has come of it, and the last takes the mark away. When a request fails, the
 * workbook is looked at, and what stands of the plan is taken back.
 */
export async function applyEdits(
  edits: Edits,
  basis: Basis | undefined,
  { link, known, control, onToken }: WriteMeans,
): Promise<WrittenPlan> {
  const snapshot = basis?.snapshot ?? null;
  const located = withIds(edits, sheetsOfPlan(snapshot, known));
  const touched = touchedBy(located);
  const token = newToken();
  onToken(token);
  const key = markKey(token, 0);
  const names = new Map(sheetsOfPlan(snapshot, known).map(({ id, name }) => [id, name]));
  const mark = markOf(token, link.clock.now(), touched, (sheet) => names.get(sheet) ?? sheet);
  const before = emptyImage();
  const directory = await lookBefore(link, touched, before, names, (settings) => void settings.add(key, mark));
  const titles = new Map(directory.sheets.map(({ id, name }) => [id, name]));
  const refuse = async (problem: WriteError): Promise<never> => {
    await clear(link, key);
    throw problem;
  };
  const problem = problemOf(renamedPlan(located, titles), directory.sheets);
  if (problem !== null) return refuse(problem);
  const changed = snapshot === null ? [] : changedSince(snapshot, before.contents, titles);
  if (changed.length > 0 && basis?.changed !== 'leave')
    return refuse(
      refusal('WB-CHANGED', {
        cells: changed
          .slice(0, 10)
          .map(({ place }) => placeToA1(place))
          .join('、'),
      }),
    );
  const renames = new Map(
    [...names].flatMap(([id, name]) => (titles.has(id) && titles.get(id) !== name ? [[name, titles.get(id) ?? name]] : [])),
  );
  const plan = withoutCells(renamedFormulas(located, renames), changed, titles);
  const record: WriteRecord = {
    token,
    mark,
    touched,
    before,
    written: [],
    planned: null,
    names: namesOf(plan, titles),
    signatures: snapshot === null ? [] : signaturesOf(snapshot, touched),
    titles,
    overwritten: { cells: [], settings: [] },
    attempts: 0,
  };
  const added = new Map<string, string>();
  const exact = emptyImage();
  const written: ContentImage[] = [];
  const front = plan.findLast((edit) => edit.kind === 'activate')?.sheet ?? null;
  const means = { token, directory, titleOf: (sheet: string) => titles.get(sheet) ?? sheet, added, payload: link.payload, front };
  const blocks = blocksOf(plan, touched, before, means, {
    exact,
    written: { contents: written },
    onAdded: (name, id) => added.set(name, id),
  });
  const sending = new MarkedWrite(link, key, wholeMark(plan, record), control);
  let oldValues: WrittenPlan['oldValues'] = 'exact';
  let now = directory;
  try {
    await sending.send(blocks);
    record.before = madeExact(before, exact);
    record.written = written;
  } catch (error) {
    // What the requests found before one of them failed is more exact than the look.
    record.before = madeExact(before, exact);
    const seen = await settle(link, error, { key, plan, record, hasWritten: sending.hasWritten });
    for (const name of touched.added) {
      const id = seen.directory === null ? undefined : idIn(record, seen.directory, name);
      if (id !== undefined) added.set(name, id);
    }
    oldValues = 'readBefore';
    now = seen.directory ?? directory;
  }
  return {
    record,
    directory: now,
    added,
    leftAlone: changed,
    overwritten: overwrittenCells(before.contents, exact.contents, titles),
    overwrittenSettings: snapshot === null ? [] : overwrittenSettings(snapshot, record.before.settings, touched.settings),
    notAsPlanned: notAsPlanned(plan, written, titles),
    oldValues,
  };
}

/** The plan with its sheets called what they are called now, for the rules of names and protection. */
function renamedPlan(edits: Edits, titles: ReadonlyMap<string, string>): Edits {
  const titleOf = (sheet: string): string => titles.get(sheet) ?? sheet;
  return edits.map((edit) => {
    if (edit.kind === 'copyRows') return { ...edit, sheet: titleOf(edit.sheet), from: titleOf(edit.from) };
    return 'sheet' in edit ? { ...edit, sheet: titleOf(edit.sheet) } : edit;
  });
}

function renamedFormulas(edits: Edits, renames: ReadonlyMap<string, string>): Edits {
  if (renames.size === 0) return edits;
  return edits.map((edit) =>
    edit.kind === 'values'
      ? {
          ...edit,
          values: edit.values.map((line) =>
            line.map((cell) => (isFormula(cell) ? { ...cell, formula: renamedIn(cell.formula, renames) } : cell)),
          ),
        }
      : edit,
  );
}

function namesOf(edits: Edits, titles: ReadonlyMap<string, string>): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const edit of edits) {
    if (edit.kind === 'name') names.set(edit.name.toLowerCase(), nameFormula(titles.get(edit.sheet) ?? edit.sheet, edit.area));
    if (edit.kind === 'dropName') names.set(edit.name.toLowerCase(), null);
    if (edit.kind === 'secret') names.set(nameKey(nameOnSheet(edit.sheet, SECRET_NAME)), secretFormula(edit.secret));
  }
  return names;
}

function wholeMark(plan: Edits, { mark, touched, before }: WriteRecord): Mark {
  return begun(mark, before, () => planned(plan, touched, before).written);
}
