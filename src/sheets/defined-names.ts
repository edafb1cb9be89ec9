import { parseA1 } from '../workbook/cells/a1';
import type { Snapshot } from '../workbook/snapshot';

/** The name for all that Kaoji wrote on a sheet: 考评结果_2017. */
export function sheetRangeName(sheet: string): string {
  return accepted(sheet);
}

/**
 * Gives out names for cells that every spreadsheet accepts, in the users' words, each once, and never one that stands for somebody else's
 * cells.
 */
export class Names {
  private readonly taken = new Set<string>();

  constructor(snapshot: Snapshot, isOwnSheet: (sheet: string) => boolean) {
    for (const { name, refersTo } of snapshot.names) {
      const sheet = parseA1(refersTo.replace(/^=/u, ''))?.sheet;
      if (sheet === null || sheet === undefined || !isOwnSheet(sheet)) this.taken.add(name.toLowerCase());
    }
  }

  /** A name of one part or two: 年度, 指标_分值. */
  make(first: string, second: string): string {
    const wanted = accepted(second === '' ? first : `${first}_${second}`);
    const base = /^[\p{L}_]/u.test(wanted) ? wanted : `_${wanted}`;
    let name = base;
    for (let next = 2; this.taken.has(name.toLowerCase()); next += 1) name = `${base}_${String(next)}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Letters, digits and underscores: what every spreadsheet takes in a name. */
function accepted(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]+/gu, '_').slice(0, 200);
}
