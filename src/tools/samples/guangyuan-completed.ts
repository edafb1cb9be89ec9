import { cellAt, putCell, type XlsxBook, type XlsxSheet } from '../../xlsx';
import { parseA1 } from '../../workbook/cells/a1';
import { guangyuanSample } from './guangyuan';

/** What an office puts right before it scores: the cell, what stood there and what it comes to hold. */
const CORRECTIONS: readonly (readonly [sheet: string, cell: string, was: string | number | null, is: string | number])[] = [
  ['指标', 'J121', '2000万', 2000],
  ['指标', 'J148', '95', 95],
  ['指标', 'J174', '１２０', 120],
  ['指标', 'J303', '88\u00a0', 88],
  ['加分', 'C14', '国家级', '中央'],
  ['加分', 'D27', null, '市直机关工委通报（2017年第16号）'],
  ['排位', 'C20', 22, 20],
];

/** 广元交通-2017-完成.xlsx: the sample after the office has answered every question that it raises; nothing in it is 待补. */
export function guangyuanCompleted(): XlsxBook {
  const book = guangyuanSample();
  const sheetNamed = (name: string): XlsxSheet => {
    const sheet = book.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`the sample has no sheet ${name}`);
    return sheet;
  };
  for (const [name, address, was, is] of CORRECTIONS) {
    const sheet = sheetNamed(name);
    const { row = -1, column = -1 } = parseA1(address)?.area ?? {};
    const cell = cellAt(sheet, row, column);
    if ((cell?.value ?? null) !== was) throw new Error(`${name}!${address} holds ${JSON.stringify(cell?.value)}`);
    putCell(sheet, row, column, { ...cell, value: is });
  }
  const indicators = sheetNamed('指标');
  numberRows(indicators);
  addPoints(indicators, '运输管理科', 2);
  return book;
}

const [UNIT, SERIAL, POINTS] = [0, 1, 7];

/** Serial numbers from 1 on for each unit, whose name stands in its first row. */
function numberRows(sheet: XlsxSheet): void {
  let serial = 0;
  for (const row of Object.keys(sheet.cells)
    .map(Number)
    .sort((a, b) => a - b)) {
    const cell = cellAt(sheet, row, SERIAL);
    if (typeof cell?.value !== 'number') continue;
    serial = typeof cellAt(sheet, row, UNIT)?.value === 'string' ? 1 : serial + 1;
    putCell(sheet, row, SERIAL, { ...cell, value: serial });
  }
}

/** The first indicator of a unit is worth more, so that all of them come to the full mark. */
function addPoints(sheet: XlsxSheet, unit: string, points: number): void {
  const row = Object.keys(sheet.cells)
    .map(Number)
    .find((one) => cellAt(sheet, one, UNIT)?.value === unit);
  const cell = row === undefined ? undefined : cellAt(sheet, row, POINTS);
  if (row === undefined || typeof cell?.value !== 'number') throw new Error(`${unit} has no indicator`);
  putCell(sheet, row, POINTS, { ...cell, value: cell.value + points });
}
