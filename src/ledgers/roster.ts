import type { Phrase } from '../messages/catalogue';
import { hintMessages } from '../messages/scheme/scheme-words';
import { unseenSigns, visibleSigns } from '../workbook/cells/visible-signs';
import { differenceOf, lookAlikes, looksOf } from '../language/hints/look-alikes';
import { foldName } from '../language/syntax/fold-width';
import type { Scheme } from '../scheme/model';
import { nearestHint } from '../language/hints/nearest-name';
import { ROSTER } from '../language/term';
import { placeToA1 } from '../workbook/cells/a1';
import type { Problem } from './problem';
import type { LedgerRow } from './rows/ledger-rows';
import { placeOf } from './rows/read-rows';

/** The units that are assessed, in the order of the 名册, found by name or alias. */
export class Roster {
  private readonly index = new Map<string, number>();
  /** Units of the 名册 that could not be taken in; its own problem says why. */
  private readonly refused = new Set<string>();
  /** The units with the row of the 名册 that each stands in. */
  readonly units: { readonly name: string; readonly sequence: string; readonly row: LedgerRow }[] = [];
  /** What was noticed in the 名册: units and aliases twice, sequences that there are not. */
  readonly problems: Problem[] = [];

  constructor(rows: readonly LedgerRow[], scheme: Scheme, unitColumn: string) {
    rows.forEach((row, at) => {
      const name = row.value(unitColumn);
      if (typeof name !== 'string') return;
      const known = this.index.get(foldName(name));
      if (known !== undefined) {
        const other = this.units[known]?.row;
        const place = placeOf(row, unitColumn);
        this.problems.push({
          code: 'L-UNIT-DUPLICATE',
          severity: 'error',
          place,
          ledger: ROSTER,
          row: at,
          correction: undefined,
          data: { found: name, other: placeText(other === undefined ? null : placeOf(other, unitColumn)) },
        });
        return;
      }
      const given = scheme.sequences.length === 0 ? null : row.value('序列');
      const only = scheme.sequences.length === 1 ? (scheme.sequences[0] ?? '') : '';
      const sequence = typeof given === 'string' ? given : only;
      if (sequence === '' && scheme.sequences.length > 0) {
        this.problems.push({
          code: 'L-SEQUENCE-UNKNOWN',
          severity: 'error',
          place: placeOf(row, '序列') ?? placeOf(row, unitColumn),
          ledger: ROSTER,
          row: at,
          correction: undefined,
          data: { unit: name, allowed: scheme.sequences.join('、') },
        });
        this.refused.add(foldName(name));
        return;
      }
      this.index.set(foldName(name), this.units.length);
      this.units.push({ name, sequence, row });
      const signs = unseenSigns(name);
      if (signs.length > 0)
        this.problems.push({
          code: 'L-UNIT-UNSEEN',
          severity: 'warning',
          place: placeOf(row, unitColumn),
          ledger: ROSTER,
          row: at,
          correction: undefined,
          data: { found: visibleSigns(name), signs: signs.join('、') },
        });
    });
    this.takeAliases();
    this.compareLooks(unitColumn);
  }

  /** The unit of that name or alias; −1 when there is none. */
  find(name: string): number {
    return this.index.get(foldName(name)) ?? -1;
  }

  /** Whether the 名册 names it, but it could not be taken in. */
  isRefused(name: string): boolean {
    return this.refused.has(foldName(name));
  }

  /** Of a name that is not in the 名册: which one it looks like, or else which one it is probably meant to be. */
  nearest(name: string): Phrase | '' {
    const looks = looksOf(name);
    const alike = this.units.find((unit) => looksOf(unit.name) === looks);
    if (alike !== undefined)
      return { sentence: hintMessages.looksLike, data: { name: alike.name, difference: differenceOf(name, alike.name) } };
    return nearestHint(
      name,
      this.units.map((unit) => unit.name),
    );
  }

  /** Two units whose names can hardly be told apart. */
  private compareLooks(unitColumn: string): void {
    for (const { at, other } of lookAlikes(
      this.units.map(({ name }) => name),
      foldName,
    )) {
      const [unit, before] = [this.units[at], this.units[other]];
      if (unit === undefined || before === undefined) continue;
      this.problems.push({
        code: 'L-UNIT-ALIKE',
        severity: 'warning',
        place: placeOf(unit.row, unitColumn),
        ledger: ROSTER,
        row: at,
        correction: undefined,
        data: {
          found: visibleSigns(unit.name),
          other: visibleSigns(before.name),
          place: placeText(placeOf(before.row, unitColumn)),
          difference: differenceOf(unit.name, before.name),
        },
      });
    }
  }

  /** An alias that two units claim, or that is another's name, is nobody's. */
  private takeAliases(): void {
    const owners = new Map<string, number>();
    const ambiguous = new Set<string>();
    this.units.forEach((unit, at) => {
      const aliases = unit.row.value('别名');
      if (typeof aliases !== 'string') return;
      for (const alias of aliases.split(/[、，,;；/\s]+/u)) {
        const folded = foldName(alias);
        const other = this.index.get(folded) ?? owners.get(folded);
        if (folded === '' || other === at) continue;
        if (other === undefined) owners.set(folded, at);
        else {
          ambiguous.add(folded);
          this.problems.push({
            code: 'L-ALIAS-AMBIGUOUS',
            severity: 'error',
            place: placeOf(unit.row, '别名'),
            ledger: ROSTER,
            row: at,
            correction: undefined,
            data: { unit: unit.name, found: alias, other: this.units[other]?.name ?? '' },
          });
        }
      }
    });
    for (const [alias, at] of owners) if (!ambiguous.has(alias)) this.index.set(alias, at);
  }
}

function placeText(place: Parameters<typeof placeToA1>[0] | null): string {
  return place === null ? '' : placeToA1(place);
}
