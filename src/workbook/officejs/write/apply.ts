import { placeToA1 } from '../../a1';
import { refusal, type WriteError } from '../../error';
import { problemOf } from '../../edit-problem';
import { isFormula } from '../../cell';
import type { Edits } from '../../edits';
import type { Basis, ChangedCell, ChangedSetting } from '../../port';
import type { Control } from '../../progress';
import { sheetsOfPlan, withIds, type Directory, type KnownSheet } from '../directory';
import type { ExcelLink } from '../link';
import { newToken } from '../tokens';
import { notAsPlanned } from './as-planned';
import { lookBefore } from './before';
import { changedSince, overwrittenCells, overwrittenSettings, withoutCells } from './expected';
import { nameFormula, stepsOf } from './edit-steps';
import { begun, markKey, markOf, type Mark } from './mark';
import { signaturesOf } from './back/moved';
import { planned } from './planned';
import { ask, contentPieces, emptyImage, exactPieces, type ContentImage, type PreImage } from './pre-image';
import { idIn, type WriteRecord } from './back/record';
import { renamedIn } from './back/renamed';
import { weightOf } from './requests';
import { MarkedWrite } from './send';
import { clear, settle } from './settle';
import { textFormatsIn } from './text-formats';
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
 * Looks and writes: one round trip each, more only where plan, question or answer would be too large. The look reads what the plan is going to
 * change and puts the mark; the batch asks once more for contents, names and settings (Excel runs a batch without a break, so these are
 * exact), writes, and takes the mark away with its last action. When a request fails, the workbook is looked at, and what stands of the plan
 * is taken back.
 */
export async function writePlan(
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
    attempts: 0,
  };
  const run = new Run(link, plan, record, directory, new MarkedWrite(link, key, wholeMark(plan, record), control));
  const rest = { directory, leftAlone: changed, added: run.added, record };
  const settings = (): ChangedSetting[] =>
    snapshot === null ? [] : overwrittenSettings(snapshot, record.before.settings, touched.settings);
  try {
    const found = await run.write();
    return { ...rest, ...found, overwrittenSettings: settings(), oldValues: 'exact' };
  } catch (error) {
    const seen = await settle(link, error, { key, plan, record, hasWritten: run.sending.hasWritten });
    for (const name of touched.added) {
      const id = seen.directory === null ? undefined : idIn(record, seen.directory, name);
      if (id !== undefined) run.added.set(name, id);
    }
    return { ...rest, overwritten: [], overwrittenSettings: settings(), notAsPlanned: [], oldValues: 'readBefore' };
  }
}

/** The plan with its sheets called what they are called now, for the rules of names and protection. */
function renamedPlan(edits: Edits, titles: ReadonlyMap<string, string>): Edits {
  return edits.map((edit) => ('sheet' in edit ? { ...edit, sheet: titles.get(edit.sheet) ?? edit.sheet } : edit));
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
  }
  return names;
}

function wholeMark(plan: Edits, { mark, touched, before }: WriteRecord): Mark {
  return begun(mark, before, () => planned(plan, touched, before).written);
}

/** One plan on its way into the workbook. */
class Run {
  readonly added = new Map<string, string>();
  readonly write: () => Promise<Pick<WrittenPlan, 'overwritten' | 'notAsPlanned'>>;

  constructor(
    link: ExcelLink,
    readonly plan: Edits,
    readonly record: WriteRecord,
    directory: Directory,
    readonly sending: MarkedWrite,
  ) {
    const { touched, before, titles, token } = record;
    const steps = stepsOf(plan, touched, {
      token,
      directory,
      titleOf: (sheet) => titles.get(sheet) ?? sheet,
      added: this.added,
      formats: textFormatsIn(before.contents),
      payload: link.payload,
    });
    const exact = emptyImage();
    const written: ContentImage[] = [];
    const answers = contentPieces(touched, { contents: written }, link.payload, () => true);
    // A request that may be twice as long as expected, and still be taken.
    const easy = link.payload / 2;
    const isLarge = weightOf(answers) > easy || weightOf(steps) > easy;
    const ids = touched.added.map((name) => ({
      weight: 40,
      ask: (context: Excel.RequestContext) => {
        const sheet = context.workbook.worksheets.getItem(name).load('id');
        return () => void this.added.set(name, sheet.id);
      },
    }));
    this.write = async () => {
      const pieces = exactPieces(touched, exact, link.payload);
      const asked = weightOf(pieces) > easy ? [] : pieces;
      await this.sending.send(steps, { asked, answers: isLarge ? ids : [...ids, ...answers] });
      if (isLarge) await answersOf(link, answers, record, plan, written);
      else record.written = written;
      return {
        overwritten: asked.length === 0 ? [] : exactBefore(record, exact),
        // Where Excel has not answered what stands there, the plan itself stands in for it.
        notAsPlanned: record.planned === null ? notAsPlanned(plan, record.written, titles) : [],
      };
    };
  }
}

/** What stands there after a large write. Where it cannot be read, it is what was planned. */
async function answersOf(
  link: ExcelLink,
  answers: Parameters<typeof ask>[1],
  record: WriteRecord,
  plan: Edits,
  written: readonly ContentImage[],
): Promise<void> {
  try {
    await ask(link, answers);
    record.written = written;
  } catch {
    record.planned = planned(plan, record.touched, record.before);
    record.written = record.planned.written;
  }
}

/** Takes what the batch itself found before it wrote for what stood there; gives what had changed since the look. */
function exactBefore(record: WriteRecord, exact: PreImage): ChangedCell[] {
  const overwritten = overwrittenCells(record.before.contents, exact.contents, record.titles);
  record.before = { ...record.before, contents: exact.contents, names: exact.names, settings: exact.settings };
  return overwritten;
}
