import type { NamedRange } from 'hucre';
import type { XlsxBook, XlsxSheet } from './book';
import { absoluteA1, parseA1 } from '../workbook/cells/a1';
import { WHOLE_SHEET } from '../workbook/cells/area';

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
    ...(titleColumns === undefined ? [] : [prefix + absoluteA1({ ...WHOLE_SHEET, ...titleColumns })]),
    ...(titleRows === undefined ? [] : [prefix + absoluteA1({ ...WHOLE_SHEET, ...titleRows })]),
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

/** What is no area (#REF!) is kept as it is. */
function absolute(part: string): string {
  const parsed = parseA1(part);
  return parsed === null ? part : absoluteA1(parsed.area);
}
