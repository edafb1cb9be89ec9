import type { FormsShown } from '../../session/forms/shown';
import { Choice } from '../shared/choice/Choice';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { FormProblems } from './FormProblems';
import { SheetTable } from './SheetTable';

/** What one copy will look like. */
export function FormPreview({ name, forms: { copies, preview } }: { readonly name: string; readonly forms: FormsShown }) {
  const say = useWords();
  const session = useSession();
  if (copies.length === 0) return null;
  return (
    <div className="form-preview" data-testid="form-preview">
      {copies.length === 1 ? (
        <h3>{say('PANE-FORM-PREVIEW')}</h3>
      ) : (
        <Choice
          label={say('PANE-FORM-PREVIEW')}
          placeholder={say('PANE-FORM-PREVIEW-NONE')}
          chosen={preview?.of ?? null}
          options={copies.map(({ of }) => ({ key: of, text: of }))}
          onChoose={(of) => session.forms.preview(of)}
          testId="form-preview-of"
        />
      )}
      {preview === null ? null : (
        <>
          <FormProblems problems={preview.table.problems} />
          <SheetTable table={preview.table} label={say('PANE-FORM-PREVIEW-TABLE', { form: name, of: preview.of })} />
        </>
      )}
    </div>
  );
}
