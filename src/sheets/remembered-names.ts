import { readSettings, settingEdit } from '../assessment/choices/settings';
import { parseA1 } from '../workbook/cells/a1';
import type { Edit } from '../workbook/edits';
import type { Snapshot } from '../workbook/snapshot';

/**
 * A plan that remembers the names it makes, and gives up those that Kaoji made earlier for cells which it now writes otherwise: they would
 * stand for something else, or nothing. A formula of a user's with such a name shows #NAME?, not another figure.
 */
export function withNames(edits: readonly Edit[], snapshot: Snapshot): Edit[] {
  const made = edits.flatMap((edit) => (edit.kind === 'name' ? [edit.name] : []));
  const written = new Set(edits.flatMap((edit) => (edit.kind === 'clear' ? [edit.sheet] : [])));
  const isMade = new Set(made.map((name) => name.toLowerCase()));
  const earlier = readSettings(snapshot).names.filter((name) => !isMade.has(name.toLowerCase()));
  const isOver = (name: string): boolean => {
    const target = snapshot.names.find((known) => known.name.toLowerCase() === name.toLowerCase());
    const sheet = target === undefined ? null : (parseA1(target.refersTo.replace(/^=/u, ''))?.sheet ?? null);
    return sheet === null || written.has(sheet);
  };
  const over = earlier.filter(isOver);
  const kept = [...earlier.filter((name) => !over.includes(name)), ...made];
  return [...edits, ...over.map((name): Edit => ({ kind: 'dropName', name })), settingEdit('names', kept)];
}
