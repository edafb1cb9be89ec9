import type { CompiledForm } from '../../../sheets/forms/compile/compiled';
import type { Form, FormProblem } from '../../../sheets/forms/form';
import type { FormPreview } from '../../../sheets/forms/preview';
import type { Split } from '../../../sheets/forms/plan';
import type { OutdatedReason } from '../../../sheets/forms/issued/issued';
import type { IssuedState } from '../../../sheets/forms/issued/states';
import type { ByHand } from '../../../sheets/forms/issued/update';
import type { UnitCard } from '../../../assessment/assessment';
import type { Place } from '../../../workbook/cells/area';

/** How copies are kept apart, in the order in which it is offered. */
export const SPLITS_OFFERED: readonly Split[] = ['pages', 'sheets', 'files'];

/** 出表 as the panel shows it. */
export interface FormsShown {
  readonly forms: readonly ListedForm[];
  /** The sheet of the form that is chosen, which tells forms apart; null while none is. */
  readonly chosen: string | null;
  /** The copies of the chosen form that are to be printed; null for all. */
  readonly units: readonly string[] | null;
  readonly split: Split;
  readonly draft: boolean;
  /** All copies of the chosen form, as complete as the data are. */
  readonly copies: readonly CopyShown[];
  readonly preview: { readonly of: string; readonly table: FormPreview } | null;
  /** The cell of a 表样 that is selected. */
  readonly cell: Place | null;
  /** The sheets that forms were filled on: those that are out of date first, those that are gone last. */
  readonly issued: readonly IssuedShown[];
  /** What becomes of sheets that are out of date, laid out for approval. */
  readonly updates: UpdatesShown | null;
}

/** A sheet that a form was filled on. */
export interface IssuedShown {
  /** That it is claimed by, which tells sheets apart. */
  readonly name: string;
  /** What it is called by now; null for one that is gone. */
  readonly sheet: string | null;
  /** The name of its form; of a sheet that is gone, its own. */
  readonly form: string;
  /** When it was filled. */
  readonly day: string;
  /** Why it may be out of date; none while it is not. */
  readonly reasons: readonly OutdatedReason[];
  /** The readings that are others by now. */
  readonly readings: readonly string[];
  readonly periods: { readonly before: string; readonly now: string };
}

export interface UpdatesShown {
  /** The sheets that were asked for. */
  readonly names: readonly string[];
  readonly hand: ByHand;
  /** Those of them that may be out of date. */
  readonly states: readonly IssuedState[];
}

/** A form that can be chosen, or what is wrong with it. */
export interface ListedForm {
  readonly form: Form;
  readonly compiled: CompiledForm | null;
  readonly problems: readonly FormProblem[];
  /** Of a form that stands on a sheet: as it stands, with its placeholders. */
  readonly template: FormPreview | null;
}

/** A copy of a form: of a unit, a rank group, or the one of all. */
export interface CopyShown {
  readonly of: string;
  /** A unit by which it is asked for. */
  readonly unit: string;
  /** What keeps it from being complete; null where it is. An empty list: other units are pending, and its rank provisional. */
  readonly missing: UnitCard['missing'] | null;
}

export function chosenForm({ forms, chosen }: FormsShown): ListedForm | undefined {
  return forms.find(({ form }) => form.sheet === chosen);
}
