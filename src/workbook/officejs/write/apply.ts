import { areaToA1, placeToA1 } from '../../a1';
import type { Edits } from '../../edits';
import { nothingWritten, refusal, WorkbookError, WriteError } from '../../error';
import { writeOutcomes } from '../../../messages/workbook';
import type { Undo, UndoReport } from '../../port';
import { Cancelled, checkpoint, type Control } from '../../progress';
import { entryOf, readDirectory, refuseProtected, type Directory } from '../directory';
import { excelCode, isCellEdit, PAYLOAD_LIMIT, reasonOf, syncWrite, undoFailure, unsupported } from '../excel-run';
import { ask, contentPieces, emptyImage, piecesOf, type ContentImage, type PreImage, type Piece } from './pre-image';
import { grouped, onSheet, patiently, send, weightOf, type WriteStep } from './requests';
import { imageOfSheets, restoreSteps } from './restore';
import { readSettings, writeSettings } from '../settings';
import { removeEmptySheets } from '../sheets';
import { touchedBy, type Touched } from './touched';
import { stepsOf } from './edit-steps';
import { textFormatsBefore } from './text-formats';

/** A request that may be twice as long as expected, and still be taken. */
const EASY = PAYLOAD_LIMIT / 2;

/** What an apply did, enough to take it back. */
export interface Applied {
  readonly touched: Touched;
  readonly before: PreImage;
  /** Contents as Excel has them after the write. */
  readonly written: readonly ContentImage[];
  readonly settingsBefore: Readonly<Record<string, unknown>>;
  /** Ids of the sheets that were added, by name. */
  readonly added: ReadonlyMap<string, string>;
}

/** The old values could not be put back; they are kept here, and `undo.revert()` tries again. */
export class RestoreFailedError extends WriteError {
  constructor(data: { readonly reason: string; readonly cells: string }, undo: Undo, options?: ErrorOptions) {
    super('WB-RESTORE-FAILED', data, { state: 'between', places: [] }, undo, options);
  }
}

/**
 * Writes a plan in one round trip. The same batch first asks for everything that it is going to change and last for what stands there
 * afterwards: Excel runs a batch without a break, so the pre-image is exact and costs no round trip of its own. Only where plan, question
 * or
 * answer would be too large are there more; once the first has gone through, a cell edit puts the others off. On a failure what is known of
 * the pre-image is put back.
 */
export async function writePlan(edits: Edits, directory: Directory, control?: Control): Promise<Applied> {
  const touched = touchedBy(edits);
  const run: Run = {
    touched,
    before: emptyImage(),
    written: [],
    added: new Map(),
    settingsBefore: pick(readSettings(), touched.settings),
    wrote: false,
    changed: false,
  };
  try {
    await writeBatches(edits, directory, run, control);
    if (Object.keys(touched.settings).length > 0) await writeSettings(touched.settings);
  } catch (error) {
    throw await restored(error, run);
  }
  return run;
}

interface Run extends Applied {
  readonly written: ContentImage[];
  readonly added: Map<string, string>;
  /** A batch with writes in it has been sent. */
  wrote: boolean;
  /** One has gone through. */
  changed: boolean;
}

async function writeBatches(edits: Edits, directory: Directory, run: Run, control?: Control): Promise<void> {
  const steps = stepsOf(edits, directory.names, await textFormatsBefore(edits));
  const questions = piecesOf(run.touched, run.before);
  const answers = contentPieces(run.touched, { contents: run.written });
  // What is long may be longer than it was taken for: it gets answers of its own.
  const askBefore = weightOf(questions) > EASY;
  const askAfter = weightOf(answers) > EASY || weightOf(steps) > EASY;
  const [first = [], ...rest] = grouped(steps);
  const isOnly = rest.length === 0;
  await Excel.run(async (context) => {
    if (askBefore) await ask(context, questions);
    await writeGroup(context, first, run, { asked: askBefore ? [] : questions, answers: askAfter ? [] : answers, isLast: isOnly });
  });
  if (isOnly && !askAfter) return;
  await patiently(async (context) => {
    for (const [index, group] of rest.entries()) {
      checkpoint(control, { phase: 'writing', done: index + 1, of: rest.length + 1 });
      await writeGroup(context, group, run, { asked: [], answers: [], isLast: index === rest.length - 1 });
    }
    await ask(context, answers);
  });
}

/**
 * One request: what is asked before the steps, the steps, and what is asked after them. The last one tells the ids of the sheets that were
 * added.
 */
async function writeGroup(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  run: Run,
  about: { readonly asked: readonly Piece[]; readonly answers: readonly Piece[]; readonly isLast: boolean },
): Promise<void> {
  const asked = about.asked.map((piece) => piece.ask(context));
  for (const step of steps) step.queue(context);
  const added = about.isLast
    ? run.touched.added.map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name).load('id') }))
    : [];
  const answered = about.answers.map((piece) => piece.ask(context));
  run.wrote = true;
  try {
    await syncWrite(context);
  } catch (error) {
    asked.forEach(noteIfAnswered);
    throw error;
  }
  run.changed = true;
  for (const note of [...asked, ...answered]) note();
  for (const { name, sheet } of added) run.added.set(name, sheet.id);
}

