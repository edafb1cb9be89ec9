import { NothingYet } from '../shared/NothingYet';
import { usePane } from '../shared/use-session';
import { chosenForm } from '../../session/forms/shown';
import { FormCard } from './FormCard';
import { FormList } from './FormList';

/** 出表: the list of standard tables, or the one that is chosen. */
export function FormsPanel() {
  const forms = usePane((state) => state.forms);
  const checked = usePane((state) => state.assessment !== null);
  if (!checked || forms === null) return <NothingYet />;
  const chosen = chosenForm(forms);
  return chosen === undefined ? <FormList forms={forms.forms} /> : <FormCard key={chosen.form.sheet} listed={chosen} forms={forms} />;
}
