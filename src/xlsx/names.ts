import type { NamedRange } from 'hucre';
import type { XlsxBook, XlsxSheet } from './book';
import { letters } from './column-letters';

/** All names of the file: the book's own, and print area and print titles, which the format keeps as names of the sheet. */
export function fileNames(book: XlsxBook): NamedRange[] {
  const own = book.names.map(({ name, refersTo, sheet }) => ({
    name,
    range: refersTo.replace(/^=/, ''),
    ...(sheet === undefined ? {} : { scope: sheet }),
  }));
  return [...own, ...book.sheets.flatMap(printNames)];
}

/** A sheet name as a reference needs it; always quoted, which every program accepts. */
function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function printNames(sheet: XlsxSheet): NamedRange[] {
  const { area, titleRows, titleColumns } = sheet.print;
  const prefix = `${quotedSheet(sheet.name)}!`;
  const titles = [
    ...(titleColumns === undefined
      ? []
      : [`${prefix}$${letters(titleColumns.column)}:$${letters(titleColumns.column + titleColumns.columns - 1)}`]),
    ...(titleRows === undefined ? [] : [`${prefix}$${String(titleRows.row + 1)}:$${String(titleRows.row + titleRows.rows)}`]),
  ];
  return [
    ...(area === undefined
      ? []
      : [
          {
            name: '_xlnm.Print_Area',
            range: area
              .split(',')
              .map((part) => prefix + absolute(part))
              .join(','),
            scope: sheet.name,
          },
        ]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }]),
  ];
}

function absolute(area: string): string {
  return area.replaceAll('$', '').replace(/([A-Z]+)(\d+)/gi, '$$$1$$$2');
}
