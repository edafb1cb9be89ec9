import type { Place } from '../../workbook/cells/area';
import type { Assessment } from '../assessment';
import type { SchemeProposal } from './proposal';
import { unitKey } from './unit-rows';

/** A unit whose own total or rank is not what the scheme gives. */
export interface Difference {
  readonly unit: string;
  readonly own: number;
  /** As it is shown; a state where there is no number. */
  readonly computed: string;
  readonly at: Place | null;
  /** Nothing was computed: the unit waits for something, which is told. */
  readonly isOpen: boolean;
}

/** How many of the workbook's own numbers the scheme gives again. */
export interface Comparison {
  readonly same: number;
  readonly of: number;
  readonly differing: readonly Difference[];
}

/**
 * The items of an assessment held against what recognition read for them. Whoever gets another number was read otherwise than shown, and
 * the result is not to be used; so it is where nobody gets a number. Who alone waits for one has a finding that says why.
 */
export function readOtherwise({ units }: Assessment, { scoring, list }: SchemeProposal): readonly Difference[] {
  const cards = new Map(units.map((card) => [unitKey(card.unit), card]));
  return scoring.items.flatMap(({ name, values, cap, kind, place }) => {
    const unlike = list.units.flatMap((unit, at): Difference[] => {
      const value = values[at] ?? null;
      const shown = cards.get(unitKey(unit.name))?.items.find((item) => item.name === name)?.shown;
      if (value === null || shown === undefined || (cap !== null && kind !== 'score')) return [];
      if (typeof shown.number === 'number' && Math.abs(shown.number - value) <= ROUNDED) return [];
      const isOpen = typeof shown.number !== 'number';
      return [{ unit: `${unit.name} ${name}`, own: value, computed: shown.text, at: place, isOpen }];
    });
    return unlike.every(({ isOpen }) => isOpen) && unlike.length < values.filter((value) => value !== null).length ? [] : unlike;
  });
}

/** Half a point at the second decimal. */
const ROUNDED = 0.005 + 1e-9;

/** Totals and ranks that the workbook has itself, held against those of an assessment by the new scheme. */
export function compareWithOwn(
  { units }: Assessment,
  { own, list }: SchemeProposal,
): { readonly totals: Comparison; readonly ranks: Comparison } {
  const cards = new Map(units.map((card) => [unitKey(card.unit), card]));
  const hold = (
    values: SchemeProposal['own']['totals'],
    of: (card: Assessment['units'][number]) => { number: number | null; text: string },
  ): Comparison => {
    const differing: Difference[] = [];
    let count = 0;
    values.forEach((value, at) => {
      if (value === null) return;
      count += 1;
      const unit = list.units[at]?.name ?? '';
      const card = cards.get(unitKey(unit));
      const computed = card === undefined ? { number: null, text: '' } : of(card);
      if (computed.number === null || Math.abs(computed.number - value.value) > ROUNDED)
        differing.push({ unit, own: value.value, computed: computed.text, at: value.at, isOpen: computed.number === null });
    });
    return { same: count - differing.length, of: count, differing };
  };
  return {
    totals: hold(own.totals, ({ total }) => ({ number: typeof total?.number === 'number' ? total.number : null, text: total?.text ?? '' })),
    ranks: hold(own.ranks, ({ rank, standing }) => ({ number: rank, text: String(standing ?? '') })),
  };
}
