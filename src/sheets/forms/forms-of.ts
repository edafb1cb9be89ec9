import type { Assessed } from '../../assessment/assessment';
import { formMessages } from '../../messages/sheets/forms';
import { cellArea } from '../../workbook/cells/area';
import type { Workbook } from '../../workbook/port';
import type { Snapshot } from '../../workbook/snapshot';
import { defaultForms } from './defaults/defaults';
import type { Form, FormProblem } from './form';
import { formOnSheet, formSheets } from './on-sheet';

/** The forms that can be filled, and those of the workbook's own that have the name of another of them. */
export interface FormsOf {
  readonly forms: readonly Form[];
  readonly twins: readonly { readonly form: Form; readonly first: Form; readonly problem: FormProblem }[];
}

/** The forms of the workbook's own sheets, and the others that the scheme has. One round trip for each sheet that is a form. */
export async function formsOf(
  workbook: Pick<Workbook, 'layoutOf'>,
  snapshot: Snapshot,
  { checking, period }: Pick<Assessed, 'checking' | 'period'>,
): Promise<FormsOf> {
  const own: Form[] = [];
  const twins: FormsOf['twins'][number][] = [];
  for (const sheet of formSheets(snapshot)) {
    const form = await formOnSheet(workbook, sheet);
    const first = own.find(({ name }) => name === form.name);
    if (first === undefined) own.push(form);
    else twins.push({ form, first, problem: twinProblem(form, first) });
  }
  const others = defaultForms(checking.scheme, period);
  const about = (form: Form): Form => {
    const like = others.find(({ name }) => name === form.name)?.about;
    return like === undefined ? form : { ...form, about: like };
  };
  return { forms: [...own.map(about), ...others.filter(({ name }) => own.every((form) => form.name !== name))], twins };
}

function twinProblem({ name, sheet }: Form, first: Form): FormProblem {
  const message = { sentence: formMessages['FO-TWICE'], data: { form: name, first: first.sheet } };
  return { code: 'FO-TWICE', place: { sheet, area: cellArea(0, 0) }, at: 0, message };
}
