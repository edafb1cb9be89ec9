import { areaContains, cellArea, type Place } from '../../workbook/cells/area';
import { areaToA1, columnLetters, placeToA1 } from '../../workbook/cells/a1';
import { isErrorValue, type CellValue } from '../../workbook/cells/cell';
import { sheetNamed, valueAt, type Snapshot } from '../../workbook/snapshot';
import { useEffect, useRef } from 'react';
import { usePane } from '../panels/shared/use-session';
import { useWords } from '../panels/shared/words';

const ROWS_SHOWN = 5;

interface Props {
  readonly place: Place;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/**
 * Outside Excel there is no sheet to select cells on: shows the rows of a place, its own cells set apart. It goes with the tab that it was
 * asked for from.
 */
export function CellPeek({ place, snapshot, onClose }: Props) {
  const say = useWords();
  const tab = usePane((state) => state.tab);
  const from = useRef(tab);
  useEffect(() => {
    if (tab !== from.current) onClose();
  }, [tab, onClose]);
  useEffect(() => keptInView(), [place]);
  const sheet = sheetNamed(snapshot, place.sheet);
  if (sheet === undefined) return null;
  const { area } = place;
  const rows = Array.from({ length: Math.min(area.rows, ROWS_SHOWN) }, (_, index) => area.row + index);
  const columns = Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, column) => column);
  return (
    <section className="peek" aria-live="polite" data-testid="peek">
      <h2>
        {placeToA1(place)}
        <button type="button" className="link" onClick={onClose}>
          {say('PANE-CLOSE')}
        </button>
      </h2>
      {rows.map((row) => (
        <dl key={row}>
          {columns
            .filter((column) => areaContains(area, row, column) || valueAt(sheet, row, column) !== null)
            .map((column) => (
              <div key={column} className={areaContains(area, row, column) ? 'own' : undefined}>
                <dt title={areaToA1(cellArea(row, column))}>{columnLetters(column)}</dt>
                <dd>{textOf(valueAt(sheet, row, column)) ?? say('PANE-FIX-BLANK')}</dd>
              </div>
            ))}
        </dl>
      ))}
      {area.rows > ROWS_SHOWN ? <p className="hint">{say('PANE-MORE-ROWS', { count: area.rows - ROWS_SHOWN })}</p> : null}
    </section>
  );
}

/** What was pressed to come here stays in view beside the rows that have taken room. */
function keptInView(): void {
  const pressed = document.querySelector('.finding[aria-current=true]') ?? document.activeElement;
  if (pressed !== null && pressed !== document.body) pressed.scrollIntoView({ block: 'nearest' });
}

function textOf(value: CellValue): string | null {
  if (value === null) return null;
  return isErrorValue(value) ? value.error : String(value);
}
