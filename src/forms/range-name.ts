/** A name for a sequence's rows that every spreadsheet accepts: letters, digits and underscores, 考评结果_2017_县区交通运输局. */
export function rangeName(sheet: string, sequence: string): string {
  return accepted(`${sheet}_${sequence === '' ? '全部' : sequence}`);
}

/** The name for all that Kaoji wrote on a sheet: 考评结果_2017. */
export function sheetRangeName(sheet: string): string {
  return accepted(sheet);
}

function accepted(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]+/gu, '_').slice(0, 200);
}
