import { foldName } from '../scheme/formula/width';
import type { Scheme } from '../scheme/model';
import { nearestHint } from '../scheme/nearest';
import { placeToA1 } from '../workbook/cell';
import type { Problem } from './problem';
import { placeOf, type LedgerRow } from './read-rows';

/** The units that are assessed, in the order of the 名册, found by name or alias. */
export class Roster {
  private readonly index = new Map<string, number>();
  readonly units: { readonly name: string; readonly sequence: string; readonly row: LedgerRow }[] = [];
  /** Rows of the 名册 that became a unit, in the order of `units`. */
  readonly problems: Problem[] = [];

  constructor(rows: readonly LedgerRow[], scheme: Scheme, unitColumn: string) {
    rows.forEach((row, at) => {
      const name = row.values.get(unitColumn);
      if (typeof name !== 'string') return;
      const known = this.index.get(foldName(name));
      if (known !== undefined) {
        const other = this.units[known]?.row;
        const place = placeOf(row, unitColumn);
        this.problems.push({
          code: 'L-UNIT-DUPLICATE', severity: 'error', place, ledger: '名册', row: at, correction: undefined,
          data: { found: name, other: placeText(other === undefined ? null : placeOf(other, unitColumn)) },
        });
        return;
      }
      const given = row.values.get('序列');
      const only = scheme.sequences.length === 1 ? (scheme.sequences[0] ?? '') : '';
      const sequence = typeof given === 'string' ? given : only;
      if (sequence === '' && scheme.sequences.length > 0) {
        this.problems.push({
          code: 'L-SEQUENCE-UNKNOWN', severity: 'error', place: placeOf(row, '序列') ?? placeOf(row, unitColumn), ledger: '名册', row: at, correction: undefined,
          data: { unit: name, allowed: scheme.sequences.join('、') },
        });
        return;
      }
      this.index.set(foldName(name), this.units.length);
      this.units.push({ name, sequence, row });
    });
    this.units.forEach((unit, at) => {
      const aliases = unit.row.values.get('别名');
      if (typeof aliases !== 'string') return;
      for (const alias of aliases.split(/[、，,;；/\s]+/u)) if (alias !== '' && !this.index.has(foldName(alias))) this.index.set(foldName(alias), at);
    });
  }

  /** The unit of that name or alias; −1 when there is none. */
  find(name: string): number {
    return this.index.get(foldName(name)) ?? -1;
  }

  nearest(name: string): string {
    return nearestHint(name, this.units.map((unit) => unit.name));
  }
}

function placeText(place: Parameters<typeof placeToA1>[0] | null): string {
  return place === null ? '' : placeToA1(place);
}
