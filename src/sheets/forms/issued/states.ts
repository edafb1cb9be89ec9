import { workbookMessages } from '../../../messages/workbook/workbook';
import type { Edits } from '../../../workbook/edits';
import { WorkbookError } from '../../../workbook/error';
import { portion, type Sliced } from '../../../workbook/progress';
import type { Snapshot } from '../../../workbook/snapshot';
import { compileForm } from '../compile/compile';
import type { Filling } from '../fill/here';
import type { Form } from '../form';
import { outdatedReasons, type IssuedForm, type OutdatedReason } from './issued';
import { planUpdate, refused, type ByHand, type FormUpdate } from './update';

/** A sheet that was filled earlier, why it may be out of date, and what filling it again comes to; null where its form is gone. */
export interface IssuedState {
  readonly issued: IssuedForm;
  readonly reasons: readonly OutdatedReason[];
  readonly update: FormUpdate | null;
}

/**
 * How these sheets stand; only those that may be out of date are filled again. The updates of all of them can be applied together: none
 * makes a sheet that another one does.
 */
export function* issuedStates(
  sheets: readonly IssuedForm[],
  forms: readonly Form[],
  filling: Filling,
  snapshot: Snapshot,
  hand: ByHand = 'keep',
): Sliced<IssuedState[]> {
  const states: IssuedState[] = [];
  const compiled = new Map<string, ReturnType<typeof compileForm>>();
  let now = snapshot;
  for (const [at, issued] of sheets.entries()) {
    const reasons = outdatedReasons(issued, filling.assessment, forms);
    const form = forms.find(({ name }) => name === issued.record.form);
    if (reasons.length === 0 || form === undefined) {
      states.push({ issued, reasons, update: null });
      continue;
    }
    const understood = compiled.get(form.name) ?? compileForm(form, filling.assessment.checking.scheme);
    compiled.set(form.name, understood);
    const update =
      understood.compiled === null
        ? refused(issued.sheet, { problems: understood.problems })
        : yield* portion(
            withRoom(issued, planUpdate(issued, understood.compiled, filling, now, hand)),
            at / sheets.length,
            (at + 1) / sheets.length,
          );
    states.push({ issued, reasons, update });
    now = withSheets(now, update.edits);
  }
  return states;
}

/** What stands in the way of one sheet keeps no other from being renewed. */
function* withRoom({ sheet }: IssuedForm, planning: Sliced<FormUpdate>): Sliced<FormUpdate> {
  try {
    return yield* planning;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return refused(sheet, { failure: { sentence: workbookMessages[error.code], data: error.data } });
  }
}

/** The names of the sheets that edits make are taken. */
function withSheets(snapshot: Snapshot, edits: Edits): Snapshot {
  const made = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
  if (made.length === 0) return snapshot;
  const blank = { visibility: 'visible', protected: false, values: [], formulas: [], numberFormats: [], merges: [] } as const;
  return { ...snapshot, sheets: [...snapshot.sheets, ...made.map((name) => ({ name, ...blank }))] };
}
