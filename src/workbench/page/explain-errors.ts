import { LifecycleStages } from '@univerjs/core';
import { CellAlertManagerService } from '@univerjs/preset-sheets-core';
import type { Site } from '../../host';
import type { Grid } from '../grid';
import { say, type PageStore } from '../store';

/** The grid's own alert about an error in a formula, shown beside a cell under the mouse. */
const FORMULA_ALERT = 'SHEET_FORMULA_ALERT';

/**
 * Says what a function says about its error, as Excel does at the error's mark: beside the cell under the mouse, and below the grid for the
 * selected cell. For as long as the grid lives.
 */
export function explainErrors(grid: Grid, store: PageStore, messageAt: (site: Site) => string | null): void {
  grid.api.addEvent(grid.api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage === LifecycleStages.Rendered) explainUnderMouse(grid, messageAt);
  });

  grid.api.addEvent(grid.api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const first = selections[0];
    const message =
      first === undefined ? null : messageAt({ sheet: worksheet.getSheetId(), row: first.startRow, column: first.startColumn });
    if (first === undefined || message === null) {
      if (store.read().cellNote !== null) store.change({ cellNote: null });
      return;
    }
    const cell = worksheet.getRange(first.startRow, first.startColumn);
    store.change({ cellNote: say('BENCH-FUNCTION-ERROR', { cell: cell.getA1Notation(), error: String(cell.getRawValue()), message }) });
  });
}

/** The service behind the alerts is there once the first workbook has been drawn. */
function explainUnderMouse(grid: Grid, messageAt: (site: Site) => string | null): void {
  const alerts = grid.service(CellAlertManagerService);
  alerts.currentAlert$.subscribe(() => {
    const alert = alerts.currentAlert.get(FORMULA_ALERT)?.alert;
    if (alert === undefined) return;
    const { row, col, subUnitId } = alert.location;
    const message = messageAt({ sheet: subUnitId, row, column: col });
    if (message === null || alert.message === message) return;
    // An alert that is shown again keeps what it said first.
    alerts.removeAlert(FORMULA_ALERT);
    alerts.showAlert({ ...alert, message });
  });
}
