import { emptyBook, emptySheet, putCell, type XlsxBook, type XlsxSheet } from '../../xlsx';
import { ANNEX_1, ENVIRONMENT_ROWS } from './dashiqiao-data';
import { bodyCell, headerCells, mergeDown, titleRow, TITLE, type Column } from './sheet-layout';

/** 大石桥-2017.xlsx: two annexes of the plan of 2017, real figures, laid out as the office printed them. */
export function dashiqiaoSample(): XlsxBook {
  return {
    ...emptyBook(),
    documentProperties: { title: '2017年度大石桥市政府绩效管理工作实施方案附件', creator: '示例', created: '2017-03-25T00:00:00.000Z' },
    sheets: [annex1(), annex4()],
  };
}

const FIRST_PAGE_ROWS = 20;

/** Annex 1: the header stands again where the printed table went on to its second page; no totals row. */
function annex1(): XlsxSheet {
  const columns: readonly Column[] = [
    { name: '序号', width: 10 },
    { name: '单位名称', width: 32 },
    { name: '任务数量', width: 16 },
    { name: '任务分值', width: 16 },
  ];
  const sheet = emptySheet('附件1');
  putCell(sheet, 0, 0, { value: '附件1', style: { font: { name: '黑体', size: 12 } } });
  titleRow(sheet, 1, columns.length, '政府绩效考核任务项目及分值统计表（市直）', { style: TITLE, height: 36 });
  const headerRow = 2;
  headerCells(sheet, headerRow, columns);
  ANNEX_1.forEach((values, index) => {
    const row = headerRow + 1 + index + (index < FIRST_PAGE_ROWS ? 0 : 1);
    columns.forEach((column, at) => {
      putCell(sheet, row, at, bodyCell(values[at] ?? null, column));
    });
    sheet.rowHeights[row] = 24;
  });
  const secondHeader = headerRow + 1 + FIRST_PAGE_ROWS;
  headerCells(sheet, secondHeader, columns);
  sheet.freeze = { rows: headerRow + 1, columns: 0 };
  sheet.print = {
    orientation: 'portrait',
    paper: 'A4',
    fit: { width: 1, height: 0 },
    centerHorizontally: true,
    breaks: [secondHeader],
  };
  return sheet;
}

/**
 * Annex 4, 市环保局. 考核主体 stands once for rows 2–13, in a merged cell; from row 14 on it stands one column further right,
 * under no header. Which body answers for rows 3–13 the paper does not prove.
 */
function annex4(): XlsxSheet {
  const columns: readonly Column[] = [
    { name: '受考单位', width: 13 },
    { name: '指标序号', width: 10 },
    { name: '指标内容', width: 60, align: 'left' },
    { name: '分值', width: 8 },
    { name: '考核主体', width: 15 },
    { name: '', width: 15 },
  ];
  const sheet = emptySheet('附件4 任务项目（市环保局）');
  putCell(sheet, 0, 0, { value: '附件4', style: { font: { name: '黑体', size: 12 } } });
  titleRow(sheet, 1, columns.length, '政府绩效考核任务项目（市直）', { style: TITLE, height: 36 });
  const headerRow = 2;
  headerCells(sheet, headerRow, columns.slice(0, -1));
  sheet.columnWidths[5] = 15;
  const first = headerRow + 1;
  const bodies: Readonly<Record<number, readonly [column: number, text: string]>> = {
    0: [4, '市信访局'],
    1: [4, '市政府办'],
    13: [5, '市政府绩效办'],
  };
  ENVIRONMENT_ROWS.forEach(([content, points], index) => {
    const [at, body] = bodies[index] ?? [null, null];
    const values = [index === 0 ? '市环保局' : null, index + 1, content, points, at === 4 ? body : null, at === 5 ? body : null];
    columns.forEach((column, place) => {
      if (place < 5 || index >= 13) putCell(sheet, first + index, place, bodyCell(values[place] ?? null, column));
    });
    sheet.rowHeights[first + index] = content.length > 56 ? 45 : content.length > 28 ? 31.5 : 21;
  });
  mergeDown(sheet, first, 0, ENVIRONMENT_ROWS.length);
  mergeDown(sheet, first + 1, 4, 12);
  mergeDown(sheet, first + 13, 5, 14);
  sheet.freeze = { rows: first, columns: 0 };
  sheet.print = {
    titleRows: { row: headerRow, rows: 1 },
    orientation: 'portrait',
    paper: 'A4',
    fit: { width: 1, height: 0 },
    centerHorizontally: true,
  };
  return sheet;
}
