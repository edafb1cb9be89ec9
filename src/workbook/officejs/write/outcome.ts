import type { Phrase } from '../../../messages/catalogue';
import { undoOutcomes, writeOutcomes } from '../../../messages/workbook/workbook';
import { placeToA1 } from '../../cells/a1';
import type { Place } from '../../cells/area';
import { WriteError, type Outcome } from '../../error';
import type { Undo } from '../../port';
import { readDirectory, sheetById, type Directory } from '../directory';
import { excelCode, isCellEdit, missingFeature, reasonOf } from '../failures';
import type { ExcelLink } from '../link';
import { readMark } from './mark';

/**
 * What the mark of a write says of it: `gone`: its last action was done; `waiting`: not even its first; `begun`: something between;
 * `unseen`: nobody could look.
 */
export type MarkState = 'gone' | 'waiting' | 'begun' | 'unseen';

export interface Seen {
  readonly mark: MarkState;
  /** Null when nobody could look. */
  readonly directory: Directory | null;
}

/** Looks how far a write under a mark has come, in a context of its own. */
export async function seenAfter(link: ExcelLink, key: string): Promise<Seen> {
  try {
    const directory = await readDirectory(link);
    const mark = readMark(directory.settings, key);
    return { mark: mark === null ? 'gone' : mark.begun ? 'begun' : 'waiting', directory };
  } catch {
    return { mark: 'unseen', directory: null };
  }
}

/** What was done under a mark: a plan written; a part of one taken back at once; a whole one taken back. */
export type Deed = 'write' | 'rollBack' | 'undo';

/** How the workbook stands. The only place that decides it; every sentence follows from what it says. */
export function outcomeOf(deed: Deed, mark: MarkState, places: readonly Place[]): Outcome {
  switch (mark) {
    case 'gone':
      return deed === 'rollBack' ? { state: 'before', tookBack: true } : { state: 'complete' };
    case 'waiting':
      return deed === 'rollBack' ? { state: 'between', places } : { state: 'before', tookBack: false };
    case 'begun':
      return { state: 'between', places };
    case 'unseen':
      return { state: 'unknown', places };
  }
}

/** Why and where a write has failed. */
export interface Failure {
  readonly error: unknown;
  readonly outcome: Outcome;
  /** What was looked at afterwards, for what has become of the sheets. */
  readonly directory: Directory | null;
  /** The sheets concerned: id and name. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** The error of a write that does not stand as a whole. */
export function writeFailure({ error, outcome, directory, sheets }: Failure, undo: Undo): WriteError {
  const options = { cause: error };
  const reason = reasonOf(error);
  switch (outcome.state) {
    case 'between':
      return new WriteError('WB-RESTORE-FAILED', { reason, cells: cellsOf(outcome.places) }, outcome, undo, options);
    case 'unknown':
      return new WriteError('WB-UNKNOWN', { reason, cells: cellsOf(outcome.places) }, outcome, undo, options);
    case 'complete':
    case 'before': {
      const said = {
        outcome: { sentence: outcome.state === 'before' && outcome.tookBack ? writeOutcomes.tookBack : writeOutcomes.nothing },
      };
      const because = causeOf(error, directory, sheets);
      return new WriteError(because.code, { reason, ...because.data, ...said }, outcome, null, options);
    }
  }
}

/** The error of a way back that was not gone to its end. That it has begun does not say that anything has been put back. */
export function undoFailure(error: unknown, outcome: Outcome, undo: Undo): WriteError {
  const options = { cause: error };
  switch (outcome.state) {
    case 'before':
      if (error instanceof WriteError) return error;
      if (isCellEdit(error)) return new WriteError('WB-CELL-EDIT', { outcome: { sentence: undoOutcomes.nothing } }, outcome, undo, options);
      return failed(undoOutcomes.nothing);
    case 'between':
    case 'complete':
    case 'unknown':
      return failed(undoOutcomes.unknown);
  }
  function failed(sentence: (typeof undoOutcomes)[keyof typeof undoOutcomes]): WriteError {
    return new WriteError('WB-UNDO-FAILED', { reason: reasonOf(error), outcome: { sentence } }, outcome, undo, options);
  }
}

type Cause = {
  readonly code: 'WB-PROTECTED' | 'WB-SHEET-GONE' | 'WB-CELL-EDIT' | 'WB-UNSUPPORTED' | 'WB-WRITE-FAILED';
  readonly data: object;
};

function causeOf(error: unknown, directory: Directory | null, sheets: ReadonlyMap<string, string>): Cause {
  const feature = missingFeature(error);
  const ids = [...sheets.keys()];
  const locked = ids.find((id) => directory !== null && sheetById(directory.sheets, id)?.isProtected === true);
  const gone = ids.find((id) => directory !== null && sheetById(directory.sheets, id) === undefined);
  if (isCellEdit(error)) return { code: 'WB-CELL-EDIT', data: {} };
  if (excelCode(error) === 'AccessDenied' && locked !== undefined)
    return { code: 'WB-PROTECTED', data: { sheet: sheets.get(locked) ?? locked } };
  if (gone !== undefined) return { code: 'WB-SHEET-GONE', data: { sheet: sheets.get(gone) ?? gone } };
  return feature === null ? { code: 'WB-WRITE-FAILED', data: {} } : { code: 'WB-UNSUPPORTED', data: feature };
}

const CELLS_SAID = 10;

/** The places in words; a plan of settings alone has none. */
function cellsOf(places: readonly Place[]): Phrase | string {
  if (places.length === 0) return { sentence: writeOutcomes.settings };
  const said = places.slice(0, CELLS_SAID).map(placeToA1).join('、');
  return places.length > CELLS_SAID ? `${said}…` : said;
}
