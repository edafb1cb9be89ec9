import { HostError } from '../errors';
import { hasFormulas } from '../grid/cells';
import { fitWrittenRows } from '../grid/row-heights';
import type { Session } from '../add-in-session';
import { ActionType, errorReply, type Action, type Batch, type BatchReply } from '../wire/batch';
import { load } from './load';
import { lowerFirst, Paths } from './paths';

/**
 * Runs the actions of a batch in order, as Excel does: the first error ends it, what was done before stays done.
 */
export async function runBatch(batch: Batch, session: Session): Promise<BatchReply> {
  const paths = new Paths(batch.ObjectPaths, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  let index = 0;
  session.calculation.requestBegins();
  try {
    for (const action of batch.Actions) {
      if (session.calculation.isDue && paths.needsResults(action.ObjectPathId)) {
        const { grid } = session;
        if (grid.sheets.some((sheet) => hasFormulas(grid, sheet))) await session.calculation.settled();
      }
      if (writesFormulas(action)) await session.calculation.beforeFormulas();
      const value = await run(action, paths);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      index += 1;
    }
    index = Math.max(0, index - 1);
    session.grid.writes.flush();
    fitWrittenRows(session.grid);
    return { Results: results, TraceIds: traceIds, Error: null };
  } catch (error) {
    flushQuietly(session);
    return errorReply(error, locationOf(batch.Actions[index], paths), index, { Results: results, TraceIds: traceIds });
  } finally {
    session.references.endBatch();
    session.calculation.requestEnds();
  }
}

/** Whether an action may put formulas into cells. */
function writesFormulas({ ActionType: type, Name, ArgumentInfo }: Action): boolean {
  if (type !== ActionType.setProperty || (Name !== 'Formulas' && Name !== 'Values')) return false;
  const [given]: readonly unknown[] = ArgumentInfo?.Arguments ?? [];
  const isFormula = (one: unknown): boolean => typeof one === 'string' && one.startsWith('=');
  return Array.isArray(given) ? given.some((line) => Array.isArray(line) && line.some(isFormula)) : isFormula(given);
}

/** Undefined where the client expects no answer. */
async function run(action: Action, paths: Paths): Promise<unknown> {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object === null ? null : object.identity();
    case ActionType.query:
      return object === null ? null : await load(object, action.QueryInfo ?? {});
    case ActionType.method: {
      if (object === null) return nullObjectAnswer(action);
      const value: unknown = await object.call(action.Name ?? '', paths.args(action.ArgumentInfo));
      return value ?? null;
    }
    case ActionType.setProperty:
      if (object === null) throw new HostError('ItemNotFound');
      object.set(action.Name ?? '', paths.args(action.ArgumentInfo)[0]);
      return undefined;
    default:
      throw new HostError('ApiNotFound', `(action ${String(action.ActionType)})`);
  }
}

/** The client keeps references without knowing whether there is something to keep; all other methods need an object. */
function nullObjectAnswer(action: Action): null {
  if (action.Name !== '_KeepReference') throw new HostError('ItemNotFound');
  return null;
}

/** What earlier actions wrote stays written, even when it can no longer be said that it failed. */
function flushQuietly(session: Session): void {
  try {
    session.grid.writes.flush();
  } catch {
    // The error of the batch is the one to report.
  }
}

function locationOf(action: Action | undefined, paths: Paths): string {
  if (action === undefined) return '';
  let object;
  try {
    object = paths.object(action.ObjectPathId);
  } catch {
    return paths.location(action.ObjectPathId);
  }
  const name =
    action.ActionType === ActionType.query ? 'load' : action.ActionType === ActionType.instantiate ? '' : lowerFirst(action.Name ?? '');
  if (name === '') return paths.location(action.ObjectPathId);
  return object === null ? name : `${object.className}.${name}`;
}
