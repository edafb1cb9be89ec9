// What writes into the open workbook and takes back: fetched for the first write, or when the pane has nothing else to do.
export { applyEdits } from './apply-edits';
export { clear } from './failed-write';
export { forget, recover } from './undo/recover-unfinished';
export { undoOf } from './undo/undo-handle';
