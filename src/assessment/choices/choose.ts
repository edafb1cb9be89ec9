import { fitsWell, type Fit } from './fitting-scheme';
import { OWN_SCHEME, type Choices, type StoredScheme } from './settings';

/**
 * How the scheme of a workbook came to be chosen: `own`, it stands on the workbook's sheet 考评办法; `kept`, its text was kept in the
 * workbook; `named`, the workbook names a shipped one; `fitting`, a guess: most of its ledgers are there; `option`, whoever asked named it.
 */
export type ChosenBy = 'own' | 'kept' | 'named' | 'fitting' | 'option';

/**
 * Which scheme a workbook is to be assessed by; `by` null: by none, as the one that it `wants` is not at hand, or (null) as none fits: one
 * that fits a little, `near`, is asked about.
 */
export type SchemeChoice =
  | { readonly by: 'own' }
  | { readonly by: 'kept'; readonly file: StoredScheme }
  | { readonly by: 'named' | 'fitting'; readonly id: string }
  | { readonly by: null; readonly wants: string | null; readonly near: Fit | null };

/** The schemes there are besides what the workbook remembers. */
export interface SchemesAtHand {
  /** Whether the workbook has a sheet 考评办法. */
  readonly hasOwn: boolean;
  /** Ids of the shipped schemes. */
  readonly shipped: readonly string[];
  /** The shipped one that fits the workbook best; asked only where nothing else decides. */
  fitting(): Fit | null;
}

/** One ledger that is there, mostly the roster, says nothing of the regulation. */
const LEAST_NEAR = 2;

/**
 * The one policy of which scheme a workbook is assessed by, where nobody names one: its own sheet, else the text kept in it, else the
 * shipped one that it names, else a guess that fits well. What is chosen may prove faulty: then it is refused, and nothing takes its place.
 * So it is with a name that is not at hand. Only a workbook that names nothing, or a sheet of its own that is gone, is guessed at.
 */
export function chooseScheme({ scheme, schemeText }: Pick<Choices, 'scheme' | 'schemeText'>, atHand: SchemesAtHand): SchemeChoice {
  if (atHand.hasOwn) return { by: 'own' };
  if (schemeText !== null) return { by: 'kept', file: schemeText };
  if (scheme !== null && scheme !== OWN_SCHEME)
    return atHand.shipped.includes(scheme) ? { by: 'named', id: scheme } : { by: null, wants: scheme, near: null };
  const fit = atHand.fitting();
  return fit !== null && fitsWell(fit)
    ? { by: 'fitting', id: fit.id }
    : { by: null, wants: null, near: fit !== null && fit.found >= LEAST_NEAR ? fit : null };
}

/**
 * The readings that a workbook remembers, as far as they were chosen for this scheme: another one has its own, even where two readings
 * share a name. A workbook that names no scheme has them for any.
 * @param own the id of the scheme on the workbook's own sheet; null where it has none, or a faulty one
 */
export function readingsFor(
  id: string,
  { scheme, readings }: Pick<Choices, 'scheme' | 'readings'>,
  own: string | null,
): Choices['readings'] {
  return scheme === null || id === (scheme === OWN_SCHEME ? own : scheme) ? readings : {};
}
