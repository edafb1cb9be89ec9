import type { Edits } from '../../src/workbook/edits';

/** A page as standard tables have it: no fitting, pages that begin where they are told to, margins, a page number, a typeface, a colour. */
export function pageEdits(sheet: string): Edits {
  return [
    { kind: 'style', sheet, area: { row: 0, column: 0, rows: 1, columns: 2 }, style: { fontName: '仿宋', fontSize: 16 } },
    {
      kind: 'page',
      sheet,
      page: {
        printArea: { row: 0, column: 0, rows: 9, columns: 2 },
        orientation: 'portrait',
        scale: 90,
        breaks: [3, 6],
        paper: 'A4',
        margins: { top: 108, right: 72, bottom: 99, left: 79.2, header: 36, footer: 72 },
        footer: { center: '－ &P －' },
      },
    },
    { kind: 'tabColor', sheet, color: '#C00000' },
  ];
}
