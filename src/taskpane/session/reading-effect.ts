import type { Assessment } from '../../assessment/assessment';
import { said, type Notice } from './notice';

/** What a changed reading did to the standing. */
interface Effect {
  /** Units whose total changed, in the order of the cards. */
  readonly totals: readonly { readonly unit: string; readonly before: string; readonly after: string }[];
  readonly ranks: number;
  readonly grades: number;
}

function effectOf(before: Assessment, after: Assessment): Effect {
  const earlier = new Map(before.units.map((card) => [card.unit, card]));
  const totals: { unit: string; before: string; after: string }[] = [];
  let ranks = 0;
  let grades = 0;
  for (const card of after.units) {
    const old = earlier.get(card.unit);
    if (old === undefined) continue;
    if (old.total.text !== card.total.text) totals.push({ unit: card.unit, before: old.total.text, after: card.total.text });
    if (old.rank !== card.rank) ranks += 1;
    if (old.grade !== card.grade) grades += 1;
  }
  return { totals, ranks, grades };
}

const UNITS_SHOWN = 5;

/** Tells what a changed reading did: how much, and the first few totals before and after. */
export function effectNotice(reading: string, choice: string, before: Assessment, after: Assessment): Notice {
  const { totals, ranks, grades } = effectOf(before, after);
  const shown = totals.slice(0, UNITS_SHOWN).map((change) => said('PANE-READING-EFFECT', change));
  const rest = totals.length - shown.length;
  return {
    kind: 'info',
    ...said('PANE-READING-CHANGED', { reading, choice, totals: totals.length, ranks, grades }),
    details: rest > 0 ? [...shown, said('PANE-READING-MORE', { count: rest })] : shown,
  };
}
