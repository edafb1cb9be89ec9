import type { CellValue } from '../../../src/workbook/cells/cell';

/** Sheet → rows of cells, from 0. */
export type Sheets = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** Cells of a sheet as LibreOffice writes them to plain text: texts in quotes, everything else bare. */
export function cellsOf(text: string): CellValue[][] {
  const rows: CellValue[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gu;
  for (let match = pattern.exec(text); match !== null && match.index < text.length; match = pattern.exec(text)) {
    const [, quoted, bare = '', end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? bareValue(bare.trim()) : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows;
}

function bareValue(bare: string): CellValue {
  if (bare === '') return null;
  if (bare === 'TRUE' || bare === 'FALSE') return bare === 'TRUE';
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/u.test(bare)) return Number(bare);
  if (/^-?[\d.]+(?:E[+-]?\d+)?%$/u.test(bare)) return Number(bare.slice(0, -1)) / 100;
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(bare);
  if (day !== null) return Date.UTC(Number(day[3]), Number(day[1]) - 1, Number(day[2])) / 86_400_000 + 25_569;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(bare);
  if (iso !== null) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000 + 25_569;
  return { error: bare };
}
