import type { FormsShown } from '../../session/forms/shown';
import { useRows } from '../shared/use-rows';
import { useSession } from '../shared/use-session';
import { useWords } from '../shared/words';
import { IssuedList } from './IssuedList';

/** The sheets that were made earlier, and the tables that can be printed, with what each is for. */
export function FormList({ forms: { forms, issued } }: { readonly forms: FormsShown }) {
  const say = useWords();
  const session = useSession();
  const rows = useRows('.forms > li');
  if (forms.length === 0) return <p className="empty">{say('PANE-FORMS-NONE')}</p>;
  return (
    <>
      <IssuedList issued={issued} />
      <p className="hint">{say('PANE-FORMS-HELP')}</p>
      <ul className="forms" data-testid="forms" ref={rows}>
        {forms.map(({ form, compiled, problems }) => (
          <li key={form.sheet} data-form={form.sheet}>
            <button type="button" data-testid="form" onClick={() => session.forms.choose(form.sheet)}>
              <strong>{form.name}</strong>
              <span className="count">{compiled === null ? '' : say(`PANE-FORM-PER-${compiled.per ?? 'one'}`)}</span>
              <span className="hint">{form.about ?? say('PANE-FORM-OWN-ABOUT')}</span>
              {form.stands ? <span className="hint">{say('PANE-FORM-OWN', { sheet: form.sheet })}</span> : null}
              {problems.length === 0 ? null : <span className="form-wrong">{say('PANE-FORM-PROBLEMS', { count: problems.length })}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
