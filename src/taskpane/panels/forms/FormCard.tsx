import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { useRef } from 'react';
import { notCopied } from '../../../sheets/forms/not-copied';
import { SPLITS_OFFERED, type FormsShown, type ListedForm } from '../../session/forms/shown';
import type { Split } from '../../../sheets/forms/plan';
import { cellArea } from '../../../workbook/cells/area';
import type { PaneCode } from '../../../messages/pane/pane';
import { useFocusWhenLost } from '../shared/use-focus';
import { usePane, useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { Copies } from './Copies';
import { FormPreview } from './FormPreview';
import { FormProblems } from './FormProblems';
import { FormTemplate } from './FormTemplate';
import { IssuedList } from './IssuedList';

interface Props {
  readonly listed: ListedForm;
  readonly forms: FormsShown;
}

/**
 * A table that is chosen: which copies, how they are kept apart, what one looks like, its form; what was made of it below, as it comes
 * while the rest is read.
 */
export function FormCard({ listed, forms }: Props) {
  const say = useWords();
  const session = useSession();
  const busy = usePane((state) => state.busy !== null);
  const { form, compiled, problems } = listed;
  const back = useRef<HTMLButtonElement>(null);
  useFocusWhenLost(back);
  const lost = notCopied(form, forms.split);
  return (
    <section className="form-card" data-testid="form-card">
      <button ref={back} type="button" className="link back" data-testid="btn-forms-back" onClick={() => session.forms.choose(null)}>
        <Icon iconName="ChevronLeft" aria-hidden="true" /> {say('PANE-FORMS-BACK')}
      </button>
      <h2>{form.name}</h2>
      <p className="hint">
        {form.about ?? say('PANE-FORM-OWN-ABOUT')}
        {form.stands ? ` · ${say('PANE-FORM-OWN', { sheet: form.sheet })}` : ''}
      </p>
      {lost === null ? null : <p className="hint">{say(lost)}</p>}
      <FormProblems problems={problems} />
      {compiled === null ? null : (
        <>
          <Copies listed={listed} forms={forms} />
          <SplitChoice listed={listed} split={forms.split} />
          <div className="actions">
            <PrimaryButton
              data-testid="btn-print"
              text={say('PANE-FORM-PRINT')}
              disabled={busy || forms.units?.length === 0}
              allowDisabledFocus
              onClick={() => void session.forms.print()}
            />
            {form.stands ? null : (
              <DefaultButton
                data-testid="btn-place-form"
                text={say('PANE-FORM-PLACE')}
                title={say('PANE-FORM-PLACE-HINT', { sheet: form.sheet, form: form.name })}
                disabled={busy}
                allowDisabledFocus
                onClick={() => void session.forms.place()}
              />
            )}
            {form.stands ? (
              <DefaultButton text={say('PANE-FORM-SHOW')} onClick={() => void session.goTo({ sheet: form.sheet, area: cellArea(0, 0) })} />
            ) : null}
          </div>
          <FormPreview name={form.name} forms={forms} />
        </>
      )}
      {listed.template === null ? null : <FormTemplate sheet={form.sheet} table={listed.template} cell={forms.cell} />}
      <IssuedList issued={forms.issued.filter((issued) => issued.sheet !== null && issued.form === form.name)} />
    </section>
  );
}

/** 分页, 分表, 分文件; of a table that stands once, whether it goes into the workbook. */
function SplitChoice({ listed, split }: { readonly listed: ListedForm; readonly split: Split }) {
  const say = useWords();
  const session = useSession();
  const isOne = listed.compiled?.per === null;
  const shown = isOne ? SPLITS_OFFERED.filter((one) => one !== 'sheets') : SPLITS_OFFERED;
  const chosen = isOne && split === 'sheets' ? 'pages' : split;
  return (
    <>
      <ChoiceGroup
        label={say('PANE-FORM-SPLIT')}
        selectedKey={chosen}
        options={shown.map((one) => ({
          key: one,
          text: say(wordsOf(one, isOne)),
          disabled: one === 'files' && !session.forms.canHandOut,
        }))}
        onChange={(_, option) => {
          const taken = SPLITS_OFFERED.find((one) => one === option?.key);
          if (taken !== undefined) session.forms.setSplit(taken);
        }}
      />
      {session.forms.canHandOut ? null : <p className="hint">{say('PANE-FORM-NO-FILES')}</p>}
    </>
  );
}

function wordsOf(split: Split, isOne: boolean): PaneCode {
  if (!isOne) return `PANE-FORM-SPLIT-${split}`;
  return split === 'files' ? 'PANE-FORM-SPLIT-file' : 'PANE-FORM-SPLIT-book';
}
