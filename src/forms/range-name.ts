/** A name for a sequence's rows that every spreadsheet accepts: letters, digits and underscores, 考评结果_2017_县区交通运输局. */
export function rangeName(sheet: string, sequence: string): string {
  const name = `${sheet}_${sequence === '' ? '全部' : sequence}`.replace(/[^\p{L}\p{N}_]+/gu, '_');
  return name.slice(0, 200);
}
