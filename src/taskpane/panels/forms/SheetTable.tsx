import { Fragment, useState, type CSSProperties } from 'react';
import type { FormPreview, PreviewCell } from '../../../sheets/forms/preview';
import { areaToA1 } from '../../../workbook/cells/a1';
import { cellArea } from '../../../workbook/cells/area';
import { useRows } from '../shared/use-rows';
import { useWords } from '../shared/words';

/** More rows are counted: who wants to see them all prints the table. */
const SHOWN = 200;

interface Props {
  readonly table: FormPreview;
  readonly label: string;
  /** Called with the cell that was clicked, row and column from 0; without it cells are only looked at. */
  readonly onCell?: (row: number, column: number) => void;
  readonly selected?: { readonly row: number; readonly column: number } | null;
}

/**
 * A sheet as it will look, as wide as the pane or, enlarged, in the sizes of the sheet. All measures are parts of the sheet's width, so
 * that it keeps its looks in a pane of any width.
 */
export function SheetTable({ table: { widths, rows }, label, onCell, selected = null }: Props) {
  const say = useWords();
  const [isLarge, setLarge] = useState(false);
  const rowsRef = useRows('tr');
  const total = widths.reduce((sum, width) => sum + width, 0);
  const part = (points: number): string => (isLarge ? `${String(points)}pt` : `${String((points / total) * 100)}cqw`);
  return (
    <div className="sheet">
      <button type="button" className="link" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        {say(isLarge ? 'PANE-FORM-SMALLER' : 'PANE-FORM-LARGER')}
      </button>
      {/* Enlarged it is wider than the pane, and scrolled by keys, too. */}
      <div className="sheet-window" tabIndex={0} role="region" aria-label={label}>
        <table ref={rowsRef} style={{ width: part(total) }}>
          <colgroup>
            {widths.map((width, column) => (
              <col key={column} style={{ width: part(width) }} />
            ))}
          </colgroup>
          <tbody>
            {rows.slice(0, SHOWN).map(({ cells, height, breaks }, row) => (
              <Fragment key={row}>
                {breaks ? (
                  <tr>
                    <td colSpan={widths.length} className="sheet-break">
                      {say('PANE-FORM-PAGE')}
                    </td>
                  </tr>
                ) : null}
                <tr style={{ height: part(height) }}>
                  {cells.map((cell) => (
                    <td
                      key={cell.column}
                      colSpan={cell.columns}
                      rowSpan={cell.rows}
                      className={selected?.row === row && selected.column === cell.column ? 'sheet-selected' : undefined}
                      style={styleOf(cell, part)}
                    >
                      {onCell === undefined ? (
                        cell.text
                      ) : (
                        <button
                          type="button"
                          title={cell.text}
                          aria-label={`${areaToA1(cellArea(row, cell.column))} ${cell.text}`}
                          onClick={() => onCell(row, cell.column)}
                        >
                          {cell.text}
                        </button>
                      )}
                    </td>
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN ? <p className="hint">{say('PANE-MORE-ROWS', { count: rows.length - SHOWN })}</p> : null}
    </div>
  );
}

/** What stands for a typeface where a computer does not have it. */
const FONTS: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, STFangsong, serif',
  楷体: 'KaiTi, STKaiti, serif',
  黑体: 'SimHei, "Noto Sans CJK SC", sans-serif',
};

function styleOf({ style, isNumber }: PreviewCell, part: (points: number) => string): CSSProperties {
  const { fontName = '', fontSize = 11, align, valign = 'bottom' } = style;
  return {
    fontFamily: fontName === '' ? undefined : `"${fontName.replace(/["\\]/gu, '')}", ${FONTS[fontName] ?? 'sans-serif'}`,
    fontSize: part(fontSize),
    fontWeight: style.bold === true ? 700 : 400,
    fontStyle: style.italic === true ? 'italic' : 'normal',
    color: style.color,
    background: style.fill ?? undefined,
    textAlign: align ?? (isNumber ? 'right' : 'left'),
    verticalAlign: valign === 'center' ? 'middle' : valign,
    whiteSpace: style.wrap === true ? 'pre-wrap' : 'pre',
    border: style.border === true ? '1px solid currentcolor' : undefined,
  };
}
