import { areaToA1, placeToA1 } from '../cell';
import type { Edits } from '../edits';
import { WorkbookError } from '../error';
import type { Undo, UndoReport } from '../port';
import { entryOf, readDirectory, type Directory } from './directory';
import { excelCode, isCellEdit, reasonOf, syncRead, syncWrite, unsupported } from './excel-run';
import { contentPieces, emptyImage, grouped, piecesOf, type ContentImage, type Image, type Piece } from './image';
import { imageOfSheets, queueRestore } from './restore';
import { readSettings, writeSettings } from './settings';
import { removeEmptySheets } from './sheets';
import { touchedBy, type Touched } from './touched';
import { queueStep, stepsOf, type WriteContext } from './write';

/** What an apply did, enough to take it back. */
export interface Applied {
  readonly touched: Touched;
  readonly before: Image;
  /** Contents as Excel has them after the write. */
  readonly written: readonly ContentImage[];
  readonly settingsBefore: Readonly<Record<string, unknown>>;
  /** Ids of the sheets that were added, by name. */
  readonly added: ReadonlyMap<string, string>;
}

/** The old values could not be put back; they are kept here, and `undo.revert()` tries again. */
export class RestoreFailedError extends WorkbookError {
  constructor(
    data: { readonly reason: string; readonly cells: string },
    readonly undo: Undo,
    options?: ErrorOptions,
  ) {
    super('WB-RESTORE-FAILED', data, options);
  }
}

/**
 * Writes a plan in one round trip. The same batch first asks for everything that it is going to change and last for what stands there
 * afterwards: Excel runs a batch without a break, so the pre-image is exact and costs no round trip of its own. Only where question or
 * answer would be too large are there more. On a failure what is known of the pre-image is put back.
 */
export async function writePlan(edits: Edits, directory: Directory): Promise<Applied> {
  const touched = touchedBy(edits);
  const run: Run = { touched, before: emptyImage(), written: [], added: new Map(), settingsBefore: pick(readSettings(), touched.settings), wrote: false };
  try {
    await Excel.run((context) => writeBatches(context, edits, directory, run));
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
}

async function writeBatches(context: Excel.RequestContext, edits: Edits, directory: Directory, run: Run): Promise<void> {
  const questions = grouped(piecesOf(run.touched, run.before));
  // What does not fit into the answer of the write itself is asked beforehand.
  for (const group of questions.slice(0, -1)) await read(context, group);
  const lastQuestions = (questions.at(-1) ?? []).map((piece) => piece.ask(context));
  const about: WriteContext = { names: directory.names, texts: [] };
  const writes = grouped(stepsOf(edits));
  const after: { contents: ContentImage[] } = { contents: run.written };
  const answers = grouped(contentPieces(run.touched, after));
  let answered = lastQuestions;
  for (const [index, steps] of writes.entries()) {
    const isLast = index === writes.length - 1;
    for (const step of steps) queueStep(context, step, about);
    const added = isLast ? run.touched.added.map((name) => ({ name, sheet: context.workbook.worksheets.getItem(name).load('id') })) : [];
    const lastAnswers = isLast ? (answers[0] ?? []).map((piece) => piece.ask(context)) : [];
    run.wrote = true;
    try {
      // Requests that are too large together go out one by one.
      await syncWrite(context);
    } catch (error) {
      answered.forEach(noteIfAnswered);
      throw error;
    }
    for (const note of [...answered, ...lastAnswers]) note();
    answered = [];
    for (const { name, sheet } of added) run.added.set(name, sheet.id);
  }
  for (const group of answers.slice(1)) await read(context, group);
}

async function read(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const notes = pieces.map((piece) => piece.ask(context));
  await syncRead(context);
  for (const note of notes) note();
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
async function restored(error: unknown, run: Run): Promise<WorkbookError> {
  const cause = { cause: error };
  if (isCellEdit(error)) return new WorkbookError('WB-CELL-EDIT', {}, cause);
  if (!run.wrote) return unsupported(error) ?? new WorkbookError('WB-WRITE-FAILED', { reason: reasonOf(error) }, cause);
  try {
    const now = await readDirectory();
    await putBack(run, now);
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
  return new RestoreFailedError({ reason: reasonOf(error), cells: cells.join('、') }, { revert: () => tryAgain(run) }, { cause });
}

/** Sheets whose old contents did not come back with the failed batch: nothing may claim that they were restored. */
function withoutPreImage(run: Run): string[] {
  const cellsOn = (sheet: string, areas: readonly { readonly rows: number; readonly columns: number }[]): string[] =>
    areas.reduce((sum, area) => sum + area.rows * area.columns, 0) > run.before.contents.filter((content) => content.sheet === sheet).reduce((sum, { area }) => sum + area.rows * area.columns, 0) ? [sheet] : [];
  return run.touched.sheets.filter(({ sheet }) => !run.touched.added.includes(sheet)).flatMap(({ sheet, contents }) => cellsOn(sheet, contents));
}

/** Sheets that are gone or protected could not be written, so there is nothing to put back on them; a sheet just added goes again. */
async function putBack(run: Run, now: Directory): Promise<void> {
  await Excel.run(async (context) => {
    const image = imageOfSheets(run.before, (sheet) => entryOf(now, sheet)?.isProtected === false);
    queueRestore(context, image, now.names);
    for (const name of run.touched.added) if (entryOf(now, name) !== undefined) context.workbook.worksheets.getItem(name).delete();
    if (image.active !== null && entryOf(now, image.active) !== undefined) context.workbook.worksheets.getItem(image.active).activate();
    await syncWrite(context);
  });
}

/** The second attempt, when the user asks for it: time has passed, so a sheet that was added goes only when nothing else is on it. */
async function tryAgain(run: Run): Promise<UndoReport> {
  const now = await readDirectory();
  const added = run.touched.added.filter((name) => entryOf(now, name) !== undefined);
  await Excel.run(async (context) => {
    queueRestore(context, imageOfSheets(run.before, (sheet) => entryOf(now, sheet) !== undefined), now.names);
    for (const { sheet, contents } of run.touched.sheets) {
      if (added.includes(sheet)) for (const area of contents) context.workbook.worksheets.getItem(sheet).getRange(areaToA1(area)).clear();
    }
    await syncWrite(context);
  });
  await removeEmptySheets(added);
  return { restored: run.before.contents.reduce((sum, { area }) => sum + area.rows * area.columns, 0), leftAlone: [] };
}

function diagnosis(error: unknown, run: Run, now: Directory): WorkbookError {
  const cause = { cause: error };
  const sheets = run.touched.sheets.map(({ sheet }) => sheet).filter((sheet) => !run.touched.added.includes(sheet));
  const locked = sheets.find((sheet) => entryOf(now, sheet)?.isProtected === true);
  const gone = sheets.find((sheet) => entryOf(now, sheet) === undefined);
  if (excelCode(error) === 'AccessDenied' && locked !== undefined) return new WorkbookError('WB-PROTECTED', { sheet: locked }, cause);
  if (gone !== undefined) return new WorkbookError('WB-SHEET-GONE', { sheet: gone }, cause);
  return unsupported(error) ?? new WorkbookError('WB-WRITE-FAILED', { reason: reasonOf(error) }, cause);
}

function pick(from: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key] ?? null]));
}