/** A batch that fails still answers what it did before; a question without an answer says so by throwing. */
function noteIfAnswered(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}

/** Puts back what a failed plan has changed, and says what to tell the user. */
async function restored(error: unknown, run: Run): Promise<WorkbookError | Cancelled> {
  const cause = { cause: error };
  if (isCellEdit(error) && !run.changed) return refusal('WB-CELL-EDIT', {}, cause);
  if (!run.wrote) {
    const gone = excelCode(error) === 'ItemNotFound' ? await readDirectory().catch(() => null) : null;
    return gone === null
      ? (unsupported(error) ?? refusal('WB-WRITE-FAILED', { reason: reasonOf(error) }, cause))
      : diagnosis(error, run, gone);
  }
  try {
    const now = await readDirectory();
    await putBack(run, now);
    if (error instanceof Cancelled) return error;
    const said = diagnosis(error, run, now);
    // All questions come before the first write, so a sheet that is gone stopped the batch before anything was written.
    const unknown = said.code === 'WB-SHEET-GONE' ? [] : withoutPreImage(run);
    return unknown.length > 0 ? restoreFailed(error, unknown, run, error) : said;
  } catch (restoreError) {
    const cells = run.before.contents.map(placeToA1);
    return restoreFailed(error, cells.length === 0 ? run.touched.sheets.map(({ sheet }) => sheet) : cells, run, restoreError);
  }
}

function restoreFailed(error: unknown, cells: readonly string[], run: Run, cause: unknown): RestoreFailedError {
  return new RestoreFailedError(
    { reason: reasonOf(error), cells: cells.join('、') },
    {
      revert: () =>
        tryAgain(run).catch((again: unknown) => {
          throw undoFailure(again);
        }),
    },
    { cause },
  );
}

/** Sheets whose old contents did not come back with the failed batch: nothing may claim that they were restored. */
function withoutPreImage(run: Run): string[] {
  const cellsOn = (sheet: string, areas: readonly { readonly rows: number; readonly columns: number }[]): string[] =>
    areas.reduce((sum, area) => sum + area.rows * area.columns, 0) >
    run.before.contents.filter((content) => content.sheet === sheet).reduce((sum, { area }) => sum + area.rows * area.columns, 0)
      ? [sheet]
      : [];
  return run.touched.sheets
    .filter(({ sheet }) => !run.touched.added.includes(sheet))
    .flatMap(({ sheet, contents }) => cellsOn(sheet, contents));
}

/** Sheets that are gone or protected could not be written, so there is nothing to put back on them; a sheet just added goes again. */
async function putBack(run: Run, now: Directory): Promise<void> {
  const image = imageOfSheets(run.before, (sheet) => entryOf(now, sheet)?.isProtected === false);
  const front =
    image.active !== null && entryOf(now, image.active) !== undefined ? [onSheet(image.active, (sheet) => sheet.activate())] : [];
  const gone = run.touched.added.filter((name) => entryOf(now, name) !== undefined).map((name) => onSheet(name, (sheet) => sheet.delete()));
  await send([...restoreSteps(image, now.names), ...gone, ...front]);
}

/** The second attempt, when the user asks for it: time has passed, so a sheet that was added goes only when nothing else is on it. */
async function tryAgain(run: Run): Promise<UndoReport> {
  const now = await readDirectory();
  refuseProtected(run.touched.sheets, now);
  const added = run.touched.added.filter((name) => entryOf(now, name) !== undefined);
  const emptied = run.touched.sheets
    .filter(({ sheet }) => added.includes(sheet))
    .flatMap(({ sheet, contents }) => contents.map((area) => onSheet(sheet, (one) => one.getRange(areaToA1(area)).clear())));
  await send([
    ...restoreSteps(
      imageOfSheets(run.before, (sheet) => entryOf(now, sheet) !== undefined),
      now.names,
    ),
    ...emptied,
  ]);
  await removeEmptySheets(added);
  return { restored: run.before.contents.reduce((sum, { area }) => sum + area.rows * area.columns, 0), leftAlone: [] };
}

const tookBack = { outcome: { sentence: writeOutcomes.tookBack } };

function diagnosis(error: unknown, run: Run, now: Directory): WorkbookError {
  const cause = { cause: error };
  const sheets = run.touched.sheets.map(({ sheet }) => sheet).filter((sheet) => !run.touched.added.includes(sheet));
  const locked = sheets.find((sheet) => entryOf(now, sheet)?.isProtected === true);
  const gone = sheets.find((sheet) => entryOf(now, sheet) === undefined);
  if (excelCode(error) === 'AccessDenied' && locked !== undefined)
    return new WorkbookError('WB-PROTECTED', { sheet: locked, ...tookBack }, cause);
  if (gone !== undefined) return new WorkbookError('WB-SHEET-GONE', { sheet: gone, ...nothingWritten }, cause);
  return unsupported(error) ?? new WorkbookError('WB-WRITE-FAILED', { reason: reasonOf(error), ...tookBack }, cause);
}

function pick(from: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key] ?? null]));
}
